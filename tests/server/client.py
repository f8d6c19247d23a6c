"""A small laptop for tests: speaks the protocol, keeps nothing."""

import http.client
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from app.wire.codec import pack, unpack
from app.wire.messages import (
    PAGE_ROWS,
    Access,
    Act,
    Cell,
    Pull,
    PullAnswer,
    Push,
    PushAnswer,
    Refusal,
    RowChange,
    Snapshot,
    SnapshotAnswer,
)

T = TypeVar("T")
HLC = "2026-11-23T09:00:00.000Z-000000"


class Denied(Exception):
    """The server refused a whole request."""

    def __init__(self, status: int, refusal: Refusal, retry_after: str | None) -> None:
        super().__init__(f"{status} {refusal.code}")
        self.status, self.refusal, self.code, self.retry_after = status, refusal, refusal.code, retry_after


def new_id() -> str:
    """Return an id that nobody has."""
    return str(uuid.uuid4())


@dataclass
class Client:
    """One laptop, with its counter."""

    address: tuple[str, int]
    token: str
    apparaat: str = ""
    medewerker: str = ""
    epoch: str = ""
    n: int = 1
    cursor: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    _line: http.client.HTTPConnection | None = None

    def raw(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """Send a request as it is."""
        if self._line is None:
            self._line = http.client.HTTPConnection(*self.address, timeout=60)
        sent = {"authorization": f"Bearer {self.token}", "accept-encoding": "zstd", **self.headers, **(headers or {})}
        try:
            self._line.request(method, path, body, sent)
            answer = self._line.getresponse()
            return answer, answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise

    def call(self, path: str, message: object, kind: type[T]) -> T:
        """Send a message and return the answer."""
        body, packed = pack(message)
        answer, said = self.raw("POST", path, body, {"content-encoding": "zstd"} if packed else {})
        return self._read(answer, said, kind)

    def _read(self, answer: http.client.HTTPResponse, said: bytes, kind: type[T]) -> T:
        if answer.status != 200:
            raise Denied(answer.status, msgspec.json.decode(said, type=Refusal), answer.headers.get("retry-after"))
        return unpack(said, kind, packed=answer.headers.get("content-encoding") == "zstd")

    def close(self) -> None:
        """Hang up."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def act(self, *rows: RowChange, grp: str = "", label: str = "Test", actor: str = "") -> Act:
        """Make an act and count it."""
        made = Act(self.n, grp or new_id(), actor or self.medewerker, label, HLC, 1, None, rows)
        self.n += sum(len(row.cells) for row in rows)
        return made

    def send(self, *acts: Act, accesses: Sequence[Access] = ()) -> PushAnswer:
        """Hand in acts."""
        answer = self.call("/v1/push", Push(self.epoch, acts, tuple(accesses)), PushAnswer)
        self.epoch = answer.epoch
        return answer

    def write(self, *rows: RowChange) -> PushAnswer:
        """Hand in one act."""
        return self.send(self.act(*rows))

    def pull(self, *, scope: str = "", limit: int = PAGE_ROWS) -> PullAnswer:
        """Fetch one page, and go on from there."""
        answer = self.call("/v1/pull", Pull(self.epoch, self.cursor, scope, limit), PullAnswer)
        self.epoch, self.cursor = answer.epoch, answer.cursor
        return answer

    def pull_all(self, limit: int = PAGE_ROWS) -> list[PullAnswer]:
        """Fetch until there is no more."""
        pages = [self.pull(limit=limit)]
        while pages[-1].more:
            pages.append(self.pull(limit=limit))
        return pages

    def snapshot(
        self, *huishoudens: str, after: tuple[str, str, str] | None = None, limit: int = PAGE_ROWS
    ) -> SnapshotAnswer:
        """Fetch one page of whole rows."""
        asked = Snapshot(self.epoch, huishoudens, after, limit)
        return self.call("/v1/snapshot", asked, SnapshotAnswer)


def change(
    entity: str, rid: str, huis: str, *, base: int = 0, vak: str = "gewoon", op: str = "", **fields: str | None
) -> RowChange:
    """Make a change of a row; without a base it is a new row."""
    cells = tuple(Cell(name, base, value) for name, value in fields.items())
    return RowChange(entity, rid, huis, vak, op or ("update" if base else "insert"), cells)


def erase(entity: str, rid: str, huis: str, *fields: str, vak: str = "gewoon") -> RowChange:
    """Make an erasure of a row, or of some fields."""
    return RowChange(entity, rid, huis, vak, "erase", (Cell(",".join(fields) or "*", 0, None),))


def access(huis: str, wat: str = "dossier", rid: str = "") -> Access:
    """Make a line of who read what."""
    return Access(rid or new_id(), "2026-11-23T09:00:00.000Z", "m", huis, "gewoon", "gelezen", wat, huis)
