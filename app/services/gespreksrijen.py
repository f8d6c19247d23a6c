"""The rows of a conversation: what is said, changed in place while it is open, corrected afterwards.

Nothing discussed is no row; a row that was emptied reads the same.  "Dit bewaren we niet" really erases.
"""

from dataclasses import fields as fields_of
from typing import Any, ClassVar, TypeVar

from app.domain.gesprek import Gesprek, Gesprekswoord, Uitleg, Vastgelegd, Verschil
from app.domain.gespreksregels import geldend, zegt_iets
from app.domain.gesprekswiel import Segmentwoord
from app.domain.kinds import kind_of
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Niveau, Record
from app.domain.spinnenweb import Dimensiescore
from app.errors import AppError
from app.services.work import Reading, Writing
from app.store.errors import GesprekClosed

SOORTEN: tuple[type[Record], ...] = (
    Dimensiescore, Segmentwoord, Gesprekswoord, Verschil, Mantelzorg, Netwerklid, Uitleg,
)  # fmt: skip
"""What belongs to one conversation."""
_ROW = ("id", "huishouden", "vak", "betreft", "gemaakt_op", "gemaakt_door", "gezien", "corrigeert")

Rij = Dimensiescore | Segmentwoord | Gesprekswoord | Verschil | Mantelzorg
"""A row that a later row can correct."""
R = TypeVar("R", bound=Rij)


class NotTheAuthor(AppError):
    """Only who holds the conversation may write in it."""

    code: ClassVar[str] = "not_the_author"


def check_open(tx: Reading, gesprek: str) -> Gesprek:
    """Return an open conversation of the one at work.  Raises GesprekClosed, NotTheAuthor, NotFound."""
    found = own_gesprek(tx, gesprek)
    if not found.open:
        raise GesprekClosed
    return found


def own_gesprek(tx: Reading, gesprek: str) -> Gesprek:
    """Return a conversation of the one at work, open or closed.  Raises NotTheAuthor, NotFound."""
    found = tx.get(Gesprek, gesprek)
    if found.gemaakt_door != tx.actor:
        raise NotTheAuthor
    return found


def set_score(tx: Writing, gesprek: str, inwoner: str, dimensie: str, **fields: Any) -> Dimensiescore:
    """Write what a resident says about a dimension of the own web.

    A figure and "niet relevant" exclude each other; both away is "niet besproken".
    """
    if fields.get("score") is not None:
        fields["niet_relevant"] = False
    elif fields.get("niet_relevant"):
        fields["score"] = None
    rows = tx.all(Dimensiescore, gesprek=gesprek, inwoner=inwoner, dimensie=dimensie)
    return _put(tx, Dimensiescore, gesprek, rows, {"inwoner": inwoner, "dimensie": dimensie}, fields)


def set_segment(tx: Writing, gesprek: str, inwoner: str, segment: str, **fields: Any) -> Segmentwoord:
    """Write what a resident says about a segment of the own wheel."""
    rows = tx.all(Segmentwoord, gesprek=gesprek, inwoner=inwoner, segment=segment)
    return _put(tx, Segmentwoord, gesprek, rows, {"inwoner": inwoner, "segment": segment}, fields)


def set_woord(tx: Writing, gesprek: str, rid: str, **fields: Any) -> Gesprekswoord:
    """Write a loose line under the id that the page gave it; typed afterwards is marked so."""
    found = tx.find(Gesprekswoord, rid)
    if "inwoner" in fields:
        fields["betreft"] = _about({}, fields)
    if found is None and "achteraf" not in fields:
        fields["achteraf"] = tx.get(Gesprek, gesprek).vastgelegd is not Vastgelegd.TIJDENS
    return _put(tx, Gesprekswoord, gesprek, [found] if found else [], {"id": rid}, fields)


def set_verschil(tx: Writing, gesprek: str, rid: str, **fields: Any) -> Verschil:
    """Write what two residents see differently, under the id that the page gave it."""
    found = tx.find(Verschil, rid)
    return _put(tx, Verschil, gesprek, [found] if found else [], {"id": rid}, fields)


def begin_verschil(
    tx: Writing, gesprek: str, rid: str, *, dimensie: str, onderwerp: str, pair: tuple[str, str]
) -> Verschil:
    """Begin a difference from what both said of a dimension, as it is kept by now; between four eyes it stays there."""
    said = [
        [
            one.woorden
            for one in geldend(tx.all(Dimensiescore, gesprek=gesprek, inwoner=who, dimensie=dimensie))
            if one.niveau is Niveau.GEWOON
        ]
        for who in pair
    ]
    first, second = (words[-1] if words else "" for words in said)
    return set_verschil(
        tx, gesprek, rid, onderwerp=onderwerp, inwoner_a=pair[0], zin_a=first, inwoner_b=pair[1], zin_b=second
    )


def set_mantelzorg(tx: Writing, gesprek: str, rid: str, **fields: Any) -> Mantelzorg:
    """Write what a mantelzorger says, under the id that the page gave it; between four eyes unless said otherwise."""
    rows = [one for one in tx.all(Mantelzorg, gesprek=gesprek) if rid in {one.id, one.corrigeert}]
    return _put(tx, Mantelzorg, gesprek, rows, {"id": rid}, fields)


def _put(tx: Writing, kind: type[R], gesprek: str, rows: list[R], key: dict[str, Any], fields: dict[str, Any]) -> R:
    talk = own_gesprek(tx, gesprek)
    heads = geldend(rows)
    if not heads:
        check_open(tx, gesprek)
        return tx.insert(kind, talk.huishouden, gesprek=gesprek, **({"betreft": _about(key, fields)} | key | fields))
    if talk.open:
        return tx.change(heads[-1], **fields)
    return correct(tx, heads[-1], **fields)


def _about(key: dict[str, Any], fields: dict[str, Any]) -> tuple[str, ...]:
    named = [key.get("inwoner"), *(fields.get(name) for name in ("inwoner", "inwoner_a", "inwoner_b", "over"))]
    return tuple(dict.fromkeys(str(one) for one in named if one))


def correct(tx: Writing, row: R, **fields: Any) -> R:
    """Correct a row of a closed conversation: a new row that points at the old; today's own may still be typed in."""
    if row.corrigeert and row.gemaakt_op[:10] == tx.clock.moment()[:10]:
        return tx.change(row, **fields)
    values = {one.name: getattr(row, one.name) for one in fields_of(row) if one.name not in _ROW}
    return tx.insert(type(row), row.huishouden, betreft=row.betreft, corrigeert=row.id, **(values | fields))


def bewaar_niet(tx: Writing, row: Record, *fields: str) -> None:
    """Erase a row, or some of its texts, at the resident's wish; only while the conversation is open."""
    gesprek = getattr(row, "gesprek", "")
    check_open(tx, gesprek)
    if tx.find(type(row), row.id) is not None:
        tx.erase(row, *fields)


def bewaar_score_niet(tx: Writing, gesprek: str, inwoner: str, dimensie: str) -> None:
    """Erase all that was noted about one dimension of one web."""
    for row in tx.all(Dimensiescore, gesprek=gesprek, inwoner=inwoner, dimensie=dimensie):
        bewaar_niet(tx, row)


def bewaar_segment_niet(tx: Writing, gesprek: str, inwoner: str, segment: str) -> None:
    """Erase all that was noted about one segment of one wheel."""
    for row in tx.all(Segmentwoord, gesprek=gesprek, inwoner=inwoner, segment=segment):
        bewaar_niet(tx, row)


def sweep(tx: Writing, gesprek: Gesprek) -> None:
    """Erase what was taken out or emptied: at closing nothing stays in log or index that no page shows."""
    made = tx.rows("SELECT entity, rid FROM change WHERE field = 'gesprek' AND new = :g", {"g": gesprek.id})
    kinds = {kind_of(kind): kind for kind in SOORTEN}
    for entity, rid in {(str(row["entity"]), str(row["rid"])) for row in made}:
        kind = kinds.get(entity)
        if kind is None:
            continue
        row = tx.find(kind, rid)
        if row is None or not zegt_iets(row):
            tx.erase(row or kind(id=rid, huishouden=gesprek.huishouden, vak=gesprek.vak))
