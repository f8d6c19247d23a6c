"""A tenant with teams, people and laptops: a fresh one for every test, in the one server."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from app.clock import Clock
from app.server import admin
from app.server.admin import Person
from app.server.session import new_token
from tests.server.client import Client, new_id
from tests.server.running import Running

FOREVER = "2999-01-01T00:00:00.000Z"


@dataclass
class Town:
    """One tenant."""

    server: Running
    tenant: int
    naam: str
    clients: list[Client] = field(default_factory=list)
    _count: Iterator[int] = field(default_factory=lambda: count(1))

    def laptop(
        self, *teams: str, stand: str = "toegelaten", vakken: tuple[str, ...] = ("gewoon", "adres", "meldcode"),
        until: str = FOREVER, rollen: tuple[str, ...] = ("consulent",), leidt: tuple[str, ...] = (),
    ) -> Client:  # fmt: skip
        """Make a person with a laptop and a session."""
        url, who, apparaat = self.server.owner, f"wie{next(self._count)}", new_id()
        person = Person(who, who.title(), teams or ("noord",), rollen, vakken, leidt=leidt)
        medewerker = admin.put_people(url, self.tenant, [person], Clock())[0]
        admin.add_laptop(url, self.tenant, apparaat, medewerker=medewerker, naam=who, stand=stand, clock=Clock())
        token = new_token(self.tenant)
        admin.begin_session(url, self.tenant, token, apparaat=apparaat, medewerker=medewerker, until=until)
        client = Client(self.server.address, token, apparaat, medewerker)
        self.clients.append(client)
        return client

    def leader(self, *teams: str, leidt: tuple[str, ...] = ()) -> Client:
        """Make a team leader with a laptop."""
        return self.laptop(*teams, rollen=("consulent", "teamleider"), leidt=leidt)

    def team(self, naam: str) -> str:
        """Return the id of a team."""
        return admin.add_team(self.server.owner, self.tenant, naam, Clock())

    def close(self) -> None:
        """Hang up all lines."""
        for client in self.clients:
            client.close()


def make_town(server: Running) -> Town:
    """Make a tenant."""
    naam = f"gemeente {new_id()}"
    return Town(server, admin.add_gemeente(server.owner, naam, Clock()), naam)
