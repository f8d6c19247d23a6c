"""The fence around every route: hostile bodies, limits, health, and what reaches the log."""

import json

import psycopg
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from tests.canary import with_canary
from tests.server.client import change, new_id
from tests.server.running import Running, start, stop
from tests.server.town import Town, make_town

ROUTES = ("/v1/push", "/v1/pull", "/v1/snapshot")
NAMES = ("epoch", "acts", "accesses", "cursor", "scope", "limit", "huishoudens", "after", "oldest", "waiting")
PLAIN = st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False) | st.text(max_size=9)
CELLS = st.lists(st.tuples(st.text(max_size=5), st.integers(-9, 2**63), st.none() | st.text()), max_size=3)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["doel", "x"]), st.text(), st.text(), st.text(), st.sampled_from(["insert", "erase"]), CELLS
    ),
    max_size=2,
)
TEXTS = (st.text(max_size=9),) * 4
ACTS = st.lists(st.tuples(st.integers(0, 3), *TEXTS, st.integers(-1, 2**40), st.none(), ROWS), max_size=2)
THINGS = PLAIN | ACTS | st.lists(st.tuples(*TEXTS, *TEXTS), max_size=3) | st.lists(PLAIN, max_size=3)


@pytest.mark.parametrize("path", ROUTES)
@pytest.mark.parametrize(
    ("body", "packed", "status"),
    [
        (b"", False, 422),
        (b"\xff\xfe", False, 422),
        (b"[" * 200_000, False, 422),
        (b'{"epoch":' + b'{"a":' * 5_000 + b"1" + b"}" * 5_001, False, 422),
        (b'{"epoch":"","acts":[[1]]}' + b" " * 9_000_000, False, 413),
        (zstandard.compress(b" " * 300_000_000), True, 413),
        (b"not packed", True, 422),
        (b'{"epoch":1,"cursor":"x","huishoudens":3}', False, 422),
    ],
    ids=["empty", "bytes", "deep-list", "deep", "large", "bomb", "unpacked", "types"],
)
def test_a_hostile_body_is_refused(town: Town, path: str, body: bytes, packed: bool, status: int) -> None:
    jan = town.laptop()

    answer, _ = jan.raw("POST", path, body, {"content-encoding": "zstd"} if packed else {})

    assert answer.status == status


def test_a_body_without_a_length_is_counted_while_it_comes(town: Town) -> None:
    jan = town.laptop()
    jan.raw("POST", "/v1/pull", b"{}")
    line = jan._line
    assert line is not None

    parts = (b" " * 65_536 for _ in range(200))
    line.request("POST", "/v1/push", parts, {"authorization": f"Bearer {jan.token}"}, encode_chunked=True)

    assert line.getresponse().status == 413
    jan.close()


def test_random_messages_never_make_a_mistake(town: Town) -> None:
    jan = town.laptop()

    @given(st.dictionaries(st.sampled_from(NAMES), THINGS, max_size=4))
    def ask(body: dict[str, object]) -> None:
        for path in ROUTES:
            answer, _ = jan.raw("POST", path, json.dumps({"epoch": "", **body}).encode())
            assert answer.status in {200, 409, 422, 404}

    ask()


@pytest.mark.parametrize("where", ["acts", "cursor", "limit"])
def test_numbers_that_no_table_can_hold_are_refused(town: Town, where: str) -> None:
    jan = town.laptop()
    row = ["doel", "d", "h", "gewoon", "insert", [["woorden", 2**62, "x"]]]
    body = {
        "acts": {"epoch": "", "acts": [[1, new_id(), "", "", "", 2**40, None, [row]]]},
        "cursor": {"epoch": "", "cursor": 2**70},
        "limit": {"epoch": "", "cursor": 0, "limit": -5},
    }[where]
    path = "/v1/push" if where == "acts" else "/v1/pull"

    assert jan.raw("POST", path, json.dumps(body).encode())[0].status in {200, 409, 422}


def test_other_ways_and_places_do_not_exist(town: Town) -> None:
    jan = town.laptop()

    assert [jan.raw("GET", path)[0].status for path in (*ROUTES, "/", "/v1", "/docs")] == [405, 405, 405, 404, 404, 404]


def test_health_readiness_and_figures(town: Town) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="x"))

    assert jan.raw("GET", "/health")[1] == b"ok\n"
    assert jan.raw("GET", "/ready")[1] == b"ready\n"
    figures = jan.raw("GET", "/metrics")[1].decode()
    assert 'kt_requests_total{code="ok",route="push"}' in figures
    assert jan.apparaat not in figures


def test_nothing_of_a_dossier_reaches_the_log(server: Running) -> None:
    town = make_town(server)
    jan = town.laptop()
    other = start(server.database)
    jan.address = other.address
    word = with_canary("Fam. Jansen")
    jan.write(change("doel", word, word, woorden=word))
    with psycopg.connect(server.owner) as sql:
        sql.execute("ALTER TABLE log ADD CONSTRAINT nooit CHECK (field <> 'kapot')")
    row = ["doel", word, word, "gewoon", "update", [["kapot", 1, word]]]
    body = {"epoch": "", "acts": [[2, new_id(), "", word, "", 1, None, [row]]]}
    answer, _ = jan.raw("POST", "/v1/push", json.dumps(body).encode())
    town.close()

    written = stop(other)

    assert answer.status == 500
    assert "bug in push: CheckViolation 23514" in written
    assert word not in written
    with psycopg.connect(server.owner) as sql:
        sql.execute("ALTER TABLE log DROP CONSTRAINT nooit")
