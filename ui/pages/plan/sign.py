"""What somebody says of the plan: three equal answers, a remark to the letter, with ink or without.

Later or not is a normal state too, so there is a way out beside every way in.  What is typed is
kept on this laptop until it is recorded, because a signature itself cannot be changed.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.activiteitenplan import Standpunt, Wijze
from app.packs.load import Packs
from app.services import schetsen
from app.services.versies import Signing
from app.wording.i18n import _
from app.wording.plan import STANDPUNT, WIJZE
from ui.components.context import Context
from ui.pages.plan.parts import column, narrow_field, row_of
from ui.pages.plan.state import State
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.signature import SignaturePad
from ui.widgets.text import label
from ui.widgets.tick import Tick

OTHER = "?"


class SignPanel(QWidget):
    """`signed` carries a Signing; `closed` tells that it is for later."""

    signed = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, packs: Packs, page: State) -> None:
        super().__init__()
        self._context, self._page = context, page
        self._error = label("", "fout")
        self._sent = False
        self.setAccessibleName(_("Standpunt en handtekening"))
        text = packs.plan.van
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)
        people = [
            *(Choice(rid, name, "user") for rid, name in page.signers),
            Choice(OTHER, _("Iemand anders"), "users"),
        ]
        self._who: ChoiceRow[str] = ChoiceRow(_("Wie zegt het?"), people)
        self._who.chosen.connect(lambda _value: self._show())
        self._layout.addWidget(Field(_("Wie zegt het?"), self._who))
        self._name, self._role = AutosaveLine(_("Naam")), AutosaveLine(_("Wat is die voor de inwoner?"))
        self._else = row_of(
            [narrow_field(_("Naam"), self._name), narrow_field(_("Wat is die voor de inwoner?"), self._role)], gap=16
        )
        self._layout.addWidget(self._else)
        self._view: ChoiceRow[Standpunt] = ChoiceRow(
            _("Wat vindt die van het plan?"), [Choice(value, _(words)) for value, words in STANDPUNT.items()]
        )
        self._view.chosen.connect(lambda _value: self._show())
        self._layout.addWidget(Field(_("Wat vindt die van het plan?"), self._view))
        self._remark = AutosaveEdit(_("Opmerking, letterlijk"), min_lines=2)
        self._remark.text_edited.connect(lambda typed: context.remember(self._draft, typed))
        self._layout.addWidget(Field(_("Opmerking, letterlijk"), self._remark))
        self._how: ChoiceRow[Wijze] = ChoiceRow(_("Hoe?"), [Choice(value, _(words)) for value, words in WIJZE.items()])
        self._how.chosen.connect(lambda _value: self._show())
        self._layout.addWidget(Field(_("Hoe?"), self._how))
        self._layout.addWidget(label(text("tekenen_uitleg", page.vorm)))
        self._ink = self._make_ink()
        self._layout.addWidget(self._ink)
        self._apply = Tick(text("aanvraag_regel", page.vorm))
        self._layout.addWidget(self._apply)
        self._start = label(text("aanvraag_uitleg", page.vorm), "stil")
        self._layout.addWidget(self._start)
        self._layout.addWidget(self._error)
        self._layout.addWidget(self._make_buttons())
        self._show()
        context.ask(lambda tx: tx.local(self._draft), self._remark.set_text)

    def show_state(self, page: State) -> None:
        """Take over what changed in the plan around it."""
        self._page = page
        self._start.setVisible(page.maatwerk)

    def start(self) -> None:
        """Put the focus on the first question."""
        self._who.buttons()[0].setFocus()

    @property
    def _draft(self) -> str:
        return schetsen.name_of(self._page.plan.id)

    def _make_ink(self) -> QWidget:
        made, layout = column()
        self._pad = SignaturePad(_("Handtekening: teken met muis, vinger of pen"), hint=_("Teken hier"))
        self._pad.changed.connect(self._error.hide)
        layout.addWidget(self._pad)
        self._named = Tick(_("Mijn naam staat voor mijn handtekening"))
        wipe = quiet_button(_("Opnieuw"), "rotate-ccw")
        wipe.setAccessibleName(_("Handtekening opnieuw zetten"))
        wipe.clicked.connect(self._pad.clear)
        layout.addWidget(self._named)
        layout.addWidget(row_of([wipe]))
        return made

    def _make_buttons(self) -> QWidget:
        keep = primary_button(_("Vastleggen"), "check")
        keep.setAccessibleName(_("Standpunt vastleggen"))
        keep.clicked.connect(self._record)
        later = Button(_("Later, of niet"))
        later.clicked.connect(self.closed)
        return row_of([keep, later])

    def _show(self) -> None:
        self._error.hide()
        self._sent = False
        self._else.setVisible(self._who.value() == OTHER)
        self._ink.setVisible(self._how.value() is Wijze.SCHERM)
        self._start.setVisible(self._page.maatwerk)

    def _record(self) -> None:
        missing = self._missing()
        self._error.setText(missing)
        self._error.setVisible(bool(missing))
        who, standpunt, how = self._who.value(), self._view.value(), self._how.value()
        if missing or self._sent or who is None or standpunt is None or how is None:
            return
        # The paper is made first, which takes a moment: a second press must not sign twice.
        self._sent = True
        known = dict(self._page.signers)
        only = self._page.plan.inwoners
        self._context.remember(self._draft, "")
        self.signed.emit(
            Signing(
                wie=known.get(who, self._name.text().strip()),
                wie_id="" if who == OTHER else who,
                rol=self._role.text().strip() if who == OTHER else _("inwoner"),
                wijze=how,
                standpunt=standpunt,
                opmerking=self._remark.text(),
                streken=self._pad.strokes() if how is Wijze.SCHERM else "",
                aanvraag=self._apply.is_ticked(),
                voor=only[0] if who == OTHER and only else "",
            )
        )

    def _missing(self) -> str:
        if self._who.value() is None or (self._who.value() == OTHER and not self._name.text().strip()):
            return _("Kies eerst wie het zegt.")
        if self._view.value() is None:
            return _("Kies eerst wat die van het plan vindt.")
        if self._how.value() is None:
            return _("Kies eerst hoe het gezegd is.")
        if self._how.value() is Wijze.SCHERM and not self._pad.strokes() and not self._named.is_ticked():
            return _("Zet een handtekening, of vink aan dat de naam ervoor staat.")
        return ""
