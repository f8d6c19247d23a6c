"""The session of this laptop: it signs every request, renews its short token by itself, and remembers its server.

Everything it must not lose stands in the encrypted file.  The proof carries the server's time, so a laptop whose
clock is wrong is told about its clock but can go on.
"""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from app.clock import Clock, parse_moment
from app.domain.record import ALGEMEEN
from app.services import lease, profiel, samenwerken
from app.services.work import Reading, Store, Writing
from app.uplink.answers import Failed
from app.uplink.identity.device import Device
from app.uplink.transport import PUSH, HttpTransport, open_transport
from app.wire.codes import Code
from app.wire.identity import PROOF, SIGNATURE, VERVERS, Aanmelding, Sessie, Ververs
from app.wire.terzijde import BESLUIT

SERVER, SESSION = "aanmelding", "sessie"
SIGNED = (PUSH, BESLUIT)
"""What is signed over its whole body: it becomes part of the log."""
EARLY_S = 30.0
JUMP_S = 60.0
"""A clock that was put right (or wrong) makes all proofs wrong; then the server's time is asked anew."""


@dataclass
class _Token:
    text: str = ""
    until: float = 0.0


class SignedIn:
    """One laptop with one person; used from one thread at a time, for a while."""

    def __init__(self, store: Store, device: Device, address: str) -> None:
        self._store, self._device, self._address = store, device, address
        self._lock = threading.Lock()
        self._token = _Token()
        self._off_s = 0
        self._at = (store.clock.now(), time.monotonic())

    def sign(self, method: str, url: str, body: bytes) -> Mapping[str, str]:
        """Return the headers that say who asks."""
        token = self._token.text
        said = {"authorization": f"DPoP {token}", PROOF: self._device.prove(method, url, self._now_s(), token)}
        return said | ({SIGNATURE: self._device.sign_batch(body)} if url.endswith(SIGNED) else {})

    def prove_only(self, method: str, url: str, _body: bytes) -> Mapping[str, str]:
        """Return the proof of the laptop alone: before there is a token."""
        return {PROOF: self._device.prove(method, url, self._now_s())}

    def set_time(self, moment: str, clock: Clock) -> None:
        """Take over the server's time for the proofs."""
        if moment:
            self._off_s = round((parse_moment(moment) - clock.now()).total_seconds())
        self._at = (clock.now(), time.monotonic())

    def take(self, said: Sessie) -> None:
        """Keep what the server gave, before it is used: a lost renewing token would mean signing in again."""
        self._store.sync(lambda tx: keep(tx, said)).result()
        if said.token:
            self._link(said.medewerker)
            self._token = _Token(said.token, time.monotonic() + said.seconden)

    def _link(self, medewerker: str) -> None:
        """Note once that who works here is this person of the server."""
        if medewerker and self._store.read(lambda tx: profiel.is_linked(tx, medewerker)).result() is False:
            self._store.write("", ALGEMEEN, lambda tx: profiel.link(tx, medewerker), undoable=False).result()

    def renewed(self) -> Failed | None:
        """Renew the token when it is nearly over; None when it is good."""
        with self._lock:
            if time.monotonic() < self._token.until - EARLY_S and not self._clock_jumped():
                return None
            said = self._ask()
            if isinstance(said, Failed) and said.reason == Code.BEWIJS and said.refusal and said.refusal.now:
                self.set_time(said.refusal.now, self._store.clock)
                said = self._ask()
            if isinstance(said, Failed):
                return said
            self._at = (self._store.clock.now(), time.monotonic())
            self.take(said)
            return None

    def _clock_jumped(self) -> bool:
        then, count = self._at
        return abs((self._store.clock.now() - then).total_seconds() - (time.monotonic() - count)) > JUMP_S

    def _ask(self) -> Sessie | Failed:
        kept = self._store.read(lambda tx: tx.local(SESSION)).result()
        if not kept:
            return Failed(Code.AANMELDEN)
        line = open_transport(self._address, self.prove_only)
        try:
            return line.post(VERVERS, Ververs(kept), Sessie)
        finally:
            line.close()

    def _now_s(self) -> int:
        return int(self._store.clock.now().timestamp()) + self._off_s

    def line(self) -> HttpTransport:
        """Return a line that signs."""
        return open_transport(self._address, self.sign)


def keep(tx: Writing, said: Sessie) -> None:
    """Remember the renewing token, and when the server last let this laptop work on."""
    tx.remember(SESSION, said.ververs)
    tx.remember(lease.DAYS, str(said.lease_dagen))
    if said.token:
        tx.remember(lease.SEEN, tx.clock.moment())
        where = server_of(tx)
        samenwerken.keep_who(tx, where.gemeente if where else "", said.leidt)


def keep_server(tx: Writing, where: Aanmelding) -> None:
    """Remember the server's keys; the key of its orders never changes once it is known."""
    before = server_of(tx)
    if before is not None and before.tenant == where.tenant and before.sleutel:
        where = msgspec.structs.replace(where, sleutel=before.sleutel)
    tx.remember(SERVER, msgspec.json.encode(where).decode())


def server_of(tx: Reading) -> Aanmelding | None:
    """Return what this laptop remembers of its server."""
    kept = tx.local(SERVER)
    return msgspec.json.decode(kept, type=Aanmelding) if kept else None
