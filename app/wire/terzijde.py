"""What a team leader and the server say about what was put aside: list, show, decide; and what its author hears."""

from msgspec import Struct

from app.wire.messages import Act

LIJST, TOON, BESLUIT, MIJN = "/v1/terzijde", "/v1/terzijde/toon", "/v1/terzijde/besluit", "/v1/terzijde/mijn"
OVERGENOMEN, GEWEIGERD = "overgenomen", "geweigerd"
LONGEST_WHY = 2_000
MOST_MINE = 500


class Stuk(Struct, frozen=True):
    """One act that was put aside.  `apparaat` and `n` name it; what is in it is only told by `toon`."""

    apparaat: str
    n: int
    wie: str
    laptop: str
    label: str
    gemaakt: str
    """When, by the clock of the laptop that made it."""
    ontvangen: str
    reden: str
    huishoudens: tuple[str, ...] = ()
    gewist: bool = False
    """Its words were really erased."""
    besluit: str = ""
    """Empty while it waits."""
    waarom: str = ""
    door: str = ""
    op: str = ""


class Lijstvraag(Struct, frozen=True):
    """Ask for what waits (oldest first), or for what was decided (newest first)."""

    besloten: bool = False


class Lijst(Struct, frozen=True):
    """A number of them, and how many there are in all."""

    now: str
    stukken: tuple[Stuk, ...] = ()
    aantal: int = 0


class Aanwijzing(Struct, frozen=True):
    """Which one."""

    apparaat: str
    n: int


class Getoond(Struct, frozen=True):
    """One of them with what is in it; that it was shown is written down."""

    now: str
    stuk: Stuk
    daad: Act | None = None
    """None when its words were erased."""


class Beslissing(Struct, frozen=True):
    """A team leader takes one over, or refuses it and says why."""

    apparaat: str
    n: int
    besluit: str
    waarom: str = ""


class Besloten(Struct, frozen=True):
    """How it stands now: also when somebody else decided earlier, or when it cannot be taken over."""

    now: str
    stuk: Stuk
    kan_niet: str = ""
    """Why it could not be taken over (a `Hinder` or an `Aside`); empty when it was decided."""
    verschillen: int = 0
    """How many of its fields a person must still decide."""


class Mijnvraag(Struct, frozen=True):
    """A laptop asks what became of what was put aside of its own."""

    nummers: tuple[int, ...] = ()


class Mijnbesluit(Struct, frozen=True, array_like=True):
    """What was decided about one of its own acts."""

    n: int
    besluit: str
    waarom: str
    door: str
    op: str


class Mijn(Struct, frozen=True):
    """All decisions about what was asked."""

    now: str
    besluiten: tuple[Mijnbesluit, ...] = ()
