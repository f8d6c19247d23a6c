"""The web goes home on paper and nobody keeps it: print it, hear that it is good, erase it; in that order.

What a goal grew from stays, because the plan needs it; it is on the paper as well.
"""

from dataclasses import dataclass
from pathlib import Path

from app.domain.gesprek import Gesprek
from app.domain.gespreksregels import geldend
from app.domain.inwoner import Inwoner
from app.domain.mensen import Medewerker
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import Packs
from app.reports import values as paper
from app.reports.make import make
from app.services.bewaren import te_bewaren
from app.services.gespreksrijen import bewaar_niet, check_open
from app.services.namen import full_name
from app.services.papier import sheet
from app.services.planpapier import contact_of
from app.services.webpapier import web_of
from app.services.work import Reading, Writing

LOG = "web mee naar huis"
Papier = paper.WebPapier


@dataclass(frozen=True, slots=True)
class Keuze:
    """Whose web of which conversation, and how it is printed."""

    gesprek: str
    inwoner: str
    groot: bool = False
    cijfers: bool = True


def compose(tx: Reading, packs: Packs, profile: Path, keuze: Keuze) -> paper.WebPapier:
    """Return the paper; what is between four eyes is not on it.  Raises GesprekClosed, NotTheAuthor, NotFound."""
    talk = check_open(tx, keuze.gesprek)
    who = tx.get(Inwoner, keuze.inwoner)
    me = tx.find(Medewerker, tx.actor)
    return paper.WebPapier(
        blad=sheet(tx, packs, profile, talk.id, who.aanspreekvorm, groot=keuze.groot),
        inwoner=full_name(who),
        gesproken_op=talk.datum or tx.clock.today(),
        web=web_of(who, _shown(tx, talk, who.id), packs, groot=keuze.groot, figures=keuze.cijfers),
        contact=(contact_of(me),) if me else (),
    )


def _shown(tx: Reading, talk: Gesprek, inwoner: str) -> dict[str, Dimensiescore]:
    rows = geldend(tx.all(Dimensiescore, gesprek=talk.id, inwoner=inwoner))
    return {row.dimensie: row for row in rows if row.niveau is Niveau.GEWOON and row.discussed}


def make_pdf(values: paper.WebPapier) -> bytes:
    """Return the bytes.  Slow, so never on the window's thread.  Raises GlyphMissingError, LogoUnreadableError."""
    return make(values)


def erase(tx: Writing, keuze: Keuze) -> int:
    """Really erase what went home, except what the plan uses; return how many dimensions went."""
    talk = check_open(tx, keuze.gesprek)
    shown = _shown(tx, talk, keuze.inwoner).values()
    used = {one.rij.id for one in te_bewaren(tx, talk.id) if one.in_plan}
    gone = [row for row in shown if row.id not in used]
    for row in gone:
        bewaar_niet(tx, row)
    return len(gone)
