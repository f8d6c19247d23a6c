"""Shows one attachment from memory: a photo, or the pages of a PDF; what is not here yet is fetched.

Nothing of it is written in the clear, and that it was looked at is written down.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.bijlage import Bijlage
from app.services import bijlagen
from app.services.bijlagen import PDF, Inhoud
from app.services.work import Changed, Reading
from app.wording.i18n import _
from ui.components.bijlagen.beelden import content_or_none
from ui.components.bijlagen.state import say_about, say_title
from ui.components.context import Context, touches
from ui.components.place import Place
from ui.components.samen import Regel
from ui.widgets.button import icon_button, quiet_button
from ui.widgets.empty import EmptyState
from ui.widgets.image_view import ImageView
from ui.widgets.pdf_view import PdfView
from ui.widgets.text import breakable, label, title

_OFFLINE = frozenset({"geen_netwerk", "traag", "inlogpagina", "gestopt"})


class BijlagePage(QWidget):
    """One attachment; Escape goes back to where it was opened."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home, self._rid = context, place.huishouden, place.item
        self._back_to = place.tab or "huishouden"
        self._shown = ""
        self.setAccessibleName(_("Bijlage"))
        self._name, self._about = title(""), label("", "stil")
        self._image, self._pdf = ImageView(), PdfView()
        self._waiting = EmptyState(_("Even geduld"), _("De bijlage wordt geopend."), icon_name="file-text")
        self._elsewhere = EmptyState(
            _("Deze bijlage staat nog niet op deze laptop"),
            _("Zodra zij op de server staat en er netwerk is, komt zij vanzelf."), icon_name="download",
        )  # fmt: skip
        self._gone = EmptyState(
            _("Deze bijlage is er niet meer"), _("Iemand haalde haar weg of wiste haar."), icon_name="trash-2"
        )
        self._line = label("", "stil")
        self._stack = QStackedWidget()
        self._build()
        context.changed.connect(self._on_change)
        context.samen.moved.connect(self._say_line)
        context.log_access("open", self._home, "bijlage", self._rid)
        self._load()

    def flush(self) -> None:
        """Hand nothing over: nothing is typed here."""

    def _build(self) -> None:
        back = quiet_button(_("Terug"), "arrow-left")
        back.setShortcut(Qt.Key.Key_Escape)
        back.clicked.connect(self._go_back)
        self.setFocusProxy(back)
        smaller, larger = icon_button(_("Kleiner tonen"), "minus"), icon_button(_("Groter tonen"), "plus")
        smaller.clicked.connect(lambda: self._view().zoom_out())
        larger.clicked.connect(lambda: self._view().zoom_in())
        buttons = QHBoxLayout()
        buttons.addWidget(back)
        buttons.addStretch(1)
        buttons.addWidget(smaller)
        buttons.addWidget(larger)
        self._sizes = (smaller, larger)
        for part in (self._waiting, self._elsewhere, self._gone, self._image, self._pdf):
            self._stack.addWidget(part)
        head = QVBoxLayout()
        head.setContentsMargins(18, 10, 18, 8)
        head.setSpacing(2)
        head.addLayout(buttons)
        for words in (self._name, self._about, self._line):
            head.addWidget(words)
        self._line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _view(self) -> ImageView | PdfView:
        return self._pdf if self._stack.currentWidget() is self._pdf else self._image

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._home, "bijlage"):
            self._load()

    def _load(self) -> None:
        rid = self._rid

        def ask(tx: Reading) -> tuple[Bijlage | None, Inhoud | None]:
            found = tx.find(Bijlage, rid)
            return found, content_or_none(tx, rid) if found else None

        self._context.ask(ask, self._render)

    def _render(self, found: tuple[Bijlage | None, Inhoud | None]) -> None:
        bijlage, inhoud = found
        for button in self._sizes:
            button.setEnabled(inhoud is not None)
        if bijlage is None:
            self._show_gone()
            return
        self._name.setText(breakable(say_title(bijlage)))
        self._about.setText(say_about(bijlage))
        if inhoud is None:
            self._wait_for(bijlage)
        elif bijlage.hash != self._shown:
            self._show(inhoud)

    def _show(self, inhoud: Inhoud) -> None:
        self._shown = inhoud.rij.hash
        self._line.hide()
        if inhoud.rij.soort == PDF:
            self._pdf.set_pdf(inhoud.data)
            self._pdf.setAccessibleName(say_title(inhoud.rij))
            self._stack.setCurrentWidget(self._pdf)
            return
        data, name = inhoud.data, say_title(inhoud.rij)

        def show(image: QImage) -> None:
            self._stack.setCurrentWidget(self._image)
            self._image.set_image(image, name)

        self._context.background(lambda: QImage.fromData(data), show)

    def _show_gone(self) -> None:
        self._stack.setCurrentWidget(self._gone)
        self._name.setText("")
        self._about.setText("")
        self._line.hide()
        self._shown = ""
        self._image.set_image(QImage(), "")
        self._pdf.close_pdf()

    def _wait_for(self, bijlage: Bijlage) -> None:
        if self._stack.currentWidget() is self._elsewhere:
            return
        self._stack.setCurrentWidget(self._elsewhere)
        self._line.show()
        self._say_line(self._context.samen.regel)
        self._context.remember(bijlagen.WANTED, bijlage.hash)
        self._context.samen.now_wanted.emit()

    def _say_line(self, regel: Regel) -> None:
        waits = _("De bijlage wordt opgehaald.") if regel.bezig else _("Ik vraag de server erom.")
        self._line.setText(_("Er is nu geen netwerk.") if regel.reden in _OFFLINE and not regel.bezig else waits)

    def _go_back(self) -> None:
        self._context.go(Place(self._back_to, self._home))
