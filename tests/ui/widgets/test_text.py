"""Texts on a page: what may break for the eye is whole for a screen reader."""

from pytestqt.qtbot import QtBot

from ui.widgets.text import breakable, label

LONG = "Sint-Joriskerkgenootschap"


def test_a_long_word_that_may_break_is_read_whole(qtbot: QtBot) -> None:
    shown = label(breakable(LONG))
    qtbot.addWidget(shown)

    assert shown.text() != LONG
    assert shown.accessibleName() == LONG

    shown.setText("Ulft")
    assert (shown.text(), shown.accessibleName()) == ("Ulft", "")
