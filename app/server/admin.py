"""What the keeper of the server does by hand: tenants, people, teams, laptops.

It works through the owner's connection; the policies hold for it too, so each act names its tenant.
"""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import psycopg

from app.clock import Clock
from app.server import epochs

STATES = ("wacht", "toegelaten", "ingetrokken", "wissen")
LAPTOPS = """SELECT id, naam, medewerker, stand, gezien, wachtend, oudste, last_n, code FROM apparaat
WHERE tenant = %s ORDER BY nr"""


class Unknown(LookupError):
    """There is no such tenant, person or laptop."""


@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff as the municipality knows them."""

    aanmeldnaam: str
    naam: str
    teams: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ("consulent",)
    vakken: tuple[str, ...] = ("gewoon", "adres", "meldcode")
    id: str = ""
    leidt: tuple[str, ...] = ()
    """The own teams that a team leader leads; none named means all of them."""


@dataclass(frozen=True, slots=True)
class Laptop:
    """A laptop as the list shows it."""

    id: str
    naam: str
    medewerker: str
    stand: str
    gezien: str
    wachtend: int
    oudste: str
    last_n: int = field(default=0)
    code: str = ""
    """The six digits on the screen of a laptop that waits for approval."""


@contextmanager
def keeper(url: str, tenant: int | None = None) -> Iterator[psycopg.Connection]:
    """Give the owner's connection, for one transaction."""
    with psycopg.connect(url) as sql:
        if tenant is not None:
            sql.execute("SELECT set_config('app.tenant', %s, true)", (str(tenant),))
        yield sql


def tenant_of(url: str, naam: str) -> int:
    """Return the number of a tenant.  Raises Unknown."""
    with keeper(url) as sql:
        found = sql.execute("SELECT tenant FROM gemeente WHERE naam = %s", (naam,)).fetchone()
    if found is None:
        raise Unknown(naam)
    return int(found[0])


def tenants(url: str) -> dict[str, int]:
    """Return all tenants by name."""
    with keeper(url) as sql:
        return {line[0]: line[1] for line in sql.execute("SELECT naam, tenant FROM gemeente")}


def add_gemeente(url: str, naam: str, clock: Clock, *, oefenomgeving: bool = False) -> int:
    """Make a tenant, with its counter and its first epoch."""
    with keeper(url) as sql:
        query = "INSERT INTO gemeente (naam, oefenomgeving, begonnen) VALUES (%s, %s, %s) RETURNING tenant"
        made = sql.execute(query, (naam, oefenomgeving, clock.moment())).fetchone()
        tenant = int(made[0]) if made else 0
        sql.execute("SELECT set_config('app.tenant', %s, true)", (str(tenant),))
        sql.execute("INSERT INTO teller (tenant) VALUES (%s)", (tenant,))
        sql.execute(epochs.FIRST, (tenant, clock.new_id(), clock.moment()))
    return tenant


def add_team(url: str, tenant: int, naam: str, clock: Clock, *, organisatie: str = "") -> str:
    """Make a team, or return the one with this name."""
    with keeper(url, tenant) as sql:
        return _team(sql, tenant, naam, clock, organisatie)


def _team(sql: psycopg.Connection, tenant: int, naam: str, clock: Clock, organisatie: str = "") -> str:
    found = sql.execute("SELECT id FROM team WHERE tenant = %s AND naam = %s", (tenant, naam)).fetchone()
    if found:
        return str(found[0])
    new = clock.new_id()
    sql.execute(
        "INSERT INTO team (tenant, id, naam, organisatie) VALUES (%s, %s, %s, %s)", (tenant, new, naam, organisatie)
    )
    return new


def put_people(url: str, tenant: int, people: Iterable[Person], clock: Clock) -> list[str]:
    """Add or change people by their sign-in name; a person's teams become exactly these."""
    with keeper(url, tenant) as sql:
        return [_person(sql, tenant, person, clock) for person in people]


def _person(sql: psycopg.Connection, tenant: int, person: Person, clock: Clock) -> str:
    made = sql.execute(
        "INSERT INTO medewerker (tenant, id, naam, aanmeldnaam, vakken, rollen) VALUES (%s, %s, %s, %s, %s, %s)"
        " ON CONFLICT (tenant, aanmeldnaam) DO UPDATE SET naam = excluded.naam, vakken = excluded.vakken,"
        " rollen = excluded.rollen, actief = true RETURNING id",
        (
            tenant,
            person.id or clock.new_id(),
            person.naam,
            person.aanmeldnaam,
            list(person.vakken),
            list(person.rollen),
        ),
    ).fetchone()
    rid = str(made[0]) if made else ""
    sql.execute("DELETE FROM lid WHERE tenant = %s AND medewerker = %s", (tenant, rid))
    leads = set(person.leidt or person.teams) if "teamleider" in person.rollen else set()
    for place, naam in enumerate(dict.fromkeys(person.teams)):
        team = _team(sql, tenant, naam, clock)
        sql.execute(
            "INSERT INTO lid (tenant, medewerker, team, volg, leidt) VALUES (%s, %s, %s, %s, %s)",
            (tenant, rid, team, place, naam in leads),
        )
    return rid


def find_team(url: str, tenant: int, naam: str) -> str:
    """Return the id of a team.  Raises Unknown."""
    with keeper(url, tenant) as sql:
        found = sql.execute("SELECT id FROM team WHERE tenant = %s AND naam = %s", (tenant, naam)).fetchone()
    if found is None:
        raise Unknown(naam)
    return str(found[0])


def forget_system(url: str, tenant: int) -> None:
    """Let the next request begin a new epoch: the database was put back without PostgreSQL showing it."""
    with keeper(url, tenant) as sql:
        sql.execute("UPDATE epoch SET systeem = '' WHERE tenant = %s", (tenant,))


def share(url: str, tenant: int, huishouden: str, team: str) -> None:
    """Let a team work on a household too."""
    with keeper(url, tenant) as sql:
        sql.execute(
            "INSERT INTO dossier (tenant, huishouden) VALUES (%s, %s) ON CONFLICT DO NOTHING", (tenant, huishouden)
        )
        sql.execute(
            "INSERT INTO toegang (tenant, huishouden, team) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            (tenant, huishouden, team),
        )


def unshare(url: str, tenant: int, huishouden: str, team: str) -> None:
    """Take a household away from a team."""
    with keeper(url, tenant) as sql:
        sql.execute(
            "DELETE FROM toegang WHERE tenant = %s AND huishouden = %s AND team = %s", (tenant, huishouden, team)
        )


def add_laptop(url: str, tenant: int, rid: str, *, medewerker: str, naam: str, stand: str, clock: Clock) -> None:
    """Note a laptop; its number in the log is the next one."""
    with keeper(url, tenant) as sql:
        sql.execute("SELECT FROM teller WHERE tenant = %s FOR UPDATE", (tenant,))
        sql.execute(
            "INSERT INTO apparaat (tenant, id, nr, medewerker, naam, stand, aangemeld)"
            " SELECT %s, %s, 1 + coalesce(max(nr), 0), %s, %s, %s, %s FROM apparaat WHERE tenant = %s",
            (tenant, rid, medewerker, naam, stand, clock.moment(), tenant),
        )


def laptops(url: str, tenant: int) -> list[Laptop]:
    """Return the laptops of a tenant."""
    with keeper(url, tenant) as sql:
        return [Laptop(*line) for line in sql.execute(LAPTOPS, (tenant,))]


def set_state(url: str, tenant: int, rid: str, stand: str) -> None:
    """Admit, revoke or order the wipe of a laptop.  Raises Unknown."""
    with keeper(url, tenant) as sql:
        done = sql.execute("UPDATE apparaat SET stand = %s WHERE tenant = %s AND id = %s", (stand, tenant, rid))
        if not done.rowcount:
            raise Unknown(rid)


def begin_session(url: str, tenant: int, token: str, *, apparaat: str, medewerker: str, until: str) -> None:
    """Store a session: for practice and for tests; people sign in through app.server.identity."""
    with keeper(url, tenant) as sql:
        sql.execute(
            "INSERT INTO sessie (tenant, token, apparaat, medewerker, verloopt) VALUES (%s, %s, %s, %s, %s)",
            (tenant, hashlib.sha256(token.encode()).digest(), apparaat, medewerker, until),
        )
