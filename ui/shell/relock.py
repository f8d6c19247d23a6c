"""Lock by replacing the process: what held the key and the residents' words is gone from the memory.

Only call it after everything is stored, the store is closed and the loop of Qt has ended.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NoReturn


def command(executable: str, arguments: Sequence[str], *, bundled: bool) -> list[str]:
    """Return the command that starts this program again."""
    return [executable, *([] if bundled else ["-m", "ui"]), *arguments]


def start_again(arguments: Sequence[str], replace: Callable[[str, list[str]], NoReturn] = os.execv) -> NoReturn:
    """Become a fresh process at the unlock screen, with the same options."""
    again = command(sys.executable, arguments, bundled=getattr(sys, "frozen", False))
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform == "win32":
        # Windows cannot replace a process: the next one waits for the profile lock, which falls with this one.
        start = partial(subprocess.Popen, creationflags=subprocess.DETACHED_PROCESS, close_fds=True)
        start(again)
        os._exit(0)
    replace(again[0], again)
