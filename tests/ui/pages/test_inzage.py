"""Who looked, on the page and on paper: read together, given as a file, and calm when there is no line."""

from pathlib import Path

from PySide6.QtWidgets import QLabel

from app.domain.huishouden import Huishouden
from app.services.inzage import Geen, Inzages
from app.wire.inzage import Inzageregel
from tests.reports.reading import page_texts, squeezed
from tests.ui.pages.conftest import World
from ui.components.place import Place
from ui.pages.inzage.page import InzagePage
from ui.widgets.button import Button

HOME = "huis-1"
LOOKED = Inzages("2026-11-23T09:00:00.000Z", "Oost", (
    Inzageregel("2026-11-22T23:30:00.000Z", "Piet <b>de</b> Wit", "zuid", "Oost", "open", "", 1, eigen=False),
    Inzageregel("2026-11-20T08:00:00.000Z", "Els", "noord", "Oost", "open", "plan", 3, eigen=True),
))  # fmt: skip


def _open(world: World, said: Inzages | Geen | None) -> InzagePage:
    world.write(lambda tx: tx.insert(Huishouden, HOME, id=HOME, naam="Fam. Jansen"), HOME)
    world.context.samen.inzage = None if said is None else lambda _home: said
    page = InzagePage(world.context, Place("inzage", HOME))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def _words(page: InzagePage) -> str:
    return "\n".join(one.text().replace("\u200b", "") for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def test_who_looked_stands_there_in_plain_words(world: World) -> None:
    words = _words(_open(world, LOOKED))

    assert "Keek in het dossier\nPiet <b>de</b> Wit, Oost · 23 november 2026, 0.30 uur" in words
    plan = "Keek in het plan (3 keer)\nEls, Oost · 20 november 2026, 9.00 uur"
    assert f"{plan}\nWerkt bij noord. Dat team helpt u." in words


def test_the_same_goes_on_paper_and_that_it_went_is_written_down(world: World, tmp_path: Path) -> None:
    page = _open(world, LOOKED)

    page.save_to(tmp_path / "inzage.pdf")
    world.bot.waitUntil((tmp_path / "inzage.pdf").exists)
    world.wait_idle()

    paper = squeezed(" ".join(page_texts((tmp_path / "inzage.pdf").read_bytes())))
    for part in ("Wie keek in uw gegevens", "Fam. Jansen", "Keek in het plan (3 keer)", "Piet <b>de</b> Wit"):
        assert squeezed(part) in paper
    lines = world.read(lambda tx: tx.rows("SELECT soort, wat FROM inzage WHERE soort = 'export'"))
    assert [tuple(line.values()) for line in lines] == [("export", "inzage")]


def test_without_an_answer_it_says_why_and_can_be_tried_again(world: World) -> None:
    page = _open(world, Geen("geen_netwerk"))

    assert "Geen netwerk" in _words(page)
    (again,) = (one for one in page.findChildren(Button) if one.text() == "Opnieuw proberen")
    world.context.samen.inzage = lambda _home: LOOKED
    again.click()
    world.wait_idle()
    assert "Keek in het plan" in _words(page)


def test_nobody_signed_in_or_nobody_looked(world: World) -> None:
    assert "Meld u aan" in _words(_open(world, None))
