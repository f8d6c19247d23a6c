"""The confirmation that a melding came in: its terms are computed, a secret address is not on it."""

from datetime import date
from pathlib import Path

from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.melding import Melding
from app.domain.mensen import Medewerker
from app.domain.termijn import einddatum
from app.packs.load import Packs
from app.reports import values as paper
from app.services.huishoudens import shown_adres
from app.services.namen import full_name
from app.services.papier import sheet
from app.services.planpapier import contact_of
from app.services.work import Reading, Writing
from app.wording.i18n import _

EIGEN_PLAN, ONDERZOEK = "wmo_persoonlijk_plan", "wmo_onderzoek"
_ZELF = {Aanspreekvorm.U: "uzelf", Aanspreekvorm.JE: "jezelf"}


def make_paper(tx: Reading, packs: Packs, profile: Path, melding: str, *, groot: bool) -> paper.BevestigingPapier:
    """Return the confirmation of a melding.  Raises NotFound."""
    found = tx.get(Melding, melding)
    vraag = tx.find(Hulpvraag, found.hulpvraag) if found.hulpvraag else None
    who = tx.find(Inwoner, found.inwoner or (vraag.inwoner if vraag else ""))
    vorm = who.aanspreekvorm if who else Aanspreekvorm.U
    me = tx.find(Medewerker, tx.actor)
    begin = found.datum or tx.clock.today()
    return paper.BevestigingPapier(
        blad=sheet(tx, packs, profile, found.id, vorm, groot=groot),
        inwoner=full_name(who) if who else _("Naam volgt"),
        gemeld_op=begin,
        gemeld_door=found.door.strip() or _(_ZELF[vorm]),
        vraag=(vraag.gevraagd.strip() or vraag.woorden.strip()) if vraag else "",
        eigen_plan_tot=_last_day(packs, EIGEN_PLAN, begin),
        onderzoek_tot=_last_day(packs, ONDERZOEK, begin),
        contact=(contact_of(me),) if me else (),
        adres=_address(tx, found.huishouden, who),
    )


def confirm(tx: Writing, melding: str) -> Melding:
    """Write down that the confirmation was handed over; the first day counts."""
    found = tx.get(Melding, melding)
    return found if found.bevestigd_op else tx.change(found, bevestigd_op=tx.clock.today())


def _last_day(packs: Packs, term: str, begin: date) -> date:
    return einddatum(begin, packs.termijnen.van(term).term(), packs.feestdagen.feestdagen())


def _address(tx: Reading, huishouden: str, who: Inwoner | None) -> tuple[str, ...]:
    adres = shown_adres(tx, huishouden)
    if adres is None or who is None:
        return ()
    lines = (f"{adres.straat} {adres.huisnummer}".strip(), f"{adres.postcode} {adres.plaats}".strip())
    return (full_name(who), *lines) if all(lines) else ()
