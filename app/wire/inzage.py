"""What a resident may know of who looked: asked for one household, told without anything of a closed compartment."""

from msgspec import Struct

INZAGE = "/v1/inzage"


class Inzagevraag(Struct, frozen=True):
    """Ask who looked in a household."""

    huishouden: str


class Inzageregel(Struct, frozen=True, array_like=True):
    """Somebody did something on a day, once or more often."""

    eerst: str
    """The moment of the first time on that day."""
    wie: str
    team: str
    organisatie: str
    soort: str
    wat: str
    keer: int
    eigen: bool
    """Whether it was somebody of a team that works for this household."""


class Inzages(Struct, frozen=True):
    """The newest first."""

    now: str
    gemeente: str
    regels: tuple[Inzageregel, ...] = ()
    meer: bool = False
    """Whether there are older ones that do not stand here."""
