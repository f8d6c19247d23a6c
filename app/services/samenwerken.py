"""How far this laptop is with the server, for people: what waits, what was refused, when they last met."""

from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from app.clock import AMSTERDAM, local_day, parse_moment
from app.domain.record import Vak
from app.services.work import Reading, Writing
from app.store import syncstate

ADDRESS, HALTED = "sync_server", "sync_uit"
CLOCK_OFF_S = 300


@dataclass(frozen=True, slots=True)
class Terzijde:
    """Something that was handed in and not taken over; it is kept at the server."""

    label: str
    reden: str
    dag: date


@dataclass(frozen=True, slots=True)
class Stand:
    """What a laptop knows of itself and its server."""

    adres: str = ""
    gestopt: bool = False
    wachtend: int = 0
    oudste: date | None = None
    contact: datetime | None = None
    """When the server last answered, in Dutch time."""
    klok_s: int = 0
    ophalen: tuple[int, int] | None = None
    terzijde: tuple[Terzijde, ...] = ()

    @property
    def alles_aangekomen(self) -> bool:
        """Whether the server confirmed all that was ever written here."""
        return bool(self.adres) and self.contact is not None and not self.wachtend and not self.terzijde


def load(tx: Reading) -> Stand:
    """Return how it stands; a closed compartment leaves no trace in the count."""
    rows = tx.rows(
        "SELECT count(*) AS n, min(started) AS oudste FROM grp WHERE id IN"
        " (SELECT grp FROM change WHERE seq IS NULL AND vak <> :closed)",
        {"closed": str(Vak.MELDCODE)},
    )[0]
    contact, fetch = tx.local(syncstate.CONTACT), syncstate.load(tx).ophalen
    aside = tx.rows("SELECT label, reden, moment FROM terzijde WHERE vak <> :c ORDER BY n", {"c": str(Vak.MELDCODE)})
    return Stand(
        adres=tx.local(ADDRESS),
        gestopt=bool(tx.local(HALTED)),
        wachtend=int(rows["n"]),
        oudste=local_day(str(rows["oudste"])) if rows["oudste"] else None,
        contact=parse_moment(contact).astimezone(AMSTERDAM) if contact else None,
        klok_s=int(tx.local(syncstate.CLOCK, "0")),
        ophalen=(fetch.done, fetch.total) if fetch else None,
        terzijde=tuple(Terzijde(str(row["label"]), str(row["reden"]), local_day(str(row["moment"]))) for row in aside),
    )


def is_address(text: str) -> bool:
    """Whether this can be the address of a server: https, or this machine itself."""
    try:
        parts = urlsplit(text.strip())
        here = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"}
        return bool(parts.hostname) and parts.port != 0 and (parts.scheme == "https" or here)
    except ValueError:
        return False


def set_address(tx: Writing, address: str) -> None:
    """Choose the server."""
    tx.remember(ADDRESS, address.strip().rstrip("/"))


def set_halted(tx: Writing, *, halted: bool) -> None:
    """Stop syncing until somebody says otherwise, or go on."""
    tx.remember(HALTED, "1" if halted else "")


def waiting_of(tx: Reading, huishouden: str) -> int:
    """Return how many acts of a dossier are only on this laptop."""
    rows = tx.rows(
        "SELECT count(DISTINCT grp) AS n FROM change WHERE huishouden = :home AND seq IS NULL AND vak <> :closed",
        {"home": huishouden, "closed": str(Vak.MELDCODE)},
    )
    return int(rows[0]["n"])
