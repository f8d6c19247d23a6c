"""The panel beside the wheel: one segment in words, never in figures; the consultant's sentence stands apart."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.domain.record import Niveau
from app.drawing.wheel_data import OF_LIFE, OF_SURROUNDINGS
from app.packs.gesprek import Segment
from app.services.gespreksrijen import bewaar_segment_niet, set_segment
from app.services.work import Writing
from app.wording.i18n import _
from ui.pages.gesprek.parts import Asks, More, TakeBack, add_key, fill, flow_of, forget, mark_button, set_writable
from ui.pages.gesprek.state import ERVARING, State
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import current_tokens
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import heading, label, rule


class SegmentPanel(Card):
    """One segment of one resident's wheel."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._segment = ""
        self._icon = IconLabel("circle", "text", 28)
        self._title = heading("")
        self._about = label("", "stil")
        self._asks = Asks()
        self._words = AutosaveEdit(_("In eigen woorden"), min_lines=2)
        self._talk = mark_button(_("Hier praten we over"), "message-circle")
        self._life = ChoiceRow(_("Hoe gaat dit?"), [Choice(one, ERVARING[one]) for one in OF_LIFE])
        self._around = ChoiceRow(_("Wat doet dit?"), [Choice(one, ERVARING[one]) for one in OF_SURROUNDINGS])
        self._work = mark_button(_("Hieraan werken"), "star")
        self._wish = AutosaveEdit(_("Wens"), min_lines=1)
        self._can = AutosaveEdit(_("Dit kan of leer ik"), min_lines=1)
        self._private = mark_button(_("Onder vier ogen"), "eye-off", _("F4: niet in samen kijken en niet op papier"))
        self._own = AutosaveEdit(_("Zin van de consulent"), min_lines=1)
        self._back = TakeBack(_("Alles wat bij dit stuk staat, gaat echt weg. Goed?"), scope=self)
        self._build()
        self._connect()

    @property
    def segment(self) -> str:
        """The segment that is shown."""
        return self._segment

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field in (self._words, self._wish, self._can, self._own):
            field.flush()

    def focus_words(self) -> None:
        """Put the cursor in the one line."""
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_segment(self, state: State, segment: str) -> None:
        """Show a segment of the resident in the state; what was typed elsewhere goes to the store first."""
        old = self._state
        if old is not None and (segment, state.inwoner) != (self._segment, old.inwoner):
            self.flush()
            self._back.rest()
        self._state, self._segment = state, segment
        self._show_pack(state.view.set_van(state.inwoner).van(segment), state)
        self._show_row(state.view.segment(state.inwoner, segment), state)

    def _build(self) -> None:
        self.body.setContentsMargins(16, 14, 16, 14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self.add(head)
        self.add(self._about)
        self.add(self._asks)
        self.add(Field(_("In eigen woorden"), self._words))
        self.add(flow_of(self._talk, self._work))
        self.add(self._life)
        self.add(self._around)
        more = More(
            _("Meer"),
            Field(_("Wens"), self._wish),
            Field(_("Dit kan of leer ik"), self._can),
            flow_of(self._private),
        )
        self.add(more)
        self.add(rule())
        hint = _("Dit zegt u, niet de inwoner. Het komt niet in samen kijken.")
        self.add(Field(_("Zin van de consulent"), self._own, hint=hint))
        self.add(self._back)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for field, name, act in (
            (self._words, "woorden", _("Eigen woorden")),
            (self._wish, "wens", _("Wens")),
            (self._can, "kan_ik", _("Dit kan of leer ik")),
            (self._own, "zin_consulent", _("Zin van de consulent")),
        ):
            field.text_edited.connect(lambda text, name=name, act=act: self._write(act, name, **{name: text}))
            field.left.connect(self._tafel.context.seal)
        self._talk.clicked.connect(self.toggle_talk)
        self._work.clicked.connect(self.toggle_work)
        self._life.chosen.connect(self.set_ervaring)
        self._around.chosen.connect(self.set_ervaring)
        self._private.clicked.connect(self.toggle_private)
        self._back.confirmed.connect(self._take_back)
        add_key(self, "F4", self.toggle_private)

    def set_ervaring(self, ervaring: Ervaring | None) -> None:
        """Write how it goes, says the resident; None takes it back."""
        self._write(_("Gesprekswiel"), ervaring=ervaring)

    def toggle_talk(self) -> None:
        """Talk about it, or no longer."""
        row = self._row()
        self._write(_("Hier praten we over"), praten=not (row is not None and row.praten))

    def toggle_work(self) -> None:
        """Work on it, or no longer."""
        row = self._row()
        self._write(_("Hieraan werken"), werken=not (row is not None and row.werken))

    def toggle_private(self) -> None:
        """Keep it between four eyes, or no longer."""
        row = self._row()
        secret = row is not None and row.niveau is Niveau.VIER_OGEN
        self.flush()
        self._write(_("Onder vier ogen"), niveau=Niveau.GEWOON if secret else Niveau.VIER_OGEN)

    def _row(self) -> Segmentwoord | None:
        return self._state.view.segment(self._state.inwoner, self._segment) if self._state else None

    def _write(self, text: str, field: str = "", **values: object) -> None:
        state, segment, gesprek = self._state, self._segment, self._tafel.gesprek
        if state is None or not state.schrijven or not state.inwoner:
            return
        inwoner = state.inwoner

        def job(tx: Writing) -> None:
            set_segment(tx, gesprek, inwoner, segment, **values)

        self._tafel.act(text, job, key=f"segment:{inwoner}:{segment}:{field}" if field else None)

    def _take_back(self) -> None:
        state, segment, gesprek = self._state, self._segment, self._tafel.gesprek
        if state is None:
            return
        inwoner = state.inwoner
        for field in (self._words, self._wish, self._can, self._own):
            forget(field)
        self._words.setFocus()
        self._tafel.act(
            _("Niet bewaard"), lambda tx: bewaar_segment_niet(tx, gesprek, inwoner, segment), undoable=False
        )

    def _show_pack(self, pack: Segment, state: State) -> None:
        groups = {one.id: one for one in state.view.set_van(state.inwoner).groep}
        self._icon.set_icon(pack.icoon, current_tokens().chart.group(groups[pack.groep].kleur))
        self._title.setText(pack.naam)
        self.setAccessibleName(pack.naam)
        self._back.set_question(_("Alles wat bij “{naam}” staat, gaat echt weg. Goed?").format(naam=pack.naam))
        self._about.setText(pack.uitleg)
        asks = tuple(one.voor(state.vorm) for one in pack.vragen)
        self._asks.show_asks(asks)
        self._life.setVisible(not pack.omgeving)
        self._around.setVisible(pack.omgeving)

    def _show_row(self, row: Segmentwoord | None, state: State) -> None:
        self._talk.setChecked(row is not None and row.praten)
        self._work.setChecked(row is not None and row.werken)
        self._private.setChecked(row is not None and row.niveau is Niveau.VIER_OGEN)
        for choice in (self._life, self._around):
            choice.set_value(row.ervaring if row else None)
        target = f"{state.inwoner}:{self._segment}"
        fill(self._words, target, row.woorden if row else "")
        fill(self._wish, target, row.wens if row else "")
        fill(self._can, target, row.kan_ik if row else "")
        fill(self._own, target, row.zin_consulent if row else "")
        self._back.offer(on=state.view.mag_schrijven and row is not None)
        fields: list[QWidget] = [self._words, self._talk, self._work, self._life, self._around]
        set_writable([*fields, self._wish, self._can, self._private, self._own], on=state.schrijven)
