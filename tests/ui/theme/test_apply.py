"""The theme is given to the application by one function, and a second call wins."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.apply import apply_theme, base_px, current_tokens, dress, make_font, restyle, text_scale
from ui.theme.tokens import CONTRAST, DONKER, LICHT
from ui.widgets.button import Button
from ui.widgets.iconlabel import IconLabel


@pytest.mark.parametrize("tokens", [LICHT, DONKER, CONTRAST], ids=lambda t: t.name)
def test_the_palette_follows_the_theme(qapp: QApplication, tokens: object) -> None:
    assert isinstance(tokens, type(LICHT))
    assert apply_theme(qapp, tokens.name) == tokens
    assert current_tokens() == tokens
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == tokens.background


def test_text_grows_to_twice_and_no_further(qapp: QApplication) -> None:
    apply_theme(qapp, "licht", 200)
    assert base_px() == 34
    assert text_scale() == 2
    apply_theme(qapp, "licht", 900)
    assert base_px() == 34
    apply_theme(qapp, "licht", 100)
    assert base_px() == 17


def test_the_bundled_font_is_used(qapp: QApplication) -> None:
    apply_theme(qapp)
    assert QFontInfo(make_font(17)).family() == "Atkinson Hyperlegible Next"
    assert QFontInfo(make_font(17, 600)).weight() == 600


def test_buttons_are_large_enough_to_touch(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "licht")
    button = QPushButton("Opslaan")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 44


def test_a_window_wears_the_sheet_and_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "licht")
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    light = window.styleSheet()
    apply_theme(qapp, "donker")
    assert light != window.styleSheet() != ""
    apply_theme(qapp, "licht")
    assert window.styleSheet() == light
    assert qapp.styleSheet() == "", "Qt would restyle each part of a page again and again"


def test_a_part_is_styled_anew_when_its_role_changes(qapp: QApplication, qtbot: QtBot) -> None:
    tokens = apply_theme(qapp, "licht")
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Verder", window)
    window.show()
    assert button.palette().color(QPalette.ColorRole.Button).name().upper() == tokens.surface.upper()
    button.setProperty("rol", "primair")
    restyle(button)
    assert button.palette().color(QPalette.ColorRole.Button).name().upper() == tokens.accent.upper()


def test_nothing_is_unrolled_or_faded_in(qapp: QApplication) -> None:
    apply_theme(qapp)
    moving = [one for one in Qt.UIEffect if one is not Qt.UIEffect.UI_General and qapp.isEffectEnabled(one)]
    assert moving == []


def test_icons_follow_theme_and_size_wherever_they_are(qapp: QApplication, qtbot: QtBot) -> None:
    apply_theme(qapp, "licht", 100)
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    inside = IconLabel("check", "accent", 26, window)
    beside = Button("Opslaan", icon_name="check")
    qtbot.addWidget(beside)

    def seen() -> tuple[QImage, QImage]:
        return inside.pixmap().toImage(), beside.icon().pixmap(beside.iconSize()).toImage()

    light = seen()
    apply_theme(qapp, "donker", 100)
    dark = seen()
    apply_theme(qapp, "licht", 200)
    large = seen()
    apply_theme(qapp, "licht", 100)

    assert light[0] != dark[0]
    assert light[1] != dark[1]
    assert (inside.width(), large[0].width()) == (26, 52)
    assert large[1].width() > light[1].width()
    assert seen() == light
