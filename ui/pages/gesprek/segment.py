"""The panel beside the wheel: one segment in words, never in figures; the consultant's sentence stands apart."""

from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.drawing.wheel_data import OF_LIFE, OF_SURROUNDINGS
from app.services.gesprekken import GesprekView
from app.services.gespreksrijen import bewaar_segment_niet, set_segment
from app.wording.i18n import _
from ui.pages.gesprek.onderwerp import OnderwerpPanel, Soort
from ui.pages.gesprek.parts import More, flow_of
from ui.pages.gesprek.state import ERVARING, State
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import current_tokens
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.text import label, rule

SOORT = Soort("segment", GesprekView.segment, set_segment, bewaar_segment_niet, _("Hierover praten"))


class SegmentPanel(OnderwerpPanel):
    """One segment of one resident's wheel."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(tafel, SOORT, lines=2)
        self._about = label("", "stil")
        self._life = ChoiceRow(_("Hoe gaat dit?"), [Choice(one, ERVARING[one]) for one in OF_LIFE])
        self._around = ChoiceRow(_("Wat doet dit?"), [Choice(one, ERVARING[one]) for one in OF_SURROUNDINGS])
        self._wish = AutosaveEdit(_("Wens"), min_lines=1)
        self._can = AutosaveEdit(_("Dit kan of leer ik"), min_lines=1)
        self._own = AutosaveEdit(_("Zin van de consulent"), min_lines=1)
        self._more = More(
            _("Meer"),
            Field(_("Wens"), self._wish),
            Field(_("Dit kan of leer ik"), self._can),
            flow_of(self.private),
        )
        for field, name, act in (
            (self._wish, "wens", _("Wens")),
            (self._can, "kan_ik", _("Dit kan of leer ik")),
            (self._own, "zin_consulent", _("Zin van de consulent")),
        ):
            self.keep_text(field, name, act)
        self._build()
        self._life.chosen.connect(self.set_ervaring)
        self._around.chosen.connect(self.set_ervaring)

    def show_segment(self, state: State, segment: str) -> None:
        """Show a segment of the resident in the state."""
        fresh = (segment, state.inwoner) != (self.code, self._state.inwoner if self._state else "")
        self.turn_to(state, segment)
        chosen = state.view.set_van(state.inwoner)
        pack = chosen.van(segment)
        groups = {one.id: one for one in chosen.groep}
        colour = current_tokens().chart.group(groups[pack.groep].kleur)
        self.show_head(pack.icoon, colour, pack.naam, tuple(one.voor(state.vorm) for one in pack.vragen))
        self._about.setText(pack.uitleg)
        self._life.setVisible(not pack.omgeving)
        self._around.setVisible(pack.omgeving)
        self._show_row(state.view.segment(state.inwoner, segment), state, fresh=fresh)

    def _build(self) -> None:
        self.add(self._about)
        self.add(self.asks)
        self.add(Field(_("In eigen woorden"), self.words))
        self.add(flow_of(self.talk, self.work))
        for one in (self._life, self._around, self._more, rule()):
            self.add(one)
        hint = _("Dit zegt u, niet de inwoner. Het komt niet in samen kijken.")
        self.add(Field(_("Zin van de consulent"), self._own, hint=hint))
        self.add(self.back)
        self.body.addStretch(1)

    def set_ervaring(self, ervaring: Ervaring | None) -> None:
        """Write how it goes, says the resident; None takes it back."""
        self.write(_("Gesprekswiel"), ervaring=ervaring)

    def _show_row(self, row: Segmentwoord | None, state: State, *, fresh: bool) -> None:
        for choice in (self._life, self._around):
            choice.set_value(row.ervaring if row else None)
        if fresh:
            # What stands there is in sight; while it is typed in, nothing folds away.
            self._more.set_open(on=row is not None and bool(row.wens.strip() or row.kan_ik.strip()))
        self.show_marks(state, row, [self._life, self._around])
