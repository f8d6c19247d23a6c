"""A question: whose it is, what counts as the need, and what a signal may become."""

import pytest

from app.domain.hulpvraag import Deur, Hulpvraag, Instemming, Melder
from app.domain.inwoner import Inwoner
from app.packs.load import load_default
from app.services import hulpvragen
from app.services.hulpvragen import Vragen
from tests.services.conftest import Desk

PACKS = load_default()


@pytest.fixture
def vraag(desk: Desk) -> Hulpvraag:
    return desk.write(lambda tx: hulpvragen.begin(tx, "mevrouw Riet Jansen", "Terborg"))


def _load(desk: Desk, home: str, item: str = "") -> Vragen:
    return desk.read(lambda tx: hulpvragen.load(tx, PACKS, home, item))


def test_name_and_village_are_enough_to_begin(desk: Desk, vraag: Hulpvraag) -> None:
    shown = _load(desk, vraag.huishouden)

    assert shown.nu is not None
    assert shown.nu.vraag.id == vraag.id
    assert shown.nu.vraag.ontvangen_op == desk.today
    assert shown.nu.inwoner == shown.inwoners[0]


def test_question_of_a_household_with_two_residents_waits_for_whose_it_is(desk: Desk, vraag: Hulpvraag) -> None:
    desk.write(lambda tx: tx.insert(Inwoner, vraag.huishouden, voornaam="Gerrit"))

    second = desk.write(lambda tx: hulpvragen.add_question(tx, vraag.huishouden))

    assert second.inwoner == ""
    assert second.betreft == ()


def test_need_counts_only_after_klopt(desk: Desk, vraag: Hulpvraag) -> None:
    worded = desk.write(lambda tx: hulpvragen.change_question(tx, vraag, behoefte="mensen ontmoeten"))
    agreed = desk.write(lambda tx: hulpvragen.change_question(tx, worded, instemming=Instemming.KLOPT))

    assert not worded.need_counts
    assert agreed.need_counts


def test_need_in_other_words_must_be_read_back_again(desk: Desk, vraag: Hulpvraag) -> None:
    worded = desk.write(lambda tx: hulpvragen.change_question(tx, vraag, behoefte="mensen ontmoeten"))
    agreed = desk.write(lambda tx: hulpvragen.change_question(tx, worded, instemming=Instemming.KLOPT))

    reworded = desk.write(lambda tx: hulpvragen.change_question(tx, agreed, behoefte="een dagbesteding"))

    assert reworded.instemming is Instemming.NIET_GEVRAAGD
    assert not reworded.need_counts


def test_own_words_stay_to_the_letter_when_the_need_changes(desk: Desk, vraag: Hulpvraag) -> None:
    said = desk.write(lambda tx: hulpvragen.change_question(tx, vraag, woorden="Ik wil een scootmobiel!"))

    desk.write(lambda tx: hulpvragen.change_question(tx, said, behoefte="ergens komen"))

    assert desk.read(lambda tx: tx.get(Hulpvraag, vraag.id)).woorden == "Ik wil een scootmobiel!"


def test_newest_open_question_is_shown_and_any_can_be_picked(desk: Desk, vraag: Hulpvraag) -> None:
    second = desk.write(lambda tx: hulpvragen.add_question(tx, vraag.huishouden))
    closed = desk.write(lambda tx: hulpvragen.change_question(tx, second, afgesloten_op=desk.today))

    newest, picked = _load(desk, vraag.huishouden).nu, _load(desk, vraag.huishouden, closed.id).nu

    assert newest is not None
    assert newest.vraag.id == vraag.id
    assert picked is not None
    assert picked.vraag.id == closed.id


def test_signal_has_a_day_to_tell_and_its_reporter_is_closed(desk: Desk, vraag: Hulpvraag) -> None:
    signal = desk.write(lambda tx: hulpvragen.add_signal(tx, PACKS, vraag.huishouden))
    desk.write(lambda tx: hulpvragen.set_reporter(tx, signal, "buurvrouw Ans", "0555"))
    desk.write(lambda tx: hulpvragen.set_reporter(tx, signal, "buurvrouw Ans Smit", "0555"))

    reporters = desk.read(lambda tx: tx.all(Melder))
    found = desk.read(lambda tx: tx.rows("SELECT * FROM zoektekst WHERE tekst LIKE '%Ans%'"))

    assert signal.vertellen_voor is not None
    assert signal.vertellen_voor > desk.today
    assert [one.naam for one in reporters] == ["buurvrouw Ans Smit"]
    assert found == []


def test_signal_becomes_a_question_without_the_reporters_words(desk: Desk, vraag: Hulpvraag) -> None:
    signal = desk.write(lambda tx: hulpvragen.add_signal(tx, PACKS, vraag.huishouden))
    worried = desk.write(lambda tx: tx.change(signal, woorden="Hij eet niet meer."))

    spoken = desk.write(lambda tx: hulpvragen.from_signal(tx, worried))

    assert spoken.woorden == ""
    assert spoken.deur is Deur.SIGNAAL
    assert _load(desk, vraag.huishouden).signalen[0].verteld_op == desk.today
