"""Bringing a list in, from the file to the end, with a stop on the way."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QTableWidget

from app.domain.huishouden import Huishouden
from app.domain.inwoner import Inwoner
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.dossiers.importing import ImportPart
from ui.pages.dossiers.page import DossiersPage

LIST = """Naam;Geboortedatum;Woonplaats;Bijzonder
Jansen, R.;2-3-1948;Silvolde;bel eerst dochter
Bos, K. van den;31-2-1950;Ulft;
;;;
"""


def show(world: World) -> DossiersPage:
    page = DossiersPage(world.context, Place("dossiers", tab="inlezen"))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def choose_file(world: World, page: DossiersPage, content: str | bytes, folder: Path) -> None:
    path = folder / "lijst.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("cp1252"))
    part = page.part
    assert isinstance(part, ImportPart)
    part.open_file(path)
    world.wait_idle()


def cell(table: QTableWidget, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def test_a_list_is_looked_at_before_it_comes_in(world: World, tmp_path: Path) -> None:
    page = show(world)
    choose_file(world, page, LIST, tmp_path)

    table = find(page, QTableWidget, "De eerste rijen van de lijst")
    assert "2 rijen. 1 met iets dat niet klopt; dat laten wij leeg." in texts(page)
    assert cell(table, 0, 1) == "R. Jansen"
    assert "31-2-1950" in cell(table, 1, 6)
    assert world.read(lambda tx: tx.all(Inwoner)) == []

    press(page, "Inlezen")
    world.wait_idle()

    assert "Klaar. 2 inwoners ingelezen." in texts(page)
    assert [one.dorp for one in world.read(lambda tx: tx.all(Huishouden))] == ["Silvolde", "Ulft"]
    press(page, "Naar de dossiers")
    assert world.places == [Place("dossiers")]


def test_a_column_is_pointed_out_and_remembered(world: World, tmp_path: Path) -> None:
    page = show(world)
    choose_file(world, page, LIST, tmp_path)
    combo = find(page, QComboBox, "Let op")
    assert combo.currentData() == ""

    combo.setCurrentIndex(combo.findData("Bijzonder"))
    combo.activated.emit(combo.currentIndex())
    world.wait_idle()
    press(page, "Inlezen")
    world.wait_idle()

    assert world.read(lambda tx: tx.all(Inwoner))[0].aanpak == "bel eerst dochter"
    again = show(world)
    choose_file(world, again, LIST, tmp_path)
    assert find(again, QComboBox, "Let op").currentData() == "Bijzonder"
    assert "2 stonden er al" in texts(again)


def test_a_stop_keeps_what_came_in_and_the_rest_comes_later(world: World, tmp_path: Path) -> None:
    rows = "".join(f"Achternaam{n}, A.;2-3-19{n};Ulft;\n" for n in range(10, 40))
    page = show(world)
    choose_file(world, page, LIST.splitlines()[0] + "\n" + rows, tmp_path)
    world.context.changed.connect(lambda _touched: press(page, "Stoppen") if stop_is_there(page) else None)

    press(page, "Inlezen")
    world.wait_idle()

    came_in = len(world.read(lambda tx: tx.all(Inwoner)))
    assert 0 < came_in < 30
    assert "Gestopt." in texts(page)
    again = show(world)
    choose_file(world, again, LIST.splitlines()[0] + "\n" + rows, tmp_path)
    press(again, "Inlezen")
    world.bot.waitUntil(lambda: "Klaar." in texts(again), timeout=10_000)
    world.wait_idle()
    assert len(world.read(lambda tx: tx.all(Inwoner))) == 30


def stop_is_there(page: DossiersPage) -> bool:
    return any(
        one.accessibleName() == "Stoppen" and one.isVisibleTo(page) for one in page.findChildren(QAbstractButton)
    )


def test_an_import_goes_on_when_the_page_is_left(world: World, tmp_path: Path) -> None:
    rows = "".join(f"Achternaam{n}, A.;2-3-19{n};Ulft;\n" for n in range(10, 25))
    page = show(world)
    choose_file(world, page, LIST.splitlines()[0] + "\n" + rows, tmp_path)
    press(page, "Inlezen")

    page.flush()
    page.close()
    world.wait_idle()

    world.bot.waitUntil(lambda: len(world.read(lambda tx: tx.all(Inwoner))) == 15, timeout=10_000)
    world.wait_idle()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Dit bestand is leeg"),
        (b"PK\x03\x04" + bytes(100), "Dit is geen lijst"),
        (b"1-2-1950;12345\n1-2-1951;12346\n", "De kopjes zijn niet gevonden"),
    ],
)
def test_a_wrong_file_is_told_what_to_do(world: World, tmp_path: Path, content: bytes, told: str) -> None:
    notices: list[Notice] = []
    world.context.notice.connect(notices.append)
    page = show(world)

    choose_file(world, page, content, tmp_path)

    assert [one.title for one in notices] == [told]
    assert notices[0].text
    assert "Kies een lijst" in texts(page)
