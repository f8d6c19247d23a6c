"""Inwoner doet melding: always one click away, on every page about a question."""

from PySide6.QtWidgets import QWidget

from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.widgets.button import Button


class MeldingButton(Button):
    """Opens the melding of a question (or of the newest one) in the triage page."""

    def __init__(self, context: Context, huishouden: str, vraag: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_("Inwoner doet melding"), icon_name="send", parent=parent)
        self._context, self._huishouden, self._vraag = context, huishouden, vraag
        self.clicked.connect(self._go)

    def set_question(self, vraag: str) -> None:
        """Say which question the melding is about."""
        self._vraag = vraag

    def _go(self) -> None:
        self._context.go(Place("triage", self._huishouden, self._vraag, "melding"))
