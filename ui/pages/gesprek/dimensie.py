"""The panel beside the web: one dimension, what to ask, and what the resident says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gesprek import Tolk
from app.domain.spinnenweb import Dimensiescore, Steun
from app.drawing.values import NIET_RELEVANT, Value
from app.packs.gesprek import Dimensie
from app.services.gesprekken import GesprekView
from app.services.gespreksrijen import begin_verschil, bewaar_score_niet, set_score
from app.services.work import Writing
from app.wording.i18n import _
from ui.pages.gesprek.onderwerp import OnderwerpPanel, Soort
from ui.pages.gesprek.parts import More, flow_of, keep_room, mark_button
from ui.pages.gesprek.state import State, name_of, value_of
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import current_tokens
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.step_scale import StepScale
from ui.widgets.text import label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
SOORT = Soort("score", GesprekView.score, set_score, bewaar_score_niet, _("Hierover praten"))


class DimensiePanel(OnderwerpPanel):
    """One dimension of one resident's web."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(tafel, SOORT, lines=3)
        self._scale = StepScale(self)
        self._low, self._high = label("", "klein"), label("", "klein")
        self._said = label("", "stil")
        self._irrelevant = mark_button(_("Niet relevant"), "minus")
        self._undiscussed = quiet_button(_("Niet besproken"), "circle-dashed")
        self._given = ChoiceRow(
            _("Hoe gaf de inwoner dit?"),
            [
                Choice(Steun.ALLEEN, _("Alleen")),
                Choice(Steun.MET_STEUN, _("Met steun")),
                Choice(Steun.VIA_TOLK, _("Via tolk")),
            ],
        )
        self._support = AutosaveLine(_("Met steun van"), placeholder=_("Met steun van wie?"))
        self._differ = Button(_("Zij zien dit anders"), icon_name="users")
        self.keep_text(self._support, "steun_van", _("Met steun van"))
        self._build()
        self._connect()

    def show_dimensie(self, state: State, dimensie: str) -> None:
        """Show a dimension of the resident in the state."""
        self.turn_to(state, dimensie)
        pack = state.view.dimensies.van(dimensie)
        colour = current_tokens().chart.dimension(pack.kleur)
        self.show_head(pack.icoon, colour, name_of(pack), tuple(one.voor(state.vorm) for one in pack.vragen))
        self._low.setText(pack.laag.voor(state.vorm))
        self._high.setText(pack.hoog.voor(state.vorm))
        self._show_row(state.view.score(state.inwoner, dimensie), pack, state)

    def _build(self) -> None:
        ends = QHBoxLayout()
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        self._high.setAlignment(_RIGHT)
        figure = QVBoxLayout()
        figure.setSpacing(0)
        figure.addWidget(self._scale)
        figure.addLayout(ends)
        # A press on the line or a mark must not move what is below it.
        keep_room(self._undiscussed)
        more = More(_("Meer"), self._given, self._support, flow_of(self.private))
        self.add(self.asks)
        self.add(figure)
        self.add(self._said)
        self.add(flow_of(self._irrelevant, self._undiscussed))
        self.add(Field(_("In eigen woorden"), self.words))
        self.add(flow_of(self.talk, self.work))
        for one in (more, self._differ, self.back):
            self.add(one)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._scale.picked.connect(self.set_value)
        self._scale.let_go.connect(self.tafel.context.seal)
        self._irrelevant.clicked.connect(
            lambda: self.set_value(NIET_RELEVANT if self._irrelevant.isChecked() else None)
        )
        self._undiscussed.clicked.connect(lambda: self.set_value(None))
        self._given.chosen.connect(lambda how: self.write(_("Hoe gegeven"), gegeven=how or Steun.ALLEEN))
        self._differ.clicked.connect(self._add_difference)

    def set_value(self, value: Value) -> None:
        """Write a figure, "niet relevant", or nothing; one drag is one act."""
        score = value if isinstance(value, int) else None
        values: dict[str, object] = {"score": score, "niet_relevant": value is NIET_RELEVANT}
        state = self._state
        if state is not None and score is not None and state.view.gesprek.tolk is not Tolk.GEEN and self.row() is None:
            values["gegeven"] = Steun.VIA_TOLK
        self.write(_("Spinnenweb"), "score", **values)

    def _add_difference(self) -> None:
        state, dimensie, gesprek = self._state, self.code, self.tafel.gesprek
        if state is None:
            return
        self.flush()
        first, second = (one.id for one in state.view.deelnemers[:2])
        subject = name_of(state.view.dimensies.van(dimensie))
        rid = self.tafel.context.clock.new_id()

        def job(tx: Writing) -> None:
            # What stands on the screen may be older than the last word.
            begin_verschil(tx, gesprek, rid, dimensie=dimensie, onderwerp=subject, pair=(first, second))

        self.tafel.act(_("Verschil"), job, then=lambda _done: self.tafel.tab_wanted.emit("verschil"))

    def _show_row(self, row: Dimensiescore | None, pack: Dimensie, state: State) -> None:
        value = value_of(row)
        said = _value_words(value, figures=state.cijfers)
        colour = current_tokens().chart.dimension(pack.kleur)
        ends = f"0: {pack.laag.voor(state.vorm)}, 10: {pack.hoog.voor(state.vorm)}"
        self._scale.set_scale(value, f"{name_of(pack)}, {said}", ends, colour, figures=state.cijfers)
        self._said.setText(said)
        self._irrelevant.setChecked(value is NIET_RELEVANT)
        self._undiscussed.setVisible(value is not None)
        given = row.gegeven if row else None
        self._given.set_value(given)
        self._support.setVisible(given is Steun.MET_STEUN)
        self._differ.setVisible(len(state.view.deelnemers) > 1)
        others: list[QWidget] = [self._scale, self._irrelevant, self._undiscussed, self._given, self._differ]
        self.show_marks(state, row, others)


def _value_words(value: Value, *, figures: bool) -> str:
    if value is None:
        return _("Niet besproken")
    if value is NIET_RELEVANT:
        return _("Niet relevant")
    return _("{score} op de lijn van 0 tot 10").format(score=value) if figures else _("Op de lijn gezet")
