"""The page of today, clicked as it is used."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.domain.activiteitenplan import Plan
from app.domain.agenda import Contactmoment, Taak
from app.domain.gesprek import Kanaal
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag, KorteVraag
from app.domain.melding import Melding
from app.packs.load import load_default
from app.services import agenda, huishoudens, vandaag
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.vandaag.page import VandaagPage
from ui.pages.vandaag.state import SHOWN, Doe, to_state
from ui.widgets.autosave_edit import AutosaveLine

TODAY = date(2026, 11, 23)


def make(world: World, naam: str = "mevrouw Jansen", dorp: str = "Silvolde") -> Huishouden:
    return world.write(lambda tx: huishoudens.create(tx, naam, dorp))


def ask_for(world: World, home: str, what: str) -> None:
    world.write(lambda tx: tx.insert(Hulpvraag, home, gevraagd=what, ontvangen_op=TODAY))


def show(world: World) -> VandaagPage:
    page = VandaagPage(world.context, Place("vandaag"))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def test_an_empty_day_helps_to_begin(world: World) -> None:
    page = show(world)

    assert "Hier staat straks uw dag" in texts(page)
    press(page, "Eerste huishouden maken")
    press(page, "Lijst inlezen")
    assert world.places == [Place("dossiers", extra={"nieuw": "1"}), Place("dossiers", tab="inlezen")]


def test_the_ways_to_begin_are_one_press_away(world: World) -> None:
    page = show(world)

    press(page, "Nieuwe hulpvraag")
    press(page, "Kort gesprek")

    assert world.places == [Place("hulpvraag"), Place("kort_gesprek")]


def test_a_change_after_the_page_was_left_disturbs_nothing(world: World) -> None:
    page = VandaagPage(world.context, Place("vandaag"))
    page.deleteLater()
    world.bot.wait(1)

    world.context.act("Test", "", lambda tx: huishoudens.create(tx, "Jansen"))
    world.wait_idle()


def test_a_visit_goes_to_the_gesprek_and_a_call_to_the_short_one_first(world: World) -> None:
    home = make(world).id
    visit = world.write(lambda tx: agenda.add_afspraak(tx, home, tijd="10:00"))
    world.write(lambda tx: agenda.add_afspraak(tx, home, tijd="11:00", kanaal=Kanaal.TELEFOON))

    page = show(world)
    said = texts(page)

    assert said.index("10.00 · mevrouw Jansen · Silvolde") < said.index("11.00 · mevrouw Jansen · Silvolde")
    state = to_state(world.read(lambda tx: vandaag.load(tx, load_default())))
    acts = [line.acties[0].label for line in state.left[0].lines]
    assert acts == ["Gesprek", "Kort gesprek"]
    press(page, "Gesprek: mevrouw Jansen, Huisbezoek")
    assert world.places == [Place("gesprek", home, extra={"afspraak": visit.id})]


def test_a_term_shows_its_date_its_days_and_its_article(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: tx.insert(Melding, home, datum=TODAY - timedelta(days=1), bevestigd_op=TODAY))

    said = texts(show(world))

    assert "Onderzoek klaar, met verslag: 3-1-2027" not in said, "a Sunday moves on"
    assert "Onderzoek klaar, met verslag: 4-1-2027 (Wmo 2015 art. 2.3.2 lid 1 en 8)" in said
    assert "nog 42 dagen" in said


def test_a_promise_is_kept_with_one_press_and_taken_back_with_another(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: agenda.add_taak(tx, home, "Regiotaxi uitzoeken", TODAY), home)
    notices: list[Notice] = []
    world.context.notice.connect(notices.append)
    page = show(world)

    press(page, "Klaar: mevrouw Jansen, Regiotaxi uitzoeken")
    world.wait_idle()

    assert "Regiotaxi uitzoeken" not in texts(page)
    assert world.read(lambda tx: tx.all(Taak))[0].klaar_op == TODAY
    take_back = notices[-1].run
    assert take_back is not None
    take_back()
    world.wait_idle()
    assert "Regiotaxi uitzoeken" in texts(page)


def test_a_short_question_is_saved_while_typing_without_a_name(world: World) -> None:
    make(world)
    page = show(world)
    assert page.findChildren(AutosaveLine) == [], "the fields are made when they are asked for"

    press(page, "Korte vraag")
    field = find(page, AutosaveLine, "Waar ging de vraag over?")
    assert field.hasFocus()
    QTest.keyClicks(field, "Regiotaxi")
    field.flush()
    world.wait_idle()
    QTest.keyClicks(find(page, AutosaveLine, "Uit welk dorp?"), "Ulft")
    press(page, "Klaar")
    world.wait_idle()

    rows = world.read(lambda tx: tx.all(KorteVraag))
    assert [(one.onderwerp, one.dorp) for one in rows] == [("Regiotaxi", "Ulft")]
    assert "1 korte vraag deze maand" in texts(page)


def test_a_long_list_shows_a_few_and_opens_at_a_press(world: World) -> None:
    for number in range(SHOWN + 3):
        ask_for(world, make(world, f"meneer Bos {number}").id, "een traplift")
    page = show(world)

    press(page, "Vragen die nog openstaan: Nog 3 tonen")
    world.wait_idle()

    opened = [name for name in names(page, QAbstractButton) if name.startswith("Openen: ") and "traplift" in name]
    assert len(opened) == SHOWN + 3


def test_called_makes_a_contact_of_today(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: tx.insert(Plan, home, bellen_op=TODAY, start=TODAY - timedelta(days=20)))
    page = show(world)

    press(page, "Gebeld: mevrouw Jansen, Bellen over het plan")
    world.wait_idle()

    assert [one.op for one in world.read(lambda tx: tx.all(Contactmoment))] == [TODAY]


def test_everything_is_reached_by_keyboard(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: agenda.add_taak(tx, home, "Bellen", TODAY))
    page = show(world)
    button = find(page, QAbstractButton, "Klaar: mevrouw Jansen, Bellen")

    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    world.wait_idle()

    assert world.read(lambda tx: tx.all(Taak))[0].klaar_op == TODAY


def test_state_says_what_every_button_does(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: agenda.add_taak(tx, home, "Bellen", TODAY))

    state = to_state(world.read(lambda tx: vandaag.load(tx, load_default())))

    doing = {section.key: section for section in state.left}["doen"].lines[0]
    assert [(act.label, act.doe) for act in doing.acties] == [("Klaar", Doe.KLAAR)]
    assert doing.merk == "vandaag"


def test_a_question_that_stays_open_says_until_when_and_else_since_when(world: World) -> None:
    home = make(world).id
    ask_for(world, home, "een scootmobiel")
    assert _question(world) == "sinds 23-11-2026"

    vraag = world.read(lambda tx: tx.all(Hulpvraag))[0]
    world.write(lambda tx: tx.insert(Plan, home, hulpvraag=vraag.id, vraag_open_tot=date(2027, 2, 1)))

    assert _question(world).startswith("tot 1-2-2027")


def _question(world: World) -> str:
    state = to_state(world.read(lambda tx: vandaag.load(tx, load_default())))
    return next(one for one in (*state.left, *state.right) if one.key == "vragen").lines[0].merk
