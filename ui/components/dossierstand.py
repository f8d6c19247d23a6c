"""One quiet line in a dossier: whether all of it is with the server, or how much is only here."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import samenwerken
from app.services.work import Changed
from app.wording.i18n import _
from app.wording.samenwerken import say_waiting
from ui.components.context import Context, touches
from ui.components.samen import Regel
from ui.widgets.text import label


class DossierStand(QWidget):
    """Reads and hides by itself: without a server there is nothing to say."""

    def __init__(self, context: Context, huishouden: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._home = context, huishouden
        self._said = label("", "klein")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._said)
        self.hide()
        context.changed.connect(self._on_change)
        context.samen.moved.connect(self._on_line)
        self._load()

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._home):
            self._load()

    def _on_line(self, regel: Regel) -> None:
        if not regel.bezig:
            self._load()

    def _load(self) -> None:
        home = self._home
        self._context.ask(lambda tx: samenwerken.stand_of(tx, home), self._show)

    def _show(self, waiting: int | None) -> None:
        arrived = _("Dit dossier is helemaal aangekomen")
        self._said.setText(say_waiting(waiting, None, self._context.today()) if waiting else arrived)
        self.setVisible(waiting is not None)
