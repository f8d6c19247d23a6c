"""Lost answers, repeats, gaps, clones and another epoch: nothing twice, nothing lost."""

import psycopg
import pytest

from app.wire.messages import Push, PushAnswer
from tests.server.client import Denied, access, change, erase, new_id
from tests.server.town import Town


def test_a_repeated_push_gets_the_same_answer(town: Town) -> None:
    jan = town.laptop()
    huis = new_id()
    acts = (jan.act(change("doel", new_id(), huis, woorden="a")), jan.act(change("doel", new_id(), huis, woorden="b")))

    first = jan.send(*acts)
    again = jan.send(*acts, jan.act(change("doel", new_id(), huis, woorden="c")))

    assert again.acts[:2] == first.acts
    assert (again.last_n, again.head) == (3, 3)


def test_a_repeat_tells_again_what_the_author_had_not_seen(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden="begin", volgorde="1"))
    els.pull()
    els.write(change("doel", doel, huis, base=2, woorden="Els"))
    act = jan.act(change("doel", doel, huis, base=2, volgorde="2"))

    first, again = jan.send(act), jan.send(act)

    assert first.rows == again.rows
    assert first.rows[0].fields == {"woorden": "Els", "volgorde": "2"}


def test_a_row_that_came_back_is_told_to_who_brought_it_back_and_at_each_repeat(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden="begin"))
    els.pull()
    els.write(change("doel", doel, huis, base=1, _dood="2026-11-23"))
    act = jan.act(change("activiteit", new_id(), huis, doel=doel, wat="lopen"))

    first, again = jan.send(act), jan.send(act)
    rows = {row.entity: row for effect in els.pull().effects for row in effect.rows}

    assert [(row.rid, row.fields["_dood"]) for row in first.rows] == [(doel, None)]
    assert again.rows == first.rows
    assert rows["doel"].fields == {"_dood": None}
    assert (rows["conflict"].fields["over"], rows["conflict"].fields["rij"]) == ("verwijderd_gewijzigd", doel)


@pytest.mark.parametrize("skip", [1, 5])
def test_a_gap_is_refused_with_where_to_go_on(town: Town, skip: int) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="a"))
    jan.n += skip

    with pytest.raises(Denied) as refused:
        jan.write(change("doel", new_id(), "h1", woorden="c"))

    assert (refused.value.status, refused.value.code, refused.value.refusal.last_n) == (409, "gat", 1)


def test_acts_in_another_order_are_refused(town: Town) -> None:
    jan = town.laptop()
    acts = [jan.act(change("doel", new_id(), "h1", woorden=word)) for word in "ab"]

    with pytest.raises(Denied, match="gat"):
        jan.send(*reversed(acts))

    assert jan.send(*acts).last_n == 2


def test_a_clone_is_told_so(town: Town) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="a"))
    jan.n = 1

    with pytest.raises(Denied, match="gekloond"):
        jan.write(change("doel", new_id(), "h1", woorden="b"))


def test_the_same_act_in_other_words_is_a_clone(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel, grp = new_id(), new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden="begin"))
    jan.send(jan.act(change("doel", doel, huis, base=1, woorden="half en verder"), grp=grp))

    def again(text: str | None, op: str = "update") -> PushAnswer:
        jan.n = 2
        return jan.send(jan.act(change("doel", doel, huis, base=1, op=op, woorden=text), grp=grp))

    with pytest.raises(Denied, match="gekloond"):
        again("half")
    assert again("half en verder").last_n == again(None, "gewist").last_n == 2
    els.write(erase("doel", doel, huis, "woorden"))
    assert again("half en verder").last_n == 2


def test_the_same_number_with_another_size_is_a_clone(town: Town) -> None:
    jan = town.laptop()
    act = jan.act(change("doel", new_id(), "h1", woorden="a"))
    jan.send(act)
    jan.n = 1

    with pytest.raises(Denied, match="gekloond"):
        jan.send(jan.act(change("doel", new_id(), "h1", woorden="b", volgorde="1"), grp=act.grp))


def test_an_act_without_cells_is_refused(town: Town) -> None:
    jan = town.laptop()

    with pytest.raises(Denied, match="onleesbaar"):
        jan.send(jan.act())


def test_accesses_come_in_once(town: Town) -> None:
    jan = town.laptop()
    line = access("h1")

    jan.send(accesses=[line, line])
    jan.send(accesses=[line, access("h1")])

    with psycopg.connect(town.server.owner) as sql:
        assert sql.execute("SELECT count(*) FROM inzage WHERE tenant = %s", (town.tenant,)).fetchone() == (2,)


def test_a_pull_of_another_epoch_is_refused(town: Town) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="a"))
    jan.epoch = "another"

    with pytest.raises(Denied) as refused:
        jan.pull()

    assert (refused.value.code, refused.value.refusal.last_n, refused.value.refusal.head) == ("andere_epoch", 1, 0)


def test_a_cursor_from_the_future_is_refused(town: Town) -> None:
    jan = town.laptop()
    jan.cursor = 7

    with pytest.raises(Denied, match="andere_epoch"):
        jan.pull()


def test_a_server_that_was_put_back_begins_an_epoch_and_gets_back_what_it_lost(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis = new_id()
    jan.write(change("doel", new_id(), huis, woorden="a"))
    kept = jan.act(change("doel", new_id(), huis, woorden="b"))
    old = jan.epoch
    with psycopg.connect(town.server.owner) as sql:
        sql.execute("UPDATE epoch SET systeem = 'another database' WHERE tenant = %s", (town.tenant,))

    with pytest.raises(Denied) as refused:
        jan.send(kept)
    jan.epoch = refused.value.refusal.epoch
    answer = jan.send(kept)

    assert (refused.value.code, refused.value.refusal.last_n, refused.value.refusal.head) == ("andere_epoch", 1, 1)
    assert jan.epoch not in {"", old}
    assert (answer.last_n, els.pull().epoch) == (2, jan.epoch)


def test_words_that_were_erased_before_they_were_sent_only_count(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()

    jan.write(change("doel", doel, huis, op="gewist", woorden=None), erase("doel", doel, huis))

    rows = [row for effect in els.pull().effects for row in effect.rows]
    assert [(row.rid, row.gone, row.fields) for row in rows] == [(doel, True, {})]


def test_a_body_of_a_push_is_as_the_laptop_sent_it(town: Town) -> None:
    jan = town.laptop()
    text = "é\u202e\t'; DROP TABLE log; --\n" * 50

    answer = jan.call("/v1/push", Push("", (jan.act(change("doel", "d1", "h1", woorden=text)),)), PushAnswer)

    assert (answer.last_n, jan.snapshot("h1").rows[0].fields) == (1, {"woorden": text})
