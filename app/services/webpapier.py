"""The webs on paper: one per resident who wants it, with or without figures."""

import json
from datetime import date

from app.domain.activiteitenplan import Handtekening, Standpunt, Wijze
from app.domain.gesprek import Gesprek
from app.domain.gespreksregels import geldend
from app.domain.inwoner import Inwoner
from app.domain.planregels import HANDTEKENVAK
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.drawing.colours import PAPER
from app.drawing.spider_data import Axis, SpiderData
from app.drawing.values import NIET_RELEVANT
from app.packs.gesprek import Dimensie
from app.packs.load import Packs
from app.reports import values as paper
from app.reports.webtekening import web_drawing
from app.services.namen import call_name
from app.services.plannen import PlanView
from app.services.work import Reading
from app.wording.i18n import _

_STANDPUNT = {
    Standpunt.AKKOORD: paper.Standpunt.AKKOORD,
    Standpunt.MET_OPMERKING: paper.Standpunt.MET_OPMERKING,
    Standpunt.NIET_AKKOORD: paper.Standpunt.NIET_AKKOORD,
}


def last_conversation(tx: Reading, huishouden: str) -> date | None:
    """Return the day of the last conversation that has a date."""
    days = [g.datum for g in tx.all(Gesprek, huishouden=huishouden) if g.datum]
    return max(days, default=None)


def scores_of(tx: Reading, huishouden: str, inwoner: str) -> dict[str, Dimensiescore]:
    """Return the latest web of a resident that may be on paper, by dimension."""
    for gesprek in reversed(tx.all(Gesprek, huishouden=huishouden)):
        rows = geldend(tx.all(Dimensiescore, gesprek=gesprek.id, inwoner=inwoner))
        found = {row.dimensie: row for row in rows if row.niveau is Niveau.GEWOON and row.discussed}
        if found:
            return found
    return {}


def webs(tx: Reading, view: PlanView, packs: Packs, formaat: paper.Formaat) -> tuple[paper.Web, ...]:
    """Return the web of every resident of the plan who talked about one."""
    shown = [i for i in view.inwoners if i.id in view.plan.inwoners]
    found = ((inwoner, scores_of(tx, view.plan.huishouden, inwoner.id)) for inwoner in shown)
    return tuple(
        _web(call_name(inwoner), scores, packs, formaat, figures=view.plan.cijfers_op_papier)
        for inwoner, scores in found
        if scores
    )


def web_of(
    inwoner: Inwoner, scores: dict[str, Dimensiescore], packs: Packs, *, groot: bool, figures: bool
) -> paper.Web:
    """Return one resident's web, of the dimensions that are given."""
    formaat = paper.Formaat.GROOT if groot else paper.Formaat.NORMAAL
    return _web(call_name(inwoner), scores, packs, formaat, figures=figures)


def _web(
    van: str, scores: dict[str, Dimensiescore], packs: Packs, formaat: paper.Formaat, *, figures: bool
) -> paper.Web:
    axes = tuple(_axis(dimensie, scores.get(dimensie.id)) for dimensie in packs.dimensies.dimensie)
    rows = tuple(
        _row(dimensie, scores[dimensie.id], figures=figures)
        for dimensie in packs.dimensies.dimensie
        if dimensie.id in scores
    )
    return paper.Web(van, web_drawing(SpiderData(axes=axes, show_figures=figures), formaat, van), rows)


def _axis(dimensie: Dimensie, score: Dimensiescore | None) -> Axis:
    return Axis(
        id=dimensie.id,
        label=dimensie.naam_bewoner,
        icon=dimensie.icoon,
        colour=PAPER.dimension(dimensie.kleur),
        value=None if score is None else NIET_RELEVANT if score.niet_relevant else score.score,
        praten=score is not None and score.praten,
        werken=score is not None and score.werken,
    )


def _row(dimensie: Dimensie, score: Dimensiescore, *, figures: bool) -> paper.WebRegel:
    return paper.WebRegel(
        naam=dimensie.naam_bewoner,
        woorden=score.woorden or (_("niet relevant") if score.niet_relevant else ""),
        cijfer=_figure(score) if figures else "",
        praten=score.praten,
        werken=score.werken,
    )


def _figure(score: Dimensiescore) -> str:
    if score.niet_relevant:
        return _("niet relevant")
    return "" if score.score is None else str(score.score)


def signature(handtekening: Handtekening) -> paper.Handtekening:
    """Return a signature as paper shows it."""
    strokes = json.loads(handtekening.streken or "[]")
    wide, high = HANDTEKENVAK
    how = {Wijze.TELEFOON: _("gezegd aan de telefoon"), Wijze.PAPIER: _("op papier getekend")}
    return paper.Handtekening(
        naam=handtekening.wie,
        rol=handtekening.rol,
        op=handtekening.op,
        streken=tuple(tuple((float(x), float(y) * high / wide) for x, y in stroke) for stroke in strokes),
        standpunt=_STANDPUNT[handtekening.standpunt],
        opmerking=handtekening.opmerking,
        hoe=how.get(handtekening.wijze, ""),
    )
