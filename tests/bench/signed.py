"""A laptop that proves each request with its key and signs what it hands in, as an enrolled one does."""

import time
from collections.abc import Mapping
from http.client import HTTPResponse

from joserfc.jwk import ECKey
from typing_extensions import override

from app.server.admin import keeper
from app.server.identity.proof import public_text
from app.uplink.identity.device import Device
from app.uplink.transport import PUSH
from app.wire.identity import PROOF, SIGNATURE
from tests.server.client import Client
from tests.server.town import Town


class SignedClient(Client):
    """Signs every request."""

    device: Device

    def beside(self) -> "SignedClient":
        """Return a second line of the same laptop."""
        made = SignedClient(self.address, self.token, self.apparaat, self.medewerker, self.epoch)
        made.device = self.device
        return made

    @override
    def raw(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> tuple[HTTPResponse, bytes]:
        url = f"http://{self.address[0]}:{self.address[1]}{path}"
        proof = self.device.prove(method, url, int(time.time()), self.token)
        said = {"authorization": f"DPoP {self.token}", PROOF: proof}
        if path == PUSH:
            said[SIGNATURE] = self.device.sign_batch(body)
        return super().raw(method, path, body, {**said, **(headers or {})})


def enrol(town: Town, address: tuple[str, int] | None = None, *, team: str = "noord") -> SignedClient:
    """Make a person with a laptop that has a key; it reaches the server over a line of its own."""
    plain = town.laptop(team)
    made = SignedClient(address or plain.address, plain.token, plain.apparaat, plain.medewerker)
    made.device = Device(plain.apparaat, ECKey.generate_key("P-256"))
    with keeper(town.server.owner, town.tenant) as sql:
        sql.execute(
            "UPDATE apparaat SET sleutel = %s WHERE tenant = %s AND id = %s",
            (public_text(made.device.key), town.tenant, plain.apparaat),
        )
    town.clients.append(made)
    return made
