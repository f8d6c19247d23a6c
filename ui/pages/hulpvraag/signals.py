"""Somebody else's worry: apart from the resident's words, and who told it is closed."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.hulpvraag import Signaal
from app.services import hulpvragen
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.recordform import RecordForm
from ui.pages.hulpvraag.specs import SIGNAL
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import label


class SignalsCard(Card):
    """Lists the signals of a household; a reporter's name can be written, never read here."""

    def __init__(self, acts: HomeActs, speak: Callable[[Signaal], None]) -> None:
        super().__init__(_("Signaal van een ander"), icon_name="ear")
        self._acts, self._speak = acts, speak
        self._forms: dict[str, RecordForm[Signaal]] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(18)
        self.add(label(_("Dit zijn de woorden van een ander. De inwoner zelf vroeg nog niets."), "stil"))
        self.add(self._list)
        add = Button(_("Signaal opschrijven"), icon_name="plus")
        add.clicked.connect(self._add)
        self.add(add)

    def show_all(self, signals: Sequence[Signaal]) -> None:
        """Show these signals."""
        for one in signals:
            if one.id not in self._forms:
                self._list.addWidget(self._make(one))
            self._forms[one.id].show_record(one)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for form in self._forms.values():
            form.flush()

    def _add(self) -> None:
        packs, home = self._acts.context.packs, self._acts.huishouden
        self._acts.run(_("Signaal opgeschreven"), lambda tx: hulpvragen.add_signal(tx, packs, home))

    def _make(self, signal: Signaal) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        form: RecordForm[Signaal] = RecordForm(
            SIGNAL,
            self._acts.saver(_("Signaal aangepast"), lambda tx, row, **fields: tx.change(row, **fields)),
            self._acts.context.seal,
        )
        self._forms[signal.id] = form
        column.addWidget(form)
        column.addWidget(self._reporter(signal))
        speaks = Button(_("De inwoner vertelt het nu zelf"), icon_name="message-circle")
        speaks.clicked.connect(lambda: self._speak(signal))
        column.addWidget(speaks)
        return made

    def _reporter(self, signal: Signaal) -> QWidget:
        name = AutosaveLine(_("Naam en telefoon van de melder"))

        def keep(text: str) -> None:
            # Without the name of an act: that would be a trace.
            self._acts.context.act(
                "", self._acts.huishouden,
                lambda tx: hulpvragen.set_reporter(tx, signal, text, ""), undoable=False,
            )  # fmt: skip

        name.text_edited.connect(keep)
        return Field(
            _("Wie vertelde het?"), name, hint=_("Dit gaat in het afgesloten deel. U ziet het hier niet terug.")
        )
