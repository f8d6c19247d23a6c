"""Where people of a tenant sign in with a laptop, in a browser that the test brings."""

from dataclasses import dataclass, field

from app.clock import Clock
from app.server.identity import keeper
from app.services.work import Store
from app.uplink.identity.enrol import Enrolled, enrol
from app.uplink.identity.login import Browse
from app.uplink.identity.session import SignedIn
from tests.server.client import new_id
from tests.store.files import KEY
from tests.uplink.desks import Laptop, Street


@dataclass
class Hall:
    """A tenant whose people sign in at a provider."""

    street: Street
    stores: list[Store] = field(default_factory=list)

    def store(self, clock: Clock | None = None) -> Store:
        path = self.street.folder / f"{new_id()}.db"
        path.write_bytes(self.street.template.read_bytes())
        self.stores.append(Store(path, KEY, clock or Clock(), actor=new_id(), apparaat=new_id()))
        return self.stores[-1]

    def enrol(self, store: Store, browse: Browse) -> Enrolled:
        town = self.street.town
        return enrol(store, town.server.url, browse, gemeente=town.naam)

    def admitted(self, browse: Browse, clock: Clock | None = None) -> tuple[Laptop, SignedIn]:
        """Sign in, be let in, and have a line."""
        store = self.store(clock)
        made = self.enrol(store, browse)
        keeper.approve(*self.street.place, made.said.code, Clock())
        assert made.session.renewed() is None
        self.stores.remove(store)
        laptop = Laptop(self.street.town.laptop(), store, made.session.line())
        self.street.laptops.append(laptop)
        return laptop, made.session

    def close(self) -> None:
        for store in self.stores:
            store.close()
