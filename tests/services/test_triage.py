"""Triage and melding: the resident chooses, a referral ends nothing, and the closed part leaves no trace."""

from datetime import date, timedelta

import pytest

from app.domain.agenda import Taak
from app.domain.hulpvraag import Gevraagd, Hulpvraag
from app.domain.melding import Intrekking, Melding
from app.domain.record import Vak
from app.domain.triage import Keuze, Meldcodestap, Uitkomst
from app.packs.load import load_default
from app.services import hulpvragen, meldingen, triage
from app.services.meldingen import DateAhead, MeldingExists, WordsMissing
from app.services.triage import MeldingRuns, ReasonMissing
from tests.services.conftest import Desk

PACKS = load_default()
CLOSED_WORDS = "blauwe plekken op de arm"


@pytest.fixture
def vraag(desk: Desk) -> Hulpvraag:
    made = desk.write(lambda tx: hulpvragen.begin(tx, "Riet Jansen", "Terborg"))
    return desk.write(lambda tx: hulpvragen.change_question(tx, made, gevraagd="een scootmobiel"))


def _report(desk: Desk, vraag: Hulpvraag, datum: date | None = None, reden: str = "") -> Melding:
    return desk.write(lambda tx: meldingen.report(tx, vraag, datum or desk.today, reden=reden))


def test_nothing_is_chosen_before_somebody_chooses(desk: Desk, vraag: Hulpvraag) -> None:
    made = desk.write(lambda tx: triage.of_question(tx, vraag))

    assert made.keuze is None
    assert made.uitkomst is None
    assert not made.uitgelegd


def test_choice_keeps_its_day_and_can_be_taken_back(desk: Desk, vraag: Hulpvraag) -> None:
    chosen = desk.write(lambda tx: triage.choose(tx, vraag, Keuze.EERST_SAMEN_KIJKEN))
    again = desk.write(lambda tx: triage.choose(tx, vraag, None))

    assert (chosen.keuze, chosen.keuze_op) == (Keuze.EERST_SAMEN_KIJKEN, desk.today)
    assert (again.keuze, again.keuze_op) == (None, None)
    assert again.id == chosen.id


def test_melding_proposes_the_day_the_question_came_in(desk: Desk, vraag: Hulpvraag) -> None:
    came_in = desk.today
    desk.pass_days(9)

    melding = _report(desk, vraag, came_in, "zo zei zij het")

    assert (melding.datum, melding.voorgesteld) == (came_in, came_in)
    assert melding.reden == "zo zei zij het"


def test_melding_starts_the_terms_of_law(desk: Desk, vraag: Hulpvraag) -> None:
    _report(desk, vraag)

    stand = desk.read(lambda tx: hulpvragen.load(tx, PACKS, vraag.huishouden)).nu

    assert stand is not None
    ends = {term.termijn: term.einde for term in stand.termijnen}
    assert ends["wmo_persoonlijk_plan"] == desk.today + timedelta(days=7)
    assert ends["wmo_onderzoek"] == desk.today + timedelta(weeks=6)


def test_second_melding_of_one_question_is_refused(desk: Desk, vraag: Hulpvraag) -> None:
    _report(desk, vraag)

    with pytest.raises(MeldingExists):
        _report(desk, vraag)


def test_melding_of_tomorrow_is_refused(desk: Desk, vraag: Hulpvraag) -> None:
    with pytest.raises(DateAhead):
        _report(desk, vraag, desk.today + timedelta(days=1))


@pytest.mark.parametrize("uitkomst", [Uitkomst.SAMEN_STERK, Uitkomst.DIRECT_COMPLEX, Uitkomst.SPOED])
def test_no_outcome_ends_a_melding(desk: Desk, vraag: Hulpvraag, uitkomst: Uitkomst) -> None:
    melding = _report(desk, vraag)

    desk.write(lambda tx: triage.conclude(tx, vraag, uitkomst))

    running = desk.read(lambda tx: meldingen.running_melding(tx, vraag))
    assert running is not None
    assert running.id == melding.id


def test_no_help_waits_until_the_resident_takes_the_melding_back(desk: Desk, vraag: Hulpvraag) -> None:
    melding = _report(desk, vraag)
    with pytest.raises(MeldingRuns):
        desk.write(lambda tx: triage.no_help(tx, vraag))
    with pytest.raises(MeldingRuns):
        desk.write(lambda tx: triage.conclude(tx, vraag, Uitkomst.GEEN_HULP))

    desk.write(lambda tx: meldingen.withdraw(tx, melding, "Laat maar, ik red mij wel."))
    choice = desk.write(lambda tx: triage.no_help(tx, vraag))

    assert choice.terug_naam == "Els Bakker"
    assert desk.read(lambda tx: tx.all(Intrekking))[0].woorden == "Laat maar, ik red mij wel."


def test_melding_is_not_taken_back_without_words(desk: Desk, vraag: Hulpvraag) -> None:
    melding = _report(desk, vraag)

    with pytest.raises(WordsMissing):
        desk.write(lambda tx: meldingen.withdraw(tx, melding, "  "))


def test_melding_opens_a_question_again_that_was_not_needed(desk: Desk, vraag: Hulpvraag) -> None:
    answered = desk.write(lambda tx: hulpvragen.change_question(tx, vraag, gevraagd_status=Gevraagd.NU_NIET_NODIG))

    _report(desk, answered)

    assert desk.read(lambda tx: tx.get(Hulpvraag, vraag.id)).open


def test_handover_with_a_day_to_call_becomes_one_task(desk: Desk, vraag: Hulpvraag) -> None:
    note = desk.write(lambda tx: triage.add_handover(tx, vraag))
    first, second = desk.today + timedelta(days=7), desk.today + timedelta(days=9)

    note = desk.write(lambda tx: triage.change_handover(tx, note, nabellen_op=first))
    desk.write(lambda tx: triage.change_handover(tx, note, nabellen_op=second))

    tasks = desk.read(lambda tx: tx.all(Taak, huishouden=vraag.huishouden))
    assert [task.voor for task in tasks] == [second]


def test_closed_part_opens_only_after_a_reason_that_is_kept(desk: Desk, vraag: Hulpvraag) -> None:
    with pytest.raises(ReasonMissing):
        desk.write(lambda tx: triage.open_closed(tx, vraag.huishouden, " "))

    desk.write(lambda tx: triage.open_closed(tx, vraag.huishouden, "zorg om veiligheid"))

    reasons = desk.read(lambda tx: tx.rows("SELECT reden, vak FROM geslotenreden"))
    looked = desk.read(lambda tx: tx.rows("SELECT vak FROM inzage WHERE soort = 'open'"))
    assert [(row["reden"], row["vak"]) for row in reasons] == [("zorg om veiligheid", Vak.MELDCODE)]
    assert [row["vak"] for row in looked] == [Vak.MELDCODE]


def test_closed_steps_are_in_no_search_and_one_row_each(desk: Desk, vraag: Hulpvraag) -> None:
    desk.write(lambda tx: triage.set_step(tx, vraag.huishouden, 1, CLOSED_WORDS[:10]))
    desk.write(lambda tx: triage.set_step(tx, vraag.huishouden, 1, CLOSED_WORDS))

    steps = desk.read(lambda tx: tx.all(Meldcodestap))
    found = desk.read(lambda tx: tx.rows("SELECT * FROM zoektekst WHERE tekst LIKE '%blauwe%'"))

    assert [step.tekst for step in steps] == [CLOSED_WORDS]
    assert found == []
