"""The six pages of a visit look as they were approved: exact pictures of the real window, in the light theme.

Fonts are our own, the clock stands still, and the platform draws in memory, so two runs are equal to the pixel.
After a wanted change: delete the picture, run the test twice, look at it, and commit it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from tests.ui.practice_window import PracticeWindow, practice_window
from ui.components.place import Place

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

GOLDEN = Path(__file__).parent / "golden"
PLACES = {
    "vandaag": (Place("vandaag"), ""),
    "hulpvraag": (Place("hulpvraag"), "jansen"),
    "triage": (Place("triage"), "jansen"),
    "spinnenweb": (Place("gesprek", tab="spinnenweb"), "jansen"),
    "gesprekswiel": (Place("gesprek", tab="gesprekswiel"), "jansen"),
    "plan": (Place("plan"), "jansen"),
}


@pytest.fixture(scope="module")
def practice(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeWindow]:
    with practice_window(qapp, tmp_path_factory.mktemp("beeld") / "profiel") as made:
        yield made


@pytest.mark.parametrize("name", PLACES)
def test_the_page_looks_as_approved(practice: PracticeWindow, name: str) -> None:
    place, home = PLACES[name]
    practice.window.show()
    practice.look("licht", 100, (1280, 720))
    practice.show(practice.home(place, home) if home else place)
    # A cursor blinks.
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit | QTextEdit):
        focused.clearFocus()
    practice.settle()
    seen = practice.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    practice.window.hide()
    path = GOLDEN / f"{name}.png"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        seen.save(str(path))
        pytest.fail(f"there was no approved picture: look at {path.name}")
    assert seen == QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
