"""Every change is in the log, in the same transaction, one row per field with its own base."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.spinnenweb import Dimensiescore
from app.store.schema import TABLES
from app.store.writing import Writing
from tests.store.files import HOUSE, Desk


def _put_seq(tx: Writing, rid: str, seq: int) -> None:
    """Do what a pull does: give the row the server's number."""
    tx.sql.execute(text("UPDATE sync_ctx SET capture = 0"))
    tx.sql.execute(text("UPDATE hulpvraag SET _seq = :seq WHERE id = :rid"), {"seq": seq, "rid": rid})
    tx.sql.execute(text("UPDATE change SET seq = :seq WHERE rid = :rid AND seq IS NULL"), {"seq": seq, "rid": rid})
    tx.sql.execute(text("UPDATE sync_ctx SET capture = 1"))


def _bases(desk: Desk, rid: str) -> dict[str, int]:
    rows = desk.rows("SELECT field, base FROM change WHERE rid = :rid AND op = 'update' ORDER BY rowid_", rid=rid)
    return {row["field"]: row["base"] for row in rows}


def test_an_added_row_is_logged_field_by_field(desk: Desk) -> None:
    made = desk.question("buiten", inwoner="riet")

    rows = desk.log(made.id)

    assert {row["field"]: row["new"] for row in rows if row["field"] in {"woorden", "inwoner"}} == {
        "woorden": "buiten", "inwoner": "riet",
    }  # fmt: skip
    assert {(row["op"], row["entity"], row["base"], row["huishouden"]) for row in rows} == {
        ("insert", "hulpvraag", 0, HOUSE)
    }


def test_a_save_of_two_fields_is_two_rows(desk: Desk) -> None:
    made = desk.question("a")

    desk.write(lambda tx: tx.change(made, woorden="b", behoefte="c"))

    rows = [row for row in desk.log(made.id) if row["op"] == "update"]
    assert [(row["field"], row["old"], row["new"]) for row in rows] == [("woorden", "a", "b"), ("behoefte", "", "c")]


def test_what_does_not_change_is_not_logged(desk: Desk) -> None:
    made = desk.question("a")

    desk.write(lambda tx: tx.change(made, woorden="a"))

    assert [row for row in desk.log(made.id) if row["op"] == "update"] == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE hulpvraag SET namens = 'dochter'",
        "UPDATE hulpvraag SET namens = 'dochter' WHERE id IN (SELECT id FROM hulpvraag)",
        "INSERT INTO hulpvraag(id, huishouden, vak, namens) SELECT 'x' || id, 'h', 'gewoon', 'dochter' FROM hulpvraag",
    ],
)
def test_statements_on_many_rows_are_captured(desk: Desk, statement: str) -> None:
    for place in range(30):
        desk.question(f"vraag {place}")

    desk.write(lambda tx: tx.sql.execute(text(statement)))

    assert len(desk.rows("SELECT 1 FROM change WHERE field = 'namens' AND new = 'dochter'")) == 30


def test_a_raw_delete_is_refused(desk: Desk) -> None:
    desk.question()

    with pytest.raises(DBAPIError, match="tombstone"):
        desk.write(lambda tx: tx.sql.execute(text("DELETE FROM hulpvraag")))

    assert desk.rows("SELECT 1 FROM hulpvraag")


@pytest.mark.parametrize("field", ["huishouden", "vak", "id"])
def test_a_row_stays_in_its_household_and_compartment(desk: Desk, field: str) -> None:
    desk.question()

    with pytest.raises(DBAPIError, match="keeps its household"):
        desk.write(lambda tx: tx.sql.execute(TABLES["hulpvraag"].update().values({field: "anders"})))


def test_a_write_outside_an_act_fails(desk: Desk) -> None:
    desk.question()

    with pytest.raises(DBAPIError, match="NOT NULL"):
        desk.store._writer.submit(
            lambda: desk.store._transact(lambda tx: tx.sql.execute(text("UPDATE hulpvraag SET namens = 'x'")))
        ).result()

    assert desk.rows("SELECT 1 FROM hulpvraag WHERE namens = 'x'") == []


def test_a_job_that_fails_leaves_nothing(desk: Desk) -> None:
    before = len(desk.log())

    def job(tx: Writing) -> None:
        tx.insert(Huishouden, HOUSE, naam="Half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        desk.write(job)

    assert len(desk.log()) == before
    assert desk.rows("SELECT 1 FROM huishouden WHERE naam = 'Half'") == []
    assert desk.rows("SELECT 1 FROM grp WHERE sealed IS NULL") == []


def test_the_base_is_the_row_that_was_there(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: _put_seq(tx, made.id, 5))

    seen = desk.now(made)
    assert seen is not None
    desk.write(lambda tx: tx.change(seen, woorden="b"))

    assert seen.gezien == 5
    assert _bases(desk, made.id) == {"woorden": 5}


def test_chain_rule_a_pending_edit_of_a_field_keeps_its_base(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: _put_seq(tx, made.id, 5))
    seen = desk.now(made)
    assert seen is not None
    desk.write(lambda tx: tx.change(seen, woorden="b"))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE sync_ctx SET capture = 0")))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE hulpvraag SET _seq = 9 WHERE id = :rid"), {"rid": made.id}))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE sync_ctx SET capture = 1")))

    later = desk.now(made)
    assert later is not None
    desk.write(lambda tx: tx.change(later, woorden="c", behoefte="d"))

    assert later.gezien == 9
    assert [(row["field"], row["base"]) for row in desk.log(made.id) if row["op"] == "update"] == [
        ("woorden", 5),
        ("woorden", 5),
        ("behoefte", 9),
    ]


def test_seen_rule_an_editor_that_was_open_holds_what_it_showed(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: _put_seq(tx, made.id, 5))
    shown = desk.now(made)
    assert shown is not None
    desk.write(lambda tx: _put_seq(tx, made.id, 9))

    desk.write(lambda tx: tx.change(shown, woorden="b"))

    assert _bases(desk, made.id) == {"woorden": 5}
    assert desk.rows("SELECT 1 FROM sync_seen") == []


def test_a_pending_edit_to_null_counts_as_an_edit(desk: Desk) -> None:
    made = desk.write(lambda tx: tx.insert(Dimensiescore, HOUSE, dimensie="meedoen", score=4))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE change SET seq = 5")))
    desk.write(lambda tx: tx.change(made, score=None))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE sync_ctx SET capture = 0")))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE dimensiescore SET _seq = 9")))
    desk.write(lambda tx: tx.sql.execute(text("UPDATE sync_ctx SET capture = 1")))

    later = desk.read(lambda tx: tx.get(Dimensiescore, made.id))
    desk.write(lambda tx: tx.change(later, score=6))

    rows = [row for row in desk.log(made.id) if row["op"] == "update"]
    assert [(row["old"], row["new"], row["base"]) for row in rows] == [("4", None, 0), (None, "6", 0)]


def test_a_removed_row_is_a_tombstone_in_the_log(desk: Desk) -> None:
    made = desk.question()

    desk.write(lambda tx: tx.remove(made))

    last = desk.log(made.id)[-1]
    assert (last["op"], last["field"], last["old"]) == ("update", "_dood", None)
    assert desk.now(made) is None
    assert desk.read(lambda tx: tx.all(Hulpvraag)) == []


def test_reading_is_logged_apart_and_without_words(desk: Desk) -> None:
    desk.store.log_access("open", HOUSE, "dossier").result()

    rows = desk.rows("SELECT soort, huishouden, wat, actor, vak FROM inzage")
    assert [tuple(row.values()) for row in rows] == [("open", HOUSE, "dossier", "medewerker-1", "gewoon")]
