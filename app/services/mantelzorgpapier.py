"""The own paper of a mantelzorger: the own words, and where help is near."""

from pathlib import Path

from app.clock import local_day
from app.domain.gesprek import Gesprek
from app.domain.huishouden import Huishouden
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.mensen import Medewerker
from app.domain.netwerk import Mantelzorg
from app.packs.load import Packs
from app.packs.socialekaart import search
from app.reports.values_thuis import MantelzorgPapier, Steun
from app.services.namen import full_name
from app.services.papier import sheet
from app.services.planpapier import contact_of
from app.services.work import Reading
from app.wording.i18n import _

NEAR = 3
"""How many places with help are named: enough to choose from, few enough to read."""


def make_paper(tx: Reading, packs: Packs, profile: Path, mantelzorg: str, /, *, groot: bool) -> MantelzorgPapier:
    """Return the paper of what a mantelzorger said.  Raises NotFound."""
    said = tx.get(Mantelzorg, mantelzorg)
    who = tx.find(Inwoner, said.mantelzorger) if said.mantelzorger else None
    talk = tx.find(Gesprek, said.gesprek) if said.gesprek else None
    home = tx.get(Huishouden, said.huishouden)
    me = tx.find(Medewerker, tx.actor)
    found = search(packs.socialekaart, "mantelzorg", home.dorp, limit=NEAR)
    return MantelzorgPapier(
        blad=sheet(tx, packs, profile, said.id, who.aanspreekvorm if who else Aanspreekvorm.U, groot=groot),
        naam=full_name(who) if who else said.naam or _("Naam volgt"),
        gesproken_op=(talk.datum if talk and talk.datum else local_day(said.gemaakt_op)),
        volhouden=said.volhouden.strip(),
        nodig=said.nodig.strip(),
        steun=tuple(Steun(one.naam, one.wat, one.telefoon, one.wanneer) for one in found),
        contact=(contact_of(me),) if me else (),
    )
