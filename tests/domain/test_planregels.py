"""The rules of a plan: period, moments, what paper may say of others and of maatwerk."""

from datetime import date
from typing import Any

import pytest

from app.domain.activiteitenplan import Activiteit, Besluitstand, Gevraagd, Plan, Trede
from app.domain.planregels import (
    asks_someone,
    end_of,
    format_steps,
    hides_surname,
    is_long,
    is_on_paper,
    is_promised,
    maatwerk_in_sight,
    moments_of,
    must_be_asked,
    needs_reason,
    parse_steps,
    toggled,
    treden_of,
)

START = date(2026, 11, 23)


def plan(**values: Any) -> Plan:
    return Plan(id="p", huishouden="h", **values)


def act(**values: Any) -> Activiteit:
    return Activiteit(id="a", huishouden="h", wat="iets", **values)


def test_the_end_is_the_one_moment_unless_others_were_chosen() -> None:
    assert end_of(plan(start=START)) is None
    assert moments_of(plan()) == ()
    assert moments_of(plan(start=START, weken=10)) == (date(2027, 2, 1),)
    chosen = plan(start=START, weken=10, momenten=("2027-02-01", "2026-12-21"))
    assert moments_of(chosen) == (date(2026, 12, 21), date(2027, 2, 1))


@pytest.mark.parametrize(("weken", "long"), [(None, False), (8, False), (12, False), (13, True), (520, True)])
def test_longer_than_twelve_weeks_asks_a_reason_and_nothing_more(weken: int | None, *, long: bool) -> None:
    assert is_long(weken) is long
    assert needs_reason(plan(weken=weken)) is long
    assert not needs_reason(plan(weken=weken, reden_langer="het duurt levenslang"))


@pytest.mark.parametrize("trede", [None, *Trede])
def test_only_others_are_asked(trede: Trede | None) -> None:
    others = {Trede.MIJN_MENSEN, Trede.IN_DE_BUURT, Trede.ANDERE_WET}

    assert asks_someone(act(trede=trede)) is (trede in others)
    assert must_be_asked(act(trede=trede)) is (trede in others)
    assert not must_be_asked(act(trede=trede, gevraagd=Gevraagd.WIL_HET))


def test_a_chosen_person_without_a_trede_is_asked_as_well() -> None:
    put_down = act(wie="Ans", wie_id="x", gevraagd=Gevraagd.NOG_NIET)

    assert must_be_asked(put_down)
    assert hides_surname(put_down)


def test_a_club_keeps_its_name_and_a_person_waits_for_the_yes() -> None:
    assert not hides_surname(act(trede=Trede.IN_DE_BUURT, wie="Kaartclub De Vier Azen"))
    assert hides_surname(act(trede=Trede.MIJN_MENSEN, wie="Ans de Wit"))
    assert hides_surname(act(trede=Trede.MIJN_MENSEN, wie="Ans de Wit", gevraagd=Gevraagd.WIL_HET_NIET))
    assert not hides_surname(act(trede=Trede.MIJN_MENSEN, wie="Ans de Wit", gevraagd=Gevraagd.WIL_HET))


def test_what_was_refused_is_not_on_paper() -> None:
    assert is_on_paper(act())
    assert not is_on_paper(act(trede=Trede.MIJN_MENSEN, gevraagd=Gevraagd.WIL_HET_NIET))
    assert not is_on_paper(Activiteit(id="a", huishouden="h", wat="  "))


def test_maatwerk_is_promised_by_a_besluit_alone() -> None:
    waiting = act(trede=Trede.MAATWERK, besluit=Besluitstand.AANGEVRAAGD)
    decided = act(trede=Trede.MAATWERK, besluit=Besluitstand.BESLUIT)

    assert not is_promised(waiting)
    assert is_promised(decided)
    assert maatwerk_in_sight((decided, waiting))
    assert not maatwerk_in_sight((decided, act(trede=Trede.TEAM)))


def test_steps_are_kept_by_code_and_nonsense_is_left_out() -> None:
    kept = format_steps({1: "meer", -2: "zo is het nu", 0: " "})

    assert kept == ("-2=zo is het nu", "1=meer")
    assert parse_steps((*kept, "geen stap", "x=y", "2=")) == {-2: "zo is het nu", 1: "meer"}


def test_one_activity_may_rest_on_several_treden() -> None:
    both = act(trede=Trede.IK_ZELF, ook_treden=("2", "6"))

    assert treden_of(both) == {1, 2, 6}
    assert asks_someone(both)
    assert not is_promised(both)
    assert maatwerk_in_sight((both,))
    assert toggled(both, Trede.IK_ZELF) == (2, ("6",))
    assert toggled(both, Trede.TEAM) == (1, ("2", "6", "4"))
    assert toggled(act(trede=Trede.TEAM), Trede.TEAM) == (None, ())


def test_the_end_of_a_period_on_a_sunday_is_looked_at_on_a_working_day() -> None:
    sunday = date(2026, 11, 22)

    assert end_of(plan(start=sunday, weken=8)) == date(2027, 1, 17)
    assert moments_of(plan(start=sunday, weken=8)) == (date(2027, 1, 18),)
