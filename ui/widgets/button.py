"""Buttons: ordinary, primary, quiet, danger and the lines of a navigation.

Enter presses a button as the space bar does, and the keyboard focus has an edge that shows on every fill.  A double
press counts once.  A screen reader and a voice toggle a button that stays pressed, which Qt does not call a click:
here it is one.
"""

from typing import Literal

from PySide6.QtCore import Q_ARG, QMetaObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme.apply import current_tokens, restyle, text_scale
from ui.widgets.icons import SIZE, icon

Role = Literal["gewoon", "primair", "stil", "gevaar", "nav"]
_ICON_ROLE: dict[str, str] = {"primair": "accent_text", "gevaar": "danger", "stil": "accent_ink"}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A push button with a role and an icon that follow the theme."""

    def __init__(self, text: str, *, rol: Role = "gewoon", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._rol = rol
        self._shown: tuple[str, str, str, int, int] | None = None
        self.every_press = False
        """Whether a quick second press counts too: a step up or down, under which nothing changes place."""
        self._known_turn = False
        """Whether it turns because the program shows it so, or because of a click that is told by itself."""
        self.setProperty("rol", rol)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._refresh_icon()

    @override
    def setCheckable(self, checkable: bool) -> None:  # Qt's own name
        if checkable and not self.isCheckable():
            self.toggled.connect(self._on_turned)
        super().setCheckable(checkable)

    def set_icon_name(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._refresh_icon()

    @property
    def is_current(self) -> bool:
        """Whether this line or tab is the one that is open."""
        return bool(self.property("huidig"))

    def set_current(self, said: str) -> None:
        """Show that this line or tab is the one that is open, in words for a reader; without words it is not."""
        if self.is_current != bool(said):
            self.setProperty("huidig", bool(said))
            restyle(self)
            self._refresh_icon()
        self.setAccessibleDescription(said)

    def set_role(self, rol: Role) -> None:
        """Take another role: a page has one button that goes on, and which one that is can change."""
        if self.property("rol") != rol:
            self._rol = rol
            self.setProperty("rol", rol)
            restyle(self)
            self._refresh_icon()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        # Without its words a button keeps the name it had: a reader still says it.
        self.setAccessibleName(text or self.accessibleName())
        self._refresh_icon()

    @override
    def setChecked(self, checked: bool) -> None:  # Qt's own name
        known, self._known_turn = self._known_turn, True
        super().setChecked(checked)
        self._known_turn = known

    @override
    def nextCheckState(self) -> None:
        self._known_turn = True
        super().nextCheckState()
        self._known_turn = False

    def _on_turned(self) -> None:
        self._refresh_icon()
        if not self._known_turn:
            QMetaObject.invokeMethod(self, "clicked", Q_ARG(bool, self.isChecked()))

    def follow_theme(self) -> None:
        """Show the icon in the colours and the size that are in use now."""
        self._refresh_icon()

    def _refresh_icon(self) -> None:
        if not self._icon_name:
            return
        size = round(SIZE * text_scale())
        role = "accent_ink" if self.isChecked() or self.is_current else _ICON_ROLE.get(self._rol, "text")
        room = round(size * 0.4) if self.text() else 0
        shown = (self._icon_name, role, current_tokens().name, size, room)
        if shown == self._shown:
            return
        self._shown = shown
        self.setIcon(icon(self._icon_name, role, size, room))
        self.setIconSize(QSize(size + room, size))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURN and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Who presses twice means once: the second press would hit what came under the pointer since.
        if self.every_press:
            self.mousePressEvent(event)
        else:
            event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() or self.property("rol") != "primair":
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_tokens().accent_text), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 7, 7)
        painter.end()


def primary_button(text: str, icon_name: str = "", parent: QWidget | None = None) -> Button:
    """Return the one button of a page that goes on."""
    return Button(text, rol="primair", icon_name=icon_name, parent=parent)


def quiet_button(text: str, icon_name: str = "", parent: QWidget | None = None) -> Button:
    """Return a button that looks like a link: for what is rarely needed."""
    return Button(text, rol="stil", icon_name=icon_name, parent=parent)


def danger_button(text: str, icon_name: str = "", parent: QWidget | None = None) -> Button:
    """Return a button for what cannot be taken back."""
    return Button(text, rol="gevaar", icon_name=icon_name, parent=parent)


def icon_button(name: str, icon_name: str, parent: QWidget | None = None) -> Button:
    """Return a square button with only an icon; the name is said and shown as a tip."""
    button = Button("", rol="stil", icon_name=icon_name, parent=parent)
    button.setAccessibleName(name)
    show_tip(button, name)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button


def show_tip(widget: QWidget, tip: str, said: str = "") -> None:
    """Show a tip for the eye, and say only what the name does not say already.

    Without a description Qt says the tip in its place, and that is the name once more: a space is a description.
    """
    widget.setToolTip(tip)
    widget.setAccessibleDescription(said or " ")
