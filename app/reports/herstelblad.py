"""The recovery sheet: the code that opens the dossiers when the passphrase is lost.

It exists as bytes in memory; nothing here writes it anywhere, and no name but the user's own is on it.
"""

from app.reports import fonts
from app.reports.document import Document
from app.reports.lines import Span, one_row
from app.reports.ops import Shape, rectangle
from app.reports.papier import finished, made_on, start
from app.reports.schaal import INK, LEFT, QUIET, RIGHT, RULE, TINT
from app.reports.values import Blad, Briefhoofd, HerstelPapier

TITLE = "Mijn herstelcode"
_ADVICE = (
    "Bewaar dit blad op een veilige plek. Niet bij de laptop.",
    "Bent u uw wachtzin vergeten? Kies bij het ontgrendelen 'Herstelcode' en typ de groepen over, van 1 af.",
    "Wie deze code heeft, kan uw dossiers openen. Laat hem aan niemand zien en maak er geen foto van.",
    "Is het blad weg, of heeft iemand het gezien? Maak dan een nieuwe code. De oude werkt daarna niet meer.",
    "Het programma bewaart dit blad niet. Zonder dit blad en zonder wachtzin zijn de dossiers niet te openen.",
)


def render(paper: HerstelPapier) -> bytes:
    """Return the sheet as PDF bytes."""
    hoofd = Briefhoofd("Keukentafel", "Herstelblad", kleur=INK)
    blad = Blad(paper.kenmerk, paper.gemaakt_op, hoofd, paper.formaat)
    document = start(blad, TITLE)
    document.heading(1, TITLE)
    device = f", {paper.apparaat}" if paper.apparaat.strip() else ""
    document.text(f"Van {paper.gebruiker}{device}. {made_on(blad).capitalize()}.", quiet=True)
    document.sheet.y += document.schaal.body * 0.6
    _groups(document, paper.groepen)
    document.heading(2, "Wat doe ik hiermee?")
    document.bullets(_ADVICE)
    return finished(document, blad, TITLE, f"{TITLE}, {made_on(blad)}")


def _groups(document: Document, groups: tuple[str, ...]) -> None:
    """Place the groups in numbered boxes, as many on a row as their width allows."""
    gap, high = 10.0, 60.0
    size = 21.0 if document.schaal.columns else 26.0
    rows = [one_row((Span(group, fonts.BOLD),)) for group in groups]
    widest = max((fonts.width(pieces, size) for pieces in rows), default=0.0)
    columns = max(1, min(4, int((RIGHT - LEFT + gap) // (widest + 36 + gap))))
    wide = (RIGHT - LEFT - gap * (columns - 1)) / columns
    document.open(high)
    sheet, holder = document.sheet, document.root.add("L")
    for number, pieces in enumerate(rows):
        column = number % columns
        if column == 0 and number:
            sheet.y += high + gap
            sheet.need(high)
        x, entry = LEFT + column * (wide + gap), holder.add("LI")
        sheet.place(Shape(rectangle((x, sheet.y, wide, high), 6), fill=TINT, stroke=RULE, width=0.8))
        with sheet.marked(entry.add("Lbl")):
            sheet.words(one_row((Span(f"{number + 1} "),)), (x + 9, sheet.y + 5), 11, 14, QUIET)
        with sheet.marked(entry.add("LBody")):
            sheet.words(pieces, (x + (wide - fonts.width(pieces, size)) / 2, sheet.y + 18), size, 32, INK)
    sheet.y += high + document.schaal.body
