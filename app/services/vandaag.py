"""What asks for attention today, over all dossiers: read in a few queries, nothing stored.

Each query names the open compartment, so that a closed matter (meldcode, a secret address)
leaves no line, no count and no empty place.  Who has died is called, visited and reminded
no more; only terms of law still run.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from app.domain.gesprek import OPEN_DAGEN, Kanaal
from app.domain.kladblok import WAARSCHUW_DAGEN
from app.domain.opvolging import Stand, is_gedaan, keuze_nog_vragen, stand_van_afspraak
from app.domain.triage import Keuze
from app.packs.load import Packs
from app.services import profiel
from app.services.termijnen import VERTELLEN, Lopend, running_terms
from app.services.vandaag_sql import (
    AFSPRAKEN,
    BELLEN,
    CONTACTEN,
    GESPREKKEN,
    HUISHOUDENS,
    KEUZES,
    KLAD,
    KORTE_VRAGEN,
    NABELLEN,
    TAKEN,
    VRAGEN,
)
from app.services.work import Reading

AHEAD = timedelta(days=7)
TELL_AHEAD_DAYS = 14
"""A signal is shown when the day to tell the resident is this near."""
RESERVEKOPIE_DAGEN = 7


@dataclass(frozen=True, slots=True)
class Wie:
    """The household as it is called on this page."""

    id: str
    naam: str
    dorp: str
    aanpak: str = ""
    bel_eerst: str = ""


@dataclass(frozen=True, slots=True)
class Bezoek:
    """A visit or call of today or one of the days after."""

    id: str
    wie: Wie
    dag: date
    tijd: str
    kanaal: Kanaal
    onderwerp: str
    plaats: str
    geweest: bool


class Soort(StrEnum):
    """What a line is about."""

    TAAK = "taak"
    BELLEN = "bellen"
    MOMENT = "moment"
    NABELLEN = "nabellen"
    VRAAG = "vraag"
    KEUZE = "keuze"
    VERTELLEN = "vertellen"
    AFSLUITEN = "afsluiten"
    UITWERKEN = "uitwerken"
    KORT = "kort"
    """A Kort gesprek that is still open."""
    KLAD = "klad"
    """Own scribbles that go away by themselves; `tekst` is how many."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One line: what, of whom, by when and how near that is."""

    soort: Soort
    wie: Wie
    rid: str
    tekst: str
    dag: date | None
    stand: Stand
    door: str = ""
    """Who does it, when that is somebody else than the one at work."""


@dataclass(frozen=True, slots=True)
class Termijn:
    """A running term with its household."""

    wie: Wie
    lopend: Lopend


class Herinnering(StrEnum):
    """What the user of this laptop should do for its safety."""

    RESERVEKOPIE = "reservekopie"
    HERSTELBLAD = "herstelblad"


@dataclass(frozen=True, slots=True)
class Vandaag:
    """Everything on the page."""

    dag: date
    bezoeken: tuple[Bezoek, ...]
    later: tuple[Bezoek, ...]
    termijnen: tuple[Termijn, ...]
    doen: tuple[Regel, ...]
    te_vragen: tuple[Regel, ...]
    vragen: tuple[Regel, ...]
    gesprekken: tuple[Regel, ...]
    herinneringen: tuple[Herinnering, ...]
    korte_vragen: int
    huishoudens: int

    @property
    def rustig(self) -> bool:
        """Whether nothing at all asks for attention."""
        return not (
            self.bezoeken or self.termijnen or self.doen or self.te_vragen or self.vragen or self.gesprekken
        )  # fmt: skip


def load(tx: Reading, packs: Packs) -> Vandaag:
    """Return what asks for attention now."""
    today = tx.clock.today()
    people = _people(tx)
    alive = {hid: wie for hid, (wie, lives) in people.items() if lives}
    visits = _visits(tx, alive, today)
    terms = [Termijn(people[one.huishouden][0], one) for one in running_terms(tx, packs) if one.huishouden in people]
    return Vandaag(
        dag=today,
        bezoeken=tuple(one for one in visits if one.dag == today),
        later=tuple(one for one in visits if one.dag > today and not one.geweest),
        termijnen=tuple(one for one in terms if one.lopend.termijn != VERTELLEN),
        doen=_to_do(tx, alive, today),
        te_vragen=(*_to_tell(terms), *_to_ask(tx, alive)),
        vragen=_questions(tx, alive, today),
        gesprekken=_talks(tx, alive, today),
        herinneringen=_reminders(tx, today) if people and not profiel.is_practice(tx) else (),
        korte_vragen=int(tx.rows(KORTE_VRAGEN, {"vanaf": today.replace(day=1).isoformat()})[0]["aantal"]),
        huishoudens=len(people),
    )


def _people(tx: Reading) -> dict[str, tuple[Wie, bool]]:
    return {
        str(row["id"]): (
            Wie(str(row["id"]), str(row["naam"]), str(row["dorp"]), str(row["aanpak"]), str(row["bel_eerst"])),
            not (row["bewoners"] and row["bewoners"] == row["overleden"]),
        )
        for row in tx.rows(HUISHOUDENS)
    }


def _visits(tx: Reading, who: Mapping[str, Wie], today: date) -> list[Bezoek]:
    rows = tx.rows(AFSPRAKEN, {"van": today.isoformat(), "tot": (today + AHEAD).isoformat()})
    return [
        Bezoek(
            str(row["id"]), who[row["huishouden"]], date.fromisoformat(row["datum"]), str(row["tijd"]),
            Kanaal(row["kanaal"]), str(row["onderwerp"]), str(row["plaats"]), row["status"] == "geweest",
        )
        for row in rows
        if row["huishouden"] in who
    ]  # fmt: skip


def _to_do(tx: Reading, who: Mapping[str, Wie], today: date) -> tuple[Regel, ...]:
    limit = (today + AHEAD).isoformat()
    found = [
        replace(
            _line(Soort.TAAK, who[row["huishouden"]], row["id"], row["wat"], _day(row["voor"]), today=today),
            door=str(row["wie"]),
        )
        for row in tx.rows(TAKEN, {"tot": limit, "ik": tx.actor})
        if row["huishouden"] in who
    ]
    found += [
        _line(Soort.NABELLEN, who[row["huishouden"]], row["item"], row["tekst"], _day(row["dag"]), today=today)
        for row in tx.rows(NABELLEN, {"tot": limit})
        if row["huishouden"] in who
    ]
    contacts = {row["huishouden"]: _day(row["laatst"]) for row in tx.rows(CONTACTEN)}
    for row in tx.rows(BELLEN, {"tot": limit}):
        hid, planned, agreed = row["huishouden"], date.fromisoformat(row["dag"]), date.fromisoformat(row["vanaf"])
        if hid in who and not is_gedaan(planned, agreed, contacts.get(hid)):
            found.append(_line(Soort(row["soort"]), who[hid], row["id"], "", planned, today=today))
    return tuple(sorted(found, key=lambda one: (one.dag or date.max, one.wie.naam)))


def _to_ask(tx: Reading, who: Mapping[str, Wie]) -> list[Regel]:
    asked: dict[str, list[Keuze | None]] = {}
    rows = {}
    for row in tx.rows(KEUZES):
        rows[row["id"]] = row
        asked.setdefault(row["id"], []).append(Keuze(row["keuze"]) if row["keuze"] else None)
    return [
        Regel(
            Soort.KEUZE, who[row["huishouden"]], str(row["id"]), str(row["tekst"]), _day(row["ontvangen_op"]),
            Stand.LATER,
        )
        for rid, row in rows.items()
        if row["huishouden"] in who and keuze_nog_vragen(asked[rid], melding=bool(row["melding"]))
    ]  # fmt: skip


def _to_tell(terms: list[Termijn]) -> list[Regel]:
    near = [one for one in terms if one.lopend.termijn == VERTELLEN and one.lopend.dagen <= TELL_AHEAD_DAYS]
    return [
        Regel(Soort.VERTELLEN, one.wie, one.lopend.rid, one.lopend.artikel, one.lopend.einde, one.lopend.stand)
        for one in near
    ]


def _questions(tx: Reading, who: Mapping[str, Wie], today: date) -> tuple[Regel, ...]:
    found = []
    for row in tx.rows(VRAGEN):
        if row["huishouden"] in who:
            until = _day(row["open_tot"])
            stand = stand_van_afspraak(until, today) if until else Stand.LATER
            asked = _day(row["ontvangen_op"])
            found.append(
                Regel(Soort.VRAAG, who[row["huishouden"]], str(row["id"]), str(row["gevraagd"]), until or asked, stand)
            )
    return tuple(sorted(found, key=lambda one: (one.stand is Stand.LATER, one.dag or date.max)))


def _talks(tx: Reading, who: Mapping[str, Wie], today: date) -> tuple[Regel, ...]:
    found = []
    for row in tx.rows(GESPREKKEN, {"vandaag": today.isoformat()}):
        if row["huishouden"] not in who:
            continue
        held = _day(row["datum"]) or date.fromisoformat(str(row["gemaakt_op"])[:10])
        wie, place = who[row["huishouden"]], str(row["plaats"])
        if row["gesloten_op"]:
            found.append(Regel(Soort.UITWERKEN, wie, str(row["id"]), place, held, Stand.LATER))
        else:
            close_by = held + timedelta(days=OPEN_DAGEN)
            soort = Soort.KORT if row["kort"] else Soort.AFSLUITEN
            found.append(_line(soort, wie, row["id"], place, close_by, today=today))
    found += [
        _line(Soort.KLAD, who[row["huishouden"]], row["gesprek"], row["aantal"], _day(row["dag"]), today=today)
        for row in tx.rows(KLAD, {"tot": (today + timedelta(days=WAARSCHUW_DAGEN)).isoformat(), "ik": tx.actor})
        if row["huishouden"] in who
    ]
    return tuple(sorted(found, key=lambda one: (one.soort is Soort.UITWERKEN, one.dag or date.max)))


def _reminders(tx: Reading, today: date) -> tuple[Herinnering, ...]:
    found = []
    made = _day(tx.local(profiel.BACKUP_ON))
    if made is None or made < today - timedelta(days=RESERVEKOPIE_DAGEN):
        found.append(Herinnering.RESERVEKOPIE)
    if not tx.local(profiel.SHEET_ON):
        found.append(Herinnering.HERSTELBLAD)
    return tuple(found)


def _line(soort: Soort, wie: Wie, rid: object, text: object, day: date | None, *, today: date) -> Regel:
    stand = stand_van_afspraak(day, today) if day else Stand.LATER
    return Regel(soort, wie, str(rid or ""), str(text or ""), day, stand)


def _day(stored: object) -> date | None:
    return date.fromisoformat(str(stored)[:10]) if stored else None
