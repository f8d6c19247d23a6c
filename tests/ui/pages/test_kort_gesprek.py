"""Kort gesprek, typed and clicked: from Vandaag to paper with few presses."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from typing_extensions import override

from app.domain.agenda import Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, SoortWoord
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.record import Niveau
from app.services import huishoudens, kort_gesprek
from app.services.kort_gesprek import Begin
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.place import Place
from ui.components.plain_hint import PlainHint
from ui.components.resultlist import ResultList
from ui.pages.dossiers.page import DossiersPage
from ui.pages.kort_gesprek.page import KortGesprekPage
from ui.pages.kort_gesprek.state import call_days, to_state
from ui.pages.vandaag.page import VandaagPage
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine

TODAY = date(2026, 11, 23)
MOST_CLICKS = 12


class ClickCounter(QObject):
    """Counts what a hand does besides typing."""

    def __init__(self) -> None:
        super().__init__()
        self.clicks = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(watched, QWidget):
            self.clicks += 1
        return False


@pytest.fixture
def home(world: World) -> str:
    """Give the household of mevrouw Jansen."""
    return world.write(lambda tx: huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")).id


def show(world: World, place: Place) -> KortGesprekPage:
    page = KortGesprekPage(world.context, place)
    world.bot.addWidget(page)
    page.resize(1000, 1400)
    page.show()
    page.setFocus()
    world.wait_idle()
    return page


def field(page: QWidget, name: str) -> AutosaveEdit:
    return find(page, AutosaveEdit, name)


def type_line(world: World, page: QWidget, name: str, text: str) -> None:
    edit = field(page, name)
    edit.setFocus()
    QTest.keyClicks(edit, text)
    edit.flush()
    world.wait_idle()


def lines(world: World) -> dict[SoortWoord, str]:
    return {one.soort: one.tekst for one in world.read(lambda tx: tx.all(Gesprekswoord))}


def test_from_vandaag_to_paper_in_at_most_twelve_clicks(world: World) -> None:
    counter = ClickCounter()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(counter)
    world.write(lambda tx: huishoudens.create(tx, "familie Bos", "Ulft"))
    today = VandaagPage(world.context, Place("vandaag"))
    world.bot.addWidget(today)
    today.show()
    world.wait_idle()
    press(today, "Kort gesprek")
    dossiers = DossiersPage(world.context, world.places[-1])
    world.bot.addWidget(dossiers)
    dossiers.show()
    world.wait_idle()
    press(dossiers, "Nieuw huishouden")
    QTest.keyClicks(find(dossiers, QLineEdit, "Naam"), "mevrouw Jansen")
    QTest.keyClicks(find(dossiers, QLineEdit, "Dorp"), "Silvolde")
    press(dossiers, "Maken")
    world.wait_idle()

    page = show(world, world.places[-1])
    press(page, "Huisbezoek")
    for name, text in (
        ("Wat is er?", "Ik kom de deur niet uit."),
        ("Wat is nu het belangrijkst?", "Boodschappen"),
        ("Wat doet u?", "Zus bellen"),
        ("Wat doen wij?", "Regiotaxi uitzoeken"),
        ("Wie belt wie, en wanneer?", "Els belt"),
    ):
        QTest.mouseClick(field(page, name).viewport(), Qt.MouseButton.LeftButton)
        QTest.keyClicks(field(page, name), text)
    press(page, "ma 30 nov")
    press(page, "Op papier")
    world.wait_idle()
    app.removeEventFilter(counter)

    talk = world.read(lambda tx: tx.all(Gesprek))[0]
    assert world.places[-1] == Place("papier", talk.huishouden, talk.id, "kort")
    assert (talk.kort, talk.kanaal) == (True, Kanaal.HUISBEZOEK)
    assert len(lines(world)) == 5
    assert [one.voor for one in world.read(lambda tx: tx.all(Taak))] == [date(2026, 11, 30)]
    assert counter.clicks <= MOST_CLICKS - 1, "one is left for the button that prints"


def test_on_the_phone_the_cursor_stays_in_one_field_whatever_is_pressed(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    edit = field(page, "Wat is er?")
    assert page.focusWidget() is edit

    QTest.keyClicks(edit, "Ik durf")
    press(page, "Telefoon")
    press(page, "morgen, di 24 nov")
    world.wait_idle()
    QTest.keyClicks(edit, " niet")
    press(page, "Loket of inloop")
    world.wait_idle()

    assert edit.hasFocus()
    assert edit.text() == "Ik durf niet"
    assert edit.textCursor().atEnd()


def test_nothing_is_made_by_looking(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))

    page.flush()
    world.wait_idle()

    assert world.read(lambda tx: tx.all(Gesprek)) == []
    assert "Kort gesprek met mevrouw Jansen" in texts(page)
    assert find(page, QAbstractButton, "Telefoon").isChecked()


def test_what_was_typed_stands_there_after_a_restart(world: World, home: str) -> None:
    first = show(world, Place("kort_gesprek", home, extra={"nieuw": "1"}))
    type_line(world, first, "Wat is er?", "Ik kom de deur niet uit.")

    again = show(world, Place("kort_gesprek", home, extra={"nieuw": "1"}))

    assert field(again, "Wat is er?").text() == "Ik kom de deur niet uit."
    assert len(world.read(lambda tx: tx.all(Gesprek))) == 1


def test_a_new_one_begins_empty_and_leaves_the_other(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    type_line(world, page, "Wat is er?", "Eerste")

    press(page, "Nieuw kort gesprek")
    world.wait_idle()
    assert field(page, "Wat is er?").text() == ""
    type_line(world, page, "Wat is er?", "Tweede")

    assert sorted(one.tekst for one in world.read(lambda tx: tx.all(Gesprekswoord))) == ["Eerste", "Tweede"]
    assert len(world.read(lambda tx: tx.all(Gesprek))) == 2


def test_one_key_keeps_a_line_between_four_eyes(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    page.activateWindow()
    type_line(world, page, "Wat is er?", "Mijn dochter weet het niet")

    QTest.keyClick(field(page, "Wat is er?"), Qt.Key.Key_F4)
    world.wait_idle()

    assert world.read(lambda tx: tx.all(Gesprekswoord))[0].niveau is Niveau.VIER_OGEN
    assert "onder vier ogen" in texts(page)
    press(page, "Onder vier ogen: Wat is er?")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Gesprekswoord))[0].niveau is Niveau.GEWOON


def test_what_the_resident_takes_back_is_erased_after_one_question(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    type_line(world, page, "Wat is er?", "Kanarie")

    press(page, "Dit bewaren we niet: Wat is er?")
    press(page, "Ja, weg")
    world.wait_idle()

    assert lines(world) == {}
    assert field(page, "Wat is er?").text() == ""
    left = world.read(lambda tx: tx.rows("SELECT old, new FROM change WHERE coalesce(new, '') LIKE '%Kanarie%'"))
    assert left == []


def test_it_grows_into_the_whole_conversation(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    type_line(world, page, "Wat is er?", "Ik kom de deur niet uit.")

    press(page, "Verder in het hele gesprek")
    world.wait_idle()

    talk = world.read(lambda tx: tx.all(Gesprek))[0]
    assert world.places == [Place("gesprek", home, talk.id)]
    assert talk.kort


def test_the_words_become_a_question_and_the_melding_knows_it(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    type_line(world, page, "Wat is er?", "Ik wil een scootmobiel.")

    press(page, "Maak er een hulpvraag van")
    world.wait_idle()
    press(page, "Inwoner doet melding")

    asked = world.read(lambda tx: tx.all(Hulpvraag))[0]
    assert asked.woorden == "Ik wil een scootmobiel."
    assert world.places[-1] == Place("triage", home, asked.id, "melding")
    assert "Maak er een hulpvraag van" not in names(page, QAbstractButton)


def test_closing_asks_once_and_then_the_page_only_reads(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    type_line(world, page, "Wat is er?", "Ik kom de deur niet uit.")

    press(page, "Gesprek afsluiten")
    press(page, "Sluit af")
    world.wait_idle()

    assert not world.read(lambda tx: tx.all(Gesprek))[0].open
    assert field(page, "Wat is er?").isReadOnly()
    assert "Dit gesprek is afgesloten" in texts(page)
    assert "Op papier" in names(page, QAbstractButton)


def test_of_two_residents_one_says_who_speaks(world: World, home: str) -> None:
    jan = world.write(lambda tx: tx.insert(Inwoner, home, voornaam="Jan", aanspreekvorm=Aanspreekvorm.JE)).id
    page = show(world, Place("kort_gesprek", home))
    type_line(world, page, "Wat is er?", "Hij valt vaak.")

    press(page, "Jan")
    world.wait_idle()

    assert world.read(lambda tx: tx.all(Gesprekswoord))[0].inwoner == jan
    assert "Wat doe jij?" in names(page, AutosaveEdit)
    assert "Je mag altijd een melding doen" in texts(page)


def test_the_day_is_taken_away_by_pressing_it_again_and_who_calls_can_change(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    press(page, "ma 7 dec")
    world.wait_idle()
    press(page, "Riet belt ons")
    world.wait_idle()

    call = world.read(lambda tx: tx.all(Taak))[0]
    assert (call.voor, call.wie == world.store.actor) == (date(2026, 12, 7), False)
    press(page, "ma 7 dec")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Taak)) == []


def test_without_a_household_one_is_found_while_typing(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek"))
    name = find(page, QLineEdit, "Naam")

    QTest.keyClicks(name, "jans")
    world.wait_idle()
    assert [row.key for row in find(page, ResultList, "Gevonden huishoudens").rows()] == [home]
    QTest.keyClick(name, Qt.Key.Key_Return)

    assert world.places == [Place("kort_gesprek", home)]


def test_without_a_household_one_is_made_in_place_by_keyboard(world: World) -> None:
    page = show(world, Place("kort_gesprek"))
    name, village = find(page, QLineEdit, "Naam"), find(page, QLineEdit, "Dorp (voor een nieuw huishouden)")

    QTest.keyClicks(name, "meneer Bos")
    QTest.keyClick(name, Qt.Key.Key_Return)
    QTest.keyClicks(village, "Ulft")
    QTest.keyClick(village, Qt.Key.Key_Return)
    world.wait_idle()

    made = world.read(lambda tx: huishoudens.heading(tx, world.places[-1].huishouden))
    assert (made.naam, made.dorp) == ("meneer Bos", "Ulft")


def test_the_days_are_said_in_words() -> None:
    assert [text for _day, text in call_days(TODAY)] == ["morgen, di 24 nov", "ma 30 nov", "ma 7 dec"]
    assert [text for _day, text in call_days(TODAY, date(2026, 11, 25))][1] == "wo 25 nov"


def test_an_old_open_question_is_the_one_it_is_about(world: World, home: str) -> None:
    asked = world.write(lambda tx: tx.insert(Hulpvraag, home, woorden="Een traplift", ontvangen_op=TODAY)).id

    page = world.read(lambda tx: kort_gesprek.load(tx, home))
    assert to_state(page, world.store.actor).hulpvraag == asked

    begin = Begin("g1", home, page.inwoner)
    packs = world.context.packs
    world.write(lambda tx: kort_gesprek.write_line(tx, begin, packs, SoortWoord.WAT_IS_ER, "Ik val"), home)
    assert world.read(lambda tx: tx.get(Gesprek, "g1")).hulpvraag == asked


def test_a_melding_is_one_click_away_also_before_the_first_word(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))

    press(page, "Inwoner doet melding")
    world.wait_idle()

    asked = world.read(lambda tx: tx.all(Hulpvraag))[0]
    assert asked.ontvangen_op == TODAY
    assert world.places == [Place("triage", home, asked.id, "melding")]


def test_any_other_day_can_be_typed(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    page.activateWindow()

    press(page, "Andere dag")
    line = find(page, AutosaveLine, "Op welke dag?")
    assert line.hasFocus()
    QTest.keyClicks(line, "14 december")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    world.wait_idle()

    assert [one.voor for one in world.read(lambda tx: tx.all(Taak))] == [date(2026, 12, 14)]
    assert "ma 14 dec" in names(page, QAbstractButton)


def test_a_talk_of_a_colleague_is_only_read(world: World, home: str) -> None:
    begin = Begin("g1", home)
    packs, me = world.context.packs, world.store.actor
    world.store.actor = "collega"
    world.write(lambda tx: kort_gesprek.write_line(tx, begin, packs, SoortWoord.WAT_IS_ER, "Ik val"), home)
    world.store.actor = me

    page = show(world, Place("kort_gesprek", home, "g1"))

    assert field(page, "Wat is er?").isReadOnly()
    assert "Dit gesprek is van een collega" in texts(page)
    assert "Gesprek afsluiten" not in names(page, QAbstractButton)


def test_each_line_has_the_writing_aid_and_it_goes_with_an_own_page(world: World, home: str) -> None:
    page = show(world, Place("kort_gesprek", home))
    aids = page.findChildren(PlainHint)
    assert len(aids) == len(kort_gesprek.REGELS)
    assert not any(one.isVisible() for one in aids)

    type_line(world, page, "Wat doen wij?", "Wij bellen, indien het lukt")
    world.bot.waitUntil(lambda: any(one.isVisible() for one in aids))

    press(page, "Vervang 'indien' door 'als'")
    assert field(page, "Wat doen wij?").text() == "Wij bellen, als het lukt"
