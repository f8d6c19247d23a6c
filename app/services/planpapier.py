"""From the living plan to the values of the paper 'Mijn plan', worded for the resident.

What is between four eyes, a surname of somebody who was not asked, a law or a payer
does not pass this border.
"""

from datetime import date

from app.domain.activiteitenplan import Activiteit, Besluitstand, Doel, Handtekening, Kosten, Trede
from app.domain.hulpvraag import Gevraagd as GevraagdStatus
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.mensen import Medewerker
from app.domain.planregels import (
    end_of,
    hides_surname,
    is_on_paper,
    is_promised,
    maatwerk_in_sight,
    moments_of,
    must_be_asked,
    parse_steps,
    treden_of,
)
from app.domain.tekst import capital, op_een_regel
from app.packs.load import Packs
from app.reports import values as paper
from app.services import webpapier
from app.services.namen import call_name, first_name, full_name
from app.services.plannen import PlanView
from app.services.work import Reading
from app.wording.dates import say_date, say_weekday
from app.wording.i18n import _
from app.wording.lists import say_list


def plan_values(
    tx: Reading, view: PlanView, packs: Packs, blad: paper.Blad, *, vastgesteld: bool, versie: int
) -> paper.PlanPapier:
    """Return everything that 'Mijn plan' prints."""
    plan, shown = view.plan, shown_residents(view)
    contact = tx.find(Medewerker, tx.actor)
    end = end_of(plan)
    moments = moments_of(plan, packs.feestdagen.feestdagen())
    return paper.PlanPapier(
        blad=blad,
        inwoners=tuple(full_name(i) for i in shown) or (_("Naam volgt"),),
        vastgesteld=vastgesteld,
        versie=versie,
        gesprek_op=webpapier.last_conversation(tx, plan.huishouden),
        we_bellen_op=plan.bellen_op,
        vragen=tuple(_question(view.hulpvraag, plan.afgesproken, plan.vraag_open_tot) if view.hulpvraag else ()),
        belangrijk=_important(view),
        webben=webpapier.webs(tx, view, packs, blad.formaat) if plan.web_op_papier else (),
        doelen=tuple(_goal(view, doel, packs) for doel in view.doelen if doel.woorden.strip()),
        losse_activiteiten=_activities(view, ""),
        wat_nu=_what_now(view),
        periode=(plan.start, end) if plan.start and end else None,
        kijken_op=moments[0] if moments else None,
        kijken_hoe=_other_moments(moments[1:]),
        contact=(contact_of(contact),) if contact else (),
        maatwerk_in_zicht=maatwerk_in_sight(view.activiteiten),
    )


def shown_residents(view: PlanView) -> tuple[Inwoner, ...]:
    """Return the residents whose plan it is."""
    return tuple(i for i in view.inwoners if i.id in view.plan.inwoners)


def signed_by(given: tuple[Handtekening, ...], inwoners: tuple[Inwoner, ...]) -> tuple[paper.Handtekening, ...]:
    """Return what everybody said last, with room for the residents who said nothing yet."""
    last = {one.wie_id or one.wie: one for one in given}
    signed = tuple(webpapier.signature(one) for one in last.values())
    waiting = tuple(paper.Handtekening(full_name(one), "inwoner") for one in inwoners if one.id not in last)
    return (*signed, *waiting) if signed else ()


def contact_of(medewerker: Medewerker) -> paper.Contact:
    """Return a colleague as somebody to call."""
    return paper.Contact(medewerker.naam, medewerker.functie, medewerker.telefoon, medewerker.bereikbaar)


def _question(vraag: Hulpvraag, afgesproken: str, open_tot: date | None) -> tuple[paper.Vraag, ...]:
    asked = vraag.gevraagd or vraag.woorden
    if not asked.strip():
        return ()
    answers = {
        GevraagdStatus.NU_NIET_NODIG: _("Dit heb ik nu niet nodig."),
        GevraagdStatus.GEKREGEN: _("Dit heb ik gekregen."),
        GevraagdStatus.AFGEWEZEN: _("Hierover kreeg ik een besluit per brief."),
    }
    answer = vraag.gevraagd_antwoord or answers.get(vraag.gevraagd_status, "")
    # Words that somebody else said for the resident are not "mijn" words.
    said = "" if vraag.namens.strip() or op_een_regel(vraag.woorden) == op_een_regel(asked) else vraag.woorden
    return (paper.Vraag(asked, afgesproken, open_tot, "" if vraag.open else answer, said),)


def _important(view: PlanView) -> tuple[tuple[str, str], ...]:
    names = {i.id: call_name(i) for i in view.inwoners}
    found: list[tuple[str, str]] = []
    vraag = view.hulpvraag
    if vraag is not None and vraag.need_counts:
        found.append((names.get(vraag.inwoner, ""), vraag.behoefte))
    if view.plan.eigen_plan.strip():
        found.append(("", view.plan.eigen_plan))
    return tuple(found)


def _goal(view: PlanView, doel: Doel, packs: Packs) -> paper.Doel:
    perspective = packs.perspectieven.van(doel.perspectief) if doel.perspectief else None
    steps = parse_steps(doel.stappen)
    whose = next((i for i in view.inwoners if i.id == doel.inwoner), None)
    return paper.Doel(
        woorden=doel.woorden,
        van=call_name(whose) if whose else "",
        tevreden_als=doel.tevreden,
        perspectief=perspective.naam if perspective else "",
        stappen=tuple(words for _code, words in sorted(steps.items())),
        activiteiten=_activities(view, doel.id),
    )


def _activities(view: PlanView, doel: str) -> tuple[paper.Activiteit, ...]:
    return tuple(_activity(a) for a in view.van_doel(doel) if is_on_paper(a))


def _activity(activiteit: Activiteit) -> paper.Activiteit:
    asked = not must_be_asked(activiteit)
    return paper.Activiteit(
        wat=activiteit.wat,
        wie=say_who(activiteit),
        telefoon="" if hides_surname(activiteit) else activiteit.telefoon.strip(),
        waar=activiteit.waar or activiteit.voorziening_naam,
        wanneer=activiteit.wanneer,
        hoe_vaak=activiteit.hoe_vaak,
        kosten=_costs(activiteit),
        kosten_zoekt_uit=activiteit.kosten_wie if activiteit.kosten is Kosten.WEET_NIET else "",
        kosten_bekend_op=activiteit.kosten_wanneer if activiteit.kosten is Kosten.WEET_NIET else None,
        nog_te_vragen_door="" if asked else (activiteit.gevraagd_door or _("ons")),
        zonder_besluit=not is_promised(activiteit),
        besluit=_decision(activiteit),
    )


def say_who(activiteit: Activiteit) -> str:
    """Return who does it; somebody who did not say yes has no surname here."""
    if treden_of(activiteit) == {Trede.IK_ZELF}:
        helped = activiteit.hulp_op_weg
        return _("Ik zelf. {naam} helpt mij op weg.").format(naam=helped) if helped else _("Ik zelf")
    if hides_surname(activiteit):
        named = first_name(activiteit.wie) or _("iemand die ik ken")
    else:
        named = activiteit.wie or activiteit.voorziening_naam
    if Trede.IK_ZELF in treden_of(activiteit):
        return _("Ik zelf, samen met {naam}").format(naam=named) if named else _("Ik zelf")
    return capital(named)


def _costs(activiteit: Activiteit) -> str:
    words = {
        Kosten.GEEN: _("Dit kost mij niets."),
        Kosten.BEDRAG: activiteit.kosten_tekst,
        Kosten.EIGEN_BIJDRAGE: _("Ik betaal een eigen bijdrage aan het CAK."),
        Kosten.WEET_NIET: _("Dat weten we nog niet."),
    }
    return words[activiteit.kosten] if activiteit.kosten else ""


def _decision(activiteit: Activiteit) -> str:
    if activiteit.besluit is not Besluitstand.BESLUIT:
        return ""
    day = activiteit.besluit_datum
    parts = [_("Besluit van {dag}").format(dag=say_date(day)) if day else _("Besluit")]
    if activiteit.besluit_nummer:
        parts.append(_("nummer {nummer}").format(nummer=activiteit.besluit_nummer))
    if activiteit.besluit_uren:
        parts.append(activiteit.besluit_uren)
    if activiteit.besluit_door:
        parts.append(_("door {wie}").format(wie=activiteit.besluit_door))
    return ", ".join(parts)


def _asking(activiteit: Activiteit) -> str:
    naam = first_name(activiteit.wie) or _("iemand")
    if not activiteit.gevraagd_door.strip():
        return _("Wij vragen {naam}: {wat}").format(naam=naam, wat=activiteit.wat)
    return _("{wie} vraagt {naam}: {wat}").format(wie=capital(activiteit.gevraagd_door), naam=naam, wat=activiteit.wat)


def _what_now(view: PlanView) -> tuple[str, ...]:
    lines = [
        _asking(a)
        for a in view.activiteiten
        if is_on_paper(a) and must_be_asked(a) and Trede.MIJN_MENSEN in treden_of(a)
    ]
    if view.plan.bellen_op:
        lines.append(_("Wij bellen op {dag}.").format(dag=say_weekday(view.plan.bellen_op)))
    return tuple(lines)


def _other_moments(others: tuple[date, ...]) -> str:
    if not others:
        return ""
    return _("Daarna ook op {dagen}.").format(dagen=say_list([say_date(moment) for moment in others]))
