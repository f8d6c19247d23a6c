"""By phone first, then a couple who disagree, and something said that must not be kept."""

from pathlib import Path

from sqlalchemy import MetaData, Table, literal_column, select

from app.clock import Clock
from app.domain.gesprek import Gesprekswoord, Verschil
from app.domain.spinnenweb import Dimensiescore
from app.keys import access
from app.keys.devicesecret import NoSecrets
from app.services.work import Reading
from app.store.search import find_words
from tests.e2e import couple, visit
from tests.e2e.hands import Hands
from tests.e2e.program import WACHTZIN, Program
from tests.reports.reading import page_texts, squeezed
from tests.store.pages import plain_bytes
from tests.system.program import holding


def test_a_call_grows_into_a_visit_of_two_and_what_was_dropped_is_gone(program: Program, printer: Path) -> None:
    program.begin_new()
    program.as_on_a_laptop()
    hands = Hands(program)
    couple.call(hands)
    couple.add_people(hands)
    couple.grow(hands)
    couple.say(hands)
    program.wait(lambda: any(couple.DROPPED in one for one in _said(program)))
    assert couple.DROPPED in _plain(program)
    couple.drop(hands)
    program.settle()

    # Before anything else is written: nothing came over it.
    _expect_no_trace(program)
    couple.disagree(hands)
    couple.make_plan(hands)
    visit.print_large(hands)
    program.settle()

    _expect_both_seen(program)
    words = squeezed(" ".join(page_texts((printer / "received").read_bytes())))
    assert "Gerrit" in words
    assert "Ineke" in words
    assert couple.GOAL in words
    program.end()
    _expect_no_bytes(program)
    for one in (couple.ON_THE_PHONE, couple.HE, couple.SHE, couple.DEAL, couple.GOAL):
        assert holding(program.profile, one) == []


def _said(program: Program) -> list[str]:
    return program.desk._store.read(lambda tx: [one.tekst for one in tx.all(Gesprekswoord)]).result()


def _plain(program: Program) -> str:
    """Return the file and its write-ahead log as a thief with the key would read them."""
    key = access.unlock(program.profile, WACHTZIN, Clock(), NoSecrets()).key
    (path,) = program.profile.glob("*.db")
    return plain_bytes(path, key).decode("utf-8", "replace")


def _everything(tx: Reading) -> dict[str, str]:
    """Return what stands in every table, the log and the search table too."""
    names = [str(row["name"]) for row in tx.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    every = MetaData()
    return {
        name: str(tx.sql.execute(select(literal_column("*")).select_from(Table(name, every))).all()) for name in names
    }


def _expect_no_trace(program: Program) -> None:
    store = program.desk._store
    assert not any(couple.DROPPED in one for one in _said(program))
    assert not store.read(lambda tx: find_words(tx, "jenever")).result()
    tables = store.read(_everything).result()
    assert "gesprekswoord" in tables
    assert [name for name, rows in tables.items() if "jenever" in rows] == []
    _expect_no_bytes(program)


def _expect_no_bytes(program: Program) -> None:
    """No page holds it, free space and write-ahead log and all."""
    plain = _plain(program)
    assert "jenever" not in plain
    assert holding(program.profile, "jenever") == []


def _expect_both_seen(program: Program) -> None:
    store = program.desk._store
    points = store.read(lambda tx: tx.all(Dimensiescore)).result()
    assert {(one.score, one.woorden) for one in points} == {(8, couple.HE), (2, couple.SHE)}
    assert len({one.inwoner for one in points}) == 2
    (seen,) = store.read(lambda tx: tx.all(Verschil)).result()
    assert {seen.zin_a, seen.zin_b} == {couple.HE, couple.SHE}
    assert seen.afspraak == couple.DEAL
    assert couple.ON_THE_PHONE in _said(program)
