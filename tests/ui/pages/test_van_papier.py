"""The paper form typed in with the keyboard alone: every answer lands in the row it belongs to."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.activiteitenplan import Activiteit, Doel, Plan
from app.domain.agenda import Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, SoortWoord, Vastgelegd
from app.domain.spinnenweb import Dimensiescore
from app.services import huishoudens
from app.services.work import Reading
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import press, texts
from ui.components.place import Place
from ui.pages.van_papier.page import VanPapierPage
from ui.pages.van_papier.vraag import VraagVeld, read_figure


@dataclass(frozen=True)
class Typing:
    """The page, and hands on the keyboard."""

    world: World
    page: VanPapierPage
    hid: str

    def now(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def answers(self, *lines: str) -> None:
        """Type each answer, and Enter."""
        for line in lines:
            QTest.keyClicks(self.now(), line)
            QTest.keyClick(self.now(), Qt.Key.Key_Return)
        self.page.flush()
        self.world.wait_idle()


@pytest.fixture
def typing(world: World) -> Typing:
    """Give the empty form of mevrouw Jansen, with the keyboard on the first number."""
    hid = world.write(lambda tx: huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")).id
    page = VanPapierPage(world.context, Place("van_papier", hid))
    world.bot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.activateWindow()
    world.wait_idle()
    page.setFocus()
    return Typing(world, page, hid)


def test_the_whole_form_is_typed_in_with_enter(typing: Typing) -> None:
    world = typing.world
    typing.answers("19-11-2026", "haar dochter", "Ik kom de deur niet uit.", "De kaartclub.")
    typing.answers("6", "Lopen gaat langzaam.", "", "", "", "", "", "", "2", "Ik mis de club.", "", "Alles kost tijd.")
    typing.answers("Weer kaarten.", "Als ik er elke week ben.", "Ik bel de club.", "Els vraagt vervoer.")
    typing.answers("Els belt mij.", "30-11-2026")

    (talk,) = world.read(lambda tx: tx.all(Gesprek))
    assert (talk.vastgelegd, talk.datum, talk.aanwezig) == (Vastgelegd.VAN_PAPIER, date(2026, 11, 19), "haar dochter")
    said = {row.soort: row.tekst for row in world.read(lambda tx: tx.all(Gesprekswoord))}
    assert said == {
        SoortWoord.WAT_IS_ER: "Ik kom de deur niet uit.",
        SoortWoord.BELANGRIJKST: "De kaartclub.",
        SoortWoord.BELLEN: "Els belt mij.",
    }
    scores = [(row.score, row.woorden) for row in world.read(lambda tx: tx.all(Dimensiescore))]
    assert scores == [(6, "Lopen gaat langzaam."), (2, "Ik mis de club."), (None, "Alles kost tijd.")]
    (goal,) = world.read(lambda tx: tx.all(Doel))
    assert (goal.woorden, goal.tevreden) == ("Weer kaarten.", "Als ik er elke week ben.")
    assert [one.wat for one in world.read(lambda tx: tx.all(Activiteit))] == ["Ik bel de club.", "Els vraagt vervoer."]
    assert len(world.read(lambda tx: tx.all(Plan))) == 1
    (call,) = world.read(lambda tx: tx.all(Taak))
    assert (call.voor, call.wie) == (date(2026, 11, 30), world.context.actor)


def test_opening_and_going_through_makes_nothing(typing: Typing) -> None:
    typing.answers(*[""] * 30)

    def made(tx: Reading) -> list[object]:
        kinds = (Gesprek, Gesprekswoord, Dimensiescore, Plan, Doel, Taak)
        return [row for kind in kinds for row in tx.all(kind)]

    assert typing.world.read(made) == []


def test_a_figure_beside_the_scale_is_told_and_not_kept(typing: Typing) -> None:
    typing.answers("", "", "", "", "44")

    assert "Een cijfer van 0 tot 10. Of laat het leeg." in texts(typing.page)
    assert typing.world.read(lambda tx: tx.all(Dimensiescore)) == []


@pytest.mark.parametrize(("text", "figure"), [("0", 0), (" 10 ", 10), ("", None)])
def test_a_figure_is_read(text: str, figure: int | None) -> None:
    assert read_figure(text) == figure


@pytest.mark.parametrize("text", ["11", "-1", "x", "5,5"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_figure(text)


def test_the_first_answer_is_taken_back_and_typed_again(typing: Typing) -> None:
    world = typing.world
    typing.answers("", "haar dochter")
    assert len(world.read(lambda tx: tx.all(Gesprek))) == 1

    world.context.undo(typing.hid, lambda _done: None)
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Gesprek)) == []

    typing.answers("Ik val vaak.")
    (row,) = world.read(lambda tx: tx.all(Gesprekswoord))
    assert row.tekst == "Ik val vaak."


def test_what_was_typed_is_there_again_and_a_second_form_begins_empty(typing: Typing) -> None:
    world = typing.world
    typing.answers("19-11-2026", "haar dochter")
    page = VanPapierPage(world.context, Place("van_papier", typing.hid))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    assert "haar dochter" in [one.text() for veld in page.findChildren(VraagVeld) for one in veld.inputs]

    page.close()
    typing.page.activateWindow()
    press(typing.page, "Nog een formulier")
    world.wait_idle()
    typing.answers("20-11-2026")
    assert len(world.read(lambda tx: tx.all(Gesprek))) == 2
