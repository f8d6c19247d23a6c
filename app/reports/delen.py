"""Parts that several papers share: who to call, and what the resident may always do."""

from app.reports import fonts
from app.reports.document import Document
from app.reports.lines import Span
from app.reports.values import Briefhoofd, Contact


def place_contacts(
    document: Document, contacts: tuple[Contact, ...], hoofd: Briefhoofd, title: str = "Wie kan ik bellen?"
) -> None:
    """Place who to call and on which days; without a person the team itself."""
    known = contacts or (_team(hoofd),)
    document.heading(2, title)
    rows = []
    for contact in known:
        role = (Span(f"\n{contact.functie}"),) if contact.functie.strip() else ()
        how = "\n".join(part for part in (_number(contact), contact.dagen) if part.strip())
        rows.append(((Span(contact.naam, fonts.BOLD), *role), how))
    document.rows("Wie er te bellen is, met nummer en dagen", rows, shown=False)


def place_rights(document: Document, rights: tuple[tuple[str, str], ...]) -> None:
    """Place what the resident may always do."""
    document.bullets([(Span(f"{lead} ", fonts.BOLD), Span(text)) for lead, text in rights])


def numbers(contacts: tuple[Contact, ...], hoofd: Briefhoofd) -> str:
    """Return who to call as text, for a paper that is one table."""
    known = contacts or (_team(hoofd),)
    lines = ((", ".join(filter(None, (one.naam, _number(one)))), one.dagen) for one in known)
    return "\n\n".join("\n".join(part for part in parts if part.strip()) for parts in lines)


def _team(hoofd: Briefhoofd) -> Contact:
    return Contact(hoofd.team or hoofd.gemeente, "", hoofd.telefoon, hoofd.bereikbaar)


def _number(contact: Contact) -> str:
    """Return the telephone number so that it stays on one line."""
    return "\u00a0".join(contact.telefoon.split())
