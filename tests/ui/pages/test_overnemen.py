"""Taking over: one key copies one field, for a minute."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from app.services import plannen
from app.settings import load_settings
from tests.services.plandesk import KEPT_APART, Home, make_home
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.clipboard import clear_timer, copy_for_a_minute
from ui.components.place import Place
from ui.pages.overnemen.page import OvernemenPage


def show(world: World) -> tuple[OvernemenPage, Home]:
    home = world.write(make_home)
    page = OvernemenPage(world.context, Place("overnemen", home.id))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()
    return page, home


def test_a_key_copies_a_field_and_says_so(world: World) -> None:
    page, _home = show(world)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.activateWindow()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    world.wait_idle()

    assert QGuiApplication.clipboard().text() == "Riet: “Ik wil een scootmobiel.”"
    assert "Gekopieerd: Aanleiding" in names(page, QAbstractButton)
    trace = world.read(lambda tx: tx.rows("SELECT soort, wat FROM inzage"))
    assert ("export", "overnemen:vraag_woorden") in [(one["soort"], one["wat"]) for one in trace]


def test_enter_on_a_row_copies_it_and_a_change_shows_afterwards(world: World) -> None:
    page, home = show(world)
    world.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Kaarten"))
    page._load()
    world.wait_idle()
    button = find(page, QAbstractButton, "Kopiëren (Alt+8): Acties")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    world.wait_idle()
    assert QGuiApplication.clipboard().text() == "Kaarten"
    assert "overgenomen" in texts(page)

    world.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Fietsen"))
    page._load()
    world.wait_idle()
    assert "gewijzigd sinds u het overnam" in texts(page)


def test_the_system_is_chosen_once(world: World) -> None:
    page, _home = show(world)
    press(page, "WijkDesk Sociaal (voorbeeld)")
    world.wait_idle()

    assert "2. Gespreksverslag" in texts(page)
    assert load_settings(world.context.profile).overnemen == "wijkdesk"
    press(page, "WijkDesk Sociaal (voorbeeld)")
    world.wait_idle()
    assert "2. Gespreksverslag" in texts(page), "there is always one"


def test_between_four_eyes_is_ticked_each_time(world: World) -> None:
    page, _home = show(world)
    assert KEPT_APART not in texts(page)
    tick = find(page, QCheckBox, "Ook wat onder vier ogen is gezegd")
    assert not tick.isChecked()
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    world.wait_idle()
    assert KEPT_APART in texts(page)


def test_the_clipboard_is_empty_after_its_time_unless_something_else_is_on_it(world: World) -> None:
    clipboard = QGuiApplication.clipboard()
    copy_for_a_minute("woorden van Riet", kept_ms=1)
    assert clipboard.text() == "woorden van Riet"
    world.bot.waitUntil(lambda: clipboard.text() == "", timeout=2000)

    copy_for_a_minute("woorden van Riet", kept_ms=1)
    clipboard.setText("iets anders")
    world.bot.waitUntil(lambda: not clear_timer().isActive(), timeout=2000)
    assert clipboard.text() == "iets anders"
