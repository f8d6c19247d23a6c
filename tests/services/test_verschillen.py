"""Deciding what two people wrote differently: the field and the conflict change together, and undo takes both back."""

from datetime import timedelta

import pytest

from app.domain.activiteitenplan import Activiteit, Doel
from app.domain.conflict import Beslissing, Conflict, Over
from app.domain.huishouden import Adres
from app.domain.record import Vak
from app.services import heropenen, verschillen
from app.services.verschillen import Geschil
from app.store.triggers import captured
from tests.services.conftest import Desk

HOME = "huis-1"


def _goal(desk: Desk, **fields: object) -> Doel:
    return desk.store.write("x", HOME, lambda tx: tx.insert(Doel, HOME, **fields)).result().value


def _conflict(desk: Desk, goal: Doel, **fields: object) -> Geschil:
    values: dict[str, object] = {"soort": "doel", "rij": goal.id, "veld": "woorden", **fields}
    made = desk.store.write("x", HOME, lambda tx: tx.insert(Conflict, HOME, **values)).result().value
    found = desk.store.read(lambda tx: verschillen.load(tx, HOME)).result()
    return next(one for one in found if one.conflict.id == made.id)


def _decide(desk: Desk, one: Geschil, which: Beslissing, text: str = "") -> None:
    desk.store.write("Verschil beslist", HOME, lambda tx: verschillen.decide(tx, one, which, text)).result()


def _now(desk: Desk, goal: Doel) -> Doel | None:
    return desk.store.read(lambda tx: tx.find(Doel, goal.id)).result()


@pytest.mark.parametrize(
    ("which", "text", "woorden"),
    [
        (Beslissing.EERSTE, "", "van Els"),
        (Beslissing.TWEEDE, "", "van Jan"),
        (Beslissing.SAMEN, "van ons beiden", "van ons beiden"),
    ],
)
def test_a_decision_changes_the_field_and_can_be_taken_back(
    desk: Desk, which: Beslissing, text: str, woorden: str
) -> None:
    goal = _goal(desk, woorden="van Els")
    one = _conflict(desk, goal, eerste="van Els", tweede="van Jan")
    assert (one.open, one.eerste.nu, one.tweede.nu) == (True, True, False)

    _decide(desk, one, which, text)

    (after,) = desk.store.read(lambda tx: verschillen.load(tx, HOME)).result()
    now = _now(desk, goal)
    assert now is not None
    assert (now.woorden, after.open, after.conflict.beslissing) == (woorden, False, which)
    desk.store.undo(HOME).result()
    (back,) = desk.store.read(verschillen.load).result()
    before = _now(desk, goal)
    assert before is not None
    assert (before.woorden, back.open) == ("van Els", True)


def test_a_number_and_an_empty_value_can_be_taken(desk: Desk) -> None:
    goal = _goal(desk, woorden="x", volgorde=1)

    _decide(desk, _conflict(desk, goal, veld="volgorde", eerste="1", tweede="4"), Beslissing.TWEEDE)
    _decide(desk, _conflict(desk, goal, eerste="x", tweede=""), Beslissing.TWEEDE)

    now = _now(desk, goal)
    assert now is not None
    assert (now.volgorde, now.woorden) == (4, "")


def test_a_removal_that_is_chosen_takes_along_what_hangs_under_it(desk: Desk) -> None:
    goal = _goal(desk, woorden="x")
    desk.store.write("x", HOME, lambda tx: tx.insert(Activiteit, HOME, doel=goal.id, wat="wandelen")).result()
    one = _conflict(desk, goal, veld="_dood", over=Over.VERWIJDERD_GEWIJZIGD, tweede="2026-11-23T09:00:00.000Z")
    assert (one.eerste.weg, one.tweede.weg, one.wat) == (False, True, "x")

    _decide(desk, one, Beslissing.TWEEDE)

    assert _now(desk, goal) is None
    assert desk.store.read(lambda tx: tx.all(Activiteit)).result() == []


def test_leaving_it_only_ends_the_question(desk: Desk) -> None:
    goal = _goal(desk, woorden="x")

    _decide(desk, _conflict(desk, goal, veld="_dood", over=Over.VERWIJDERD_GEWIJZIGD, tweede="nu"), Beslissing.EERSTE)

    assert _now(desk, goal) is not None


def test_what_is_gone_can_still_be_ended(desk: Desk) -> None:
    goal = _goal(desk, woorden="x")
    one = _conflict(desk, goal, eerste="a", tweede="b")
    desk.store.write("x", HOME, lambda tx: tx.remove(goal)).result()

    (gone,) = desk.store.read(verschillen.load).result()
    _decide(desk, gone, Beslissing.EERSTE)

    assert (gone.record, one.open) == (None, True)


def test_a_closed_compartment_is_listed_only_where_it_was_opened(desk: Desk) -> None:
    goal = _goal(desk, woorden="geheim", vak=Vak.MELDCODE)
    desk.store.write(
        "x", HOME, lambda tx: tx.insert(Conflict, HOME, vak=Vak.MELDCODE, soort="doel", rij=goal.id, veld="woorden")
    ).result()

    assert desk.store.read(verschillen.load).result() == ()
    assert len(desk.store.read(lambda tx: verschillen.load(tx, HOME, Vak.MELDCODE)).result()) == 1


def test_an_address_is_listed_until_it_is_secret(desk: Desk) -> None:
    adres = desk.write(lambda tx: tx.insert(Adres, HOME, straat="Dorpsstraat"), HOME)
    desk.write(
        lambda tx: tx.insert(
            Conflict,
            HOME,
            vak=Vak.ADRES,
            soort="adres",
            rij=adres.id,
            veld="straat",
            eerste="Dorpsstraat",
            tweede="Kerkpad",
        ),
        HOME,
    )

    (found,) = desk.store.read(verschillen.load).result()
    assert (found.eerste.tekst, found.tweede.tekst) == ("Dorpsstraat", "Kerkpad")
    desk.write(lambda tx: tx.change(adres, geheim=True), HOME)
    assert desk.store.read(verschillen.load).result() == ()


def test_every_field_of_every_kind_can_be_shown(desk: Desk) -> None:
    goal = _goal(desk, woorden="x")
    for name in captured("doel"):
        assert _conflict(desk, goal, veld=name, eerste="1", tweede="zomaar iets").open


def _reopen(desk: Desk, one: Geschil) -> bool:
    """Open a decision again, as the one who finds it in the list does; return whether that can be."""
    (found,) = (each for each in _all(desk) if each.conflict.id == one.conflict.id)
    can = desk.store.read(lambda tx: heropenen.can_reopen(tx, found.conflict)).result()
    desk.store.write("Verschil heropend", HOME, lambda tx: heropenen.reopen(tx, found)).result()
    return can


def _all(desk: Desk) -> tuple[Geschil, ...]:
    return desk.store.read(lambda tx: verschillen.load(tx, HOME)).result()


def test_a_decision_can_be_made_anew_also_when_undo_is_long_gone(desk: Desk) -> None:
    goal = _goal(desk, woorden="van Els")
    one = _conflict(desk, goal, eerste="van Els", tweede="van Jan")
    _decide(desk, one, Beslissing.TWEEDE)

    assert _reopen(desk, one)

    (again,) = _all(desk)
    assert (again.open, again.eerste.tekst, again.tweede.tekst, again.tweede.nu) == (True, "van Els", "van Jan", True)
    _decide(desk, again, Beslissing.EERSTE)
    now = _now(desk, goal)
    assert now is not None
    assert now.woorden == "van Els"


def test_a_row_that_was_taken_away_comes_back_with_what_went_along(desk: Desk) -> None:
    goal = _goal(desk, woorden="x")

    def add(wat: str) -> Activiteit:
        return desk.store.write("x", HOME, lambda tx: tx.insert(Activiteit, HOME, doel=goal.id, wat=wat)).result().value

    earlier, along = add("eerder weg"), add("wandelen")
    desk.store.write("x", HOME, lambda tx: tx.remove(earlier)).result()
    desk.now += timedelta(seconds=1)
    one = _conflict(desk, goal, veld="_dood", over=Over.VERWIJDERD_GEWIJZIGD, tweede="2026-11-23T09:00:00.000Z")
    _decide(desk, one, Beslissing.TWEEDE)
    assert _now(desk, goal) is None

    assert _reopen(desk, one)

    assert _now(desk, goal) is not None
    assert [each.id for each in desk.store.read(lambda tx: tx.all(Activiteit)).result()] == [along.id]
    assert _all(desk)[0].open


def test_what_was_erased_is_not_opened_again(desk: Desk) -> None:
    goal = _goal(desk, woorden="van Els")
    one = _conflict(desk, goal, eerste="van Els", tweede="van Jan")
    _decide(desk, one, Beslissing.TWEEDE)
    desk.store.write("x", HOME, lambda tx: tx.erase(tx.get(Doel, goal.id))).result()

    assert not _reopen(desk, one)

    assert not _all(desk)[0].open
