"""One real provider and one real server for all tests of this folder; a realm and a tenant of its own for each test."""

from collections.abc import Iterator
from dataclasses import dataclass

import httpx2
import pytest

from app.clock import Clock
from app.server import admin
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.uplink.answers import Failed
from app.uplink.identity import device
from app.uplink.identity.login import Tokens, sign_in
from app.uplink.identity.session import SignedIn
from app.uplink.transport import open_transport
from app.wire.identity import SESSIE, Aanmelding, Sessie, Toelating
from tests.server.client import new_id
from tests.server.identity.idp import PEOPLE
from tests.system.oidc.browser import Person
from tests.system.oidc.real import CLIENT, RealProvider, real_provider
from tests.uplink.conftest import server, street, template, town
from tests.uplink.desks import Street
from tests.uplink.identity.hall import Hall

__all__ = ["server", "street", "template", "town"]


@pytest.fixture(scope="session")
def idp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealProvider]:
    """Give the provider."""
    with real_provider(tmp_path_factory.mktemp("aanbieder") / "log") as made:
        yield made


@dataclass
class Realm:
    """A tenant, and the realm of the provider where its people sign in."""

    name: str
    issuer: str
    idp: RealProvider
    hall: Hall

    def trust(
        self, issuer: str = "", *, scope: str = "openid profile", groep: str = "", mfa: tuple[str, ...] = ()
    ) -> None:
        """Tell the server which provider counts, and how."""
        kept = Provider(issuer or self.issuer, CLIENT, scope, groep=groep, mfa=mfa)
        keeper.set_provider(*self.hall.street.place, kept)

    def tokens(self, laptop: SignedIn, *, issuer: str = "", client_id: str = CLIENT) -> Tokens:
        """Let Jan sign in for a laptop, wherever the test wants."""
        where = Aanmelding(self.hall.street.town.tenant, "", issuer or self.issuer, client_id, "")
        with httpx2.Client() as client:
            return sign_in(client, where, laptop._device.thumbprint, Person("jan").browse)

    def show(self, laptop: SignedIn, tokens: Tokens) -> Sessie | Failed:
        """Show the server what a provider gave."""
        tenant = self.hall.street.town.tenant
        asked = Toelating(tenant, tokens.id_token, laptop._device.apparaat, "laptop", access_token=tokens.access_token)
        line = open_transport(self.hall.street.town.server.url, laptop.prove_only)
        try:
            return line.post(SESSIE, asked, Sessie)
        finally:
            line.close()

    def laptop(self) -> SignedIn:
        """Make a laptop that nobody knows yet."""
        store = self.hall.store()
        return SignedIn(store, device.load_or_make(store), self.hall.street.town.server.url)


@pytest.fixture
def realm(street: Street, idp: RealProvider) -> Iterator[Realm]:
    """Give a tenant whose people sign in at a realm of their own."""
    name = new_id()
    url, tenant = street.place
    admin.put_people(url, tenant, PEOPLE, Clock())
    made = Realm(name, idp.realm(name), idp, Hall(street))
    made.trust()
    yield made
    made.hall.close()
