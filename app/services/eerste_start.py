"""Making a new profile, so that a cut in the middle leaves nothing half.

Keys and dossier file are made in a folder beside; a mark says that both are whole; then
they move to their place.  The next start finishes a move that was cut, or clears what
was never whole.
"""

from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.keys import access
from app.keys.devicesecret import DeviceSecrets
from app.services import profiel
from app.services.profiel import WhoIs
from app.services.staging import STAGE, WHOLE, settle
from app.services.work import Store


@dataclass(frozen=True, slots=True)
class Begun:
    """An open, empty store and the recovery code of its sheet."""

    store: Store
    recovery_code: str
    key: bytes = field(default=b"", repr=False)


def begin(
    profile: Path, passphrase: str, who: WhoIs, clock: Clock, secrets: DeviceSecrets, *, oefenomgeving: bool = False
) -> Begun:
    """Make keys and dossier file and open them.  Raises WeakPassphrase or ProfileNotEmpty."""
    settle(profile)
    stage = profile / STAGE
    made = access.create(stage, passphrase, clock, secrets)
    profiel.create_store(stage, made.key, clock, who, oefenomgeving=oefenomgeving).close()
    (stage / WHOLE).touch()
    settle(profile)
    return Begun(profiel.open_store(profile, made.key, clock), made.recovery_code, made.key)
