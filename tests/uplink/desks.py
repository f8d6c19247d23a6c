"""Laptops for the tests: a real encrypted file, the real line, a session at a real server."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from app.clock import Clock
from app.domain.activiteitenplan import Doel
from app.domain.huishouden import Huishouden
from app.server import admin
from app.server.session import new_token
from app.services.work import Reading, Store, Writing
from app.uplink.outcome import Outcome
from app.uplink.round import sync_once
from app.uplink.transport import HttpTransport, Sign, Transport, open_transport
from tests.server.client import Client, new_id
from tests.server.town import FOREVER, Town
from tests.store.files import KEY

T = TypeVar("T")


def always() -> bool:
    """Nobody says stop."""
    return True


@dataclass
class Laptop:
    """One consultant with one file."""

    client: Client
    store: Store
    line: HttpTransport
    rows_told: list[tuple[int, int]] = field(default_factory=list)

    def write(self, job: Callable[[Writing], T], huishouden: str = "") -> T:
        return self.store.write("Test", huishouden, job).result().value

    def read(self, query: Callable[[Reading], T]) -> T:
        return self.store.read(query).result()

    def home(self, naam: str = "Fam. Jansen") -> str:
        """Make a household."""
        hid = new_id()
        self.write(lambda tx: tx.insert(Huishouden, hid, id=hid, naam=naam), hid)
        return hid

    def goal(self, hid: str, woorden: str) -> Doel:
        return self.write(lambda tx: tx.insert(Doel, hid, woorden=woorden), hid)

    def say(self, goal: Doel, woorden: str) -> Doel:
        return self.write(lambda tx: tx.change(goal, woorden=woorden), goal.huishouden)

    def goals(self) -> dict[str, str]:
        return {goal.id: goal.woorden for goal in self.read(lambda tx: tx.all(Doel))}

    def see(self, rid: str) -> Doel:
        return self.read(lambda tx: tx.get(Doel, rid))

    def sync(self, line: Transport | None = None, go: Callable[[], bool] = always) -> Outcome:
        return sync_once(self.store, line or self.line, go, lambda done, total: self.rows_told.append((done, total)))

    def waiting(self) -> int:
        return int(self.read(lambda tx: tx.rows("SELECT count(*) AS n FROM change WHERE seq IS NULL")[0]["n"]))

    def again(self) -> HttpTransport:
        """Give a fresh line, as a round asks for one."""
        return open_transport(self.line.address, self.line.sign)

    def signed_by(self, sign: Sign) -> HttpTransport:
        return open_transport(self.line.address, sign)

    def close(self) -> None:
        self.line.close()
        self.store.close()


@dataclass
class Street:
    """Makes laptops of one tenant."""

    town: Town
    template: Path
    folder: Path
    laptops: list[Laptop] = field(default_factory=list)

    def laptop(self, *teams: str, file: Path | None = None) -> Laptop:
        """Make a laptop of its own, or one that goes on with a file."""
        client = self.town.laptop(*teams)
        path = file or self.folder / f"{client.apparaat}.db"
        if file is None:
            shutil.copy(self.template, path)
        store = Store(path, KEY, Clock(), actor=client.medewerker, apparaat=client.apparaat)
        return self.add(client, store)

    @property
    def place(self) -> tuple[str, int]:
        """Who keeps the server, and the tenant: what the keeper's commands ask for."""
        return self.town.server.owner, self.town.tenant

    def add(self, client: Client, store: Store) -> Laptop:
        made = Laptop(client, store, open_transport(self.town.server.url, signed(client)))
        self.laptops.append(made)
        return made

    def admit(self, laptop: Laptop) -> None:
        """Let the server know the apparaat that a laptop has become."""
        url, tenant, apparaat = self.town.server.owner, self.town.tenant, laptop.store.apparaat
        medewerker, token = laptop.client.medewerker, new_token(tenant)
        admin.add_laptop(
            url, tenant, apparaat, medewerker=medewerker, naam="opnieuw", stand="toegelaten", clock=Clock()
        )
        admin.begin_session(url, tenant, token, apparaat=apparaat, medewerker=medewerker, until=FOREVER)
        laptop.client = replace(laptop.client, token=token, apparaat=apparaat)
        laptop.line = open_transport(self.town.server.url, signed(laptop.client))


def signed(client: Client) -> Callable[[str, str, bytes], Mapping[str, str]]:
    return lambda _method, _url, _body: {"authorization": f"Bearer {client.token}"}
