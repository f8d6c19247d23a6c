"""The ecogram on the screen: by mouse and by keys, with a voice for whoever cannot see it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.drawing.ecogram_data import EcogramData, Naaste
from ui.widgets.ecogram_chart import EcogramChart

ANJA = Naaste("a", "Anja", "dochter", ring=1, hoek=90, helpt="boodschappen")
BEP = Naaste("b", "Bep", ring=2, hoek=270)


def shown(qtbot: QtBot, *people: Naaste) -> tuple[EcogramChart, list[tuple[object, ...]]]:
    chart = EcogramChart("Mensen", EcogramData("Riet", people))
    qtbot.addWidget(chart)
    chart.resize(900, 640)
    chart.show()
    chart.activateWindow()
    told: list[tuple[object, ...]] = []
    chart.moved.connect(lambda *said: told.append(said))
    chart.opened.connect(lambda one: told.append(("open", one)))
    chart.removal_wanted.connect(lambda one: told.append(("weg", one)))
    return chart, told


def test_arrows_change_ring_and_place(qtbot: QtBot) -> None:
    chart, told = shown(qtbot, ANJA, BEP)
    chart.part(0).setFocus()

    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        QTest.keyClick(chart.part(0), key)

    assert told == [("a", 0, 90), ("a", 0, 105), ("a", 1, 105), ("a", 1, 90)]
    assert chart.data().mensen[0] == ANJA


def test_enter_opens_and_delete_asks(qtbot: QtBot) -> None:
    chart, told = shown(qtbot, ANJA)

    QTest.keyClick(chart.part(0), Qt.Key.Key_Return)
    QTest.keyClick(chart.part(0), Qt.Key.Key_Delete)

    assert told == [("open", "a"), ("weg", "a")]


def test_somebody_is_dragged_nearer_and_to_the_other_side(qtbot: QtBot) -> None:
    chart, told = shown(qtbot, ANJA, BEP)
    layout = chart.chart_layout()
    start = QPoint(*(round(v) for v in layout.spots[0].chip_at))
    share = (layout.bounds[0] + layout.bounds[1]) / 2
    end = QPoint(round(layout.middle[0] - layout.radii[0] * share), round(layout.middle[1]))

    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(chart, (start + end) / 2)
    QTest.mouseMove(chart, end)
    assert told == [], "nothing is kept under the hand"
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=end)

    assert told == [("a", 0, 270)]


def test_a_click_opens_and_moves_nobody(qtbot: QtBot) -> None:
    chart, told = shown(qtbot, ANJA)
    at = QPoint(*(round(v) for v in chart.chart_layout().spots[0].chip_at))

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at)

    assert told == [("open", "a")]


def test_who_may_only_look_moves_nobody(qtbot: QtBot) -> None:
    chart, told = shown(qtbot, ANJA)
    chart.set_read_only(on=True)

    QTest.keyClick(chart.part(0), Qt.Key.Key_Up)
    QTest.keyClick(chart.part(0), Qt.Key.Key_Delete)

    assert told == []


def test_everybody_has_a_name_and_says_how_close(qtbot: QtBot) -> None:
    chart, _told = shown(qtbot, ANJA, Naaste("c", ""))

    assert chart.part(0).accessibleName() == "Anja, dochter"
    assert chart.part(0).accessibleDescription() == "Goed bekend. helpt mij: boodschappen"
    assert chart.part(1).accessibleName() == "zonder naam"
    assert min(chart.part(0).height(), chart.part(0).width()) >= 44


def test_the_focus_survives_when_somebody_goes(qtbot: QtBot) -> None:
    chart, _told = shown(qtbot, ANJA, BEP)
    chart.part(1).setFocus()

    chart.set_data(EcogramData("Riet", (ANJA,)))

    assert chart.focused() is None
    assert len(chart.chart_layout().spots) == 1
