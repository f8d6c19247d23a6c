"""What a goal can grow from: the words of residents, never ours, and nothing of between four eyes.

A wish that is a goal already is not offered again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.activiteitenplan import Doel, Herkomst
from app.domain.gesprek import Gesprek, Gesprekswoord, SoortWoord, Stem
from app.domain.gespreksregels import geldend
from app.domain.gesprekswiel import Segmentwoord
from app.domain.hulpvraag import Hulpvraag
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.services.work import Reading

_SAID = (SoortWoord.LOS, SoortWoord.WAT_IS_ER, SoortWoord.INWONER_DOET)


@dataclass(frozen=True, slots=True)
class Wens:
    """Something said in a gesprek that a goal can grow from, with whose words it is."""

    inwoner: str
    woorden: str
    herkomst: Herkomst
    code: str


def wishes_of(tx: Reading, huishouden: str) -> list[Wens]:
    """Return the words that a goal can grow from: agreed needs, wishes and stars first, then what else was said."""
    found = [
        Wens(v.inwoner, v.behoefte, Herkomst.BEHOEFTE, v.id)
        for v in tx.all(Hulpvraag, huishouden=huishouden)
        if v.need_counts
    ]
    other: list[Wens] = []
    for gesprek in reversed(tx.all(Gesprek, huishouden=huishouden)):
        chosen, rest = _said_in(tx, gesprek.id)
        found += chosen
        other += rest
    return _once([*found, *other])


def _said_in(tx: Reading, gesprek: str) -> tuple[list[Wens], list[Wens]]:
    """Return what was chosen to work on, and what else was said."""
    segments = [s for s in geldend(tx.all(Segmentwoord, gesprek=gesprek)) if s.niveau is Niveau.GEWOON]
    scores = [d for d in geldend(tx.all(Dimensiescore, gesprek=gesprek)) if d.niveau is Niveau.GEWOON]
    lines = [
        w
        for w in geldend(tx.all(Gesprekswoord, gesprek=gesprek))
        if w.niveau is Niveau.GEWOON and w.stem is Stem.INWONER
    ]
    wished = [w for w in lines if w.soort is SoortWoord.BELANGRIJKST]
    chosen = [
        *(Wens(w.inwoner, w.tekst, Herkomst.WENS, w.id) for w in wished),
        *(Wens(s.inwoner, s.wens, Herkomst.WENS, s.segment) for s in segments if s.wens),
        *(Wens(s.inwoner, s.woorden, Herkomst.SEGMENT, s.segment) for s in segments if s.werken and not s.wens),
        *(Wens(d.inwoner, d.woorden, Herkomst.DIMENSIE, d.dimensie) for d in scores if d.werken),
    ]
    rest = [
        *(Wens(s.inwoner, s.woorden, Herkomst.SEGMENT, s.segment) for s in segments if s.wens or not s.werken),
        *(Wens(d.inwoner, d.woorden, Herkomst.DIMENSIE, d.dimensie) for d in scores if not d.werken),
        *(Wens(w.inwoner, w.tekst, Herkomst.WENS, w.id) for w in lines if w.soort in _SAID),
    ]
    return chosen, rest


def from_own_plan(text: str, inwoner: str) -> list[Wens]:
    """Return the lines of the resident's own plan, each as something a goal can grow from."""
    lines = (line.strip().lstrip("-*•· ").strip() for line in text.splitlines())
    return _once(Wens(inwoner, line, Herkomst.EIGEN_PLAN, "") for line in lines if line)


def still_open(wishes: Iterable[Wens], doelen: Iterable[Doel]) -> tuple[Wens, ...]:
    """Return the wishes that no goal grew from yet."""
    known = [*doelen]
    words = {(d.inwoner, _folded(d.woorden)) for d in known}
    roots = {(d.inwoner, d.herkomst, d.herkomst_code) for d in known if d.herkomst_code}
    return tuple(
        wish
        for wish in wishes
        if (wish.inwoner, _folded(wish.woorden)) not in words
        and (not wish.code or (wish.inwoner, wish.herkomst, wish.code) not in roots)
    )


def _once(wishes: Iterable[Wens]) -> list[Wens]:
    """Leave out what is empty and what the same person said in the same words."""
    found: dict[tuple[str, str], Wens] = {}
    for wish in wishes:
        if wish.woorden.strip():
            found.setdefault((wish.inwoner, _folded(wish.woorden)), wish)
    return list(found.values())


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
