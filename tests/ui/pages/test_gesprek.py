"""The page of a conversation: mouse, keys and typing reach the store; what is taken back leaves it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from sqlalchemy import ColumnElement, literal_column, select, table

from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, Stem, Verschil
from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import load_default
from app.services import gesprekken, gespreksrijen, huishoudens, personen, profiel
from app.services.work import Reading, Writing
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts
from ui.components.place import Place, parse_place
from ui.pages.gesprek.page import GesprekPage
from ui.pages.gesprek.samen import SamenKijken
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.wheel_chart import WheelChart

R = TypeVar("R", Dimensiescore, Segmentwoord, Gesprekswoord, Verschil)
CANARY = "Kanarievogel van het balkon"
MEEDOEN = 4
"""The place of this dimension in the web."""


@dataclass(frozen=True)
class Talk:
    """A couple at the table, and the page of their conversation."""

    world: World
    page: GesprekPage
    hid: str
    riet: str
    jan: str
    gesprek: str

    def rows(self, kind: type[R]) -> list[R]:
        self.world.wait_idle()
        return self.world.read(lambda tx: tx.all(kind, gesprek=self.gesprek))

    def chart(self) -> SpiderChart:
        return find(self.page, SpiderChart, "Spinnenweb")

    def undo(self) -> None:
        self.world.wait_idle()
        self.world.store.undo(self.hid).result()

    def everywhere(self, text: str) -> list[str]:
        self.world.wait_idle()
        return self.world.read(partial(_tables_with, text=text))


def _tables_with(tx: Reading, text: str) -> list[str]:
    tables = [str(row["name"]) for row in tx.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    everything: ColumnElement[str] = literal_column("*")
    return [name for name in tables if text in str(tx.sql.execute(select(everything).select_from(table(name))).all())]


def _couple(tx: Writing) -> tuple[str, str, str]:
    home = huishoudens.create(tx, "mevrouw Riet de Vries", "Silvolde")
    riet = tx.all(Inwoner, huishouden=home.id)[0]
    jan = personen.add_inwoner(tx, home.id, voornaam="Jan", achternaam="Vries", aanspreekvorm=Aanspreekvorm.JE)
    return home.id, riet.id, jan.id


def _open(world: World, hid: str, gesprek: str, tab: str = "") -> GesprekPage:
    page = GesprekPage(world.context, Place("gesprek", hid, gesprek, tab))
    world.bot.addWidget(page)
    page.resize(1120, 720)
    page.show()
    page.activateWindow()
    world.wait_idle()
    QApplication.processEvents()
    return page


def _talk(world: World, tab: str = "", kanaal: Kanaal = Kanaal.HUISBEZOEK) -> Talk:
    hid, riet, jan = world.write(_couple)
    made = world.write(
        lambda tx: gesprekken.start_gesprek(tx, hid, load_default(), deelnemers=(riet, jan), kanaal=kanaal)
    )
    return Talk(world, _open(world, hid, made.id, tab), hid, riet, jan, made.id)


Make = Callable[..., Talk]


@pytest.fixture
def make_talk(world: World) -> Iterator[Make]:
    """Return what opens a page at a tab; the pages live until they were closed."""
    made: list[Talk] = []

    def make(tab: str = "", kanaal: Kanaal = Kanaal.HUISBEZOEK) -> Talk:
        made.append(_talk(world, tab, kanaal))
        return made[-1]

    yield make
    made.clear()


@pytest.fixture
def talk(make_talk: Make) -> Talk:
    """Give the page, at the web."""
    return make_talk()


@pytest.fixture
def begin(world: World) -> tuple[GesprekPage, str, str]:
    """Give the page of a household that never had a conversation; it lives until it was closed."""
    hid, riet, _jan = world.write(_couple)
    return _open(world, hid, ""), hid, riet


def test_without_a_conversation_one_press_begins_it(world: World, begin: tuple[GesprekPage, str, str]) -> None:
    page, hid, riet = begin

    press(page, "Telefoon")
    world.wait_idle()

    made = world.read(lambda tx: tx.all(Gesprek, huishouden=hid))
    assert [(one.kanaal, one.deelnemers) for one in made] == [(Kanaal.TELEFOON, (riet,))]
    assert world.places == [Place("gesprek", hid, made[0].id)]


def test_a_drag_is_one_act(talk: Talk) -> None:
    chart = talk.chart()
    path = [QPoint(*map(round, chart.chart_layout().point(MEEDOEN, value))) for value in (2, 3, 5, 7)]
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, path[0])
    for at in path[1:]:
        QTest.mouseMove(chart, at)
        talk.world.wait_idle()
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, path[-1])

    rows = talk.rows(Dimensiescore)
    assert [(row.dimensie, row.score, row.inwoner) for row in rows] == [("meedoen", 7, talk.riet)]

    talk.undo()
    assert talk.rows(Dimensiescore) == []


def test_the_keys_do_what_the_mouse_does(talk: Talk) -> None:
    slider = talk.chart().slider(MEEDOEN)
    slider.setFocus()
    QTest.keyClicks(slider, "3p")
    talk.world.wait_idle()
    QTest.keyClicks(slider, "w")
    row = talk.rows(Dimensiescore)[0]
    assert (row.score, row.praten, row.werken) == (3, True, True)

    QTest.keyClick(slider, Qt.Key.Key_N)
    assert talk.rows(Dimensiescore)[0].niet_relevant
    QTest.keyClick(slider, Qt.Key.Key_Delete)
    assert talk.rows(Dimensiescore)[0].score is None
    assert not talk.rows(Dimensiescore)[0].niet_relevant


def test_typed_words_are_kept_without_leaving_the_field(talk: Talk) -> None:
    """How soon is a figure (`python -m tests.bench typing`); the pause before it is the field's own."""
    talk.chart().slider(MEEDOEN).setFocus()
    words = _words_of(talk)
    words.setFocus()
    QTest.keyClicks(words, "Ik mis de koffie.")

    def kept() -> bool:
        rows = talk.world.read(lambda tx: tx.all(Dimensiescore, gesprek=talk.gesprek))
        return [row.woorden for row in rows] == ["Ik mis de koffie."]

    talk.world.bot.waitUntil(kept)
    assert words.hasFocus()
    QTest.keyClicks(words, " Elke dag.")
    talk.world.wait_idle()
    assert words.text() == "Ik mis de koffie. Elke dag."


def _words_of(talk: Talk) -> AutosaveEdit:
    shown = [one for one in talk.page.findChildren(AutosaveEdit) if one.isVisible()]
    return next(one for one in shown if one.accessibleName() == "In eigen woorden")


def test_two_residents_are_one_key_apart(talk: Talk) -> None:
    QTest.keyClicks(_focused(talk.chart().slider(MEEDOEN)), "2")
    _words_of(talk).setFocus()
    QTest.keyClicks(_words_of(talk), "Ik zie niemand.")
    QTest.keyClick(talk.page, Qt.Key.Key_F6)
    talk.world.wait_idle()
    assert _words_of(talk).text() == ""
    assert talk.chart().data().axes[MEEDOEN].value is None

    QTest.keyClicks(_focused(talk.chart().slider(MEEDOEN)), "8")
    rows = {row.inwoner: (row.score, row.woorden) for row in talk.rows(Dimensiescore)}
    assert rows == {talk.riet: (2, "Ik zie niemand."), talk.jan: (8, "")}
    assert find(talk.page, Button, "Jan").isChecked()

    press(talk.page, "Riet")
    assert _words_of(talk).text() == "Ik zie niemand."


def _focused(widget: QWidget) -> QWidget:
    widget.setFocus()
    return widget


def test_what_they_see_differently_is_a_row_of_its_own(talk: Talk) -> None:
    talk.world.write(
        lambda tx: gespreksrijen.set_score(tx, talk.gesprek, talk.riet, "meedoen", score=2, woorden="Ik zit alleen.")
    )
    talk.page.show_tab("spinnenweb")
    talk.world.wait_idle()
    talk.chart().slider(MEEDOEN).setFocus()
    press(talk.page, "Zij zien dit anders")
    talk.world.wait_idle()

    found = talk.rows(Verschil)[0]
    assert (found.onderwerp, found.zin_a, found.inwoner_b) == ("Meedoen met anderen", "Ik zit alleen.", talk.jan)
    deal = find(talk.page, AutosaveEdit, "Zo gaan we ermee om")
    deal.setFocus()
    QTest.keyClicks(deal, "Wij vragen het apart.")
    deal.flush()
    assert talk.rows(Verschil)[0].afspraak == "Wij vragen het apart."
    assert find(talk.page, AutosaveEdit, "Jan zegt").text() == ""


def test_what_is_taken_back_leaves_no_trace(talk: Talk) -> None:
    talk.chart().slider(MEEDOEN).setFocus()
    words = _words_of(talk)
    words.setFocus()
    QTest.keyClicks(words, CANARY)
    words.flush()
    talk.world.wait_idle()
    QTest.keyClicks(words, " en nog meer")
    assert talk.everywhere(CANARY)

    QTest.keyClick(words, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    _press_visible(talk.page, "Ja, weg")

    assert talk.everywhere(CANARY) == []
    assert words.text() == ""
    talk.undo()
    talk.world.wait_idle()
    assert talk.everywhere(CANARY) == []
    assert talk.rows(Dimensiescore) == []


def _press_visible(root: QWidget, name: str) -> None:
    shown = [one for one in root.findChildren(QAbstractButton) if one.accessibleName() == name and one.isVisible()]
    assert len(shown) == 1
    QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)


def test_figures_can_be_hidden_for_the_whole_page(talk: Talk) -> None:
    talk.world.write(lambda tx: gespreksrijen.set_score(tx, talk.gesprek, talk.riet, "meedoen", score=2))
    press(talk.page, "Cijfers")

    assert not talk.chart().data().show_figures
    assert "2 op de lijn" not in texts(talk.page)


def test_a_segment_takes_words_and_one_of_the_experiences(make_talk: Make) -> None:
    talk = make_talk("gesprekswiel")
    wheel = find(talk.page, WheelChart, "Gesprekswiel")
    place = [one.id for one in wheel.data().segments].index("oppad")
    wheel.button(place).setFocus()
    QTest.keyClick(wheel.button(place), Qt.Key.Key_2)
    talk.world.wait_idle()
    QTest.keyClick(wheel.button(place), Qt.Key.Key_Return)
    assert _words_of(talk).hasFocus()
    QTest.keyClicks(_words_of(talk), "De bus stopt ver weg.")
    _press_visible(talk.page, "Hieraan werken")
    talk.page.flush()

    row = talk.rows(Segmentwoord)[0]
    assert (row.segment, row.ervaring, row.woorden) == ("oppad", Ervaring.MET_MOEITE, "De bus stopt ver weg.")
    assert row.werken

    press(talk.page, "Als lijst")
    assert "De bus stopt ver weg." in texts(talk.page)
    _press_visible(talk.page, "Gaat met moeite")
    assert talk.rows(Segmentwoord)[0].ervaring is None


def test_the_surroundings_have_other_words(make_talk: Make) -> None:
    talk = make_talk("gesprekswiel")
    wheel = find(talk.page, WheelChart, "Gesprekswiel")
    place = [one.id for one in wheel.data().segments].index("huis")
    QTest.mouseClick(wheel, Qt.MouseButton.LeftButton, pos=_middle_of(wheel, place))
    talk.world.wait_idle()

    _press_visible(talk.page, "Zit in de weg")

    assert [row.ervaring for row in talk.rows(Segmentwoord)] == [Ervaring.IN_DE_WEG]


def _middle_of(wheel: WheelChart, place: int) -> QPoint:
    return wheel.button(place).geometry().center()


def test_on_the_phone_the_cursor_stays_in_one_field(make_talk: Make) -> None:
    talk = make_talk(kanaal=Kanaal.TELEFOON)
    field = find(talk.page, AutosaveEdit, "Wat wordt er gezegd?")
    assert field.hasFocus()

    QTest.keyClicks(field, "Ik kom de trap niet meer op.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.mouseClick(find(talk.page, Button, "Ik, de consulent"), Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    QTest.keyClicks(field, "Anja belt de huisarts.")
    QTest.keyClick(field, Qt.Key.Key_Return)

    rows = talk.rows(Gesprekswoord)
    assert [(row.stem, row.tekst) for row in rows] == [
        (Stem.INWONER, "Ik kom de trap niet meer op."),
        (Stem.CONSULENT, "Anja belt de huisarts."),
    ]
    assert field.hasFocus()
    assert field.text() == ""
    talk.world.wait_idle()
    assert [one.text() for one in talk.page.findChildren(AutosaveEdit) if one.accessibleName() == "Woorden"]


def test_one_key_keeps_a_line_between_four_eyes_while_typing(make_talk: Make) -> None:
    talk = make_talk("woorden")
    field = find(talk.page, AutosaveEdit, "Wat wordt er gezegd?")
    field.setFocus()
    QTest.keyClicks(field, "Dit mag zij niet horen.")
    QTest.keyClick(field, Qt.Key.Key_F4)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert [row.niveau for row in talk.rows(Gesprekswoord)] == [Niveau.VIER_OGEN]


def test_samen_kijken_shows_the_resident_nothing_else(talk: Talk) -> None:
    def fill_in(tx: Writing) -> None:
        gespreksrijen.set_score(tx, talk.gesprek, talk.riet, "meedoen", score=2, woorden="Ik mis de koffie.")
        gespreksrijen.set_score(
            tx, talk.gesprek, talk.riet, "zingeving", score=1, woorden=CANARY, niveau=Niveau.VIER_OGEN
        )
        gespreksrijen.set_segment(tx, talk.gesprek, talk.riet, "oppad", woorden="Ver.", zin_consulent=CANARY)
        gespreksrijen.set_woord(tx, talk.gesprek, tx.clock.new_id(), inwoner=talk.riet, tekst=CANARY)

    talk.world.write(fill_in)
    for tab in ("spinnenweb", "gesprekswiel"):
        talk.page.show_tab(tab)
        talk.world.wait_idle()
        talk.page.setFocus()
        QTest.keyClick(talk.page, Qt.Key.Key_F11)
        shown = next(one for one in talk.page.findChildren(SamenKijken) if one.isVisible())
        _press_visible(shown, "In woorden")
        said = "\n".join(
            [texts(shown), *(f"{one.accessibleName()} {one.accessibleDescription()}" for one in _all(shown))]
        )
        assert CANARY not in said
        assert ("Ik mis de koffie." if tab == "spinnenweb" else "Ver.") in said
        others = [one for one in talk.page.children() if isinstance(one, QWidget) and not isinstance(one, SamenKijken)]
        assert not any(one.isVisible() for one in others)

        QTest.keyClick(shown, Qt.Key.Key_Escape)
        assert not any(one.isVisible() for one in talk.page.findChildren(SamenKijken))
        assert any(one.isVisible() for one in others)


def _all(root: QWidget) -> list[QWidget]:
    return root.findChildren(QWidget)


def test_the_answer_is_not_kept_and_the_words_are(talk: Talk) -> None:
    talk.page.look_together()
    shown = talk.page.findChild(SamenKijken)
    assert shown is not None
    _press_visible(shown, "Klopt")
    assert talk.rows(Gesprekswoord) == []

    _press_visible(shown, "Niet helemaal")
    field = find(shown, AutosaveEdit, "Wat is er anders?")
    QTest.keyClicks(field, "Het is eerder een vijf.")
    QTest.keyClick(shown, Qt.Key.Key_Escape)

    assert [row.tekst for row in talk.rows(Gesprekswoord)] == ["Het is eerder een vijf."]


def test_taking_back_with_the_mouse_takes_the_subject_that_was_shown(talk: Talk) -> None:
    set_score = partial(gespreksrijen.set_score, gesprek=talk.gesprek, inwoner=talk.riet)
    talk.world.write(lambda tx: set_score(tx, dimensie="lichaamsfuncties", woorden="Dit blijft."), talk.hid)
    talk.world.write(lambda tx: set_score(tx, dimensie="meedoen", woorden=CANARY), talk.hid)
    talk.page.show_tab("spinnenweb")
    _focused(talk.chart().slider(MEEDOEN))
    talk.world.wait_idle()

    _press_visible(talk.page, "Dit bewaren we niet")
    _press_visible(talk.page, "Ja, weg")

    assert [row.woorden for row in talk.rows(Dimensiescore)] == ["Dit blijft."]
    assert talk.everywhere(CANARY) == []


def test_closing_shows_all_and_lets_anything_go(talk: Talk) -> None:
    talk.world.write(lambda tx: gespreksrijen.set_score(tx, talk.gesprek, talk.riet, "meedoen", score=2))
    talk.world.write(lambda tx: gespreksrijen.set_segment(tx, talk.gesprek, talk.jan, "geld", woorden=CANARY))
    talk.page.show_tab("afsluiten")
    talk.world.wait_idle()
    assert CANARY in texts(talk.page)

    buttons = [one for one in talk.page.findChildren(Button) if one.text() == "Dit bewaren we niet" and one.isVisible()]
    QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    _press_visible(talk.page, "Ja, weg")
    assert talk.everywhere(CANARY) == []

    press(talk.page, "Gesprek afsluiten")
    press(talk.page, "Ja, afsluiten")
    talk.world.wait_idle()
    assert not talk.world.read(lambda tx: tx.get(Gesprek, talk.gesprek)).open
    talk.page.show_tab("spinnenweb")
    talk.world.wait_idle()
    assert _words_of(talk).isReadOnly()
    QTest.keyClicks(_focused(talk.chart().slider(MEEDOEN)), "9")
    assert [row.score for row in talk.rows(Dimensiescore)] == [2]


def test_a_closed_conversation_can_be_corrected_beside_the_old(talk: Talk) -> None:
    talk.world.write(lambda tx: gespreksrijen.set_score(tx, talk.gesprek, talk.riet, "meedoen", score=2))
    talk.world.write(lambda tx: gesprekken.close_gesprek(tx, talk.gesprek))
    talk.page.show_tab("afsluiten")
    talk.world.wait_idle()
    press(talk.page, "Iets verbeteren")
    talk.page.show_tab("spinnenweb")
    talk.world.wait_idle()
    QTest.keyClicks(_focused(talk.chart().slider(MEEDOEN)), "4")

    assert [row.score for row in talk.rows(Dimensiescore)] == [2, 4]
    talk.world.wait_idle()
    assert talk.chart().data().axes[MEEDOEN].value == 4


def test_loose_words_find_their_place_after_the_visit(talk: Talk) -> None:
    talk.world.write(
        lambda tx: gespreksrijen.set_woord(
            tx, talk.gesprek, tx.clock.new_id(), inwoner=talk.riet, tekst="De trap is zwaar."
        )
    )
    talk.page.show_tab("uitwerken")
    talk.world.wait_idle()
    QApplication.processEvents()
    _press_visible(talk.page, "In het web")
    _press_visible(talk.page, "Mijn lichaam")
    talk.world.wait_idle()

    assert [(row.dimensie, row.woorden) for row in talk.rows(Dimensiescore)] == [
        ("lichaamsfuncties", "De trap is zwaar.")
    ]
    assert talk.rows(Gesprekswoord)[0].geplaatst
    press(talk.page, "Klaar met uitwerken")
    talk.world.wait_idle()
    assert talk.world.read(lambda tx: tx.get(Gesprek, talk.gesprek)).uitgewerkt_op


def test_a_word_longer_than_its_card_is_seen_whole(talk: Talk) -> None:
    talk.world.write(
        lambda tx: gespreksrijen.set_woord(tx, talk.gesprek, tx.clock.new_id(), inwoner=talk.riet, tekst="w" * 600)
    )
    for tab in ("uitwerken", "afsluiten"):
        talk.page.show_tab(tab)
        talk.world.wait_idle()
        QApplication.processEvents()
        shown = [one for one in talk.page.findChildren(QLabel) if "wwwww" in one.text() and one.isVisible()]
        assert shown
        assert all(one.minimumSizeHint().width() <= one.width() for one in shown)


def test_the_facts_are_all_there_and_none_is_needed(talk: Talk) -> None:
    press(talk.page, "Over dit gesprek")
    press(talk.page, "Een kind tolkt")
    talk.world.wait_idle()
    assert "Plan voor een volgende keer een tolk" in texts(talk.page)
    press(talk.page, "Van papier")
    talk.world.wait_idle()

    made = talk.world.read(lambda tx: tx.get(Gesprek, talk.gesprek))
    assert (str(made.tolk), str(made.vastgelegd)) == ("kind", "van_papier")


def test_every_control_has_a_name_and_room_for_a_finger(talk: Talk) -> None:
    talk.page.show_tab("woorden")
    talk.page.show_tab("spinnenweb")
    talk.world.wait_idle()
    shown = [one for one in talk.page.findChildren(QAbstractButton) if one.isVisible()]

    assert [one for one in shown if not one.accessibleName()] == []
    assert [one.accessibleName() for one in shown if one.height() < 44 or one.width() < 44] == []


def test_after_a_power_cut_the_chosen_subject_is_there_again(talk: Talk) -> None:
    talk.page.show_tab("gesprekswiel")
    talk.world.wait_idle()
    wheel = find(talk.page, WheelChart, "Gesprekswiel")
    place = [one.id for one in wheel.data().segments].index("geld")
    QTest.mouseClick(wheel, Qt.MouseButton.LeftButton, pos=_middle_of(wheel, place))
    talk.world.wait_idle()

    kept = talk.world.read(lambda tx: tx.local(profiel.PLACE))
    again = GesprekPage(talk.world.context, parse_place(kept, Place("vandaag")))
    talk.world.bot.addWidget(again)
    again.show()
    talk.world.wait_idle()

    assert find(again, WheelChart, "Gesprekswiel").chosen() == place
    assert "Geld en post" in texts(again)


def test_the_subject_stays_marked_while_one_types_and_the_cursor_is_behind_the_words(talk: Talk) -> None:
    set_score = partial(gespreksrijen.set_score, gesprek=talk.gesprek, inwoner=talk.riet)
    talk.world.write(lambda tx: set_score(tx, dimensie="meedoen", woorden="Ik mis de koffie."))
    talk.page.show_tab("spinnenweb")
    talk.world.wait_idle()
    _focused(talk.chart().slider(MEEDOEN))
    words = _words_of(talk)
    words.setFocus()

    QTest.keyClicks(words, " Elke dag.")

    assert words.text() == "Ik mis de koffie. Elke dag."
    assert talk.chart().focused_axis() is None
    assert talk.chart().chosen() == MEEDOEN


def test_a_wish_is_in_sight_when_there_is_one(make_talk: Make) -> None:
    talk = make_talk("gesprekswiel")
    talk.world.write(lambda tx: gespreksrijen.set_segment(tx, talk.gesprek, talk.riet, "geld", wens="Rust in de post."))
    talk.page.show_tab("gesprekswiel")
    talk.world.wait_idle()
    wheel = find(talk.page, WheelChart, "Gesprekswiel")
    places = [one.id for one in wheel.data().segments]
    wish = next(one for one in talk.page.findChildren(AutosaveEdit) if one.accessibleName() == "Wens")

    QTest.mouseClick(wheel, Qt.MouseButton.LeftButton, pos=_middle_of(wheel, places.index("geld")))
    assert wish.isVisible()
    QTest.mouseClick(wheel, Qt.MouseButton.LeftButton, pos=_middle_of(wheel, places.index("huis")))
    assert not wish.isVisible()


def test_a_press_moves_nothing_under_the_pointer(talk: Talk) -> None:
    _focused(talk.chart().slider(MEEDOEN))
    words = _words_of(talk)
    before = words.mapTo(talk.page, QPoint(0, 0))

    QTest.keyClicks(talk.chart().slider(MEEDOEN), "3")
    talk.world.wait_idle()

    assert words.mapTo(talk.page, QPoint(0, 0)) == before


def test_what_is_taken_back_shows_in_the_page_that_stands(talk: Talk) -> None:
    QTest.keyClick(talk.chart().slider(MEEDOEN), Qt.Key.Key_7)
    talk.world.wait_idle()

    talk.world.context.undo(talk.hid, lambda _undone: None)
    talk.world.wait_idle()

    assert talk.chart().data().axes[MEEDOEN].value is None
    assert talk.page.redraws(frozenset({"dimensiescore"})), "so the window need not make it anew"
    assert not talk.page.redraws(frozenset({"dimensiescore", "gesprek"}))


def test_the_first_star_leaves_the_web_where_it_is(talk: Talk) -> None:
    before = talk.chart().chart_layout()

    for letter in (Qt.Key.Key_W, Qt.Key.Key_P):
        QTest.keyClick(talk.chart().slider(MEEDOEN), letter)
        talk.world.wait_idle()

    assert talk.chart().data().axes[MEEDOEN].werken
    assert talk.chart().chart_layout() == before
