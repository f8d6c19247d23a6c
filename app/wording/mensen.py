"""Dutch words for how people are addressed, what they are to each other and where they speak."""

from app.domain.delen import Antwoord
from app.domain.gesprek import Kanaal
from app.domain.inwoner import Aanhef, Aanspreekvorm, RolBetrokkene
from app.wording.i18n import _

KANALEN = {
    Kanaal.HUISBEZOEK: "Huisbezoek",
    Kanaal.TELEFOON: "Telefoon",
    Kanaal.BEELDBELLEN: "Beeldbellen",
    Kanaal.LOKET: "Loket of inloop",
    Kanaal.ELDERS: "Ergens anders",
}
ROLLEN = {
    RolBetrokkene.MANTELZORGER: "Mantelzorger",
    RolBetrokkene.FAMILIE: "Familie",
    RolBetrokkene.VERTEGENWOORDIGER: "Vertegenwoordiger",
    RolBetrokkene.CLIENTONDERSTEUNER: "Cliëntondersteuner",
    RolBetrokkene.HUISARTS: "Huisarts",
    RolBetrokkene.COLLEGA: "Collega",
    RolBetrokkene.TOLK: "Tolk",
    RolBetrokkene.ANDERS: "Anders",
}
AANHEF = {Aanhef.MEVROUW: "mevrouw", Aanhef.MENEER: "meneer", Aanhef.GEEN: "geen"}
VORMEN = {Aanspreekvorm.U: "u", Aanspreekvorm.JE: "je"}
ANTWOORDEN = {Antwoord.JA: "Ja", Antwoord.NEE: "Nee", Antwoord.LATER: "Later"}


def say_kanaal(kanaal: Kanaal) -> str:
    """Return where people speak, as a word of a screen."""
    return _(KANALEN[kanaal])


def say_rol(rol: RolBetrokkene) -> str:
    """Return what somebody is to the resident."""
    return _(ROLLEN[rol])


def say_antwoord(antwoord: Antwoord) -> str:
    """Return the resident's answer."""
    return _(ANTWOORDEN[antwoord])
