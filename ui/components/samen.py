"""The line to the server as pages see it: what it does now, and five things to ask of it.

It knows no network.  Who opens the program connects it to the uplink; without one (a test, a
practice environment) it stays at rest.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.services.inzage import Inzagelijn
from app.services.teamleiding import Teamlijn


@dataclass(frozen=True, slots=True)
class Regel:
    """What the line does now."""

    bezig: bool = False
    klaar: int = 0
    totaal: int = 0
    reden: str = ""
    """Why the last round stopped; empty when it came to its end."""
    binnen: int = 0
    """Acts of others that came in with the last round."""
    rondes: int = 0
    """How many rounds were done since the program was opened."""


@dataclass(frozen=True, slots=True)
class Aangemeld:
    """Whether somebody is signed in at the server, and what the user must do for it."""

    aan: bool = False
    bezig: bool = False
    """The browser is open."""
    code: str = ""
    """Six digits for who approves this laptop; empty when nobody has to."""
    reden: str = ""
    kies: bool = False
    """The server is of several municipalities: the user must say of which one."""
    oefenen: bool = False
    """The server is for practice: nothing of real people belongs there."""


class Samen(QObject):
    """Says when the line does something else; carries the wishes of the user."""

    moved = Signal(object)
    """Carries a Regel."""
    now_wanted = Signal()
    halt_wanted = Signal(bool)
    server_chosen = Signal(str)
    sign_in_wanted = Signal()
    town_chosen = Signal(str)
    """Whose server it is, where one server serves several."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.regel = Regel()
        self.team: Teamlijn | None = None
        """What a team leader asks of the server; set by who opens the program."""
        self.inzage: Inzagelijn | None = None
        self.aangemeld = Aangemeld()

    def show(self, regel: Regel) -> None:
        """Take over what the line does now."""
        self.regel = regel
        self.moved.emit(regel)

    def show_signed(self, aangemeld: Aangemeld) -> None:
        """Take over whether somebody is signed in."""
        if aangemeld != self.aangemeld:
            self.aangemeld = aangemeld
            self.moved.emit(self.regel)
