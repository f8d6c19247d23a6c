"""What a resident may see of the own people and the own plan in samen kijken: nothing of anybody else.

The wish behind an activity, the reasons of the consultant and what others said have no field here.
"""

from dataclasses import dataclass

from app.domain.activiteitenplan import Activiteit
from app.domain.gesprek import Gesprek
from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.planregels import is_on_paper, is_promised
from app.services import plannen
from app.services.planpapier import say_who
from app.services.work import Reading


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody around the resident; what that person could do is an idea, and no part of this."""

    id: str
    naam: str
    relatie: str
    nabijheid: Nabijheid | None
    helpt_met: str
    organisatie: bool = False
    hoek: int | None = None


@dataclass(frozen=True, slots=True)
class Stap:
    """One thing that somebody does; without a besluit maatwerk is not promised."""

    wat: str
    wie: str
    wanneer: str
    geen_besluit: bool


@dataclass(frozen=True, slots=True)
class EigenDoel:
    """A goal in the resident's own words, with who does what for it."""

    woorden: str
    tevreden: str
    stappen: tuple[Stap, ...]


@dataclass(frozen=True, slots=True)
class Samenbeeld:
    """The people and the plan of one resident."""

    mensen: tuple[Mens, ...] = ()
    doelen: tuple[EigenDoel, ...] = ()


def load(tx: Reading, gesprek: str, inwoner: str) -> Samenbeeld:
    """Return what this resident may see."""
    home = tx.get(Gesprek, gesprek).huishouden
    people = [one for one in tx.all(Netwerklid, huishouden=home) if one.inwoner in {"", inwoner}]
    return Samenbeeld(
        mensen=tuple(_person(one) for one in people if one.naam.strip()),
        doelen=_goals(tx, home, inwoner),
    )


def _person(one: Netwerklid) -> Mens:
    return Mens(one.id, one.naam, one.relatie, one.nabijheid, one.helpt_met, one.organisatie, one.hoek)


def _goals(tx: Reading, huishouden: str, inwoner: str) -> tuple[EigenDoel, ...]:
    plans = plannen.plans_of(tx, huishouden)
    if not plans:
        return ()
    view = plannen.load(tx, plans[0].id)
    return tuple(
        EigenDoel(
            goal.woorden,
            goal.tevreden,
            tuple(_step(one) for one in view.activiteiten if one.doel == goal.id and is_on_paper(one)),
        )
        for goal in view.doelen
        if goal.inwoner == inwoner and goal.woorden.strip()
    )


def _step(activiteit: Activiteit) -> Stap:
    when = ", ".join(part for part in (activiteit.wanneer, activiteit.hoe_vaak, activiteit.waar) if part.strip())
    return Stap(activiteit.wat, say_who(activiteit), when, geen_besluit=not is_promised(activiteit))
