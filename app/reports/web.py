"""The paper of a web that the resident takes home: the drawing, the own words, and who to call."""

from app.reports.dates import with_weekday
from app.reports.delen import numbers
from app.reports.document import Document
from app.reports.papier import finished, laid_out, made_on
from app.reports.plan_web import place_web
from app.reports.values import WebPapier
from app.reports.woorden import kies, wie_bellen

TITLE = "Dit nam ik mee"


def render(paper: WebPapier) -> bytes:
    """Return the web as a tagged, archivable PDF."""
    running = f"{TITLE}: {paper.inwoner}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper))
    return finished(document, paper.blad, running, f"{TITLE}, {made_on(paper.blad)}")


def _fill(document: Document, paper: WebPapier) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, TITLE)
    document.text(f"Van {paper.inwoner}, op {with_weekday(paper.gesproken_op)}.", quiet=True)
    document.text(
        kies(
            vorm,
            "Dit papier is van u. Wij bewaren dit web niet. Alleen wat in uw plan staat, blijft bij ons.",
            "Dit papier is van jou. Wij bewaren dit web niet. Alleen wat in je plan staat, blijft bij ons.",
        )
    )
    place_web(document, paper.web, several=False)
    document.gap(0.5)
    document.heading(2, wie_bellen(vorm))
    document.text(numbers(paper.contact, paper.blad.briefhoofd))
