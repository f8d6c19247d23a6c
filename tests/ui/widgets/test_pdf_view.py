"""The preview shows the very bytes that are printed, and reads them aloud."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.reports.make import make
from app.reports.values import Formaat
from tests.reports import samples
from ui.widgets.pdf_view import STEPS, PdfView


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return make(samples.plan(Formaat.GROOT))


@pytest.fixture
def view(qtbot: QtBot, pdf: bytes) -> PdfView:
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.set_pdf(pdf)
    qtbot.waitExposed(view)
    return view


def test_every_page_has_a_name_and_its_text(view: PdfView) -> None:
    count = view.page_count
    assert count > 3
    assert "Mijn plan" in view.page_text(0)
    pages = [child for child in view.findChildren(QWidget) if child.accessibleName().startswith("Bladzijde")]
    assert [page.accessibleName() for page in pages] == [f"Bladzijde {k} van {count}" for k in range(1, count + 1)]
    described = QAccessible.queryAccessibleInterface(pages[0]).text(QAccessible.Text.Description)
    assert "Een scootmobiel" in described


def test_shows_paper_and_ink(view: PdfView) -> None:
    image = view.grab().toImage()
    seen = {image.pixelColor(QPoint(x, y)).name() for x in range(20, 680, 3) for y in range(20, 580, 3)}

    assert "#ffffff" in seen
    assert len(seen) > 20


def test_keys_zoom_and_walk(view: PdfView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == 1.25
    for _ in range(len(STEPS)):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == STEPS[0]
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == 1.0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_page == view.page_count - 1
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_page == 0


def test_zooming_keeps_the_page(view: PdfView) -> None:
    view.go_to(2)
    view.zoom_in()

    assert view.current_page == 2


def test_another_paper_takes_its_place(view: PdfView) -> None:
    view.set_pdf(make(samples.short()))
    assert view.page_count == 1
    view.set_pdf(b"")
    assert view.page_count == 0
    view.zoom_in()
    view.go_to(3)


def test_shrinks_with_the_window(view: PdfView, qtbot: QtBot) -> None:
    view.resize(400, 500)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)


def test_lets_go_of_the_paper_when_its_page_goes(qtbot: QtBot, pdf: bytes) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    view = PdfView(page)
    view.set_pdf(pdf)
    paper = view._paper
    assert paper.is_open
    view.deleteLater()
    qtbot.waitUntil(lambda: not paper.is_open)
