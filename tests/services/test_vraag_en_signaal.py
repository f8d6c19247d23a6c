"""A question keeps its words; the need behind it counts after "klopt"; a signal stays somebody else's."""

from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any

import pytest

from app.domain.hulpvraag import Deur, Hulpvraag, Instemming, Melder, Signaal
from app.domain.inwoner import Inwoner
from app.domain.record import Vak
from app.packs.load import load_default
from app.services import hulpvragen, personen
from app.services.hulpvragen import Vragen
from tests.services.conftest import Desk

PACKS = load_default()
TODAY = date(2026, 11, 23)


@pytest.fixture
def vraag(desk: Desk) -> Hulpvraag:
    """Give the question of a household of one."""
    return desk.write(lambda tx: hulpvragen.begin(tx, "mevrouw Riet Jansen", "Silvolde"))


def load(desk: Desk, home: str, item: str = "") -> Vragen:
    return desk.read(lambda tx: hulpvragen.load(tx, PACKS, home, item))


def change(desk: Desk, vraag: Hulpvraag, **values: Any) -> Hulpvraag:
    return desk.write(partial(hulpvragen.change_question, vraag=vraag, **values))


def test_a_name_and_a_village_are_enough(desk: Desk, vraag: Hulpvraag) -> None:
    who = desk.read(lambda tx: tx.all(Inwoner))

    assert [one.id for one in who] == [vraag.inwoner]
    assert vraag.betreft == (vraag.inwoner,)
    assert vraag.ontvangen_op == TODAY
    assert vraag.instemming is Instemming.NIET_GEVRAAGD


def test_in_a_household_of_two_nobody_is_guessed(desk: Desk, vraag: Hulpvraag) -> None:
    desk.write(lambda tx: personen.add_inwoner(tx, vraag.huishouden, voornaam="Henk", achternaam="Jansen"))

    second = desk.write(lambda tx: hulpvragen.add_question(tx, vraag.huishouden))

    assert (second.inwoner, second.betreft) == ("", ())


def test_the_newest_open_question_is_shown_unless_another_is_picked(desk: Desk, vraag: Hulpvraag) -> None:
    second = desk.write(lambda tx: hulpvragen.add_question(tx, vraag.huishouden))
    third = desk.write(lambda tx: hulpvragen.add_question(tx, vraag.huishouden))
    change(desk, third, afgesloten_op=TODAY)

    shown, picked = load(desk, vraag.huishouden), load(desk, vraag.huishouden, vraag.id)

    assert [one.id for one in shown.vragen] == [third.id, second.id, vraag.id]
    assert shown.nu is not None
    assert shown.nu.vraag.id == second.id
    assert picked.nu is not None
    assert picked.nu.vraag.id == vraag.id


def test_other_words_for_the_need_must_be_read_back_again(desk: Desk, vraag: Hulpvraag) -> None:
    vraag = change(desk, vraag, behoefte="Mensen ontmoeten")
    vraag = change(desk, vraag, instemming=Instemming.KLOPT)
    assert vraag.need_counts

    same = change(desk, vraag, behoefte="Mensen ontmoeten")
    other = change(desk, same, behoefte="Mensen ontmoeten in het dorp")

    assert same.instemming is Instemming.KLOPT
    assert other.instemming is Instemming.NIET_GEVRAAGD
    assert not other.need_counts


def test_a_form_that_saw_the_old_answer_cannot_keep_klopt(desk: Desk, vraag: Hulpvraag) -> None:
    seen = change(desk, vraag, behoefte="Mensen ontmoeten")
    change(desk, seen, instemming=Instemming.KLOPT)

    late = change(desk, seen, behoefte="Een scootmobiel")

    assert late.instemming is Instemming.NIET_GEVRAAGD


def test_own_words_are_kept_to_the_letter(desk: Desk, vraag: Hulpvraag) -> None:
    said = "  Ik wil 'n scootmobiel…\n\nDán kom ik der weer uut!  "

    change(desk, vraag, woorden=said)

    assert desk.read(lambda tx: tx.get(Hulpvraag, vraag.id)).woorden == said


def test_a_signal_is_told_within_a_month_and_its_reporter_is_closed(desk: Desk, vraag: Hulpvraag) -> None:
    home = vraag.huishouden
    signal = desk.write(lambda tx: hulpvragen.add_signal(tx, PACKS, home))
    desk.write(lambda tx: hulpvragen.set_reporter(tx, signal, "Buurman Piet", "0612345678"))
    desk.write(lambda tx: hulpvragen.set_reporter(tx, signal, "Buurman Piet Smit", ""))

    reporters = desk.read(lambda tx: tx.all(Melder))

    assert signal.vertellen_voor == date(2026, 12, 23)
    assert [(one.naam, one.vak) for one in reporters] == [("Buurman Piet Smit", Vak.MELDCODE)]
    shown = load(desk, home).signalen[0]
    assert not {field.name for field in fields(Signaal)} & {"melder", "naam", "telefoon"}
    assert "Piet" not in repr(shown)
    assert desk.read(lambda tx: tx.rows("SELECT * FROM zoektekst WHERE tekst LIKE '%Piet%'")) == []


def test_a_signal_becomes_a_question_only_in_the_residents_words(desk: Desk, vraag: Hulpvraag) -> None:
    signal = desk.write(lambda tx: hulpvragen.add_signal(tx, PACKS, vraag.huishouden))
    signal = desk.write(lambda tx: tx.change(signal, woorden="Ze komt de deur niet meer uit", inwoner=vraag.inwoner))
    assert len(load(desk, vraag.huishouden).vragen) == 1

    spoken = desk.write(lambda tx: hulpvragen.from_signal(tx, signal))

    assert (spoken.woorden, spoken.deur, spoken.inwoner) == ("", Deur.SIGNAAL, vraag.inwoner)
    assert desk.read(lambda tx: tx.get(Signaal, signal.id)).verteld_op == TODAY
