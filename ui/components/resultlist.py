"""A list of two lines a row: a title with what was found in bold, what stands under it, and a short mark.

Drawn by a delegate, so that a thousand rows cost no more than the twelve that are seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.theme.apply import base_px, current_tokens, make_font
from ui.widgets.icons import icon_pixmap

Index = QModelIndex | QPersistentModelIndex
Words = tuple[tuple[str, bool], ...]
"""Pieces of text, each with whether it is what was looked for."""
ROW = Qt.ItemDataRole.UserRole
PAD = 12
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Row:
    """One row; without a key it is a heading that cannot be chosen."""

    key: str
    title: Words
    under: Words = ()
    icon: str = ""
    mark: str = ""
    tone: str = ""
    """Empty, "fout" or "let op"."""

    @property
    def said(self) -> str:
        """Return what a screen reader says."""
        parts = ("".join(text for text, _hit in words) for words in (self.title, self.under))
        return ", ".join(part for part in (*parts, self.mark) if part)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.items = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.items[index.row()]
        if role == ROW:
            return row
        return row.said if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.items[index.row()]
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if row.key else Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        line = QFontMetrics(make_font(base_px())).height()
        if not row.key:
            return QSize(100, line + 2 * PAD)
        return QSize(100, max(44, (2 if row.under else 1) * line + 4 + 2 * PAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        area, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key:
            _draw_row(painter, area, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
        else:
            font = make_font(round(base_px() * 0.9), 600)
            painter.setFont(font)
            painter.setPen(QColor(current_tokens().muted))
            text = "".join(one for one, _hit in row.title)
            painter.drawText(area.adjusted(PAD, 0, -PAD, -4), Qt.AlignmentFlag.AlignBottom, text)
        painter.restore()


def _draw_row(painter: QPainter, area: QRect, row: Row, *, chosen: bool) -> None:
    tokens = current_tokens()
    if chosen:
        painter.setBrush(QColor(tokens.accent_soft))
        painter.setPen(QPen(QColor(tokens.focus), 3))
        painter.drawRoundedRect(QRectF(area).adjusted(3, 3, -3, -3), 10, 10)
    ink = tokens.accent_ink if chosen else tokens.text
    inner = area.adjusted(PAD, PAD, -PAD, -PAD)
    size = round(base_px() * 1.3)
    if row.icon:
        at = QPoint(inner.left() + 2, inner.center().y() - size // 2)
        painter.drawPixmap(at, icon_pixmap(row.icon, "accent" if chosen else "muted", size))
        inner.setLeft(inner.left() + size + PAD)
    if row.mark:
        inner.setRight(_draw_mark(painter, inner, row))
    line = QFontMetrics(make_font(base_px())).height()
    top = inner.top() if row.under else inner.center().y() - line // 2
    _draw_words(painter, QRect(inner.left(), top, inner.width(), line), row.title, ink, 600)
    if row.under:
        under = QRect(inner.left(), top + line + 4, inner.width(), line)
        _draw_words(painter, under, row.under, ink if chosen else tokens.muted, 400)


def _draw_mark(painter: QPainter, area: QRect, row: Row) -> int:
    tokens = current_tokens()
    fill, ink = {
        "fout": (tokens.danger_soft, tokens.danger),
        "let op": (tokens.warning_soft, tokens.warning),
    }.get(row.tone, (tokens.sunken, tokens.text))
    font = make_font(round(base_px() * 0.9), 600)
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(row.mark) + 18, metrics.height() + 6
    box = QRect(area.right() - width, area.center().y() - height // 2, width, height)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(QRectF(box), 9, 9)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.mark)
    return box.left() - PAD


def _draw_words(painter: QPainter, area: QRect, words: Words, colour: str, weight: int) -> None:
    left, right = area.left(), area.right()
    for text, hit in words:
        font = make_font(base_px(), 700 if hit else weight)
        font.setUnderline(hit)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QPoint(left, area.top() + metrics.ascent()), shown)
        left += metrics.horizontalAdvance(shown)
        if shown != text or left >= right:
            return


class ResultList(QListView):
    """Rows to choose from; `opened` carries the key of the one that was clicked or entered."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._model.items

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the choice stays on the same key, else it is the first."""
        before = self.key()
        self._model.show_rows(rows)
        keys = [row.key for row in rows]
        first = next((place for place, key in enumerate(keys) if key), -1)
        self._choose(keys.index(before) if before and before in keys else first)

    def key(self) -> str:
        """Return the key of the chosen row, or an empty text."""
        index = self.currentIndex()
        return self._model.items[index.row()].key if index.isValid() else ""

    def step(self, by: int) -> None:
        """Choose the next or the previous row that can be chosen."""
        place = self.currentIndex().row() + by
        while 0 <= place < len(self._model.items) and not self._model.items[place].key:
            place += by
        if 0 <= place < len(self._model.items):
            self._choose(place)

    def open_chosen(self) -> None:
        """Open the chosen row."""
        if self.key():
            self.opened.emit(self.key())

    def _choose(self, place: int) -> None:
        index = self._model.index(max(place, 0), 0)
        if place >= 0 and index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _open(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self.open_chosen()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _GO:
            self.open_chosen()
            return
        super().keyPressEvent(event)
