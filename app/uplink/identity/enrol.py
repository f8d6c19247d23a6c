"""Signing in from beginning to end: ask where, sign in in the browser, show the server who we are and with what."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

import httpx2

from app.services import profiel, samenwerken
from app.services.work import Store
from app.uplink.answers import Failed
from app.uplink.identity import device
from app.uplink.identity.errors import NoAnswer
from app.uplink.identity.login import Browse, sign_in
from app.uplink.identity.loopback import Landing
from app.uplink.identity.session import SignedIn, keep_server
from app.uplink.transport import nobody, open_transport
from app.wire.codes import Code
from app.wire.identity import AANMELDING, SESSIE, Aanmelding, Sessie, Toelating, Vraag


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A laptop that the server knows; it waits for approval when there are digits to show."""

    session: SignedIn
    said: Sessie
    where: Aanmelding


def enrol(store: Store, address: str, browse: Browse, *, gemeente: str = "", naam: str = "laptop",
          started: Callable[[Landing], None] = lambda _landing: None,
          herstel: Callable[[str], bytes] = lambda _public: b"") -> Enrolled:  # fmt: skip
    """Sign in.  Raises NoLogin, LoginTooLate or NoAnswer."""
    where = _ask_where(address, gemeente or store.read(samenwerken.town).result())
    mine = device.load_or_make(store)
    session = SignedIn(store, mine, address)
    session.set_time(where.now, store.clock)
    with httpx2.Client(verify=httpx2.create_ssl_context()) as client:
        tokens = sign_in(client, where, mine.thumbprint, browse, started)
    practice = store.read(profiel.is_practice).result()
    envelope = b64encode(herstel(where.herstelsleutel)).decode() if where.herstelsleutel else ""
    line = open_transport(address, session.prove_only)
    try:
        asked = Toelating(
            where.tenant, tokens.id_token, mine.apparaat, naam, practice, envelope, tokens.access_token
        )  # fmt: skip
        said = line.post(SESSIE, asked, Sessie)
    finally:
        line.close()
    if isinstance(said, Failed):
        raise NoAnswer(reden=str(said.reason), opdracht=said.refusal.order if said.refusal else "")
    store.sync(lambda tx: keep_server(tx, where)).result()
    store.sync(lambda tx: samenwerken.set_town(tx, where.gemeente)).result()
    session.take(said)
    return Enrolled(session, said, where)


def _ask_where(address: str, gemeente: str) -> Aanmelding:
    line = open_transport(address, nobody)
    try:
        where = line.post(AANMELDING, Vraag(gemeente), Aanmelding)
    finally:
        line.close()
    if isinstance(where, Failed):
        # Who names no municipality at a server of several, or one that is not there, must name it.
        which = where.reason == Code.GEEN_TOEGANG
        raise NoAnswer(reden="welke_gemeente" if which else str(where.reason), gemeente=which)
    return where
