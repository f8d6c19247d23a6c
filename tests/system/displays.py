"""A real X server with two displays, of which the second can be unplugged and plugged in again."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.screen import Screen

WIDTH, HEIGHT = 1280, 800
_MODE = f"{WIDTH}x{HEIGHT}"
_CONF = """
Section "Device"
  Identifier "d"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "m"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "s"
  Device "d"
  Monitor "m"
  DefaultDepth 24
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
"""
_STOP_S = 10


@dataclass(frozen=True, slots=True)
class Displays:
    """The laptop's own display on the left, the other to the right of it."""

    screen: Screen
    folder: Path

    def plug(self) -> None:
        """Connect the second display."""
        self._xrandr("--addmode", "DUMMY1", _MODE)
        self._xrandr("--output", "DUMMY1", "--mode", _MODE, "--right-of", "DUMMY0")

    def unplug(self) -> None:
        """Pull the cable of the second display."""
        self._xrandr("--output", "DUMMY1", "--off")

    def own(self) -> bytes:
        """Return the pixels of the laptop's own display."""
        return self._pixels(0)

    def other(self) -> bytes:
        """Return the pixels of the second display."""
        return self._pixels(WIDTH)

    def watch_other(self, seconds: float) -> list[bytes]:
        """Return every picture of the second display that could be taken in this time."""
        made, end_s = [], time.monotonic() + seconds
        while time.monotonic() < end_s:
            made.append(self.other())
        return made

    def keep(self, name: str) -> None:
        """Keep a picture of all displays, for who looks at a failed test."""
        subprocess.run(["import", "-display", self.screen.name, "-window", "root", self.folder / name], check=True)

    def _pixels(self, x: int) -> bytes:
        command = ["import", "-display", self.screen.name, "-window", "root", "-crop", f"{_MODE}+{x}+0", "rgb:-"]
        return subprocess.run(command, capture_output=True, check=True).stdout

    def _xrandr(self, *words: str) -> None:
        subprocess.run(["xrandr", "--display", self.screen.name, *words], check=True, capture_output=True)


@contextmanager
def two_displays(folder: Path) -> Iterator[Displays]:
    """Run an X server with a display that stays and one that comes and goes, with a window manager."""
    folder.mkdir()
    (folder / "xorg.conf").write_text(_CONF, encoding="utf-8")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xorg", "-displayfd", str(writer), "-config", folder / "xorg.conf", "-logfile", folder / "xorg.log",
         "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"],
        pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writer)
    with os.fdopen(reader) as told:
        screen = Screen(f":{told.readline().strip()}")
    subprocess.run(["xrandr", "--display", screen.name, "--output", "DUMMY0", "--mode", _MODE], check=True)
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"], env={**os.environ, "DISPLAY": screen.name}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield Displays(screen, folder)
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(_STOP_S)
