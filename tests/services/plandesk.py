"""A household with a couple, a question, a talk and a plan, as tests of the plan need it."""

from dataclasses import dataclass
from datetime import date

from app.domain.activiteitenplan import Plan, Planversie, SoortVersie
from app.domain.gesprek import Gesprek
from app.domain.gesprekswiel import Segmentwoord
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag, Instemming
from app.domain.inwoner import Aanhef, Betrokkene, Inwoner, RolBetrokkene
from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import load_default
from app.services import plannen, versies
from app.services.work import Writing
from tests.services.conftest import Desk

WISH = "Op woensdag zelf naar de kaartclub."
KEPT_APART = "Ik ben bang dat hij weer drinkt."


@dataclass(frozen=True)
class Home:
    """The ids of what was made."""

    id: str
    riet: str
    gerrit: str
    marleen: str
    vraag: str
    gesprek: str
    plan: Plan


def make_home(tx: Writing) -> Home:
    """Make the couple of the practice set."""
    hid = tx.clock.new_id()
    tx.insert(Huishouden, hid, id=hid, naam="Jansen", dorp="Terborg")
    riet = tx.insert(Inwoner, hid, voornaam="Hendrika", roepnaam="Riet", achternaam="Jansen", aanhef=Aanhef.MEVROUW)
    gerrit = tx.insert(Inwoner, hid, voornaam="Gerrit", achternaam="Jansen", aanhef=Aanhef.MENEER)
    marleen = tx.insert(
        Betrokkene, hid, naam="Marleen Smit", rol=RolBetrokkene.MANTELZORGER, inwoner=riet.id, relatie="dochter"
    )
    vraag = tx.insert(
        Hulpvraag, hid, inwoner=riet.id, woorden="Ik wil een scootmobiel.", gevraagd="een scootmobiel",
        behoefte="Ik mis mijn kaartclub.", instemming=Instemming.KLOPT, ontvangen_op=date(2026, 11, 16),
    )  # fmt: skip
    talk = tx.insert(Gesprek, hid, hulpvraag=vraag.id, deelnemers=(riet.id,), datum=date(2026, 11, 20))
    tx.insert(Segmentwoord, hid, gesprek=talk.id, inwoner=riet.id, segment="oppad", wens=WISH, werken=True)
    tx.insert(
        Segmentwoord, hid, gesprek=talk.id, inwoner=riet.id, segment="familie", wens=KEPT_APART, niveau=Niveau.VIER_OGEN
    )
    tx.insert(
        Dimensiescore, hid, gesprek=talk.id, inwoner=riet.id, dimensie="meedoen", score=3, werken=True,
        woorden="Ik zit hele dagen hier.",
    )  # fmt: skip
    tx.insert(
        Netwerklid, hid, inwoner=riet.id, naam="Ans de Wit", relatie="buurvrouw", nabijheid=Nabijheid.DICHTBIJ,
        helpt_met="koffie", zou_kunnen="rijden",
    )  # fmt: skip
    plan = plannen.open_plan(tx, hid, vraag.id)
    return Home(hid, riet.id, gerrit.id, marleen.id, vraag.id, talk.id, plan)


def freeze(desk: Desk, plan: str, soort: SoortVersie = SoortVersie.VOORSTEL) -> Planversie:
    """Freeze the living plan as the page does: compose, make the PDF, keep both."""
    packs, profile = load_default(), desk.store.path.parent
    values = desk.read(lambda tx: versies.compose(tx, plan, packs, profile, soort=soort, groot=False))
    pdf = versies.render(values)
    return desk.write(lambda tx: versies.freeze(tx, plan, values, pdf, soort=soort))
