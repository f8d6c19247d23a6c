"""'Mijn plan': the paper that the resident keeps, in the I-form.

A voorstel unless it was vastgesteld; help that needs a besluit is never promised here.
"""

from app.reports import fonts
from app.reports.dates import with_weekday, written
from app.reports.delen import place_contacts, place_rights
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.plan_doelen import place_goals, place_loose
from app.reports.plan_web import place_web
from app.reports.tekenen import pen_line, sign
from app.reports.values import Handtekening, PlanPapier, Vraag
from app.reports.woorden import Woorden, woorden

TITLE = "Mijn plan"

_TWICE = 1.9


def render(plan: PlanPapier) -> bytes:
    """Return the plan as a tagged, archivable PDF."""
    title = f"{TITLE} van {names(plan.inwoners)}"
    document = laid_out(plan.blad, title, lambda document: _fill(document, plan))
    state = "vastgesteld" if plan.vastgesteld else "voorstel"
    foot = f"{TITLE}, {state}, versie {plan.versie}, {made_on(plan.blad)}"
    return finished(document, plan.blad, title, foot)


def _fill(document: Document, plan: PlanPapier) -> None:
    words = woorden(plan.blad.aanspreekvorm)
    _opening(document, plan, words)
    _questions(document, plan.vragen, words)
    _important(document, plan)
    for web in plan.webben:
        place_web(document, web, several=len(plan.webben) > 1)
    place_goals(document, plan.doelen, words, several=len(plan.inwoners) > 1)
    place_loose(document, plan.losse_activiteiten, words)
    _next(document, plan)
    place_contacts(document, plan.contact, plan.blad.briefhoofd)
    document.heading(2, "Wat ik mag")
    place_rights(document, words.rechten)
    _signing(document, plan, words)
    _application(document, plan, words)


def names(people: tuple[str, ...]) -> str:
    """Return the names as one says them: 'A, B en C'."""
    return f"{', '.join(people[:-1])} en {people[-1]}" if len(people) > 1 else "".join(people)


def _opening(document: Document, plan: PlanPapier, words: Woorden) -> None:
    document.heading(1, TITLE)
    document.text((Span(f"Van {names(plan.inwoners)}", fonts.BOLD),), after=0.1)
    if plan.gesprek_op:
        document.text(f"Ons gesprek was op {with_weekday(plan.gesprek_op)}.", quiet=True)
    document.gap(0.5)
    if plan.vastgesteld:
        text = f"Dit plan is vastgesteld. Het is versie {plan.versie}."
        document.notice((Span(text, fonts.BOLD),))
        return
    call = words.we_bellen.format(dag=with_weekday(plan.we_bellen_op)) if plan.we_bellen_op else words.zonder_datum
    document.notice((Span("Dit is een voorstel: denk er rustig over na. ", fonts.BOLD), Span(call)))


def _questions(document: Document, questions: tuple[Vraag, ...], words: Woorden) -> None:
    if not questions:
        return
    document.heading(2, "Mijn vraag" if len(questions) == 1 else "Mijn vragen")
    for question in questions:
        # Her own words hold the thing asked for more often than not: then they stand in its place.
        said, asked = question.woorden.strip(), question.gevraagd
        pairs = [(words.u_vroeg, asked)]
        if said:
            own = (words.u_vroeg if asked.casefold() in said.casefold() else words.u_zei, f"“{said}”")
            pairs = [own] if own[0] == words.u_vroeg else [own, *pairs]
        if question.afgesproken.strip():
            pairs.append(("Wij spraken af", question.afgesproken))
        if question.antwoord.strip():
            pairs.append(("Het antwoord", question.antwoord))
        elif question.open_tot:
            pairs.append((words.vraag_open, with_weekday(question.open_tot)))
        else:
            pairs.append((words.wil_open, words.zonder_datum))
        rows = [((Span(label, fonts.BOLD),), value) for label, value in pairs]
        document.rows("Wat ik vroeg en wat we afspraken", rows, panel=True, shown=False)


def _important(document: Document, plan: PlanPapier) -> None:
    if not plan.belangrijk:
        return
    document.heading(2, "Wat ik belangrijk vind")
    for who, text in plan.belangrijk:
        if who and len(plan.inwoners) > 1:
            document.text((Span(f"{who} zegt:", fonts.BOLD),), after=0.2)
        document.quote(text)


def _next(document: Document, plan: PlanPapier) -> None:
    if plan.wat_nu:
        document.heading(2, "Wat gebeurt er nu?")
        document.bullets(plan.wat_nu)
    if plan.periode or plan.kijken_op or plan.kijken_hoe.strip():
        document.heading(2, "Wanneer kijken we weer?")
        first, last = (written(day) for day in plan.periode) if plan.periode else ("", "")
        said = (
            f"Dit plan loopt van {first} tot en met {last}." if plan.periode else "",
            f"We kijken weer op {with_weekday(plan.kijken_op)}." if plan.kijken_op else "",
            plan.kijken_hoe,
        )
        document.text(" ".join(part for part in said if part.strip()))


def _signing(document: Document, plan: PlanPapier, words: Woorden) -> None:
    title = "Klopt dit plan?"
    # With a second language each line is there twice; what one signs and the pen line belong on one page.
    times = _TWICE if document.second(title) else 1.0
    document.heading(2, title, keep=document.schaal.body * times * (27 if not plan.handtekeningen else 14))
    wrong = "" if plan.vastgesteld else words.klopt_niet
    document.text((Span(f"{words.tekenen} ", fonts.BOLD), Span(wrong)))
    signatures = plan.handtekeningen or tuple(Handtekening(name, "inwoner") for name in plan.inwoners)
    for signature in signatures:
        sign(document, signature, several=len(signatures) > 1)


def _application(document: Document, plan: PlanPapier, words: Woorden) -> None:
    if not plan.aanvraag_regel:
        return
    document.heading(2, "Hulp van de gemeente aanvragen", keep=document.schaal.body * 11)
    document.check_lines([("Ik vraag ook hulp van de gemeente aan (aanvraag).", plan.aanvraag_op is not None)])
    if plan.aanvraag_op:
        document.text(f"Aangevraagd op {with_weekday(plan.aanvraag_op)}.")
        return
    if plan.maatwerk_in_zicht:
        document.text(words.aanvraag_datum)
    for name in plan.inwoners:
        pen_line(document, f"{name}, voor de aanvraag" if len(plan.inwoners) > 1 else "handtekening voor de aanvraag")
