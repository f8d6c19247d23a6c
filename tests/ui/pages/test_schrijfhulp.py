"""The writing aid under a text for the resident: live, one press, undoable, and gone for who wants none."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.domain.activiteitenplan import Doel
from app.services import plannen
from tests.services.plandesk import make_home
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.place import Place
from ui.components.plain_hint import PlainHint
from ui.pages.plan.page import PlanPage
from ui.widgets.autosave_edit import AutosaveEdit

GOAL = "Doel 1, in de woorden van de inwoner"
OFFER = "Vervang 'indien' door 'als'"


def with_goal(world: World, words: str) -> tuple[PlanPage, str]:
    home = world.write(make_home)
    world.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, words), home.id)
    page = PlanPage(world.context, Place("plan", home.id))
    world.bot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    world.wait_idle()
    return page, home.id


def hint_of(page: PlanPage) -> PlainHint:
    """Return the hint of the goal, seen or not."""
    name = "Schrijfhulp bij: Doel, in de woorden van de inwoner"
    (found,) = (one for one in page.findChildren(PlainHint) if one.accessibleName() == name)
    return found


def goal_now(world: World) -> str:
    return world.read(lambda tx: tx.all(Doel))[0].woorden


def test_it_says_what_is_hard_while_one_types_and_is_quiet_else(world: World) -> None:
    page, _home = with_goal(world, "Weer kaarten")
    hint = hint_of(page)
    field = find(page, AutosaveEdit, GOAL)
    field.setFocus()
    assert not hint.isVisible()

    QTest.keyClicks(field, ", indien het lukt")
    world.bot.waitUntil(hint.isVisible, timeout=2000)

    assert "1 woord kan gewoner." in texts(hint)
    assert sorted(names(hint, QAbstractButton)) == ["Schrijfhulp verbergen", OFFER]


def test_a_word_is_replaced_by_one_press_and_undone_as_one_act(world: World) -> None:
    page, home = with_goal(world, "Weer kaarten, indien het lukt")
    field = find(page, AutosaveEdit, GOAL)
    field.setFocus()

    press(page, OFFER)
    world.wait_idle()

    assert goal_now(world) == field.text() == "Weer kaarten, als het lukt"
    assert field.hasFocus()
    assert not hint_of(page).isVisible()
    world.context.undo(home, lambda _undone: None)
    world.wait_idle()
    assert goal_now(world) == "Weer kaarten, indien het lukt"


def test_the_offers_are_reached_by_keyboard(world: World) -> None:
    page, _home = with_goal(world, "Weer kaarten, indien het lukt")
    field = find(page, AutosaveEdit, GOAL)
    field.setFocus()
    button = find(page, QAbstractButton, OFFER)

    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Return)
    world.wait_idle()

    assert goal_now(world) == "Weer kaarten, als het lukt"


def test_who_wants_none_puts_it_away_everywhere(world: World) -> None:
    page, _home = with_goal(world, "Weer kaarten, indien het lukt")
    field = find(page, AutosaveEdit, GOAL)
    field.setFocus()
    hint = hint_of(page)
    assert hint.isVisible()

    press(hint, "Schrijfhulp verbergen")

    assert not hint.isVisible()
    assert world.context.settings.schrijfhulp is False
    QTest.keyClicks(field, " indien")
    hint.look()
    assert not hint.isVisible()
