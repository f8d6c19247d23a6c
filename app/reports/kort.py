"""The paper of a kort gesprek: five lines, one page; what was not talked about is not on it."""

from app.reports import fonts
from app.reports.dates import with_weekday
from app.reports.delen import numbers
from app.reports.lines import Span
from app.reports.papier import finished, made_on, start
from app.reports.values import KortPapier
from app.reports.woorden import kies, wie_bellen

TITLE = "Ons gesprek"


def render(paper: KortPapier) -> bytes:
    """Return the five lines as a tagged, archivable PDF."""
    vorm = paper.blad.aanspreekvorm
    document = start(paper.blad, f"{TITLE}: {paper.inwoner}")
    document.heading(1, TITLE)
    document.text(f"Met {paper.inwoner}, op {with_weekday(paper.gesproken_op)}.", quiet=True)
    document.sheet.y += document.schaal.body * 0.5
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
    return finished(document, paper.blad, f"{TITLE}: {paper.inwoner}", f"{TITLE}, {made_on(paper.blad)}")
