"""What happens with an error that nobody expected: a report without a name in it.

The message of an exception can hold what a resident said, so the report has the kind of
error and the places in the code, never the message or a value.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import app

Show = Callable[[str], None]


def redacted(error: BaseException) -> str:
    """Return the kind of error and the lines it passed, oldest first, with its causes."""
    lines = [f"Keukentafel {app.__version__}"]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(type(seen).__name__)
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)


def install(show: Show) -> None:
    """Send every unexpected error, also of a thread or a slot, to `show` as a redacted report."""

    def of_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            show(redacted(error))

    def of_thread(hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None:
            show(redacted(hook.exc_value))

    sys.excepthook = of_main
    threading.excepthook = of_thread


def to_stderr(report: str) -> None:
    """Print the report; a windowed program on Windows has no stderr."""
    if sys.stderr is not None:
        sys.stderr.write(f"{report}\n")


def _place(filename: str) -> str:
    return "/".join(Path(filename).parts[-2:])
