"""One resident: two lines to read, and the fields when one wants to change them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.bsn import normalise_bsn
from app.domain.inwoner import Inwoner
from app.services import personen
from app.wording.errors import explain_code
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.recordform import RecordForm
from ui.pages.huishouden.specs import PERSON
from ui.pages.huishouden.state import Person, to_person
from ui.theme.apply import beside_or_below
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, danger_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.scroll import calm_wheel
from ui.widgets.text import breakable, heading, label

SHOWN_MS = 30_000
"""How long a BSN stays readable."""


class PersonCard(Card):
    """A resident; starts closed unless it is new."""

    def __init__(self, acts: HomeActs, inwoner: Inwoner, remove: Callable[[Inwoner], None]) -> None:
        super().__init__()
        self._acts, self._record, self._said = acts, inwoner, Person("", "", "")
        self._name, self._line = heading(""), label("", "stil")
        self._toggle = Button(_("Aanpassen"), icon_name="pencil")
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(lambda wide: self._open(wide=wide))
        self._remove = remove
        self._details: _Details | None = None
        """Made when they are first opened: a household of five would bring ninety fields that nobody sees."""
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._line)
        head = QBoxLayout(beside_or_below())
        head.addLayout(words, 1)
        head.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)

    def show_record(self, inwoner: Inwoner, today: date) -> None:
        """Show the resident as the store has it."""
        said = to_person(inwoner, today)
        self._record, self._said = inwoner, said
        self._name.setText(breakable(said.naam))
        self._line.setText(breakable(said.regel))
        self._line.setVisible(bool(said.regel))
        self._say_toggle()
        self.setAccessibleName(said.naam)
        if self._details is not None:
            self._details.show_person(inwoner, said)

    def open_to_type(self) -> None:
        """Open the fields with the cursor in the first."""
        self._toggle.setChecked(True)
        if self._details is not None:
            self._details.form.first().setFocus()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        if self._details is not None:
            self._details.flush()

    def _open(self, *, wide: bool) -> None:
        if wide and self._details is None:
            self._details = _Details(self._acts, lambda: self._remove(self._record))
            self.add(self._details)
            calm_wheel(self._details)
            self._details.show_person(self._record, self._said)
        if self._details is not None:
            self._details.setVisible(wide)
        self._toggle.setText(_("Dichtdoen") if wide else _("Aanpassen"))
        self._say_toggle()

    def _say_toggle(self) -> None:
        self._toggle.setAccessibleName(f"{self._toggle.text()}: {self._said.naam}")


class _Details(QWidget):
    """What can be changed about a resident."""

    def __init__(self, acts: HomeActs, remove: Callable[[], None]) -> None:
        super().__init__()
        self.form: RecordForm[Inwoner] = RecordForm(
            PERSON, acts.saver(_("Bewoner aangepast"), personen.change_inwoner), acts.context.seal
        )
        self._bsn = BsnPart(acts)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(14)
        inside.addWidget(self.form)
        inside.addWidget(self._bsn)
        away = danger_button(_("Bewoner weghalen"), "trash-2")
        away.clicked.connect(remove)
        inside.addWidget(away, 0, Qt.AlignmentFlag.AlignLeft)

    def show_person(self, inwoner: Inwoner, said: Person) -> None:
        self.form.show_record(inwoner)
        self._bsn.show_person(inwoner, said)

    def flush(self) -> None:
        self.form.flush()
        self._bsn.flush()


class BsnPart(QWidget):
    """The BSN: optional, checked, masked; readable for half a minute after a press that is logged."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__()
        self._acts = acts
        self._inwoner: Inwoner | None = None
        self._masked = ""
        self._shown: QLabel = label("", wrap=False)
        self._reveal = quiet_button(_("BSN tonen"), "eye")
        self._change = quiet_button(_("BSN invullen"), "pencil")
        self._drop = quiet_button(_("BSN weghalen"), "trash-2")
        self._line = AutosaveLine(_("BSN"), limit=20)
        self._field = Field(_("BSN"), self._line, hint=_("Alleen als het nodig is. Komt nooit op papier."))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self._mask)
        self._reveal.clicked.connect(self._show_digits)
        self._change.clicked.connect(self._start)
        self._drop.clicked.connect(self._take_away)
        self._line.text_edited.connect(self._take)
        self._line.left.connect(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        for widget in (self._shown, self._reveal, self._change, self._drop):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._field)
        self._field.hide()

    def show_person(self, inwoner: Inwoner, said: Person) -> None:
        """Show whose BSN it is, masked."""
        self._inwoner, self._masked = inwoner, said.bsn
        self._change.setText(_("BSN wijzigen") if said.bsn else _("BSN invullen"))
        self._reveal.setVisible(bool(said.bsn))
        self._drop.setVisible(bool(said.bsn))
        self._mask()

    def flush(self) -> None:
        """Hand what was typed to the store."""
        if self._field.isVisible():
            self._line.flush()

    def _mask(self) -> None:
        self._timer.stop()
        self._shown.setText(_("BSN {cijfers}").format(cijfers=self._masked) if self._masked else _("BSN niet ingevuld"))

    def _show_digits(self) -> None:
        if self._inwoner is None:
            return
        rid = self._inwoner.id

        def show(digits: str) -> None:
            self._shown.setText(_("BSN {cijfers}").format(cijfers=digits))
            self._timer.start()

        self._acts.context.act(
            _("BSN bekeken"), self._acts.huishouden, lambda tx: personen.reveal_bsn(tx, rid), show, undoable=False
        )

    def _start(self) -> None:
        self._line.set_text("")
        self._field.set_error("")
        self._field.show()
        self._line.setFocus()

    def _take(self, typed: str) -> None:
        inwoner = self._inwoner
        if inwoner is None or (typed.strip() and not normalise_bsn(typed)):
            return
        self._field.set_error("")
        self._acts.run(_("BSN aangepast"), lambda tx: personen.set_bsn(tx, inwoner, typed))

    def _take_away(self) -> None:
        self._line.set_text("")
        self._take("")

    def _leave(self) -> None:
        typed = self._line.text().strip()
        if typed and not normalise_bsn(typed):
            wrong = explain_code("invalid_bsn")
            self._field.set_error(f"{wrong.title}. {wrong.what_to_do}")
        else:
            self._field.hide()
