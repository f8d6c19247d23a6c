"""Triage is the resident's choice; a melding runs until the resident takes it back; closed stays closed."""

from datetime import date, timedelta
from functools import partial

import pytest

from app.domain.agenda import Taak
from app.domain.hulpvraag import Deur, Gevraagd, Hulpvraag
from app.domain.melding import Besluituitkomst, Intrekking, Melding, PersoonlijkPlan
from app.domain.record import Vak
from app.domain.triage import GeenHulp, Geslotenreden, Keuze, Meldcodestap, Overdracht, Triage, Uitkomst
from app.packs.load import load_default
from app.services import hulpvragen, meldingen, triage
from app.services.hulpvragen import Vraagstand
from app.services.meldingen import DateAhead, MeldingExists, WordsMissing
from app.services.triage import MeldingRuns, ReasonMissing
from app.services.work import Reading
from tests.services.conftest import Desk

PACKS = load_default()
TODAY = date(2026, 11, 23)
CAME_IN = date(2026, 11, 16)


@pytest.fixture
def vraag(desk: Desk) -> Hulpvraag:
    """Give a question that came in a week ago."""
    made = desk.write(lambda tx: hulpvragen.begin(tx, "mevrouw Riet Jansen", "Silvolde"))
    return desk.write(lambda tx: hulpvragen.change_question(tx, made, gevraagd="een scootmobiel", ontvangen_op=CAME_IN))


@pytest.fixture
def melding(desk: Desk, vraag: Hulpvraag) -> Melding:
    """Give the melding of that question."""
    return desk.write(lambda tx: meldingen.report(tx, vraag, CAME_IN))


def stand(desk: Desk, vraag: Hulpvraag) -> Vraagstand:
    return desk.read(lambda tx: hulpvragen.state_of(tx, PACKS, tx.get(Hulpvraag, vraag.id)))


def ends(desk: Desk, vraag: Hulpvraag) -> dict[str, date]:
    return {one.termijn: one.einde for one in stand(desk, vraag).termijnen}


def test_nothing_is_chosen_until_the_resident_chooses(desk: Desk, vraag: Hulpvraag) -> None:
    assert stand(desk, vraag).triage is None
    desk.write(lambda tx: triage.explained(tx, vraag, done=True))
    found = stand(desk, vraag).triage
    assert found is not None
    assert (found.keuze, found.uitkomst, found.uitgelegd) == (None, None, True)


def test_a_choice_has_a_day_and_can_be_taken_back(desk: Desk, vraag: Hulpvraag) -> None:
    chosen = desk.write(lambda tx: triage.choose(tx, vraag, Keuze.EERST_SAMEN_KIJKEN))
    back = desk.write(lambda tx: triage.choose(tx, vraag, None))

    assert (chosen.keuze, chosen.keuze_op) == (Keuze.EERST_SAMEN_KIJKEN, TODAY)
    assert (back.keuze, back.keuze_op) == (None, None)
    assert len(desk.read(lambda tx: tx.all(Triage))) == 1


def test_the_terms_run_from_the_day_the_question_came_in(desk: Desk, vraag: Hulpvraag, melding: Melding) -> None:
    assert (melding.datum, melding.voorgesteld) == (CAME_IN, CAME_IN)
    running = ends(desk, vraag)
    assert running["wmo_persoonlijk_plan"] == date(2026, 11, 23)
    assert running["wmo_onderzoek"] == date(2026, 12, 28)
    assert "wmo_besluit" not in running


def test_the_two_weeks_begin_at_the_aanvraag(desk: Desk, vraag: Hulpvraag, melding: Melding) -> None:
    desk.write(lambda tx: meldingen.hand_report(tx, melding))
    assert "wmo_onderzoek" not in ends(desk, vraag)

    desk.write(lambda tx: meldingen.apply_for(tx, melding))

    assert ends(desk, vraag)["wmo_besluit"] == TODAY + timedelta(weeks=2)


def test_another_day_keeps_its_reason_and_who_reported(desk: Desk, vraag: Hulpvraag) -> None:
    made = desk.write(lambda tx: meldingen.report(tx, vraag, TODAY, reden="Eerst uitgelegd", door=" dochter Anja "))

    assert (made.datum, made.voorgesteld, made.reden, made.door) == (TODAY, CAME_IN, "Eerst uitgelegd", "dochter Anja")


def test_a_melding_is_made_once_and_not_in_the_future(desk: Desk, vraag: Hulpvraag, melding: Melding) -> None:
    with pytest.raises(MeldingExists):
        desk.write(lambda tx: meldingen.report(tx, vraag, TODAY))
    desk.write(lambda tx: meldingen.withdraw(tx, melding, "Laat maar"))
    with pytest.raises(DateAhead):
        desk.write(lambda tx: meldingen.report(tx, vraag, TODAY + timedelta(days=1)))


def test_a_melding_opens_the_thing_asked_for_again(desk: Desk, vraag: Hulpvraag) -> None:
    vraag = desk.write(lambda tx: hulpvragen.change_question(tx, vraag, gevraagd_status=Gevraagd.NU_NIET_NODIG))
    desk.write(lambda tx: meldingen.report(tx, vraag, TODAY))

    assert desk.read(lambda tx: tx.get(Hulpvraag, vraag.id)).gevraagd_status is Gevraagd.NOG_OPEN


@pytest.mark.parametrize("outcome", [one for one in Uitkomst if one is not Uitkomst.GEEN_HULP])
def test_no_outcome_ends_or_replaces_a_melding(
    desk: Desk, vraag: Hulpvraag, melding: Melding, outcome: Uitkomst
) -> None:
    before = ends(desk, vraag)
    desk.write(lambda tx: triage.conclude(tx, vraag, outcome))

    now = stand(desk, vraag)

    assert now.melding == melding
    assert ends(desk, vraag) == before


def test_no_help_is_possible_only_after_own_words_when_a_melding_runs(
    desk: Desk, vraag: Hulpvraag, melding: Melding
) -> None:
    for act in (triage.no_help, partial(triage.conclude, uitkomst=Uitkomst.GEEN_HULP)):
        with pytest.raises(MeldingRuns):
            desk.write(partial(act, vraag=vraag))
    with pytest.raises(WordsMissing):
        desk.write(lambda tx: meldingen.withdraw(tx, melding, "  \n "))

    desk.write(lambda tx: meldingen.withdraw(tx, melding, "Mijn zus helpt nu, laat maar."))
    choice = desk.write(lambda tx: triage.no_help(tx, vraag))
    desk.write(lambda tx: triage.conclude(tx, vraag, Uitkomst.GEEN_HULP))

    assert [one.woorden for one in desk.read(lambda tx: tx.all(Intrekking))] == ["Mijn zus helpt nu, laat maar."]
    assert (choice.gehoord_door, choice.terug_naam, choice.op) == ("Els Bakker", "Els Bakker", TODAY)
    assert ends(desk, vraag) == {}
    assert len(desk.read(lambda tx: tx.all(GeenHulp))) == 1


def test_a_late_own_plan_is_still_kept(desk: Desk, melding: Melding) -> None:
    desk.pass_days(60)
    desk.write(lambda tx: meldingen.receive_plan(tx, melding, "Ik wil naar de kaartclub."))

    plan = desk.read(lambda tx: tx.all(PersoonlijkPlan))[0]
    assert (plan.tekst, plan.ontvangen_op) == ("Ik wil naar de kaartclub.", TODAY + timedelta(days=60))


def test_a_day_to_call_back_becomes_one_task_that_moves_along(desk: Desk, vraag: Hulpvraag) -> None:
    note = desk.write(lambda tx: triage.add_handover(tx, vraag))
    note = desk.write(lambda tx: triage.change_handover(tx, note, nabellen_op=TODAY + timedelta(days=2)))
    note = desk.write(lambda tx: triage.change_handover(tx, note, nabellen_op=TODAY + timedelta(days=5)))

    tasks = desk.read(lambda tx: tx.all(Taak, gaat_over=note.id))
    assert [one.voor for one in tasks] == [TODAY + timedelta(days=5)]
    desk.write(lambda tx: triage.change_handover(tx, note, nabellen_op=None))
    assert [one.voor for one in desk.read(lambda tx: tx.all(Taak, gaat_over=note.id))] in ([], [None])
    assert len(desk.read(lambda tx: tx.all(Overdracht))) == 1


def test_the_closed_part_opens_after_a_reason_that_is_stored_first(desk: Desk, vraag: Hulpvraag) -> None:
    home = vraag.huishouden
    with pytest.raises(ReasonMissing):
        desk.write(lambda tx: triage.open_closed(tx, home, "   "))
    assert desk.read(lambda tx: tx.all(Geslotenreden)) == []

    desk.write(lambda tx: triage.open_closed(tx, home, "zorg om veiligheid"))
    desk.write(lambda tx: triage.set_step(tx, home, 2, "Overlegd met collega"))
    desk.write(lambda tx: triage.set_step(tx, home, 1, "Gezien: geheimwoord"))
    again = desk.write(lambda tx: triage.open_closed(tx, home, "vervolg"))

    assert [(one.stap, one.vak) for one in again] == [(1, Vak.MELDCODE), (2, Vak.MELDCODE)]
    reasons = desk.read(lambda tx: tx.all(Geslotenreden))
    assert [(one.reden, one.vak) for one in reasons] == [
        ("zorg om veiligheid", Vak.MELDCODE), ("vervolg", Vak.MELDCODE),
    ]  # fmt: skip
    logged = desk.read(lambda tx: tx.rows("SELECT vak, soort FROM inzage"))
    assert [(row["vak"], row["soort"]) for row in logged] == [("meldcode", "open")] * 2


def test_the_closed_part_leaves_nothing_in_the_search(desk: Desk, vraag: Hulpvraag) -> None:
    home = vraag.huishouden
    desk.write(lambda tx: triage.open_closed(tx, home, "geheimwoord reden"))
    desk.write(lambda tx: triage.set_step(tx, home, 1, "geheimwoord stap"))

    assert len(desk.read(lambda tx: tx.all(Meldcodestap))) == 1
    for statement in ("SELECT * FROM zoektekst", "SELECT * FROM zoeknaam"):
        found = desk.read(partial(Reading.rows, statement=statement))
        assert "geheimwoord" not in repr([dict(row) for row in found])


def test_the_day_and_the_door_of_a_melding_can_be_put_right(desk: Desk, vraag: Hulpvraag, melding: Melding) -> None:
    earlier = CAME_IN - timedelta(days=3)
    fixed = desk.write(lambda tx: meldingen.correct(tx, melding, earlier, Deur.HUISARTS, "Belde al eerder"))

    assert (fixed.datum, fixed.deur, fixed.reden) == (earlier, Deur.HUISARTS, "Belde al eerder")
    assert ends(desk, vraag)["wmo_onderzoek"] == date(2026, 12, 28)
    with pytest.raises(DateAhead):
        desk.write(lambda tx: meldingen.correct(tx, fixed, TODAY + timedelta(days=1), None))


def test_spoed_leaves_a_task_once_for_who_is_here_and_for_today(desk: Desk, vraag: Hulpvraag) -> None:
    first = desk.write(lambda tx: triage.urgent_task(tx, vraag))
    again = desk.write(lambda tx: triage.urgent_task(tx, vraag))

    assert (first.id, first.voor) == (again.id, TODAY)
    assert first.wat.startswith("Spoed")


def test_a_besluit_holds_what_the_letter_says(desk: Desk, vraag: Hulpvraag, melding: Melding) -> None:
    asked = desk.write(lambda tx: meldingen.apply_for(tx, melding))
    desk.write(
        lambda tx: meldingen.record_decision(
            tx, asked, waarop=" hulp in huis ", uitkomst=Besluituitkomst.DEELS, kenmerk="Z-1", door="de gemeente"
        )
    )

    (found,) = stand(desk, vraag).besluiten
    assert (found.datum, found.waarop, found.uitkomst) == (TODAY, "hulp in huis", Besluituitkomst.DEELS)
    assert (found.aanvraag, found.inwoner, found.kenmerk) == (asked.id, melding.inwoner, "Z-1")
    assert ends(desk, vraag) == {"wmo_bevestiging": TODAY}
