"""Which page belongs to which name.  Imported while the passphrase is typed."""

from collections.abc import Mapping

from ui.pages.bijlage.page import BijlagePage
from ui.pages.dossiers.page import DossiersPage
from ui.pages.gesprek.page import GesprekPage
from ui.pages.huishouden.page import HuishoudenPage
from ui.pages.hulpvraag.page import HulpvraagPage
from ui.pages.instellingen.page import InstellingenPage
from ui.pages.inzage.page import InzagePage
from ui.pages.kort_gesprek.page import KortGesprekPage
from ui.pages.overnemen.page import OvernemenPage
from ui.pages.papier.page import PapierPage
from ui.pages.plan.page import PlanPage
from ui.pages.socialekaart.page import SocialekaartPage
from ui.pages.team.page import TeamPage
from ui.pages.tijdlijn.page import TijdlijnPage
from ui.pages.triage.page import TriagePage
from ui.pages.van_papier.page import VanPapierPage
from ui.pages.vandaag.page import VandaagPage
from ui.pages.verschillen.page import VerschillenPage
from ui.shell.window import PageMaker


def makers() -> Mapping[str, PageMaker]:
    """Return the makers of all pages, by name."""
    return {
        "vandaag": VandaagPage,
        "dossiers": DossiersPage,
        "socialekaart": SocialekaartPage,
        "instellingen": InstellingenPage,
        "huishouden": HuishoudenPage,
        "hulpvraag": HulpvraagPage,
        "triage": TriagePage,
        "gesprek": GesprekPage,
        "kort_gesprek": KortGesprekPage,
        "van_papier": VanPapierPage,
        "plan": PlanPage,
        "papier": PapierPage,
        "overnemen": OvernemenPage,
        "tijdlijn": TijdlijnPage,
        "verschillen": VerschillenPage,
        "team": TeamPage,
        "inzage": InzagePage,
        "bijlage": BijlagePage,
    }
