"""The server as a child that does not outlive its parent: `python -m tests.server.mortal PARENT serve`."""

import ctypes
import os
import signal
import sys

from app.server.commandline import main

PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """Ask the system for SIGTERM at the end of the parent; end at once when it is gone already."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            sys.exit(1)


if __name__ == "__main__":
    die_with_parent(int(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
