"""Spoed: not only advice but a task on Vandaag, with who calls and on which day."""

from app.domain.agenda import Taak
from app.services import agenda
from app.wording.dates import say_date
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.recordeditors import Edits, FieldSpec
from ui.components.recordform import RecordForm
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.text import label

TASK = (
    FieldSpec("wie", _("Wie belt de gemeente?")),
    FieldSpec("voor", _("Op welke dag?"), Edits.DAY),
    FieldSpec("wat", _("Wat moet er gebeuren?"), wide=True),
)


class UrgentCard(Card):
    """Help at once (Wmo 2015 art. 2.3.3); the onderzoek goes on."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Spoed: nu tijdelijke hulp"), icon_name="triangle-alert")
        self._acts = acts
        self._form: RecordForm[Taak] = RecordForm(
            TASK, acts.saver(_("Taak aangepast"), lambda tx, row, **fields: tx.change(row, **fields)), acts.context.seal
        )
        self._where = label("", "stil")
        self._done = Button(_("Gebeld"), icon_name="check")
        self._done.clicked.connect(self._finish)
        self.add(
            label(
                _("Bij spoed kan de gemeente meteen tijdelijke hulp geven. Bel de gemeente. Het onderzoek gaat door.")
            )
        )
        for part in (self._form, self._where, self._done):
            self.add(part)

    def show_task(self, taak: Taak) -> None:
        """Show the task as it stands."""
        self._form.show_record(taak)
        self._done.setVisible(taak.klaar_op is None)
        day = taak.klaar_op
        self._where.setText(
            _("Gedaan op {dag}.").format(dag=say_date(day)) if day else _("Dit staat op Vandaag tot het gedaan is.")
        )

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._form.flush()

    def _finish(self) -> None:
        self.flush()
        task = self._form.record
        if task is not None:
            self._acts.run(_("Taak afgerond"), lambda tx: agenda.finish_taak(tx, tx.get(Taak, task.id)))
