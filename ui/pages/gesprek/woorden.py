"""Loose words: what is said goes in at once, by whose voice it was; Enter begins the next line.

On the phone the cursor never leaves the one field: a press on a voice does not take it.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gesprek import Gesprekswoord, Stem, Tolk
from app.domain.record import Niveau
from app.services.gespreksrijen import bewaar_niet, set_woord
from app.services.namen import call_name
from app.services.work import Writing
from app.wording.i18n import _
from ui.pages.gesprek.parts import TakeBack, add_key, fill, flow_of, forget, mark_button, set_writable
from ui.pages.gesprek.state import State, voice_of
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, icon_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import badge, label

Voice = tuple[Stem, str]


class WoordRow(Card):
    """One line that was said; it can be changed, kept between four eyes and taken back."""

    taken_back = Signal()

    def __init__(self, tafel: Tafel, rid: str) -> None:
        super().__init__()
        self._tafel, self._rid = tafel, rid
        self._row: Gesprekswoord | None = None
        self._voice = badge("", "accent")
        self._marks = label("", "klein")
        self._text = AutosaveEdit(_("Woorden"), min_lines=1)
        self._private = icon_button(_("Onder vier ogen"), "eye-off")
        self._private.setCheckable(True)
        away = icon_button(_("Dit bewaren we niet"), "trash-2")
        self._back = TakeBack(_("Deze regel gaat echt weg. Goed?"), scope=self, button=away)
        self.body.setContentsMargins(16, 6, 10, 12)
        self.body.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._voice)
        head.addWidget(self._marks, 1)
        head.addWidget(self._private)
        head.addWidget(away)
        self.add(head)
        self.add(self._text)
        self.add(self._back)
        self._text.text_edited.connect(self._write)
        self._text.left.connect(tafel.context.seal)
        self._private.clicked.connect(self._toggle_private)
        self._back.confirmed.connect(self._take_back)
        add_key(self, "F4", self._toggle_private)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._text.flush()

    def show_row(self, state: State, row: Gesprekswoord) -> None:
        """Show the line as it is kept now."""
        self._row = row
        self._voice.setText(voice_of(state.view, row))
        secret = row.niveau is Niveau.VIER_OGEN
        marks = (
            (secret, _("onder vier ogen")),
            (row.via_tolk, _("via tolk")),
            (row.achteraf, _("achteraf opgeschreven")),
        )
        self._marks.setText(", ".join(text for there, text in marks if there))
        fill(self._text, row.id, row.tekst)
        self._private.setChecked(secret)
        self._back.offer(on=state.view.mag_schrijven)
        set_writable([self._text, self._private], on=state.schrijven)

    def _write(self, text: str) -> None:
        gesprek, rid = self._tafel.gesprek, self._row.id if self._row else self._rid
        self._tafel.act(_("Woorden"), lambda tx: set_woord(tx, gesprek, rid, tekst=text), key=f"woord:{rid}")

    def _toggle_private(self) -> None:
        gesprek, row = self._tafel.gesprek, self._row
        if row is None:
            return
        self.flush()
        level = Niveau.GEWOON if row.niveau is Niveau.VIER_OGEN else Niveau.VIER_OGEN
        self._tafel.act(_("Onder vier ogen"), lambda tx: set_woord(tx, gesprek, row.id, niveau=level))

    def _take_back(self) -> None:
        row = self._row
        if row is None:
            return
        forget(self._text)
        # The row goes: without this the keyboard lands on a mark of the next, and a space bar would set it.
        self.taken_back.emit()
        self._tafel.erase(lambda tx: bewaar_niet(tx, row))


class Composer(Card):
    """Where a new line is typed: it is kept while it is typed, and Enter ends it."""

    def __init__(self, tafel: Tafel, *, achteraf: bool = False) -> None:
        super().__init__()
        self._tafel = tafel
        self._late = {"achteraf": True} if achteraf else {}
        self._state: State | None = None
        self.rid = tafel.context.clock.new_id()
        self._voice: Voice = (Stem.INWONER, "")
        self._voices: dict[Voice, Button] = {}
        self._speaker = AutosaveLine(_("Naam van de mantelzorger"), placeholder=_("Wie? Bijvoorbeeld: dochter Anja"))
        self._private = mark_button(_("Onder vier ogen"), "eye-off", _("F4"))
        self._back = TakeBack(_("Deze regel gaat echt weg. Goed?"), scope=self)
        self.edit = AutosaveEdit(_("Wat wordt er gezegd?"), min_lines=2)
        self.edit.installEventFilter(self)
        self._row = flow_of()
        self.add(self._row)
        self.add(self._speaker)
        hint = _("Enter: dit is gezegd, op naar het volgende. Shift en Enter: verder op een nieuwe regel.")
        self.add(Field(_("Wat wordt er gezegd?"), self.edit, hint=hint))
        self.add(flow_of(self._private, self._back))
        self._private.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._private.clicked.connect(self._send_if_typed)
        self.edit.text_edited.connect(self._write)
        self.edit.left.connect(tafel.context.seal)
        self._speaker.text_edited.connect(lambda _text: self._send_if_typed())
        self._back.confirmed.connect(self._take_back)
        add_key(self, "F4", self._toggle_private)

    def show_state(self, state: State) -> None:
        """Offer the voices at the table; who is chosen in the head of the page is the one that speaks."""
        before = self._state.inwoner if self._state else ""
        self._state = state
        wanted: dict[Voice, str] = {(Stem.INWONER, one.id): call_name(one) for one in state.view.deelnemers}
        wanted[(Stem.MANTELZORGER, state.inwoner)] = _("Mantelzorger")
        wanted[(Stem.CONSULENT, state.inwoner)] = _("Ik, de consulent")
        if list(wanted) != list(self._voices):
            self._make_voices(wanted)
        if before not in {"", state.inwoner}:
            # What stands here was said by the one before.
            self.next_line()
            self._voice = (self._voice[0], state.inwoner)
        if self._voice not in wanted:
            self._voice = (Stem.INWONER, state.inwoner)
        self._show_voice()
        set_writable([self.edit, self._private, self._speaker], on=state.view.mag_schrijven)
        self.setVisible(state.view.mag_schrijven)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self.edit.flush()

    def next_line(self) -> None:
        """End this line and begin the next, with the cursor where it is."""
        self.flush()
        self._tafel.context.seal()
        if self.edit.text().strip():
            self.rid = self._tafel.context.clock.new_id()
            forget(self.edit)
            self._private.setChecked(False)
            self._tafel.reload_wanted.emit()

    def _make_voices(self, wanted: dict[Voice, str]) -> None:
        for old in self._voices.values():
            old.hide()
            old.deleteLater()
        self._voices = {voice: self._make_voice(voice, text) for voice, text in wanted.items()}

    def _make_voice(self, voice: Voice, text: str) -> Button:
        made = mark_button(text, "message-square-quote" if voice[0] is not Stem.CONSULENT else "pencil")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._choose(voice))
        layout = self._row.layout()
        if layout is not None:
            layout.addWidget(made)
        return made

    def _choose(self, voice: Voice) -> None:
        self._voice = voice
        self._show_voice()
        self._send_if_typed()

    def _show_voice(self) -> None:
        for voice, button in self._voices.items():
            button.setChecked(voice == self._voice)
        self._speaker.setVisible(self._voice[0] is Stem.MANTELZORGER)

    def _toggle_private(self) -> None:
        self._private.setChecked(not self._private.isChecked())
        self._send_if_typed()

    def _send_if_typed(self) -> None:
        if self.edit.text().strip():
            self._write(self.edit.text())

    def _write(self, text: str) -> None:
        gesprek, rid, (stem, who) = self._tafel.gesprek, self.rid, self._voice
        level = Niveau.VIER_OGEN if self._private.isChecked() else Niveau.GEWOON
        speaker = self._speaker.text() if stem is Stem.MANTELZORGER else ""
        tolk = self._state.view.gesprek.tolk if self._state else Tolk.GEEN
        late = self._late
        via = tolk is not Tolk.GEEN and stem is Stem.INWONER

        def job(tx: Writing) -> None:
            set_woord(
                tx,
                gesprek,
                rid,
                inwoner=who,
                stem=stem,
                spreker=speaker,
                tekst=text,
                niveau=level,
                via_tolk=via,
                **late,
            )

        self._tafel.act(_("Woorden"), job, key=f"woord:{rid}")

    def _take_back(self) -> None:
        gesprek, rid = self._tafel.gesprek, self.rid
        self.rid = self._tafel.context.clock.new_id()
        forget(self.edit)

        def job(tx: Writing) -> None:
            found = tx.find(Gesprekswoord, rid)
            if found is not None and found.gesprek == gesprek:
                bewaar_niet(tx, found)

        self._tafel.erase(job)
        self.edit.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _ends_line(event):
            self.next_line()
            return True
        return super().eventFilter(watched, event)


def _ends_line(event: QKeyEvent) -> bool:
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier


class WoordenPanel(Panel):
    """The field for a new line, and below it what was said, newest first."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._composer = Composer(tafel)
        self._tafel = tafel
        self._rows: dict[str, WoordRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        scroll = ScrollPage(max_width=860, margin=4)
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        scroll.add(self._composer)
        scroll.add(holder)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    @override
    def flush(self) -> None:
        self._composer.flush()
        for row in self._rows.values():
            row.flush()

    @override
    def focus_first(self) -> None:
        if not self._composer.isHidden():
            self._composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def show_state(self, state: State) -> None:
        self._composer.show_state(state)
        words = [one for one in reversed(state.view.woorden) if one.id != self._composer.rid and one.tekst.strip()]
        ids = [one.id for one in words]
        for gone in [rid for rid in self._rows if rid not in ids]:
            row = self._rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, one in enumerate(words):
            if one.id not in self._rows:
                self._rows[one.id] = WoordRow(self._tafel, one.id)
                self._rows[one.id].taken_back.connect(self.focus_first)
                self._list.insertWidget(place, self._rows[one.id])
            self._rows[one.id].show_row(state, one)
