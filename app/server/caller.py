"""Who is asking: what every route is given after the session and the device's proof were checked."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Caller:
    """A person at a laptop, within one tenant."""

    tenant: int
    apparaat: str
    medewerker: str
    teams: frozenset[str] = field(default_factory=frozenset)
    """What the person may see is what these teams work on."""
    hoofdteam: str = ""
    """The first of the own teams: it gets what this person brings in."""
    leidt: frozenset[str] = field(default_factory=frozenset)
    """The teams of which this person is the team leader."""
    rollen: frozenset[str] = field(default_factory=frozenset)
    vakken: frozenset[str] = frozenset({"gewoon", "adres", "meldcode"})
    ingetrokken: bool = False
    """A revoked laptop may only hand in, and what it hands in is put aside for the team leader."""
    sleutel: str = ""
    """The public key of the laptop; empty for one that was put there by hand."""
