"""The judge by itself: each rule in the smallest case, and every parent with every child."""

import pytest

from app.domain.kinds import KINDS, kind_of
from app.sync.judge import TOMBSTONE, Held, Judgement, Offered, Quarrel, judge_act
from app.sync.parents import PARENTS

GOAL = ("doel", "d1")
STEP = ("activiteit", "a1")
PAIRS = [(child, link) for child, links in PARENTS.items() for link in links]


def _held(value: str | None, seq: int, apparaat: str = "els") -> Held:
    return Held(value, seq, apparaat)


def _offer(base: int, new: str | None, *, field: str = "woorden", row: tuple[str, str] = GOAL) -> Offered:
    return Offered(f"{row[1]}-{field}-{new}", row, field, base, new)


def _about(judgement: Judgement) -> list[Quarrel]:
    return [one.about for one in judgement.conflicts]


@pytest.mark.parametrize(
    ("held", "base", "accepted"),
    [
        (None, 0, True),
        (_held("oud", 5), 5, True),
        (_held("oud", 6), 5, False),
        (_held("nieuw", 6), 5, True),
        (_held("oud", 6, "jan"), 5, True),
        (_held(None, 6), 5, False),
    ],
)
def test_a_field_conflicts_when_its_author_had_not_seen_it(held: Held | None, base: int, *, accepted: bool) -> None:
    state = {} if held is None else {GOAL: {"woorden": held}}

    judgement = judge_act([_offer(base, "nieuw")], state, "jan")

    assert bool(judgement.accepted) is accepted
    assert _about(judgement) == ([] if accepted else [Quarrel.VELD])


def test_only_the_field_that_conflicts_is_kept_back() -> None:
    state = {GOAL: {"woorden": _held("Els", 9), "tevreden": _held("", 3)}}

    judgement = judge_act([_offer(5, "Jan"), _offer(5, "als het lukt", field="tevreden")], state, "jan")

    assert [one.field for one in judgement.accepted] == ["tevreden"]
    assert [one.offer.field for one in judgement.conflicts] == ["woorden"]


def test_a_removal_that_saw_everything_is_taken_over() -> None:
    state = {GOAL: {"woorden": _held("x", 5)}, STEP: {"doel": _held("d1", 6)}}
    offers = [_offer(6, "nu", field=TOMBSTONE, row=STEP), _offer(5, "nu", field=TOMBSTONE)]

    assert judge_act(offers, state, "jan") == Judgement(tuple(offers), (), ())


def test_a_removal_is_judged_as_a_whole() -> None:
    state = {GOAL: {"woorden": _held("x", 5)}, STEP: {"doel": _held("d1", 6), "wat": _held("Els", 8)}}
    offers = [_offer(6, "nu", field=TOMBSTONE, row=STEP), _offer(5, "nu", field=TOMBSTONE)]

    judgement = judge_act(offers, state, "jan")

    assert judgement.accepted == ()
    assert set(_about(judgement)) == {Quarrel.VERWIJDERD_GEWIJZIGD}


@pytest.mark.parametrize(("child", "link"), PAIRS)
def test_a_parent_is_not_removed_over_a_child_that_was_not_seen(child: str, link: str) -> None:
    state = {(link, "p"): {"woorden": _held("x", 3)}, (child, "c"): {link: _held("p", 8)}}

    judgement = judge_act([_offer(3, "nu", field=TOMBSTONE, row=(link, "p"))], state, "jan")

    assert judgement.accepted == ()
    assert _about(judgement) == [Quarrel.VERWIJDERD_GEWIJZIGD]


@pytest.mark.parametrize(("child", "link"), PAIRS)
def test_a_child_under_a_removed_parent_brings_it_back(child: str, link: str) -> None:
    state = {(link, "p"): {"woorden": _held("x", 3), TOMBSTONE: _held("gisteren", 8)}}
    offers = [_offer(0, "p", field=link, row=(child, "c"))]

    judgement = judge_act(offers, state, "jan")

    assert judgement.accepted == tuple(offers)
    assert judgement.revived == ((link, "p"),)
    assert _about(judgement) == [Quarrel.VERWIJDERD_GEWIJZIGD]


def test_an_edit_brings_the_row_and_all_above_it_back() -> None:
    dead = _held("gisteren", 8)
    state = {
        ("plan", "p1"): {TOMBSTONE: dead},
        GOAL: {"plan": _held("p1", 3), TOMBSTONE: dead},
        STEP: {"doel": _held("d1", 4), "wat": _held("x", 4), TOMBSTONE: dead},
    }

    judgement = judge_act([_offer(4, "y", field="wat", row=STEP)], state, "jan")

    assert set(judgement.revived) == {STEP, GOAL, ("plan", "p1")}
    assert judgement.accepted


def test_who_saw_the_removal_brings_nothing_back() -> None:
    state = {GOAL: {"woorden": _held("x", 3), TOMBSTONE: _held("gisteren", 8)}}

    assert judge_act([_offer(8, "y")], state, "jan").revived == ()


def test_taking_a_removal_back_is_a_change_like_any_other() -> None:
    state = {GOAL: {TOMBSTONE: _held("gisteren", 8)}}

    seen = judge_act([_offer(8, None, field=TOMBSTONE)], state, "jan")
    unseen = judge_act([_offer(3, None, field=TOMBSTONE)], state, "jan")

    assert (len(seen.accepted), _about(unseen)) == (1, [Quarrel.VELD])


def test_every_link_upward_is_a_kind() -> None:
    names = {kind_of(kind) for kind in KINDS}

    assert {link for links in PARENTS.values() for link in links} <= names
    assert PARENTS["activiteit"] == ("plan", "doel")
