"""A copy of the whole profile, made while the program is in use, and put back.

The copy has the same key as the file, so it is as closed as the file and opens with the same
passphrase.  It is marked as a copy from its birth: a profile that grew from it is a new
apparaat, because two laptops that count on from one number would lose each other's changes.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from app.clock import AMSTERDAM, Clock
from app.store.check import check_file_now
from app.store.errors import BackupIncomplete
from app.store.failures import told
from app.store.reading import Reading
from app.store.store import Store

NAME = "keukentafel-reservekopie-%Y-%m-%d-%H%M%S"
DRAFT_SUFFIX = ".onaf"
BEFORE = "voor-terugzetten-%Y-%m-%d-%H%M%S"
RESTORED = "hersteld"
"""The local name that holds the moment of the backup that this profile grew from."""


def make_backup(store: Store, folder: Path, small: Iterable[Path] = ()) -> Path:
    """Copy the open file and the small files (keys, settings) into a new, dated folder and return it.

    The copy is checked page by page; a folder with this name is complete or is not there.
    Raises DiskFull, ReadOnly or StoreDamaged.
    """
    store.seal().result()
    target = folder / store.clock.now().astimezone(AMSTERDAM).strftime(NAME)
    draft = target.with_name(target.name + DRAFT_SUFFIX)
    with told():
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True, mode=0o700)
        try:
            _copy_open_file(store, draft / store.path.name)
            for path in small:
                _copy_small(path, draft / path.name)
            draft.rename(target)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
    _sync_folder(folder)
    return target


def check_backup(backup: Path) -> list[Path]:
    """Return the files of a backup.  Raises BackupIncomplete when the folder holds no dossier."""
    files = sorted(path for path in backup.iterdir() if path.is_file()) if backup.is_dir() else []
    if not any(path.suffix == ".db" for path in files):
        raise BackupIncomplete
    return files


def restore_backup(backup: Path, profile: Path, clock: Clock) -> None:
    """Put a backup in a profile folder; what was there is moved aside, never overwritten.

    Raises BackupIncomplete, DiskFull or ReadOnly.
    """
    files = check_backup(backup)
    with told():
        profile.mkdir(parents=True, exist_ok=True, mode=0o700)
        drafts = [(path, profile / f"{path.name}{DRAFT_SUFFIX}") for path in files]
        for path, draft in drafts:
            _copy_small(path, draft)
        _move_aside(profile, {path.name for path in files}, clock)
        # The dossier goes last: without it the program says that it is missing, and asks for the backup again.
        for path, draft in sorted(drafts, key=lambda pair: pair[0].suffix == ".db"):
            draft.rename(profile / path.name)
    _sync_folder(profile)


def is_restored(tx: Reading) -> str:
    """Return the moment of the backup that this profile grew from, or nothing."""
    return tx.local(RESTORED)


def _copy_open_file(store: Store, target: Path) -> None:
    source = store.open_another()
    try:
        copy = store.open_another(target, create=True)
        try:
            source.backup(copy)
            _mark(copy, store.clock.moment())
            check_file_now(copy)
        finally:
            copy.close()
    finally:
        source.close()


def _mark(copy: sqlcipher.Connection, moment: str) -> None:
    line = "INSERT INTO lokaal(naam, waarde) VALUES (?, ?) ON CONFLICT(naam) DO UPDATE SET waarde = excluded.waarde"
    copy.execute(line, (RESTORED, moment))


def _copy_small(path: Path, target: Path) -> None:
    with path.open("rb") as source, target.open("wb") as copy:
        shutil.copyfileobj(source, copy, 1024 * 1024)
        copy.flush()
        os.fsync(copy.fileno())
    target.chmod(0o600)


def _move_aside(profile: Path, names: set[str], clock: Clock) -> None:
    found = [profile / f"{name}{tail}" for name in sorted(names) for tail in ("", "-wal", "-shm")]
    found = [path for path in found if path.exists()]
    if not found:
        return
    aside = profile / clock.now().astimezone(AMSTERDAM).strftime(BEFORE)
    aside.mkdir(mode=0o700, exist_ok=True)
    for path in found:
        path.rename(aside / path.name)


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; its rename is written through.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
