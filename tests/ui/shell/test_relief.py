"""A lock hands over to a fresh process: it is told when that one is there, and when it never came."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.seeking import texts
from ui.bootstrap.handover import Cover
from ui.shell import relock
from ui.shell.relock import TOLD_AT

ROOT = Path(__file__).parents[3]
TELLS = f"import os, sys; print(sys.argv[1:], flush=True); os.write(int(os.environ['{TOLD_AT}']), b'1')"
BREAKS = "raise SystemExit(3)"


@pytest.mark.parametrize(("fresh", "answer"), [(TELLS, "True False"), (BREAKS, "False True")])
def test_the_old_process_hears_how_it_went(tmp_path: Path, fresh: str, answer: str) -> None:
    package = tmp_path / "ui"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text(fresh)
    program = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from ui.shell.relock import start_relief
os.chdir({str(tmp_path)!r})
relief = start_relief(["--profile", "een map"])
while not relief.told:
    pass
relief.process.wait()
print(relief.is_there, relief.is_gone)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == answer
    assert ("een map" in done.stdout) == (fresh == TELLS)


def test_it_tells_once_and_only_when_somebody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    monkeypatch.setenv(TOLD_AT, str(writer))

    relock.tell_shown()
    relock.tell_shown()

    assert os.read(reader, 9) == b"1"
    assert os.read(reader, 9) == b""
    os.close(reader)


def test_telling_a_process_that_is_gone_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    monkeypatch.setenv(TOLD_AT, str(writer))

    relock.tell_shown()

    assert TOLD_AT not in os.environ
    os.close(writer)


def test_the_cover_hides_every_word_and_grows_with_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    QLabel("mevrouw Jansen", window).setGeometry(0, 0, 900, 600)
    window.show()

    cover = Cover(window)
    window.resize(1000, 700)
    QTest.qWait(0)

    assert cover.geometry() == window.rect()
    assert window.childAt(10, 10) in cover.findChildren(QWidget)
    assert "Op slot" in texts(cover)
    cover.wait_for_disk()
    assert "Nog niet alles is bewaard" in texts(cover)
