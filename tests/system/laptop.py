"""A person with a laptop: a real program in a window of its own, found by what it says, driven by mouse and keys."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from app.clock import Clock
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start
from tests.screen import Screen
from tests.system.program import Hands, wait_until
from tests.system.sight import Part, Sight
from ui.bootstrap.gate import PRACTICE_WORDS
from ui.bootstrap.practice import PRACTICE_WHO

PRESSED = {"push button", "check box", "radio button", "link", "list item", "toggle button", "page tab"}
LINES = {"list item", "table cell"}
FIELDS = {"text", "password text", "entry"}
SIZE = (1320, 1000)
NOTCHES = 60
PERSON = """#!{python}
import html, os, re, sys
from urllib.parse import urljoin
from urllib.request import urlopen
page = urlopen(sys.argv[1]).read().decode()
link = next(one for one in re.findall('href="([^"]+)"', page) if "wie=" + os.environ["WIE"] in html.unescape(one))
urlopen(urljoin(sys.argv[1], html.unescape(link))).read()
"""
"""The browser, and in it who picks a name."""


def make_browser(folder: Path) -> Path:
    """Make a folder for in the path, in which the system's browser is a person who picks a name."""
    folder.mkdir()
    program = folder / "xdg-open"
    program.write_text(PERSON.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    return folder


@dataclass
class Laptop:
    """One profile of one person; its program may end and begin again."""

    who: str
    screen: Screen
    sight: Sight
    environment: dict[str, str]
    profile: Path
    at: tuple[int, int]
    process: "subprocess.Popen[bytes] | None" = field(default=None)

    def make_profile(self) -> None:
        """Make an empty practice profile."""
        made = eerste_start.begin(self.profile, PRACTICE_WORDS, PRACTICE_WHO, Clock(), NoSecrets(), oefenomgeving=True)
        made.store.close()

    @property
    def pid(self) -> int:
        """Return the number of its process."""
        assert self.process is not None
        return self.process.pid

    def start(self) -> None:
        """Start the program and unlock it."""
        with self.told.open("a") as told:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ui", "--demo", "--profile", str(self.profile)],
                env={**self.environment, "WIE": self.who}, start_new_session=True,
                stdout=subprocess.DEVNULL, stderr=told,
            )  # fmt: skip
        wait_until(lambda: bool(self._window()))
        self._put_in_place()
        self.type_in("Wachtzin", PRACTICE_WORDS)
        self._xdotool("key", "Return")
        self.wait_for("Even rust")
        self._put_in_place()

    @property
    def told(self) -> Path:
        """Return where the program tells what went wrong in it."""
        return self.profile.with_suffix(".log")

    def kill(self) -> None:
        """Let the battery die."""
        assert self.process is not None
        os.killpg(self.process.pid, 9)
        self.process.wait()

    def sleep(self) -> None:
        """Close the lid."""
        os.kill(self.pid, signal.SIGSTOP)

    def wake(self) -> None:
        """Open the lid."""
        os.kill(self.pid, signal.SIGCONT)

    def end(self) -> None:
        """End the program, when it runs."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()

    def look(self) -> list[Part]:
        """Return what can be seen."""
        return self.sight.look(self.pid)

    def sees(self, words: str) -> bool:
        """Tell whether these words stand somewhere, in a label or in a field."""
        return any(words in part.name or words in part.words for part in self.look())

    def wait_for(self, words: str) -> None:
        """Wait until these words can be seen."""
        try:
            wait_until(lambda: self.sees(words))
        except AssertionError as never:
            raise AssertionError(f"{self.who} never saw '{words}' but: {self.said()}") from never

    def said(self) -> list[str]:
        """Return all words in the window."""
        return [part.name + (f" = {part.words}" if part.words else "") for part in self.look() if part.name]

    def press(self, name: str) -> None:
        """Press the button of this name, or whose name begins so."""
        self._click(self._find(PRESSED, name))

    def press_for(self, name: str, about: str) -> None:
        """Press the button of this name that says what it is about."""
        wait_until(lambda: any(one.name.startswith(name) and about in one.name for one in self.look()))
        full = next(one.name for one in self.look() if one.name.startswith(name) and about in one.name)
        self._click(self._find(PRESSED, full))

    def press_twice(self, name: str) -> None:
        """Open a line of a list."""
        self._click(self._find(LINES, name), "--repeat", "2", "--delay", "60")

    def type_in(self, name: str, words: str, *, instead: bool = False) -> None:
        """Press a field and type in it, at its end or in the place of what stands there."""
        self._click(self._find(FIELDS, name))
        if instead:
            self._xdotool("key", "ctrl+a")
        self._xdotool("type", "--delay", "12", words)

    def leave_field(self) -> None:
        """Go on to the next field."""
        self._xdotool("key", "Tab")

    def digits(self) -> str:
        """Read the six digits aloud."""
        start = "Cijfers van deze laptop: "
        self.wait_for(start)
        return next(part.name for part in self.look() if part.name.startswith(start)).removeprefix(start)

    def _find(self, roles: set[str], name: str) -> Part:
        seen: list[Part] = []

        def stands_still() -> bool:
            nonlocal seen
            before, found = seen, [one for one in self.look() if one.role in roles and one.enabled]
            seen = [one for one in found if one.name == name] or [one for one in found if one.name.startswith(name)]
            # Whether it has the focus says nothing about where it is.
            return bool(seen) and [_place(one) for one in seen] == [_place(one) for one in before]

        try:
            wait_until(stands_still)
        except AssertionError as never:
            raise AssertionError(f"{self.who} never found '{name}' but: {self.said()}") from never
        return seen[0]

    def _click(self, part: Part, *how: str) -> None:
        for _notch in range(NOTCHES):
            y = part.y + part.height // 2
            if self.at[1] < y < self.at[1] + SIZE[1] - 60:
                break
            turn = "5" if y > self.at[1] else "4"
            self._xdotool("mousemove", str(self.at[0] + SIZE[0] // 2), str(self.at[1] + SIZE[1] // 2), "click", turn)
            part = self._find({part.role}, part.name)
        x, y = part.x + min(part.width // 2, 120), part.y + part.height // 2
        self._xdotool("mousemove", str(x), str(y), "click", *how, "1")

    def _put_in_place(self) -> None:
        window = self._window()
        self._xdotool("windowmove", window, *map(str, self.at))
        self._xdotool("windowsize", window, *map(str, SIZE))

    def _window(self) -> str:
        found = self._told("search", "--onlyvisible", "--pid", str(self.pid), "--name", "Keukentafel").split()
        return found[0] if found else ""

    def _xdotool(self, *words: str) -> None:
        Hands(self.screen).do(*words)

    def _told(self, *words: str) -> str:
        return Hands(self.screen).ask(*words)


def _place(part: Part) -> tuple[str, int, int]:
    return part.name, part.x, part.y
