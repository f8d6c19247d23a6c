"""Searching, opening and making dossiers, by keyboard as by mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag, Melder
from app.domain.inwoner import Aanhef, Inwoner
from app.domain.melding import Melding
from app.services import huishoudens
from tests.canary import with_canary
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts, type_into
from ui.components.place import Place
from ui.components.resultlist import ResultList
from ui.pages.dossiers.page import DossiersPage


def make(world: World, naam: str, dorp: str = "Silvolde") -> Huishouden:
    return world.write(lambda tx: huishoudens.create(tx, naam, dorp))


def show(world: World, **extra: str) -> DossiersPage:
    page = DossiersPage(world.context, Place("dossiers", extra=extra))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def search(world: World, page: DossiersPage, words: str) -> list[str]:
    field = find(page, QLineEdit, "Zoeken")
    field.clear()
    QTest.keyClicks(field, words)
    world.wait_idle()
    return [row.said for row in find(page, ResultList, "Gevonden dossiers").rows()]


def test_names_villages_and_words_are_found_while_typing(world: World) -> None:
    home = make(world, "mevrouw Riet Jansen").id
    make(world, "familie Bos", "Ulft")
    world.write(lambda tx: tx.insert(Hulpvraag, home, woorden="Ik wil weer naar de kaartclub in de Kulturhus"))
    page = show(world)

    assert search(world, page, "jans")[0].startswith("mevrouw Riet Jansen · Silvolde")
    assert search(world, page, "ulf")[0].startswith("familie Bos · Ulft")
    assert "kaartclub" in search(world, page, "kaartc")[0]
    assert search(world, page, "xyzzy") == ["Nieuw huishouden: xyzzy"]


def test_down_and_enter_open_a_dossier_without_leaving_the_search(world: World) -> None:
    first, second = make(world, "Jansen", "Aalten"), make(world, "Jansen", "Ulft")
    page = show(world)
    search(world, page, "jansen")
    field = find(page, QLineEdit, "Zoeken")

    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert world.places[0].page == "huishouden"
    assert world.places[0].huishouden in {first.id, second.id}


def test_a_search_is_logged_without_its_words(world: World) -> None:
    make(world, with_canary("Jansen"))
    page = show(world)

    search(world, page, "kanarie")
    page.flush()
    world.wait_idle()

    logged = world.read(lambda tx: tx.rows("SELECT soort, huishouden, wat FROM inzage"))
    assert [dict(row) for row in logged] == [{"soort": "zoek", "huishouden": "", "wat": ""}]


def test_a_name_and_a_village_make_a_household_with_its_first_resident(world: World) -> None:
    page = show(world)
    search(world, page, "mevrouw Riet de Vries")

    QTest.keyClick(find(page, QLineEdit, "Zoeken"), Qt.Key.Key_Return)
    village = find(page, QLineEdit, "Dorp")
    assert village.hasFocus()
    QTest.keyClicks(village, "Terborg")
    QTest.keyClick(village, Qt.Key.Key_Return)
    world.wait_idle()

    home = world.read(lambda tx: tx.all(Huishouden))[0]
    person = world.read(lambda tx: tx.all(Inwoner))[0]
    assert (home.naam, home.dorp, home.regisseur) == ("mevrouw Riet de Vries", "Terborg", world.context.actor)
    assert (person.voornaam, person.voorvoegsel, person.achternaam) == ("Riet", "de", "Vries")
    assert person.aanhef is Aanhef.MEVROUW
    assert world.places == [Place("huishouden", home.id)]


def test_a_household_without_a_name_is_asked_for_one_kindly(world: World) -> None:
    page = show(world, nieuw="1")

    press(page, "Maken")

    assert "Typ een naam" in texts(page)
    assert world.read(lambda tx: tx.all(Huishouden)) == []


def test_the_list_can_be_narrowed_to_a_village_and_to_running_terms(world: World) -> None:
    home = make(world, "Jansen", "Ulft").id
    make(world, "Bos", "Aalten")
    world.write(lambda tx: tx.insert(Melding, home, datum=world.context.today()))
    page = show(world)
    rows = find(page, ResultList, "Gevonden dossiers")

    page.findChildren(QCheckBox)[0].click()
    world.wait_idle()
    assert [row.key.partition(":")[0] for row in rows.rows() if row.key] == [home]

    page.findChildren(QCheckBox)[0].click()
    combo = find(page, QComboBox, "Dorp")
    combo.setCurrentIndex(combo.findText("Aalten"))
    world.wait_idle()
    assert [row.said.partition(" ")[0] for row in rows.rows() if row.key] == ["Bos"]


def test_who_was_opened_last_stands_in_front(world: World) -> None:
    make(world, "Aarts")
    last = make(world, "Zwart").id
    world.store.log_access("open", last).result()

    rows = find(show(world), ResultList, "Gevonden dossiers").rows()

    assert [row.said.partition(" ")[0] for row in rows] == ["Laatst", "Zwart", "Alle", "Aarts", "Zwart"]


def test_what_is_in_a_closed_compartment_is_not_found(world: World) -> None:
    home = make(world, "Jansen").id
    world.write(lambda tx: tx.insert(Melder, home, naam="Buurman Geheimstra", telefoon="06"))
    world.write(lambda tx: huishoudens.set_adres(tx, home, None, straat="Verborgenlaan", geheim=True))
    page = show(world)

    assert search(world, page, "geheimstra") == ["Nieuw huishouden: geheimstra"]
    assert search(world, page, "verborgenlaan") == ["Nieuw huishouden: verborgenlaan"]


def test_hostile_names_are_shown_as_plain_text(world: World) -> None:
    make(world, "<b>Bobby</b> \u202eafgedraaid")
    page = show(world)

    found = search(world, page, "bobby")[0]

    assert "<b>Bobby</b>" in found
    assert "\u202e" not in found


def test_escape_empties_the_search(world: World) -> None:
    page = show(world)
    search(world, page, "jansen")
    field = type_into(page, QLineEdit, "Zoeken", "")

    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""


def test_a_change_after_the_page_was_left_disturbs_nothing(world: World) -> None:
    page = DossiersPage(world.context, Place("dossiers"))
    page.deleteLater()
    world.bot.wait(1)

    world.context.act("Test", "", lambda tx: huishoudens.create(tx, "Jansen"))
    world.wait_idle()


def test_on_a_very_wide_screen_the_lines_stay_as_long_as_one_reads(world: World) -> None:
    make(world, "Jansen")
    page = show(world)
    page.resize(2560, 1440)
    world.wait_idle()

    assert find(page, QLineEdit, "Zoeken").width() <= 1400

    page.resize(1100, 700)
    world.wait_idle()

    assert find(page, QLineEdit, "Zoeken").width() >= 1100 - 2 * 26
