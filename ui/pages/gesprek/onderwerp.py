"""What the panels beside the web and the wheel share: one subject of one resident, its marks, its words, its way back.

A panel says with a `Soort` how its rows are read and written; what stands in it besides is its own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.gesprekswiel import Segmentwoord
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.services.gesprekken import GesprekView
from app.services.work import Writing
from app.wording.i18n import _
from ui.pages.gesprek.parts import Asks, TakeBack, add_key, fill, forget, mark_button, set_writable
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.card import Card
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import heading

Rij = Dimensiescore | Segmentwoord
Veld = AutosaveEdit | AutosaveLine


@dataclass(frozen=True, slots=True)
class Soort:
    """How the subjects of one chart are read and written."""

    key: str
    read: Callable[[GesprekView, str, str], Rij | None]
    write: Callable[..., object]
    erase: Callable[[Writing, str, str, str], None]
    talk: str
    """What the mark "hierover praten" is called here."""


class OnderwerpPanel(Card):
    """One subject: whoever derives from it puts the parts in their order and shows what is its own."""

    def __init__(self, tafel: Tafel, soort: Soort, *, lines: int) -> None:
        super().__init__()
        self.tafel = tafel
        self._soort = soort
        self._state: State | None = None
        self._code = ""
        self._fields: list[tuple[Veld, str]] = []
        self.icon = IconLabel("circle", "text", 28)
        self.heading = heading("")
        self.asks = Asks()
        self.words = AutosaveEdit(_("In eigen woorden"), min_lines=lines)
        self.talk = mark_button(soort.talk, "message-circle")
        self.work = mark_button(_("Hieraan werken"), "star")
        self.private = mark_button(_("Onder vier ogen"), "eye-off", _("F4: niet in samen kijken en niet op papier"))
        self.back = TakeBack("", scope=self)
        self.body.setContentsMargins(16, 14, 16, 14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.icon)
        head.addWidget(self.heading, 1)
        self.add(head)
        self.keep_text(self.words, "woorden", _("Eigen woorden"))
        self.talk.clicked.connect(self.toggle_talk)
        self.work.clicked.connect(self.toggle_work)
        self.private.clicked.connect(self.toggle_private)
        self.back.confirmed.connect(self._take_back)
        add_key(self, "F4", self.toggle_private)

    @property
    def code(self) -> str:
        """The subject that is shown."""
        return self._code

    def keep_text(self, field: Veld, name: str, act: str) -> None:
        """Let a field write one text of the row."""
        self._fields.append((field, name))
        field.text_edited.connect(lambda text: self.write(act, name, **{name: text}))
        field.left.connect(self.tafel.context.seal)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field, _name in self._fields:
            field.flush()

    def focus_words(self) -> None:
        """Put the cursor behind the last own word."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    def turn_to(self, state: State, code: str) -> None:
        """Take over whose subject is shown; what was typed elsewhere goes to the store first."""
        old = self._state
        if old is not None and (code, state.inwoner) != (self._code, old.inwoner):
            self.flush()
            self.back.rest()
        self._state, self._code = state, code

    def show_head(self, icon: str, colour: str, name: str, asks: tuple[str, ...]) -> None:
        """Say what it is about, and what one could ask."""
        self.icon.set_icon(icon, colour)
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.asks.show_asks(asks)
        self.back.set_question(_("Alles wat bij “{naam}” staat, gaat echt weg. Goed?").format(naam=name))

    def show_marks(self, state: State, row: Rij | None, others: list[QWidget]) -> None:
        """Show the marks and the texts of a row; `others` take presses only while one may write."""
        self.talk.setChecked(row is not None and row.praten)
        self.work.setChecked(row is not None and row.werken)
        self.private.setChecked(row is not None and row.niveau is Niveau.VIER_OGEN)
        for field, name in self._fields:
            fill(field, f"{state.inwoner}:{self._code}", getattr(row, name) if row else "")
        self.back.offer(on=state.view.mag_schrijven and row is not None)
        fields = [field for field, _name in self._fields]
        set_writable([*fields, self.talk, self.work, self.private, *others], on=state.schrijven)

    def row(self) -> Rij | None:
        """Return what is kept of the subject."""
        return self._soort.read(self._state.view, self._state.inwoner, self._code) if self._state else None

    def toggle_talk(self) -> None:
        """Talk about it, or no longer."""
        row = self.row()
        self.write(self._soort.talk, praten=not (row is not None and row.praten))

    def toggle_work(self) -> None:
        """Work on it, or no longer."""
        row = self.row()
        self.write(_("Hieraan werken"), werken=not (row is not None and row.werken))

    def toggle_private(self) -> None:
        """Keep it between four eyes, or no longer."""
        row = self.row()
        secret = row is not None and row.niveau is Niveau.VIER_OGEN
        self.flush()
        self.write(_("Onder vier ogen"), niveau=Niveau.GEWOON if secret else Niveau.VIER_OGEN)

    def write(self, text: str, field: str = "", **values: object) -> None:
        """Write values of the row; `field` keeps the act open while typing or dragging."""
        state, code, gesprek, put = self._state, self._code, self.tafel.gesprek, self._soort.write
        if state is None or not state.schrijven or not state.inwoner:
            return
        inwoner = state.inwoner

        def job(tx: Writing) -> None:
            put(tx, gesprek, inwoner, code, **values)

        self.tafel.act(text, job, key=f"{self._soort.key}:{inwoner}:{code}:{field}" if field else None)

    def _take_back(self) -> None:
        state, code, gesprek, erase = self._state, self._code, self.tafel.gesprek, self._soort.erase
        if state is None:
            return
        inwoner = state.inwoner
        for field, _name in self._fields:
            forget(field)
        self.words.setFocus()
        self.tafel.erase(lambda tx: erase(tx, gesprek, inwoner, code))
