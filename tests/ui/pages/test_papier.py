"""The page of paper: what is seen is what is printed, and nothing is asked that need not be."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QPushButton,
    QWidget,
)

from app.domain.activiteitenplan import Doel, Plan, Planversie, SoortVersie
from app.domain.gesprek import Gesprek
from app.domain.huishouden import Huishouden
from app.domain.melding import Melding
from app.domain.netwerk import Mantelzorg
from app.domain.spinnenweb import Dimensiescore
from app.services import huishoudens, papieren, plannen, versies
from tests.reports.reading import page_texts
from tests.ui.pages.conftest import World
from tests.ui.pages.printer import LP, LPSTAT, put
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.place import Place
from ui.pages.papier.maken import Maker
from ui.pages.papier.page import PapierPage
from ui.pages.papier.uitgang import Klaar
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.pdf_view import PdfView
from ui.widgets.text import label

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Kamer:
    """A desk with printers and a household with a plan."""

    world: World
    bin: Path
    home: Huishouden
    plan: Plan

    def received(self) -> bytes:
        """Return what the printer got; nothing is a normal answer."""
        path = self.bin / "received"
        return path.read_bytes() if path.exists() else b""

    def arguments(self) -> list[str]:
        """Return how the printer was asked."""
        return (self.bin / "arguments").read_text(encoding="utf-8").split()

    def access(self) -> list[tuple[str, str]]:
        """Return the log of what left the program."""
        rows = self.world.read(lambda tx: tx.rows("SELECT soort, wat FROM inzage ORDER BY id"))
        return [(str(row["soort"]), str(row["wat"])) for row in rows]

    def versions(self) -> list[Planversie]:
        """Return the frozen versions."""
        return self.world.read(lambda tx: tx.all(Planversie, plan=self.plan.id))


@pytest.fixture
def kamer(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kamer:
    folder = tmp_path / "bin"
    folder.mkdir()
    put(folder, "lpstat", LPSTAT)
    put(folder, "lp", LP)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Riet de Vries", "Ulft"))
    plan = world.write(lambda tx: plannen.open_plan(tx, home.id))
    world.write(lambda tx: plannen.add_goal(tx, plan, plan.inwoners[0], "Weer naar de kaartclub."))
    return Kamer(world, folder, home, plan)


def settle(page: PapierPage, world: World) -> None:
    """Wait until the paper is there and everything was answered."""
    world.wait_idle()
    world.bot.waitUntil(lambda: not page.busy and not world.runner.busy, timeout=10_000)
    QApplication.processEvents()


def show(kamer: Kamer, item: str = "", tab: str = "") -> PapierPage:
    page = PapierPage(kamer.world.context, Place("papier", kamer.home.id, item, tab))
    kamer.world.bot.addWidget(page)
    page.resize(1100, 760)
    page.show()
    settle(page, kamer.world)
    return page


def paper(page: PapierPage) -> str:
    """Return the words of the preview."""
    view = page.findChildren(PdfView)[0]
    return " ".join(" ".join(view.page_text(number) for number in range(view.page_count)).split())


def ready(page: PapierPage) -> Klaar:
    """Return what would be printed now."""
    found: list[Klaar] = []
    page.findChildren(Maker)[0].when_ready(found.append)
    return found[0]


def test_shows_the_newest_plan_as_a_voorstel(kamer: Kamer) -> None:
    page = show(kamer)

    assert "Mijn plan" in paper(page)
    assert "Dit is een voorstel" in paper(page)
    assert "Weer naar de kaartclub." in paper(page)
    assert "Bladzijde 1 van 1" in texts(page)
    assert kamer.versions() == []


def test_a_system_that_is_slow_to_name_its_printers_does_not_keep_the_paper_away(kamer: Kamer) -> None:
    door = kamer.bin / "deur"
    os.mkfifo(door)
    put(kamer.bin, "lpstat", LPSTAT.replace("case", f"read _ < '{door}'\ncase"))
    page = PapierPage(kamer.world.context, Place("papier", kamer.home.id))
    kamer.world.bot.addWidget(page)
    page.show()

    kamer.world.bot.waitUntil(lambda: page.findChildren(PdfView)[0].page_count > 0)

    assert "Mijn plan" in paper(page)
    assert "Printer" not in names(page, QComboBox)
    with door.open("w", buffering=1) as opened:
        opened.write("open\nopen\n")
        settle(page, kamer.world)


def test_prints_the_very_bytes_that_are_seen_and_keeps_them(kamer: Kamer) -> None:
    page = show(kamer)
    find(page, QCheckBox, "De huisarts").click()
    find(page, QComboBox, "Hoeveel keer?").setCurrentIndex(1)
    press(page, "Afdrukken")
    settle(page, kamer.world)

    version = kamer.versions()[0]
    assert version.soort is SoortVersie.VOORSTEL
    assert kamer.received() == kamer.world.read(lambda tx: versies.pdf_of(tx, version))
    assert kamer.arguments() == ["-d", "Kamer_2", "-t", "Keukentafel", "-n", "2", "-"]
    assert ("print", "plan, 2 keer; aan: huisarts") in kamer.access()
    assert "Goed afgedrukt?" in texts(page)

    press(page, "Nee, nog een keer")
    settle(page, kamer.world)
    assert len(kamer.versions()) == 1
    press(page, "Ja")
    assert not find(page, QCheckBox, "De huisarts").isChecked()
    assert "Goed afgedrukt?" not in texts(page)


def test_pressing_twice_prints_once(kamer: Kamer) -> None:
    put(kamer.bin, "lp", '#!/bin/sh\ncat >/dev/null\necho een >> "$(dirname "$0")/keren"\n')
    page = show(kamer)
    press(page, "Afdrukken")
    press(page, "Afdrukken")
    settle(page, kamer.world)

    assert (kamer.bin / "keren").read_text(encoding="utf-8").split() == ["een"]


def test_the_log_holds_no_name(kamer: Kamer) -> None:
    page = show(kamer)
    press(page, "Afdrukken")
    settle(page, kamer.world)

    assert not [wat for _soort, wat in kamer.access() if "Vries" in wat or "Riet" in wat]


def test_what_lies_outside_the_protection_is_told_once(kamer: Kamer) -> None:
    page = show(kamer)
    assert "buiten de beveiliging" in texts(page)
    press(page, "Afdrukken")
    settle(page, kamer.world)

    assert "buiten de beveiliging" not in texts(page)
    assert "buiten de beveiliging" not in texts(show(kamer))


def test_large_letters_and_parts_are_choices(kamer: Kamer) -> None:
    gesprek = kamer.world.write(lambda tx: tx.insert(Gesprek, kamer.home.id, datum=TODAY))
    who = kamer.plan.inwoners[0]
    kamer.world.write(
        lambda tx: tx.insert(
            Dimensiescore, kamer.home.id, gesprek=gesprek.id, inwoner=who, dimensie="meedoen", score=3, woorden="Stil."
        )
    )
    page = show(kamer)
    assert "Mijn web" not in paper(page)
    assert "Cijfers erbij" not in names(page, QCheckBox)

    find(page, QCheckBox, "Mijn web erop").click()
    settle(page, kamer.world)
    assert "Mijn web" in paper(page)
    assert "Cijfer" not in paper(page)
    find(page, QCheckBox, "Cijfers erbij").click()
    settle(page, kamer.world)
    assert "Cijfer" in paper(page)
    press(page, "Groot")
    settle(page, kamer.world)
    assert "Cijfer: 3" in paper(page)
    press(page, "Groot")
    settle(page, kamer.world)
    assert "Cijfer: 3" in paper(page)


def test_the_letters_are_kept_with_the_resident_and_not_with_the_laptop(kamer: Kamer) -> None:
    page = show(kamer)
    press(page, "Groot")
    settle(page, kamer.world)

    again = show(kamer)
    assert find(again, QAbstractButton, "Groot").isChecked()
    assert not kamer.world.context.settings.grote_letters_op_papier
    press(again, "Gewoon")
    settle(again, kamer.world)
    assert find(show(kamer), QAbstractButton, "Gewoon").isChecked()


def test_the_day_of_the_call_stands_on_the_voorstel(kamer: Kamer) -> None:
    page = show(kamer)
    field = find(page, AutosaveLine, "Wij bellen op")
    field.setFocus()
    QTest.keyClicks(field, "26-11-2026")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    settle(page, kamer.world)

    assert kamer.world.read(lambda tx: tx.get(Plan, kamer.plan.id)).bellen_op == date(2026, 11, 26)
    assert "donderdag 26 november 2026" in paper(page)


def test_an_older_version_prints_to_the_letter(kamer: Kamer) -> None:
    page = show(kamer)
    press(page, "Afdrukken")
    settle(page, kamer.world)
    first = kamer.received()
    kamer.world.write(lambda tx: tx.change(tx.all(Doel)[0], woorden="Elke week kaarten."))
    page = show(kamer)
    assert "Elke week kaarten." in paper(page)

    versions = find(page, QComboBox, "Welke versie?")
    versions.setCurrentIndex(1)
    versions.activated.emit(1)
    settle(page, kamer.world)
    assert "Weer naar de kaartclub." in paper(page)
    assert "zoals hij toen was" in texts(page)
    press(page, "Afdrukken")
    settle(page, kamer.world)
    assert kamer.received() == first
    assert len(kamer.versions()) == 1


def test_without_a_printer_it_says_what_to_do(kamer: Kamer) -> None:
    put(kamer.bin, "lpstat", "#!/bin/sh\nexit 1\n")
    page = show(kamer)
    press(page, "Afdrukken")
    settle(page, kamer.world)

    assert "Er is geen printer" in texts(page)
    assert texts(page).count("Bewaren als PDF") == 2
    assert kamer.versions() == []


def test_a_printer_that_refuses_is_told_and_the_paper_is_kept(kamer: Kamer) -> None:
    put(kamer.bin, "lp", "#!/bin/sh\ncat >/dev/null\nexit 1\n")
    page = show(kamer)
    press(page, "Afdrukken")
    settle(page, kamer.world)

    assert "Afdrukken is niet gelukt" in texts(page)
    assert "Goed afgedrukt?" not in texts(page)
    assert len(kamer.versions()) == 1
    assert not [soort for soort, _wat in kamer.access() if soort == "print"]


def choose_file(page: PapierPage, path: Path) -> None:
    """Choose a path in the dialog."""
    dialog = page.findChildren(QFileDialog)[-1]
    assert dialog.selectedFiles()[0].endswith("mijn-plan.pdf")
    if path.parent.is_dir():
        dialog.selectFile(str(path))
        save = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Save)
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    else:
        # The system's dialog asks again for a folder that is not there; one can also vanish behind it.
        dialog.fileSelected.emit(str(path))
        dialog.close()


def test_saves_the_very_bytes(kamer: Kamer, tmp_path: Path) -> None:
    page = show(kamer)
    press(page, "Bewaren als PDF")
    choose_file(page, tmp_path / "uit.pdf")
    settle(page, kamer.world)

    version = kamer.versions()[0]
    assert (tmp_path / "uit.pdf").read_bytes() == kamer.world.read(lambda tx: versies.pdf_of(tx, version))
    assert "Bewaard als uit.pdf." in texts(page)
    assert ("export", "plan") in kamer.access()


def test_a_folder_that_takes_no_file_is_told(kamer: Kamer, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map", encoding="utf-8")
    page = show(kamer)
    press(page, "Bewaren als PDF")
    choose_file(page, tmp_path / "bestand" / "uit.pdf")
    settle(page, kamer.world)

    assert "Het bestand is niet bewaard" in texts(page)
    assert "Andere map kiezen" in texts(page)
    assert not [soort for soort, _wat in kamer.access() if soort == "export"]


def test_a_full_disk_leaves_no_half_file(kamer: Kamer, tmp_path: Path) -> None:
    (tmp_path / ".uit.pdf.deel").symlink_to("/dev/full")
    page = show(kamer)
    press(page, "Bewaren als PDF")
    choose_file(page, tmp_path / "uit.pdf")
    settle(page, kamer.world)

    assert "Het bestand is niet bewaard" in texts(page)
    assert not list(tmp_path.glob("*uit.pdf*"))


def test_a_sign_that_cannot_print_points_to_the_text(kamer: Kamer) -> None:
    kamer.world.write(lambda tx: tx.change(tx.all(Doel)[0], woorden="አማርኛ"))
    page = show(kamer)

    assert "Een teken kan niet op papier" in texts(page)
    assert page.findChildren(PdfView)[0].page_count == 0
    press(page, "Naar deze tekst")
    assert kamer.world.places[-1].page == "plan"
    assert kamer.world.places[-1].item == kamer.plan.id


def test_a_confirmation_is_noted_when_it_goes_out(kamer: Kamer) -> None:
    melding = kamer.world.write(
        lambda tx: tx.insert(Melding, kamer.home.id, datum=TODAY, inwoner=kamer.plan.inwoners[0])
    )
    page = show(kamer, melding.id, "bevestiging")
    assert "Uw melding is binnen" in paper(page)
    assert "Wij bellen op" not in names(page, AutosaveLine)
    press(page, "Afdrukken")
    settle(page, kamer.world)

    assert kamer.world.read(lambda tx: tx.get(Melding, melding.id)).bevestigd_op == TODAY
    assert kamer.versions() == []


def test_a_paper_that_is_gone_shows_what_there_is(kamer: Kamer) -> None:
    page = show(kamer, "weg", "bevestiging")

    assert "Dit papier is er niet meer" in texts(page)
    assert "Mijn plan" in paper(page)


def test_a_dossier_with_nothing_yet_has_the_empty_form(kamer: Kamer) -> None:
    empty = kamer.world.write(lambda tx: huishoudens.create(tx, "meneer Bos", "Ulft"))
    page = PapierPage(kamer.world.context, Place("papier", empty.id))
    kamer.world.bot.addWidget(page)
    page.show()
    settle(page, kamer.world)

    assert find(page, QComboBox, "Welk papier?").currentText() == "Leeg formulier"
    assert "3. Wat is er? In uw eigen woorden." in paper(page)
    assert "15. Wie belt wie, en wanneer?" in paper(page)


def test_the_resident_chooses_what_is_on_the_fridge(kamer: Kamer) -> None:
    page = show(kamer)
    papers = find(page, QComboBox, "Welk papier?")
    papers.setCurrentIndex(papers.findText("Voor op de koelkast, van Riet"))
    papers.activated.emit(papers.currentIndex())
    settle(page, kamer.world)
    assert "Wie kunt u bellen?" in paper(page)

    QTest.mouseClick(find(page, QCheckBox, "Wie ik kan bellen"), Qt.MouseButton.LeftButton)
    kamer.world.wait_idle()
    settle(page, kamer.world)

    assert "Wie kunt u bellen?" not in paper(page)
    assert kamer.world.read(lambda tx: tx.get(Plan, kamer.plan.id)).koelkast_weg == ("bellen",)


def test_between_four_eyes_a_mantelzorger_is_in_no_list(kamer: Kamer) -> None:
    said = kamer.world.write(
        lambda tx: tx.insert(Mantelzorg, kamer.home.id, naam="Ineke", volhouden="Ik slaap slecht.")
    )
    page = show(kamer)
    papers = find(page, QComboBox, "Welk papier?")
    assert papers.findText("Voor Ineke, mantelzorger", Qt.MatchFlag.MatchStartsWith) < 0

    own = PapierPage(kamer.world.context, Place("papier", kamer.home.id, said.id, "mantelzorg"))
    kamer.world.bot.addWidget(own)
    own.show()
    settle(own, kamer.world)

    assert "Ik slaap slecht." in paper(own)
    assert "Hulp dichtbij" in paper(own)


def test_another_paper_is_chosen_from_the_list(kamer: Kamer) -> None:
    kamer.world.write(lambda tx: tx.insert(Melding, kamer.home.id, datum=TODAY, inwoner=kamer.plan.inwoners[0]))
    page = show(kamer)
    papers = find(page, QComboBox, "Welk papier?")
    assert [papers.itemText(at) for at in range(papers.count())] == [
        "Mijn plan van Riet",
        "Voor op de koelkast, van Riet",
        "Melding van Riet, 23 november 2026",
        "Leeg formulier",
    ]
    papers.setFocus()
    QTest.keyClick(papers, Qt.Key.Key_Down)
    QTest.keyClick(papers, Qt.Key.Key_Down)
    settle(page, kamer.world)

    assert "Uw melding is binnen" in paper(page)


def focused() -> QWidget:
    """Return what has the focus."""
    now = QApplication.focusWidget()
    assert now is not None
    return now


def test_who_comes_back_waits_for_no_paper_that_says_the_same(kamer: Kamer) -> None:
    first = ready(show(kamer))

    again = show(kamer)
    assert ready(again).pdf is first.pdf, "it was not made anew"
    assert "Weer naar de kaartclub." in paper(again)

    kamer.world.write(lambda tx: plannen.add_goal(tx, kamer.plan, kamer.plan.inwoners[0], "Zelf naar de winkel."))
    changed = show(kamer)
    assert "Zelf naar de winkel." in paper(changed), "never an older one"
    assert ready(changed).pdf != first.pdf


def test_who_presses_at_once_gets_the_paper_of_now(kamer: Kamer) -> None:
    page = show(kamer)
    field = find(page, AutosaveLine, "Wij bellen op")
    field.setFocus()
    QTest.keyClicks(field, "26-11-2026")
    press(page, "Afdrukken")
    settle(page, kamer.world)

    printed = " ".join(" ".join(page_texts(kamer.received())).split())
    assert "donderdag 26 november 2026" in printed


def test_the_keyboard_reaches_everything_and_prints(kamer: Kamer) -> None:
    page = show(kamer)
    page.activateWindow()
    find(page, QComboBox, "Welk papier?").setFocus()
    reached: list[str] = []
    for _turn in range(40):
        now = focused()
        reached.append(now.accessibleName())
        if reached[-1] == "Afdrukken":
            break
        QTest.keyClick(now, Qt.Key.Key_Tab)

    assert {"Wij bellen op", "Gewoon", "Groot", "De inwoner zelf", "Hoeveel keer?", "Printer"} <= set(reached)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle(page, kamer.world)
    assert kamer.received()


def test_a_change_elsewhere_renews_the_paper_after_a_pause(kamer: Kamer) -> None:
    page = show(kamer)
    goal = kamer.world.read(lambda tx: tx.all(Doel)[0])
    kamer.world.context.act("Doel", kamer.home.id, lambda tx: plannen.change_goal(tx, goal, woorden="Zelf koken."))
    settle(page, kamer.world)

    assert "Zelf koken." in paper(page)


def test_leaving_the_page_while_it_prints_finishes_the_work(kamer: Kamer) -> None:
    page = PapierPage(kamer.world.context, Place("papier", kamer.home.id))
    page.show()
    settle(page, kamer.world)
    press(page, "Afdrukken")
    page.close()
    page.deleteLater()
    kamer.world.wait_idle()

    assert kamer.received()
    assert kamer.world.read(lambda tx: tx.local(papieren.GEZEGD))


def test_labels_are_plain(kamer: Kamer) -> None:
    page = show(kamer)
    shown = [one for one in page.findChildren(type(label())) if one.text()]
    assert [one.text() for one in shown if one.textFormat() != Qt.TextFormat.PlainText] == []


def test_the_plan_can_stand_in_a_second_language_beside_the_dutch(kamer: Kamer) -> None:
    page = show(kamer)
    languages = find(page, QComboBox, "Tweede taal")
    assert languages.currentText() == "Alleen Nederlands"
    drafts = [languages.itemText(place) for place in range(1, languages.count())]
    assert drafts[-1] == "Arabisch (العربية), concept"

    languages.setCurrentIndex(languages.findData("tr"))
    languages.activated.emit(languages.currentIndex())
    settle(page, kamer.world)

    assert "concept" in languages.currentText()
    assert {"Mijn plan", "Plan\u0131m"} <= {row for row in ("Mijn plan", "Plan\u0131m") if row in paper(page)}
    press(page, "Afdrukken")
    settle(page, kamer.world)
    assert any("ook in tr" in wat for _soort, wat in kamer.access())
    assert len(kamer.versions()) == 1


def test_what_is_long_is_told_and_stops_nothing(kamer: Kamer) -> None:
    words = "Eerst " + "kijken we samen " * 8 + "wat er lukt, indien dat kan."
    kamer.world.write(lambda tx: plannen.add_goal(tx, kamer.plan, kamer.plan.inwoners[0], words))
    page = show(kamer)

    assert "1 zin is lang. 1 woord kan gewoner. U kunt gewoon afdrukken." in texts(page)
    assert find(page, QPushButton, "Afdrukken").isEnabled()
