"""The half of the key that lives in the keyring of the operating system.

The allowed backend class of this platform is made here and nowhere else: `get_keyring()` can be
turned to a plaintext or a forgetting one by a package or a variable in the environment.  Every call
runs in a thread of its own with a limit, because a locked keyring blocks on a window of its own.
"""

import importlib
import secrets
import sys
import threading
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from app.keys.errors import KeyringLocked
from app.keys.kdf import KEY_BYTES

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "keukentafel"
LIMIT_S = 5.0
T = TypeVar("T")


class DeviceSecrets(Protocol):
    """A place outside the profile folder that keeps secrets."""

    def keep(self, entry: str, secret: bytes) -> bool:
        """Keep a secret; True only when it was read back and equal."""

    def fetch(self, entry: str) -> bytes | None:
        """Return the secret, or None when it is not there; raises KeyringLocked when there is no answer."""

    def forget(self, entry: str) -> None:
        """Remove a secret; never fails."""


class Backend(Protocol):
    """What we use of a keyring backend."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Write."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Read."""

    def delete_password(self, service: str, username: str, /) -> None:
        """Remove."""


@dataclass(frozen=True, slots=True)
class NoSecrets:
    """A laptop without a usable keyring: the passphrase alone opens."""

    def keep(self, entry: str, secret: bytes) -> bool:
        """Keep nothing."""
        del entry, secret
        return False

    def fetch(self, entry: str) -> bytes | None:
        """Return nothing."""
        del entry
        return None

    def forget(self, entry: str) -> None:
        """Forget nothing."""


@dataclass(frozen=True, slots=True)
class KeyringSecrets:
    """Secrets in the keyring that `open_backend` opens (None: this laptop has none)."""

    open_backend: Callable[[], Backend | None]
    limit_s: float = LIMIT_S

    def keep(self, entry: str, secret: bytes) -> bool:
        """Write, read back and compare."""
        text = b64encode(secret).decode()

        def write(backend: Backend) -> str | None:
            backend.set_password(SERVICE, entry, text)
            return backend.get_password(SERVICE, entry)

        try:
            return self._ask(write) == text
        except KeyringLocked:
            return False

    def fetch(self, entry: str) -> bytes | None:
        """Read; something that is not ours counts as nothing."""
        text = self._ask(lambda backend: backend.get_password(SERVICE, entry))
        try:
            secret = b64decode(text or "", validate=True)
        except NotBase64:
            return None
        return secret if len(secret) == KEY_BYTES else None

    def forget(self, entry: str) -> None:
        """Remove what we wrote."""
        with suppress(KeyringLocked):
            self._ask(lambda backend: backend.delete_password(SERVICE, entry))

    def _ask(self, question: Callable[[Backend], T]) -> T | None:
        """Ask in a thread that may hang: it is left behind, and ends with the program."""

        def work() -> T | None:
            backend = self.open_backend()
            return None if backend is None else question(backend)

        answer: SimpleQueue[_Answer[T]] = SimpleQueue()
        threading.Thread(target=_run, args=(work, answer.put), daemon=True, name="sleutelbos").start()
        try:
            found = answer.get(timeout=self.limit_s)
        except Empty as problem:
            raise KeyringLocked from problem
        if not found.came:
            raise KeyringLocked
        return found.value


def os_secrets() -> DeviceSecrets:
    """Return the keyring of this operating system."""
    return KeyringSecrets(open_os_backend)


def new_entry(database: str) -> tuple[str, bytes]:
    """Return a fresh name and a fresh secret; a new name keeps the old pair whole until the file is written."""
    return f"{database}/{secrets.token_hex(4)}", secrets.token_bytes(KEY_BYTES)


def allowed_classes(platform: str) -> tuple[tuple[str, str], ...]:
    """Return module and class of the backends that may be used here, best first."""
    if platform == "win32":
        return (("keyring.backends.Windows", "WinVaultKeyring"),)
    if platform == "darwin":
        return (("keyring.backends.macOS", "Keyring"),)
    return (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring"))


def open_os_backend() -> "KeyringBackend | None":
    """Return the first allowed backend that works here."""
    for module, name in allowed_classes(sys.platform):
        kind = getattr(importlib.import_module(module), name)
        if getattr(kind, "viable", False):
            backend: KeyringBackend = kind()
            return backend
    return None


@dataclass(frozen=True, slots=True)
class _Answer(Generic[T]):
    """What a backend said; `came` is False when it failed, in whatever way its system fails."""

    came: bool = False
    value: T | None = None


def _run(work: Callable[[], T | None], put: Callable[[_Answer[T]], None]) -> None:
    answer: _Answer[T] = _Answer()
    # Every system has its own errors (D-Bus, Windows, Security framework); all mean: no answer.
    with suppress(Exception):
        answer = _Answer(came=True, value=work())
    put(answer)
