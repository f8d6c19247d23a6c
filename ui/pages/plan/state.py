"""What the plan page shows, as plain values: made from the use case, drawn by the page."""

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.activiteitenplan import WEKEN_VANAF, Activiteit, Besluitstand, Doel, Gevraagd, Kosten, Plan, Trede
from app.domain.delen import Antwoord
from app.domain.hulpvraag import Gevraagd as Vraagstatus
from app.domain.planregels import (
    asks_someone,
    end_of,
    is_long,
    is_promised,
    maatwerk_in_sight,
    moments_of,
    must_be_asked,
    treden_of,
)
from app.packs.load import Packs
from app.services.namen import call_name, full_name
from app.services.planblad import Planblad
from app.services.plandelen import share_of
from app.services.planmensen import Mens
from app.services.planpapier import say_who
from app.services.planwensen import Wens
from app.wording.dates import say_date, say_moment, say_weekday
from app.wording.i18n import _
from app.wording.plan import GEEN_BESLUIT, KOSTEN, say_soort, say_standpunt, say_wijze
from app.wording.vraag import say_decision

WEEKS = (WEKEN_VANAF, 10, 12)
Badge = tuple[str, str]


@dataclass(frozen=True, slots=True)
class ActState:
    """One activity: the row, and how it reads when it is folded."""

    record: Activiteit
    title: str
    lines: tuple[str, ...]
    badges: tuple[Badge, ...]
    share: Antwoord | None
    """Whether we may discuss it with whoever does it; None is not asked."""
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class GoalState:
    """One goal with its activities."""

    record: Doel
    title: str
    origin: str
    acts: tuple[ActState, ...]
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class WishState:
    """Something a goal can grow from."""

    wens: Wens
    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class VersionState:
    """One frozen version with what was said of it."""

    id: str
    title: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The whole page."""

    plan: Plan
    plans: tuple[tuple[str, str], ...]
    vorm: str
    dorp: str
    asked: str
    asked_status: str
    residents: tuple[tuple[str, str], ...]
    signers: tuple[tuple[str, str], ...]
    people: tuple[Mens, ...]
    wishes: tuple[WishState, ...]
    handed_in: tuple[str, ...]
    goals: tuple[GoalState, ...]
    loose: tuple[ActState, ...]
    end: str
    asks_reason: bool
    moments: tuple[date, ...]
    own_moments: tuple[date, ...]
    versions: tuple[VersionState, ...]
    standing: str
    agreed: bool
    """The living plan is frozen as vastgesteld and still says the same."""
    maatwerk: bool
    decisions: tuple[tuple[str, str], ...]
    """The besluiten in the dossier, as an activity can rest on one."""

    @property
    def several(self) -> bool:
        """Whether more than one resident can have a goal."""
        return len(self.residents) > 1


def to_state(blad: Planblad, packs: Packs) -> State:
    """Return what the page shows of a plan."""
    view, plan = blad.view, blad.view.plan
    shown = [one for one in view.inwoners if one.id in plan.inwoners]
    end = end_of(plan)
    goals = [_goal(blad, doel, number, packs) for number, doel in enumerate(view.doelen)]
    return State(
        plan=plan,
        plans=tuple((one.id, _plan_name(one, asked)) for one, asked in blad.plannen),
        vorm=str(shown[0].aanspreekvorm) if shown else "u",
        dorp=blad.huishouden.dorp,
        asked=(view.hulpvraag.gevraagd.strip() or view.hulpvraag.woorden.strip()) if view.hulpvraag else "",
        asked_status=_asked_status(blad),
        residents=tuple((one.id, call_name(one) or _("Naam volgt")) for one in view.inwoners),
        signers=tuple((one.id, full_name(one)) for one in view.inwoners),
        people=blad.mensen,
        wishes=tuple(_wish(one, blad, packs) for one in blad.wensen),
        handed_in=tuple(one.tekst for one in blad.ingeleverd),
        goals=tuple(goals),
        loose=_acts(view.van_doel(""), blad, packs),
        end=_("Tot en met {dag}.").format(dag=say_weekday(end, year=True)) if end else "",
        asks_reason=is_long(plan.weken),
        moments=moments_of(plan, packs.feestdagen.feestdagen()),
        own_moments=tuple(sorted(date.fromisoformat(one) for one in plan.momenten)),
        versions=_versions(blad),
        standing=_standing(blad),
        agreed=blad.geldt is not None and str(blad.geldt.soort) == "vastgesteld",
        maatwerk=maatwerk_in_sight(view.activiteiten),
        decisions=tuple((one.id, say_decision(one)) for one in blad.besluiten),
    )


def _plan_name(plan: Plan, asked: str) -> str:
    begun = say_date(date.fromisoformat(plan.gemaakt_op[:10])) if plan.gemaakt_op else ""
    return " · ".join(part for part in (asked[:60], begun) if part)


def _asked_status(blad: Planblad) -> str:
    vraag = blad.view.hulpvraag
    if vraag is None:
        return ""
    words = {
        Vraagstatus.NOG_OPEN: _("Deze vraag staat nog open."),
        Vraagstatus.AANGEVRAAGD: _("Dit is aangevraagd."),
        Vraagstatus.NU_NIET_NODIG: _("De inwoner zegt: dit is nu niet nodig."),
        Vraagstatus.GEKREGEN: _("Dit heeft de inwoner gekregen."),
        Vraagstatus.AFGEWEZEN: _("Hierover kwam een besluit: afgewezen."),
    }
    return words[vraag.gevraagd_status]


def _wish(wens: Wens, blad: Planblad, packs: Packs) -> WishState:
    whose = next((call_name(one) for one in blad.view.inwoners if one.id == wens.inwoner), "")
    place = say_origin(str(wens.herkomst), wens.code, packs)
    who = whose if len(blad.view.inwoners) > 1 else ""
    return WishState(wens, wens.woorden, " · ".join(part for part in (who, place) if part))


def say_origin(herkomst: str, code: str, packs: Packs) -> str:
    """Return where the words of a goal were said."""
    dimensions = {one.id: one.naam_bewoner for one in packs.dimensies.dimensie}
    # The first wheel is that of adults: its name goes before that of a wheel for one group.
    segments = {one.id: one.naam for wheel in reversed(packs.segmenten.set) for one in wheel.segment}
    if herkomst == "behoefte":
        return _("Wat erachter zit, zei de inwoner: klopt")
    if herkomst == "eigen_plan":
        return _("Uit het eigen plan")
    where = dimensions.get(code) or segments.get(code)
    if where:
        return _("Uit het gesprek: {waar}").format(waar=where)
    return _("Uit het gesprek") if herkomst else ""


def _goal(blad: Planblad, doel: Doel, number: int, packs: Packs) -> GoalState:
    return GoalState(
        record=doel,
        title=_("Doel {nummer}").format(nummer=number + 1),
        origin=say_origin(str(doel.herkomst or ""), doel.herkomst_code, packs),
        acts=_acts(blad.view.van_doel(doel.id), blad, packs),
        first=number == 0,
        last=number == len(blad.view.doelen) - 1,
    )


def _acts(rows: tuple[Activiteit, ...], blad: Planblad, packs: Packs) -> tuple[ActState, ...]:
    last = len(rows) - 1
    return tuple(
        ActState(
            record=one,
            title=one.wat.strip() or _("Nieuwe activiteit"),
            lines=_lines(one, packs),
            badges=tuple(_badges(one)),
            share=_share(one, blad),
            first=place == 0,
            last=place == last,
        )
        for place, one in enumerate(rows)
    )


def _share(one: Activiteit, blad: Planblad) -> Antwoord | None:
    asked = share_of(blad.delen, one)
    return asked.antwoord if asked else None


def _lines(one: Activiteit, packs: Packs) -> tuple[str, ...]:
    treden = [packs.treden.van(number).naam for number in sorted(treden_of(one))]
    who = "" if treden_of(one) == {Trede.IK_ZELF} and not one.wie else say_who(one)
    first = " · ".join(dict.fromkeys(part for part in (*treden, who) if part))
    call = _("bel {nummer}").format(nummer=one.telefoon) if one.telefoon.strip() else ""
    second = " · ".join(part for part in (call, one.waar, one.wanneer, one.hoe_vaak, say_costs(one)) if part)
    return tuple(line for line in (first, second) if line)


def words_of(one: Activiteit) -> tuple[str, ...]:
    """Return what paper prints of an activity."""
    return (one.wat, one.wie, one.waar, one.wanneer, one.hoe_vaak, one.kosten_tekst, one.telefoon)


def say_costs(one: Activiteit) -> str:
    """Return what it costs the resident, in one line."""
    if one.kosten is None:
        return ""
    if one.kosten is Kosten.BEDRAG and one.kosten_tekst:
        return _("Kosten: {tekst}").format(tekst=one.kosten_tekst)
    if one.kosten is not Kosten.WEET_NIET:
        return _(KOSTEN[one.kosten])
    who = one.kosten_wie or _("nog niemand")
    said = _("Kosten: nog niet bekend, {wie} zoekt het uit").format(wie=who)
    day = _(" voor {dag}").format(dag=say_date(one.kosten_wanneer)) if one.kosten_wanneer else ""
    return said + day


def _badges(one: Activiteit) -> list[Badge]:
    found: list[Badge] = []
    if must_be_asked(one):
        by = _("wordt gevraagd door {wie}").format(wie=one.gevraagd_door) if one.gevraagd_door else ""
        found.append((by or _("nog niet gevraagd"), "let op"))
    elif asks_someone(one):
        refused = one.gevraagd is Gevraagd.WIL_HET_NIET
        found.append((_("wil het niet: komt niet op papier"), "fout") if refused else (_("wil het"), "goed"))
    if not is_promised(one):
        found.append((_(GEEN_BESLUIT), "let op"))
    elif one.besluit is Besluitstand.BESLUIT:
        day = say_date(one.besluit_datum) if one.besluit_datum else ""
        found.append((_("Besluit {dag}").format(dag=day).strip(), "goed"))
    return found


def _versions(blad: Planblad) -> tuple[VersionState, ...]:
    found = []
    for number, one in enumerate(blad.view.versies, 1):
        said = []
        for version, mark in blad.gezegd:
            if version != one.id:
                continue
            day = say_date(mark.op) if mark.op else ""
            more = _("ook een aanvraag") if mark.aanvraag else ""
            parts = (say_standpunt(mark.standpunt), say_wijze(mark.wijze).lower(), day, more)
            line = f"{mark.wie}: " + ", ".join(part for part in parts if part)
            said.append(f"{line}\n“{mark.opmerking}”" if mark.opmerking.strip() else line)
        moment = _moment(one.op)
        title = _("Versie {nummer}: {soort}, {moment}").format(
            nummer=number, soort=say_soort(one.soort).lower(), moment=moment
        )
        found.append(VersionState(one.id, title, tuple(said)))
    return tuple(reversed(found))


def _standing(blad: Planblad) -> str:
    if not blad.view.versies:
        return _("Nog niets vastgelegd. Dit plan is een voorstel in wording.")
    number = len(blad.view.versies)
    if blad.geldt is None:
        return _("Gewijzigd sinds versie {nummer}.").format(nummer=number)
    return _("Gelijk aan versie {nummer}.").format(nummer=number)


def _moment(op: str) -> str:
    return say_moment(datetime.fromisoformat(op)) if op else ""
