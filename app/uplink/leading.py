"""The questions of a team leader over the line: one line per question, as the person who is signed in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from app.services.teamleiding import Apparaten, Besloten, Geen, Getoond, Lijst
from app.uplink.answers import Failed
from app.uplink.transport import Transport
from app.wire import identity, terzijde
from app.wire.codes import Code
from app.wire.inzage import INZAGE, Inzages, Inzagevraag

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leading:
    """A Teamlijn; `connect` gives the line, why there is none, or None while nobody is signed in."""

    connect: Callable[[], Transport | Failed | None]

    def lijst(self, *, besloten: bool) -> Lijst | Geen:
        """Return what waits, or what was decided."""
        return self._ask(terzijde.LIJST, terzijde.Lijstvraag(besloten), Lijst)

    def toon(self, apparaat: str, n: int) -> Getoond | Geen:
        """Return one with what is in it."""
        return self._ask(terzijde.TOON, terzijde.Aanwijzing(apparaat, n), Getoond)

    def beslis(self, apparaat: str, n: int, besluit: str, waarom: str = "") -> Besloten | Geen:
        """Take one over, or refuse it."""
        return self._ask(terzijde.BESLUIT, terzijde.Beslissing(apparaat, n, besluit, waarom), Besloten)

    def inzage(self, huishouden: str) -> Inzages | Geen:
        """Return who looked in a household; every colleague of its team may ask."""
        return self._ask(INZAGE, Inzagevraag(huishouden), Inzages)

    def laptops(self) -> Apparaten | Geen:
        """Return the laptops of the team."""
        return self._ask(identity.APPARATEN, identity.Apparaatvraag(), Apparaten)

    def laat_toe(self, apparaat: str, cijfers: str) -> Geen | None:
        """Let a laptop in by the digits on its screen."""
        said = self._ask(identity.AKKOORD, identity.Akkoord(apparaat, cijfers), identity.Gedaan)
        return said if isinstance(said, Geen) else None

    def zet_stand(self, apparaat: str, stand: str) -> Geen | None:
        """Revoke a laptop, or let it ask anew."""
        said = self._ask(identity.STAND, identity.Standwens(apparaat, stand), identity.Gedaan)
        return said if isinstance(said, Geen) else None

    def _ask(self, path: str, message: object, kind: type[T]) -> T | Geen:
        line = self.connect()
        if line is None:
            return Geen(str(Code.AANMELDEN))
        if isinstance(line, Failed):
            return Geen(str(line.reason))
        try:
            said = line.post(path, message, kind)
        finally:
            line.close()
        return Geen(str(said.reason)) if isinstance(said, Failed) else said
