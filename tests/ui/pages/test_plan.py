"""The activiteitenplan, filled as at the table: by keys and by mouse."""

import json
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget

from app.domain.activiteitenplan import (
    Activiteit,
    Besluitstand,
    Doel,
    Gevraagd,
    Handtekening,
    Kosten,
    Plan,
    Planversie,
    SoortVersie,
    Standpunt,
    Trede,
    Wijze,
)
from app.domain.agenda import Taak
from app.domain.delen import Antwoord, Delen
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.melding import Aanvraag
from app.services import huishoudens, kaarten, plannen
from tests.services.plandesk import WISH, Home, make_home
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts, type_into
from ui.components.context import Notice
from ui.components.place import Place
from ui.pages.plan.activity import ActivityCard
from ui.pages.plan.goal import GoalCard
from ui.pages.plan.page import PlanPage
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.late import LatePart
from ui.widgets.signature import SignaturePad


def show(world: World, home: str, plan: str = "") -> PlanPage:
    page = PlanPage(world.context, Place("plan", home, plan))
    world.bot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    world.wait_idle()
    return page


def begin(world: World) -> tuple[PlanPage, Home]:
    home = world.write(make_home)
    return show(world, home.id), home


def with_activity(world: World, **values: object) -> tuple[PlanPage, Home, Activiteit]:
    home = world.write(make_home)
    goal = world.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Weer kaarten"))
    act = world.write(lambda tx: plannen.add_activity(tx, home.plan, goal.id, **({"wat": "Meerijden"} | values)))
    page = show(world, home.id)
    press(page, "Aanpassen: Meerijden")
    world.wait_idle()
    return page, home, act


def act_now(world: World, act: Activiteit) -> Activiteit:
    return world.read(lambda tx: tx.get(Activiteit, act.id))


def pick(world: World, page: PlanPage, text: str) -> None:
    press(page, text)
    world.wait_idle()


def test_an_empty_household_begins_with_one_press(world: World) -> None:
    home: Huishouden = world.write(lambda tx: huishoudens.create(tx, "mevrouw Bos", "Ulft"))
    page = show(world, home.id)
    assert "Nog geen plan" in texts(page)
    assert world.read(lambda tx: tx.all(Plan)) == [], "looking makes nothing"

    pick(world, page, "Plan beginnen")

    assert len(world.read(lambda tx: tx.all(Plan))) == 1
    assert "Nog geen doelen." in texts(page)


def test_an_empty_line_before_what_was_asked_is_not_shown(world: World) -> None:
    home = world.write(make_home)
    vraag = home.plan.hulpvraag
    world.write(lambda tx: tx.change(tx.get(Hulpvraag, vraag), gevraagd="\n", woorden="\nIk red het niet.\n"))

    assert "“Ik red het niet.”" in texts(show(world, home.id))


def test_the_first_block_is_what_was_asked_and_agreed(world: World) -> None:
    page, home = begin(world)
    assert "“een scootmobiel”" in texts(page)
    assert "Deze vraag staat nog open." in texts(page)

    type_into(page, AutosaveEdit, "Wij spraken af", "Eerst een middag lenen.")
    type_into(page, AutosaveLine, "Uw vraag staat open tot", "4 jan 2027")
    world.wait_idle()

    plan = world.read(lambda tx: tx.get(Plan, home.plan.id))
    assert (plan.afgesproken, str(plan.vraag_open_tot)) == ("Eerst een middag lenen.", "2027-01-04")
    assert "maandag 4 januari 2027" in texts(page)


def test_a_wish_becomes_a_goal_with_one_press_and_the_words_stay(world: World) -> None:
    page, home = begin(world)

    pick(world, page, f"Wordt doel: {WISH}")
    world.wait_idle()

    (goal,) = world.read(lambda tx: tx.all(Doel))
    assert (goal.woorden, goal.inwoner) == (WISH, home.riet)
    edit = find(page, AutosaveEdit, "Doel 1, in de woorden van de inwoner")
    assert edit.text() == WISH
    assert f"Wordt doel: {WISH}" not in names(page, QAbstractButton)


def test_each_goal_comes_by_itself_and_a_change_meanwhile_is_not_lost(world: World) -> None:
    home = world.write(make_home)
    for words in ("Naar buiten", "Naar de kaartclub", "Zelf koken"):
        world.write(partial(plannen.add_goal, plan=home.plan, inwoner=home.riet, woorden=words))
    page = PlanPage(world.context, Place("plan", home.id, home.plan.id))
    world.bot.addWidget(page)
    late = world.context.late
    world.bot.waitUntil(lambda: late.waiting)
    last = world.read(lambda tx: tx.all(Doel))[-1]
    world.context.act("Test", home.id, lambda tx: plannen.change_goal(tx, last, woorden="Zelf bakken"))
    world.wait_idle()

    cards = page.findChildren(GoalCard)
    places = [card.parentWidget() for card in cards]
    assert all(isinstance(one, LatePart) for one in places)
    assert len(set(places)) == len(cards) == 3, "a key that is pressed waits for one goal"
    assert [card.words.text() for card in cards] == ["Naar buiten", "Naar de kaartclub", "Zelf bakken"]


def test_the_own_plan_is_input_and_its_lines_can_be_goals(world: World) -> None:
    page, home = begin(world)

    type_into(page, AutosaveEdit, "Eigen plan", "Mijn zus rijdt mee")
    world.wait_idle()
    pick(world, page, "Wordt doel: Mijn zus rijdt mee")

    (goal,) = world.read(lambda tx: tx.all(Doel))
    assert (goal.woorden, goal.inwoner) == ("Mijn zus rijdt mee", home.riet)


def test_a_goal_is_written_by_keys_alone(world: World) -> None:
    page, home = begin(world)
    add = find(page, QAbstractButton, "Doel erbij")
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Return)
    world.wait_idle()
    card = page.findChildren(GoalCard)[0]
    QTest.keyClicks(card.words, "Ik kook weer zelf")
    QTest.keyClick(card.words, Qt.Key.Key_Tab)
    world.wait_idle()

    goal = world.read(lambda tx: tx.all(Doel))[0]
    assert goal.woorden == "Ik kook weer zelf"
    assert goal.perspectief is None, "nothing is chosen beforehand"
    pick(world, page, "Rustig aan, met goede hulp")
    pick(world, page, "Gerrit")
    type_into(page, AutosaveLine, "Wanneer bent u tevreden?", "Als het vier dagen lukt")
    world.wait_idle()

    goal = world.read(lambda tx: tx.all(Doel))[0]
    assert goal.perspectief == "gecontroleerde_achteruitgang"
    assert (goal.inwoner, goal.tevreden) == (home.gerrit, "Als het vier dagen lukt")
    pick(world, page, "Rustig aan, met goede hulp")
    assert world.read(lambda tx: tx.all(Doel))[0].perspectief is None, "a choice can be taken back"


def test_steps_are_folded_away_with_default_words(world: World) -> None:
    page, home = begin(world)
    world.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Kaarten"))
    page = show(world, home.id)
    assert "Stappen (hoeft niet)" not in texts(page), "a goal without perspective has no steps"
    pick(world, page, "Weer zelf kunnen")
    pick(world, page, "Stappen (hoeft niet)")

    field = find(page, AutosaveLine, "Stap: gelukt")
    assert field.placeholderText() == "gelukt"
    type_into(page, AutosaveLine, "Stap: gelukt", "Drie keer gekaart")
    type_into(page, AutosaveLine, "Stap: zo is het nu", "Ik ga niet")
    world.wait_idle()
    assert world.read(lambda tx: tx.all(Doel))[0].stappen == ("-2=Ik ga niet", "0=Drie keer gekaart")


def test_nobody_is_put_down_before_being_asked(world: World) -> None:
    page, home, act = with_activity(world)
    pick(world, page, "Mijn mensen")
    pick(world, page, "Wie doet het? Marleen (dochter)")

    row = act_now(world, act)
    assert (row.wie, row.wie_id, row.gevraagd) == ("Marleen", home.marleen, Gevraagd.NOG_NIET)
    assert "nog niet gevraagd" in texts(page)
    type_into(page, AutosaveLine, "Wie vraagt het?", "Riet")
    type_into(page, AutosaveLine, "Uiterlijk wanneer?", "1-12-2026")
    world.wait_idle()
    assert "wordt gevraagd door Riet" in texts(page)

    pick(world, page, "Wil het")
    row = act_now(world, act)
    assert (row.wie, str(row.gevraagd_voor)) == ("Marleen Smit", "2026-12-01")


def test_sharing_is_asked_when_another_is_needed_and_once(world: World) -> None:
    page, home, act = with_activity(world)
    pick(world, page, "Mijn mensen")
    assert "bespreken?" not in texts(page), "nobody to discuss it with yet"
    pick(world, page, "Wie doet het? Marleen (dochter)")
    assert "Mogen wij dit met Marleen bespreken?" in texts(page)
    pick(world, page, "Nee")
    pick(world, page, "Wil het")

    (asked,) = world.read(lambda tx: tx.all(Delen))
    assert (asked.met, asked.antwoord, asked.inwoner) == ("Marleen", Antwoord.NEE, home.riet)
    pick(world, page, "Ja")
    assert [one.antwoord for one in world.read(lambda tx: tx.all(Delen))] == [Antwoord.JA], "the same row"
    assert act_now(world, act).wie == "Marleen Smit"


def test_what_i_do_alone_asks_who_helps_me_begin(world: World) -> None:
    page, _home, act = with_activity(world)
    assert "Wie helpt mij op weg?" not in names(page, AutosaveLine)

    pick(world, page, "Ik zelf")
    type_into(page, AutosaveLine, "Wie helpt mij op weg?", "mijn oma")
    world.wait_idle()

    assert act_now(world, act).hulp_op_weg == "mijn oma"
    assert "Is het gevraagd?" not in texts(page)


def test_the_kaart_is_searched_in_own_words_and_fills_the_activity(world: World) -> None:
    packs = world.context.packs
    world.context.packs = kaarten.with_kaart(packs, replace(packs.socialekaart, fictief=False))
    home = world.write(make_home)
    world.write(lambda tx: plannen.add_activity(tx, home.plan))
    page = show(world, home.id)
    press(page, "Aanpassen: Nieuwe activiteit")
    world.wait_idle()
    pick(world, page, "Sociale kaart van Terborg")
    type_into(page, AutosaveLine, "Zoek in de woorden van de inwoner", "kaarten")
    QApplication.processEvents()

    found = [name for name in names(page, QAbstractButton) if name.startswith("Opnemen: ")]
    assert found[0] == "Opnemen: Kaartclub De Vier Azen", "the own village comes first"
    pick(world, page, found[0])

    (row,) = world.read(lambda tx: tx.all(Activiteit))
    assert (row.wat, row.trede, row.kosten) == ("Kaartclub De Vier Azen", Trede.IN_DE_BUURT, Kosten.BEDRAG)
    assert (row.waar, row.telefoon) == ("Terborg", "0555 60 00 10")
    assert row.wanneer == "woensdag 14.00 tot 16.30 uur"
    pick(world, page, "Klaar met deze activiteit")
    assert "bel 0555 60 00 10" in texts(page)


def test_maatwerk_is_no_promise_until_there_is_a_besluit(world: World) -> None:
    page, _home, act = with_activity(world)
    pick(world, page, "Maatwerk van de gemeente")
    assert act_now(world, act).besluit is Besluitstand.NOG_AANVRAGEN
    assert "Dit is nog geen besluit." in texts(page)

    type_into(page, AutosaveLine, "Waarom is dit nodig?", "Niemand anders kan dit.")
    pick(world, page, "Er is een besluit")
    type_into(page, AutosaveLine, "Op welke dag?", "20-11-2026")
    type_into(page, AutosaveLine, "Hoeveel uren", "2 uur per week")
    world.wait_idle()

    row = act_now(world, act)
    assert (row.besluit, row.besluit_uren, row.reden_maatwerk) == (
        Besluitstand.BESLUIT, "2 uur per week", "Niemand anders kan dit."
    )  # fmt: skip
    assert "Besluit 20 november 2026" in texts(page)
    assert "Dit is nog geen besluit." not in texts(page)


def test_unknown_costs_become_a_promise(world: World) -> None:
    page, _home, act = with_activity(world)
    pick(world, page, "Weet ik nog niet")
    type_into(page, AutosaveLine, "Wie zoekt het uit?", "Els")
    type_into(page, AutosaveLine, "Wanneer weten we het?", "30-11-2026")
    world.wait_idle()

    (task,) = world.read(lambda tx: tx.all(Taak))
    assert (str(task.voor), task.gaat_over) == ("2026-11-30", act.id)
    pick(world, page, "Kost niets")
    assert world.read(lambda tx: tx.all(Taak))[0].klaar_op == world.time.now.date()


def test_what_is_pressed_stays_where_it_is(world: World) -> None:
    page, _home, act = with_activity(world)
    (free,) = (one for one in page.findChildren(QAbstractButton) if one.text() == "Kost niets" and one.isVisible())
    free.setFocus()
    world.wait_idle()
    place = free.mapTo(page, QPoint(0, 0))

    pick(world, page, "Kost niets")

    assert act_now(world, act).kosten is Kosten.GEEN
    assert free.mapTo(page, QPoint(0, 0)) == place


def test_laws_are_for_the_team_and_folded_away(world: World) -> None:
    page, _home, act = with_activity(world)
    assert "Wet of wetten" not in names(page, AutosaveLine)
    pick(world, page, "Voor het team")
    type_into(page, AutosaveLine, "Wet of wetten", "Wmo 2015, Zvw")
    world.wait_idle()
    assert act_now(world, act).wetten == ("Wmo 2015", "Zvw")


def test_order_is_changed_by_buttons_and_by_keys(world: World) -> None:
    home = world.write(make_home)
    for text in ("een", "twee", "drie"):
        world.write(partial(plannen.add_activity, plan=home.plan, wat=text))
    page = show(world, home.id)

    pick(world, page, "Omhoog: drie")
    button = find(page, QAbstractButton, "Aanpassen: een")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    world.wait_idle()

    view = world.read(lambda tx: plannen.load(tx, home.plan.id))
    assert [one.wat for one in view.activiteiten] == ["drie", "een", "twee"]
    shown = sorted(page.findChildren(ActivityCard), key=lambda card: card.y())
    assert [card.accessibleName() for card in shown] == ["drie", "een", "twee"]


def test_what_goes_can_come_back(world: World) -> None:
    page, home, _act = with_activity(world)
    notices: list[Notice] = []
    world.context.notice.connect(notices.append)

    pick(world, page, "Deze activiteit weghalen")
    assert world.read(lambda tx: tx.all(Activiteit)) == []
    assert notices[-1].run is not None
    notices[-1].run()
    world.wait_idle()

    assert [one.wat for one in world.read(lambda tx: tx.all(Activiteit))] == ["Meerijden"]
    assert "Meerijden" in texts(page)
    assert home.id


def test_a_reload_moves_no_cursor(world: World) -> None:
    page, _home, act = with_activity(world)
    edit = find(page, AutosaveEdit, "Wat spreken we af?")
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Home)
    QTest.keyClicks(edit, "Nu ")
    world.write(lambda tx: plannen.change_activity(tx, tx.get(Activiteit, act.id), waar="Ulft"))
    page._load()
    world.wait_idle()

    assert edit.textCursor().position() == 3
    QTest.keyClicks(edit, "toch ")
    page.flush()
    world.wait_idle()
    assert act_now(world, act).wat == "Nu toch Meerijden"
    assert act_now(world, act).waar == "Ulft"


def test_the_period_is_chosen_and_longer_asks_why(world: World) -> None:
    page, home = begin(world)
    assert world.read(lambda tx: tx.get(Plan, home.plan.id)).weken is None
    pick(world, page, "10 weken")
    pick(world, page, "Vanaf: Vandaag")
    assert "maandag 1 februari 2027: het einde van de periode." in texts(page)
    assert "Waarom langer dan 12 weken?" not in names(page, AutosaveEdit)

    press(page, "Anders")
    field = find(page, AutosaveLine, "Aantal weken")
    field.selectAll()
    QTest.keyClicks(field, "26")
    page.flush()
    world.wait_idle()
    type_into(page, AutosaveEdit, "Waarom langer dan 12 weken?", "Het blijft zo")
    type_into(page, AutosaveLine, "Nog een dag erbij", "21-12-2026")
    pick(world, page, "Wij bellen op: Over 2 dagen")

    plan = world.read(lambda tx: tx.get(Plan, home.plan.id))
    assert (plan.weken, plan.reden_langer, plan.momenten) == (26, "Het blijft zo", ("2026-12-21",))
    assert str(plan.bellen_op) == "2026-11-25"
    pick(world, page, "Deze dag weghalen: maandag 21 december 2026")
    assert world.read(lambda tx: tx.get(Plan, home.plan.id)).momenten == ()


def test_vaststellen_freezes_and_an_edit_shows(world: World) -> None:
    page, home, act = with_activity(world)
    pick(world, page, "Vaststellen")
    world.wait_idle()

    (versie,) = world.read(lambda tx: tx.all(Planversie))
    assert versie.soort is SoortVersie.VASTGESTELD
    assert "Gelijk aan versie 1." in texts(page)
    assert "Versie 1: vastgesteld, maandag 23 november 2026, 10.00 uur" in texts(page)
    assert "Vaststellen" not in names(page, QAbstractButton)

    world.write(lambda tx: plannen.change_activity(tx, tx.get(Activiteit, act.id), wat="Fietsen"))
    page._load()
    world.wait_idle()
    assert "Gewijzigd sinds versie 1." in texts(page)
    assert world.read(lambda tx: tx.get(Planversie, versie.id)).inhoud == versie.inhoud
    assert home.id


def test_a_standpunt_without_ink_freezes_the_voorstel_first(world: World) -> None:
    page, home, _act = with_activity(world)
    pick(world, page, "Standpunt en handtekening")
    assert not any(button.isChecked() for button in page._agreement.findChildren(QAbstractButton))
    press(page, "Standpunt vastleggen")
    assert "Kies eerst wie het zegt." in texts(page)

    press(page, "Riet Jansen")
    press(page, "Niet akkoord")
    type_into(page, AutosaveEdit, "Opmerking, letterlijk", "Ik wil  eerst wachten!")
    press(page, "Aan de telefoon")
    press(page, "Standpunt vastleggen")
    world.wait_idle()
    world.wait_idle()

    (versie,) = world.read(lambda tx: tx.all(Planversie))
    (signed,) = world.read(lambda tx: tx.all(Handtekening))
    assert versie.soort is SoortVersie.VOORSTEL
    assert (signed.sha256, signed.wie_id, signed.standpunt, signed.wijze) == (
        versie.sha256, home.riet, Standpunt.NIET_AKKOORD, Wijze.TELEFOON
    )  # fmt: skip
    assert signed.opmerking == "Ik wil  eerst wachten!"
    assert world.read(lambda tx: tx.all(Aanvraag)) == []
    assert "Riet Jansen: Niet akkoord, aan de telefoon, 23 november 2026" in texts(page)


def test_ink_and_the_separate_line(world: World) -> None:
    page, home, _act = with_activity(world)
    pick(world, page, "Standpunt en handtekening")
    press(page, "Riet Jansen")
    press(page, "Akkoord")
    press(page, "Op dit scherm")
    assert "Mijn naam staat voor mijn handtekening" in texts(page)
    press(page, "Standpunt vastleggen")
    assert "Zet een handtekening, of vink aan dat de naam ervoor staat." in texts(page)

    pad = find(page, SignaturePad, "Handtekening: teken met muis, vinger of pen")
    QApplication.processEvents()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(90, 40))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(90, 40))
    line = find(page, QCheckBox, "Ik vraag ook hulp van de gemeente aan (aanvraag).")
    assert not line.isChecked()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Space)
    press(page, "Standpunt vastleggen")
    world.wait_idle()
    world.wait_idle()

    (signed,) = world.read(lambda tx: tx.all(Handtekening))
    strokes = json.loads(signed.streken)
    assert all(0 <= value <= 1000 for stroke in strokes for point in stroke for value in point)
    (applied,) = world.read(lambda tx: tx.all(Aanvraag))
    assert (applied.inwoner, applied.handtekening) == (home.riet, signed.id)


def test_a_name_can_stand_for_a_signature_by_keys(world: World) -> None:
    page, _home, _act = with_activity(world)
    pick(world, page, "Standpunt en handtekening")
    for name in ("Riet Jansen", "Gelezen, met een opmerking", "Op dit scherm"):
        button = find(page._agreement, QAbstractButton, name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
    tick = find(page, QCheckBox, "Mijn naam staat voor mijn handtekening")
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    keep = find(page, QAbstractButton, "Standpunt vastleggen")
    keep.setFocus()
    QTest.keyClick(keep, Qt.Key.Key_Return)
    world.wait_idle()
    world.wait_idle()

    (signed,) = world.read(lambda tx: tx.all(Handtekening))
    assert (signed.streken, signed.wijze, signed.standpunt) == ("", Wijze.SCHERM, Standpunt.MET_OPMERKING)


def test_paper_is_made_on_another_page(world: World) -> None:
    page, home = begin(world)

    press(page, "Papier maken")

    assert world.places == [Place("papier", home.id, home.plan.id)]


def test_another_plan_can_be_chosen(world: World) -> None:
    home = world.write(make_home)
    world.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Uit het eerste plan"))
    world.time.pass_days(30)
    world.write(lambda tx: plannen.new_plan(tx, home.id))

    page = show(world, home.id)
    assert page.findChildren(GoalCard) == []
    page = show(world, home.id, home.plan.id)
    assert page.findChildren(GoalCard)[0].words.text() == "Uit het eerste plan"


def test_a_new_goal_and_a_new_activity_are_in_sight_when_they_get_the_keyboard(world: World) -> None:
    page, home = begin(world)
    world.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Weer kaarten"))
    world.wait_idle()
    page.resize(1100, 600)

    for button, name in (("Doel erbij", "Doel 2, in de woorden van de inwoner"), ("Activiteit erbij", "")):
        last = [one for one in page.findChildren(QAbstractButton) if one.text() == button and one.isVisibleTo(page)][-1]
        last.click()
        world.wait_idle()
        QApplication.processEvents()

        field = page.focusWidget()
        assert isinstance(field, AutosaveEdit)
        assert name in {"", field.accessibleName()}
        top = field.mapTo(page, QPoint(0, 0)).y()
        assert 0 <= top <= page.height() - field.height() - 40


def test_the_standpunt_unfolds_in_sight(world: World) -> None:
    page, _home = begin(world)
    page.resize(1100, 700)

    press(page, "Standpunt en handtekening")
    QApplication.processEvents()

    top = find(page, QWidget, "Wie zegt het?").mapTo(page, QPoint(0, 0)).y()
    assert 0 <= top <= page.height() // 2
