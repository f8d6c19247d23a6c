"""What samen kijken says in words: the web, the wheel, the people and the plan, for the resident alone.

Pure: it is given a state out of `samen`, and what app.services.samen left in.
"""

from collections.abc import Callable

from app.domain.gesprekswiel import Segmentwoord
from app.domain.netwerk import Nabijheid
from app.drawing.ecogram_data import Naaste
from app.services.ecogram import ring_of
from app.services.samen import Mens, Samenbeeld, Stap
from app.wording.i18n import _
from app.wording.plan import GEEN_BESLUIT
from ui.pages.gesprek.samen_beeld import Deel
from ui.pages.gesprek.state import ERVARING, State, name_of, value_of

SPINNENWEB, WIEL, NETWERK, PLAN = VIEWS = ("spinnenweb", "gesprekswiel", "netwerk", "plan")
EMPTY = _("Hier staat nog niets.")
_NABIJ = {
    Nabijheid.DICHTBIJ: _("Dichtbij"),
    Nabijheid.BEKEND: _("Goed bekend"),
    Nabijheid.VERDER_WEG: _("Verder weg"),
}


def web_parts(state: State) -> tuple[Deel, ...]:
    """Return the web in words."""
    made: list[Deel] = []
    for one in state.view.dimensies.dimensie:
        row = state.view.score(state.inwoner, one.id)
        if row is None or not row.discussed:
            continue
        value = value_of(row)
        figure = str(value) if isinstance(value, int) and state.cijfers else ""
        made.append(Deel(" · ".join(part for part in (name_of(one), figure) if part), row.woorden))
    return tuple(made)


def wheel_parts(state: State) -> tuple[Deel, ...]:
    """Return the wheel in words."""
    chosen = state.view.set_van(state.inwoner).segment
    rows = ((one.naam, state.view.segment(state.inwoner, one.id)) for one in chosen)
    return tuple(Deel(name, _said(row)) for name, row in rows if row is not None and row.discussed)


def _said(row: Segmentwoord) -> str:
    how = ERVARING[row.ervaring] if row.ervaring else ""
    return "\n".join(part for part in (how, row.woorden, row.wens) if part)


def people_parts(beeld: Samenbeeld) -> tuple[Deel, ...]:
    """Return the people around the resident, those who are close in front."""
    order: list[Nabijheid | None] = [*Nabijheid, None]
    return tuple(_person(one) for one in sorted(beeld.mensen, key=lambda one: order.index(one.nabijheid)))


def drawn_people(beeld: Samenbeeld) -> tuple[Naaste, ...]:
    """Return the people as the drawing needs them; no idea of who could help is in it."""
    return tuple(
        Naaste(
            id=one.id,
            naam=one.naam,
            relatie=one.relatie,
            ring=ring_of(one.nabijheid),
            hoek=one.hoek,
            organisatie=one.organisatie,
            helpt=one.helpt_met,
        )
        for one in beeld.mensen
    )  # fmt: skip


def _person(mens: Mens) -> Deel:
    head = ", ".join(part for part in (mens.naam, mens.relatie) if part)
    near = _NABIJ[mens.nabijheid] if mens.nabijheid else ""
    helps = _("Helpt met: {what}").format(what=mens.helpt_met) if mens.helpt_met.strip() else ""
    return Deel(head, "\n".join(part for part in (near, helps) if part))


def plan_parts(beeld: Samenbeeld) -> tuple[Deel, ...]:
    """Return the plan: the goals in own words, with who does what."""
    return tuple(Deel(goal.woorden, "\n".join(_step(one) for one in goal.stappen)) for goal in beeld.doelen)


def _step(stap: Stap) -> str:
    said = "•  " + ": ".join(part for part in (stap.wie, stap.wat) if part)
    when = f" ({stap.wanneer})" if stap.wanneer else ""
    return said + when + (f" {_(GEEN_BESLUIT)}" if stap.geen_besluit else "")


PARTS: dict[str, Callable[[State, Samenbeeld], tuple[Deel, ...]]] = {
    SPINNENWEB: lambda state, _beeld: web_parts(state),
    WIEL: lambda state, _beeld: wheel_parts(state),
    NETWERK: lambda _state, beeld: people_parts(beeld),
    PLAN: lambda _state, beeld: plan_parts(beeld),
}


def spoken(title: str, parts: tuple[Deel, ...], question: str) -> tuple[str, ...]:
    """Return what stands there as a voice must say it: no signs, a rest after each line."""
    lines = [line for part in parts or (Deel(EMPTY),) for line in (part.kop, *part.tekst.splitlines())]
    return tuple(_say(line) for line in (title, *lines, question) if line.strip())


def _say(line: str) -> str:
    said = line.replace(" · ", ": ").removeprefix("•").strip()
    return said if said[-1] in ".?!:;," else f"{said}."


def after(which: str) -> str:
    """Return the picture that comes next."""
    return VIEWS[(VIEWS.index(which) + 1) % len(VIEWS)]


def view_name(which: str) -> str:
    """Return what a picture is called on a button."""
    return {SPINNENWEB: _("Web"), WIEL: _("Wiel"), NETWERK: _("Mensen"), PLAN: _("Plan")}[which]


def title_of(which: str) -> str:
    """Return the heading of a picture, with room for a name."""
    return {
        SPINNENWEB: _("Het web van {name}"),
        WIEL: _("Het wiel van {name}"),
        NETWERK: _("De mensen om {name} heen"),
        PLAN: _("Het plan van {name}"),
    }[which]
