"""One page for the fridge: what I want, who does what, what happens now, and whom I can call."""

from dataclasses import replace

from app.reports import fonts
from app.reports.dates import with_weekday
from app.reports.delen import place_contacts
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.plan import names
from app.reports.values import Blad, Formaat
from app.reports.values_thuis import Afspraak, KoelkastPapier
from app.reports.woorden import wie_bellen

TITLE = "Mijn plan in het kort"


def render(paper: KoelkastPapier) -> bytes:
    """Return the page as a tagged, archivable PDF; in large letters whenever it still is one page."""
    running = f"{TITLE}: {names(paper.inwoners)}"

    def lay_out(blad: Blad) -> Document:
        return laid_out(blad, running, lambda document: _fill(document, paper))

    blad = replace(paper.blad, formaat=Formaat.GROOT)
    document = lay_out(blad)
    if len(document.sheet.pages) > 1:
        blad = paper.blad
        document = lay_out(blad)
    return finished(document, blad, running, f"{TITLE}, {made_on(blad)}")


def _fill(document: Document, paper: KoelkastPapier) -> None:
    document.heading(1, TITLE)
    document.text((Span(f"Van {names(paper.inwoners)}", fonts.BOLD),), after=0.2)
    if paper.doelen:
        document.heading(2, "Dit wil ik" if len(paper.inwoners) == 1 else "Dit willen wij")
        document.bullets(paper.doelen)
    if paper.afspraken:
        document.heading(2, "Wie doet wat?")
        rows = [((Span(one.wat, fonts.BOLD),), _who(one)) for one in paper.afspraken]
        document.rows("Wie doet wat, en wanneer", rows, shown=False)
    if paper.wat_nu:
        document.heading(2, "Wat gebeurt er nu?")
        document.bullets(paper.wat_nu)
    if paper.kijken_op:
        document.notice((Span(f"We kijken weer op {with_weekday(paper.kijken_op)}.", fonts.BOLD),))
    if paper.bellen:
        place_contacts(document, paper.contact, paper.blad.briefhoofd, wie_bellen(paper.blad.aanspreekvorm))
        document.text("Lukt iets niet? Bel ons gerust.")


def _who(one: Afspraak) -> str:
    return "\n".join(part for part in (one.wie, one.wanneer) if part.strip())
