"""The people around a resident: kept at their place, and on paper without ideas or words of a mantelzorger."""

from app.domain.gesprek import Gesprek
from app.domain.inwoner import Inwoner
from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.record import Niveau
from app.packs.load import load_default
from app.reports.make import make
from app.services import ecogram, gesprekken, gespreksrijen, huishoudens, netwerk, netwerkpapier, papieren, personen
from app.services.papieren import Papiersoort
from app.services.work import Reading, Writing
from tests.canary import CANARY
from tests.reports.reading import page_texts
from tests.services.conftest import Desk

PACKS = load_default()


def talk_of(desk: Desk) -> Gesprek:
    def begin(tx: Writing) -> Gesprek:
        home = huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde").id
        personen.add_inwoner(tx, home, voornaam="Jan", achternaam="Jansen")
        return gesprekken.start_gesprek(tx, home, PACKS)

    return desk.write(begin)


def test_somebody_is_put_nearer_and_around(desk: Desk) -> None:
    talk = talk_of(desk)
    lid = desk.write(lambda tx: netwerk.add_lid(tx, talk.id, talk.deelnemers[0], naam="Anja"))

    desk.write(lambda tx: ecogram.place(tx, lid.id, 0, 120))

    kept = desk.read(lambda tx: tx.get(Netwerklid, lid.id))
    assert (kept.nabijheid, kept.hoek) == (Nabijheid.DICHTBIJ, 120)
    assert ecogram.naaste(kept).ring == 0
    assert [ecogram.nabijheid_of(one) for one in (0, 1, 2, None)] == [*Nabijheid, None]


def test_the_paper_names_people_by_their_first_name_and_holds_no_idea(desk: Desk) -> None:
    talk = talk_of(desk)
    riet, jan = [one.id for one in desk.read(lambda tx: tx.all(Inwoner))]

    def fill(tx: Writing) -> None:
        netwerk.add_lid(tx, talk.id, riet, naam="Anja " + CANARY, relatie="dochter", helpt_met="was", zou_kunnen=CANARY)
        netwerk.add_lid(tx, talk.id, riet, naam="mevrouw " + CANARY, relatie="thuishulp")
        netwerk.add_lid(tx, talk.id, riet, naam="Stichting Thuis Best", organisatie=True)
        netwerk.add_lid(tx, talk.id, jan, naam=CANARY)
        gespreksrijen.set_mantelzorg(
            tx, talk.id, "m1", naam="Anja", volhouden=CANARY, over=riet, mag_op_papier=True, niveau=Niveau.GEWOON
        )

    desk.write(fill)

    def paper(tx: Reading) -> bytes:
        return make(netwerkpapier.make_paper(tx, PACKS, desk.store.path.parent, riet, groot=False))

    said = "\n".join(page_texts(desk.read(paper)))

    assert CANARY not in said
    for wanted in ("Anja", "thuishulp", "Stichting Thuis Best", "Van Riet Jansen"):
        assert wanted in said


def test_the_paper_is_offered_when_somebody_is_around(desk: Desk) -> None:
    talk = talk_of(desk)

    def offered() -> list[str]:
        found = desk.read(lambda tx: papieren.papers_of(tx, talk.huishouden))
        return [one.item for one in found if one.soort is Papiersoort.NETWERK]

    assert offered() == []
    desk.write(lambda tx: netwerk.add_lid(tx, talk.id, talk.deelnemers[0], naam="Anja"))
    assert offered() == [talk.deelnemers[0]]
