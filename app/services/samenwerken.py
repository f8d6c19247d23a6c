"""How far this laptop is with the server, for people: what waits, what was refused, when they last met."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from app.clock import AMSTERDAM, local_day, parse_moment
from app.domain.record import Vak
from app.services.work import Reading, Writing
from app.store import syncstate

ADDRESS, HALTED, WHO, TOWN = "sync_server", "sync_uit", "sync_wie", "sync_gemeente"
MOST_DECIDED = 20
_ASIDE = "SELECT label, reden, moment, besluit, waarom, door FROM terzijde WHERE vak <> :c ORDER BY n"
CLOCK_OFF_S = 300


@dataclass(frozen=True, slots=True)
class Terzijde:
    """Something that was handed in and not taken over; it is kept at the server until the team leader decides."""

    label: str
    reden: str
    dag: date
    besluit: str = ""
    """Empty while it waits."""
    waarom: str = ""
    door: str = ""


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
    """What waits for the team leader."""
    beslist: tuple[Terzijde, ...] = ()
    """What the team leader decided lately, newest first."""
    gemeente: str = ""
    """Whose server this is; empty as long as nobody signed in."""
    leidt: tuple[str, ...] = ()
    """The teams that who signed in leads."""

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
    aside = [_terzijde(*map(str, row.values())) for row in tx.rows(_ASIDE, {"c": str(Vak.MELDCODE)})]
    who = json.loads(tx.local(WHO) or "{}")
    return Stand(
        adres=tx.local(ADDRESS),
        gestopt=bool(tx.local(HALTED)),
        wachtend=int(rows["n"]),
        oudste=local_day(str(rows["oudste"])) if rows["oudste"] else None,
        contact=parse_moment(contact).astimezone(AMSTERDAM) if contact else None,
        klok_s=int(tx.local(syncstate.CLOCK, "0")),
        ophalen=(fetch.done, fetch.total) if fetch else None,
        terzijde=tuple(one for one in aside if not one.besluit),
        beslist=tuple(one for one in reversed(aside) if one.besluit)[:MOST_DECIDED],
        gemeente=str(who.get("gemeente", "")),
        leidt=tuple(who.get("leidt", ())),
    )


def _terzijde(label: str, reden: str, moment: str, besluit: str, waarom: str, door: str) -> Terzijde:
    return Terzijde(label, reden, local_day(moment), besluit, waarom, door)


def keep_who(tx: Writing, gemeente: str, leidt: Iterable[str]) -> None:
    """Remember whose server this is, and which teams who signed in leads there."""
    tx.remember(WHO, json.dumps({"gemeente": gemeente, "leidt": list(leidt)}))


def is_address(text: str) -> bool:
    """Whether this can be the address of a server: https, or this machine itself."""
    try:
        parts = urlsplit(text.strip())
        here = parts.scheme == "http" and parts.hostname in {"127.0.0.1", "localhost"}
        return bool(parts.hostname) and parts.port != 0 and (parts.scheme == "https" or here)
    except ValueError:
        return False


def set_address(tx: Writing, address: str) -> None:
    """Choose the server; another one may be of another municipality."""
    address = address.strip().rstrip("/")
    if address != tx.local(ADDRESS):
        tx.remember(TOWN, "")
    tx.remember(ADDRESS, address)


def set_town(tx: Writing, naam: str) -> None:
    """Say whose server it is, where one server serves several."""
    tx.remember(TOWN, naam.strip())


def town(tx: Reading) -> str:
    """Return whose server it is, as somebody typed it or as the server said."""
    return tx.local(TOWN)


def set_halted(tx: Writing, *, halted: bool) -> None:
    """Stop syncing until somebody says otherwise, or go on."""
    tx.remember(HALTED, "1" if halted else "")


def stand_of(tx: Reading, huishouden: str) -> int | None:
    """Return how many acts of a dossier are only here; None when nothing is to be said: no server, or never heard."""
    if not tx.local(ADDRESS):
        return None
    waiting = waiting_of(tx, huishouden)
    return waiting if waiting or tx.local(syncstate.CONTACT) else None


def waiting_of(tx: Reading, huishouden: str) -> int:
    """Return how many acts of a dossier are only on this laptop."""
    rows = tx.rows(
        "SELECT count(DISTINCT grp) AS n FROM change WHERE huishouden = :home AND seq IS NULL AND vak <> :closed",
        {"home": huishouden, "closed": str(Vak.MELDCODE)},
    )
    return int(rows[0]["n"])
