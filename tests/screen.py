"""A screen in memory and an eye on it, for system tests and for the time a start takes.

Listens for X11's own MapNotify: asking again and again when a window is there has the
rhythm of the asking, and cannot time a start.
"""

import os
import select
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from Xlib import X, display, error

SMALLEST_WINDOW = (200, 100)
_STOP_LIMIT_S = 10


@dataclass(frozen=True, slots=True)
class Screen:
    """An X display by name, such as ":5"."""

    name: str

    def environment(self, home: Path, path: str | None = None) -> dict[str, str]:
        """Return what a program needs to open its windows here, with a home of its own."""
        run = home / "run"
        run.mkdir(mode=0o700, parents=True, exist_ok=True)
        return {
            "DISPLAY": self.name,
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "PATH": os.environ["PATH"] if path is None else path,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_RUNTIME_DIR": str(run),
        }


@contextmanager
def virtual_screen(width: int = 1366, height: int = 768) -> Iterator[Screen]:
    """Run an X server in memory with a window manager, on the first free number."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    if not number:
        raise RuntimeError("Xvfb did not start")
    screen = Screen(f":{number}")
    # Without a window manager no window is ever active.
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env={**os.environ, "DISPLAY": screen.name},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield screen
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(_STOP_LIMIT_S)


@contextmanager
def started(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program, and end it and its children afterwards."""
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        yield process
    finally:
        # A lock puts another process in the place of the first: the group knows them all.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, 15)
        try:
            process.wait(_STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()


class WindowWatch:
    """Sees every top-level window that appears on a screen from now on."""

    def __init__(self, screen: Screen) -> None:
        self._display = display.Display(screen.name)
        # A window manager puts each window in a frame of its own, so its children count too.
        self._display.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.sync()

    def forget(self) -> None:
        """Drop what was seen before now."""
        while self._display.pending_events():
            self._display.next_event()

    def seconds_to_window(self, process: subprocess.Popen[bytes], limit_s: float = 40.0) -> float | None:
        """Return how long from now until a window of some size is mapped; None when the program ends or waits."""
        start_s = time.perf_counter()
        while (now_s := time.perf_counter()) - start_s < limit_s and process.poll() is None:
            if not self._display.pending_events():
                select.select([self._display.fileno()], [], [], 0.2)
            while self._display.pending_events():
                if self._next_is_window():
                    return max(now_s, time.perf_counter()) - start_s
        return None

    def close(self) -> None:
        """Let go of the screen."""
        self._display.close()

    def _next_is_window(self) -> bool:
        event = self._display.next_event()
        if event.type != X.MapNotify or event.override:
            return False
        try:
            size = event.window.get_geometry()
        except error.XError:
            # The window is gone again.
            return False
        return bool(size.width >= SMALLEST_WINDOW[0] and size.height >= SMALLEST_WINDOW[1])


def is_painted(screen: Screen, picture: Path, *, least_colours: int = 20, limit_s: float = 15.0) -> bool:
    """Save pictures of the screen until one has some colours; a window is mapped before it is painted."""
    start_s = time.perf_counter()
    while time.perf_counter() - start_s < limit_s:
        subprocess.run(["import", "-display", screen.name, "-window", "root", str(picture)], check=True)
        told = subprocess.run(["identify", "-format", "%k", str(picture)], check=True, capture_output=True, text=True)
        if int(told.stdout) >= least_colours:
            return True
    return False
