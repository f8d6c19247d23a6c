"""Keep the memory of this process to itself: no core dumps, no look by other programs of the same user."""

import ctypes
import os
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4

if sys.platform != "win32":
    import resource

    def forbid_dumps() -> None:
        """Write no core dump, whatever the system asks for; call it again after replacing the process."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            with suppress(OSError, AttributeError):
                ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

else:

    def forbid_dumps() -> None:
        """Windows writes dumps only where the administrator asks for them."""


def make_files_private() -> None:
    """Let every file that this process makes be readable by its user alone."""
    os.umask(0o077)
