"""Both charts by mouse and by keys, and their names for a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.gesprekswiel import Ervaring
from app.drawing.tables import spider_rows
from app.drawing.values import NIET_RELEVANT, Value
from tests.drawing.charts import THREE, round_table, web
from ui.theme.apply import apply_theme
from ui.widgets.chart_table import ChartTable
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.wheel_chart import WheelChart

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chart(qapp: QApplication, qtbot: QtBot) -> SpiderChart:
    apply_theme(qapp, "licht", 100)
    widget = SpiderChart("Spinnenweb", web((None, 4, None, None, 3, None)))
    qtbot.addWidget(widget)
    widget.resize(700, 640)
    widget.show()
    return widget


@pytest.fixture
def wiel(qapp: QApplication, qtbot: QtBot) -> WheelChart:
    apply_theme(qapp, "licht", 100)
    widget = WheelChart("Gesprekswiel", round_table(THREE))
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    widget.show()
    return widget


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([Key.Key_7], 7),
        ([Key.Key_1, Key.Key_0], 10),
        ([Key.Key_0], 0),
        ([Key.Key_Up], 0),
        ([Key.Key_Up, Key.Key_Up], 1),
        ([Key.Key_Up, Key.Key_Down], 0),
        ([Key.Key_End], 10),
        ([Key.Key_N], NIET_RELEVANT),
        ([Key.Key_N, Key.Key_Up], 0),
        ([Key.Key_5, Key.Key_Delete], None),
        ([Key.Key_Down], None),
        ([Key.Key_2, Key.Key_PageUp], 4),
    ],
)
def test_keys_set_the_value_of_an_axis(chart: SpiderChart, keys: list[Qt.Key], value: Value) -> None:
    for key in keys:
        QTest.keyClick(chart.slider(0), key)
    assert chart.data().axes[0].value == value


def test_p_and_w_are_asked_of_the_page(chart: SpiderChart, qtbot: QtBot) -> None:
    with qtbot.waitSignals([chart.praten_toggled, chart.werken_toggled]):
        QTest.keyClick(chart.slider(2), Key.Key_P)
        QTest.keyClick(chart.slider(2), Key.Key_W)


def test_a_drag_tells_every_value_and_its_end(chart: SpiderChart, qtbot: QtBot) -> None:
    layout, seen = chart.chart_layout(), list[tuple[int, object]]()
    chart.value_changed.connect(lambda axis, value: seen.append((axis, value)))
    places = [QPoint(*(round(v) for v in layout.point(1, value))) for value in (4, 6, 10)]
    QTest.mousePress(chart, LEFT, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(chart, place)
    with qtbot.waitSignal(chart.drag_finished) as ended:
        QTest.mouseRelease(chart, LEFT, pos=places[-1])
    assert seen[-1] == (1, 10)
    assert ended.args == [1]


def test_a_touch_on_a_label_only_chooses_the_axis(chart: SpiderChart, qtbot: QtBot) -> None:
    x, y = chart.chart_layout().boxes[5].chip_at
    with qtbot.assertNotEmitted(chart.value_changed):
        QTest.mouseClick(chart, LEFT, pos=QPoint(round(x), round(y)))


def test_read_only_keeps_its_values(chart: SpiderChart, qtbot: QtBot) -> None:
    chart.set_read_only(on=True)
    with qtbot.assertNotEmitted(chart.value_changed):
        QTest.keyClick(chart.slider(1), Key.Key_9)
        QTest.mouseClick(chart, LEFT, pos=QPoint(350, 200))
    assert chart.data().axes[1].value == 4
    assert chart.slider(1).value() == 4


def test_setting_data_gives_no_signal(chart: SpiderChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.value_changed):
        chart.set_data(web((1, 2, 3, 4, 5, NIET_RELEVANT)))
    assert chart.slider(5).value() == -2


def test_every_axis_says_what_stands_there(chart: SpiderChart) -> None:
    names = [chart.slider(i).accessibleName() for i in range(6)]
    assert names[0] == "mijn lichaam, niet besproken"
    assert names[1] == "hoe ik me voel, 4"


def test_a_segment_opens_by_touch_enter_and_space(wiel: WheelChart) -> None:
    opened: list[int] = []
    wiel.segment_opened.connect(opened.append)
    x, y = wiel.chart_layout().place(3, wiel.chart_layout().band)
    QTest.mouseClick(wiel, LEFT, pos=QPoint(round(x), round(y)))
    QTest.keyClick(wiel.button(4), Key.Key_Return)
    QTest.keyClick(wiel.button(5), Key.Key_Space)
    assert opened == [3, 4, 5]


def test_digits_choose_the_words_that_fit_the_segment(wiel: WheelChart) -> None:
    seen: list[tuple[int, object]] = []
    wiel.ervaring_chosen.connect(lambda segment, one: seen.append((segment, one)))
    QTest.keyClick(wiel.button(0), Key.Key_3)
    QTest.keyClick(wiel.button(4), Key.Key_1)
    QTest.keyClick(wiel.button(7), Key.Key_1)
    assert seen == [(0, Ervaring.LUKT_NIET), (4, Ervaring.HELPT_MIJ), (7, None)]


def test_every_segment_says_what_was_said(wiel: WheelChart) -> None:
    assert wiel.button(7).accessibleName() == "Familie, gezin en vrienden, gaat goed"
    assert wiel.button(0).accessibleName() == "Mijn lichaam, niet besproken"


def test_other_segments_come_with_other_buttons(wiel: WheelChart) -> None:
    wiel.set_data(round_table(count=6))
    assert wiel.button(5).accessibleName().endswith("niet besproken")


def test_the_table_twin_is_read_only_words(qtbot: QtBot) -> None:
    table = ChartTable("Spinnenweb als tabel", ("Onderwerp", "Nu", "Tekens"))
    qtbot.addWidget(table)
    table.set_rows(spider_rows(web((0, NIET_RELEVANT, None, 1, 2, 3))))
    table.set_rows(spider_rows(web((5, NIET_RELEVANT, None, 1, 2, 3))))
    found = [table.item(row, 1) for row in range(3)]
    assert [item.text() for item in found if item] == ["5", "niet relevant", "niet besproken"]


def test_a_chart_that_comes_again_finds_its_words_where_they_stood(chart: SpiderChart, wiel: WheelChart) -> None:
    web_again = SpiderChart("Spinnenweb", web((9, 1, None, None, 3, None)), parent=chart)
    wheel_again = WheelChart("Gesprekswiel", round_table(THREE), parent=wiel)
    web_again.resize(chart.size())
    wheel_again.resize(wiel.size())

    assert web_again.chart_layout() is chart.chart_layout(), "figures move no words"
    assert wheel_again.chart_layout() is wiel.chart_layout()
    larger = WheelChart("Gesprekswiel", round_table(THREE), parent=wiel)
    larger.resize(wiel.width() + 80, wiel.height())
    assert larger.chart_layout().width == larger.width()
