"""What a program did to its files, system call by system call, and the disks that a power cut can leave of it.

A write is on the disk for certain only after the file was synced; until then each of its sectors may be there
or not, whatever was written before or after it.
"""

import hashlib
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
SHARES = (0, 10, 50, 90, 100)
"""How much, in percent, of what was under way to a file reached the disk."""
_CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink"
_LINE = re.compile(r"^\d+ +(?:<\.\.\. )?(\w+)(?:\((.*)| resumed>(.*))$")
_ON_FILE = re.compile(r'^\d+<(?P<path>[^>]*)>(?:, "(?P<data>(?:\\x[0-9a-f]{2})*)"(?:, (?P<size>\d+), (?P<at>\d+))?)?')
_CUT_OFF = re.compile(r"^\d+<(?P<path>[^>]*)>, (?P<length>\d+)")


@dataclass(frozen=True, slots=True)
class Put:
    """Bytes on their way to a place in a file."""

    name: str
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file made as long as this."""

    name: str
    length: int


@dataclass(frozen=True, slots=True)
class Synced:
    """All of a file that was written before is on the disk."""

    name: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A file was removed."""

    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """A line that the program said: what it promises is safe."""

    line: str


Event = Put | Cut | Synced | Gone | Said


def record(command: Sequence[str], folder: Path, trace: Path, cwd: Path) -> list[Event]:
    """Run a program to its end and return what it did in a folder, in order."""
    traced = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={_CALLS}", "-o", str(trace), *command]
    subprocess.run(traced, cwd=cwd, check=True, stdout=subprocess.PIPE)
    with trace.open(encoding="ascii") as lines:
        return list(_events(lines, str(folder) + "/"))


def _events(lines: Iterator[str], folder: str) -> Iterator[Event]:
    syncing: dict[str, str] = {}
    for line in lines:
        found = _LINE.match(line.rstrip("\n"))
        if found is None:
            continue
        thread, call, begun = line.split(maxsplit=1)[0], found[1], found[2]
        if call in {"fsync", "fdatasync"}:
            # A sync counts from its end; between its two lines another thread may have written.
            if begun is not None:
                syncing[thread] = _name(begun, folder)
            if "unfinished" not in line and (name := syncing.pop(thread, "")):
                yield Synced(name)
        elif begun is not None:
            yield from _written(call, begun, folder)


def _written(call: str, begun: str, folder: str) -> Iterator[Event]:
    if call == "unlink":
        if name := _name(f"0<{begun.split(chr(34))[1]}>", folder):
            yield Gone(name)
    elif call == "ftruncate":
        if (name := _name(begun, folder)) and (shorter := _CUT_OFF.match(begun)):
            yield Cut(name, int(shorter["length"]))
    elif found := _ON_FILE.match(begun):
        yield from _put(found, _name(begun, folder))


def _put(found: re.Match[str], name: str) -> Iterator[Event]:
    data = _bytes(found["data"] or "")
    if found[0].startswith("1<"):
        yield from (Said(line) for line in data.decode().splitlines())
    elif name and found["at"] is None:
        raise ValueError(f"a write without a place: {name}")
    elif name:
        yield Put(name, int(found["at"]), data)


def _name(begun: str, folder: str) -> str:
    found = _ON_FILE.match(begun)
    path = found["path"] if found else ""
    if path.startswith("\\x"):
        path = _bytes(path).decode()
    return path.removeprefix(folder) if path.startswith(folder) else ""


def _bytes(escaped: str) -> bytes:
    return bytes.fromhex(escaped.replace("\\x", ""))


@dataclass(slots=True)
class Chance:
    """Numbers without a pattern, the same ones for the same seed."""

    seed: int
    drawn: int = 0

    def below(self, end: int) -> int:
        """Return the next number, from 0 up to the end."""
        self.drawn += 1
        digest = hashlib.sha256(f"{self.seed}-{self.drawn}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % end


@dataclass(slots=True)
class Disk:
    """The files of a folder: what is on the disk for certain, and what is under way to it."""

    safe: dict[str, bytearray]
    under_way: dict[str, list[Put | Cut]] = field(default_factory=dict)

    def do(self, event: Event, *, barriers: bool = True) -> None:
        """Let one thing happen; without barriers a sync does nothing, as on a disk that lies."""
        match event:
            case Put() | Cut():
                self.under_way.setdefault(event.name, []).append(event)
            case Synced(name) if barriers:
                for step in self.under_way.pop(name, []):
                    _apply(self.safe, step)
            case Gone(name):
                self.safe.pop(name, None)
                self.under_way.pop(name, None)
            case _:
                pass

    def after_cut(self, chance: Chance) -> Mapping[str, bytes]:
        """Return the files as they may be when the power fails now."""
        left = {name: bytearray(content) for name, content in self.safe.items()}
        for steps in self.under_way.values():
            arrived = [one for step in steps for one in _sectors(step)]
            share = SHARES[chance.below(len(SHARES))]
            for step in arrived:
                if chance.below(100) < share:
                    _apply(left, step)
        return {name: bytes(content) for name, content in left.items()}


def _sectors(step: Put | Cut) -> list[Put | Cut]:
    if isinstance(step, Cut):
        return [step]
    parts: list[Put | Cut] = []
    at, end = step.at, step.at + len(step.data)
    while at < end:
        until = min(end, (at // SECTOR + 1) * SECTOR)
        parts.append(Put(step.name, at, step.data[at - step.at : until - step.at]))
        at = until
    return parts


def _apply(files: dict[str, bytearray], step: Put | Cut) -> None:
    content = files.setdefault(step.name, bytearray())
    if isinstance(step, Cut):
        del content[step.length :]
        content.extend(bytes(step.length - len(content)))
        return
    content.extend(bytes(max(0, step.at - len(content))))
    content[step.at : step.at + len(step.data)] = step.data


def put_down(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files of a cut into a folder; an index in memory does not survive one."""
    folder.mkdir()
    for name, content in files.items():
        if not name.endswith("-shm"):
            (folder / name).write_bytes(content)
