"""Hands a PDF to a printer of the system, from memory: no file in the clear is ever written.

On Linux and macOS the bytes go to `lp` through a pipe and CUPS prints exactly what the preview shows.
Windows has no such door: there `printing_windows` draws the pages.  Everything here waits, so call it on a
worker, never on the window's thread.
"""

import sys
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QProcess, QProcessEnvironment, QStandardPaths

if sys.platform == "win32":
    from ui.work import printing_windows

_ASK_MS = 5_000
_PRINT_MS = 60_000
JOB_NAME = "Keukentafel"
"""What the queue shows: never a name of a person."""


class PrintError(Exception):
    """The system did not take the paper; `code` finds the words."""

    code: ClassVar[str] = "print_failed"


class NoPrinterError(PrintError):
    """There is no printer, or the chosen one is gone."""

    code: ClassVar[str] = "no_printer"


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer of the system."""

    name: str
    is_default: bool = False


def printers() -> tuple[Printer, ...]:
    """Return the printers, the default one first; none is a normal answer."""
    if sys.platform == "win32":
        found = tuple(Printer(name, default) for name, default in printing_windows.printers())
    else:
        found = _cups_printers()
    return found


def print_pdf(pdf: bytes, printer: str, *, copies: int = 1) -> None:
    """Print the pages; returns when the system has taken them.  Raises NoPrinterError or PrintError."""
    if printer not in {one.name for one in printers()}:
        raise NoPrinterError
    if sys.platform == "win32":
        if not printing_windows.print_pdf(pdf, printer, copies=copies):
            raise PrintError
    else:
        _run("lp", ["-d", printer, "-t", JOB_NAME, "-n", str(max(1, copies)), "-"], pdf)


def _cups_printers() -> tuple[Printer, ...]:
    if not _program("lpstat"):
        return ()
    default = _run("lpstat", ["-d"]).rpartition(":")[2].strip()
    names = [row.split()[0] for row in _run("lpstat", ["-e"]).splitlines() if row.strip()]
    found = [Printer(name, name == default) for name in dict.fromkeys(names)]
    return tuple(sorted(found, key=lambda one: not one.is_default))


def _program(name: str) -> str:
    return QStandardPaths.findExecutable(name)


def _run(name: str, arguments: list[str], data: bytes = b"") -> str:
    """Run a program with the data on its standard input and return what it says."""
    program = _program(name)
    if not program:
        raise NoPrinterError
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("LC_ALL", "C")
    process.setProcessEnvironment(environment)
    process.start(program, arguments)
    if not process.waitForStarted(_ASK_MS):
        raise PrintError
    process.write(data)
    process.closeWriteChannel()
    if not process.waitForFinished(_PRINT_MS if data else _ASK_MS):
        process.kill()
        process.waitForFinished(_ASK_MS)
        raise PrintError
    if process.exitStatus() is not QProcess.ExitStatus.NormalExit or (data and process.exitCode() != 0):
        raise PrintError
    return bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
