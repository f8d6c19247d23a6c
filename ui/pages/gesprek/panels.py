"""The tabs of a conversation, in the order in which they stand: any of them at any time.

A new tab is one line here; its key is what `Place.tab` remembers.
"""

from dataclasses import dataclass

from app.domain.gesprek import Kanaal
from app.wording.i18n import _
from ui.pages.gesprek.afsluiten import AfsluitenPanel
from ui.pages.gesprek.kladblok import KladblokPanel
from ui.pages.gesprek.mantelzorg import MantelzorgPanel
from ui.pages.gesprek.netwerk import NetwerkPanel
from ui.pages.gesprek.spinnenweb import SpinnenwebPanel
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import PanelMaker
from ui.pages.gesprek.uitgelegd import UitgelegdPanel
from ui.pages.gesprek.uitwerken import UitwerkenPanel
from ui.pages.gesprek.verschil import VerschilPanel
from ui.pages.gesprek.wiel import WielPanel
from ui.pages.gesprek.woorden import WoordenPanel

SPINNENWEB, WIEL, WOORDEN, VERSCHIL = "spinnenweb", "gesprekswiel", "woorden", "verschil"


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its words, its icon, what makes it, and the step of the handreiking beside it."""

    key: str
    label: str
    icon: str
    make: PanelMaker
    stap: str
    needs_resident: bool = False
    typed_in: bool = False
    """Who opens it begins to type at once: the keyboard goes to its field."""
    full: str = ""
    """The whole word, for who hears the tab: in one row of ten there is no room for it."""


TABS: tuple[Tab, ...] = (
    Tab(SPINNENWEB, _("Web"), "radar", SpinnenwebPanel, "spinnenweb", needs_resident=True, full=_("Spinnenweb")),
    Tab(WIEL, _("Wiel"), "chart-pie", WielPanel, "wiel", needs_resident=True, full=_("Gesprekswiel")),
    Tab(WOORDEN, _("Woorden"), "message-square-quote", WoordenPanel, "hulpvraag", typed_in=True),
    Tab(VERSCHIL, _("Verschil"), "users", VerschilPanel, "spinnenweb"),
    Tab("netwerk", _("Netwerk"), "network", NetwerkPanel, "netwerk"),
    Tab("mantelzorg", _("Mantelzorg"), "heart-handshake", MantelzorgPanel, "mantelzorg"),
    Tab("uitgelegd", _("Uitgelegd"), "info", UitgelegdPanel, "mantelzorg"),
    Tab("kladblok", _("Kladblok"), "notebook-pen", KladblokPanel, "afsluiten", typed_in=True),
    Tab("uitwerken", _("Uitwerken"), "list-checks", UitwerkenPanel, "afsluiten"),
    Tab("afsluiten", _("Afsluiten"), "check", AfsluitenPanel, "afsluiten"),
)


def first_tab(state: State, wanted: str) -> str:
    """Return the tab to open: the one asked for; on the phone the one field, else the web."""
    if any(tab.key == wanted for tab in TABS):
        return wanted
    if state.view.gesprek.kort:
        return WOORDEN
    return WOORDEN if state.view.gesprek.kanaal is Kanaal.TELEFOON else SPINNENWEB


def tab_of(key: str) -> Tab:
    """Return the tab with this key."""
    return next(tab for tab in TABS if tab.key == key)


def shown_tabs(state: State) -> tuple[Tab, ...]:
    """Return the tabs that mean something now: a difference needs two people."""
    pair = len(state.view.deelnemers) > 1 or bool(state.view.verschillen)
    return tuple(tab for tab in TABS if tab.key != VERSCHIL or pair)
