"""Printing goes through a pipe to the system's own `lp`; a stand-in on the PATH shows what it was given."""

from pathlib import Path

import pytest

from tests.ui.pages.printer import LP, LPSTAT, put
from ui.work.printing import JOB_NAME, NoPrinterError, Printer, PrintError, print_pdf, printers

PDF = b"%PDF-1.7 \x00\xff" + b"paper" * 40_000


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a system with two printers."""
    folder = tmp_path / "bin"
    folder.mkdir()
    put(folder, "lpstat", LPSTAT)
    put(folder, "lp", LP)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def test_lists_printers_with_the_default_first(system: Path) -> None:
    assert system.is_dir()
    assert printers() == (Printer("Kamer_2", is_default=True), Printer("Balie"))


def test_hands_over_every_byte_and_no_name(system: Path) -> None:
    print_pdf(PDF, "Balie", copies=2)

    assert (system / "received").read_bytes() == PDF
    assert (system / "arguments").read_text().split() == ["-d", "Balie", "-t", JOB_NAME, "-n", "2", "-"]


def test_leaves_no_file_behind(system: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()

    print_pdf(PDF, "Balie")

    assert list((tmp_path / "tmp").iterdir()) == []
    assert {path.name for path in system.iterdir()} == {"lp", "lpstat", "arguments", "received"}


def test_without_cups_there_is_no_printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert printers() == ()
    with pytest.raises(NoPrinterError):
        print_pdf(PDF, "Balie")


def test_cups_without_printers(system: Path) -> None:
    put(system, "lpstat", "#!/bin/sh\necho 'lpstat: No destinations added.' >&2\nexit 1\n")

    assert printers() == ()


def test_a_printer_that_is_gone_is_told(system: Path) -> None:
    assert system.is_dir()
    with pytest.raises(NoPrinterError):
        print_pdf(PDF, "Weg")


def test_a_refused_job_is_told(system: Path) -> None:
    put(system, "lp", "#!/bin/sh\ncat >/dev/null\nexit 1\n")

    with pytest.raises(PrintError) as refused:
        print_pdf(PDF, "Balie")

    assert refused.value.code == "print_failed"


def test_a_program_that_dies_is_told(system: Path) -> None:
    put(system, "lp", "#!/bin/sh\nkill -9 $$\n")

    with pytest.raises(PrintError):
        print_pdf(PDF, "Balie")
