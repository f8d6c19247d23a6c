"""Every kind of row there is: the store makes its tables from this list, in this order."""

from app.domain.activiteitenplan import Activiteit, Doel, Handtekening, Plan, Planversie, Voortgang
from app.domain.agenda import Afspraak, Contactmoment, Taak
from app.domain.bijlage import Bijlage
from app.domain.conflict import Conflict
from app.domain.delen import Delen
from app.domain.gemis import Gemis
from app.domain.gesprek import Gesprek, Gesprekswoord, Kladregel, Uitleg, Verschil
from app.domain.gesprekswiel import Segmentwoord
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Hulpvraag, KorteVraag, Melder, Signaal
from app.domain.inwoner import Betrokkene, Inwoner
from app.domain.melding import Aanvraag, Besluit, Intrekking, Melding, PersoonlijkPlan, Verslag
from app.domain.mensen import Apparaat, Medewerker, Organisatie, Team
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Record
from app.domain.spinnenweb import Dimensiescore
from app.domain.triage import GeenHulp, Geslotenreden, Meldcodestap, Overdracht, Triage

KINDS: tuple[type[Record], ...] = (
    Organisatie, Team, Medewerker, Apparaat,
    Huishouden, Adres, Inwoner, Betrokkene,
    Hulpvraag, Signaal, Melder, KorteVraag,
    Triage, Overdracht, GeenHulp, Meldcodestap, Geslotenreden,
    Melding, Intrekking, Verslag, Aanvraag, Besluit, PersoonlijkPlan,
    Gesprek, Gesprekswoord, Uitleg, Kladregel, Verschil, Dimensiescore, Segmentwoord, Netwerklid, Mantelzorg,
    Plan, Doel, Activiteit, Planversie, Handtekening, Voortgang,
    Afspraak, Taak, Contactmoment, Delen, Bijlage, Conflict, Gemis,
)  # fmt: skip


def kind_of(record: type[Record]) -> str:
    """Return the name of a kind: table, wire and log use the same lower-case word."""
    return record.__name__.lower()
