"""Five minutes after the visit: loose words find their place, open ends become promises.

A word between four eyes goes nowhere: every other place could be printed or seen.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from app.domain.activiteitenplan import Activiteit, Doel, Herkomst, Plan, Planversie, SoortVersie
from app.domain.agenda import Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, Stem
from app.domain.gespreksregels import geldend, klinkt_als_belofte
from app.domain.record import Niveau
from app.errors import AppError
from app.services import agenda, plannen
from app.services.gespreksrijen import check_open, correct, set_score, set_segment
from app.services.work import Reading, Writing


class OnderVierOgen(AppError):
    """These words may not move to a place that others see."""

    code: ClassVar[str] = "onder_vier_ogen"


@dataclass(frozen=True, slots=True)
class Uitwerking:
    """What still waits after a visit."""

    gesprek: Gesprek
    los: tuple[Gesprekswoord, ...]
    open_eindes: tuple[Gesprekswoord, ...]
    """Loose words that sound like a promise."""
    taken: tuple[Taak, ...]
    voorstellen: tuple[Plan, ...]
    """Plans that are not agreed yet."""


def load(tx: Reading, gesprek: str) -> Uitwerking:
    """Return what still waits in a conversation.  Raises NotFound."""
    found = tx.get(Gesprek, gesprek)
    words = [one for one in geldend(tx.all(Gesprekswoord, gesprek=gesprek)) if one.tekst.strip() and not one.geplaatst]
    promised = {one.id for one in words if klinkt_als_belofte(one.tekst)}
    return Uitwerking(
        gesprek=found,
        los=tuple(one for one in words if one.id not in promised),
        open_eindes=tuple(one for one in words if one.id in promised),
        taken=tuple(one for one in tx.all(Taak, huishouden=found.huishouden) if one.gaat_over == gesprek),
        voorstellen=tuple(one for one in plannen.plans_of(tx, found.huishouden) if not _agreed(tx, one)),
    )


def _agreed(tx: Reading, plan: Plan) -> bool:
    versions = tx.all(Planversie, plan=plan.id)
    return bool(versions) and versions[-1].soort is SoortVersie.VASTGESTELD


def plaats_in_dimensie(tx: Writing, woord: Gesprekswoord, dimensie: str) -> None:
    """Put the words below a dimension of the speaker's own web."""
    check_open(tx, woord.gesprek)
    made = set_score(tx, woord.gesprek, woord.inwoner, dimensie)
    set_score(tx, woord.gesprek, woord.inwoner, dimensie, woorden=_joined(made.woorden, _placeable(woord)))
    laat_staan(tx, woord)


def plaats_in_segment(tx: Writing, woord: Gesprekswoord, segment: str, *, als_wens: bool = False) -> None:
    """Put the words in a segment of the speaker's own wheel, as words or as a wish."""
    check_open(tx, woord.gesprek)
    made = set_segment(tx, woord.gesprek, woord.inwoner, segment)
    field = "wens" if als_wens else "woorden"
    text = _joined(made.wens if als_wens else made.woorden, _placeable(woord))
    set_segment(tx, woord.gesprek, woord.inwoner, segment, **{field: text})
    laat_staan(tx, woord)


def plaats_als_doel(tx: Writing, woord: Gesprekswoord) -> Doel:
    """Make a goal of the words; it grew from them."""
    text = _placeable(woord)
    plan = plannen.open_plan(tx, woord.huishouden, tx.get(Gesprek, woord.gesprek).hulpvraag)
    wens = plannen.Wens(woord.inwoner, text, Herkomst.WENS, woord.id)
    made = plannen.add_goal(tx, plan, woord.inwoner, wens=wens)
    laat_staan(tx, woord)
    return made


def plaats_als_activiteit(tx: Writing, woord: Gesprekswoord) -> Activiteit:
    """Make an activity of the words."""
    text = _placeable(woord)
    plan = plannen.open_plan(tx, woord.huishouden, tx.get(Gesprek, woord.gesprek).hulpvraag)
    made = plannen.add_activity(tx, plan, wat=text)
    laat_staan(tx, woord)
    return made


def plaats_als_taak(tx: Writing, woord: Gesprekswoord, voor: date | None = None) -> Taak:
    """Make a promise of one's own of the words."""
    made = agenda.add_taak(tx, woord.huishouden, _placeable(woord), voor, woord.gesprek)
    laat_staan(tx, woord)
    return made


def laat_staan(tx: Writing, woord: Gesprekswoord) -> None:
    """Say that the words are where they belong."""
    if tx.get(Gesprek, woord.gesprek).open:
        tx.change(woord, geplaatst=True)
    else:
        correct(tx, woord, geplaatst=True)


def plekken(woord: Gesprekswoord, gesprek: Gesprek) -> frozenset[str]:
    """Return where words may go: 'web' and 'wiel' are of the resident and closed with the conversation."""
    if woord.niveau is Niveau.VIER_OGEN:
        return frozenset()
    own = {"web", "wiel"} if gesprek.open and woord.stem is Stem.INWONER and woord.inwoner else set()
    return frozenset({"doel", "activiteit", "taak", *own})


def _placeable(woord: Gesprekswoord) -> str:
    if woord.niveau is Niveau.VIER_OGEN:
        raise OnderVierOgen
    return woord.tekst.strip()


def _joined(old: str, new: str) -> str:
    return f"{old.rstrip()}\n{new}" if old.strip() else new
