"""The sociale kaart answers residents' own words, takes a list in, and writes down what is not there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit

from app.domain.activiteitenplan import Activiteit, Plan
from app.domain.gemis import Gemis
from app.services import huishoudens, kaarten, plannen, planvoorziening
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.place import Place
from ui.components.resultlist import ResultList
from ui.pages.socialekaart.directory import VILLAGE
from ui.pages.socialekaart.importing import KaartImport
from ui.pages.socialekaart.page import SocialekaartPage
from ui.pages.socialekaart.state import to_detail
from ui.theme.apply import apply_theme
from ui.widgets.scroll import ScrollPage


def show(world: World, tab: str = "", **extra: str) -> SocialekaartPage:
    page = SocialekaartPage(world.context, Place("socialekaart", tab=tab, extra=extra))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def choose(combo: QComboBox, text: str) -> None:
    assert combo.findText(text) >= 0
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


def test_own_words_find_what_is_near(world: World) -> None:
    page = show(world, dorp="Terborg")

    QTest.keyClicks(find(page, QLineEdit, "Zoeken"), "ik wil weer kaarten")
    world.wait_idle()

    assert find(page, ResultList, "Gevonden voorzieningen").rows()[0].said.startswith("Kaartclub De Vier Azen")
    assert "0555 60 00 10" in texts(page)
    assert "namen en nummers zijn verzonnen" in texts(page)


@pytest.mark.parametrize("size", [150, 200])
def test_large_letters_fit_a_narrow_window(world: World, qapp: QApplication, size: int) -> None:
    apply_theme(qapp, "licht", size)
    page = SocialekaartPage(world.context, Place("socialekaart"))
    world.bot.addWidget(page)
    page.resize(690, 1100)
    page.show()
    world.wait_idle()

    assert find(page, ScrollPage, "").horizontalScrollBar().maximum() == 0


def test_down_shows_the_next_while_one_goes_on_typing(world: World) -> None:
    page = show(world)
    field, rows = find(page, QLineEdit, "Zoeken"), find(page, ResultList, "Gevonden voorzieningen")
    first = rows.key()

    QTest.keyClick(field, Qt.Key.Key_Down)
    world.wait_idle()

    assert rows.key() != first
    found = world.context.packs.socialekaart.van(rows.key())
    assert found is not None
    assert found.naam in texts(page)


def test_a_need_narrows_and_the_village_is_remembered(world: World) -> None:
    page = show(world)
    rows = find(page, ResultList, "Gevonden voorzieningen")
    everything = len(rows.rows())

    choose(find(page, QComboBox, "Waar gaat het over?"), "Vervoer")
    choose(find(page, QComboBox, "Dorp"), "Ulft")
    world.wait_idle()

    assert 0 < len(rows.rows()) < everything
    assert world.read(lambda tx: tx.local(VILLAGE)) == "Ulft"
    assert find(show(world), QComboBox, "Dorp").currentText() == "Ulft"


def test_nothing_found_says_what_to_try(world: World) -> None:
    page = show(world)

    QTest.keyClicks(find(page, QLineEdit, "Zoeken"), "xyzzyq")
    world.wait_idle()

    assert "Probeer een ander woord of alle dorpen" in texts(page)


def test_every_facility_can_be_shown(world: World) -> None:
    packs = world.context.packs
    for one in packs.socialekaart.voorziening:
        assert to_detail(one, packs.bouwstenen).regels


def test_what_it_is_called_in_the_list_of_the_government_is_told(world: World) -> None:
    packs = world.context.packs
    taxi = packs.socialekaart.van("regiotaxi")
    assert taxi is not None

    said = dict(to_detail(taxi, packs.bouwstenen).regels)

    assert said["In de lijst van de overheid"] == "Regiotaxi"
    assert said["Bouwsteen"] == "Taxi met een pas (Wmo)"


def test_parts_of_web_and_wheel_and_the_kind_of_help_narrow(world: World) -> None:
    page = show(world)
    choose(find(page, QComboBox, "Deel van het gesprekswiel"), "Mijn huis en hulpmiddelen")
    choose(find(page, QComboBox, "Soort hulp"), "Met een besluit of verwijzing")
    world.wait_idle()

    keys = {row.key for row in find(page, ResultList, "Gevonden voorzieningen").rows()}

    kaart = world.context.packs.socialekaart
    assert keys == {one.id for one in kaart.voorziening if "huis" in one.segmenten and one.lijn == 2}


def test_what_is_not_there_becomes_a_wish_without_a_name(world: World) -> None:
    page = show(world, dorp="Etten")
    QTest.keyClicks(find(page, QLineEdit, "Zoeken"), "xyzzyq")
    world.wait_idle()

    press(page, "Dit is er hier niet")
    world.wait_idle()

    (wish,) = world.read(lambda tx: tx.all(Gemis))
    assert (wish.wat, wish.dorp, wish.huishouden, wish.betreft) == ("xyzzyq", "Etten", "", ())
    listed = show(world, tab="gemis")
    assert "xyzzyq" in texts(listed)
    press(listed, "Lijst kopiëren")
    assert QGuiApplication.clipboard().text().endswith("\tEtten\txyzzyq")


LIST = """Naam;Plaats;Omschrijving;Trefwoorden;Product;Telefoon
Schaakclub De Toren;Ulft;Samen schaken;ontmoeten;;0315 12 34 56
Maaltijd aan huis;Nergenshuizen;Warm eten;;maaltijdservice;
Boetebureau;Ulft;;;boete;
Schaakclub De Toren;Ulft;Nog eens;;;
;Ulft;zonder naam;;;
"""


def bring_in(world: World, content: str, folder: Path) -> SocialekaartPage:
    page = show(world, tab="inlezen")
    path = folder / "kaart.csv"
    path.write_text(content, encoding="utf-8")
    assert isinstance(page.part, KaartImport)
    page.part.open_file(path)
    world.wait_idle()
    return page


def test_a_list_is_looked_at_and_then_taken_into_use(world: World, tmp_path: Path) -> None:
    page = bring_in(world, LIST, tmp_path)

    said = texts(page)
    assert "2 voorzieningen. 2 nieuw. 0 gewijzigd. 3 rijen om na te kijken. 2 rijen niet te gebruiken" in said
    assert "Niet meer in de lijst: Kaartclub De Vier Azen (Terborg)" in said
    assert world.context.packs.socialekaart.fictief

    press(page, "In gebruik nemen")
    world.wait_idle()

    kaart = world.context.packs.socialekaart
    assert [one.naam for one in kaart.voorziening if not one.vervallen] == ["Schaakclub De Toren", "Maaltijd aan huis"]
    assert not kaart.fictief
    again = world.read(lambda tx: kaarten.with_own_kaart(tx, world.context.packs)).socialekaart
    assert again.voorziening == kaart.voorziening
    assert "Nergenshuizen" in {one.naam for one in again.dorp}
    found = show(world)
    QTest.keyClicks(find(found, QLineEdit, "Zoeken"), "schaken")
    world.wait_idle()
    assert [row.said.split(" · ")[0] for row in find(found, ResultList, "Gevonden voorzieningen").rows()] == [
        "Schaakclub De Toren"
    ]


def test_the_next_list_keeps_references_and_shows_what_vanished(world: World, tmp_path: Path) -> None:
    first = bring_in(world, LIST, tmp_path)
    press(first, "In gebruik nemen")
    world.wait_idle()
    chess = next(one for one in world.context.packs.socialekaart.voorziening if one.naam == "Schaakclub De Toren")

    page = bring_in(world, "Naam;Plaats;Omschrijving\nMaaltijd aan huis;Nergenshuizen;Elke dag warm eten\n", tmp_path)

    assert "1 voorziening. 0 nieuw. 1 gewijzigd." in texts(page)
    assert "Niet meer in de lijst: Schaakclub De Toren (Ulft)." in texts(page)
    press(page, "In gebruik nemen")
    world.wait_idle()
    kept = world.context.packs.socialekaart.van(chess.id)
    assert kept is not None
    assert kept.vervallen


def test_a_list_can_be_left_halfway_and_nothing_changed(world: World, tmp_path: Path) -> None:
    before = world.context.packs.socialekaart
    page = show(world, tab="inlezen")
    path = tmp_path / "groot.csv"
    path.write_text("Naam;Plaats\n" + "".join(f"Club {n};Ulft\n" for n in range(20_000)), encoding="utf-8")
    assert isinstance(page.part, KaartImport)
    page.part.open_file(path)
    world.bot.waitUntil(lambda: "Stoppen" in names(page, QAbstractButton))

    press(page, "Stoppen")
    world.wait_idle()

    assert world.context.packs.socialekaart is before
    assert "In gebruik nemen" not in names(page, QAbstractButton)


def test_from_the_plan_to_the_kaart_and_back_in_one_press(world: World) -> None:
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Terborg")).id
    plan = world.write(lambda tx: plannen.new_plan(tx, home), home).id
    act = world.write(lambda tx: plannen.add_activity(tx, tx.get(Plan, plan), wat="Weer kaarten"), home).id
    extra = {"zoek": "kaarten", "dorp": "Terborg", "activiteit": act}
    page = SocialekaartPage(world.context, Place("socialekaart", home, plan, extra=extra))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()

    press(page, "Opnemen in het plan: Kaartclub De Vier Azen")
    world.wait_idle()

    (kept,) = world.read(lambda tx: tx.all(Activiteit, plan=plan))
    assert (kept.id, kept.wat, kept.voorziening_naam) == (act, "Weer kaarten", "Kaartclub De Vier Azen")
    press(page, "Terug naar het plan")
    assert world.places == [Place("plan", home, plan), Place("plan", home, plan)]


def test_without_an_activity_a_new_one_is_made(world: World) -> None:
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Terborg")).id
    plan = world.write(lambda tx: plannen.new_plan(tx, home), home).id
    found = world.context.packs.socialekaart.voorziening[0]

    made = world.write(lambda tx: planvoorziening.take_into_plan(tx, plan, "", found), home)

    assert (made.plan, made.wat, made.voorziening) == (plan, found.naam, found.id)


def test_outside_a_dossier_nothing_is_taken(world: World) -> None:
    page = show(world, dorp="Terborg")

    assert not [
        one for one in names(page, QAbstractButton) if one.startswith(("Opnemen in het plan", "Terug naar het plan"))
    ]


def test_an_example_says_so_on_a_real_plan_and_gives_no_number(world: World) -> None:
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen", "Terborg")).id
    plan = world.write(lambda tx: plannen.new_plan(tx, home), home).id
    found = world.context.packs.socialekaart.voorziening[0]

    made = world.write(lambda tx: planvoorziening.take_into_plan(tx, plan, "", found, fictief=True), home)

    assert (made.wat, made.wie, made.telefoon) == (f"{found.naam} (voorbeeld)", f"{found.naam} (voorbeeld)", "")
    assert made.voorziening_naam == found.naam
