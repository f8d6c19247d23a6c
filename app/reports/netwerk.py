"""The people around a resident: drawn, and the same in words.  It belongs to the resident."""

from app.reports import fonts
from app.reports.dates import with_weekday
from app.reports.delen import place_contacts
from app.reports.document import Document
from app.reports.figure import drawn
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.values_thuis import Mens, NetwerkPapier
from app.reports.woorden import kies, wie_bellen

TITLE = "De mensen om mij heen"


def render(paper: NetwerkPapier) -> bytes:
    """Return the paper as a tagged, archivable PDF."""
    running = f"{TITLE}: {paper.inwoner}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper))
    return finished(document, paper.blad, running, f"{TITLE}, {made_on(paper.blad)}")


def _fill(document: Document, paper: NetwerkPapier) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, TITLE)
    document.text(f"Van {paper.inwoner}, op {with_weekday(paper.gesproken_op)}.", quiet=True)
    document.text(
        kies(
            vorm,
            "Dit papier is van u. U kiest zelf aan wie u het laat zien.",
            "Dit papier is van jou. Je kiest zelf aan wie je het laat zien.",
        )
    )
    drawing = paper.tekening
    document.figure(drawing.alt, list(drawn(drawing.lijst)), (drawing.breedte, drawing.hoogte))
    document.heading(2, "In woorden")
    _in_words(document, paper.mensen)
    place_contacts(document, paper.contact, paper.blad.briefhoofd, wie_bellen(vorm))


def _in_words(document: Document, people: tuple[Mens, ...]) -> None:
    caption = "De mensen om mij heen in woorden"
    if document.schaal.columns:
        body = [[_who(one), one.nabij, one.helpt] for one in people]
        document.columns(caption, ["Wie", "Hoe dichtbij", "Helpt mij met"], body, (0.4, 0.2, 0.4), shown=False)
        return
    rows = [((Span(_who(one), fonts.BOLD),), _rest(one)) for one in people]
    document.rows(caption, rows, shown=False)


def _who(one: Mens) -> str:
    return ", ".join(part for part in (one.naam, one.relatie) if part.strip())


def _rest(one: Mens) -> str:
    helps = f"Helpt mij met: {one.helpt}" if one.helpt.strip() else ""
    return "\n".join(part for part in (one.nabij, helps) if part)
