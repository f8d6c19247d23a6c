"""Bytes of the protocol: round trips, sizes, hostile bodies."""

import msgspec
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from app.wire.codec import TooLarge, Unreadable, pack, unpack
from app.wire.codes import STATUS, Code
from app.wire.messages import Act, Cell, Push, RowChange

cells = st.builds(Cell, field=st.text(max_size=20), base=st.integers(0, 2**53), new=st.none() | st.text())
acts = st.builds(
    Act,
    n=st.integers(1, 2**40),
    grp=st.uuids().map(str),
    actor=st.text(max_size=40),
    label=st.text(max_size=40),
    hlc=st.text(max_size=40),
    sv=st.integers(0, 99),
    undoes=st.none() | st.uuids().map(str),
    rows=st.lists(
        st.builds(
            RowChange,
            entity=st.text(max_size=9),
            rid=st.uuids().map(str),
            huishouden=st.uuids().map(str),
            vak=st.just("gewoon"),
            op=st.sampled_from(["insert", "update", "erase", "gewist"]),
            cells=st.lists(cells, max_size=4).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)


@given(st.lists(acts, max_size=4).map(tuple))
def test_what_is_sent_arrives(sent: tuple[Act, ...]) -> None:
    message = Push(epoch="e", acts=sent)

    body, packed = pack(message)

    assert unpack(body, Push, packed=packed) == message


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"epoch": 3}', b"\xff\xfe", b"[" * 200_000, b'{"acts": [[1]]}'])
@pytest.mark.parametrize("packed", [False, True])
def test_a_foreign_body_is_refused(body: bytes, packed: bool) -> None:
    with pytest.raises(Unreadable):
        unpack(zstandard.compress(body) if packed else body, Push, packed=packed)


def test_a_body_that_is_not_packed_as_it_says_is_refused() -> None:
    with pytest.raises(Unreadable):
        unpack(b'{"epoch": ""}', Push, packed=True)


def test_a_body_that_unpacks_to_too_much_is_refused_without_unpacking_it() -> None:
    bomb = zstandard.compress(b" " * 300_000_000)

    with pytest.raises(TooLarge):
        unpack(bomb, Push, packed=True)


def test_what_an_older_program_does_not_know_is_no_reason_to_refuse() -> None:
    newer = msgspec.json.encode({"epoch": "e", "acts": [], "something_new": 1})

    assert unpack(newer, Push, packed=False) == Push(epoch="e")


def test_every_refusal_has_a_status() -> None:
    assert set(STATUS) == set(Code)
