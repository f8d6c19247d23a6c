"""The plan where help combines, rests on a besluit, or is looked at on a free day; and where the keyboard goes on."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.domain.activiteitenplan import Activiteit, Besluitstand, Trede
from app.services import huishoudens, meldingen, plannen
from tests.services.plandesk import Home, make_home
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, press, texts, type_into
from ui.components.place import Place
from ui.pages.plan.page import PlanPage
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine


def show(world: World, home: str, extra: dict[str, str] | None = None) -> PlanPage:
    page = PlanPage(world.context, Place("plan", home, extra=extra or {}))
    world.bot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    page.activateWindow()
    world.wait_idle()
    return page


def with_activity(world: World) -> tuple[Home, Activiteit]:
    home = world.write(make_home)
    goal = world.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Weer kaarten"))
    return home, world.write(lambda tx: plannen.add_activity(tx, home.plan, goal.id, wat="Meerijden"))


def now(world: World, act: Activiteit) -> Activiteit:
    return world.read(lambda tx: tx.get(Activiteit, act.id))


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus is not None else ""


def test_one_activity_combines_treden_and_each_can_go_again(world: World) -> None:
    home, act = with_activity(world)
    page = show(world, home.id)
    press(page, "Aanpassen: Meerijden")
    world.wait_idle()
    for name in ("Ik zelf", "Mijn mensen", "Maatwerk van de gemeente"):
        press(page, name)
        world.wait_idle()

    row = now(world, act)
    assert (row.trede, row.ook_treden, row.besluit) == (Trede.IK_ZELF, ("2", "6"), Besluitstand.NOG_AANVRAGEN)
    assert "Dit is nog geen besluit." in texts(page)
    press(page, "Klaar met deze activiteit")
    world.wait_idle()
    assert "Ik zelf · Mijn mensen · Maatwerk van de gemeente" in texts(page)
    press(page, "Aanpassen: Meerijden")
    world.wait_idle()
    press(page, "Maatwerk van de gemeente")
    world.wait_idle()
    assert (now(world, act).ook_treden, now(world, act).besluit) == (("2",), None)


def test_an_activity_rests_on_a_besluit_of_the_dossier(world: World) -> None:
    home, act = with_activity(world)
    question = world.read(lambda tx: plannen.load(tx, home.plan.id)).hulpvraag
    assert question is not None
    melding = world.write(lambda tx: meldingen.report(tx, question, date(2026, 11, 9)))
    asked = world.write(lambda tx: meldingen.apply_for(tx, melding))
    found = world.write(lambda tx: meldingen.record_decision(tx, asked, waarop="hulp", kenmerk="Z-9", door="gemeente"))
    world.write(lambda tx: plannen.change_activity(tx, tx.get(Activiteit, act.id), trede=Trede.MAATWERK))
    page = show(world, home.id)
    press(page, "Aanpassen: Meerijden")
    world.wait_idle()
    press(page, "Er is een besluit")
    world.wait_idle()
    press(page, "Besluit van 23 november 2026 over hulp: kenmerk Z-9, door gemeente.")
    world.wait_idle()

    row = now(world, act)
    assert (row.besluit_id, row.besluit_datum) == (found.id, date(2026, 11, 23))
    assert (row.besluit_nummer, row.besluit_door) == ("Z-9", "gemeente")


def test_after_klaar_the_keyboard_is_where_the_activity_was_opened(world: World) -> None:
    home, _act = with_activity(world)
    page = show(world, home.id)
    press(page, "Aanpassen: Meerijden")
    world.wait_idle()
    done = find(page, QAbstractButton, "Klaar met deze activiteit")
    done.setFocus()
    QTest.keyClick(done, Qt.Key.Key_Return)
    world.wait_idle()

    assert focus_name() == "Aanpassen: Meerijden"


def test_who_begins_a_plan_goes_on_with_what_was_agreed(world: World) -> None:
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Bos", "Ulft"))
    page = show(world, home.id)
    press(page, "Plan beginnen")
    world.wait_idle()

    assert focus_name() == "Wij spraken af"


def test_a_free_day_is_said_in_words_and_stays_as_it_was_picked(world: World) -> None:
    home, _act = with_activity(world)
    page = show(world, home.id)
    type_into(page, AutosaveLine, "Wij bellen op", "27-12-2026")
    type_into(page, AutosaveLine, "Nog een dag erbij", "25-12-2026")
    world.wait_idle()

    assert "Zondag 27 december is geen werkdag. De eerste werkdag daarna is maandag 28 december 2026." in texts(page)
    assert find(page, QAbstractButton, "Deze dag weghalen: vrijdag 25 december 2026").text().endswith("(geen werkdag)")


def test_the_page_goes_to_the_text_that_paper_cannot_print(world: World) -> None:
    home, act = with_activity(world)
    world.write(lambda tx: plannen.change_activity(tx, act, wat="Bellen met \u05d0"))
    page = show(world, home.id, {"plek": "Wat ik wil", "teken": "\u05d0"})
    world.bot.waitUntil(lambda: focus_name() == "Wat spreken we af?")

    assert find(page, AutosaveEdit, "Wat spreken we af?").text() == "Bellen met \u05d0"
