"""Give the application its theme: the one place that may set style, palette, font and style sheet.

Windows wear the style sheet, never the application: with a sheet of the application Qt restyles a part, and all that
is in it, each time that it gets another parent, and a page is made from the inside out.  The choice is kept as
properties of the application itself, so there is no global and a second call simply wins.  "systeem" follows the
desktop: high contrast first, then dark or light.
"""

from importlib.resources import files

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from ui.theme.palette import make_palette
from ui.theme.qss import make_qss
from ui.theme.tokens import LICHT, THEMES, Tokens

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK = "Noto Sans"
BASE_PX = 17
LARGE = 1.5
"""From here on letters are so large that a name needs a line of its own."""
SYSTEEM = "systeem"
_SMALLEST, _LARGEST = 100, 200
_FONTS = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-Italic.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "paper/noto-regular.ttf",
    "paper/noto-bold.ttf",
)
_CHOICE, _ACTUAL, _PERCENT, _READY = "kt_choice", "kt_theme", "kt_percent", "kt_ready"
_DRESSED = "kt_dressed"
_MOVING = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
"""What some desktops let Qt unroll or fade in: nothing moves here by itself, for everybody (decision 0010)."""


def apply_theme(app: QApplication, name: str = SYSTEEM, text_percent: int = 100) -> Tokens:
    """Set the theme ('licht', 'donker', 'contrast' or 'systeem') and the text size; return its colours."""
    app.setProperty(_CHOICE, name)
    app.setProperty(_PERCENT, max(_SMALLEST, min(_LARGEST, text_percent)))
    if not app.property(_READY):
        _prepare(app)
    tokens = THEMES[_wanted_by_system(app) if name == SYSTEEM else name]
    app.setProperty(_ACTUAL, tokens.name)
    app.setPalette(make_palette(tokens))
    app.setFont(make_font(base_px(app)))
    for window in app.topLevelWidgets():
        if window.property(_DRESSED):
            dress(window)
    for part in app.allWidgets():
        # Told here, once: to look after it at each event of style is most of what a button costs.
        follow = getattr(part, "follow_theme", None)
        if callable(follow):
            follow()
    return tokens


def dress(window: QWidget) -> None:
    """Let a window wear the style sheet, now and after each change of the theme; what opens from it does so too."""
    window.setProperty(_DRESSED, 1)
    window.setStyleSheet(make_qss(current_tokens(), base_px()))


def restyle(widget: QWidget) -> None:
    """Style a part anew: a property that the style sheet looks at has changed.

    Never by `style()`: Python keeps what that hands out after Qt has ended it with the window, and takes the next
    object in its place for it.
    """
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # A part has no sheet of its own: this makes it ask its window again.
        widget.setStyleSheet("")


def current_tokens() -> Tokens:
    """Return the colours now in use; the light ones before a theme was applied."""
    app = QApplication.instance()
    name = app.property(_ACTUAL) if app is not None else None
    return THEMES.get(str(name), LICHT)


def base_px(app: QApplication | None = None) -> int:
    """Return the size of ordinary text in pixels."""
    owner = app or QApplication.instance()
    percent = owner.property(_PERCENT) if owner is not None else None
    return round(BASE_PX * int(percent or _SMALLEST) / 100)


def text_scale() -> float:
    """Return how much larger than normal the user reads: 1.0 to 2.0."""
    return base_px() / BASE_PX


def make_font(pixels: int, weight: int = 400) -> QFont:
    """Return the font of the product at this size; names in other scripts fall back to Noto Sans."""
    font = QFont([FAMILY, FALLBACK])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


def load_fonts() -> None:
    """Add the bundled fonts to Qt's own list."""
    folder = files("resources.fonts")
    for name in _FONTS:
        QFontDatabase.addApplicationFontFromData(folder.joinpath(name).read_bytes())


def _prepare(app: QApplication) -> None:
    app.setProperty(_READY, 1)
    load_fonts()
    app.setStyle("Fusion")
    for effect in _MOVING:
        app.setEffectEnabled(effect, enable=False)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _scheme: _follow(app))
    hints.accessibility().contrastPreferenceChanged.connect(lambda _preference: _follow(app))


def _follow(app: QApplication) -> None:
    if app.property(_CHOICE) == SYSTEEM:
        apply_theme(app, SYSTEEM, int(app.property(_PERCENT)))


def _wanted_by_system(app: QApplication) -> str:
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "donker" if hints.colorScheme() == Qt.ColorScheme.Dark else "licht"


def beside_or_below() -> QBoxLayout.Direction:
    """Return how a button stands to a name: beside it, and below when the letters are large."""
    return QBoxLayout.Direction.TopToBottom if text_scale() >= LARGE else QBoxLayout.Direction.LeftToRight
