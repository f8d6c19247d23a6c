"""The paper for who wants no help now: no reproach, only the way back."""

from app.reports.dates import with_weekday
from app.reports.delen import place_contacts
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.values import GeenHulpPapier
from app.reports.woorden import kies, wie_bellen


def render(paper: GeenHulpPapier) -> bytes:
    """Return the paper as a tagged, archivable PDF."""
    vorm = paper.blad.aanspreekvorm
    title = kies(vorm, "U wilt nu geen hulp", "Je wilt nu geen hulp")
    running = f"{title}: {paper.inwoner}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper, title))
    return finished(document, paper.blad, running, f"{title}, {made_on(paper.blad)}")


def _fill(document: Document, paper: GeenHulpPapier, title: str) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, title)
    document.text(f"Voor {paper.inwoner}. We spraken elkaar op {with_weekday(paper.gesproken_op)}.", quiet=True)
    document.gap(0.5)
    sentence = kies(
        vorm,
        "U wilt nu geen hulp. Dat is goed. Bel gerust als het anders wordt.",
        "Je wilt nu geen hulp. Dat is goed. Bel gerust als het anders wordt.",
    )
    document.notice((Span(sentence, "bold"),))
    if paper.eigen_woorden.strip():
        document.heading(2, kies(vorm, "Wat u zei", "Wat je zei"))
        document.quote(paper.eigen_woorden)
    place_contacts(document, paper.contact, paper.blad.briefhoofd, wie_bellen(vorm))
    document.text(
        kies(
            vorm,
            "U kunt ook altijd een melding doen bij de gemeente. Dat kan door te bellen.",
            "Je kunt ook altijd een melding doen bij de gemeente. Dat kan door te bellen.",
        )
    )
