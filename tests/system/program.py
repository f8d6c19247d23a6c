"""The program as a process of its own, on a screen in memory, driven by mouse and keys."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.clock import Clock
from app.demo.build import fill
from app.domain.gesprek import Gesprekswoord
from app.keys import access
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start, profiel
from app.services.work import Store
from app.store.connection import connect
from tests.screen import Screen, WindowWatch, started
from ui.bootstrap.gate import PRACTICE_WORDS
from ui.bootstrap.practice import PRACTICE_WHO
from ui.components.place import Place, parse_place

LIMIT_S = 60.0
MARK = "qqzzqq"
LOOK_S = 0.1


@dataclass(frozen=True, slots=True)
class Hands:
    """Types on a screen and looks at it."""

    screen: Screen

    def press(self, *keys: str) -> None:
        """Press keys by their names in X."""
        self.do("key", "--delay", "30", *keys)

    def type(self, words: str) -> None:
        """Type words as fast as a quick typist."""
        self.do("type", "--delay", "20", words)

    def windows(self) -> list[str]:
        """Return the titles of the windows that can be seen."""
        found = self.ask("search", "--onlyvisible", "--name", "Keukentafel").split()
        return [self.ask("getwindowname", one) for one in found]

    def do(self, *words: str) -> None:
        """Do what xdotool can."""
        subprocess.run(["xdotool", *words], env=self._environment(), check=True)

    def ask(self, *words: str) -> str:
        """Ask xdotool something."""
        told = subprocess.run(["xdotool", *words], env=self._environment(), capture_output=True, text=True, check=False)
        return told.stdout.strip()

    def _environment(self) -> dict[str, str]:
        return {"DISPLAY": self.screen.name, "PATH": os.environ["PATH"]}


def wait_until(holds: Callable[[], bool], limit_s: float = LIMIT_S) -> None:
    """Look again and again; fail when it takes too long."""
    end_s = time.monotonic() + limit_s
    while not holds():
        assert time.monotonic() < end_s, "it did not happen in time"
        time.sleep(LOOK_S)


@contextmanager
def running(screen: Screen, home: Path, profile: Path, *, demo: bool = True) -> Iterator[subprocess.Popen[bytes]]:
    """Start the program on a profile; its first window is there."""
    command = [sys.executable, "-m", "ui", *(["--demo"] if demo else []), "--profile", str(profile)]
    with (
        closing(WindowWatch(screen)) as watch,
        started(command, screen.environment(home)) as process,
    ):
        assert watch.seconds_to_window(process) is not None
        yield process


def unlock(hands: Hands) -> None:
    """Give the passphrase of the practice environment and wait for the dossiers."""
    hands.type(PRACTICE_WORDS)
    hands.press("Return")
    wait_until(lambda: any("oefenomgeving" in title for title in hands.windows()))


def wait_for_keys(hands: Hands, pid: int) -> None:
    """Type a mark until it stands in a field: the page is there and has the keyboard."""

    def taken() -> bool:
        hands.type(MARK)
        return in_memory(pid, MARK) > 0

    wait_until(taken)


def holding(folder: Path, words: str) -> list[str]:
    """Return the files of a folder in which these words stand readable."""
    marks = [words.encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        path.name for path in folder.rglob("*") if path.is_file() and any(mark in path.read_bytes() for mark in marks)
    ]


@contextmanager
def busy_machine() -> Iterator[None]:
    """Keep every core busy, as a laptop with a virus scanner is."""
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _core in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for one in burners:
            one.kill()
            one.wait()


def processes_of(profile: Path) -> list[int]:
    """Return the numbers of the processes that were started for a profile."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):
                if str(profile).encode() in (folder / "cmdline").read_bytes().split(b"\0"):
                    found.append(int(folder.name))
    return found


def in_memory(pid: int, words: str) -> int:
    """Return how many readable copies of these words the memory of a process holds."""
    return bytes_in_memory(pid, [words.encode(one) for one in ("utf-8", "utf-16-le", "utf-32-le")])


def is_told(pid: int, words: str) -> bool:
    """Tell whether a window shows these words: only Qt writes a text of ours in two bytes a letter."""
    return bytes_in_memory(pid, [words.encode("utf-16-le")]) > 0


def bytes_in_memory(pid: int, marks: Sequence[bytes]) -> int:
    """Return how often one of these byte strings stands in what a process can write in."""
    found = 0
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(side, 16) for side in span.split("-"))
            memory.seek(start)
            try:
                content = memory.read(end - start)
            except OSError:
                # A page of the kernel's own.
                continue
            found += sum(content.count(mark) for mark in marks)
    return found


def make_practice(profile: Path) -> None:
    """Make the practice environment, with a short talk open: its first field waits for words."""
    begun = eerste_start.begin(profile, PRACTICE_WORDS, PRACTICE_WHO, Clock(), NoSecrets(), oefenomgeving=True)
    home = fill(begun.store)[0]
    begun.store.remember(profiel.PLACE, Place("kort_gesprek", home).to_text()).result()
    begun.store.close()


ORDINARY = "zeven wilgen buigen naar de Slinge"


def make_ordinary(profile: Path) -> bytes:
    """Make a real profile, which shows its passphrase nowhere, with a short talk open; return its key."""
    begun = eerste_start.begin(profile, ORDINARY, PRACTICE_WHO, Clock(), NoSecrets())
    home = fill(begun.store)[0]
    begun.store.remember(profiel.PLACE, Place("kort_gesprek", home).to_text()).result()
    begun.store.close()
    return access.unlock(profile, ORDINARY, Clock(), NoSecrets()).key


@contextmanager
def opened(profile: Path) -> Iterator[Store]:
    """Open the profile from this process, to read what is in it."""
    unlocked = access.unlock(profile, PRACTICE_WORDS, Clock(), NoSecrets())
    store = profiel.open_store(profile, unlocked.key, Clock())
    try:
        yield store
    finally:
        store.close()


@contextmanager
def beside(profile: Path) -> Iterator[Callable[[], str]]:
    """Give what reads all that was written down in talks, while the program itself has the profile open."""
    key = access.unlock(profile, PRACTICE_WORDS, Clock(), NoSecrets()).key
    with closing(connect(profile / profiel.DOSSIER, key)) as other:
        other.execute("PRAGMA query_only = ON")
        yield lambda: "\n".join(str(row[0]) for row in other.execute("SELECT tekst FROM gesprekswoord"))


def kept_words(store: Store) -> str:
    """Return all that was written down in talks."""
    return "\n".join(store.read(lambda tx: [one.tekst for one in tx.all(Gesprekswoord)]).result())


def kept_place(store: Store) -> str:
    """Return the page where the user was."""
    return parse_place(store.read(lambda tx: tx.local(profiel.PLACE)).result(), Place("")).page
