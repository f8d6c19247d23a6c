"""What became of a request: an answer, or why not.  Being offline is one of the ordinary outcomes, not an error."""

from dataclasses import dataclass
from enum import StrEnum

from app.wire.messages import Refusal


class Trouble(StrEnum):
    """Why the server was not reached; why it refused is a `Code`."""

    GEEN_NETWERK = "geen_netwerk"
    """No way there: offline is normal."""
    INLOGPAGINA = "inlogpagina"
    """Something else answered: the sign-in page of a café's network."""
    CERTIFICAAT = "certificaat"
    """Who answers cannot show that it is our server."""
    TRAAG = "traag"
    GESTOPT = "gestopt"
    """The user said stop."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A request that brought nothing.  `reason` is a Trouble or a Code."""

    reason: str
    refusal: Refusal | None = None
    retry_s: float = 0.0
    """How long the server asks to wait; 0 when it did not say."""
