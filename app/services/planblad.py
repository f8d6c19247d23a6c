"""What the plan page shows in one read: the plan, its people, and what was frozen and said of it."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.activiteitenplan import Handtekening, Plan, Planversie
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.melding import Besluit, PersoonlijkPlan
from app.packs.load import Packs
from app.services import plannen, versies
from app.services.personen import Deelvraag, delen_of
from app.services.planmensen import Mens, people_of
from app.services.plannen import PlanView
from app.services.planwensen import Wens, from_own_plan, still_open
from app.services.work import Reading


@dataclass(frozen=True, slots=True)
class Planblad:
    """One plan with everything around it."""

    view: PlanView
    huishouden: Huishouden
    plannen: tuple[tuple[Plan, str], ...]
    """All plans of the household, newest first, with what was asked."""
    mensen: tuple[Mens, ...]
    wensen: tuple[Wens, ...]
    """What no goal grew from yet."""
    ingeleverd: tuple[PersoonlijkPlan, ...]
    gezegd: tuple[tuple[str, Handtekening], ...]
    """What was said, with the id of the version."""
    delen: tuple[Deelvraag, ...]
    """With whom we may discuss what."""
    geldt: Planversie | None
    """The last version, while the living plan still says the same."""
    besluiten: tuple[Besluit, ...] = ()


def load(tx: Reading, huishouden: str, plan: str, packs: Packs, profile: Path) -> Planblad | None:
    """Return the plan asked for, else the newest; None when the household has none."""
    plans = plannen.plans_of(tx, huishouden)
    chosen = next((one for one in plans if one.id == plan), plans[0] if plans else None)
    if chosen is None:
        return None
    view = plannen.load(tx, chosen.id)
    owner = chosen.inwoners[0] if len(chosen.inwoners) == 1 else ""
    own = from_own_plan(chosen.eigen_plan, owner)
    return Planblad(
        view=view,
        huishouden=tx.get(Huishouden, huishouden),
        plannen=tuple((one, _asked(tx, one)) for one in plans),
        mensen=people_of(tx, huishouden),
        wensen=still_open([*view.wensen, *own], view.doelen),
        ingeleverd=tuple(one for one in tx.all(PersoonlijkPlan, huishouden=huishouden) if one.tekst.strip()),
        gezegd=tuple((one.id, said) for one in view.versies for said in versies.signatures_of(tx, one)),
        delen=delen_of(tx, huishouden),
        besluiten=tuple(tx.all(Besluit, huishouden=huishouden)),
        geldt=versies.standing(tx, chosen.id, packs, profile),
    )


def _asked(tx: Reading, plan: Plan) -> str:
    vraag = tx.find(Hulpvraag, plan.hulpvraag) if plan.hulpvraag else None
    return (vraag.gevraagd or vraag.woorden) if vraag else ""
