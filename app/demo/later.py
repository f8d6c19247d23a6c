"""What happened after a plan was written: the resident agreed weeks ago, and a colleague wrote on another laptop."""

from datetime import timedelta

from app.clock import Clock
from app.demo import households as demo
from app.domain.activiteitenplan import Doel, Plan, SoortVersie, Standpunt, Wijze
from app.domain.conflict import Conflict
from app.domain.inwoner import Inwoner
from app.domain.mensen import Medewerker
from app.domain.record import ALGEMEEN
from app.packs.load import load_packs
from app.services import versies
from app.services.agenda import add_contact
from app.services.namen import call_name
from app.services.versies import Signing
from app.services.work import Store, Writing

LABEL = "Oefenhuishouden"


def agree(store: Store, hid: str, dag: int, said: str) -> None:
    """Freeze the plan with its paper, and note that the resident agreed by telephone two days after."""
    profile, ago = store.path.parent, timedelta(days=-dag)
    packs = load_packs(profile)
    then = Clock(lambda: store.clock.now() - ago)
    plan = store.read(lambda tx: tx.all(Plan, huishouden=hid)[0]).result()
    values = store.read(
        lambda tx: versies.compose(tx, plan.id, packs, profile, soort=SoortVersie.VASTGESTELD, groot=False)
    ).result()
    pdf = versies.render(values)
    signing_day = then.today() + timedelta(days=2)

    def keep(tx: Writing) -> None:
        versie = versies.freeze(tx, plan.id, values, pdf, soort=SoortVersie.VASTGESTELD)
        versie = tx.change(versie, op=then.moment())
        who = tx.get(Inwoner, plan.inwoners[0])
        signing = Signing(call_name(who), who.id, "inwoner", Wijze.TELEFOON, Standpunt.MET_OPMERKING, said)
        add_contact(tx, hid, met=call_name(who), tekst=said, op=signing_day)
        versies.sign(tx, versie, signing, signing_day)

    store.write(LABEL, hid, keep, undoable=False).result()


def add_conflict(tx: Writing, *, hid: str, found: tuple[demo.Geschil, ...]) -> None:
    """Let a fictional colleague have written something else in the first goal."""
    doel = tx.all(Doel, huishouden=hid)[0]
    for one in found:
        colleague = tx.insert(Medewerker, ALGEMEEN, naam=one.wie, functie=one.functie)
        tx.insert(
            Conflict, hid, soort="doel", rij=doel.id, veld=one.veld, betreft=doel.betreft,
            eerste=str(getattr(doel, one.veld)), eerste_door=tx.actor, eerste_op=tx.clock.moment(),
            tweede=one.tekst, tweede_door=colleague.id, tweede_op=tx.clock.moment(),
        )  # fmt: skip
