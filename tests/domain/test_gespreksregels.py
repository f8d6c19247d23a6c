"""Which rows of a conversation count, and how long it stays open."""

from datetime import date

import pytest

from app.domain.gesprek import Gesprek, Gesprekswoord, Tolk
from app.domain.gespreksregels import (
    dagen_over,
    geldend,
    is_over_tijd,
    kind_tolkt,
    klinkt_als_belofte,
    leeftijd,
    naast_elkaar,
    sluit_bijna,
    zegt_iets,
)
from app.domain.spinnenweb import Dimensiescore

TODAY = date(2026, 11, 23)


def _row(rid: str, corrigeert: str = "", score: int | None = None) -> Dimensiescore:
    return Dimensiescore(id=rid, huishouden="h", corrigeert=corrigeert, score=score)


def test_a_corrected_row_counts_no_more() -> None:
    assert [row.id for row in geldend([_row("a"), _row("b", "a"), _row("c", "b"), _row("d")])] == ["c", "d"]


def test_two_corrections_of_one_row_both_stand() -> None:
    assert [row.id for row in geldend([_row("a"), _row("b", "a"), _row("c", "a")])] == ["b", "c"]


@pytest.mark.parametrize(
    ("made", "left", "soon", "over"),
    [("2026-11-23", 14, False, False), ("2026-11-12", 3, True, False), ("2026-11-09", 0, True, False),
     ("2026-11-08", -1, True, True)],
)  # fmt: skip
def test_a_conversation_is_open_for_two_weeks(made: str, left: int, *, soon: bool, over: bool) -> None:
    talk = Gesprek(id="g", huishouden="h", gemaakt_op=f"{made}T09:00:00.000Z")

    assert dagen_over(talk, TODAY) == left
    assert sluit_bijna(talk, TODAY) is soon
    assert is_over_tijd(talk, TODAY) is over


def test_a_closed_conversation_is_never_overdue() -> None:
    talk = Gesprek(id="g", huishouden="h", gemaakt_op="2026-01-01T09:00:00.000Z", gesloten_op="2026-01-02")

    assert not is_over_tijd(talk, TODAY)


def test_only_a_child_gives_the_note() -> None:
    assert kind_tolkt(Gesprek(id="g", huishouden="h", tolk=Tolk.KIND))
    assert not kind_tolkt(Gesprek(id="g", huishouden="h", tolk=Tolk.FAMILIE))


def test_an_emptied_row_says_nothing_and_zero_does() -> None:
    assert not zegt_iets(_row("a"))
    assert zegt_iets(_row("a", score=0))


@pytest.mark.parametrize(
    ("said", "promise"),
    [("Anja zou de huisarts bellen", True), ("Ik zoek uit wat het kost", True), ("Wij mailen het adres", True),
     ("De bel doet het niet", True), ("Ik kan de trap niet meer op", False), ("Ik voel me belabberd", False)],
)  # fmt: skip
def test_a_promise_sounds_like_one(said: str, *, promise: bool) -> None:
    assert klinkt_als_belofte(said) is promise


def test_age_counts_from_the_birthday() -> None:
    assert leeftijd(date(2016, 11, 24), TODAY) == 9
    assert leeftijd(date(2016, 11, 23), TODAY) == 10


def test_what_holds_twice_is_found_per_subject() -> None:
    rows = [_row("a"), _row("b", "a"), _row("c", "a")]
    assert [[row.id for row in group] for group in naast_elkaar(rows)] == [["b", "c"]]
    assert naast_elkaar([_row("a"), _row("b", "a")]) == ()


def test_loose_lines_are_each_about_themselves() -> None:
    lines = [Gesprekswoord(id="a", huishouden="h"), Gesprekswoord(id="b", huishouden="h")]
    apart = [*lines, *(Gesprekswoord(id=one, huishouden="h", corrigeert="a") for one in "cd")]
    assert naast_elkaar(lines) == ()
    assert [[row.id for row in group] for group in naast_elkaar(apart)] == [["c", "d"]]
