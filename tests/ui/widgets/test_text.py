"""Texts on a page: what may break for the eye is whole for a screen reader."""

from pytestqt.qtbot import QtBot

from ui.widgets.text import as_said, breakable, label

LONG = "Sint-Joriskerkgenootschap"


def test_a_long_word_that_may_break_is_read_whole(qtbot: QtBot) -> None:
    shown = label(breakable(LONG))
    qtbot.addWidget(shown)

    assert shown.text() != LONG
    assert shown.accessibleName() == LONG

    shown.setText("Ulft")
    assert (shown.text(), shown.accessibleName()) == ("Ulft", "")


def test_only_what_is_no_word_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    said = f"Ik wil een {LONG}, zie https://" + "a" * 600
    shown = label(as_said(said))
    qtbot.addWidget(shown)

    assert LONG in shown.text()
    assert shown.accessibleName() == said
    assert shown.minimumSizeHint().width() < shown.fontMetrics().horizontalAdvance("a" * 60)
