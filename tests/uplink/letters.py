"""A letter of three pieces, a line that is cut after some of them, and what a laptop knows of it."""

from dataclasses import dataclass, field
from typing import TypeVar

import psycopg

from app.domain.bijlage import Aard, Bijlage
from app.services import bijlagen
from app.services.bijlagen import Schoon, Staat
from app.store.writing import BLOK_BYTES
from app.uplink.answers import Failed, Trouble
from app.uplink.transport import Transport
from app.wire.messages import Blocks
from tests.uplink.desks import Laptop, Street

T = TypeVar("T")
PIECES = 3
CONTENT = bytes(range(256)) * (BLOK_BYTES * PIECES // 256)


@dataclass
class Line:
    """A line that is cut after some pieces, or that gives other bytes than were sent."""

    line: Transport
    left: int = 1000
    forged: bytes = b""
    sent: list[int] = field(default_factory=list)

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        return self.line.post(path, message, kind)

    def held(self, sha256: str) -> Blocks | Failed:
        return self.line.held(sha256)

    def put_block(self, sha256: str, number: int, piece: bytes) -> Blocks | Failed:
        self.left -= 1
        if self.left < 0:
            return Failed(Trouble.GEEN_NETWERK)
        self.sent.append(number)
        return self.line.put_block(sha256, number, piece)

    def get_block(self, sha256: str, number: int) -> bytes | Failed:
        self.left -= 1
        if self.left < 0:
            return Failed(Trouble.GEEN_NETWERK)
        self.sent.append(number)
        return self.forged or self.line.get_block(sha256, number)

    def close(self) -> None:
        """Nothing is under way."""


def add(laptop: Laptop, home: str, content: bytes = CONTENT) -> Bijlage:
    schoon = Schoon(content, "image/jpeg")
    return laptop.write(lambda tx: bijlagen.add(tx, home, schoon, aard=Aard.BRIEF, titel="Verklikker"), home)


def states(laptop: Laptop, home: str) -> list[tuple[Staat, int]]:
    return [(one.staat, one.stuk) for one in laptop.read(lambda tx: bijlagen.load(tx, home)).regels]


def open_letter(laptop: Laptop, made: Bijlage) -> bytes:
    return laptop.read(lambda tx: bijlagen.content(tx, made.id)).data


def blocks(street: Street) -> int:
    with psycopg.connect(street.town.server.owner) as sql:
        found = sql.execute("SELECT count(*) FROM bijlage_blok WHERE tenant = %s", (street.town.tenant,)).fetchone()
    return int(found[0]) if found else -1
