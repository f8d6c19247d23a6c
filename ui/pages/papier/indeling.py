"""Where everything stands: choices beside the paper, or above it when the window is narrow or the text large.

The two buttons stay in sight, whatever is scrolled.
"""

from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _
from ui.pages.papier.keuzes import Keuzes
from ui.pages.papier.voorbeeld import Voorbeeld
from ui.theme.apply import text_scale
from ui.widgets.button import Button, primary_button
from ui.widgets.flow import FlowLayout
from ui.widgets.notice import NoticeBar
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

_NARROW_PX, _SIDE_PX, _LEAST_PREVIEW = 860, 430, 460
_UNBOUND = 16_777_215
"""What Qt calls no maximum."""


class Indeling(QWidget):
    """Holds the parts of the page; it knows nothing of papers."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.bar = NoticeBar(_("Bericht sluiten"))
        self.keuzes = Keuzes(today)
        self.preview = Voorbeeld()
        self.outside = label(
            _("Wat u afdrukt of bewaart, valt buiten de beveiliging van dit programma. Let op waar het ligt."), "klein"
        )
        self.outside.hide()
        self.reading = label("", "klein")
        self.reading.hide()
        self.print_button = primary_button(_("Afdrukken"), "printer")
        self.save_button = Button(_("Bewaren als PDF"), icon_name="file-down")
        self._narrow = False
        self._scroll = ScrollPage(max_width=1400, margin=18)
        self._side = self._make_side()
        self._build()

    def show_reading(self, told: str) -> None:
        """Say how easy the paper reads; it stands beside the buttons and never before them."""
        self.reading.setText(_("{wat} U kunt gewoon afdrukken.").format(wat=told) if told else "")
        self.reading.setVisible(bool(told))

    def _make_side(self) -> QWidget:
        self._scroll.add(title(_("Op papier")))
        self._scroll.add(self.keuzes)
        self._scroll.body.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        flow.addWidget(self.print_button)
        flow.addWidget(self.save_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 6, 18, 14)
        foot.setSpacing(8)
        foot.addWidget(self.reading)
        foot.addWidget(self.outside)
        foot.addWidget(buttons)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)
        return side

    def _build(self) -> None:
        body = QWidget()
        self._row = QHBoxLayout(body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side, 0)
        self._row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(18, 8, 18, 0)
        top.addWidget(self.bar)
        column.addLayout(top)
        column.addWidget(body, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_PX * text_scale()
        if narrow != self._narrow:
            self._narrow = narrow
            if narrow:
                self._row.removeWidget(self.preview)
                self._scroll.add(self.preview)
            else:
                self._scroll.body.removeWidget(self.preview)
                self._row.addWidget(self.preview, 1)
        self.preview.setMinimumHeight(max(_LEAST_PREVIEW, round(self.height() * 0.7)) if narrow else 0)
        wide = round(_SIDE_PX * text_scale())
        self._side.setMinimumWidth(0 if narrow else wide)
        self._side.setMaximumWidth(_UNBOUND if narrow else wide)
