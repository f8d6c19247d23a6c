"""The page of a household: typed, pressed, taken back; what is secret stays so."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QScrollBar, QWidget

from app.domain.agenda import Afspraak, Contactmoment, StatusAfspraak, Taak
from app.domain.delen import Antwoord, Delen
from app.domain.gesprek import Gesprek, Kanaal
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Aanhef, Aanspreekvorm, Betrokkene, Inwoner
from app.domain.record import Vak
from app.domain.triage import Geslotenreden
from app.services import huishoudens, personen
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts, type_into
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.huishouden.page import HuishoudenPage
from ui.pages.huishouden.person import PersonCard
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine

TODAY = date(2026, 11, 23)


def make(world: World, naam: str = "mevrouw Riet Jansen") -> Huishouden:
    return world.write(lambda tx: huishoudens.create(tx, naam, "Silvolde"))


def show(world: World, home: str) -> HuishoudenPage:
    page = HuishoudenPage(world.context, Place("huishouden", home))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page


def write_in(world: World, root: QWidget, name: str, text: str) -> None:
    field = find(root, AutosaveLine, name)
    field.clear()
    type_into(root, AutosaveLine, name, text)
    field.flush()
    world.wait_idle()


def person(world: World) -> Inwoner:
    return world.read(lambda tx: tx.all(Inwoner))[0]


def test_everything_about_a_resident_is_saved_while_typing(world: World) -> None:
    home = make(world).id
    page = show(world, home)

    press(page, "Aanpassen: Riet Jansen")
    card = find(page, PersonCard, "Riet Jansen")
    for name, text in (
        ("Roepnaam", "Rietje"), ("Geboortedatum", "2 maart 1948"), ("Telefoon", "0315123456"),
        ("Talen", "Nederlands, Fries"),
        ("Relatie tot de anderen", "moeder"), ("Gezag", "n.v.t."),
    ):  # fmt: skip
        write_in(world, card, name, text)
    press(card, "je")
    press(card, "meneer")
    world.wait_idle()

    kept = person(world)
    assert (kept.roepnaam, kept.geboortedatum, kept.telefoon) == ("Rietje", date(1948, 3, 2), "0315 12 34 56")
    assert (kept.talen, kept.relatie, kept.gezag) == (("Nederlands", "Fries"), "moeder", "n.v.t.")
    assert (kept.aanspreekvorm, kept.aanhef) == (Aanspreekvorm.JE, Aanhef.MENEER)
    assert "78 jaar (2-3-1948)" in texts(page)


def test_a_wrong_date_is_told_and_keeps_the_old_one(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    press(page, "Aanpassen: Riet Jansen")
    card = find(page, PersonCard, "Riet Jansen")

    write_in(world, card, "Geboortedatum", "31-2-1948")

    assert person(world).geboortedatum is None
    assert "Schrijf de datum zo: 2-3-2026." in texts(card)

    # Another field of the same person saves, and the page shows itself again.
    write_in(world, card, "Telefoon", "0315123456")
    assert person(world).telefoon == "0315 12 34 56"
    assert find(card, AutosaveLine, "Geboortedatum").text() == "31-2-1948"
    assert "Schrijf de datum zo: 2-3-2026." in texts(card)

    write_in(world, card, "Geboortedatum", "28-2-1948")
    assert person(world).geboortedatum == date(1948, 2, 28)
    assert "Schrijf de datum zo: 2-3-2026." not in texts(card)


def test_a_wrong_date_is_told_when_the_field_is_left_also_after_a_while(world: World) -> None:
    page = show(world, make(world).id)
    press(page, "Aanpassen: Riet Jansen")
    card = find(page, PersonCard, "Riet Jansen")
    field = find(card, AutosaveLine, "Geboortedatum")
    field.setFocus()
    QTest.keyClicks(field, "31-02-2020")
    field.flush()  # as its clock does, while the cursor is still there
    assert "Schrijf de datum zo: 2-3-2026." not in texts(card)

    find(card, AutosaveLine, "Telefoon").setFocus()
    assert "Schrijf de datum zo: 2-3-2026." in texts(card)


def test_how_to_approach_these_people_stands_above_everything(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    field = find(page, AutosaveEdit, "Hoe benaderen we deze mensen?")
    field.setFocus()
    QTest.keyClicks(field, "Achterom binnen")
    field.flush()
    press(page, "Iemand toevoegen")
    world.wait_idle()

    write_in(world, page, "Naam", "Anja")
    write_in(world, page, "Relatie", "dochter")
    QTest.mouseClick(find(page, QCheckBox, "Deze persoon eerst bellen"), Qt.MouseButton.LeftButton)
    world.wait_idle()

    assert "Bel eerst Anja (dochter)\nAchterom binnen" in texts(page)
    assert world.read(lambda tx: tx.all(Betrokkene))[0].bel_eerst


def test_a_field_that_is_typed_in_is_not_disturbed_by_a_change_elsewhere(world: World) -> None:
    home = make(world)
    page = show(world, home.id)
    field = find(page, AutosaveLine, "Dorp")
    field.setFocus()
    field.setCursorPosition(2)
    QTest.keyClicks(field, "XX")

    world.context.act("Test", home.id, lambda tx: huishoudens.change(tx, home, buurt="Noord"))
    world.wait_idle()

    assert field.text() == "SiXXlvolde"
    assert field.cursorPosition() == 4
    assert find(page, AutosaveLine, "Buurt of wijk").text() == "Noord"


def test_a_resident_is_taken_away_and_brought_back(world: World) -> None:
    home = make(world).id
    notices: list[Notice] = []
    world.context.notice.connect(notices.append)
    page = show(world, home)
    press(page, "Aanpassen: Riet Jansen")
    press(page, "Bewoner weghalen")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Inwoner)) == []

    back = notices[-1].run
    assert back is not None
    back()
    world.wait_idle()

    assert "Riet Jansen" in texts(page)


def test_a_new_resident_gets_the_cursor(world: World) -> None:
    page = show(world, make(world).id)

    press(page, "Bewoner toevoegen")
    world.wait_idle()

    focused = page.focusWidget()
    assert isinstance(focused, AutosaveLine)
    assert focused.accessibleName() == "Voornaam"


def test_a_bsn_is_checked_masked_and_shown_only_at_a_press_that_is_logged(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    press(page, "Aanpassen: Riet Jansen")
    press(page, "BSN invullen")
    write_in(world, page, "BSN", "123456789")
    assert "Dit BSN klopt niet" in texts(page)
    assert person(world).bsn == ""

    write_in(world, page, "BSN", "111222333")
    assert person(world).bsn == "111222333"
    assert "BSN ••••••333" in texts(page)
    assert "111222333" not in texts(page)

    press(page, "BSN tonen")
    world.wait_idle()
    assert "BSN 111222333" in texts(page)
    logged = [(row["soort"], row["wat"]) for row in world.read(lambda tx: tx.rows("SELECT soort, wat FROM inzage"))]
    assert ("open", "bsn") in logged
    assert ("open", "") in logged, "opening the dossier is logged too"


def test_a_secret_address_is_shown_after_a_reason_that_is_kept_in_its_own_compartment(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    press(page, "Adres invullen")
    world.wait_idle()
    write_in(world, page, "Straat", "Verborgenlaan")
    write_in(world, page, "Postcode", "7064ab")
    press(page, "Dit adres is geheim")
    world.wait_idle()

    kept = world.read(lambda tx: tx.all(Adres))[0]
    assert (kept.straat, kept.postcode, kept.plaats, kept.vak) == ("Verborgenlaan", "7064 AB", "Silvolde", Vak.ADRES)
    assert "Straat" not in names(page, AutosaveLine)
    again = show(world, home)
    assert all("Verborgenlaan" not in field.text() for field in again.findChildren(QLineEdit))

    press(again, "Adres tonen")
    world.wait_idle()
    assert "Schrijf in een paar woorden waarom" in texts(again)
    type_into(again, QLineEdit, "Waarom moet u het zien?", "Huisbezoek morgen")
    press(again, "Adres tonen")
    world.wait_idle()

    assert find(again, AutosaveLine, "Straat").text() == "Verborgenlaan"
    assert [(one.reden, one.vak) for one in world.read(lambda tx: tx.all(Geslotenreden))] == [
        ("Huisbezoek morgen", Vak.ADRES)
    ]
    logged = world.read(lambda tx: tx.rows("SELECT wat FROM inzage WHERE vak = 'adres'"))
    assert [row["wat"] for row in logged] == ["adres"]


def test_two_addresses_are_decided_where_the_secret_one_was_opened(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: tx.insert(Adres, home, straat="Verborgenlaan", geheim=True), home)
    world.write(lambda tx: tx.insert(Adres, home, straat="Kerkpad", huisnummer="7"), home)
    page = show(world, home)
    assert "Kerkpad" not in texts(page)

    type_into(page, QLineEdit, "Waarom moet u het zien?", "Huisbezoek morgen")
    press(page, "Adres tonen")
    world.wait_idle()
    world.wait_idle()
    assert "Adres: twee keer ingevuld" in texts(page)
    press(page, next(one for one in names(page, QAbstractButton) if one.startswith("Deze houden") and "Kerkpad" in one))
    world.wait_idle()
    world.wait_idle()

    (kept,) = world.read(lambda tx: tx.all(Adres))
    assert (kept.straat, kept.huisnummer, kept.geheim) == ("Kerkpad", "7", True)
    assert find(page, AutosaveLine, "Straat").text() == "Kerkpad"
    assert "Deze houden" not in texts(page)
    assert "Eerder beslist" in texts(page)


def test_with_whom_we_may_speak_has_no_answer_before_it_was_given(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    press(page, "Vraag het aan Riet Jansen")
    world.wait_idle()
    write_in(world, page, "Met wie?", "huisarts")
    assert world.read(lambda tx: tx.all(Delen))[0].antwoord is None

    press(page, "Nee")
    world.wait_idle()
    kept = world.read(lambda tx: tx.all(Delen))
    assert [(one.met, one.antwoord, one.op) for one in kept] == [("huisarts", Antwoord.NEE, TODAY)]
    assert "Nee, op 23-11-2026" in texts(page)


def test_a_later_answer_stands_beside_the_earlier_one(world: World) -> None:
    home = make(world).id
    rid = person(world).id
    asked = world.write(lambda tx: personen.add_delen(tx, home, rid, "huisarts"))
    world.write(lambda tx: personen.answer_delen(tx, tx.get(Delen, asked.id), Antwoord.NEE))
    world.time.pass_days(10)
    page = show(world, home)

    press(page, "Ja")
    world.wait_idle()

    assert "Ja, op 3-12-2026; eerder nee, op 23-11-2026" in texts(page)
    press(page, "Ja intrekken")
    world.wait_idle()
    assert "ingetrokken op 3-12-2026" in texts(page)


def test_visits_and_promises_are_made_and_kept_here(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    press(page, "Afspraak maken")
    world.wait_idle()
    write_in(world, page, "Tijd", "10:00")
    press(page, "Taak toevoegen")
    world.wait_idle()
    write_in(world, page, "Wat is beloofd?", "Bellen over de taxi")
    press(page, "Klaar")
    press(page, "Afgezegd")
    world.wait_idle()

    visit, task = world.read(lambda tx: (tx.all(Afspraak)[0], tx.all(Taak)[0]))
    assert (visit.datum, visit.tijd, visit.status) == (TODAY, "10:00", StatusAfspraak.AFGEZEGD)
    assert (task.wat, task.klaar_op) == ("Bellen over de taxi", TODAY)
    assert "Geen afspraak gepland." in texts(page)


def test_one_goes_on_to_a_question_or_a_short_gesprek(world: World) -> None:
    home = make(world).id
    page = show(world, home)

    press(page, "Nieuwe hulpvraag")
    press(page, "Kort gesprek")
    world.wait_idle()

    made = world.read(lambda tx: tx.all(Hulpvraag))[0]
    assert world.places == [Place("kort_gesprek", home), Place("hulpvraag", home, made.id)]


def test_leaving_the_page_keeps_the_last_letters(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    field = find(page, AutosaveLine, "Dorp")
    field.setFocus()
    QTest.keyClicks(field, "!")

    page.flush()
    world.wait_idle()

    assert world.read(lambda tx: tx.get(Huishouden, home)).dorp == "Silvolde!"


def test_undo_brings_back_what_a_field_was(world: World) -> None:
    home = make(world).id
    page = show(world, home)
    write_in(world, page, "Dorp", "Ulft")
    world.context.seal()

    world.context.undo(home, lambda _undone: None)
    world.wait_idle()

    assert find(page, AutosaveLine, "Dorp").text() == "Silvolde"


def test_a_name_without_a_space_pushes_nothing_off_the_page(world: World) -> None:
    home = make(world, f"mevrouw Riet {'Z' * 120}").id
    page = show(world, home)
    page.resize(1100, 700)
    QApplication.processEvents()

    bars = [bar for bar in page.findChildren(QScrollBar) if bar.orientation() == Qt.Orientation.Horizontal]
    assert [bar.maximum() for bar in bars if bar.maximum()] == []
    assert find(page, PersonCard, f"Riet {'Z' * 120}").isVisible()


def test_of_two_contacts_on_one_day_the_last_is_told(world: World) -> None:
    home = make(world).id
    world.write(lambda tx: tx.insert(Gesprek, home, datum=TODAY, kanaal=Kanaal.HUISBEZOEK))
    world.time.now += timedelta(hours=1)
    world.write(lambda tx: tx.insert(Contactmoment, home, op=TODAY, kanaal=Kanaal.TELEFOON))

    assert "Laatste contact: vandaag (telefoon)" in texts(show(world, home))
