"""'Dit bewaren we niet' leaves no word of it: not in rows, log, search, pages or write-ahead log."""

from pathlib import Path

import pytest

from app.domain.bijlage import Bijlage
from app.domain.gesprek import Gesprekswoord
from app.domain.spinnenweb import Dimensiescore
from app.store.errors import NotFound
from app.store.reading import Reading
from app.store.search import find_words
from app.store.writing import Writing
from tests.store.files import HOUSE, KEY, Desk
from tests.store.pages import plain_bytes

HUSHED = "Zwijgplicht"
TRACE = b"ijgplicht"
"""The index keeps words in small letters and only what differs from the word before."""


@pytest.fixture
def told(desk: Desk) -> Gesprekswoord:
    """Say something, in several saves and with an undo, that must not be kept."""
    desk.write(lambda tx: [tx.insert(Gesprekswoord, HOUSE, tekst=word) for word in ("zwaluw", "zwijgen", "zwijgzaam")])
    made = desk.write(lambda tx: tx.insert(Gesprekswoord, HOUSE, tekst=f"{HUSHED} eerst", spreker=HUSHED))
    desk.write(lambda tx: tx.change(made, tekst=f"{HUSHED} later"), key="tekst")
    desk.write(lambda tx: tx.change(made, tekst=f"{HUSHED} laatst"), key="tekst")
    desk.undo()
    desk.redo()
    assert TRACE in plain_bytes(desk.store.path, KEY).lower()
    return made


def test_a_row_is_gone_without_a_trace(desk: Desk, told: Gesprekswoord) -> None:
    desk.write(lambda tx: tx.erase(told), label="Niet bewaard", undoable=False)

    assert desk.read(lambda tx: tx.find(Gesprekswoord, told.id)) is None
    assert desk.read(lambda tx: find_words(tx, HUSHED)) == []
    assert desk.rows("SELECT 1 FROM gesprekswoord WHERE id = :id", id=told.id) == []
    assert TRACE not in plain_bytes(desk.store.path, KEY).lower()


def test_some_fields_are_gone_without_a_trace(desk: Desk, told: Gesprekswoord) -> None:
    desk.write(lambda tx: tx.erase(told, "tekst", "spreker"), label="Niet bewaard", undoable=False)

    left = desk.read(lambda tx: tx.get(Gesprekswoord, told.id))
    assert (left.tekst, left.spreker) == ("", "")
    assert TRACE not in plain_bytes(desk.store.path, KEY).lower()


def test_a_removed_row_can_be_erased_too(desk: Desk, told: Gesprekswoord) -> None:
    desk.write(lambda tx: tx.remove(told))
    desk.write(lambda tx: tx.erase(told), undoable=False)

    assert TRACE not in plain_bytes(desk.store.path, KEY).lower()


def test_the_log_says_that_something_was_erased_and_not_what(desk: Desk, told: Gesprekswoord) -> None:
    desk.write(lambda tx: tx.erase(told), label="Niet bewaard", undoable=False)

    rows = desk.log(told.id)
    assert (rows[-1]["op"], rows[-1]["field"], rows[-1]["new"]) == ("erase", "*", None)
    assert {(row["old"], row["new"], row["gewist"]) for row in rows[:-1]} == {(None, None, 1)}
    assert all(row["n"] for row in rows)


def test_a_page_that_is_being_read_does_not_keep_the_words(desk: Desk, told: Gesprekswoord) -> None:
    def erase_while_reading(tx: Reading) -> None:
        tx.all(Gesprekswoord)
        desk.store._writer.submit(lambda: desk.store._raw.execute("PRAGMA busy_timeout = 10")).result()
        desk.store.write("Niet bewaard", HOUSE, lambda tx: tx.erase(told), undoable=False).result()

    desk.read(erase_while_reading)
    assert TRACE in plain_bytes(desk.store.path, KEY).lower()
    desk.store.remember("plek", "vandaag").result()

    assert TRACE not in plain_bytes(desk.store.path, KEY).lower()


def test_what_is_said_again_after_erasing_is_kept(desk: Desk, told: Gesprekswoord) -> None:
    def job(tx: Writing) -> None:
        tx.erase(told, "tekst")
        tx.change(told, tekst="dit mag wel")

    desk.write(job, undoable=False)

    assert desk.read(lambda tx: tx.get(Gesprekswoord, told.id)).tekst == "dit mag wel"
    assert [hit.text for hit in desk.read(lambda tx: find_words(tx, "mag wel"))] == ["dit mag wel"]


def test_figures_and_lists_can_be_erased(desk: Desk) -> None:
    made = desk.write(lambda tx: tx.insert(Dimensiescore, HOUSE, betreft=("riet",), score=3, woorden=HUSHED))

    desk.write(lambda tx: tx.erase(made, "score", "betreft", "niveau", "woorden"), undoable=False)

    left = desk.read(lambda tx: tx.get(Dimensiescore, made.id))
    assert (left.score, left.betreft, left.niveau, left.woorden) == (
        None,
        (),
        Dimensiescore(id="", huishouden="").niveau,
        "",
    )


def test_the_bytes_of_an_attachment_go_with_its_last_row(desk: Desk) -> None:
    content = HUSHED.encode() * 100_000

    def attach(tx: Writing) -> Bijlage:
        return tx.insert(Bijlage, HOUSE, naam="brief.pdf", hash=tx.keep_blob(content))

    first, second = desk.write(attach), desk.write(attach)
    desk.write(lambda tx: tx.erase(first), undoable=False)
    assert desk.read(lambda tx: tx.blob(second.hash)) == content
    desk.write(lambda tx: tx.erase(second), undoable=False)

    with pytest.raises(NotFound):
        desk.read(lambda tx: tx.blob(second.hash))
    assert TRACE not in plain_bytes(desk.store.path, KEY).lower()


def test_nothing_of_it_is_readable_without_the_key(told: Gesprekswoord, tmp_path: Path) -> None:
    assert told.tekst

    for path in tmp_path.iterdir():
        assert HUSHED.lower().encode() not in path.read_bytes().lower(), path.name
        assert b"CREATE TABLE" not in path.read_bytes(), path.name
