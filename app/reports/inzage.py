"""Who looked in the dossier, for the resident: one line for each day, person and thing; a short list in large print."""

from app.reports import fonts
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.values import InzagePapier
from app.reports.woorden import kies

SHARES = (0.2, 0.26, 0.27, 0.27)


def render(paper: InzagePapier) -> bytes:
    """Return the extract as a tagged, archivable PDF."""
    title = kies(paper.blad.aanspreekvorm, "Wie keek in uw gegevens", "Wie keek in jouw gegevens")
    running = f"{title}: {paper.huishouden}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper, title))
    return finished(document, paper.blad, running, f"{title}, {made_on(paper.blad)}")


def _fill(document: Document, paper: InzagePapier, title: str) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, title)
    document.text(f"Hier staat wie er keek in het dossier van {paper.huishouden}, wanneer en waarom.")
    if paper.regels:
        _looks(document, title, paper.regels)
    else:
        document.text("Er heeft niemand gekeken.")
    if paper.meer:
        document.text("Er is ook eerder gekeken. Vraag ons ernaar.")
    document.text(
        kies(
            vorm,
            "Klopt er iets niet, of vindt u dat iemand niet had mogen kijken? Bel ons. U mag ook een klacht indienen.",
            "Klopt er iets niet, of vind je dat iemand niet had mogen kijken? Bel ons. Je mag ook een klacht indienen.",
        )
    )


def _looks(document: Document, title: str, looks: tuple[tuple[str, str, str, str], ...]) -> None:
    if document.schaal.columns:
        document.columns(title, ("Wanneer", "Wie", "Wat", "Waarom"), looks, SHARES, shown=False)
        return
    rows = [((Span(when, fonts.BOLD),), "\n".join(part for part in rest if part.strip())) for when, *rest in looks]
    document.rows(title, rows, shown=False)
