"""Shows a PDF page under page, exactly as it will be printed; only what is in sight is drawn.

The text of a page is its accessible description, so that a screen reader reads the paper too.
"""

from collections.abc import Callable
from functools import partial

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _
from ui.widgets.touch import scroll_by_touch

STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_MARGIN, _GAP = 20, 18
_WIDEST = 860
"""At zoom 1 a page is as wide as the view, but not wider than this: about the size of the paper."""


class _Paper:
    """A document and its pages, which pdfium keeps open until it is told to let go."""

    def __init__(self) -> None:
        self._document: pypdfium2.PdfDocument | None = None
        self._pages: list[pypdfium2.PdfPage] = []

    @property
    def is_open(self) -> bool:
        """Whether pdfium holds something."""
        return self._document is not None

    def open(self, pdf: bytes) -> list[pypdfium2.PdfPage]:
        """Open a document and return its pages."""
        self._document = pypdfium2.PdfDocument(pdf)
        self._pages = [self._document[number] for number in range(len(self._document))]
        return self._pages

    def let_go(self) -> None:
        """Close what is open."""
        for page in self._pages:
            page.close()
        self._pages = []
        if self._document is not None:
            self._document.close()
            self._document = None


class PdfView(QScrollArea):
    """Pages in a column; plus, minus and 0 zoom, the usual keys walk through the pages."""

    zoomed = Signal(float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = _Paper()
        self._pages: list[_PageView] = []
        self._zoom = 1.0
        self._current = 0
        # It goes with its page, and Python may keep what is left of that for some time.
        self.destroyed.connect(self._paper.let_go)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("rol", "papier")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Voorbeeld van het papier"))
        self._show_column()
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        scroll_by_touch(self)

    @property
    def zoom(self) -> float:
        """How much larger than the width of the view."""
        return self._zoom

    @property
    def page_count(self) -> int:
        """The number of pages."""
        return len(self._pages)

    @property
    def current_page(self) -> int:
        """The page in sight, counted from 0."""
        return self._current

    def set_pdf(self, pdf: bytes) -> None:
        """Show another document from its bytes; empty bytes show nothing."""
        self.close_pdf()
        if not pdf:
            return
        pages = self._paper.open(pdf)
        for number, page in enumerate(pages, 1):
            view = _PageView(page, (number, len(pages)))
            self._pages.append(view)
            self._column.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
            view.show()
        self._current = 0
        self._fit()
        self.verticalScrollBar().setValue(0)

    def close_pdf(self) -> None:
        """Let go of the document and its pages."""
        self._pages = []
        self._show_column()
        self._paper.let_go()

    def page_text(self, number: int) -> str:
        """Return the text of a page, counted from 0."""
        return self._pages[number].text

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(next((step for step in STEPS if step > self._zoom), STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(next((step for step in reversed(STEPS) if step < self._zoom), STEPS[0]))

    def set_zoom(self, zoom: float) -> None:
        """Show the pages this much larger than the view is wide."""
        self._zoom = min(max(zoom, STEPS[0]), STEPS[-1])
        place = self._current
        self._fit()
        self.go_to(place)
        self.zoomed.emit(self._zoom)

    def go_to(self, number: int) -> None:
        """Bring a page to the top of the view."""
        if self._pages:
            number = min(max(number, 0), len(self._pages) - 1)
            self.verticalScrollBar().setValue(self._pages[number].y() - _GAP)

    def _show_column(self) -> None:
        # Sized here and not by the scroll area, which would only know the new length a turn of the loop later.
        sheet = self._sheet = QWidget()
        sheet.setBackgroundRole(QPalette.ColorRole.Mid)
        sheet.setAutoFillBackground(True)
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(_MARGIN, _GAP, _MARGIN, _GAP)
        self._column.setSpacing(_GAP)
        self.setWidget(sheet)

    def _fit(self) -> None:
        wide = min(self.viewport().width() - 2 * _MARGIN, _WIDEST) * self._zoom
        for view in self._pages:
            view.set_width(max(160, round(wide)))
        self._column.activate()
        hint = self._column.sizeHint()
        self._sheet.resize(max(hint.width(), self.viewport().width()), max(hint.height(), self.viewport().height()))
        self._column.activate()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        above = [number for number, view in enumerate(self._pages) if view.y() <= middle]
        now = above[-1] if above else 0
        if now != self._current:
            self._current = now
            self.page_changed.emit(now)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._keys().get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
            return
        action()

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: partial(self.set_zoom, 1.0),
            Qt.Key.Key_Home: partial(self.go_to, 0),
            Qt.Key.Key_End: partial(self.go_to, len(self._pages) - 1),
        }


class _PageView(QWidget):
    """One page; it is drawn when it comes into sight, at the pixels of the screen."""

    def __init__(self, page: pypdfium2.PdfPage, number: tuple[int, int]) -> None:
        super().__init__()
        self._page = page
        self._image: QImage | None = None
        reader = page.get_textpage()
        self.text = str(reader.get_text_bounded())
        reader.close()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Bladzijde {nu} van {alle}").format(nu=number[0], alle=number[1]))
        self.setAccessibleDescription(self.text)

    def set_width(self, width: int) -> None:
        """Take this width; the height follows the paper."""
        paper_wide, paper_high = self._page.get_size()
        size = QSize(width, round(width * paper_high / paper_wide))
        if size != self.size():
            self._image = None
            self.setFixedSize(size)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Four megabytes, and drawn again in a moment.
        self._image = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        pixels = round(self.width() * self.devicePixelRatioF())
        if self._image is None or self._image.width() != pixels:
            self._image = _drawn(self._page, pixels)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Dark), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _drawn(page: pypdfium2.PdfPage, pixels: int) -> QImage:
    bitmap = page.render(scale=pixels / page.get_width(), prefer_bgrx=True)
    data = bytes(bitmap.buffer)
    image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    return image
