"""Write a small file whole or not at all, also when the power goes."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the file, push it to the disk, and only then put it in its place."""
    draft = path.with_name(f"{path.name}.nieuw")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    # Windows cannot open a folder; its rename is written through.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
