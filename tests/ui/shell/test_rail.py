"""The rail in a narrow window: icons only, with the same names, and its words come back."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.shell.places import dossier_entries, main_entries
from ui.shell.rail import KEPT, Rail
from ui.widgets.navlist import NavList

LOW_PX = 720


def test_a_narrow_rail_keeps_its_names_and_gets_its_words_back(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show_entries("Keukentafel", "", main_entries(), back=False)
    buttons = [one for one in rail.findChildren(QAbstractButton) if one.text()]
    words = [button.text() for button in buttons]

    rail.set_compact(compact=True)
    assert [button.text() for button in buttons] == [""] * len(words)
    assert [button.accessibleName() for button in buttons] == words
    assert [button.toolTip() for button in buttons] == words

    rail.set_compact(compact=False)
    assert [button.text() for button in buttons] == words


def test_a_long_name_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show_entries("W" * 120, "Schimmelpenninck van der Oije", main_entries(), back=False)

    assert rail.minimumSizeHint().width() <= rail.wanted_width()
    assert [one.accessibleName() for one in rail.findChildren(QLabel)] == ["W" * 120, "Schimmelpenninck van der Oije"]


def test_a_long_name_leaves_the_lines_in_sight(qtbot: QtBot) -> None:
    rail, name = Rail(), "Van Wassenaer van Obdam tot Sint-Pancras " * 3
    qtbot.addWidget(rail)

    rail.show_entries(name.strip(), "Schimmelpenninck van der Oije", dossier_entries(te_beslissen=2), back=True)

    assert rail.minimumSizeHint().height() <= LOW_PX
    assert rail.findChildren(QLabel)[0].toolTip() == name.strip()


def test_every_line_of_a_dossier_is_in_sight_on_a_low_screen(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)

    rail.show_entries("Jansen", "Terborg", dossier_entries(te_beslissen=2), back=True)

    assert rail.minimumSizeHint().height() <= LOW_PX


def test_who_goes_to_and_fro_finds_the_same_lines_again(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show_entries("Keukentafel", "", main_entries(), back=False)
    begun = _lists(rail)

    rail.show_entries("Jansen", "Terborg", dossier_entries(te_beslissen=0), back=True)
    rail.set_compact(compact=True)
    assert _lists(rail) != begun
    rail.show_entries("Keukentafel", "", main_entries(), back=False)

    assert _lists(rail) == begun, "nothing is made anew"
    assert not any(one.text() for one in begun[0].findChildren(QAbstractButton)), "and it is as narrow as the rail"


def test_of_the_lists_that_were_shown_the_oldest_goes(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)

    for count in range(3 * KEPT):
        rail.show_entries("Jansen", "Terborg", dossier_entries(te_beslissen=count), back=True)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert len([one for one in rail.findChildren(NavList) if one.findChildren(QAbstractButton)]) == KEPT


def _lists(rail: Rail) -> list[NavList]:
    return [one for one in rail.findChildren(NavList) if not one.isHidden()]
