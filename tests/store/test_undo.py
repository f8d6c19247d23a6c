"""Undo is compare-and-set per field, and never brings back what was erased."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from app.domain.gesprek import Gesprek
from app.domain.hulpvraag import Hulpvraag, Melder
from app.domain.spinnenweb import Dimensiescore
from app.store.undo import ROW, UNDO_DEPTH
from app.store.writing import Writing
from tests.canary import CANARY, with_canary
from tests.store.files import HOUSE, Desk, open_gesprek


def _colleague(statement: str) -> Callable[[Writing], None]:
    """Return what a pull of a colleague's change does."""

    def job(tx: Writing) -> None:
        tx.sql.execute(text("UPDATE sync_ctx SET capture = 0"))
        tx.sql.execute(text(statement))
        tx.sql.execute(text("UPDATE sync_ctx SET capture = 1"))

    return job


def _pull(desk: Desk, statement: str) -> None:
    desk.write(_colleague(statement), undoable=False)


def test_nothing_to_undo(desk: Desk) -> None:
    assert desk.undo() is None
    assert desk.redo() is None


def test_a_change_goes_back_and_forth(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="b"), label="Woorden")

    undone = desk.undo()
    back = desk.now(made)
    redone = desk.redo()

    assert undone is not None
    assert undone.label == "Woorden"
    assert redone is not None
    assert redone.skipped == ()
    assert back is not None
    assert back.woorden == "a"
    assert desk.now(made) == desk.read(lambda tx: tx.get(Hulpvraag, made.id))
    assert desk.rows("SELECT woorden FROM hulpvraag")[0]["woorden"] == "b"


def test_an_added_row_goes_away_and_comes_back(desk: Desk) -> None:
    made = desk.question("a")

    desk.undo()
    assert desk.now(made) is None
    desk.redo()

    assert desk.now(made) == made


def test_a_removed_row_comes_back_and_goes_away(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.remove(made))

    desk.undo()
    assert desk.now(made) == made
    desk.redo()

    assert desk.now(made) is None


def test_several_acts_are_undone_in_their_order(desk: Desk) -> None:
    made = desk.question("1")
    for word in ("2", "3", "4"):
        desk.say(made, word)

    seen = []
    for step in (desk.undo, desk.undo, desk.redo, desk.undo, desk.undo, desk.redo, desk.redo, desk.redo):
        step()
        seen.append(desk.rows("SELECT woorden FROM hulpvraag")[0]["woorden"])

    assert seen == ["3", "2", "3", "2", "1", "2", "3", "4"]
    assert desk.redo() is None


def test_an_act_on_several_rows_and_fields_is_one_step(desk: Desk) -> None:
    first, second = desk.question("a"), desk.question("b")

    def job(tx: Writing) -> Hulpvraag:
        tx.change(first, woorden="a2", namens="zoon")
        tx.remove(second)
        return tx.insert(Hulpvraag, HOUSE, woorden="c")

    third = desk.write(job)
    desk.undo()

    assert desk.read(lambda tx: tx.all(Hulpvraag)) == [first, second]
    desk.redo()
    assert [row.woorden for row in desk.read(lambda tx: tx.all(Hulpvraag))] == ["a2", "c"]
    assert desk.now(third) == third


def test_typing_in_one_field_is_one_step(desk: Desk) -> None:
    made = desk.question("a")
    for word in ("ab", "abc", "abcd"):
        desk.say(made, word, key="woorden")

    desk.undo()

    assert desk.now(made) == made


def test_numbers_and_empty_values_go_back(desk: Desk) -> None:
    made = desk.write(lambda tx: tx.insert(Dimensiescore, HOUSE, score=4))
    desk.write(lambda tx: tx.change(made, score=None, niet_relevant=True))

    desk.undo()
    assert desk.read(lambda tx: tx.get(Dimensiescore, made.id)) == made
    desk.redo()

    after = desk.read(lambda tx: tx.get(Dimensiescore, made.id))
    assert (after.score, after.niet_relevant) == (None, True)


def test_what_a_colleague_changed_meanwhile_stays_and_is_told(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="b", behoefte="c"))
    _pull(desk, "UPDATE hulpvraag SET woorden = 'Els', _seq = 8")

    undone = desk.undo()

    assert undone is not None
    assert undone.skipped == (("hulpvraag", "woorden"),)
    assert [tuple(row.values()) for row in desk.rows("SELECT woorden, behoefte FROM hulpvraag")] == [("Els", "")]


def test_a_row_that_a_colleague_went_on_with_is_not_taken_away(desk: Desk) -> None:
    made = desk.question("a")
    _pull(desk, "UPDATE hulpvraag SET behoefte = 'Els'")

    undone = desk.undo()

    assert undone is not None
    assert undone.skipped == (("hulpvraag", ROW),)
    assert desk.now(made) is not None


def test_a_redo_leaves_what_changed_meanwhile(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="b"))
    desk.undo()
    _pull(desk, "UPDATE hulpvraag SET woorden = 'Els'")

    redone = desk.redo()

    assert redone is not None
    assert redone.skipped == (("hulpvraag", "woorden"),)


def test_a_new_act_closes_the_way_forward(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="b"))
    desk.undo()

    desk.write(lambda tx: tx.change(made, namens="zoon"))

    assert desk.redo() is None


def test_an_act_that_changes_nothing_keeps_the_way_forward(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="b"))
    desk.undo()

    desk.write(lambda tx: tx.change(made, woorden="a"))

    assert desk.redo() is not None


def test_acts_that_have_a_counter_act_are_not_undone(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="getekend"), undoable=False)

    undone = desk.undo()

    assert undone is not None
    assert undone.skipped == (("hulpvraag", ROW),)
    assert desk.rows("SELECT woorden FROM hulpvraag")[0]["woorden"] == "getekend"


def test_acts_of_another_dossier_or_colleague_are_not_undone(desk: Desk) -> None:
    desk.store.write("Elders", "huis-2", lambda tx: tx.insert(Hulpvraag, "huis-2")).result()
    desk.question()
    desk.store.seal().result()
    desk.write(lambda tx: tx.sql.execute(text("UPDATE grp SET actor = 'els' WHERE huishouden = :h"), {"h": HOUSE}))

    assert desk.undo() is None


def test_added_and_removed_in_one_act_stays_away(desk: Desk) -> None:
    def job(tx: Writing) -> Hulpvraag:
        made = tx.insert(Hulpvraag, HOUSE, woorden="weg")
        tx.remove(made)
        return made

    made = desk.write(job)
    desk.undo()
    assert desk.now(made) is None
    desk.redo()

    assert desk.now(made) is None


def test_only_the_last_hundred_acts_can_be_undone(desk: Desk) -> None:
    made = desk.question("0")
    for place in range(1, UNDO_DEPTH + 3):
        desk.say(made, str(place))

    steps = 0
    while desk.undo() is not None:
        steps += 1

    assert steps == UNDO_DEPTH
    assert desk.rows("SELECT woorden FROM hulpvraag")[0]["woorden"] == "2"


@pytest.mark.parametrize("whole", [True, False])
def test_erased_words_never_come_back(desk: Desk, *, whole: bool) -> None:
    made = desk.question("Geheim")
    desk.write(lambda tx: tx.change(made, woorden="Geheimer", namens="zoon"))
    desk.write(lambda tx: tx.erase(made, *(() if whole else ("woorden",))), undoable=False)

    for _ in range(3):
        desk.undo()
    for _ in range(3):
        desk.redo()

    assert "Geheim" not in str([desk.rows("SELECT * FROM hulpvraag"), desk.log()])


@pytest.mark.parametrize("whole", [True, False])
def test_undo_stops_at_what_was_erased_and_goes_past_it_at_the_second_press(desk: Desk, *, whole: bool) -> None:
    other = desk.question("Blijft")
    desk.say(other, "Blijft, anders")
    made = desk.question("Eerst")
    desk.say(made, "Geheim")
    after = desk.say(other, "Blijft, nog anders")
    desk.write(lambda tx: tx.erase(made, *(() if whole else ("woorden",))), label="Gewist", undoable=False)

    stopped = desk.undo()

    assert stopped is not None
    assert (stopped.gewist, stopped.label) == (True, "Gewist")
    assert desk.now(after) == after

    undone = desk.undo()

    assert undone is not None
    assert not undone.gewist
    assert desk.rows("SELECT woorden FROM hulpvraag WHERE id = :id", id=other.id)[0]["woorden"] == "Blijft, anders"
    redone = desk.redo()
    assert redone is not None
    assert not redone.gewist


def test_acts_of_which_all_was_erased_are_no_press_each(desk: Desk) -> None:
    other = desk.question("Blijft")
    made = desk.question("Eerst")
    for words in ("Geheim", "Geheimer"):
        desk.say(made, words)
    desk.write(lambda tx: tx.erase(made), undoable=False)

    presses = [desk.undo() for _press in range(3)]

    assert [one.gewist if one else None for one in presses] == [True, False, None]
    assert desk.now(other) is None
    assert desk.redo() is not None
    assert desk.redo() is None


def test_after_something_new_the_way_back_stops_there_again(desk: Desk) -> None:
    made = desk.question("Geheim")
    desk.write(lambda tx: tx.erase(made), undoable=False)
    desk.undo()
    other = desk.question("Nieuw")

    presses = [desk.undo() for _press in range(3)]

    assert [one.gewist if one else None for one in presses] == [False, True, None]
    assert desk.now(other) is None


def test_undo_stops_at_what_somebody_else_erased(desk: Desk) -> None:
    other = desk.question("Blijft")
    desk.question("Geheim")
    _pull(
        desk, "UPDATE change SET old = NULL, new = NULL, gewist = 1 WHERE rowid_ > (SELECT max(rowid_) / 2 FROM change)"
    )

    stopped = desk.undo()

    assert stopped is not None
    assert stopped.gewist
    assert desk.now(other) is not None


def test_an_act_that_was_erased_in_part_is_taken_back_for_the_rest(desk: Desk) -> None:
    made = desk.question("Eerst")
    desk.write(lambda tx: tx.change(made, woorden="Geheim", namens="zoon"))
    desk.write(lambda tx: tx.erase(made, "woorden"), undoable=False)
    desk.undo()

    undone = desk.undo()

    assert undone is not None
    assert not undone.gewist
    assert desk.rows("SELECT namens FROM hulpvraag")[0]["namens"] == ""


def test_an_act_of_the_closed_compartment_goes_back_without_its_name(desk: Desk) -> None:
    melder = desk.write(lambda tx: tx.insert(Melder, HOUSE, naam="Buurvrouw"), label=with_canary("Melder"))

    undone = desk.undo()

    assert undone is not None
    assert CANARY not in str(undone)
    assert desk.read(lambda tx: tx.find(Melder, melder.id)) is None


def test_a_closed_gesprek_is_left_alone(desk: Desk) -> None:
    gesprek = desk.write(open_gesprek, undoable=False)
    score = desk.write(lambda tx: tx.insert(Dimensiescore, HOUSE, gesprek=gesprek.id, score=3))
    desk.write(lambda tx: tx.change(score, score=5))
    desk.write(lambda tx: tx.change(gesprek, gesloten_op="2026-11-23T10:00:00.000Z"), undoable=False)

    first, second = desk.undo(), desk.undo()

    assert first is not None
    assert first.skipped == (("dimensiescore", ROW),)
    assert second is not None
    assert second.skipped == (("dimensiescore", ROW),)
    assert desk.read(lambda tx: tx.get(Dimensiescore, score.id)).score == 5
    assert desk.read(lambda tx: tx.get(Gesprek, gesprek.id)).gesloten_op


def test_an_undo_is_a_change_of_its_own_in_the_log(desk: Desk) -> None:
    made = desk.question("a")
    desk.write(lambda tx: tx.change(made, woorden="b"), label="Woorden")

    desk.undo()

    act = desk.rows("SELECT * FROM grp WHERE undoes IS NOT NULL")[0]
    last = desk.log(made.id)[-1]
    assert (last["grp"], last["old"], last["new"]) == (act["id"], "b", "a")
    assert act["undoes"] == desk.log(made.id)[-2]["grp"]
