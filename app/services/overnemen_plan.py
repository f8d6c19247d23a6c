"""The parts of a plan as plain text: goals, activities, costs, besluit, moments, standpunt."""

from collections.abc import Iterable

from app.domain.activiteitenplan import Activiteit, Besluitstand, Kosten
from app.domain.planregels import asks_someone, end_of, is_maatwerk, moments_of, must_be_asked, parse_steps, treden_of
from app.services.overnemen_bron import Bron
from app.services.planpapier import say_who
from app.wording.dates import say_date
from app.wording.i18n import _
from app.wording.plan import GEEN_BESLUIT, KOSTEN, say_besluit, say_gevraagd, say_soort, say_standpunt, say_wijze


def lines(parts: Iterable[str]) -> str:
    """Return what is not empty, each on a line of its own."""
    return "\n".join(part for part in parts if part.strip())


def doelen(bron: Bron) -> str:
    """Return the goals in the resident's words."""
    if bron.plan is None:
        return ""
    found = []
    for number, one in enumerate(bron.plan.doelen, 1):
        name = bron.packs.perspectieven.van(one.perspectief).vaknaam if one.perspectief else ""
        found.append(
            lines((
                f"{number}. {bron.wie(one.inwoner)}“{one.woorden}”",
                _("Perspectief: {naam}").format(naam=name) if name else "",
                _("Tevreden als: {tekst}").format(tekst=one.tevreden) if one.tevreden.strip() else "",
                *(f"{code:+d}: {words}" if code else f"0: {words}" for code, words in parse_steps(one.stappen).items()),
            ))
        )  # fmt: skip
    return "\n\n".join(found)


def activiteiten(bron: Bron) -> str:
    """Return who does what."""
    if bron.plan is None:
        return ""
    return "\n\n".join(_one_activity(one, bron) for one in bron.plan.activiteiten if one.wat.strip())


def _one_activity(one: Activiteit, bron: Bron) -> str:
    trede = ", ".join(bron.packs.treden.van(number).naam for number in sorted(treden_of(one)))
    asked = say_gevraagd(one.gevraagd) if one.gevraagd and asks_someone(one) else ""
    if must_be_asked(one) and not asked:
        asked = _("Nog niet gevraagd")
    place = ", ".join(
        part for part in (one.voorziening_naam, one.waar, one.telefoon, one.wanneer, one.hoe_vaak) if part
    )
    who = " - ".join(dict.fromkeys(part for part in (say_who(one), trede, asked) if part))
    return lines((one.wat, labelled(_("Wie"), who), labelled(_("Waar en wanneer"), place), _cost(one), _law(one)))


def labelled(label: str, text: str) -> str:
    """Return a text behind its label, or nothing when there is no text."""
    return f"{label}: {text}" if text.strip() else ""


def _law(one: Activiteit) -> str:
    return lines((labelled(_("Wet"), ", ".join(one.wetten)), labelled(_("Betaler"), one.betaler)))


def _cost(one: Activiteit) -> str:
    if one.kosten is None:
        return ""
    said = one.kosten_tekst if one.kosten is Kosten.BEDRAG and one.kosten_tekst else _(KOSTEN[one.kosten])
    if one.kosten is Kosten.WEET_NIET:
        day = say_date(one.kosten_wanneer) if one.kosten_wanneer else ""
        said = ", ".join(part for part in (said, one.kosten_wie, day) if part)
    return labelled(_("Kosten voor de inwoner"), said)


def kosten(bron: Bron) -> str:
    """Return what it costs the resident."""
    if bron.plan is None:
        return ""
    return lines(f"{one.wat}. {_cost(one)}" for one in bron.plan.activiteiten if one.kosten and one.wat.strip())


def besluit(bron: Bron) -> str:
    """Return how far each decision on maatwerk is, and why it is needed."""
    if bron.plan is None:
        return ""
    found = [_one_decision(one) for one in bron.plan.activiteiten if is_maatwerk(one) and one.wat.strip()]
    return "\n\n".join(found)


def _one_decision(one: Activiteit) -> str:
    status = say_besluit(one.besluit or Besluitstand.NOG_AANVRAGEN)
    parts = (say_date(one.besluit_datum) if one.besluit_datum else "", one.besluit_nummer, one.besluit_uren)
    more = ", ".join(part for part in (status, *parts, one.besluit_door) if part)
    waiting = "" if one.besluit is Besluitstand.BESLUIT else _(GEEN_BESLUIT)
    return lines((one.wat, more, waiting, labelled(_("Waarom"), one.reden_maatwerk)))


def momenten(bron: Bron) -> str:
    """Return the period and the days on which we look again."""
    if bron.plan is None:
        return ""
    plan, end = bron.plan.plan, end_of(bron.plan.plan)
    period = ""
    if plan.start and plan.weken and end:
        period = _("{start} tot {eind} ({weken} weken)").format(
            start=say_date(plan.start), eind=say_date(end), weken=plan.weken
        )
    days = ", ".join(say_date(day) for day in moments_of(plan))
    return lines((
        labelled(_("Periode"), period),
        labelled(_("Reden langer dan 12 weken"), plan.reden_langer),
        labelled(_("Wij kijken weer op"), days),
        labelled(_("Wij bellen op"), say_date(plan.bellen_op) if plan.bellen_op else ""),
    ))  # fmt: skip


def standpunt(bron: Bron) -> str:
    """Return what was said of which version."""
    if bron.plan is None:
        return ""
    numbers = {one.id: (number, one.soort) for number, one in enumerate(bron.plan.versies, 1)}
    found = []
    for one in bron.gezegd:
        number, soort = numbers[one.planversie]
        version = _("{soort}, versie {nummer}").format(soort=say_soort(soort), nummer=number)
        day = say_date(one.op) if one.op else ""
        said = ", ".join(part for part in (say_standpunt(one.standpunt), say_wijze(one.wijze).lower(), day) if part)
        applied = _("Ook een aanvraag.") if one.aanvraag else ""
        remark = f"“{one.opmerking}”" if one.opmerking.strip() else ""
        found.append(lines((f"{one.wie} ({version}): {said}. {applied}".rstrip(), remark)))
    return "\n\n".join(found)
