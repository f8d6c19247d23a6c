"""The small card for a question without a dossier: three lines, saved while typing, no name asked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.hulpvraag import KorteVraag
from app.domain.record import ALGEMEEN
from app.services import korte_vragen
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.context import Context
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import label


class KorteVraagCard(Card):
    """Opens empty; the row is made with the first word and `closed` tells that it is done."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Korte vraag"), icon_name="message-square", parent=parent)
        self._context = context
        self._made: KorteVraag | None = None
        self._busy = False
        self.add(label(_("Geen naam nodig. Wil de inwoner meer? Maak dan een hulpvraag."), "stil"))
        self._fields = {
            "onderwerp": AutosaveLine(_("Waar ging de vraag over?"), limit=200),
            "dorp": AutosaveLine(_("Uit welk dorp?"), limit=80),
            "antwoord": AutosaveLine(_("Wat heeft u gezegd, of naar wie verwezen?"), limit=400),
        }
        for field in self._fields.values():
            self.add(Field(field.accessibleName(), field))
            field.text_edited.connect(self._save)
        done = primary_button(_("Klaar"), "check")
        done.clicked.connect(self._finish)
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)

    def start(self) -> None:
        """Begin a new question."""
        self._made = None
        for field in self._fields.values():
            field.set_text("")
        self.show()
        self._fields["onderwerp"].setFocus()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field in self._fields.values():
            field.flush()

    def _save(self) -> None:
        texts = {name: field.text() for name, field in self._fields.items()}
        made = self._made
        if made is None and self._busy:
            # The row is on its way: its answer brings what was typed meanwhile.
            return

        def write(tx: Writing) -> KorteVraag:
            return korte_vragen.add(tx, **texts) if made is None else korte_vragen.change(tx, made, **texts)

        def keep(row: KorteVraag) -> None:
            self._made, self._busy = row, False
            if texts != {name: field.text() for name, field in self._fields.items()}:
                self._save()

        self._busy = True
        self._context.act(_("Korte vraag"), ALGEMEEN, write, keep, key="kortevraag")

    def _finish(self) -> None:
        self.flush()
        self._context.seal()
        self.hide()
        self.closed.emit()
