"""The right side: the paper as it will be printed, its pages, and what stands in the way of one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.widgets.button import icon_button
from ui.widgets.empty import EmptyState
from ui.widgets.pdf_view import PdfView
from ui.widgets.text import label


class Voorbeeld(QWidget):
    """Shows the bytes of a paper; keeps the page and the zoom when the paper is renewed."""

    def __init__(self) -> None:
        super().__init__()
        self.view = PdfView()
        self._said = label("", "klein", wrap=False)
        self._stack = QStackedWidget()
        self._waiting = EmptyState(_("Het papier wordt gemaakt"), icon_name="file-text")
        self._broken = EmptyState(
            _("Dit papier kan nog niet worden gemaakt"), _("Bovenaan staat wat er aan de hand is."),
            icon_name="triangle-alert",
        )  # fmt: skip
        for part in (self._waiting, self.view, self._broken):
            self._stack.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        smaller, larger = icon_button(_("Kleiner tonen"), "minus"), icon_button(_("Groter tonen"), "plus")
        smaller.clicked.connect(self.view.zoom_out)
        larger.clicked.connect(self.view.zoom_in)
        row.addWidget(smaller)
        row.addWidget(larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        self.view.page_changed.connect(lambda _page: self._say())

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes, at the page that was in sight."""
        page = self.view.current_page
        self.view.set_pdf(pdf)
        self.view.go_to(page)
        self._stack.setCurrentWidget(self.view)
        self._say()

    def show_broken(self) -> None:
        """Show that there is no paper."""
        self.view.close_pdf()
        self._stack.setCurrentWidget(self._broken)
        self._said.setText("")

    def _say(self) -> None:
        self._said.setText(
            _("Bladzijde {nu} van {alle}").format(nu=self.view.current_page + 1, alle=self.view.page_count)
            if self.view.page_count
            else ""
        )
