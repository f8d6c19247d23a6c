"""The confirmation of a melding: what came in, on which day, and what happens by when."""

from app.reports import fonts
from app.reports.dates import with_weekday, written
from app.reports.delen import numbers, place_rights
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.values import BevestigingPapier
from app.reports.woorden import kies, wie_bellen, woorden


def render(paper: BevestigingPapier) -> bytes:
    """Return the confirmation as a tagged, archivable PDF."""
    vorm = paper.blad.aanspreekvorm
    title = kies(vorm, "Uw melding is binnen", "Je melding is binnen")
    running = f"{title}: {paper.inwoner}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper, title))
    return finished(document, paper.blad, running, f"{title}, {made_on(paper.blad)}")


def _fill(document: Document, paper: BevestigingPapier, title: str) -> None:
    vorm = paper.blad.aanspreekvorm
    if paper.adres:
        document.text("\n".join(paper.adres), after=1.0)
    document.heading(1, title)
    _what_came_in(document, paper)
    document.heading(2, "Wat gebeurt er nu?")
    document.bullets(_steps(paper))
    document.heading(2, kies(vorm, "Wat u mag", "Wat je mag"))
    rights = woorden(vorm).melding_rechten
    place_rights(
        document, tuple((lead, text.format(eigen_plan=with_weekday(paper.eigen_plan_tot))) for lead, text in rights)
    )


def _what_came_in(document: Document, paper: BevestigingPapier) -> None:
    vorm = paper.blad.aanspreekvorm
    pairs = (
        ("Melding voor", paper.inwoner),
        ("Gemeld op", with_weekday(paper.gemeld_op)),
        ("Gemeld door", paper.gemeld_door),
        (kies(vorm, "Uw vraag", "Je vraag"), paper.vraag),
        (wie_bellen(vorm), numbers(paper.contact, paper.blad.briefhoofd)),
    )
    rows = [((Span(label, fonts.BOLD),), value) for label, value in pairs if value.strip()]
    document.rows("De melding", rows, panel=True, shown=False)


def _steps(paper: BevestigingPapier) -> list[str]:
    vorm, ready = paper.blad.aanspreekvorm, written(paper.onderzoek_tot)
    return [
        kies(
            vorm,
            "Wij praten met u. Samen kijken we wat er nodig is. Dat heet het onderzoek.",
            "Wij praten met je. Samen kijken we wat er nodig is. Dat heet het onderzoek.",
        ),
        kies(
            vorm,
            f"Het onderzoek is klaar op {ready}. Dat is zes weken na uw melding.",
            f"Het onderzoek is klaar op {ready}. Dat is zes weken na je melding.",
        ),
        kies(
            vorm,
            "Daarna krijgt u een verslag op papier. U mag erbij schrijven wat u ervan vindt.",
            "Daarna krijg je een verslag op papier. Je mag erbij schrijven wat je ervan vindt.",
        ),
        kies(
            vorm,
            "Wilt u daarna hulp van de gemeente? Dan vraagt u die aan. U krijgt binnen twee weken een besluit.",
            "Wil je daarna hulp van de gemeente? Dan vraag je die aan. Je krijgt binnen twee weken een besluit.",
        ),
        kies(
            vorm,
            "Is het verslag er dan nog niet? Dan mag u de hulp ook zonder verslag aanvragen.",
            "Is het verslag er dan nog niet? Dan mag je de hulp ook zonder verslag aanvragen.",
        ),
        kies(vorm, "Kan het niet wachten? Bel ons meteen.", "Kan het niet wachten? Bel ons meteen."),
    ]
