"""The paper for who wants no help now: the own words and the way back, nothing of others who are troubled."""

from pathlib import Path

from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.mensen import Medewerker
from app.domain.triage import GeenHulp
from app.packs.load import Packs
from app.reports import values as paper
from app.services.namen import full_name
from app.services.papier import sheet
from app.services.planpapier import contact_of
from app.services.work import Reading
from app.wording.i18n import _


def make_paper(tx: Reading, packs: Packs, profile: Path, geen_hulp: str, *, groot: bool) -> paper.GeenHulpPapier:
    """Return the paper of a choice for no help.  Raises NotFound."""
    found = tx.get(GeenHulp, geen_hulp)
    who = tx.find(Inwoner, found.inwoner) if found.inwoner else None
    return paper.GeenHulpPapier(
        blad=sheet(tx, packs, profile, found.id, who.aanspreekvorm if who else Aanspreekvorm.U, groot=groot),
        inwoner=full_name(who) if who else _("Naam volgt"),
        gesproken_op=found.op or tx.clock.today(),
        contact=_way_back(tx, found),
        eigen_woorden=found.woorden.strip(),
    )


def _way_back(tx: Reading, found: GeenHulp) -> tuple[paper.Contact, ...]:
    me = tx.find(Medewerker, tx.actor)
    if found.terug_naam.strip() and (me is None or found.terug_naam.strip() != me.naam or found.terug_telefoon):
        return (paper.Contact(found.terug_naam.strip(), telefoon=found.terug_telefoon.strip()),)
    return (contact_of(me),) if me else ()
