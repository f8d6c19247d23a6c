"""Samen kijken: the resident drags and stars, sees people and plan, and nothing of the consultant, on any display."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QScrollBar, QWidget
from typing_extensions import override

from app.domain.inwoner import Inwoner
from app.domain.netwerk import Nabijheid, Netwerklid
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import load_default
from app.services import gesprekken, gespreksrijen, huishoudens, netwerk, personen, plannen
from app.services.work import Writing
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts
from tests.ui.voice import Voice
from ui.components.place import Place
from ui.pages.gesprek.page import GesprekPage
from ui.pages.gesprek.samen import SamenKijken
from ui.widgets.ecogram_chart import EcogramChart
from ui.widgets.spider_chart import SpiderChart

CANARY = "Kanarievogel van het balkon"
MEEDOEN = 4
QUESTION = "Klopt dit zo voor u?"


@dataclass(frozen=True)
class Samen:
    """A page in a window, and what stands beside it."""

    world: World
    window: QMainWindow
    page: GesprekPage
    gesprek: str
    riet: str

    def open(self, tab: str = "spinnenweb") -> SamenKijken:
        self.page.show_tab(tab)
        self.world.wait_idle()
        self.page.look_together()
        self.world.wait_idle()
        return next(one for one in self.window.findChildren(SamenKijken) if one.isVisible())

    def scores(self) -> list[Dimensiescore]:
        self.world.wait_idle()
        return self.world.read(lambda tx: tx.all(Dimensiescore, gesprek=self.gesprek, inwoner=self.riet))


@pytest.fixture
def samen(world: World) -> Samen:
    """Give a conversation of two, with people, a plan, and words that are not for the resident."""

    def make(tx: Writing) -> tuple[str, str, str]:
        home = huishoudens.create(tx, "mevrouw Riet de Vries", "Silvolde")
        riet = tx.all(Inwoner, huishouden=home.id)[0]
        jan = personen.add_inwoner(tx, home.id, voornaam="Jan", achternaam="Vries")
        talk = gesprekken.start_gesprek(tx, home.id, load_default(), deelnemers=(riet.id, jan.id))
        gespreksrijen.set_score(tx, talk.id, riet.id, "meedoen", score=2, woorden="Ik mis de koffie.")
        gespreksrijen.set_score(tx, talk.id, jan.id, "meedoen", woorden=CANARY)
        gespreksrijen.set_segment(tx, talk.id, riet.id, "oppad", woorden="Ver.", zin_consulent=CANARY)
        gespreksrijen.set_mantelzorg(tx, talk.id, "m1", naam="Anja", volhouden=CANARY, over=riet.id)
        netwerk.add_lid(
            tx, talk.id, riet.id, naam="Anja", relatie="dochter", nabijheid=Nabijheid.DICHTBIJ,
            helpt_met="boodschappen", zou_kunnen=CANARY,
        )  # fmt: skip
        netwerk.add_lid(tx, talk.id, jan.id, naam=CANARY)
        plan = plannen.open_plan(tx, home.id)
        goal = plannen.add_goal(tx, plan, riet.id, "Weer naar de kaartclub.")
        plannen.add_activity(tx, plan, goal.id, wat="De kaartclub bellen", trede=1, reden_maatwerk=CANARY)
        plannen.add_goal(tx, plan, jan.id, CANARY)
        return home.id, talk.id, riet.id

    hid, gesprek, riet = world.write(make)
    window = QMainWindow()
    page = GesprekPage(world.context, Place("gesprek", hid, gesprek))
    window.setCentralWidget(page)
    world.bot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    world.wait_idle()
    return Samen(world, window, page, gesprek, riet)


@pytest.fixture
def voice(tmp_path: Path) -> Voice:
    return Voice(tmp_path / "gezegd")


def test_the_resident_drags_and_stars(samen: Samen) -> None:
    shown = samen.open()
    web = find(shown, SpiderChart, "Spinnenweb")
    x, y = web.chart_layout().point(MEEDOEN, 7)

    QTest.mouseClick(web, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    samen.world.wait_idle()
    press(shown, "Hieraan werken")

    assert [(row.score, row.werken, row.woorden) for row in samen.scores()] == [(7, True, "Ik mis de koffie.")]
    assert web.data().axes[MEEDOEN].werken


def test_figures_can_be_hidden_while_looking_together(samen: Samen) -> None:
    shown = samen.open()

    press(shown, "Cijfers")

    assert not find(shown, SpiderChart, "Spinnenweb").data().show_figures


@pytest.mark.parametrize(
    ("tab", "said"),
    [
        ("spinnenweb", "Ik mis de koffie."),
        ("gesprekswiel", "Ver."),
        ("netwerk", "Anja, dochter"),
        ("plan", "Weer naar de kaartclub."),
    ],
)
def test_every_picture_holds_the_own_words_and_nothing_else(samen: Samen, tab: str, said: str) -> None:
    shown = samen.open("netwerk" if tab == "plan" else tab)
    press(shown, "Plan" if tab == "plan" else "In woorden")
    samen.world.wait_idle()
    spoken = [texts(shown), *(f"{one.accessibleName()} {one.accessibleDescription()}" for one in _all(shown))]

    assert shown.which == tab
    assert said in texts(shown)
    assert CANARY not in "\n".join(spoken)


def _all(root: QWidget) -> list[QWidget]:
    return root.findChildren(QWidget)


class PaintWatch(QObject):
    """Says whether both the resident's picture and anything beside it were painted in one frame."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.page = page
        self.open = False
        self.seen = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        inside = isinstance(watched, QWidget) and (watched is self.page or self.page.isAncestorOf(watched))
        if event.type() == QEvent.Type.Paint and self.open and inside:
            self.seen += 1
        return False


def test_no_frame_shows_what_is_not_for_the_resident(samen: Samen, qapp: QApplication) -> None:
    samen.page.show_tab("gesprekswiel")
    samen.world.wait_idle()
    watch = PaintWatch(samen.page)
    qapp.installEventFilter(watch)
    watch.open = True

    samen.page.look_together()
    samen.world.wait_idle()
    shown = next(one for one in samen.window.findChildren(SamenKijken) if one.isVisible())
    press(shown, "Groter")
    for wider in (10, 20):
        samen.window.resize(1280 + wider, 720)
        samen.world.wait_idle()
    watch.open = False
    qapp.removeEventFilter(watch)

    assert not samen.page.isVisible()
    assert watch.seen == 0


def test_a_display_that_is_unplugged_leaves_it_over_the_window(samen: Samen, qapp: QGuiApplication) -> None:
    samen.page.show_tab("spinnenweb")
    samen.world.wait_idle()
    state = samen.page.state
    assert state is not None
    tafel = samen.page.tafel
    assert tafel is not None
    shown = SamenKijken(tafel, state, "spinnenweb", samen.window)
    screen = qapp.primaryScreen()
    shown.open(screen)
    assert shown.isWindow()
    assert samen.page.isVisible()

    qapp.screenRemoved.emit(screen)

    assert not shown.isWindow()
    assert shown.isVisible()
    assert not samen.page.isVisible()
    assert shown.geometry() == samen.window.rect()
    assert "Het andere scherm is weg." in texts(shown)
    shown.close_again()
    assert samen.page.isVisible()


def test_another_display_goes_dark_with_the_window(samen: Samen, qapp: QGuiApplication) -> None:
    samen.page.show_tab("spinnenweb")
    samen.world.wait_idle()
    assert samen.page.state is not None
    assert samen.page.tafel is not None
    shown = SamenKijken(samen.page.tafel, samen.page.state, "spinnenweb", samen.window)
    shown.open(qapp.primaryScreen())
    seen = [shown.isVisible()]

    for told in (samen.world.context.covered, samen.world.context.uncovered):
        told.emit()
        seen.append(shown.isVisible())

    assert seen == [True, False, True]
    shown.close_again()


def test_keys_of_the_window_lead_nowhere_under_it(samen: Samen) -> None:
    shown = samen.open()
    asked: list[str] = []
    shortcut = samen.window.addAction("Terugdraaien")
    shortcut.setShortcut("Ctrl+Z")
    shortcut.triggered.connect(lambda: asked.append("terug"))

    QTest.keyClick(find(shown, QWidget, "Groter"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert asked == []
    QTest.keyClick(find(shown, QWidget, "Groter"), Qt.Key.Key_Escape)
    assert samen.page.isVisible()


def test_the_resident_moves_somebody_and_no_idea_is_drawn(samen: Samen) -> None:
    shown = samen.open("netwerk")
    people = find(shown, EcogramChart, "De mensen om u heen, als tekening")
    assert [(one.naam, one.helpt, one.idee) for one in people.data().mensen] == [("Anja", "boodschappen", "")]

    QTest.keyClick(people.part(0), Qt.Key.Key_Down)
    samen.world.wait_idle()

    kept = next(one for one in samen.world.read(lambda tx: tx.all(Netwerklid)) if one.naam == "Anja")
    assert kept.nabijheid is Nabijheid.BEKEND
    assert people.data().mensen[0].ring == 1


def test_the_picture_gets_the_height_and_the_marks_stand_beside_it(samen: Samen) -> None:
    shown = samen.open()
    web = find(shown, SpiderChart, "Spinnenweb")
    before = web.chart_layout()

    QTest.mouseClick(web, Qt.MouseButton.LeftButton, pos=QPointF(*before.boxes[0].chip_at).toPoint())
    samen.world.wait_idle()

    mark = find(shown, QAbstractButton, "Hierover praten")
    assert 2 * before.radius > shown.height() / 2
    assert mark.mapTo(shown, mark.rect().topLeft()).x() >= web.mapTo(shown, web.rect().topRight()).x()
    assert web.chart_layout() == before


def test_larger_means_words_and_web_without_a_scroll_bar(samen: Samen) -> None:
    shown = samen.open()
    web = find(shown, SpiderChart, "Spinnenweb")
    before = web.chart_layout()

    press(shown, "Groter")
    samen.world.wait_idle()

    after = web.chart_layout()
    assert after.label > before.label
    assert after.radius > before.radius
    assert all(bar.maximum() == 0 for bar in shown.findChildren(QScrollBar))
    assert "Klopt dit" not in texts(shown)

    press(shown, "Groter")
    press(shown, "Gewoon")
    samen.world.wait_idle()
    assert web.chart_layout() == before
    assert "Klopt dit" in texts(shown)


def test_larger_leaves_the_answers_where_the_voice_keeps_their_row(samen: Samen, voice: Voice) -> None:
    voorlezer = samen.world.context.voorlezer
    voorlezer.command = voice.command()
    shown = samen.open()
    samen.world.bot.waitUntil(lambda: voorlezer.can_speak)
    aloud = find(shown, QAbstractButton, "Lees voor")
    width = aloud.width()

    press(shown, "Groter")
    samen.world.wait_idle()

    assert "Klopt dit" in texts(shown)
    assert aloud.width() == width


def test_what_the_resident_sees_is_read_aloud_and_nothing_else(samen: Samen, voice: Voice) -> None:
    voorlezer = samen.world.context.voorlezer
    voorlezer.command = voice.command()
    shown = samen.open()
    samen.world.bot.waitUntil(lambda: voorlezer.can_speak)

    press(shown, "Lees voor")
    samen.world.bot.waitUntil(lambda: not voorlezer.speaking)

    assert voice.told == ["Het web van Riet.", "Meedoen met anderen: 2.", "Ik mis de koffie.", QUESTION]
    press(shown, "Cijfers")
    press(shown, "Lees voor")
    samen.world.bot.waitUntil(lambda: not voorlezer.speaking)
    assert "Meedoen met anderen." in voice.told


@pytest.mark.parametrize("how", ["Stop", "Nu niet", "Wiel", "Cijfers", "Terug (Esc)"])
def test_the_voice_is_silent_at_once(samen: Samen, voice: Voice, how: str) -> None:
    voorlezer = samen.world.context.voorlezer
    voorlezer.command = voice.command("lang")
    shown = samen.open()
    samen.world.bot.waitUntil(lambda: voorlezer.can_speak)
    press(shown, "Lees voor")
    samen.world.bot.waitUntil(lambda: voorlezer.speaking)

    press(shown, how)
    samen.world.wait_idle()

    samen.world.bot.waitUntil(lambda: not voorlezer.speaking)
    samen.world.bot.waitUntil(lambda: voice.told[1:2] == [""])
    voorlezer.end()


def test_a_voice_that_breaks_says_so_and_the_button_goes(samen: Samen, voice: Voice) -> None:
    voorlezer = samen.world.context.voorlezer
    voorlezer.command = voice.command("breekt")
    shown = samen.open()
    samen.world.bot.waitUntil(lambda: voorlezer.can_speak)

    press(shown, "Lees voor")
    samen.world.bot.waitUntil(lambda: voorlezer.broken)

    assert "Voorlezen lukt nu niet." in texts(shown)
    assert "Lees voor" not in texts(shown)


def test_without_a_voice_there_is_no_button(samen: Samen) -> None:
    assert "Lees voor" not in texts(samen.open())
