"""What the triage page shows, decided without Qt.  Every direct referral is shown in the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.inwoner import Aanspreekvorm
from app.domain.triage import DIRECT, Keuze, Uitkomst
from app.services.hulpvragen import Vraagstand
from app.services.namen import full_name
from app.wording.dates import say_date, say_left
from app.wording.i18n import _
from app.wording.vraag import say_decision


class Route(StrEnum):
    """Where triage ends, as the buttons name it: one for all direct referrals."""

    SAMEN = "samen"
    DIRECT = "direct"
    SPOED = "spoed"
    GEEN_HULP = "geen_hulp"


class Reden(StrEnum):
    """Why a direct referral.  None is needed: without one it looks the same as with safety."""

    URGENT = "urgent"
    COMPLEX = "complex"


ROUTES = {
    Route.SAMEN: _("Samen kijken en zelf aan de slag"),
    Route.DIRECT: _("Rechtstreeks doorverwijzen"),
    Route.SPOED: _("Spoed: nu tijdelijke hulp"),
    Route.GEEN_HULP: _("Inwoner wil nu geen hulp"),
}
UITLEG = {
    Route.SAMEN: _("Dit heet samen sterk: 8 tot 12 weken samen werken aan wat de inwoner wil, zonder aanvraag."),
    Route.DIRECT: _("Een ander kan beter helpen. U belt zelf, en vertelt het de inwoner."),
    Route.SPOED: _("De gemeente kan meteen tijdelijke hulp geven. Het bellen komt op Vandaag."),
    Route.GEEN_HULP: _("Dat mag. De inwoner krijgt een naam en een nummer voor later."),
}
"""What each way means, shown when it is chosen."""
REDENEN = {
    Reden.URGENT: _("Het is dringend"),
    Reden.COMPLEX: _("Er speelt veel tegelijk"),
}
KEUZES = {
    Keuze.EERST_SAMEN_KIJKEN: _("Eerst samen kijken"),
    Keuze.MELDING: _("Melding doen"),
    Keuze.ALLEBEI: _("Allebei"),
    Keuze.NOG_NIET_GEVRAAGD: _("Nog niet gevraagd"),
}
_OUTCOMES = {
    (Route.DIRECT, Reden.URGENT): Uitkomst.DIRECT_URGENT,
    (Route.DIRECT, Reden.COMPLEX): Uitkomst.DIRECT_COMPLEX,
    (Route.DIRECT, None): Uitkomst.DIRECT_VEILIG,
}
_PLAIN = {
    Route.SAMEN: Uitkomst.SAMEN_STERK,
    Route.SPOED: Uitkomst.SPOED,
    Route.GEEN_HULP: Uitkomst.GEEN_HULP,
}


@dataclass(frozen=True, slots=True)
class TermLine:
    """One running term in words."""

    what: str
    when: str
    article: str


@dataclass(frozen=True, slots=True)
class State:
    """Everything on the page."""

    who: str
    asked: str
    sentence: str
    explained: bool
    choice: Keuze | None
    route: Route | None
    reason: Reden | None
    melding_on: date | None
    proposed: date | None
    terms: tuple[TermLine, ...]
    taken_back: str
    done: tuple[str, ...]
    """What followed the melding, in words."""


def to_state(stand: Vraagstand, today: date) -> State:
    """Return the state of the page for a question."""
    triage, vraag = stand.triage, stand.vraag
    vorm = stand.inwoner.aanspreekvorm if stand.inwoner else Aanspreekvorm.U
    outcome = triage.uitkomst if triage else None
    return State(
        who=full_name(stand.inwoner) if stand.inwoner else "",
        asked=vraag.gevraagd or vraag.woorden,
        sentence=what_is_a_melding(vorm),
        explained=bool(triage and triage.uitgelegd),
        choice=triage.keuze if triage else None,
        route=route_of(outcome),
        reason=reason_of(outcome),
        melding_on=stand.melding.datum if stand.melding else None,
        proposed=vraag.ontvangen_op,
        terms=tuple(
            TermLine(t.moment, f"{say_date(t.einde)} ({say_left(t.einde, today)})", t.artikel) for t in stand.termijnen
        ),
        taken_back=stand.ingetrokken[-1].woorden if stand.ingetrokken else "",
        done=tuple(_done(stand)),
    )


def _done(stand: Vraagstand) -> Iterator[str]:
    for plan in stand.plannen:
        if plan.ontvangen_op:
            yield _("Eigen plan ontvangen op {day}.").format(day=say_date(plan.ontvangen_op))
    if stand.verslag and stand.verslag.op:
        yield _("Verslag gegeven op {day}.").format(day=say_date(stand.verslag.op))
    if stand.aanvraag and stand.aanvraag.datum:
        yield _("Aanvraag gedaan op {day}.").format(day=say_date(stand.aanvraag.datum))
    yield from (say_decision(one) for one in stand.besluiten)


def melding_waits(state: State) -> bool:
    """Tell whether the melding stays folded: the resident chose to look together first, or was not asked yet."""
    return state.melding_on is None and state.choice in {Keuze.EERST_SAMEN_KIJKEN, Keuze.NOG_NIET_GEVRAAGD}


def melding_goes_on(state: State) -> bool:
    """Tell whether the melding is the next step, so that its button is the one that goes on."""
    return state.melding_on is None and state.choice in {Keuze.MELDING, Keuze.ALLEBEI}


def what_is_a_melding(vorm: Aanspreekvorm) -> str:
    """Return the one sentence that is said before the resident chooses."""
    if vorm is Aanspreekvorm.JE:
        return _(
            "Je kunt eerst samen met ons kijken wat je nodig hebt. Je kunt ook een melding doen bij de gemeente. "
            "Dan moet de gemeente binnen zes weken met je uitzoeken welke hulp nodig is. Allebei mag ook."
        )
    return _(
        "U kunt eerst samen met ons kijken wat u nodig hebt. U kunt ook een melding doen bij de gemeente. "
        "Dan moet de gemeente binnen zes weken met u uitzoeken welke hulp nodig is. Allebei mag ook."
    )


def route_of(outcome: Uitkomst | None) -> Route | None:
    """Return the button that stands for an outcome."""
    if outcome in DIRECT:
        return Route.DIRECT
    return next((route for route, one in _PLAIN.items() if one is outcome), None)


def reason_of(outcome: Uitkomst | None) -> Reden | None:
    """Return why a question was referred at once, as the buttons name it."""
    return next((reason for (_route, reason), one in _OUTCOMES.items() if one is outcome), None)


def outcome_of(route: Route | None, reason: Reden | None) -> Uitkomst | None:
    """Return the outcome of these buttons; a direct referral needs no reason."""
    if route is Route.DIRECT:
        return _OUTCOMES[route, reason]
    return _PLAIN[route] if route else None
