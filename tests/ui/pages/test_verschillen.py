"""The page on which a person decides: both values to read, a choice with the mouse, and the way back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.activiteitenplan import Doel
from app.domain.conflict import Beslissing, Conflict, Over
from app.domain.huishouden import Huishouden
from app.services import schetsen
from app.services.work import Writing
from app.store.erasing import forget_row
from app.store.writing import outside_log
from tests.ui.pages.conftest import World
from ui.components.context import Context
from ui.components.geschil.verwijzing import GeschillenCard
from ui.components.geschil.words import MarkedWords
from ui.components.place import Place
from ui.pages.verschillen.page import VerschillenPage
from ui.shell.window import MainWindow
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button

HOME = "huis-1"


def _fill(tx: Writing) -> None:
    tx.insert(Huishouden, HOME, id=HOME, naam="Fam. Jansen")
    tx.insert(Doel, HOME, id="d1", woorden="elke dag <b>naar</b> buiten")
    tx.insert(
        Conflict, HOME, id="c1", soort="doel", rij="d1", veld="woorden",
        eerste="elke dag <b>naar</b> buiten", tweede="elke week naar buiten",
    )  # fmt: skip


def _open(world: World, fill: Callable[[Writing], object]) -> VerschillenPage:
    world.write(fill, HOME)
    page = VerschillenPage(world.context, Place("verschillen", HOME))
    world.bot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    world.wait_idle()
    return page


def _press(page: VerschillenPage, begins: str, place: int = 0) -> None:
    found = [one for one in page.findChildren(Button) if one.accessibleName().startswith(begins) and one.isVisible()]
    QTest.mouseClick(found[place], Qt.MouseButton.LeftButton)


def _typed(page: VerschillenPage) -> AutosaveEdit:
    (edit,) = (one for one in page.findChildren(AutosaveEdit) if one.isVisible())
    return edit


def _erase_here(tx: Writing) -> None:
    tx.erase(tx.get(Conflict, "c1"))


def _erase_elsewhere(tx: Writing) -> None:
    outside_log(tx, lambda found: forget_row(found, "conflict", "c1", HOME))


def test_both_values_stand_side_by_side_as_they_were_typed(world: World) -> None:
    page = _open(world, _fill)

    assert [one.toPlainText() for one in page.findChildren(MarkedWords)] == [
        "elke dag <b>naar</b> buiten",
        "elke week naar buiten",
    ]


def test_the_buttons_stand_on_one_line_however_long_the_texts_are(world: World) -> None:
    world.write(_fill, HOME)
    page = _open(world, lambda tx: tx.change(tx.get(Conflict, "c1"), tweede="naar buiten. " * 40))

    buttons = [one for one in page.findChildren(Button) if one.text() == "Deze houden"]

    assert len({one.mapTo(page, one.rect().bottomLeft()).y() for one in buttons}) == 1


def test_one_of_both_is_taken_with_one_press(world: World) -> None:
    page = _open(world, _fill)

    _press(page, "Deze houden", 1)
    world.wait_idle()

    assert world.read(lambda tx: tx.get(Doel, "d1")).woorden == "elke week naar buiten"
    assert world.read(lambda tx: tx.get(Conflict, "c1")).beslissing is Beslissing.TWEEDE


def test_an_empty_text_decides_nothing(world: World) -> None:
    page = _open(world, _fill)

    _press(page, "Opnieuw schrijven")
    _press(page, "Dit wordt het")
    world.wait_idle()
    assert world.read(lambda tx: tx.get(Conflict, "c1")).beslissing is None

    (edit,) = (one for one in page.findChildren(AutosaveEdit) if one.isVisible())
    QTest.keyClicks(edit, "elke dag")
    _press(page, "Dit wordt het")
    world.wait_idle()
    assert world.read(lambda tx: tx.get(Doel, "d1")).woorden == "elke dag"


def test_what_was_decided_says_whose_words_it_became(world: World) -> None:
    page = _open(world, _fill)
    _press(page, "Deze houden", 1)
    world.wait_idle()

    said = [one.text() for one in page.findChildren(QLabel)]
    assert any(text.startswith("Gekozen: wat een collega schreef · beslist door ") for text in said)


def test_what_was_decided_can_be_decided_anew(world: World) -> None:
    page = _open(world, _fill)
    _press(page, "Deze houden", 1)
    world.wait_idle()
    world.wait_idle()

    _press(page, "Opnieuw kiezen")
    world.wait_idle()
    world.wait_idle()
    _press(page, "Deze houden", 0)
    world.wait_idle()

    (doel,) = world.read(lambda tx: tx.all(Doel))
    assert doel.woorden == "elke dag <b>naar</b> buiten"


def test_a_new_text_is_written_from_both(world: World) -> None:
    page = _open(world, _fill)

    _press(page, "Beide samenvoegen")
    (edit,) = (one for one in page.findChildren(AutosaveEdit) if one.isVisible())
    assert edit.text() == "elke dag <b>naar</b> buiten\nelke week naar buiten"
    edit.set_text("elke dag een keer")
    _press(page, "Dit wordt het")
    world.wait_idle()

    assert world.read(lambda tx: tx.get(Doel, "d1")).woorden == "elke dag een keer"


def _merge(tx: Writing) -> None:
    tx.insert(Huishouden, HOME, id=HOME, naam="Fam. Jansen")
    tx.insert(Doel, HOME, id="d1", woorden="Naar buiten. Elke dag. Met de hond.")
    for number, second in enumerate(("Naar buiten. Met", "Naar buiten. Met de hond.")):
        tx.insert(
            Conflict, HOME, id=f"c{number}", soort="doel", rij="d1", veld="woorden", over=Over.SAMENGEVOEGD,
            eerste="Naar buiten. Elke dag.", tweede_door="m1", tweede=second,
        )  # fmt: skip


def test_a_text_made_from_both_is_read_and_found_right_with_one_press(world: World) -> None:
    page = _open(world, _merge)

    assert [one.toPlainText() for one in page.findChildren(MarkedWords)] == [
        "Naar buiten. Elke dag. Met de hond.",
        "Naar buiten. Elke dag.",
        "Naar buiten. Met de hond.",
    ]
    _press(page, "Zo is het goed")
    world.wait_idle()

    assert world.read(lambda tx: tx.get(Doel, "d1")).woorden == "Naar buiten. Elke dag. Met de hond."
    assert [one.beslissing for one in world.read(lambda tx: tx.all(Conflict))] == [Beslissing.SAMEN] * 2


def test_what_was_typed_and_not_chosen_is_there_again(world: World) -> None:
    page = _open(world, _fill)
    _press(page, "Beide samenvoegen")
    QTest.keyClicks(_typed(page), " of vaker")
    page.flush()
    page.close()
    world.wait_idle()

    again = _open(world, lambda _tx: None)

    begun = "elke dag <b>naar</b> buiten\nelke week naar buiten of vaker"
    assert _typed(again).text() == begun
    world.write(lambda tx: tx.insert(Doel, HOME, woorden="ander"), HOME)
    world.wait_idle()
    assert _typed(again).text() == begun
    _press(again, "Dit wordt het")
    world.wait_idle()
    assert world.read(lambda tx: tx.get(Doel, "d1")).woorden == begun
    assert world.read(lambda tx: schetsen.load(tx, "c1")) == ""


@pytest.mark.parametrize("erase", [_erase_here, _erase_elsewhere])
def test_what_was_typed_goes_with_the_row(world: World, erase: Callable[[Writing], object]) -> None:
    page = _open(world, _fill)
    _press(page, "Opnieuw schrijven")
    QTest.keyClicks(_typed(page), "half")
    page.flush()
    world.wait_idle()
    assert world.read(lambda tx: schetsen.load(tx, "c1")) == "half"

    world.write(erase, HOME)

    assert world.read(lambda tx: schetsen.load(tx, "c1")) == ""


def test_what_comes_in_does_not_disturb_who_is_writing(world: World) -> None:
    page = _open(world, _fill)
    _press(page, "Opnieuw schrijven")
    edit = _typed(page)
    QTest.keyClicks(edit, "half")

    world.context.act("Anders", HOME, lambda tx: tx.insert(Doel, HOME, woorden="ander"))
    world.wait_idle()

    assert (edit.text(), edit.isVisible()) == ("half", True)


def test_the_rail_of_the_dossier_tells_on_every_page(world: World) -> None:
    world.write(_fill, HOME)
    window = MainWindow(world.context, {"plan": _empty_page, "vandaag": _empty_page}, practice=False)
    world.bot.addWidget(window)
    window.show()
    window.show_place(Place("plan", HOME))
    world.wait_idle()
    assert "1 om te beslissen" in _rail(window)

    world.context.act("Beslist", HOME, lambda tx: tx.change(tx.get(Conflict, "c1"), beslissing=Beslissing.EERSTE))
    world.wait_idle()

    assert "1 om te beslissen" not in _rail(window)


def test_who_decided_the_last_is_still_somewhere(world: World) -> None:
    world.write(_fill, HOME)
    window = MainWindow(world.context, {"verschillen": VerschillenPage, "plan": _empty_page}, practice=False)
    world.bot.addWidget(window)
    window.show()
    window.show_place(Place("verschillen", HOME))
    world.wait_idle()

    world.context.act("Beslist", HOME, lambda tx: tx.change(tx.get(Conflict, "c1"), beslissing=Beslissing.EERSTE))
    world.wait_idle()

    assert [one.accessibleName() for one in window.rail.findChildren(Button) if one.is_current and one.isVisible()] == [
        "Verschillen"
    ]
    window.show_place(Place("plan", HOME))
    world.wait_idle()
    assert "Verschillen" not in _rail(window)


def _rail(window: MainWindow) -> list[str]:
    return [one.accessibleName() for one in window.rail.findChildren(Button) if one.isVisible()]


def _empty_page(_context: Context, _place: Place) -> QWidget:
    return QWidget()


def test_the_card_of_today_shows_the_way_and_goes_away_by_itself(world: World) -> None:
    world.write(_fill, HOME)
    card = GeschillenCard(world.context)
    world.bot.addWidget(card)
    world.wait_idle()
    assert not card.isHidden()

    (button,) = card.findChildren(Button)
    button.click()
    world.context.act("Beslist", HOME, lambda tx: tx.change(tx.get(Conflict, "c1"), beslissing=Beslissing.EERSTE))
    world.wait_idle()

    assert world.places == [Place("verschillen", HOME, "c1")]
    assert card.isHidden()
