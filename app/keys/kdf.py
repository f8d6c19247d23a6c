"""From what a person knows to key material: Argon2id for a passphrase, HKDF for what is random already.

The floor is compiled in: a key file that asks for less work than this is refused, so nobody can
make guessing cheap by editing the file.  The ceiling keeps a broken file from eating the memory.
"""

import secrets
import time
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.keys.errors import KeyFileDamaged, KeyFileWeak
from app.keys.passphrase import normalize

KEY_BYTES = 32
MIB = 1024
_LOWEST_S, _TARGET_S, _HIGHEST_S = 0.250, 0.325, 0.400
_STEP_MIB, _CALIBRATED_MIB = 32, 512
_CEILING_T, _CEILING_MIB, _CEILING_P = 16, 2048, 16


@dataclass(frozen=True, slots=True)
class Params:
    """The work of Argon2id: rounds, memory in KiB, lanes."""

    t: int = 3
    m: int = 128 * MIB
    p: int = 4


NORMAL = Params()
FLOOR = Params(t=3, m=64 * MIB, p=4)


def new_key() -> bytes:
    """Return a random database key."""
    return secrets.token_bytes(KEY_BYTES)


def check_params(params: Params) -> None:
    """Refuse work below the floor (KeyFileWeak) or beyond reason (KeyFileDamaged)."""
    if params.t < FLOOR.t or params.m < FLOOR.m or params.p < 1:
        raise KeyFileWeak
    if params.t > _CEILING_T or params.m > _CEILING_MIB * MIB or params.p > _CEILING_P:
        raise KeyFileDamaged


def stretch(passphrase: str, salt: bytes, params: Params) -> bytes:
    """Return 32 bytes from a passphrase; takes a quarter of a second on purpose."""
    check_params(params)
    secret = normalize(passphrase).encode("utf-8")
    return hash_secret_raw(secret, salt, params.t, params.m, params.p, KEY_BYTES, Type.ID)


def derive(material: bytes, database: str, purpose: str, length: int = KEY_BYTES) -> bytes:
    """Return a key for one purpose of one database."""
    info = f"keukentafel/1/{purpose}".encode()
    return HKDF(SHA256(), length, salt=database.encode("utf-8"), info=info).derive(material)


def fit_memory(measured_s: float) -> Params:
    """Return the parameters for a machine on which NORMAL takes this long."""
    if _LOWEST_S <= measured_s <= _HIGHEST_S:
        return NORMAL
    wanted = NORMAL.m / MIB * _TARGET_S / max(measured_s, 0.001)
    whole = int(wanted // _STEP_MIB) * _STEP_MIB
    return Params(NORMAL.t, max(FLOOR.m, min(_CALIBRATED_MIB * MIB, whole * MIB)), NORMAL.p)


def calibrate() -> Params:
    """Measure this machine and return parameters that take about a third of a second on it."""
    return fit_memory(min(_measure(), _measure()))


def _measure() -> float:
    """The first run is slow (memory is handed out), so the faster of two counts."""
    begin = time.perf_counter()
    stretch("meet hoe snel deze laptop is", bytes(16), NORMAL)
    return time.perf_counter() - begin
