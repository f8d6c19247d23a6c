"""The rules of a conversation, as pure functions: which rows count, how long it stays open, what the plan uses.

A correction is a new row that points at the old one; this is the one place that reads them.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Protocol, TypeVar

from app.domain.activiteitenplan import Doel, Herkomst
from app.domain.gesprek import OPEN_DAGEN, Gesprek, Gesprekswoord, Tolk, Verschil
from app.domain.gesprekswiel import Segmentwoord
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Record
from app.domain.spinnenweb import Dimensiescore

WAARSCHUW_DAGEN = 3
_BELOFTE = re.compile(
    r"\b(bel|belt|bellen|terugbellen|nabellen|mail|mailt|mailen|uitzoeken|zoek\w* .*\buit|navragen|nagaan"
    r"|regelt?|regelen|opsturen|langskomen|afspreken|contact opnemen)\b",
    re.IGNORECASE,
)


class Verbeterbaar(Protocol):
    """A row of a conversation that a later row can correct."""

    @property
    def id(self) -> str:
        """The id of the row."""

    @property
    def corrigeert(self) -> str:
        """The id of the row that this one corrects."""


V = TypeVar("V", bound=Verbeterbaar)


def geldend(rows: Iterable[V]) -> tuple[V, ...]:
    """Return the rows that no other row corrects."""
    found = tuple(rows)
    corrected = {row.corrigeert for row in found if row.corrigeert}
    return tuple(row for row in found if row.id not in corrected)


def naast_elkaar(rows: Iterable[V]) -> tuple[tuple[V, ...], ...]:
    """Return per subject the rows that all hold, when there is more than one: two apparaten wrote apart.

    Two of them are about the same when they correct the same row, or when they are about the same dimension or
    segment of the same resident.
    """
    found = tuple(rows)
    by_id = {row.id: row for row in found}
    heads: dict[tuple[str, ...], list[V]] = {}
    for head in geldend(found):
        heads.setdefault(_subject(head, by_id), []).append(head)
    return tuple(tuple(sorted(group, key=lambda row: row.id)) for group in heads.values() if len(group) > 1)


def _subject(row: Verbeterbaar, by_id: Mapping[str, Verbeterbaar]) -> tuple[str, ...]:
    if isinstance(row, Dimensiescore):
        return row.inwoner, row.dimensie
    if isinstance(row, Segmentwoord):
        return row.inwoner, row.segment
    seen = {row.id}
    while row.corrigeert in by_id and row.corrigeert not in seen:
        row = by_id[row.corrigeert]
        seen.add(row.id)
    return (row.corrigeert or row.id,)


def dagen_over(gesprek: Gesprek, today: date) -> int:
    """Return for how many days the conversation may still stay open; below 0 it is overdue."""
    return (_begonnen(gesprek, today) + timedelta(days=OPEN_DAGEN) - today).days


def is_over_tijd(gesprek: Gesprek, today: date) -> bool:
    """Tell whether the program closes this conversation, with everything kept."""
    return gesprek.open and dagen_over(gesprek, today) < 0


def sluit_bijna(gesprek: Gesprek, today: date) -> bool:
    """Tell whether the author should know that the conversation closes soon."""
    return gesprek.open and dagen_over(gesprek, today) <= WAARSCHUW_DAGEN


def _begonnen(gesprek: Gesprek, today: date) -> date:
    made = gesprek.gemaakt_op[:10]
    return date.fromisoformat(made) if made else gesprek.datum or today


def kind_tolkt(gesprek: Gesprek) -> bool:
    """Tell whether a child interprets: reason for a quiet note to plan a professional."""
    return gesprek.tolk is Tolk.KIND


def leeftijd(born: date, today: date) -> int:
    """Return the age in whole years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def in_plan(row: Record, doelen: Iterable[Doel]) -> bool:
    """Tell whether a goal grew from this row, so that the plan needs it."""
    if isinstance(row, Dimensiescore):
        wanted = {(row.inwoner, Herkomst.DIMENSIE, row.dimensie)}
    elif isinstance(row, Segmentwoord):
        wanted = {(row.inwoner, Herkomst.SEGMENT, row.segment), (row.inwoner, Herkomst.WENS, row.segment)}
    elif isinstance(row, Gesprekswoord):
        wanted = {(row.inwoner, Herkomst.WENS, row.id)}
    else:
        return False
    return any((doel.inwoner, doel.herkomst, doel.herkomst_code) in wanted for doel in doelen)


def zegt_iets(row: Record) -> bool:
    """Tell whether anything stands in a row of a conversation; an emptied row reads as not discussed."""
    if isinstance(row, Dimensiescore | Segmentwoord):
        return row.discussed
    if isinstance(row, Gesprekswoord):
        return bool(row.tekst.strip())
    if isinstance(row, Verschil):
        return any(text.strip() for text in (row.onderwerp, row.zin_a, row.zin_b, row.afspraak))
    if isinstance(row, Mantelzorg):
        return bool(row.volhouden.strip() or row.nodig.strip()) or row.belasting is not None
    if isinstance(row, Netwerklid):
        return any(text.strip() for text in (row.naam, row.relatie, row.helpt_met, row.zou_kunnen))
    return True


def klinkt_als_belofte(tekst: str) -> bool:
    """Tell whether a line sounds like something somebody would still do: "dochter zou bellen"."""
    return bool(_BELOFTE.search(tekst))
