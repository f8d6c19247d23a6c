"""The paper of who cares for another: about that person only, never in the plan of the other."""

from app.reports import fonts
from app.reports.dates import with_weekday
from app.reports.delen import place_contacts, place_rights
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.papier import finished, laid_out, made_on
from app.reports.values import Aanspreekvorm
from app.reports.values_thuis import MantelzorgPapier, Steun
from app.reports.woorden import kies, wie_bellen

TITLE = "Voor u als mantelzorger"
TITLE_JE = "Voor jou als mantelzorger"

_U = (
    ("Een eigen gesprek.", "U mag altijd een eigen gesprek vragen. Dan gaat het over u."),
    ("Even vrij.", "Er is hulp waarbij iemand anders het even overneemt. Vraag ons wat er kan."),
    ("Hulp bij het gesprek.", "Iemand mag met u meedenken. Dat heet cliëntondersteuning. Het kost u niets."),
)
_JE = (
    ("Een eigen gesprek.", "Je mag altijd een eigen gesprek vragen. Dan gaat het over jou."),
    ("Even vrij.", "Er is hulp waarbij iemand anders het even overneemt. Vraag ons wat er kan."),
    ("Hulp bij het gesprek.", "Iemand mag met je meedenken. Dat heet cliëntondersteuning. Het kost je niets."),
)


def render(paper: MantelzorgPapier) -> bytes:
    """Return the paper as a tagged, archivable PDF."""
    title = kies(paper.blad.aanspreekvorm, TITLE, TITLE_JE)
    running = f"{title}: {paper.naam}"
    document = laid_out(paper.blad, running, lambda document: _fill(document, paper, title))
    return finished(document, paper.blad, running, f"{title}, {made_on(paper.blad)}")


def _fill(document: Document, paper: MantelzorgPapier, title: str) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, title)
    document.text(f"Voor {paper.naam}. We spraken elkaar op {with_weekday(paper.gesproken_op)}.", quiet=True)
    document.gap(0.4)
    for heading, words in (
        (kies(vorm, "Hoe houdt u het vol?", "Hoe houd je het vol?"), paper.volhouden),
        (kies(vorm, "Wat hebt u nodig?", "Wat heb je nodig?"), paper.nodig),
    ):
        if words.strip():
            document.heading(2, heading)
            document.quote(words)
    if paper.steun:
        document.heading(2, "Hulp dichtbij")
        rows = [((Span(one.naam, fonts.BOLD), Span(f"\n{one.wat}")), _how(one)) for one in paper.steun]
        document.rows("Waar een mantelzorger hulp vindt", rows, shown=False)
    document.heading(2, kies(vorm, "Wat u mag", "Wat je mag"))
    place_rights(document, _U if vorm is Aanspreekvorm.U else _JE)
    place_contacts(document, paper.contact, paper.blad.briefhoofd, wie_bellen(vorm))


def _how(one: Steun) -> str:
    number = "\u00a0".join(one.telefoon.split())
    return "\n".join(part for part in (number, one.wanneer) if part.strip())
