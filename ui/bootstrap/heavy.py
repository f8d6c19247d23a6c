"""What the dossiers need and the unlock screen does not: store, pages and packs.

Loaded on a thread while the passphrase is typed.  One lock, because two threads that import the same
packages at once can meet a module that is half made.
"""

import threading
from importlib import import_module

_ONE_AT_A_TIME = threading.Lock()
_DOORS = ("ui.bootstrap.desk", "ui.bootstrap.sheet", "ui.bootstrap.lease")


def load() -> None:
    """Load it, or wait for who is loading it."""
    with _ONE_AT_A_TIME:
        for name in _DOORS:
            import_module(name)
        from app.packs.load import load_default

        load_default()
