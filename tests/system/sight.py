"""What stands in the windows of a program, over AT-SPI: one helper that looks whenever it is asked.

The bindings of AT-SPI belong to the system's own Python, so it is a process of its own.
"""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from tests.system.reader import SYSTEM_PYTHON

_LOOK = """
import json, sys
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib
S = Atspi.StateType

def parts(node):
    try:
        states = node.get_state_set()
        if node.get_role() != Atspi.Role.APPLICATION:
            if not states.contains(S.SHOWING):
                return
            at = node.get_extents(Atspi.CoordType.SCREEN)
            words = Atspi.Text.get_text(node, 0, -1) if states.contains(S.EDITABLE) else ""
            yield [node.get_role_name(), node.get_name(), words, states.contains(S.ENABLED),
                   states.contains(S.FOCUSED), at.x, at.y, at.width, at.height]
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from parts(child)
    except GLib.Error:
        return  # it went while we looked

for line in sys.stdin:
    found = []
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        try:
            if app is not None and app.get_process_id() == int(line):
                found += parts(app)
        except GLib.Error:
            continue
    print(json.dumps(found), flush=True)
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Something in a window: what it is, what it says, where it is on the screen."""

    role: str
    name: str
    words: str
    enabled: bool
    focused: bool
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sight:
    """Looks at the windows of a process."""

    helper: "subprocess.Popen[str]"

    def look(self, pid: int) -> list[Part]:
        """Return all that can be seen of a process now."""
        assert self.helper.stdin is not None
        assert self.helper.stdout is not None
        self.helper.stdin.write(f"{pid}\n")
        self.helper.stdin.flush()
        return [Part(*one) for one in json.loads(self.helper.stdout.readline())]


@contextmanager
def sight(environment: Mapping[str, str]) -> Iterator[Sight]:
    """Begin to look, on the message bus of this environment."""
    command = [SYSTEM_PYTHON, "-c", _LOOK]
    with subprocess.Popen(
        command, env={**environment, "PATH": os.environ["PATH"]}, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as helper:  # fmt: skip
        yield Sight(helper)
