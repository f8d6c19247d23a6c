"""The key of this laptop: made when it first signs in, kept in the encrypted file, and never sent.

It belongs to one apparaat: a file that was put back from a copy goes on as another apparaat, with another key.
"""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from app.services.work import Reading, Store, Writing
from app.wire.identity import ALGORITHM, BATCH_TYPE, PROOF_TYPE

KEPT = "apparaatsleutel"


@dataclass(frozen=True, slots=True)
class Device:
    """An apparaat with its key."""

    apparaat: str
    key: ECKey

    @property
    def thumbprint(self) -> str:
        """Return the name of the key (RFC 7638)."""
        return self.key.thumbprint()

    def prove(self, method: str, url: str, now_s: int, token: str = "") -> str:
        """Return the proof that a request comes from this laptop (RFC 9449)."""
        head: dict[str, object] = {"alg": ALGORITHM, "typ": PROOF_TYPE, "jwk": self.key.as_dict(private=False)}
        said: dict[str, str | int] = {"jti": secrets.token_urlsafe(12), "htm": method, "htu": url, "iat": now_s}
        if token:
            said["ath"] = urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).rstrip(b"=").decode()
        return self._sealed(head, said)

    def sign_batch(self, body: bytes) -> str:
        """Return the signature under what is handed in."""
        said = {"apparaat": self.apparaat, "sha256": hashlib.sha256(body).hexdigest()}
        head: dict[str, object] = {"alg": ALGORITHM, "typ": BATCH_TYPE}
        return self._sealed(head, said)

    def _sealed(self, head: dict[str, object], said: Mapping[str, str | int]) -> str:
        return jws.serialize_compact(head, json.dumps(said, separators=(",", ":")), self.key, algorithms=[ALGORITHM])


def load(tx: Reading) -> Device | None:
    """Return the key of this laptop, if it has one."""
    try:
        kept = json.loads(tx.local(KEPT) or "{}")
        key = ECKey.import_key(kept["sleutel"]) if kept.get("apparaat") == tx.apparaat else None
    except (JoseError, ValueError, KeyError):
        return None
    return Device(tx.apparaat, key) if key is not None else None


def load_or_make(store: Store) -> Device:
    """Return the key of this laptop; it is made the first time."""

    def make(tx: Writing) -> Device:
        found = load(tx)
        if found is not None:
            return found
        made = Device(tx.apparaat, ECKey.generate_key("P-256"))
        tx.remember(KEPT, json.dumps({"apparaat": tx.apparaat, "sleutel": made.key.as_dict(private=True)}))
        return made

    return store.sync(make).result().value
