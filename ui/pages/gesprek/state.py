"""What the page of a conversation shows, as values: charts out of rows, and the view that a resident may see.

`samen` is the only door to "Samen kijken": what it leaves out cannot reach the screen.
"""

from dataclasses import dataclass, replace

from app.domain.gesprek import Gesprekswoord, Stem
from app.domain.gespreksregels import kind_tolkt
from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.domain.inwoner import Inwoner
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.domain.tekst import capital, op_een_regel
from app.drawing.colours import ChartColours
from app.drawing.spider_data import Axis, EarlierWeb, SpiderData
from app.drawing.values import NIET_RELEVANT, Value
from app.drawing.wheel_data import WheelData, WheelGroup, WheelSegment
from app.packs.gesprek import Dimensie, Segment
from app.services.gesprekken import EerderWeb, GesprekView
from app.services.namen import call_name
from app.wording.dates import say_date, say_weekday
from app.wording.i18n import _
from app.wording.lists import say_list

ERVARING = {
    Ervaring.GAAT_GOED: _("Gaat goed"),
    Ervaring.MET_MOEITE: _("Gaat met moeite"),
    Ervaring.LUKT_NIET: _("Lukt niet"),
    Ervaring.HELPT_MIJ: _("Helpt mij"),
    Ervaring.HELPT_SOMS: _("Helpt soms"),
    Ervaring.IN_DE_WEG: _("Zit in de weg"),
}
BLANK_WHEEL = WheelData(
    groups=(WheelGroup("", "#808080"),), segments=(WheelSegment(id="", label="", icon="circle", group=0),)
)
"""What a wheel shows before it was given a resident's."""


@dataclass(frozen=True, slots=True)
class State:
    """One picture of the page."""

    view: GesprekView
    inwoner: str
    """Whose web and wheel are shown; empty when nobody is at the table."""
    cijfers: bool = True
    verbeteren: bool = False
    """The author chose to correct a closed conversation."""

    @property
    def schrijven(self) -> bool:
        """Whether fields take text now."""
        return self.view.mag_schrijven or (self.verbeteren and self.view.is_auteur)

    @property
    def wie(self) -> Inwoner | None:
        """The resident whose web and wheel are shown."""
        return self.view.bewoner(self.inwoner)

    @property
    def vorm(self) -> str:
        """How this resident is addressed: 'u' or 'je'."""
        return str(self.wie.aanspreekvorm) if self.wie else "u"


def to_state(view: GesprekView, wanted: str = "", *, cijfers: bool = True, verbeteren: bool = False) -> State:
    """Return the state for a resident at the table: the wanted one, else the first."""
    ids = [one.id for one in view.deelnemers]
    return State(view, wanted if wanted in ids else next(iter(ids), ""), cijfers, verbeteren)


def next_resident(state: State) -> str:
    """Return whose turn it is after one key."""
    ids = [one.id for one in state.view.deelnemers]
    return ids[(ids.index(state.inwoner) + 1) % len(ids)] if state.inwoner in ids else ""


def title_of(view: GesprekView) -> str:
    """Return 'Gesprek met Riet en Jan'."""
    names = [op_een_regel(call_name(one), 24) for one in view.deelnemers]
    return _("Gesprek met {names}").format(names=say_list(names)) if names else _("Gesprek")


def when_of(view: GesprekView) -> str:
    """Return the day and the time in words."""
    day = say_weekday(view.gesprek.datum, year=True) if view.gesprek.datum else _("dag niet ingevuld")
    return f"{day}, {op_een_regel(view.gesprek.tijd, 20)}" if view.gesprek.tijd else day


def tolk_note(view: GesprekView) -> str:
    """Return the quiet note for when a child interprets."""
    if not kind_tolkt(view.gesprek):
        return ""
    return _("Een kind tolkt nu. Plan voor een volgende keer een tolk die dat als werk doet.")


def value_of(row: Dimensiescore | None) -> Value:
    """Return what stands on an axis."""
    if row is None:
        return None
    return NIET_RELEVANT if row.niet_relevant else row.score


def name_of(dimensie: Dimensie) -> str:
    """Return the resident's name of a dimension, as a heading."""
    return capital(dimensie.naam_bewoner)


def earlier_of(view: GesprekView, inwoner: str) -> tuple[EerderWeb, ...]:
    """Return the earlier webs of a resident, newest first."""
    return tuple(one for one in view.eerder if one.inwoner == inwoner)


def earlier_label(web: EerderWeb) -> str:
    """Return how an earlier web is called."""
    return say_date(web.datum) if web.datum else _("eerder")


def spider_data(state: State, colours: ChartColours, eerder: frozenset[str], *, ends: bool = False) -> SpiderData:
    """Return the web of the resident in the state, with the earlier webs that were chosen."""
    view, dimensies = state.view, state.view.dimensies.dimensie
    chosen = [web for web in earlier_of(view, state.inwoner) if web.gesprek in eerder]
    return SpiderData(
        axes=tuple(_axis(one, view.score(state.inwoner, one.id), colours, state.vorm) for one in dimensies),
        previous=tuple(
            EarlierWeb(
                earlier_label(web),
                tuple(next((s.score for s in web.scores if s.dimensie == one.id), None) for one in dimensies),
            )
            for web in chosen
        ),
        show_figures=state.cijfers,
        show_ends=ends,
        full_legend=True,
    )


def _axis(dimensie: Dimensie, row: Dimensiescore | None, colours: ChartColours, vorm: str) -> Axis:
    return Axis(
        id=dimensie.id,
        label=name_of(dimensie),
        icon=dimensie.icoon,
        colour=colours.dimension(dimensie.kleur),
        value=value_of(row),
        praten=row is not None and row.praten,
        werken=row is not None and row.werken,
        low=dimensie.laag.voor(vorm),
        high=dimensie.hoog.voor(vorm),
    )


def wheel_data(state: State, colours: ChartColours) -> WheelData:
    """Return the wheel of the resident in the state."""
    chosen = state.view.set_van(state.inwoner)
    places = {group.id: place for place, group in enumerate(chosen.groep)}
    return WheelData(
        groups=tuple(WheelGroup(group.naam, colours.group(group.kleur)) for group in chosen.groep),
        segments=tuple(
            _segment(one, state.view.segment(state.inwoner, one.id), places[one.groep]) for one in chosen.segment
        ),
        question=_("Hoe gaat het met je?") if state.vorm == "je" else _("Hoe gaat het met u?"),
        full_legend=True,
    )


def _segment(segment: Segment, row: Segmentwoord | None, group: int) -> WheelSegment:
    return WheelSegment(
        id=segment.id,
        label=segment.naam,
        icon=segment.icoon,
        group=group,
        omgeving=segment.omgeving,
        praten=row is not None and row.praten,
        werken=row is not None and row.werken,
        wens=row is not None and bool(row.wens.strip()),
        ervaring=row.ervaring if row else None,
    )


def voice_of(view: GesprekView, woord: Gesprekswoord) -> str:
    """Return who said a line, as a screen names them."""
    who = view.bewoner(woord.inwoner)
    if woord.stem is Stem.CONSULENT:
        return _("Ik, de consulent")
    if woord.stem is Stem.MANTELZORGER:
        return op_een_regel(woord.spreker, 40) or _("Mantelzorger")
    return op_een_regel(call_name(who), 40) if who else _("Inwoner")


def samen(state: State) -> State:
    """Return what the resident in the state may see: nothing of the consultant, nothing between four eyes."""
    view = state.view
    return replace(
        state,
        verbeteren=False,
        view=replace(
            view,
            scores=tuple(row for row in view.scores if _shared(row, state.inwoner)),
            segmenten=tuple(replace(row, zin_consulent="") for row in view.segmenten if _shared(row, state.inwoner)),
            woorden=(),
            verschillen=(),
            eerder=tuple(
                replace(web, scores=tuple(row for row in web.scores if _shared(row, state.inwoner)))
                for web in view.eerder
                if web.inwoner == state.inwoner
            ),
            regels=(),
            naast=(),
            anderen=(),
        ),
    )


def _shared(row: Dimensiescore | Segmentwoord, inwoner: str) -> bool:
    return row.inwoner == inwoner and row.niveau is Niveau.GEWOON
