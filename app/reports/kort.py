"""The paper of a kort gesprek: five lines, one page; what was not talked about is not on it."""

from app.reports import fonts
from app.reports.dates import with_weekday
from app.reports.delen import numbers
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.values import KortPapier
from app.reports.woorden import kies, wie_bellen

TITLE = "Ons gesprek"


def render(paper: KortPapier) -> bytes:
    """Return the five lines as a tagged, archivable PDF."""
    running = f"{TITLE}: {paper.inwoner}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper))
    return finished(document, paper.blad, running, f"{TITLE}, {made_on(paper.blad)}")


def _fill(document: Document, paper: KortPapier) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, TITLE)
    document.text(f"Met {paper.inwoner}, op {with_weekday(paper.gesproken_op)}.", quiet=True)
    document.gap(0.5)
    pairs = (
        ("Wat is er?", paper.wat_is_er),
        ("Wat is nu het belangrijkst?", paper.belangrijkst),
        (kies(vorm, "Wat doet u?", "Wat doe jij?"), paper.wat_doet_u),
        ("Wat doen wij?", paper.wat_doen_wij),
        ("Wie belt wie, en wanneer?", paper.wie_belt),
        (
            kies(vorm, "Wat mag u altijd?", "Wat mag je altijd?"),
            kies(
                vorm,
                "U mag altijd een melding doen bij de gemeente.",
                "Je mag altijd een melding doen bij de gemeente.",
            ),
        ),
        (wie_bellen(vorm), numbers(paper.contact, paper.blad.briefhoofd)),
    )
    rows = [((Span(label, fonts.BOLD),), value) for label, value in pairs if value.strip()]
    document.rows("Waar we over spraken", rows, panel=True, shown=False)
