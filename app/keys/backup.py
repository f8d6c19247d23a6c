"""What belongs to a backup of a profile: keys, settings and dossiers, but no tries, locks or drafts.

The dossier file is open while it is copied, so the store copies it; the other files are small.
"""

from pathlib import Path

from app.keys import keyfile

SMALL = (keyfile.NAME, "settings.toml")
DOSSIERS = "*.db"


def small_files(profile: Path) -> tuple[Path, ...]:
    """Return the files that can be copied as they are."""
    return tuple(profile / name for name in SMALL if (profile / name).is_file())


def dossier_files(profile: Path) -> tuple[Path, ...]:
    """Return the encrypted files that the store must copy."""
    return tuple(sorted(profile.glob(DOSSIERS)))


def files_of_backup(profile: Path) -> tuple[Path, ...]:
    """Return all files of the profile that a backup holds."""
    return small_files(profile) + dossier_files(profile)
