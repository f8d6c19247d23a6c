"""The line to the server as pages see it: what it does now, and four things to ask of it.

It knows no network.  Who opens the program connects it to the uplink; without one (a test, a
practice environment) it stays at rest.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


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


class Samen(QObject):
    """Says when the line does something else; carries the wishes of the user."""

    moved = Signal(object)
    """Carries a Regel."""
    now_wanted = Signal()
    halt_wanted = Signal(bool)
    server_chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.regel = Regel()

    def show(self, regel: Regel) -> None:
        """Take over what the line does now."""
        self.regel = regel
        self.moved.emit(regel)
