"""Lock by a fresh process: what held the key and the residents' words is gone from the memory.

The fresh process starts while the covered window still stands, and says when its own is there; only then
does the old one end.  Else there is a second without any window of ours, and what is typed in it goes to
another program.  Only call it after everything is stored and the store is closed.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NoReturn

TOLD_AT = "KEUKENTAFEL_AFLOSSING"
"""The name in the environment under which the fresh process finds the pipe to say that its window is there."""
_THERE = b"1"


def command(executable: str, arguments: Sequence[str], *, bundled: bool) -> list[str]:
    """Return the command that starts this program again."""
    return [executable, *([] if bundled else ["-m", "ui"]), *arguments]


@dataclass(slots=True)
class Relief:
    """The fresh process that takes over."""

    process: "subprocess.Popen[str]"
    told: list[bytes] = field(default_factory=list)

    @property
    def is_there(self) -> bool:
        """Whether its window can be seen."""
        return self.told == [_THERE]

    @property
    def is_gone(self) -> bool:
        """Whether it ended, or closed the pipe, before it showed a window."""
        return self.told == [b""]


def start_relief(arguments: Sequence[str]) -> Relief:
    """Start a fresh process with the same options.  It inherits nothing but the pipe and the environment."""
    reader, writer = os.pipe()
    handle = _to_inherit(writer)
    again = command(sys.executable, arguments, bundled=getattr(sys, "frozen", False))
    try:
        # A bundle takes a child for a part of itself, unless it is told that this is a new start.
        environment = {**os.environ, TOLD_AT: str(handle), "PYINSTALLER_RESET_ENVIRONMENT": "1"}
        relief = Relief(_start(again, handle, environment))
    finally:
        os.close(writer)
    threading.Thread(target=_listen, args=(reader, relief.told), name="keukentafel-relief", daemon=True).start()
    return relief


def is_awaited() -> bool:
    """Return whether a process before this one waits for our window."""
    return TOLD_AT in os.environ


def tell_shown() -> None:
    """Say to the process before this one that it can go; once, and only when there is one."""
    handle = os.environ.pop(TOLD_AT, "")
    if handle.isdecimal():
        try:
            writer = _from_parent(int(handle))
            os.write(writer, _THERE)
            os.close(writer)
        except OSError:
            # It is gone already: nobody is waiting.
            return


def start_again(arguments: Sequence[str], replace: Callable[[str, list[str]], NoReturn] = os.execv) -> NoReturn:
    """Become a fresh process in the place of this one: what is left when no second one can be started."""
    again = command(sys.executable, arguments, bundled=getattr(sys, "frozen", False))
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform != "win32":
        replace(again[0], again)
    # Windows cannot replace a process.
    os._exit(0)


def _listen(reader: int, told: list[bytes]) -> None:
    with os.fdopen(reader, "rb", buffering=0) as pipe:
        told.append(pipe.read(1) or b"")


if sys.platform == "win32":
    import ctypes
    import msvcrt

    def _to_inherit(writer: int) -> int:
        handle = msvcrt.get_osfhandle(writer)
        inherited = True
        os.set_handle_inheritable(handle, inherited)
        return handle

    def _start(again: Sequence[str], handle: int, environment: dict[str, str]) -> "subprocess.Popen[str]":
        only = subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]})
        start = partial(subprocess.Popen, startupinfo=only, creationflags=subprocess.DETACHED_PROCESS)
        process = start(again, env=environment)
        # Windows gives the keyboard to a new window only when the one that has it agrees.
        ctypes.windll.user32.AllowSetForegroundWindow(process.pid)
        return process

    def _from_parent(handle: int) -> int:
        return msvcrt.open_osfhandle(handle, os.O_WRONLY)

else:

    def _to_inherit(writer: int) -> int:
        return writer

    def _start(again: Sequence[str], handle: int, environment: dict[str, str]) -> "subprocess.Popen[str]":
        start = partial(subprocess.Popen, pass_fds=(handle,))
        return start(again, env=environment)

    def _from_parent(handle: int) -> int:
        return handle
