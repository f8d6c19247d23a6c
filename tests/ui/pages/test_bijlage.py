"""The part "Bijlagen" and the page that shows one: added, seen, named, taken away, erased, given out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.domain.bijlage import Aard, Bijlage
from app.domain.huishouden import Huishouden
from app.services import bijlagen
from app.services.bijlagen import Lijst, Regel, Staat
from app.store import pieces
from tests.reports import attachments
from tests.ui.pages.conftest import World
from ui.components.bijlagen.bronnen import from_files
from ui.components.bijlagen.card import BijlagenCard
from ui.components.bijlagen.state import say_size, to_rows
from ui.components.place import Place
from ui.components.samen import Regel as Lijn
from ui.pages.bijlage.page import BijlagePage
from ui.pages.huishouden.page import HuishoudenPage
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.image_view import ImageView
from ui.widgets.pdf_view import PdfView

HOME = "h1"
ROW = Bijlage(
    id="b", huishouden=HOME, titel="Brief", aard=Aard.BRIEF, soort="image/jpeg", grootte=1_234_567, hash="a" * 64
)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Brief van de wijk.jpg"
    path.write_bytes(attachments.photo())
    return path


@pytest.fixture
def card(world: World) -> BijlagenCard:
    world.write(lambda tx: tx.insert(Huishouden, HOME, id=HOME, naam="Fam. Jansen"))
    made = BijlagenCard(world.context, HOME, "huishouden")
    world.bot.addWidget(made)
    made.resize(700, 600)
    made.show()
    world.wait_idle()
    return made


def _add(world: World, card: BijlagenCard, *paths: Path) -> list[Bijlage]:
    card.take(from_files([str(path) for path in paths]))
    world.wait_idle()
    return [one.rij for one in world.read(lambda tx: bijlagen.load(tx, HOME)).regels]


def _press(card: QWidget, name: str) -> None:
    found = [one for one in card.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)


def _words(widget: QWidget) -> str:
    return " | ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible()).replace("\u200b", "")


@pytest.mark.parametrize(
    ("staat", "stuk", "words"),
    [
        (Staat.ALLEEN_HIER, 0, "Alleen op deze laptop"),
        (Staat.ONDERWEG, 2, "Wordt verzonden: deel 2 van 5"),
        (Staat.AANGEKOMEN, 0, "Aangekomen op de server"),
        (Staat.NIET_HIER, 0, "Nog niet op deze laptop"),
        (Staat.KOMT, 3, "Wordt opgehaald: deel 3 van 5"),
    ],
)
def test_where_an_attachment_is_stands_in_words(world: World, staat: Staat, stuk: int, words: str) -> None:
    row = to_rows(Lijst((Regel(ROW, "Els", world.context.today(), staat, stuk, 5),)))[0]

    assert row.staat == words
    assert row.over == "Brief · 1,2 MB · Els, 23 november 2026"


@pytest.mark.parametrize(("size", "said"), [(1, "1 kB"), (340_400, "340 kB"), (20_000_000, "20,0 MB")])
def test_a_size_is_said_as_people_say_it(size: int, said: str) -> None:
    assert say_size(size) == said


def test_an_empty_list_helps(card: BijlagenCard) -> None:
    assert "identiteitsbewijs" in _words(card)
    assert "foto van een plan" in _words(card)


def test_a_chosen_file_is_added_with_its_name_and_can_be_named_at_once(
    world: World, card: BijlagenCard, photo: Path
) -> None:
    (made,) = _add(world, card, photo)

    assert made.titel == "Brief van de wijk"
    assert "Alleen op deze laptop" in _words(card)
    line = card.findChild(AutosaveLine)
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Oproep")
    card.flush()
    world.wait_idle()
    _press(card, "Brief")
    world.wait_idle()
    assert world.read(lambda tx: tx.get(Bijlage, made.id)).titel == "Oproep"
    assert world.read(lambda tx: tx.get(Bijlage, made.id)).aard is Aard.BRIEF
    assert photo.exists()


def test_of_several_files_a_wrong_one_is_said_and_the_others_come(
    world: World, card: BijlagenCard, photo: Path, tmp_path: Path
) -> None:
    wrong, letter = tmp_path / "verslag.docx", tmp_path / "brief.pdf"
    wrong.write_bytes(b"PK\x03\x04")
    letter.write_bytes(attachments.letter())

    found = _add(world, card, wrong, photo, letter)

    assert [one.titel for one in found] == ["brief", "Brief van de wijk"]
    assert "verslag: Dit soort bestand kan niet bij het dossier" in _words(card)


def test_who_stops_adds_nothing_more(world: World, card: BijlagenCard, photo: Path) -> None:
    card.take(from_files([str(photo)]))
    _press(card, "Stoppen met toevoegen")
    world.wait_idle()

    assert world.read(lambda tx: bijlagen.load(tx, HOME)).regels == ()


def test_a_file_can_be_dropped(world: World, card: BijlagenCard, photo: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    card.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    world.wait_idle()

    assert len(world.read(lambda tx: bijlagen.load(tx, HOME)).regels) == 1


def test_a_picture_can_be_pasted_and_an_empty_clipboard_is_said(world: World, card: BijlagenCard) -> None:
    QGuiApplication.clipboard().clear()
    _press(card, "Plakken")
    assert "klembord" in _words(card)

    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    _press(card, "Plakken")
    world.wait_idle()

    (found,) = world.read(lambda tx: bijlagen.load(tx, HOME)).regels
    assert found.rij.soort == "image/png"
    QGuiApplication.clipboard().clear()


def test_taking_away_can_be_taken_back_and_erasing_is_asked_first(
    world: World, card: BijlagenCard, photo: Path
) -> None:
    (made,) = _add(world, card, photo)

    _press(card, "Weghalen")
    world.wait_idle()
    assert world.read(lambda tx: tx.find(Bijlage, made.id)) is None
    world.context.undo(HOME, lambda _undone: None)
    world.wait_idle()
    _press(card, "Aanpassen: Brief van de wijk")
    _press(card, "Dit bewaren we niet")
    assert world.read(lambda tx: tx.find(Bijlage, made.id)) is not None
    _press(card, "Ja, wissen")
    world.wait_idle()

    assert world.read(lambda tx: tx.rows("SELECT * FROM bijlage UNION ALL SELECT * FROM bijlage")) == []
    assert world.read(lambda tx: tx.rows("SELECT hash FROM bijlage_blok")) == []


def test_a_copy_is_warned_of_and_written_down(world: World, card: BijlagenCard, photo: Path, tmp_path: Path) -> None:
    (made,) = _add(world, card, photo)
    _press(card, "Bewaren als bestand")
    assert "buiten de beveiliging" in _words(card)

    card.acts.save_copy(made, tmp_path / "los.jpg")
    world.wait_idle()

    assert (tmp_path / "los.jpg").read_bytes() == world.read(lambda tx: bijlagen.content(tx, made.id)).data
    found = world.read(lambda tx: tx.rows("SELECT soort, wat, rid FROM inzage"))
    assert [tuple(row.values()) for row in found] == [("export", "bijlage", made.id)]


@pytest.mark.parametrize(("name", "kind"), [("plan.pdf", PdfView), ("plan.png", ImageView)])
def test_it_opens_in_the_program(
    world: World, card: BijlagenCard, tmp_path: Path, name: str, kind: type[PdfView] | type[ImageView]
) -> None:
    path = tmp_path / name
    path.write_bytes(attachments.letter() if name.endswith("pdf") else attachments.photo(kind="PNG"))
    (made,) = _add(world, card, path)
    _press(card, "Openen: plan")
    assert world.places == [Place("bijlage", HOME, made.id, "huishouden")]

    page = BijlagePage(world.context, world.places[-1])
    world.bot.addWidget(page)
    page.resize(900, 700)
    page.show()
    world.wait_idle()

    view = page.findChild(kind)
    assert view is not None
    assert view.isVisible()
    assert view.accessibleName() == "plan"
    _press(page, "Groter tonen")
    assert view.zoom > 1
    _press(page, "Terug")
    assert world.places[-1] == Place("huishouden", HOME)
    looked = world.read(lambda tx: tx.rows("SELECT soort, rid FROM inzage"))
    assert [tuple(row.values()) for row in looked] == [("open", made.id)]


def test_what_is_not_here_is_asked_for_and_shown_when_it_comes(world: World) -> None:
    data = bijlagen.prepare(attachments.photo()).data
    sha256 = world.write(lambda tx: tx.keep_blob(data))
    world.write(lambda tx: tx.rows("DELETE FROM bijlage_blok RETURNING nr"))
    made = world.write(
        lambda tx: tx.insert(Bijlage, HOME, aard=Aard.BRIEF, hash=sha256, grootte=len(data), soort="image/jpeg"), HOME
    )
    asked: list[bool] = []
    world.context.samen.now_wanted.connect(lambda: asked.append(True))
    page = BijlagePage(world.context, Place("bijlage", HOME, made.id))
    world.bot.addWidget(page)
    page.resize(900, 700)
    page.show()
    world.wait_idle()

    assert "nog niet op deze laptop" in _words(page)
    assert asked == [True]
    world.context.samen.show(Lijn(reden="geen_netwerk"))
    assert "Er is nu geen netwerk." in _words(page)

    world.store.sync(lambda tx: pieces.keep_piece(tx, sha256, 0, data)).result()
    written = world.store.sync(lambda tx: pieces.finish(tx, sha256)).result()
    world.context.changed.emit(written.touched)
    world.wait_idle()
    image = page.findChild(ImageView)
    assert image is not None
    assert image.isVisible()
    assert "geen netwerk" not in _words(page)


def test_what_somebody_erased_while_it_was_shown_is_gone_from_sight(
    world: World, card: BijlagenCard, photo: Path
) -> None:
    (made,) = _add(world, card, photo)
    page = BijlagePage(world.context, Place("bijlage", HOME, made.id))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()

    world.context.act("Test", HOME, lambda tx: bijlagen.bewaar_niet(tx, made), undoable=False)
    world.wait_idle()

    assert "Deze bijlage is er niet meer" in _words(page)
    assert "wijk" not in _words(page)


def test_the_household_has_the_part_and_a_new_page_finds_what_was_added(
    world: World, card: BijlagenCard, photo: Path
) -> None:
    _add(world, card, photo)
    page = HuishoudenPage(world.context, Place("huishouden", HOME))
    world.bot.addWidget(page)
    page.show()
    world.wait_idle()

    assert "Brief van de wijk" in _words(page)
