"""What a screen reader gets: the program's own tree over AT-SPI, page by page."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.screen import Screen, WindowWatch, started

SYSTEM_PYTHON = "/usr/bin/python3"
"""Debian's own, which has the bindings of AT-SPI."""
_LIMIT_S = 240

_WALK = """
import json, sys, time
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

END_S = 20
S = Atspi.StateType

def window():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        for j in range(app.get_child_count() if app else 0):
            one = app.get_child_at_index(j)
            if one and "oefenomgeving" in (one.get_name() or "") and one.get_state_set().contains(S.SHOWING):
                return one
    return None

def parts(node):
    try:
        states = node.get_state_set()
        if not states.contains(S.VISIBLE):
            return
        yield node, states
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from parts(child)
    except GLib.Error:
        return  # it went while we looked

def told(node, states):
    # Where it does not stand in a list the number is left out.
    value = None
    if node.get_role() in (Atspi.Role.SLIDER, Atspi.Role.SPIN_BUTTON):
        value = Atspi.Value.get_current_value(node)
    return {
        "role": node.get_role_name(), "name": node.get_name(), "description": node.get_description(), "value": value,
        "focusable": states.contains(S.FOCUSABLE), "focused": states.contains(S.FOCUSED),
        "enabled": states.contains(S.ENABLED),
    }

def wait(get, pause):
    # A page that is still growing takes parts away while they are read: then it is read again.
    end = time.monotonic() + END_S
    while True:
        try:
            found = get()
        except GLib.Error as error:
            found = None
            print(f"read again: {error}", file=sys.stderr)
        if found or time.monotonic() > end:
            return found
        time.sleep(pause)

def open_line(name):
    def press():
        top = window()
        for node, states in parts(top) if top else ():
            if node.get_name() == name and states.contains(S.FOCUSABLE) and node.get_role() != Atspi.Role.TEXT:
                return Atspi.Action.do_action(node, 0)
    return wait(press, 0.1)

def standing_still():
    before = []
    def same():
        top = window()
        now = [told(*one) for one in parts(top)] if top else []
        still = now and now == before
        before[:] = now
        return now if still else None
    return wait(same, 0.3)

for name in sys.argv[1:]:
    print(json.dumps([name, standing_still() if open_line(name) else None]), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Node:
    """One part of the tree."""

    role: str
    name: str
    description: str
    value: float | None
    focusable: bool
    focused: bool
    enabled: bool

    def said(self) -> str:
        """Return what a reader makes of it: the name, what it is, its number, and what more is known."""
        number = "" if self.value is None else f"{self.value:g}"
        return ", ".join(one for one in (self.name, self.role, number, self.description) if one)


@contextmanager
def talking_session(home: Path) -> Iterator[str]:
    """Run a message bus of its own, on which programs tell what they show; give its address."""
    home.mkdir(parents=True, exist_ok=True)
    command = ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


@contextmanager
def talking_program(screen: Screen, home: Path, profile: Path, bus: str) -> Iterator[dict[str, str]]:
    """Start the practice environment so that it tells what it shows; give the environment it runs in."""
    environment = {
        **screen.environment(home),
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    command = [sys.executable, "-m", "ui", "--demo", "--profile", str(profile)]
    with closing(WindowWatch(screen)) as watch, started(command, environment) as process:
        assert watch.seconds_to_window(process) is not None
        yield environment


def walk(environment: dict[str, str], pages: list[str]) -> dict[str, list[Node]]:
    """Go to each page and return its tree; a page that was not found has no parts."""
    told = subprocess.run(
        [SYSTEM_PYTHON, "-c", _WALK, *pages],
        env={**environment, "PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False, timeout=_LIMIT_S,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    pairs = [json.loads(line) for line in told.stdout.splitlines()]
    return {name: [Node(**one) for one in nodes or []] for name, nodes in pairs}
