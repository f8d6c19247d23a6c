"""Wiping at the word of the organisation: first the keyring's half, then the key file, then all else in the folder."""

import shutil
from contextlib import suppress
from pathlib import Path

from app.errors import AppError
from app.keys import keyfile
from app.keys.devicesecret import DeviceSecrets


def destroy_profile(profile: Path, secrets: DeviceSecrets) -> None:
    """Let nothing of a profile be opened ever again; never fails half-way because one file is held open."""
    with suppress(AppError):
        entry = keyfile.read(profile).passphrase.keyring_entry
        if entry:
            secrets.forget(entry)
    for name in (keyfile.NAME, keyfile.COPY):
        path = profile / name
        with suppress(OSError):
            # The bytes first: on a journaling disk a removed file may stay readable for a while.
            path.write_bytes(bytes(path.stat().st_size))
            path.unlink()
    for path in sorted(profile.iterdir()):
        with suppress(OSError):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
