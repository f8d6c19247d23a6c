"""The own paper of a resident about the people around: no idea of who could help, no words of a mantelzorger.

Others are on it by their first name: whoever reads it at the table was not asked.
"""

from pathlib import Path

from app.domain.inwoner import Inwoner
from app.domain.mensen import Medewerker
from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.record import Vak
from app.drawing.ecogram_data import EcogramData, Naaste
from app.packs.load import Packs
from app.reports.netwerktekening import network_drawing
from app.reports.values_thuis import Mens, NetwerkPapier
from app.services.ecogram import ring_of
from app.services.namen import call_name, first_name, full_name
from app.services.papier import sheet
from app.services.planpapier import contact_of
from app.services.webpapier import last_conversation
from app.services.work import Reading
from app.wording.i18n import _

_NABIJ = {
    Nabijheid.DICHTBIJ: "dichtbij",
    Nabijheid.BEKEND: "goed bekend",
    Nabijheid.VERDER_WEG: "verder weg",
    None: "",
}


def make_paper(tx: Reading, packs: Packs, profile: Path, inwoner: str, /, *, groot: bool) -> NetwerkPapier:
    """Return the paper of a resident.  Raises NotFound."""
    who = tx.get(Inwoner, inwoner)
    rows = tx.all(Netwerklid, huishouden=who.huishouden, vak=Vak.GEWOON)
    shown = [one for one in rows if one.inwoner in {"", who.id} and one.naam.strip()]
    near = sorted(shown, key=lambda one: 9 if one.nabijheid is None else ring_of(one.nabijheid) or 0)
    me = tx.find(Medewerker, tx.actor)
    blad = sheet(tx, packs, profile, who.id, who.aanspreekvorm, groot=groot)
    drawn = EcogramData(call_name(who) or _("ik"), tuple(_drawn(one) for one in near))
    return NetwerkPapier(
        blad=blad,
        inwoner=full_name(who) or _("Naam volgt"),
        gesproken_op=last_conversation(tx, who.huishouden) or tx.clock.today(),
        mensen=tuple(Mens(_name(one), _relation(one), _NABIJ[one.nabijheid], one.helpt_met.strip()) for one in near),
        tekening=network_drawing(drawn, blad.formaat),
        contact=(contact_of(me),) if me else (),
    )


def _drawn(one: Netwerklid) -> Naaste:
    return Naaste(
        id=one.id, naam=_name(one), relatie=_relation(one), ring=ring_of(one.nabijheid), hoek=one.hoek,
        organisatie=one.organisatie, helpt=one.helpt_met.strip(),
    )  # fmt: skip


def _name(one: Netwerklid) -> str:
    if one.organisatie:
        return one.naam.strip()
    return first_name(one.naam) or one.relatie.strip() or _("iemand")


def _relation(one: Netwerklid) -> str:
    told = one.relatie.strip()
    return "" if told == _name(one) else told
