"""The timeline tells in order what happened, and nothing of a closed matter."""

from datetime import date, timedelta

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.activiteitenplan import Handtekening, Planversie, SoortVersie
from app.domain.agenda import Contactmoment
from app.domain.gesprek import Gesprek
from app.domain.hulpvraag import Hulpvraag, Melder
from app.domain.melding import Melding
from app.domain.record import Vak
from app.domain.triage import Geslotenreden, Meldcodestap, Triage, Uitkomst
from app.services import huishoudens, tijdlijn
from app.services.tijdlijn import Gebeurtenis
from app.services.work import Writing
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.tijdlijn.page import TijdlijnPage
from ui.widgets.autosave_edit import AutosaveEdit

TODAY = date(2026, 11, 23)


def make(world: World) -> str:
    return world.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Silvolde")).id


def show(world: World, home: str) -> TijdlijnPage:
    page = TijdlijnPage(world.context, Place("tijdlijn", home))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def fill(tx: Writing, home: str) -> None:
    vraag = tx.insert(Hulpvraag, home, woorden="Ik wil weer kaarten", ontvangen_op=TODAY - timedelta(days=9))
    tx.insert(Triage, home, hulpvraag=vraag.id, uitkomst=Uitkomst.DIRECT_COMPLEX)
    tx.insert(Melding, home, hulpvraag=vraag.id, datum=TODAY - timedelta(days=8))
    tx.insert(Gesprek, home, datum=TODAY - timedelta(days=3), plaats="thuis")
    tx.insert(Planversie, home, soort=SoortVersie.VOORSTEL)
    tx.insert(Handtekening, home, wie="Riet Jansen", op=TODAY)
    tx.note_access("print", home, "plan")


def test_everything_stands_in_order_newest_first(world: World) -> None:
    home = make(world)
    world.write(lambda tx: fill(tx, home))

    found = world.read(lambda tx: tijdlijn.load(tx, home))

    days = [one.dag for one in found]
    assert days == sorted(days, reverse=True)
    assert {one.wat for one in found} == {
        Gebeurtenis.VRAAG, Gebeurtenis.DOORVERWEZEN, Gebeurtenis.MELDING, Gebeurtenis.GESPREK, Gebeurtenis.VOORSTEL,
        Gebeurtenis.HANDTEKENING, Gebeurtenis.PAPIER,
    }  # fmt: skip
    said = texts(show(world, home))
    assert said.index("maandag 23 november 2026") < said.index("vrijdag 20 november 2026")
    assert "Gesprek · huisbezoek · nog open" in said


def test_a_closed_matter_leaves_the_timeline_as_it_was(world: World) -> None:
    home = make(world)
    world.write(lambda tx: fill(tx, home))
    before = world.read(lambda tx: tijdlijn.load(tx, home))

    def close(tx: Writing) -> None:
        tx.insert(Meldcodestap, home, stap=1, tekst="feiten", op=TODAY)
        tx.insert(Melder, home, naam="buurman")
        tx.insert(Geslotenreden, home, reden="overleg")
        tx.insert(Contactmoment, home, vak=Vak.MELDCODE, tekst="advies gevraagd", op=TODAY)
        tx.note_access("print", home, "meldcode", vak=Vak.MELDCODE)
        huishoudens.set_adres(tx, home, None, straat="Verborgenlaan", geheim=True)

    world.write(close)

    assert world.read(lambda tx: tijdlijn.load(tx, home)) == before


def test_an_empty_timeline_says_what_will_come(world: World) -> None:
    page = show(world, make(world))

    assert "Hier komt wat er gebeurt" in texts(page)


def test_a_contact_is_written_while_the_list_goes_on(world: World) -> None:
    home = make(world)
    page = show(world, home)

    press(page, "Contact toevoegen")
    world.wait_idle()
    field = find(page, AutosaveEdit, "Wat is er gezegd?")
    field.setFocus()
    QTest.keyClicks(field, "Dochter belde")
    press(page, "Klaar")
    world.wait_idle()

    kept = world.read(lambda tx: tx.all(Contactmoment))
    assert [(one.op, one.tekst) for one in kept] == [(TODAY, "Dochter belde")]
    assert "Dochter belde" in texts(page)
    assert find(page, QWidget, "Contact toevoegen").hasFocus()


def test_a_contact_is_taken_away_and_brought_back(world: World) -> None:
    home = make(world)
    notices: list[Notice] = []
    world.context.notice.connect(notices.append)
    page = show(world, home)
    press(page, "Contact toevoegen")
    world.wait_idle()

    press(page, "Weghalen")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Contactmoment)) == []
    back = notices[-1].run
    assert back is not None
    back()
    world.wait_idle()

    assert len(world.read(lambda tx: tx.all(Contactmoment))) == 1


def test_a_gesprek_is_opened_from_its_line(world: World) -> None:
    home = make(world)
    talk = world.write(lambda tx: tx.insert(Gesprek, home, datum=TODAY))
    page = show(world, home)

    press(page, "Openen: Gesprek · huisbezoek · nog open")

    assert world.places == [Place("gesprek", home, talk.id)]
