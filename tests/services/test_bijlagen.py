"""Attachments of a dossier: added within limits, opened, taken away and put back, really erased, given out."""

from pathlib import Path

import pytest

from app.domain.bijlage import HOOGSTE_INVOER, MEESTE_BIJLAGEN, Aard, Bijlage
from app.domain.huishouden import Huishouden
from app.services import bijlagen, samenwerken
from app.services.bijlagen import Schoon, Staat
from app.services.work import Writing
from app.store import pieces
from app.store.errors import NotFound
from tests.reports import attachments
from tests.services.conftest import KEY, Desk
from tests.store.pages import plain_bytes

PHOTO = bijlagen.prepare(attachments.photo())


@pytest.fixture
def home(desk: Desk) -> str:
    return desk.write(lambda tx: tx.insert(Huishouden, "h1", id="h1", naam="Fam. Jansen")).id


def _add(desk: Desk, home: str, schoon: Schoon = PHOTO, titel: str = "Brief van de wijk") -> Bijlage:
    return desk.write(lambda tx: bijlagen.add(tx, home, schoon, aard=Aard.BRIEF, titel=titel), home)


def test_an_attachment_is_in_the_list_and_opens_as_it_was_kept(desk: Desk, home: str) -> None:
    made = _add(desk, home)

    found = desk.read(lambda tx: bijlagen.load(tx, home))

    assert [(one.rij.titel, one.wie, one.dag, one.staat) for one in found.regels] == [
        ("Brief van de wijk", "Els Bakker", desk.today, Staat.ALLEEN_HIER)
    ]
    assert not found.met_server
    assert desk.read(lambda tx: bijlagen.content(tx, made.id)).data == PHOTO.data
    assert made.naam == "brief.jpg"
    assert b"Exif" not in plain_bytes(desk.store.path, KEY)


def test_the_newest_stands_first_and_one_plan_has_its_own(desk: Desk, home: str) -> None:
    _add(desk, home)
    other = bijlagen.prepare(attachments.letter())
    plan = desk.write(lambda tx: bijlagen.add(tx, home, other, aard=Aard.FOTO_PLAN, gaat_over="p1"), home)
    desk.write(lambda tx: tx.insert(Bijlage, home, naam="mijn-plan.pdf", hash="0" * 64), home)

    assert [one.rij.aard for one in desk.read(lambda tx: bijlagen.load(tx, home)).regels] == [
        Aard.FOTO_PLAN, Aard.BRIEF,
    ]  # fmt: skip
    assert [one.rij for one in desk.read(lambda tx: bijlagen.load(tx, home, "p1")).regels] == [plan]
    assert plan.bladzijden == 2


def test_the_title_and_what_it_is_can_be_said_later(desk: Desk, home: str) -> None:
    made = _add(desk, home, titel="x" * 500 + "\u202egpj.exe\n")

    assert len(made.titel) <= 200
    named = desk.write(lambda tx: bijlagen.rename(tx, made, "  Brief\nvan de huisarts "), home)
    sorted_ = desk.write(lambda tx: bijlagen.sort_as(tx, named, Aard.EIGEN_PLAN), home)

    assert (sorted_.titel, sorted_.aard, sorted_.naam) == (
        "Brief van de huisarts", Aard.EIGEN_PLAN, "eigen-plan.jpg",
    )  # fmt: skip


def test_what_was_taken_away_can_be_put_back(desk: Desk, home: str) -> None:
    made = _add(desk, home)
    desk.write(lambda tx: bijlagen.remove(tx, made), home)
    assert not desk.read(lambda tx: bijlagen.load(tx, home)).regels

    desk.store.undo(home).result()

    assert desk.read(lambda tx: bijlagen.content(tx, made.id)).data == PHOTO.data


def test_what_is_not_kept_is_nowhere(desk: Desk, home: str) -> None:
    made = _add(desk, home, titel="Vertrouwelijk van Verklikker")

    def sent(tx: Writing) -> None:
        pieces.note_stage(tx, made.hash, 1)
        pieces.mark_sent(tx, made.hash)
        pieces.keep_piece(tx, made.hash, 0, PHOTO.data)
        pieces.note_stage(tx, made.hash, 1)

    desk.store.sync(sent).result()
    desk.write(lambda tx: bijlagen.bewaar_niet(tx, made), home)
    desk.store.sync(lambda tx: pieces.keep_piece(tx, made.hash, 1, PHOTO.data)).result()

    left = plain_bytes(desk.store.path, KEY)
    assert made.hash.encode() not in left
    assert b"erklikker" not in left
    assert PHOTO.data[200:300] not in left
    with pytest.raises(NotFound):
        desk.read(lambda tx: bijlagen.content(tx, made.id))


def test_the_same_letter_of_another_dossier_stays(desk: Desk, home: str) -> None:
    made = _add(desk, home)
    desk.write(lambda tx: tx.insert(Huishouden, "h2", id="h2", naam="Fam. Bos"))
    other = _add(desk, "h2")

    desk.write(lambda tx: bijlagen.bewaar_niet(tx, made), home)

    assert desk.read(lambda tx: bijlagen.content(tx, other.id)).data == PHOTO.data


def test_the_same_file_twice_is_said(desk: Desk, home: str) -> None:
    _add(desk, home)

    with pytest.raises(bijlagen.AttachmentExists):
        _add(desk, home)


def test_a_dossier_has_an_end(desk: Desk, home: str) -> None:
    def fill(tx: Writing) -> None:
        for number in range(MEESTE_BIJLAGEN):
            tx.insert(Bijlage, home, aard=Aard.ANDERS, hash=str(number))

    desk.write(fill, home)

    with pytest.raises(bijlagen.DossierFull) as refused:
        _add(desk, home)
    assert refused.value.data == {"aantal": 100, "megabyte": 200}


def test_too_many_bytes_in_one_dossier_are_refused(desk: Desk, home: str) -> None:
    desk.write(lambda tx: tx.insert(Bijlage, home, aard=Aard.ANDERS, hash="x", grootte=200 << 20), home)

    with pytest.raises(bijlagen.DossierFull):
        _add(desk, home)


def test_what_is_not_fetched_yet_says_so_and_is_fetched_first(desk: Desk, home: str) -> None:
    far = desk.write(lambda tx: tx.insert(Bijlage, home, aard=Aard.BRIEF, hash="a" * 64, grootte=600_000), home)
    near = desk.write(lambda tx: tx.insert(Bijlage, home, aard=Aard.BRIEF, hash="b" * 64, grootte=600_000), home)
    desk.store.sync(lambda tx: tx.rows("UPDATE bijlage SET _seq = 5 RETURNING id")).result()

    with pytest.raises(bijlagen.AttachmentElsewhere):
        desk.read(lambda tx: bijlagen.content(tx, far.id))
    assert [one.hash for one in desk.read(pieces.to_fetch)] == [near.hash, far.hash]
    desk.write(lambda tx: tx.remember(bijlagen.WANTED, far.hash))
    assert [one.hash for one in desk.read(pieces.to_fetch)] == [far.hash, near.hash]
    desk.store.sync(lambda tx: pieces.keep_piece(tx, far.hash, 0, b"x")).result()
    found = {
        one.rij.id: (one.staat, one.stuk, one.stukken) for one in desk.read(lambda tx: bijlagen.load(tx, home)).regels
    }
    assert found == {far.id: (Staat.KOMT, 1, 3), near.id: (Staat.NIET_HIER, 0, 3)}


def test_sending_shows_and_arriving_shows(desk: Desk, home: str) -> None:
    made = _add(desk, home)
    desk.write(lambda tx: samenwerken.set_address(tx, "https://voorbeeld.nl"))

    written = desk.store.sync(lambda tx: pieces.note_stage(tx, made.hash, 1)).result()
    under_way = desk.read(lambda tx: bijlagen.load(tx, home))
    desk.store.sync(lambda tx: tx.rows("UPDATE change SET seq = 1 RETURNING id")).result()
    desk.store.sync(lambda tx: pieces.mark_sent(tx, made.hash)).result()
    arrived = desk.read(lambda tx: bijlagen.load(tx, home))

    assert {one.id for one in written.touched} == {made.id}
    assert under_way.met_server
    assert [one.staat for one in (*under_way.regels, *arrived.regels)] == [Staat.ONDERWEG, Staat.AANGEKOMEN]


def test_a_copy_goes_where_the_user_says(desk: Desk, home: str, tmp_path: Path) -> None:
    made = _add(desk, home)
    target = tmp_path / "naar de stick.jpg"

    bijlagen.save_copy(target, desk.read(lambda tx: bijlagen.content(tx, made.id)))

    assert target.read_bytes() == PHOTO.data
    assert [one.name for one in tmp_path.glob("*stick*")] == [target.name]


def test_a_chosen_file_that_is_too_large_or_away_is_said(tmp_path: Path) -> None:
    large = tmp_path / "groot.pdf"
    with large.open("wb") as made:
        made.truncate(HOOGSTE_INVOER + 1)

    with pytest.raises(bijlagen.AttachmentTooLarge):
        bijlagen.read_file(large)
    with pytest.raises(bijlagen.FileUnreadable):
        bijlagen.read_file(tmp_path / "weg.pdf")
    with pytest.raises(bijlagen.FileUnreadable):
        bijlagen.read_file(tmp_path)
