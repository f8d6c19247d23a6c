"""The order to wipe: believed only with the signature of the server that this laptop was enrolled with.

First what opens the dossiers goes (keyring, key file), then the files: whoever cuts the power in between has nothing.
"""

import json
from collections.abc import Callable

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from app.services.work import Store
from app.uplink.identity import device
from app.uplink.identity.session import SignedIn, server_of
from app.uplink.transport import open_transport
from app.wire.identity import ALGORITHM, GEWIST, WIPE_TYPE, Aanmelding, Gedaan, Gewist


def is_genuine(order: str, where: Aanmelding | None, apparaat: str) -> bool:
    """Whether the server that enrolled this laptop ordered this laptop to be wiped."""
    if where is None or not where.sleutel:
        return False
    try:
        found = jws.deserialize_compact(order, ECKey.import_key(json.loads(where.sleutel)), algorithms=[ALGORITHM])
        said: object = json.loads(found.payload)
    except (JoseError, ValueError, TypeError, KeyError, RecursionError):
        return False
    wanted = {"apparaat": apparaat, "opdracht": "wissen", "tenant": where.tenant}
    return (
        found.headers().get("typ") == WIPE_TYPE
        and isinstance(said, dict)
        and {name: said.get(name) for name in wanted} == wanted
    )


def obey(store: Store, address: str, order: str, destroy: Callable[[], None]) -> bool:
    """Destroy what `destroy` destroys and report back; False when the order is not genuine.

    The key for the report is in the store, so it is taken out before the store goes; no network is no reason to wait.
    """
    where = store.read(server_of).result()
    mine = store.read(device.load).result()
    if where is None or mine is None or not is_genuine(order, where, mine.apparaat):
        return False
    session = SignedIn(store, mine, address)
    destroy()
    line = open_transport(address, session.prove_only)
    line.post(GEWIST, Gewist(where.tenant, mine.apparaat), Gedaan)
    line.close()
    return True
