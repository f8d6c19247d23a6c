"""Settings, clicked and typed: each takes effect at once and is there after a restart."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel

from app.packs.load import load_packs
from app.services import profiel
from app.services.profiel import Veiligheid
from app.settings import Settings, load_settings
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts, type_into
from ui.components.place import Place
from ui.pages.instellingen.page import InstellingenPage
from ui.pages.instellingen.paper import LetterheadCard
from ui.pages.instellingen.state import TIJDEN, next_minutes, next_size, say_minutes, to_zekerheid
from ui.widgets.autosave_edit import AutosaveLine

LPSTAT = """#!/bin/sh
case "$1" in
  -e) printf 'Balie\\nKamer_2\\n' ;;
  -d) echo 'system default destination: Kamer_2' ;;
esac
"""


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a system with two printers."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "lpstat").write_text(LPSTAT, encoding="utf-8")
    (folder / "lpstat").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def show(world: World, place: Place | None = None) -> InstellingenPage:
    page = InstellingenPage(world.context, place or Place("instellingen"))
    world.bot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    world.wait_idle()
    return page


def kept(world: World) -> Settings:
    return load_settings(world.context.profile)


def test_a_theme_is_taken_over_and_kept_at_once(world: World) -> None:
    told: list[Settings] = []
    world.context.settings_changed.connect(told.append)
    page = show(world)

    press(page, "Donker")
    press(page, "Donker")

    assert told[0].thema == "donker"
    assert kept(world).thema == "donker", "pressing it again changes nothing"
    assert find(page, QAbstractButton, "Donker").isChecked()


def test_a_page_that_was_left_does_not_hear_of_settings(world: World) -> None:
    page = InstellingenPage(world.context, Place("instellingen"))
    world.wait_idle()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    world.context.choose_settings(replace(world.context.settings, thema="donker"))

    assert kept(world).thema == "donker", "and nothing was raised, which fails a test by itself"


def test_a_language_is_kept_for_the_next_start(world: World) -> None:
    page = show(world)
    later = "Deze taal ziet u als Keukentafel opnieuw start. Dossier en papier blijven Nederlands."
    assert later not in texts(page)

    press(page, "English")

    assert kept(world).taal == "en"
    assert later in texts(page)
    press(page, "English")
    assert kept(world).taal == "en", "pressing it again changes nothing"
    press(page, "Nederlands")
    assert later not in texts(page)


def test_the_writing_aid_comes_back(world: World) -> None:
    page = show(world)
    aid = find(page, QCheckBox, "Schrijfhulp: wijst op lange zinnen en moeilijke woorden")
    assert aid.isChecked()

    aid.click()

    assert kept(world).schrijfhulp is False


def test_text_grows_by_steps_to_twice_its_size(world: World) -> None:
    page = show(world)

    for _step in range(12):
        press(page, "Groter")

    assert kept(world).tekst_procent == 200
    assert not find(page, QAbstractButton, "Groter").isEnabled()
    assert "200 %" in texts(page)
    press(page, "Kleiner")
    assert kept(world).tekst_procent == 190


def test_the_keyboard_stays_beside_a_step_that_is_the_last(world: World) -> None:
    page = show(world)
    page.activateWindow()
    larger, smaller = (find(page, QAbstractButton, name) for name in ("Groter", "Kleiner"))
    larger.setFocus()

    for _step in range(10):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Space)

    assert kept(world).tekst_procent == 200
    assert QApplication.focusWidget() is smaller
    for _step in range(10):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is larger


def test_a_time_is_shorter_or_longer(world: World) -> None:
    page = show(world)

    press(page, "Langer: Op slot na stilte")
    press(page, "Korter: Even rust na stilte in een gesprek")
    press(page, "Langer: Op slot na Even rust")

    assert (kept(world).vergrendel_minuten, kept(world).gesprek_stil_minuten, kept(world).rust_minuten) == (15, 3, 45)
    said = [one for one in names(page, QLabel) if one.startswith("Op slot na stilte")]
    assert said == ["Op slot na stilte: 15 minuten"]


def test_the_printers_of_the_system_are_offered(world: World, system: Path) -> None:
    assert system.is_dir()
    page = show(world)
    box = find(page, QComboBox, "Printer")

    assert [box.itemText(place) for place in range(box.count())] == [
        "De gewone printer van deze laptop",
        "Kamer_2 (gewoon)",
        "Balie",
    ]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert kept(world).printer == "Balie"


def test_a_printer_that_is_gone_is_still_named(world: World, system: Path) -> None:
    (system / "lpstat").unlink()
    world.context.choose_settings(Settings(printer="Balie"))

    page = show(world)

    assert find(page, QComboBox, "Printer").currentText() == "Balie (nu niet gevonden)"
    assert "Er is geen printer gevonden" in texts(page)


def test_large_print_is_kept(world: World) -> None:
    page = show(world)

    press(page, "Groot (18 punten)")

    assert kept(world).grote_letters_op_papier


def test_the_letterhead_is_typed_and_seen_on_paper(world: World) -> None:
    page = show(world)

    type_into(page, AutosaveLine, "Naam van de gemeente", " Oost")
    world.wait_idle()

    card = page.findChildren(LetterheadCard)[0]
    world.bot.waitUntil(lambda: "aan de IJssel Oost" in card.preview.page_text(0), timeout=5000)
    assert load_packs(world.context.profile).briefhoofd.gemeente.endswith(" Oost")
    assert world.context.packs.briefhoofd.gemeente.endswith(" Oost")


def test_fields_typed_one_after_the_other_are_all_kept(world: World) -> None:
    page = show(world)

    for name in ("Naam van het team", "Website", "E-mail"):
        field = find(page, AutosaveLine, name)
        field.setText("")
        QTest.keyClicks(field, name)
        field.flush()
    world.wait_idle()

    now = load_packs(world.context.profile).briefhoofd
    assert (now.team, now.website, now.email) == ("Naam van het team", "Website", "E-mail")


def test_a_logo_is_taken_or_refused_beside_its_button(world: World, tmp_path: Path) -> None:
    page = show(world)
    card = page.findChildren(LetterheadCard)[0]
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(b"no picture")

    card.take_logo(wrong)
    world.wait_idle()
    assert "Het logo is niet te lezen" in texts(page)

    made = io.BytesIO()
    Image.new("RGB", (200, 80), "#0B5F55").save(made, "PNG")
    wrong.write_bytes(made.getvalue())
    card.take_logo(wrong)
    world.wait_idle()
    assert "Het logo is niet te lezen" not in texts(page)
    assert world.context.packs.briefhoofd.logo == "logo.png"
    press(page, "Zonder logo")
    world.wait_idle()
    assert world.context.packs.briefhoofd.logo == "geen"


def test_own_details_are_kept_while_typing(world: World) -> None:
    page = show(world)

    type_into(page, AutosaveLine, "Wanneer te bellen", "maandag tot en met woensdag")
    world.wait_idle()

    assert world.read(profiel.me).bereikbaar == "maandag tot en met woensdag"


def test_what_touches_keys_has_a_page_of_its_own(world: World) -> None:
    page = show(world)

    for text in ("Reservekopie maken", "Reservekopie terugzetten", "Nieuw herstelblad", "Wachtzin wijzigen"):
        press(page, text)
    press(page, "Code kiezen")

    assert [(place.page, place.tab) for place in world.places] == [
        ("sleutels", "reservekopie"),
        ("sleutels", "terugzetten"),
        ("sleutels", "herstelblad"),
        ("sleutels", "wachtzin"),
        ("sleutels", "rustcode"),
    ]


def test_a_reminder_leads_to_its_button(world: World) -> None:
    page = show(world, Place("instellingen", tab="veiligheid", extra={"doe": "herstelblad"}))

    world.bot.waitUntil(lambda: page.focusWidget() is find(page, QAbstractButton, "Nieuw herstelblad"), timeout=2000)


def test_what_was_done_is_said(world: World) -> None:
    world.store.remember(profiel.BACKUP_ON, "2026-11-22").result()
    world.store.remember(profiel.REST_CODE, "290463").result()

    said = texts(show(world))

    assert "Laatste reservekopie: gisteren." in said
    assert "U heeft nog geen herstelblad." in said
    assert "Er is een code." in said
    assert "290463" not in said


def test_steps_stay_within_their_limits() -> None:
    lock = TIJDEN[0]

    assert (next_size(100, -1), next_size(195, 1), next_size(120, 1)) == (100, 200, 130)
    assert (next_minutes(1, -1, lock), next_minutes(60, 1, lock), next_minutes(7, 1, lock)) == (1, 60, 10)
    assert (say_minutes(1), say_minutes(10)) == ("1 minuut", "10 minuten")


def test_an_old_backup_asks_for_a_new_one() -> None:
    today = date(2026, 11, 23)

    assert to_zekerheid(Veiligheid(None, None, heeft_rustcode=False), today).maak_reservekopie
    assert to_zekerheid(Veiligheid(date(2026, 11, 10), today, heeft_rustcode=True), today).maak_reservekopie
    assert not to_zekerheid(Veiligheid(date(2026, 11, 20), today, heeft_rustcode=True), today).maak_reservekopie


def test_where_the_words_of_reading_aloud_go_is_told_where_there_can_be_a_voice(world: World) -> None:
    hint = "Voorlezen in samen kijken"
    assert hint not in texts(show(world))

    world.context.voorlezer.command = ("stem",)

    assert hint in texts(show(world))
