"""The panel beside the web: one dimension, what to ask, and what the resident says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gesprek import Tolk
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore, Steun
from app.drawing.values import NIET_RELEVANT, Value
from app.packs.gesprek import Dimensie
from app.services.gespreksrijen import bewaar_score_niet, set_score, set_verschil
from app.services.work import Writing
from app.wording.i18n import _
from ui.pages.gesprek.parts import Asks, More, TakeBack, add_key, fill, flow_of, forget, mark_button, set_writable
from ui.pages.gesprek.state import State, name_of, value_of
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import current_tokens
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.iconlabel import IconLabel
from ui.widgets.step_scale import StepScale
from ui.widgets.text import heading, label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class DimensiePanel(Card):
    """One dimension of one resident's web."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._dimensie = ""
        self._icon = IconLabel("circle", "text", 28)
        self._title = heading("")
        self._asks = Asks()
        self._scale = StepScale(self)
        self._low, self._high = label("", "klein"), label("", "klein")
        self._said = label("", "stil")
        self._irrelevant = mark_button(_("Niet relevant"), "minus")
        self._undiscussed = quiet_button(_("Niet besproken"), "circle-dashed")
        self._talk = mark_button(_("Hierover praten"), "message-circle")
        self._work = mark_button(_("Hieraan werken"), "star")
        self._words = AutosaveEdit(_("In eigen woorden"), min_lines=3)
        self._given = ChoiceRow(
            _("Hoe gaf de inwoner dit?"),
            [
                Choice(Steun.ALLEEN, _("Alleen")),
                Choice(Steun.MET_STEUN, _("Met steun")),
                Choice(Steun.VIA_TOLK, _("Via tolk")),
            ],
        )
        self._support = AutosaveLine(_("Met steun van"), placeholder=_("Met steun van wie?"))
        self._private = mark_button(_("Onder vier ogen"), "eye-off", _("F4: niet in samen kijken en niet op papier"))
        self._differ = Button(_("Zij zien dit anders"), icon_name="users")
        self._back = TakeBack(_("Alles wat bij dit onderwerp staat, gaat echt weg. Goed?"), scope=self)
        self._build()
        self._connect()

    @property
    def dimensie(self) -> str:
        """The dimension that is shown."""
        return self._dimensie

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._words.flush()
        self._support.flush()

    def show_dimensie(self, state: State, dimensie: str) -> None:
        """Show a dimension of the resident in the state; what was typed elsewhere goes to the store first."""
        old = self._state
        if old is not None and (dimensie, state.inwoner) != (self._dimensie, old.inwoner):
            self.flush()
            self._back.rest()
        self._state, self._dimensie = state, dimensie
        pack = state.view.dimensies.van(dimensie)
        row = state.view.score(state.inwoner, dimensie)
        self._show_pack(pack, state.vorm)
        self._show_row(row, pack, state)

    def _build(self) -> None:
        self.body.setContentsMargins(16, 14, 16, 14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self.add(head)
        self.add(self._asks)
        ends = QHBoxLayout()
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        self._high.setAlignment(_RIGHT)
        figure = QVBoxLayout()
        figure.setSpacing(0)
        figure.addWidget(self._scale)
        figure.addLayout(ends)
        self.add(figure)
        self.add(self._said)
        self.add(flow_of(self._irrelevant, self._undiscussed))
        self.add(Field(_("In eigen woorden"), self._words))
        self.add(flow_of(self._talk, self._work))
        more = More(_("Meer"), self._given, self._support, flow_of(self._private))
        self._more = more
        self.add(more)
        self.add(self._differ)
        self.add(self._back)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._scale.picked.connect(self.set_value)
        self._scale.let_go.connect(self._tafel.context.seal)
        self._irrelevant.clicked.connect(
            lambda: self.set_value(NIET_RELEVANT if self._irrelevant.isChecked() else None)
        )
        self._undiscussed.clicked.connect(lambda: self.set_value(None))
        self._talk.clicked.connect(self.toggle_talk)
        self._work.clicked.connect(self.toggle_work)
        self._private.clicked.connect(self.toggle_private)
        self._words.text_edited.connect(lambda text: self._write(_("Eigen woorden"), "woorden", woorden=text))
        self._words.left.connect(self._tafel.context.seal)
        self._support.text_edited.connect(lambda text: self._write(_("Met steun van"), "steun", steun_van=text))
        self._given.chosen.connect(lambda how: self._write(_("Hoe gegeven"), gegeven=how or Steun.ALLEEN))
        self._differ.clicked.connect(self._add_difference)
        self._back.confirmed.connect(self._take_back)
        add_key(self, "F4", self.toggle_private)

    def set_value(self, value: Value) -> None:
        """Write a figure, "niet relevant", or nothing; one drag is one act."""
        score = value if isinstance(value, int) else None
        self._write(_("Spinnenweb"), "score", score=score, niet_relevant=value is NIET_RELEVANT)

    def toggle_talk(self) -> None:
        """The resident wants to talk about it, or no longer."""
        row = self._row()
        self._write(_("Hierover praten"), praten=not (row is not None and row.praten))

    def toggle_work(self) -> None:
        """The resident wants to work on it, or no longer."""
        row = self._row()
        self._write(_("Hieraan werken"), werken=not (row is not None and row.werken))

    def toggle_private(self) -> None:
        """Keep it between four eyes, or no longer."""
        row = self._row()
        secret = row is not None and row.niveau is Niveau.VIER_OGEN
        self.flush()
        self._write(_("Onder vier ogen"), niveau=Niveau.GEWOON if secret else Niveau.VIER_OGEN)

    def _row(self) -> Dimensiescore | None:
        return self._state.view.score(self._state.inwoner, self._dimensie) if self._state else None

    def _write(self, text: str, field: str = "", **values: object) -> None:
        state, dimensie, gesprek = self._state, self._dimensie, self._tafel.gesprek
        if state is None or not state.schrijven or not state.inwoner:
            return
        inwoner = state.inwoner
        if values.get("score", 0) is not None and "score" in values and state.view.gesprek.tolk is not Tolk.GEEN:
            values = {"gegeven": Steun.VIA_TOLK} | values if self._row() is None else values

        def job(tx: Writing) -> None:
            set_score(tx, gesprek, inwoner, dimensie, **values)

        self._tafel.act(text, job, key=f"score:{inwoner}:{dimensie}:{field}" if field else None)

    def _take_back(self) -> None:
        state, dimensie, gesprek = self._state, self._dimensie, self._tafel.gesprek
        if state is None:
            return
        inwoner = state.inwoner
        forget(self._words)
        forget(self._support)
        self._words.setFocus()
        self._tafel.act(_("Niet bewaard"), lambda tx: bewaar_score_niet(tx, gesprek, inwoner, dimensie), undoable=False)

    def _add_difference(self) -> None:
        state, dimensie, gesprek = self._state, self._dimensie, self._tafel.gesprek
        if state is None:
            return
        self.flush()
        pair = [one.id for one in state.view.deelnemers[:2]]
        said = [state.view.score(one, dimensie) for one in pair]
        words = [row.woorden if row is not None and row.niveau is Niveau.GEWOON else "" for row in said]
        subject = name_of(state.view.dimensies.van(dimensie))
        rid = self._tafel.context.clock.new_id()

        def job(tx: Writing) -> None:
            set_verschil(
                tx, gesprek, rid, onderwerp=subject, inwoner_a=pair[0], zin_a=words[0], inwoner_b=pair[1],
                zin_b=words[1],
            )  # fmt: skip

        self._tafel.act(_("Verschil"), job, then=lambda _done: self._tafel.tab_wanted.emit("verschil"))

    def _show_pack(self, pack: Dimensie, vorm: str) -> None:
        colours = current_tokens().chart
        self._icon.set_icon(pack.icoon, colours.dimension(pack.kleur))
        self._title.setText(name_of(pack))
        self.setAccessibleName(name_of(pack))
        self._back.set_question(_("Alles wat bij “{naam}” staat, gaat echt weg. Goed?").format(naam=name_of(pack)))
        asks = tuple(one.voor(vorm) for one in pack.vragen)
        self._asks.show_asks(asks)
        self._low.setText(pack.laag.voor(vorm))
        self._high.setText(pack.hoog.voor(vorm))

    def _show_row(self, row: Dimensiescore | None, pack: Dimensie, state: State) -> None:
        value = value_of(row)
        said = _value_words(value, figures=state.cijfers)
        colour = current_tokens().chart.dimension(pack.kleur)
        ends = f"0: {pack.laag.voor(state.vorm)}, 10: {pack.hoog.voor(state.vorm)}"
        self._scale.set_scale(value, f"{name_of(pack)}, {said}", ends, colour, figures=state.cijfers)
        self._said.setText(said)
        self._said.setVisible(not isinstance(value, int))
        self._irrelevant.setChecked(value is NIET_RELEVANT)
        self._undiscussed.setVisible(value is not None)
        self._talk.setChecked(row is not None and row.praten)
        self._work.setChecked(row is not None and row.werken)
        self._private.setChecked(row is not None and row.niveau is Niveau.VIER_OGEN)
        given = row.gegeven if row else None
        self._given.set_value(given)
        self._support.setVisible(given is Steun.MET_STEUN)
        target = f"{state.inwoner}:{self._dimensie}"
        fill(self._words, target, row.woorden if row else "")
        fill(self._support, target, row.steun_van if row else "")
        self._differ.setVisible(len(state.view.deelnemers) > 1)
        self._back.offer(on=state.view.mag_schrijven and row is not None)
        fields: list[QWidget] = [self._scale, self._irrelevant, self._undiscussed, self._talk, self._work]
        fields += [self._words, self._given, self._support, self._private, self._differ]
        set_writable(fields, on=state.schrijven)


def _value_words(value: Value, *, figures: bool) -> str:
    if value is None:
        return _("Niet besproken")
    if value is NIET_RELEVANT:
        return _("Niet relevant")
    return _("{score} op de lijn van 0 tot 10").format(score=value) if figures else _("Op de lijn gezet")
