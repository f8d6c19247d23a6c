"""Laptops with a real key that speak the protocol of signing in by hand, so that a test can bend each part."""

from dataclasses import dataclass, field

from joserfc.jwk import ECKey

from app.clock import Clock
from app.server.identity import keeper
from app.server.practice.provider import PracticeProvider
from app.uplink.answers import Failed
from app.uplink.identity.device import Device
from app.uplink.transport import open_transport
from app.wire.identity import PROOF, SESSIE, VERVERS, Sessie, Toelating, Ververs
from tests.server.client import Client, new_id
from tests.server.identity.idp import token
from tests.server.town import Town


def now_s() -> int:
    return int(Clock().now().timestamp())


@dataclass
class Laptop:
    """One laptop; `said` is what the server gave last."""

    desk: "Desk"
    device: Device = field(default_factory=lambda: Device(new_id(), ECKey.generate_key("P-256")))
    said: Sessie | Failed = field(default_factory=lambda: Failed(""))

    def enter(self, id_token: str = "", *, practice: bool = False) -> "Laptop":
        """Ask for a session."""
        shown = id_token or token(self.desk.idp, self.device.thumbprint)
        self.said = self._post(SESSIE, Toelating(self.desk.town.tenant, shown, self.device.apparaat, "l", practice))
        return self

    def renew(self, text: str = "") -> Sessie | Failed:
        """Ask for the next token, with the last renewing token or with another."""
        answer = self._post(VERVERS, Ververs(text or self.session.ververs))
        self.said = answer if isinstance(answer, Sessie) else self.said
        return answer

    def admitted(self) -> "Laptop":
        """Sign in, be approved, and get a token."""
        self.enter()
        keeper.approve(self.desk.town.server.owner, self.desk.town.tenant, self.device.apparaat, Clock())
        self.renew()
        return self

    @property
    def session(self) -> Sessie:
        assert isinstance(self.said, Sessie), self.said
        return self.said

    @property
    def why(self) -> str:
        assert isinstance(self.said, Failed), self.said
        return self.said.reason

    def _post(self, path: str, message: object) -> Sessie | Failed:
        line = open_transport(self.desk.town.server.url, lambda how, url, _body: {PROOF: self.proof(how, url)})
        try:
            return line.post(path, message, Sessie)
        finally:
            line.close()

    def proof(self, method: str, url: str, *, token: str = "", at: int = 0) -> str:
        return self.device.prove(method, url, at or now_s(), token)

    def headers(self, method: str, path: str, body: bytes = b"", *, at: int = 0) -> dict[str, str]:
        """Return everything that a sound request carries."""
        text = self.session.token
        proof = self.proof(method, self.desk.town.server.url + path, token=text, at=at)
        signed = self.device.sign_batch(body)
        return {"authorization": f"DPoP {text}", PROOF: proof, "keukentafel-handtekening": signed}

    def ask(self, headers: dict[str, str], method: str = "POST", path: str = "/v1/pull", body: bytes = b"") -> int:
        """Send a request with these headers and return the status."""
        client = Client(self.desk.town.server.address, "", self.device.apparaat)
        try:
            return client.raw(method, path, body or PULL, headers)[0].status
        finally:
            client.close()


PULL = b'{"epoch":"","cursor":0}'


@dataclass
class Desk:
    """A tenant with a provider."""

    town: Town
    idp: PracticeProvider

    def laptop(self) -> Laptop:
        return Laptop(self)

    @property
    def place(self) -> tuple[str, int]:
        """Who keeps the server, and the tenant."""
        return self.town.server.owner, self.town.tenant
