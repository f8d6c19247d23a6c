"""Late is grey for a week, except what the law set; a call is done by a contact after it was agreed."""

from datetime import date

import pytest

from app.domain.opvolging import (
    Stand,
    is_gedaan,
    keuze_nog_vragen,
    lopende_termijnen,
    stand_van_afspraak,
    stand_van_termijn,
)
from app.domain.triage import Keuze

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "agreed", "law"),
    [
        (date(2026, 12, 1), Stand.LATER, Stand.LATER),
        (date(2026, 11, 30), Stand.BINNENKORT, Stand.BINNENKORT),
        (date(2026, 11, 23), Stand.VANDAAG, Stand.VANDAAG),
        (date(2026, 11, 22), Stand.PAS_VOORBIJ, Stand.TE_LAAT),
        (date(2026, 11, 16), Stand.PAS_VOORBIJ, Stand.TE_LAAT),
        (date(2026, 11, 15), Stand.TE_LAAT, Stand.TE_LAAT),
    ],
)
def test_what_people_agreed_is_grey_for_a_week_before_it_is_late(day: date, agreed: Stand, law: Stand) -> None:
    assert stand_van_afspraak(day, TODAY) is agreed
    assert stand_van_termijn(day, TODAY) is law


def test_the_visit_at_which_a_call_was_agreed_is_not_that_call() -> None:
    planned, agreed = date(2026, 11, 27), date(2026, 11, 23)

    assert not is_gedaan(planned, agreed, None)
    assert not is_gedaan(planned, agreed, date(2026, 11, 23))
    assert is_gedaan(planned, agreed, date(2026, 11, 26))
    assert is_gedaan(planned, agreed, date(2026, 12, 10))


def test_a_contact_long_before_a_moment_does_not_stand_for_it() -> None:
    assert not is_gedaan(date(2026, 12, 21), date(2026, 9, 28), date(2026, 10, 26))


@pytest.mark.parametrize(
    ("keuzes", "melding", "ask"),
    [
        ([], False, True),
        ([None], False, True),
        ([Keuze.NOG_NIET_GEVRAAGD], False, True),
        ([Keuze.NOG_NIET_GEVRAAGD, Keuze.EERST_SAMEN_KIJKEN], False, False),
        ([Keuze.NOG_NIET_GEVRAAGD], True, False),
    ],
)
def test_the_choice_is_asked_until_it_was_made(keuzes: list[Keuze | None], melding: bool, ask: bool) -> None:
    assert keuze_nog_vragen(keuzes, melding=melding) is ask


def test_terms_stop_when_what_they_wait_for_is_there() -> None:
    new = lopende_termijnen(bevestigd=False, plan_binnen=False, verslag=False, besluit=False)
    assert new == ("wmo_bevestiging", "wmo_persoonlijk_plan", "wmo_onderzoek")
    assert lopende_termijnen(bevestigd=True, plan_binnen=True, verslag=False, besluit=False) == ("wmo_onderzoek",)
    assert lopende_termijnen(bevestigd=True, plan_binnen=False, verslag=True, besluit=False) == ()
    assert lopende_termijnen(bevestigd=True, plan_binnen=False, verslag=False, besluit=True) == ()
