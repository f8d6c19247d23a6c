"""Every page is for everybody: the points of access that can be seen without a screen, page by page."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui import access_checks as check
from tests.ui.practice_window import PracticeWindow, practice_window
from ui.components.place import Place
from ui.pages.gesprek.panels import TABS

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OUTSIDE = [Place(page) for page in ("vandaag", "dossiers", "socialekaart", "instellingen")] + [
    Place("dossiers", tab="inlezen")
]
INSIDE = [
    Place(page)
    for page in ("huishouden", "hulpvraag", "triage", "kort_gesprek", "plan", "papier", "overnemen", "tijdlijn")
]
IN_TALK = [Place("gesprek", tab=tab.key) for tab in TABS]
PLACES = [
    *((place, "") for place in OUTSIDE),
    *((place, "jansen") for place in (*INSIDE, *IN_TALK)),
    (Place("gesprek", tab="verschil"), "elfrink"),
    (Place("huishouden"), "langenaam"),
    (Place("triage"), "langenaam"),
    (Place("kort_gesprek"), "ooms"),
    (Place("plan"), "grevers"),
]


@pytest.fixture(scope="module")
def practice(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeWindow]:
    with practice_window(qapp, tmp_path_factory.mktemp("toegang") / "profiel") as made:
        yield made


def _name(place: Place, home: str) -> str:
    return " ".join(one for one in (place.page, place.tab, home) if one)


def _seen(practice: PracticeWindow, size: tuple[int, int], percent: int) -> Iterator[tuple[str, QWidget]]:
    """Show every place in turn; the window stays open, for a window that comes back has no focus at first."""
    practice.window.show()
    practice.window.activateWindow()
    practice.look("licht", percent, size)
    for place, home in PLACES:
        page = practice.show(practice.home(place, home) if home else place)
        practice.look("licht", percent, size)
        yield _name(place, home), page
    practice.window.hide()


def test_every_page_can_be_operated_and_read_by_everybody(practice: PracticeWindow) -> None:
    wrong: dict[str, list[str]] = {}
    for name, page in _seen(practice, (1280, 720), 100):
        found = [problem for one in check.STILL for problem in one(page)]
        found += check.focus_begins_in(page)
        stops, on_the_way = check.walk(practice.window, page)
        found += [*on_the_way, *check.order(page, stops), *check.focus_shows(stops, page)]
        if found:
            wrong[name] = found
    assert wrong == {}


@pytest.mark.parametrize(("percent", "size"), [(200, (1280, 720)), (100, (800, 1200))], ids=["200", "smal"])
def test_nothing_is_cut_on_any_page(practice: PracticeWindow, percent: int, size: tuple[int, int]) -> None:
    wrong: dict[str, list[str]] = {}
    for name, page in _seen(practice, size, percent):
        found = [*check.nothing_cut(practice.window), *check.overlaps(page)]
        if practice.window.size().toTuple() != size:
            found.append(f"the window must be {practice.window.size().toTuple()}")
        if found:
            wrong[name] = found
    assert wrong == {}
