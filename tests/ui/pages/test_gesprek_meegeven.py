"""The web goes home on paper and is not kept: printed first, asked, and only then erased."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.domain.gesprek import Kladregel
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import load_default
from app.services import gesprekken, gespreksrijen, huishoudens, kladblok
from app.services.work import Writing
from tests.reports.reading import page_texts
from tests.ui.pages.conftest import World
from tests.ui.pages.printer import LP, LPSTAT, put
from tests.ui.pages.seeking import names, press, texts
from ui.components.place import Place
from ui.pages.gesprek.page import GesprekPage
from ui.widgets.button import Button

BEGIN, PRINT, GOOD = "Web mee naar huis, wij bewaren het niet", "Web afdrukken", "Goed afgedrukt: wis het web"
KEEP = "Laat het web staan"


@dataclass(frozen=True)
class Tafel:
    """A conversation about to be closed, and a printer."""

    world: World
    page: GesprekPage
    gesprek: str
    bin: Path

    def press(self, name: str) -> None:
        press(self.page, name)
        self.settle()

    def settle(self) -> None:
        self.world.wait_idle()
        self.world.wait_idle()

    def received(self) -> str:
        path = self.bin / "received"
        return " ".join(" ".join(page_texts(path.read_bytes())).split()) if path.exists() else ""

    def scores(self) -> dict[str, str]:
        rows = self.world.read(lambda tx: tx.all(Dimensiescore, gesprek=self.gesprek))
        return {row.dimensie: row.woorden for row in rows}


@pytest.fixture
def tafel(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tafel:
    """Give the tab Afsluiten of a conversation with a web and a scribble."""
    folder = tmp_path / "bin"
    folder.mkdir()
    put(folder, "lpstat", LPSTAT)
    put(folder, "lp", LP)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")

    def make(tx: Writing) -> tuple[str, str]:
        home = huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")
        talk = gesprekken.start_gesprek(tx, home.id, load_default())
        riet = talk.deelnemers[0]
        gespreksrijen.set_score(tx, talk.id, riet, "meedoen", score=3, woorden="Ik mis de koffie.")
        gespreksrijen.set_score(tx, talk.id, riet, "zingeving", woorden="Geheim.", niveau=Niveau.VIER_OGEN)
        kladblok.write(tx, talk.id, tx.clock.new_id(), "Trap is steil")
        return home.id, talk.id

    hid, gesprek = world.write(make)
    page = GesprekPage(world.context, Place("gesprek", hid, gesprek, "afsluiten"))
    world.bot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    made = Tafel(world, page, gesprek, folder)
    made.settle()
    return made


def test_the_web_is_on_paper_before_it_is_erased(tafel: Tafel) -> None:
    tafel.press(BEGIN)
    assert GOOD not in names(tafel.page, Button)

    tafel.press(PRINT)

    assert "Ik mis de koffie." in tafel.received()
    assert "Geheim." not in tafel.received()
    assert tafel.scores() == {"meedoen": "Ik mis de koffie.", "zingeving": "Geheim."}
    assert "Goed afgedrukt?" in texts(tafel.page)
    tafel.press(GOOD)
    assert tafel.scores() == {"zingeving": "Geheim."}
    log = tafel.world.read(lambda tx: tx.rows("SELECT soort, wat FROM inzage WHERE soort = 'print'"))
    assert [row["wat"] for row in log] == ["web mee naar huis"]


def test_after_a_bad_print_everything_is_still_there(tafel: Tafel) -> None:
    tafel.press(BEGIN)
    tafel.press(PRINT)

    tafel.press(KEEP)

    assert len(tafel.scores()) == 2
    assert GOOD not in names(tafel.page, Button)


def test_without_a_printer_nothing_can_be_erased(tafel: Tafel) -> None:
    put(tafel.bin, "lpstat", "#!/bin/sh\n")
    tafel.press(BEGIN)

    tafel.press(PRINT)

    assert "Er is geen printer" in texts(tafel.page)
    assert GOOD not in names(tafel.page, Button)
    assert len(tafel.scores()) == 2


def test_closing_tells_of_scribbles_that_wait(tafel: Tafel) -> None:
    assert "Er staat nog 1 kladregel." in texts(tafel.page)

    tafel.press("Naar het kladblok")

    assert tafel.page.place.tab == "kladblok"
    assert len(tafel.world.read(lambda tx: tx.all(Kladregel))) == 1
