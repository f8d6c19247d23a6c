"""A closed matter leaves no trace: the pictures of a page with and without it are equal to the pixel."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.agenda import Contactmoment, Taak
from app.domain.conflict import Conflict
from app.domain.hulpvraag import Hulpvraag, Melder
from app.domain.record import Vak
from app.domain.triage import Geslotenreden, Meldcodestap, Overdracht, Triage, Uitkomst
from app.services import huishoudens
from app.services.work import Writing
from tests.ui.pages.conftest import World
from ui.components.context import Context
from ui.components.place import Place
from ui.pages.dossiers.page import DossiersPage
from ui.pages.huishouden.page import HuishoudenPage
from ui.pages.tijdlijn.page import TijdlijnPage
from ui.pages.vandaag.page import VandaagPage
from ui.pages.verschillen.page import VerschillenPage

TODAY = date(2026, 11, 23)
Maker = Callable[[Context, Place], QWidget]


@pytest.fixture(autouse=True)
def _still_cursor(qapp: QApplication) -> None:
    """Keep the text cursor from blinking into a picture."""
    qapp.setCursorFlashTime(0)


def picture(world: World, make: Maker, place: Place) -> QImage:
    page = make(world.context, place)
    world.bot.addWidget(page)
    page.resize(1000, 1600)
    page.show()
    world.wait_idle()
    world.wait_idle()
    made = page.grab().toImage()
    page.close()
    return made


def open_case(tx: Writing, home: str) -> None:
    vraag = tx.insert(Hulpvraag, home, woorden="Het gaat thuis niet goed", ontvangen_op=TODAY)
    tx.insert(Triage, home, hulpvraag=vraag.id, uitkomst=Uitkomst.DIRECT_URGENT)
    tx.insert(Overdracht, home, hulpvraag=vraag.id, organisatie="Huisarts", nabellen_op=TODAY)


def closed_case(tx: Writing, home: str) -> None:
    tx.insert(Meldcodestap, home, stap=1, tekst="wat ik zag", op=TODAY)
    tx.insert(Meldcodestap, home, stap=1, tekst="wat de ander zag", op=TODAY)
    tx.insert(Conflict, home, vak=Vak.MELDCODE, soort="meldcodestap", rij="m1", veld="tekst", eerste="a", tweede="b")
    tx.insert(Melder, home, naam="de buurman", telefoon="0600000000")
    tx.insert(Geslotenreden, home, reden="overleg met de aandachtsfunctionaris")
    tx.insert(Taak, home, vak=Vak.MELDCODE, wat="Veilig Thuis bellen", voor=TODAY)
    tx.insert(Contactmoment, home, vak=Vak.MELDCODE, tekst="advies gevraagd", op=TODAY)
    tx.note_access("open", home, "meldcode", vak=Vak.MELDCODE)
    tx.note_access("print", home, "meldcode", vak=Vak.MELDCODE)


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (VandaagPage, "vandaag"),
        (DossiersPage, "dossiers"),
        (HuishoudenPage, "huishouden"),
        (TijdlijnPage, "tijdlijn"),
        (VerschillenPage, "verschillen"),
    ],
)
def test_the_picture_with_and_without_a_closed_matter_is_the_same(world: World, make: Maker, page: str) -> None:
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Silvolde")).id
    world.write(lambda tx: open_case(tx, home))
    place = Place(page, home if page in {"huishouden", "tijdlijn"} else "")
    picture(world, make, place)
    before = picture(world, make, place)

    world.write(lambda tx: closed_case(tx, home))

    assert picture(world, make, place) == before
