"""The head of a conversation and its words: a tab shows its part, who is chosen speaks, what goes is told."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.gesprek import Gesprekswoord, Stem
from app.domain.inwoner import Inwoner
from app.packs.load import load_default
from app.services import gesprekken, huishoudens, personen
from app.services.work import Writing
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.gesprek.page import GesprekPage
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button
from ui.widgets.spider_chart import SpiderChart


@dataclass(frozen=True)
class Couple:
    """Gerda and Henk at the table."""

    world: World
    page: GesprekPage
    gerda: str
    henk: str
    gesprek: str

    def said(self) -> list[tuple[str, Stem, str]]:
        self.world.wait_idle()
        rows = self.world.read(lambda tx: tx.all(Gesprekswoord, gesprek=self.gesprek))
        return [(row.inwoner, row.stem, row.tekst) for row in rows]

    def field(self) -> AutosaveEdit:
        return find(self.page, AutosaveEdit, "Wat wordt er gezegd?")


def _two(tx: Writing) -> tuple[str, str, str]:
    home = huishoudens.create(tx, "mevrouw Gerda Pietersen", "Ruurlo")
    gerda = tx.all(Inwoner, huishouden=home.id)[0]
    henk = personen.add_inwoner(tx, home.id, voornaam="Henk", achternaam="Vries")
    return home.id, gerda.id, henk.id


@pytest.fixture
def couple(world: World) -> Couple:
    """Open the conversation of a couple, at the web of Gerda."""
    home, gerda, henk = world.write(_two)
    made = world.write(lambda tx: gesprekken.start_gesprek(tx, home, load_default(), deelnemers=(gerda, henk)))
    page = GesprekPage(world.context, Place("gesprek", home, made.id, "spinnenweb"))
    world.bot.addWidget(page)
    page.resize(1100, 720)
    page.show()
    page.activateWindow()
    world.wait_idle()
    return Couple(world, page, gerda, henk, made.id)


def test_a_tab_leaves_what_is_about_the_whole_conversation(couple: Couple) -> None:
    press(couple.page, "Over dit gesprek")
    QTest.keyClicks(find(couple.page, AutosaveLine, "Plaats"), "Bij de dochter")

    press(couple.page, "Spinnenweb")
    couple.world.wait_idle()

    assert find(couple.page, SpiderChart, "Spinnenweb").isVisible()
    assert "Plaats" not in names(couple.page, AutosaveLine)
    assert not find(couple.page, Button, "Over dit gesprek").isChecked()
    view = couple.page.state
    assert view is not None
    assert view.view.gesprek.plaats == "Bij de dochter", "what was typed there is kept"


def test_what_it_is_about_is_said_in_words_where_there_is_room(couple: Couple) -> None:
    facts = find(couple.page, Button, "Over dit gesprek")

    assert facts.text() == "Over dit gesprek"

    couple.page.resize(780, 720)
    QApplication.processEvents()
    assert (facts.text(), facts.accessibleName()) == ("", "Over dit gesprek")


def test_two_people_stand_beside_the_title_at_once(couple: Couple) -> None:
    first, last = (find(couple.page, Button, name) for name in ("Gerda", "Samen kijken"))

    assert first.y() == last.y()


@pytest.mark.parametrize("tab", ["Woorden", "Kladblok"])
def test_who_opens_a_tab_to_type_in_can_type_at_once(couple: Couple, tab: str) -> None:
    press(couple.page, tab)

    assert isinstance(couple.page.focusWidget(), AutosaveEdit)


def test_the_words_are_of_who_is_chosen_in_the_head(couple: Couple) -> None:
    press(couple.page, "Woorden")
    field = couple.field()
    QTest.keyClicks(field, "Ik slaap slecht.")

    QTest.keyClick(field, Qt.Key.Key_F6)
    couple.world.wait_idle()
    QTest.keyClicks(field, "Ik maak me zorgen.")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert couple.said() == [
        (couple.gerda, Stem.INWONER, "Ik slaap slecht."),
        (couple.henk, Stem.INWONER, "Ik maak me zorgen."),
    ]


def test_who_writes_as_consulent_goes_on_as_consulent_about_the_other(couple: Couple) -> None:
    press(couple.page, "Woorden")
    press(couple.page, "Ik, de consulent")

    QTest.keyClick(couple.field(), Qt.Key.Key_F6)
    couple.world.wait_idle()
    QTest.keyClicks(couple.field(), "Belt de huisarts.")
    QTest.keyClick(couple.field(), Qt.Key.Key_Return)

    assert couple.said() == [(couple.henk, Stem.CONSULENT, "Belt de huisarts.")]


def test_what_is_taken_back_is_said_to_be_gone_and_the_keyboard_goes_to_the_next_words(couple: Couple) -> None:
    told: list[Notice] = []
    couple.world.context.notice.connect(told.append)
    press(couple.page, "Woorden")
    for words in ("Een.", "Twee."):
        QTest.keyClicks(couple.field(), words)
        QTest.keyClick(couple.field(), Qt.Key.Key_Return)
        couple.world.wait_idle()

    row = [one for one in couple.page.findChildren(Button) if one.accessibleName() == "Dit bewaren we niet"][-1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    press(couple.page, "Ja, weg")
    couple.world.wait_idle()
    QApplication.processEvents()

    assert len(couple.said()) == 1
    assert couple.page.focusWidget() is couple.field()
    assert [one.title for one in told] == ["Het is weg. Dit bewaren we niet."]


def test_the_question_stands_in_one_line(couple: Couple) -> None:
    press(couple.page, "Woorden")
    press(couple.page, "Dit bewaren we niet")
    QApplication.processEvents()

    asked = next(one for one in couple.page.findChildren(QLabel) if one.text() == "Deze regel gaat echt weg. Goed?")
    yes, no = (find(couple.page, Button, name) for name in ("Ja, weg", "Laat staan"))
    assert asked.height() < 2 * asked.fontMetrics().lineSpacing()
    assert yes.y() == no.y()
