"""Labels: every text of a page is plain text, whatever was typed into it.

A text can be selected with the mouse, from the first press on: a label that Qt prepares for it holds a whole document,
and laying out those documents was a third of the time of showing a page.
"""

import re
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

Style = Literal["gewoon", "titel", "kop", "stil", "klein", "fout"]
Tone = Literal["", "accent", "let op", "fout", "goed"]

_MAY_BREAK = "\u200b"
# From fourteen letters on: a shorter one goes to the next line whole.
_LONG_WORD = re.compile(r"\S{7}(?=\S{7})")
# Longer than a Dutch word at the table, shorter than the narrowest card: a web address, a key that got stuck.
_NO_WORD = re.compile(r"\S{41,}")


class _Text(QLabel):
    """A text whose long words may go on in the next line; a screen reader gets them whole."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:  # Qt's own name
        if _MAY_BREAK in text:
            self.setAccessibleName(text.replace(_MAY_BREAK, ""))
        elif _MAY_BREAK in self.text():
            self.setAccessibleName("")
        super().setText(text)


class _Words(_Text):
    """A text of which the mouse can take a part."""

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.setCursor(Qt.CursorShape.IBeamCursor)
        super().enterEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().mousePressEvent(event)


def label(
    text: str = "",
    style: Style = "gewoon",
    *,
    wrap: bool = True,
    selectable: bool = True,
    parent: QWidget | None = None,
) -> QLabel:
    """Return a text that wraps and of which the mouse can take a part."""
    result = _Words(text, parent) if selectable else _Text(text, parent)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    result.setProperty("rol", style)
    return result


def breakable(text: str) -> str:
    """Return a text whose long words may go on in the next line: a name can be wider than the place for it."""
    return _LONG_WORD.sub(f"\\g<0>{_MAY_BREAK}", text)


def as_said(text: str) -> str:
    """Return what somebody typed, of which only what is no word may go on in the next line."""
    return _NO_WORD.sub(lambda found: breakable(found[0]), text)


def heading(text: str, parent: QWidget | None = None) -> QLabel:
    """Return the heading of a part of a page."""
    return label(text, "kop", parent=parent)


def title(text: str, parent: QWidget | None = None) -> QLabel:
    """Return the title of a page."""
    return label(text, "titel", parent=parent)


def badge(text: str, tone: Tone = "", parent: QWidget | None = None) -> QLabel:
    """Return a short word in a small frame: a state or a count, never a colour alone."""
    result = label(text, wrap=False, parent=parent)
    result.setProperty("rol", "merk")
    result.setProperty("soort", tone)
    result.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return result


def rule(parent: QWidget | None = None) -> QFrame:
    """Return a thin line between two parts."""
    result = QFrame(parent)
    result.setProperty("rol", "lijn")
    result.setFixedHeight(1)
    return result
