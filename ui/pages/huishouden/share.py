"""'Met wie mogen wij dit bespreken?': per resident and party, nothing chosen beforehand, no consequence in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.delen import Antwoord, Delen
from app.domain.inwoner import Inwoner
from app.domain.tekst import op_een_regel
from app.services import personen
from app.services.personen import Deelvraag
from app.services.work import Writing
from app.wording.i18n import _
from app.wording.mensen import say_antwoord
from ui.components.acts import HomeActs
from ui.components.recordform import RecordForm
from ui.pages.huishouden.specs import SHARE
from ui.pages.huishouden.state import name_of, to_history
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.text import breakable, label, rule

LONGEST_NAME = 22


class ShareCard(Card):
    """The parties that were asked about, and a button per resident to ask about another."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Met wie mogen wij dit bespreken?"), icon_name="share-2")
        self._acts = acts
        self._rows: dict[str, _ShareRow] = {}
        self._wants_focus = ""
        self.add(label(_("Vraag het als er iemand anders nodig is. Ja, nee en later zijn alle drie goed."), "stil"))
        self._column, self._adders = QVBoxLayout(), QVBoxLayout()
        self.body.addLayout(self._column)
        self.body.addLayout(self._adders)
        self._people: tuple[tuple[str, str], ...] = ()

    def show_all(self, asked: Sequence[Deelvraag], people: Sequence[Inwoner]) -> None:
        """Show what was asked."""
        names = {one.id: name_of(one) for one in people}
        for rid in [rid for rid in self._rows if rid not in {one.nu.id for one in asked}]:
            old = self._rows.pop(rid)
            old.hide()
            old.deleteLater()
        for place, one in enumerate(asked):
            if one.nu.id not in self._rows:
                self._rows[one.nu.id] = _ShareRow(self._acts)
                self._column.insertWidget(place, self._rows[one.nu.id])
            self._rows[one.nu.id].show_one(one, names.get(one.nu.inwoner, ""))
        self._show_adders(tuple(names.items()))
        self._focus()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for row in self._rows.values():
            row.form.flush()

    def _show_adders(self, people: tuple[tuple[str, str], ...]) -> None:
        if people == self._people:
            return
        self._people = people
        while (item := self._adders.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for rid, name in people:
            # A button cannot break its line: a long name would push the page off the screen.
            button = Button(_("Vraag het aan {naam}").format(naam=op_een_regel(name, LONGEST_NAME)), icon_name="plus")
            button.clicked.connect(lambda _checked=False, rid=rid: self._add(rid))
            self._adders.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, inwoner: str) -> None:
        home = self._acts.huishouden
        self._acts.run(
            _("Vraag over delen toegevoegd"), lambda tx: personen.add_delen(tx, home, inwoner), self._focus_on
        )  # fmt: skip

    def _focus_on(self, made: Delen) -> None:
        self._wants_focus = made.id
        self._focus()

    def _focus(self) -> None:
        row = self._rows.get(self._wants_focus)
        if row is not None:
            row.form.first().setFocus()
            self._wants_focus = ""


class _ShareRow(QWidget):
    def __init__(self, acts: HomeActs) -> None:
        super().__init__()
        self._acts = acts
        self._who = label("", "klein")
        self.form: RecordForm[Delen] = RecordForm(
            SHARE, acts.saver(_("Vraag over delen aangepast"), _change), acts.context.seal
        )
        choices = [Choice(one, say_antwoord(one)) for one in Antwoord]
        self._answer: ChoiceRow[Antwoord] = ChoiceRow(_("Mag dat?"), choices)
        self._answer.chosen.connect(self._take)
        self._history = label("", "klein")
        self._back = quiet_button(_("Ja intrekken"), "undo-2")
        self._back.clicked.connect(self._withdraw)
        away = quiet_button(_("Weghalen"), "trash-2")
        away.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addWidget(away)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        for part in (self._who, self.form, self._answer, self._history):
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(rule())

    def show_one(self, one: Deelvraag, who: str) -> None:
        self._who.setText(breakable(_("Antwoord van {naam}").format(naam=who)) if who else "")
        self.form.show_record(one.nu)
        stands = one.nu.ingetrokken_op is None
        self._answer.set_value(one.nu.antwoord if stands else None)
        self._history.setText(breakable(to_history(one)))
        self._history.setVisible(bool(self._history.text()))
        self._back.setVisible(stands and one.nu.antwoord is Antwoord.JA)

    def _take(self, answer: Antwoord | None) -> None:
        self.form.flush()
        record = self.form.record
        if record is not None:
            self._acts.run(_("Antwoord over delen"), lambda tx: personen.answer_delen(tx, record, answer))

    def _withdraw(self) -> None:
        record = self.form.record
        if record is not None:
            self._acts.run(_("Toestemming ingetrokken"), lambda tx: personen.withdraw_delen(tx, record))

    def _remove(self) -> None:
        record = self.form.record
        if record is not None:
            self._acts.remove(_("Vraag over delen weggehaald"), record)


def _change(tx: Writing, record: Delen, **fields: str) -> Delen:
    return tx.change(record, **fields)
