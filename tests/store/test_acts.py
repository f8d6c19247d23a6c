"""An act is open while somebody types, and numbered without gaps when it is sealed."""

import itertools
from pathlib import Path

import pytest

from app.domain.hulpvraag import Hulpvraag
from app.store.acts import IDLE_SEAL_S
from app.store.connection import connect
from tests.store.files import HOUSE, KEY, Desk, open_desk


def _type(desk: Desk, record: Hulpvraag, *texts: str, key: str = "woorden") -> None:
    for one in texts:
        desk.say(record, one, key=key)


def _updates(desk: Desk, record: Hulpvraag) -> list[tuple[str, str, int | None]]:
    return [(row["old"], row["new"], row["n"]) for row in desk.log(record.id) if row["op"] == "update"]


def test_typing_on_in_a_field_updates_one_log_row(desk: Desk) -> None:
    made = desk.question("")

    _type(desk, made, "I", "Ik", "Ik wil")

    assert _updates(desk, made) == [("", "Ik wil", None)]


def test_an_open_act_has_no_number_and_a_sealed_one_has(desk: Desk) -> None:
    made = desk.question("")
    _type(desk, made, "Ik")
    assert _updates(desk, made)[0][2] is None

    desk.store.seal().result()

    assert _updates(desk, made)[0][2] is not None
    assert desk.rows("SELECT 1 FROM grp WHERE sealed IS NULL") == []


def test_a_sealed_row_never_changes(desk: Desk) -> None:
    made = desk.question("")
    _type(desk, made, "Ik")
    desk.store.seal().result()

    _type(desk, made, "Ik wil")

    assert [row[:2] for row in _updates(desk, made)] == [("", "Ik"), ("Ik", "Ik wil")]


@pytest.mark.parametrize("reason", ["other field", "other act", "ten seconds"])
def test_an_act_ends_when_the_user_goes_on(desk: Desk, reason: str) -> None:
    made = desk.question("")
    _type(desk, made, "Ik")

    if reason == "other act":
        desk.question("Iets anders")
    if reason == "ten seconds":
        assert desk.store._act is not None
        desk.store._act.touched_s -= IDLE_SEAL_S
    _type(desk, made, "Ik wil", key="ander veld" if reason == "other field" else "woorden")

    assert [row[:2] for row in _updates(desk, made)] == [("", "Ik"), ("Ik", "Ik wil")]


def test_numbers_have_no_gaps_whatever_was_typed(desk: Desk) -> None:
    questions = [desk.question(f"{place}") for place in range(3)]
    for place, question in itertools.product(range(4), questions):
        _type(desk, question, f"{place} a", f"{place} b", key=question.id)
        if place % 2:
            desk.store.seal().result()
    desk.undo()
    desk.store.seal().result()

    numbers = [row["n"] for row in desk.log()]

    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_rows_of_one_act_have_numbers_next_to_each_other(desk: Desk) -> None:
    made = desk.question()
    desk.write(lambda tx: tx.change(made, woorden="x", behoefte="y", namens="z"))

    numbers = [row["n"] for row in desk.log(made.id) if row["op"] == "update"]

    assert numbers == list(range(numbers[0], numbers[0] + 3))


def test_an_act_that_changed_nothing_leaves_no_trace(desk: Desk) -> None:
    before = len(desk.rows("SELECT 1 FROM grp"))
    made = desk.question("a")

    _type(desk, made, "a", "a")
    desk.store.seal().result()

    assert len(desk.rows("SELECT 1 FROM grp")) == before + 1


def test_an_act_that_was_open_in_a_crash_is_sealed_at_start_up(desk: Desk, tmp_path: Path) -> None:
    made = desk.question("")
    _type(desk, made, "Half ge")
    crashed = tmp_path / "crashed.db"
    for tail in ("", "-wal"):
        (tmp_path / f"crashed.db{tail}").write_bytes(Path(f"{desk.store.path}{tail}").read_bytes())

    again = open_desk(crashed)

    assert again.now(made) == desk.now(made)
    assert _updates(again, made)[0][1:] == ("Half ge", max(row["n"] for row in again.log()))
    assert again.rows("SELECT 1 FROM grp WHERE sealed IS NULL") == []
    again.store.close()


def test_closing_seals_and_writes_the_log_lines_that_waited(file: Path) -> None:
    desk = open_desk(file)
    made = desk.question("")
    _type(desk, made, "Ik")
    waiting = [desk.store.log_access("open", HOUSE) for _ in range(20)]

    desk.store.close()

    assert all(one.done() and one.exception() is None for one in waiting)
    raw = connect(file, KEY)
    assert raw.execute("SELECT count(*) FROM inzage").fetchone() == (20,)
    assert raw.execute("SELECT count(*) FROM change WHERE n IS NULL").fetchone() == (0,)
    raw.close()


def test_a_store_that_is_closed_says_so(file: Path) -> None:
    desk = open_desk(file)
    desk.store.close()

    with pytest.raises(RuntimeError, match="closed"):
        desk.store.seal().result()


def test_the_act_says_who_and_what(desk: Desk) -> None:
    desk.write(lambda tx: tx.insert(Hulpvraag, HOUSE), label="Vraag toegevoegd")

    row = desk.rows("SELECT actor, apparaat, huishouden, label FROM grp ORDER BY id DESC LIMIT 1")[0]

    assert tuple(row.values()) == ("medewerker-1", "laptop-1", HOUSE, "Vraag toegevoegd")
