"""The sociale kaart is found in the resident's own words, near and light first."""

import time
from dataclasses import replace

import pytest

from app.packs import load_default
from app.packs.socialekaart import fold, search

KAART = load_default().socialekaart


def names(words: str, dorp: str = "") -> list[str]:
    return [one.id for one in search(KAART, words, dorp)]


@pytest.mark.parametrize(
    ("words", "dorp", "first"),
    [
        ("eenzaam", "Terborg", "huiskamer-terborg"),
        ("koffie", "Gendringen", "koffie-gendringen"),
        ("ik kan de trap op niet meer", "Silvolde", "wooncoach"),
        ("scootmobiel", "Silvolde", "scootuitleen"),
        ("kaarten", "Terborg", "kaart-terborg"),
        ("schulden", "Ulft", "budget"),
        ("mijn man is overleden", "Terborg", "rouwgroep"),
        ("hulp bij boodschappen", "Sinderen", "boodschappenbus"),
        ("ik slaap slecht", "Terborg", "luister"),
        ("ik durf niet meer te fietsen", "Gendringen", "dorpsauto-gendringen"),
        ("mijn vrouw is ziek en ik kan niet koken", "Netterden", "maaltijd"),
        ("EENZÁÁM", "varsseveld", "huiskamer-varsseveld"),
    ],
)
def test_residents_words_find_what_is_near(words: str, dorp: str, first: str) -> None:
    assert first in names(words, dorp)[:4]


def test_own_village_stands_before_others() -> None:
    found = search(KAART, "koffie", "Ulft")
    assert found[0].dorp == "Ulft"


def test_light_stands_before_maatwerk() -> None:
    found = names("huishouden", "Terborg")
    assert "hh-maatwerk" in found
    treden = [one.trede for one in search(KAART, "scootmobiel")]
    assert treden.index(3) < treden.index(6)


def test_no_words_gives_the_nearest() -> None:
    found = search(KAART, "", "Gendringen", limit=5)
    assert [one.dorp for one in found] == ["Gendringen"] * 5


def test_what_is_not_there_gives_nothing() -> None:
    assert names("parachutespringen", "Ulft") == []


def test_an_unknown_village_is_no_obstacle() -> None:
    assert names("koffie", "Atlantis")


def test_hostile_words_are_only_words() -> None:
    assert names("<script>%_'\";--") == []
    assert fold("  É\u202eén  ") == "e en"


def test_every_village_and_every_need_is_known() -> None:
    villages = {one.naam for one in KAART.dorp}
    needs = {one.behoefte for one in KAART.woordgroep}
    dimensions = {one.id for one in load_default().dimensies.dimensie}
    segments = {segment.id for wheel in load_default().segmenten.set for segment in wheel.segment}
    for one in KAART.voorziening:
        assert one.dorp in villages
        assert set(one.werkgebied) <= villages | {"overal"}
        assert set(one.behoefte) <= needs
        assert set(one.dimensies) <= dimensions
        assert set(one.segmenten) <= segments
        assert 1 <= one.trede <= 6
        assert one.lijn in {0, 1, 2}
    assert len(KAART.voorziening) >= 60


def test_five_thousand_facilities_are_searched_at_once() -> None:
    many = tuple(
        replace(one, id=f"{one.id}-{copy}")
        for copy in range(5000 // len(KAART.voorziening))
        for one in KAART.voorziening
    )
    kaart = replace(KAART, voorziening=many)
    search(kaart, "koffie", "Ulft")
    start = time.perf_counter()
    search(kaart, "ik ben eenzaam en wil koffie", "Ulft")
    assert time.perf_counter() - start < 1


def test_every_facility_belongs_to_a_block_that_is_for_residents() -> None:
    blocks = load_default().bouwstenen
    for one in KAART.voorziening:
        block = blocks.van(one.bouwsteen)
        assert block is not None, one.id
        assert block.aan_inwoner, one.id


def test_the_set_to_practise_with_is_rich() -> None:
    assert len(KAART.voorziening) >= 150
    assert len({one.dorp for one in KAART.voorziening}) >= len(KAART.dorp) - 1
    assert len({one.telefoon for one in KAART.voorziening}) == len(KAART.voorziening)


def test_what_vanished_from_the_list_is_not_offered_but_can_be_read() -> None:
    gone = replace(KAART.voorziening[0], vervallen=True)
    kaart = replace(KAART, voorziening=(gone, *KAART.voorziening[1:]))

    assert gone.id not in [one.id for one in search(kaart, "", limit=999)]
    assert kaart.van(gone.id) == gone
