"""Triage: the resident's choice, the melding with its day, and a closed part that leaves no trace."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from app.domain.hulpvraag import Hulpvraag
from app.domain.melding import Aanvraag, Intrekking, Melding, PersoonlijkPlan
from app.domain.triage import GeenHulp, Geslotenreden, Keuze, Meldcodestap, Triage, Uitkomst
from app.services import hulpvragen, meldingen, triage
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from tests.ui.pages.triaging import CAME_IN, ask, show
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.hulpvraag.page import HulpvraagPage
from ui.pages.triage.state import KEUZES, REDENEN, ROUTES, Reden, Route, outcome_of, reason_of, route_of
from ui.widgets.autosave_edit import AutosaveEdit

TODAY = date(2026, 11, 23)


@pytest.fixture
def vraag(world: World) -> Hulpvraag:
    """Give the question."""
    return ask(world)


def triage_now(world: World) -> Triage:
    return world.read(lambda tx: tx.all(Triage))[-1]


def test_nothing_is_preselected(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag)

    for name in (*KEUZES.values(), *ROUTES.values(), "Vandaag, maandag 23 november"):
        assert not find(page, QAbstractButton, name).isChecked()
    assert "Dan moet de gemeente binnen zes weken" in texts(page)
    assert world.read(lambda tx: tx.all(Triage)) == []


def test_the_resident_chooses_with_the_keyboard(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag)
    button = find(page, QAbstractButton, "Eerst samen kijken")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    world.wait_idle()

    assert (triage_now(world).keuze, triage_now(world).keuze_op) == (Keuze.EERST_SAMEN_KIJKEN, TODAY)


def test_every_outcome_has_its_buttons_and_a_referral_needs_no_reason() -> None:
    for outcome in Uitkomst:
        assert outcome_of(route_of(outcome), reason_of(outcome)) is outcome
    assert outcome_of(Route.DIRECT, None) is Uitkomst.DIRECT_VEILIG
    assert reason_of(Uitkomst.DIRECT_VEILIG) is None
    assert set(REDENEN) == set(Reden)


def test_a_direct_referral_preselects_no_reason_and_asks_for_a_warm_handover(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag)
    press(page, "Rechtstreeks doorverwijzen")
    world.wait_idle()

    for name in REDENEN.values():
        assert not find(page, QAbstractButton, name).isChecked()
    assert "Warme overdracht" in texts(page)
    press(page, "Het is dringend")
    world.wait_idle()
    assert triage_now(world).uitkomst is Uitkomst.DIRECT_URGENT


def test_a_melding_proposes_the_day_of_the_question_and_the_person_picks(world: World, vraag: Hulpvraag) -> None:
    notices: list[Notice] = []
    world.context.notice.connect(notices.append)
    page = show(world, vraag, "melding")
    press(page, "Leg de melding vast")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Melding)) == []
    assert "Kies eerst een dag." in texts(page)

    press(page, "De dag van de vraag, maandag 16 november")
    QTest.keyClicks(find(page, QLineEdit, "Wie deed de melding?"), "dochter Anja")
    press(page, "Leg de melding vast")
    world.wait_idle()

    made = world.read(lambda tx: tx.all(Melding))[0]
    assert (made.datum, made.voorgesteld, made.door) == (CAME_IN, CAME_IN, "dochter Anja")
    assert "Onderzoek klaar, met verslag: 28 december 2026" in texts(page)
    assert "Wmo 2015 art. 2.3.2 lid 1 en 8" in texts(page)
    assert notices[-1].run is not None
    notices[-1].run()
    assert world.places[-1] == Place("papier", vraag.huishouden, made.id, "bevestiging")


def test_no_help_waits_until_the_melding_is_taken_back_in_own_words(world: World, vraag: Hulpvraag) -> None:
    world.write(lambda tx: meldingen.report(tx, vraag, CAME_IN))
    page = show(world, vraag)
    press(page, "Inwoner wil nu geen hulp")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(GeenHulp)) == []
    assert not find(page, QAbstractButton, "Inwoner wil nu geen hulp").isChecked()

    press(page, "De inwoner trekt de melding in")
    QTest.keyClicks(find(page, AutosaveEdit, "In eigen woorden van de inwoner"), "Mijn zus helpt nu.")
    press(page, "Melding intrekken")
    world.wait_idle()
    press(page, "Inwoner wil nu geen hulp")
    world.wait_idle()

    assert [one.woorden for one in world.read(lambda tx: tx.all(Intrekking))] == ["Mijn zus helpt nu."]
    assert len(world.read(lambda tx: tx.all(GeenHulp))) == 1
    press(page, "Papier voor de inwoner")
    assert (world.places[-1].page, world.places[-1].tab) == ("papier", "geen_hulp")


def test_the_closed_part_asks_a_reason_before_it_opens(world: World, vraag: Hulpvraag) -> None:
    page = show(world, vraag)
    press(page, "Gesloten deel")
    press(page, "Openen")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Geslotenreden)) == []
    assert "Breng de signalen in kaart" not in texts(page)

    QTest.keyClicks(find(page, QLineEdit, "Waarom opent u dit?"), "zorg om veiligheid")
    press(page, "Openen")
    world.wait_idle()
    QTest.keyClicks(find(page, AutosaveEdit, "Breng de signalen in kaart"), "Gezien op maandag")
    page.flush()
    world.wait_idle()

    assert [one.reden for one in world.read(lambda tx: tx.all(Geslotenreden))] == ["zorg om veiligheid"]
    assert [one.tekst for one in world.read(lambda tx: tx.all(Meldcodestap))] == ["Gezien op maandag"]
    acts = world.read(lambda tx: tx.rows("SELECT label FROM grp WHERE huishouden = :h", {"h": vraag.huishouden}))
    assert all(row["label"] in {"", "Test"} for row in acts)


def pictures(world: World, vraag: Hulpvraag) -> list[QImage]:
    question = HulpvraagPage(world.context, Place("hulpvraag", vraag.huishouden))
    world.bot.addWidget(question)
    made = []
    for page in (question, show(world, vraag)):
        page.resize(1100, 1600)
        page.show()
        world.wait_idle()
        for fold in ("Een ander maakt zich zorgen (signaal)", "Gesloten deel"):
            if fold in texts(page):
                press(page, fold)
        world.wait_idle()
        made.append(page.grab().toImage())
        page.close()
    return made


def test_two_first_steps_are_decided_where_the_closed_part_was_opened(world: World, vraag: Hulpvraag) -> None:
    world.write(lambda tx: tx.insert(Meldcodestap, vraag.huishouden, stap=1, tekst="wat Els zag"))
    world.write(lambda tx: tx.insert(Meldcodestap, vraag.huishouden, stap=1, tekst="wat Jan zag"))
    page = show(world, vraag)
    press(page, "Gesloten deel")
    QTest.keyClicks(find(page, QLineEdit, "Waarom opent u dit?"), "zorg over veiligheid")
    press(page, "Openen")
    world.wait_idle()
    world.wait_idle()
    press(page, next(one for one in names(page, QAbstractButton) if one.startswith("Deze houden") and "Els" in one))
    world.wait_idle()
    world.wait_idle()

    (step,) = world.read(lambda tx: tx.all(Meldcodestap))
    assert step.tekst == "wat Els zag"
    assert "wat Els zag" in [one.text() for one in page.findChildren(AutosaveEdit)]

    # And anew, in the same place: the way back leaves no name either.
    press(page, "Opnieuw kiezen: " + next(one for one in texts(page).splitlines() if "twee keer ingevuld" in one))
    for _ in range(2):
        world.wait_idle()
    press(page, next(one for one in names(page, QAbstractButton) if one.startswith("Deze houden") and "Jan" in one))
    for _ in range(2):
        world.wait_idle()
    (step,) = world.read(lambda tx: tx.all(Meldcodestap))
    assert step.tekst == "wat Jan zag"
    assert world.read(lambda tx: tx.rows("SELECT label FROM grp WHERE label LIKE 'Verschil%'")) == []


@pytest.mark.parametrize("outcome", [None, Uitkomst.DIRECT_VEILIG])
def test_the_pages_look_the_same_with_and_without_a_closed_matter(
    world: World, vraag: Hulpvraag, qapp: QApplication, outcome: Uitkomst | None
) -> None:
    qapp.setCursorFlashTime(0)
    home = vraag.huishouden
    world.write(lambda tx: triage.conclude(tx, vraag, outcome), home)
    signal = world.write(lambda tx: hulpvragen.add_signal(tx, world.context.packs, home), home)
    pictures(world, vraag)
    before = pictures(world, vraag)

    world.write(lambda tx: triage.open_closed(tx, home, "zorg"), home)
    world.write(lambda tx: triage.set_step(tx, home, 1, "wat ik zag"), home)
    world.write(lambda tx: hulpvragen.set_reporter(tx, signal, "de buurman", "0600000000"), home)

    assert pictures(world, vraag) == before


def test_what_follows_a_melding_is_noted_once_and_on_its_own_day(world: World, vraag: Hulpvraag) -> None:
    world.write(lambda tx: meldingen.report(tx, vraag, CAME_IN))
    page = show(world, vraag)
    press(page, "Eigen plan ontvangen")
    QTest.keyClicks(find(page, AutosaveEdit, "Het plan van de inwoner"), "Naar de kaartclub")
    press(page, "Leg het eigen plan vast")
    world.wait_idle()
    assert [one.tekst for one in world.read(lambda tx: tx.all(PersoonlijkPlan))] == ["Naar de kaartclub"]
    assert "Eigen plan ontvangen op 23 november 2026." in texts(page)

    press(page, "Aanvraag gedaan")
    day = find(page, QLineEdit, "Op welke dag kwam de aanvraag binnen?")
    QTest.keyClicks(day, "31-31-2026")
    press(page, "Leg de aanvraag vast")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Aanvraag)) == []
    day.clear()
    QTest.keyClicks(day, "20-11-2026")
    press(page, "Leg de aanvraag vast")
    world.wait_idle()

    assert [one.datum for one in world.read(lambda tx: tx.all(Aanvraag))] == [date(2026, 11, 20)]
    assert "Aanvraag gedaan op 20 november 2026." in texts(page)
    assert "Besluit op de aanvraag: 4 december 2026" in texts(page)
    assert "Leg de aanvraag vast" not in texts(page)
