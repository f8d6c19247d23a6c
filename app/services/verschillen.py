"""What two laptops wrote without having seen each other: both values, and the decision of a person.

A decision is an ordinary act: it changes the field and the row of the conflict together, so
that undo takes both back.  Of a closed compartment nothing is listed, but where it was opened.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date

from app.clock import local_day
from app.domain.conflict import Beslissing, Conflict, Over
from app.domain.huishouden import Adres, Huishouden
from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record, Vak
from app.domain.tekst import op_een_regel
from app.services.mensen import namen
from app.services.work import Reading, Writing
from app.store.codec import decode, field_types, from_log
from app.sync.parents import PARENTS
from app.wording.dates import say_date

TOMBSTONE = "_dood"
MOST_LETTERS = 60
_BY_ITSELF = frozenset({Over.VERWIJDERD_GEWIJZIGD, Over.DUBBEL})
_KINDS: dict[str, type[Record]] = {kind_of(kind): kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Kant:
    """What one of the two wrote; `weg` when that one took the row away."""

    tekst: str
    wie: str
    dag: date | None
    weg: bool = False
    nu: bool = False
    """Whether this is what stands in the dossier now."""


@dataclass(frozen=True, slots=True)
class Geschil:
    """One field with two values, with all that is needed to decide."""

    conflict: Conflict
    thuis: str
    eerste: Kant
    tweede: Kant
    record: Record | None
    """The row as it was shown; None when it is gone."""
    is_tekst: bool
    wat: str = ""
    """The first words of the row, so that one sees which goal or task it is."""
    besloten_door: str = ""
    besloten_op: date | None = None
    nu: str = ""
    """What stands in the dossier now."""
    vorige: tuple[Conflict, ...] = ()
    """Earlier rows about the same words of the same author, who wrote on: decided together with this one."""

    @property
    def samengevoegd(self) -> bool:
        """Whether the server made one text of both, for a person to check."""
        return self.conflict.over is Over.SAMENGEVOEGD

    @property
    def open(self) -> bool:
        """Whether somebody must still decide."""
        return self.conflict.beslissing is None


def load(tx: Reading, huishouden: str = "", vak: Vak | None = None) -> tuple[Geschil, ...]:
    """Return the conflicts of a household, or of all: open ones first, newest first.

    Without a compartment those that anybody here may see; with one, those in it: ask that only after it was opened.
    """
    where = {"huishouden": huishouden} if huishouden else {}

    def of(compartment: Vak) -> list[Geschil]:
        rows = _newest(tx.all(Conflict, vak=compartment, **where))
        if not rows:
            return []
        homes = _names_of_homes(tx, {last.huishouden for last, _earlier in rows})
        people = namen(tx)
        return [_geschil(tx, last, earlier, homes, people) for last, earlier in rows]

    if vak is not None:
        found = of(vak)
    else:
        found = of(Vak.GEWOON)
        found += [one for one in of(Vak.ADRES) if one.record is not None and is_shown(one.record)]
    return tuple(sorted(found, key=lambda one: (one.open, one.conflict.id), reverse=True))


def _names_of_homes(tx: Reading, wanted: set[str]) -> dict[str, str]:
    found = (tx.find(Huishouden, one) for one in wanted)
    return {one.id: one.naam for one in found if one is not None}


def _newest(conflicts: Iterable[Conflict]) -> list[tuple[Conflict, tuple[Conflict, ...]]]:
    """Return the last conflict about the words of one author in one field, with those before it."""
    found: dict[tuple[object, ...], list[Conflict]] = {}
    for one in sorted(conflicts, key=lambda each: each.id):
        about = (one.soort, one.rij, one.veld, one.tweede_door, one.besloten_op)
        found.setdefault((*about, one.id) if one.over in _BY_ITSELF else about, []).append(one)
    return [(group[-1], tuple(group[:-1])) for group in found.values()]


def is_shown(record: Record) -> bool:
    """Whether a row is shown without a reason: an address is, until somebody keeps it secret."""
    return record.vak is Vak.GEWOON or (isinstance(record, Adres) and not record.geheim)


def decide(tx: Writing, geschil: Geschil, beslissing: Beslissing, tekst: str = "") -> Conflict:
    """Take one of both, or write `tekst` in their place."""
    conflict = geschil.conflict
    if geschil.record is not None:
        if conflict.over is Over.VERWIJDERD_GEWIJZIGD:
            kant = geschil.eerste if beslissing is Beslissing.EERSTE else geschil.tweede
            if kant.weg:
                _remove(tx, geschil.record, tx.clock.moment())
        else:
            _set(tx, geschil.record, conflict, beslissing, tekst)
    moment = tx.clock.moment()

    def note(one: Conflict) -> Conflict:
        return tx.change(one, beslissing=beslissing, besloten_door=tx.actor, besloten_op=moment)

    for one in geschil.vorige:
        note(one)
    tx.drop_draft(conflict.id)
    return note(conflict)


def _set(tx: Writing, record: Record, conflict: Conflict, beslissing: Beslissing, tekst: str) -> None:
    wire = {Beslissing.EERSTE: conflict.eerste, Beslissing.TWEEDE: conflict.tweede, Beslissing.SAMEN: tekst}[beslissing]
    now = tx.find(type(record), record.id)
    if now is None or conflict.veld not in field_types(type(record)):
        return
    value = _typed(type(record), conflict.veld, wire)
    if getattr(now, conflict.veld) != value:
        tx.change(replace(now, gezien=record.gezien), **{conflict.veld: value})


def _typed(kind: type[Record], name: str, wire: str) -> object:
    """Return the value of what the wire said; nothing said is empty."""
    plain, optional = field_types(kind)[name]
    if wire == "" and (optional or plain is not str):
        return None if optional else getattr(kind(id="", huishouden=""), name)
    return decode(kind, name, from_log(kind, name, wire))


def _remove(tx: Writing, record: Record, moment: str) -> None:
    """Take a row away with what hangs under it, as the one who took it away saw it."""
    name = kind_of(type(record))
    for kind in kinds_below(name):
        for child in tx.all(kind, **{name: record.id}):
            _remove(tx, child, moment)
    if tx.find(type(record), record.id) is not None:
        tx.remove(record, moment)


def kinds_below(name: str) -> Iterator[type[Record]]:
    """Give the kinds that hang under this one; the field that says so is named after it."""
    return (_KINDS[child] for child, links in PARENTS.items() if name in links)


def _geschil(
    tx: Reading, conflict: Conflict, vorige: tuple[Conflict, ...], homes: dict[str, str], people: dict[str, str]
) -> Geschil:
    kind = _KINDS.get(conflict.soort)
    record = tx.find(kind, conflict.rij) if kind else None
    over_row = conflict.over is Over.VERWIJDERD_GEWIJZIGD
    now = getattr(record, conflict.veld, None) if record else None

    def side(wire: str, door: str, op: str) -> Kant:
        if conflict.over is Over.DUBBEL:
            return Kant(wire, people.get(door, ""), _day(op))
        said = "" if over_row or kind is None else say(kind, conflict.veld, wire)
        is_now = not over_row and record is not None and say_value(now) == said
        return Kant(said, people.get(door, ""), _day(op), weg=over_row and bool(wire), nu=is_now)

    plain = field_types(kind).get(conflict.veld) if kind else None
    return Geschil(
        conflict, homes.get(conflict.huishouden, ""),
        side(conflict.eerste, conflict.eerste_door, conflict.eerste_op),
        side(conflict.tweede, conflict.tweede_door, conflict.tweede_op),
        record, not over_row and plain is not None and plain[0] is str,
        words_of(record), people.get(conflict.besloten_door, ""), _day(conflict.besloten_op),
        "" if over_row else say_value(now), vorige,
    )  # fmt: skip


def words_of(record: Record | None) -> str:
    """Return what a row is called by: the first of its fields that people read."""
    if record is None:
        return ""
    named = [f.name for f in fields(record) if f.metadata.get("zoek") or f.metadata.get("zoeknaam")]
    return next((text for name in named if (text := op_een_regel(str(getattr(record, name) or ""), MOST_LETTERS))), "")


def say(kind: type[Record], name: str, wire: str) -> str:
    """Return what people read of a value as the wire says it."""
    try:
        return say_value(_typed(kind, name, wire)) if name in field_types(kind) else wire
    except (ValueError, TypeError):
        return wire


def say_value(value: object) -> str:
    """Return what people read of a value."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return say_date(value)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _day(moment: str) -> date | None:
    try:
        return local_day(moment) if moment else None
    except ValueError:
        return None
