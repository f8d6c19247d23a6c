"""Keyrings and clocks of which the test decides what they say."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from typing_extensions import override

from app.clock import Clock
from app.keys.devicesecret import Backend, KeyringSecrets

ZIN = "merel fluit boven de akkerwal"
OTHER = "vier hazen slapen achter het hek"


@dataclass
class FakeBackend:
    """A keyring in memory."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str, /) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str, /) -> None:
        del self.kept[service, username]


class ForgetfulBackend(FakeBackend):
    """Takes everything and keeps nothing."""

    @override
    def get_password(self, service: str, username: str, /) -> str | None:
        del service, username
        return None


class LockedBackend(FakeBackend):
    """Fails on every call, as a keyring of which the window was closed."""

    @override
    def set_password(self, service: str, username: str, password: str, /) -> None:
        raise RuntimeError(service, username, password)

    @override
    def get_password(self, service: str, username: str, /) -> str | None:
        raise RuntimeError(service, username)


@dataclass
class HangingBackend(FakeBackend):
    """Waits for a window that nobody answers."""

    answered: threading.Event = field(default_factory=threading.Event)

    @override
    def get_password(self, service: str, username: str, /) -> str | None:
        self.answered.wait()
        return super().get_password(service, username)


def keyring(backend: Backend | None, limit_s: float = 5.0) -> KeyringSecrets:
    return KeyringSecrets(lambda: backend, limit_s)


@dataclass
class Hands:
    """The hands of a clock that a test turns."""

    at: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def turn(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)

    def read(self) -> datetime:
        return self.at


def clock_with(hands: Hands) -> Clock:
    read: Callable[[], datetime] = hands.read
    return Clock(read)
