"""Attachments: pieces that may come twice, in any order, and must make the whole that the row says."""

import hashlib

import msgspec
import psycopg
import pytest

from app.server.terzijde.stukken import MOST_LETTERS
from app.wire.messages import BLOCK_BYTES, Blocks
from tests.server.client import Client, change, erase, new_id
from tests.server.town import Town

BYTES = bytes(range(256)) * 2500
HASH = hashlib.sha256(BYTES).hexdigest()
PIECES = [BYTES[at : at + BLOCK_BYTES] for at in range(0, len(BYTES), BLOCK_BYTES)]


def _row(client: Client, huis: str, sha256: str = HASH, size: int = len(BYTES)) -> str:
    rid = new_id()
    client.write(change("bijlage", rid, huis, hash=sha256, grootte=str(size)))
    return rid


def _put(client: Client, nr: int, sha256: str = HASH, body: bytes | None = None) -> tuple[int, Blocks]:
    answer, said = client.raw("PUT", f"/v1/bijlage/{sha256}/{nr}", PIECES[nr] if body is None else body)
    return answer.status, msgspec.json.decode(said, type=Blocks) if answer.status == 200 else Blocks("")


def test_pieces_come_in_any_order_and_may_be_repeated(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    _row(jan, new_id())

    assert _put(jan, 1) == (200, Blocks(HASH, (1,)))
    assert _put(jan, 1) == (200, Blocks(HASH, (1,)))
    assert _put(jan, 0) == (200, Blocks(HASH, (0, 1)))
    assert _put(jan, 2) == (200, Blocks(HASH, (0, 1, 2), complete=True))
    answer, said = els.raw("GET", f"/v1/bijlage/{HASH}")
    assert (answer.status, msgspec.json.decode(said, type=Blocks).complete) == (200, True)
    assert b"".join(els.raw("GET", f"/v1/bijlage/{HASH}/{nr}")[1] for nr in range(3)) == BYTES


def test_pieces_that_do_not_make_the_whole_are_thrown_away(town: Town) -> None:
    jan = town.laptop()
    _row(jan, new_id())
    _put(jan, 0)
    _put(jan, 1)

    status, _ = _put(jan, 2, body=b"x" * len(PIECES[2]))

    assert status == 422
    assert msgspec.json.decode(jan.raw("GET", f"/v1/bijlage/{HASH}")[1], type=Blocks).numbers == ()


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        (f"/v1/bijlage/{HASH}/80", b"x", 404),
        ("/v1/bijlage/short/0", b"x", 404),
        (f"/v1/bijlage/{HASH}/0", b"", 413),
        (f"/v1/bijlage/{HASH}/0", b"x" * (BLOCK_BYTES + 1), 413),
        (f"/v1/bijlage/{'0' * 64}/0", b"x", 404),
    ],
    ids=["number", "name", "empty", "large", "no row"],
)
def test_what_is_no_piece_is_refused(town: Town, path: str, body: bytes, status: int) -> None:
    jan = town.laptop()
    _row(jan, new_id())

    assert jan.raw("PUT", path, body)[0].status == status


def test_a_piece_that_is_not_there_yet_is_not_found(town: Town) -> None:
    jan = town.laptop()
    _row(jan, new_id())

    assert jan.raw("GET", f"/v1/bijlage/{HASH}/0")[0].status == 404


def test_the_bytes_go_with_the_last_row_that_has_them(town: Town) -> None:
    jan, huis = town.laptop(), new_id()
    first, second = _row(jan, huis), _row(jan, huis)
    _put(jan, 0)

    def count() -> int:
        with psycopg.connect(town.server.owner) as sql:
            found = sql.execute("SELECT count(*) FROM bijlage_blok WHERE tenant = %s", (town.tenant,)).fetchone()
        return int(found[0]) if found else -1

    jan.write(erase("bijlage", first, huis))
    assert count() == 1
    jan.write(erase("bijlage", second, huis))
    assert count() == 0


def test_a_revoked_laptop_cannot_fill_the_disk_with_what_waits(town: Town) -> None:
    thief, huis = town.laptop(stand="ingetrokken"), new_id()
    names = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(MOST_LETTERS + 1)]
    thief.send(*(thief.act(change("bijlage", new_id(), huis, hash=name, grootte="9")) for name in names))

    found = [_put(thief, 0, name, b"x")[0] for name in names]

    assert found == [200] * MOST_LETTERS + [413]
