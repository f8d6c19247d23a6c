"""Every page is for everybody: the points of access that can be seen without a screen, page by page."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from app.keys.passphrase import strength
from tests.server_answers import TeamAnswers, who_looked
from tests.ui import access_checks as check
from tests.ui.practice_window import PracticeWindow, practice_window
from ui.bootstrap.pages import makers
from ui.components.place import Place
from ui.pages.gesprek.page import GesprekPage
from ui.pages.gesprek.panels import TABS
from ui.pages.gesprek.samen import SamenKijken
from ui.pages.ontgrendelen.change import ChangePage
from ui.pages.ontgrendelen.first_start import FirstStart
from ui.pages.ontgrendelen.page import UnlockPage
from ui.pages.ontgrendelen.recovery import RecoveryPage
from ui.pages.ontgrendelen.sheet import SheetPage
from ui.pages.ontgrendelen.state import Sheet, Unlock
from ui.theme.apply import dress

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
    (Place("van_papier"), "ooms"),
    (Place("verschillen"), "ooms"),
    (Place("team"), ""),
    (Place("inzage"), "jansen"),
    (Place("bijlage", tab="huishouden"), "jansen"),
]


@pytest.fixture(scope="module")
def practice(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeWindow]:
    with practice_window(qapp, tmp_path_factory.mktemp("toegang") / "profiel") as made:
        samen = made.context.samen
        samen.team, samen.inzage = TeamAnswers(made.homes["jansen"]), who_looked
        yield made


@pytest.fixture(autouse=True)
def _hidden_after(practice: PracticeWindow) -> Iterator[None]:
    yield
    # Drawn in memory, a window that comes back gets the keyboard only from another window.
    other = QWidget()
    other.show()
    other.activateWindow()
    practice.window.hide()
    other.close()
    other.deleteLater()


def _name(seen: tuple[Place, str]) -> str:
    place, home = seen
    return " ".join(one for one in (place.page, place.tab, home) if one)


def _shown(practice: PracticeWindow, seen: tuple[Place, str], size: tuple[int, int], percent: int) -> QWidget:
    """Show a place in the window, which has the keyboard."""
    place, home = seen
    practice.look("licht", percent, size)
    practice.window.show()
    practice.window.activateWindow()
    practice.settle()
    page = practice.show(_at(practice, place, home) if home else place)
    practice.look("licht", percent, size)
    return page


def _at(practice: PracticeWindow, place: Place, home: str) -> Place:
    """Return the place in a household; the page of an attachment shows the letter that is kept there."""
    found = practice.home(place, home)
    return replace(found, item=practice.attachment(home)) if place.page == "bijlage" else found


def test_no_page_is_left_out() -> None:
    assert {place.page for place, _home in PLACES} == set(makers())


every_place = pytest.mark.parametrize("seen", PLACES, ids=[_name(seen) for seen in PLACES])


@every_place
def test_a_page_can_be_operated_and_read_by_everybody(practice: PracticeWindow, seen: tuple[Place, str]) -> None:
    page = _shown(practice, seen, (1280, 720), 100)

    wrong = [problem for one in check.STILL for problem in one(page)]
    wrong += check.focus_begins_in(page)
    stops, on_the_way = check.walk(practice.window, page)
    wrong += [*on_the_way, *check.order(page, stops), *check.focus_shows(stops, page)]
    assert wrong == []


@pytest.mark.parametrize("tab", ["spinnenweb", "gesprekswiel", "netwerk"])
def test_what_the_resident_looks_at_can_be_operated_and_read_by_everybody(practice: PracticeWindow, tab: str) -> None:
    page = _shown(practice, (Place("gesprek", tab=tab), "jansen"), (1280, 720), 100)
    assert isinstance(page, GesprekPage)

    page.look_together()
    practice.settle()
    shown = next(one for one in practice.window.findChildren(SamenKijken) if one.isVisible())
    wrong = [problem for one in check.STILL for problem in one(shown)]
    wrong += check.nothing_cut(shown)
    shown.close_again()
    practice.settle()

    assert wrong == []


LOCKED: dict[str, Callable[[], QWidget]] = {
    "ontgrendelen": lambda: UnlockPage(Unlock()),
    "te vaak verkeerd": lambda: UnlockPage(Unlock(3, 60)),
    "eerste start": lambda: FirstStart(strength),
    "herstelcode": lambda: RecoveryPage(strength),
    "herstelblad": lambda: SheetPage(Sheet("ABCD EFGH JKLM NPQR STVW XYZ0 1234 5678 9ABC", ask=(1, 9), printer=False)),
    "wachtzin wijzigen": lambda: ChangePage(strength),
}


@pytest.mark.parametrize("name", LOCKED)
def test_what_stands_before_the_dossiers_can_be_operated_and_read_by_everybody(
    practice: PracticeWindow, name: str
) -> None:
    page = LOCKED[name]()
    dress(page)
    page.resize(1280, 720)
    page.show()
    practice.settle()
    wrong = [problem for one in check.STILL for problem in one(page)]
    page.hide()
    page.deleteLater()

    assert wrong == []


def test_a_box_that_is_toggled_without_a_click_counts(practice: PracticeWindow) -> None:
    page = _shown(practice, (Place("triage"), "ooms"), (1280, 720), 100)
    box = next(one for one in page.findChildren(QCheckBox) if one.text() == "Dit heb ik uitgelegd")
    before = box.isChecked()

    seen = QAccessible.queryAccessibleInterface(box).actionInterface()
    assert seen is not None
    seen.doAction("Toggle")
    practice.settle()

    again = practice.show(practice.home(Place("triage"), "ooms"))
    kept = next(one for one in again.findChildren(QCheckBox) if one.text() == "Dit heb ik uitgelegd")
    assert kept.isChecked() is not before


@every_place
@pytest.mark.parametrize(("percent", "size"), [(200, (1280, 720)), (100, (800, 1200))], ids=["200", "smal"])
def test_nothing_is_cut(practice: PracticeWindow, seen: tuple[Place, str], percent: int, size: tuple[int, int]) -> None:
    page = _shown(practice, seen, size, percent)

    wrong = [*check.nothing_cut(practice.window), *check.overlaps(page)]
    if practice.window.size().toTuple() != size:
        wrong.append(f"the window must be {practice.window.size().toTuple()}")
    assert wrong == []
