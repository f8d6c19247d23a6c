"""What a server could have answered, for the pictures of pages that ask it: people and laptops that do not exist."""

from typing_extensions import override

from app.services.inzage import Inzages
from app.services.teamleiding import Apparaten, Besloten, Geen, Getoond, Laptopregel, Lijst, Stuk, Teamlijn, Wachtend
from app.wire.inzage import Inzageregel

NOW = "2026-11-23T09:00:00.000Z"
TEAM = ("noord",)


class TeamAnswers(Teamlijn):
    """A team with a laptop that waits, one that was lost, and one act that was put aside."""

    def __init__(self, home: str) -> None:
        self._aside = Stuk(
            "kwijt", 41, "Bram Wessels", "Laptop 12", "Activiteit aangepast", "2026-11-20T15:12:00.000Z",
            "2026-11-23T08:40:00.000Z", "ingetrokken", (home,),
        )  # fmt: skip

    @override
    def lijst(self, *, besloten: bool) -> Lijst | Geen:
        return Lijst(NOW) if besloten else Lijst(NOW, (self._aside,), 1)

    @override
    def toon(self, apparaat: str, n: int) -> Getoond | Geen:
        return Geen("geen_netwerk")

    @override
    def beslis(self, apparaat: str, n: int, besluit: str, waarom: str = "") -> Besloten | Geen:
        return Geen("geen_netwerk")

    @override
    def laptops(self) -> Apparaten | Geen:
        asks = Wachtend("nieuw", "Laptop 31", "Fatma Yildiz", "2026-11-23T08:55:00.000Z", TEAM)
        mine = Laptopregel("hier", "Laptop 7", "Els Oefening", TEAM, "toegelaten", NOW, deze=True)
        lost = Laptopregel("kwijt", "Laptop 12", "Bram Wessels", TEAM, "ingetrokken", "2026-11-20T16:00:00.000Z", 1)
        return Apparaten(NOW, (asks,), (mine, lost))

    @override
    def laat_toe(self, apparaat: str, cijfers: str) -> Geen | None:
        return Geen("geen_netwerk")

    @override
    def zet_stand(self, apparaat: str, stand: str) -> Geen | None:
        return Geen("geen_netwerk")


def who_looked(_home: str) -> Inzages | Geen:
    """Return who looked."""
    return Inzages(NOW, "Gemeente Slingeland aan de IJssel", (
        Inzageregel("2026-11-23T08:20:00.000Z", "Els Oefening", "noord", "Sociaal Team Noord", "print", "plan", 1,
                    eigen=True),
        Inzageregel("2026-11-20T10:05:00.000Z", "Els Oefening", "noord", "Sociaal Team Noord", "open", "", 3,
                    eigen=True),
        Inzageregel("2026-11-18T13:40:00.000Z", "Bram Wessels", "zuid", "Sociaal Team Zuid", "open", "", 1,
                    eigen=False),
    ))  # fmt: skip
