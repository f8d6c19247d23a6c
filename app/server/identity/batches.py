"""The signature under what a laptop hands in: kept with it, so that later can be shown which laptop it came from."""

import json

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from app.server.caller import Caller
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.identity import ALGORITHM, BATCH_TYPE


def check(signature: str, caller: Caller, sha256: str) -> None:
    """Refuse what an enrolled laptop did not sign.  Raises Refused."""
    if not caller.sleutel:
        return
    try:
        key = ECKey.import_key(json.loads(caller.sleutel))
        found = jws.deserialize_compact(signature, key, algorithms=[ALGORITHM])
        said: object = json.loads(found.payload)
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as problem:
        raise Refused(Code.BEWIJS) from problem
    wanted = {"apparaat": caller.apparaat, "sha256": sha256}
    if found.headers().get("typ") != BATCH_TYPE or said != wanted:
        raise Refused(Code.BEWIJS)
