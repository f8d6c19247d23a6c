"""The building blocks of the social domain: all of them, each in its place."""

import pytest

from app.packs import load_default
from app.packs.check import check_bouwstenen
from app.packs.errors import PackInvalid
from app.packs.load import read_pack
from app.packs.schema import Spot
from app.packs.socialekaart import Bouwstenen

BLOCKS = load_default().bouwstenen


def test_what_the_back_office_does_is_never_offered_to_a_resident() -> None:
    for one in BLOCKS.bouwsteen:
        if one.id in {
            "handhaving",
            "boete",
            "terugvordering",
            "tegenprestatie",
            "jeugdreclassering",
            "kinderbescherming",
        }:
            assert not one.aan_inwoner
    assert [one.id for one in BLOCKS.bouwsteen if one.plaats == "beheer" and one.aan_inwoner] == ["bezwaar"]


def test_there_is_something_at_every_place_and_in_every_domain() -> None:
    assert {one.plaats for one in BLOCKS.bouwsteen} == {"voor", "in", "achter", "casusregie", "beheer"}
    assert {letter for one in BLOCKS.bouwsteen for letter in one.domein} == {"J", "W", "P"}


@pytest.mark.parametrize(
    ("key", "value"), [("plaats", '"ernaast"'), ("domein", "[]"), ("domein", '["X"]'), ("omschrijving", '" "')]
)
def test_a_block_that_does_not_fit_is_refused_by_name(key: str, value: str) -> None:
    lines = {
        "id": '"x"', "naam": '"X"', "omschrijving": '"Iets."', "hoofdblok": '"H"', "plaats": '"voor"',
        "domein": '["J"]', "aan_inwoner": "true", "lijn": "0",
    }  # fmt: skip
    body = "\n".join(f"{name} = {text}" for name, text in (lines | {key: value}).items())

    with pytest.raises(PackInvalid):
        _read(f'versie = 1\nlicentie = "CC0-1.0"\n[[bouwsteen]]\n{body}\n')


def _read(text: str) -> None:
    check_bouwstenen(read_pack(Bouwstenen, "bouwstenen", text)[0], Spot("bouwstenen.toml"))
