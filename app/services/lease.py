"""How long this laptop may go on without its server: the organisation decides, and it is told three days ahead.

A lease stops a colleague who left and a laptop that was forgotten; against who copies the disk stand the keys.
"""

from dataclasses import dataclass
from datetime import timedelta

from app.clock import parse_moment
from app.services.work import Reading

DAYS, SEEN = "lease_dagen", "lease_gezien"
"""What the server allows, and when it last let this laptop work on; both are written by the uplink."""
AHEAD_DAYS = 3


@dataclass(frozen=True, slots=True)
class Lease:
    """How many whole days are left; None when no server ever set a term."""

    over: int | None = None

    @property
    def verlopen(self) -> bool:
        """Whether the laptop must meet its server first."""
        return self.over is not None and self.over < 0

    @property
    def bijna(self) -> bool:
        """Whether the user is to be told."""
        return self.over is not None and 0 <= self.over <= AHEAD_DAYS


def load(tx: Reading) -> Lease:
    """Return how it stands; a clock that was set back before the last contact counts as over."""
    seen, days = tx.local(SEEN), tx.local(DAYS)
    if not seen or not days.isdecimal():
        return Lease()
    passed = tx.clock.now() - parse_moment(seen)
    if passed < -timedelta(days=1):
        return Lease(-1)
    return Lease((timedelta(days=int(days)) - passed).days)
