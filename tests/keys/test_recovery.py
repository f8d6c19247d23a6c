"""The recovery code: what is typed is understood, and what is wrong is found and placed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.keys.errors import RecoveryCodeTyped
from app.keys.recovery import ALPHABET, GROUPS, new_code, read_code, write_code

VALUES = st.binary(min_size=20, max_size=20)
PLACES = st.integers(0, 35)


def _bare(value: bytes) -> str:
    return write_code(value).replace(" ", "")


def _group_of(typed: str) -> int:
    with pytest.raises(RecoveryCodeTyped) as caught:
        read_code(typed)
    return int(caught.value.data["groep"])


@given(VALUES)
def test_what_is_written_can_be_read(value: bytes) -> None:
    code = write_code(value)
    assert [len(group) for group in code.split()] == [4] * GROUPS
    assert read_code(code) == value


@given(VALUES, st.sampled_from(["", " ", "-", " - ", "\n", ".", "\u2013"]), st.booleans())
def test_any_way_of_writing_is_understood(value: bytes, between: str, small: bool) -> None:
    code = between.join(write_code(value).split()).replace("0", "O").replace("1", "i" if small else "L")
    assert read_code(code.lower() if small else code) == value


@given(VALUES, PLACES, st.integers(1, 31))
def test_one_wrong_character_names_its_group(value: bytes, place: int, step: int) -> None:
    code = _bare(value)
    other = ALPHABET[(ALPHABET.index(code[place]) + step) % 32]
    assert _group_of(code[:place] + other + code[place + 1 :]) == place // 4 + 1


@given(VALUES, PLACES, PLACES, st.integers(1, 31), st.integers(1, 31))
def test_two_wrong_characters_are_found(value: bytes, one: int, two: int, first: int, second: int) -> None:
    code = list(_bare(value))
    code[one] = ALPHABET[(ALPHABET.index(code[one]) + first) % 32]
    if two != one:
        code[two] = ALPHABET[(ALPHABET.index(code[two]) + second) % 32]
    with pytest.raises(RecoveryCodeTyped):
        read_code("".join(code))


@given(VALUES, st.integers(0, 7))
def test_groups_that_changed_places_are_found(value: bytes, place: int) -> None:
    groups = write_code(value).split()
    if groups[place] != groups[place + 1]:
        groups[place], groups[place + 1] = groups[place + 1], groups[place]
        with pytest.raises(RecoveryCodeTyped):
            read_code(" ".join(groups))


@given(VALUES, PLACES)
def test_a_missing_or_foreign_character_names_its_group(value: bytes, place: int) -> None:
    groups = write_code(value).split()
    number, inside = divmod(place, 4)
    whole = groups[number]
    groups[number] = whole[:inside] + whole[inside + 1 :]
    assert _group_of(" ".join(groups)) == number + 1
    groups[number] = whole[:inside] + "?" + whole[inside + 1 :]
    assert _group_of(" ".join(groups)) == number + 1


@given(st.text())
def test_any_text_is_refused_calmly(text: str) -> None:
    with pytest.raises(RecoveryCodeTyped):
        read_code(text)


def test_codes_differ() -> None:
    assert len({new_code()[1] for _ in range(50)}) == 50
