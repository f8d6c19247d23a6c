"""How one round of syncing went, as a value for the screen and for the schedule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """What went up, what came in, and why it stopped before the end."""

    reason: str = ""
    """A Trouble or a Code; empty when everything arrived on both sides."""
    pushed: int = 0
    """Acts that the server received."""
    pulled: int = 0
    """Acts of others that came in."""
    conflicts: int = 0
    aside: int = 0
    fetched: int = 0
    """Rows of whole dossiers that came in."""
    retry_s: float = 0.0
    clock_off_s: int = 0
    """How far the laptop's clock is ahead of the server's (or behind: below 0)."""
    order: str = ""
    """A signed order to wipe, as the server sent it."""
    again: bool = False
    """Whether to begin anew at once: the server was put back, or numbers were counted anew."""

    @property
    def ok(self) -> bool:
        """Whether the round came to its end."""
        return not self.reason
