"""What was really erased is nowhere any more: log, rows, conflicts, quarantine; and everybody is told."""

import psycopg

from app.server.verify import verify
from tests.server.client import change, erase, new_id
from tests.server.town import Town

WORDS = "dit moet echt weg"
TABLES = ("log", "rij", "quarantaine", "daad", "inzage", "zending", "bijlage_blok")


def _found(town: Town) -> list[str]:
    """Return the tables in which the words are."""
    found: list[str] = []
    with psycopg.connect(town.server.owner) as sql:
        for table in TABLES:
            query = psycopg.sql.SQL("SELECT * FROM {} AS t WHERE tenant = %s").format(psycopg.sql.Identifier(table))
            if any(WORDS.encode() in _bytes(value) for line in sql.execute(query, (town.tenant,)) for value in line):
                found.append(table)
    return found


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def test_an_erased_row_is_nowhere(town: Town) -> None:
    jan, els, piet = town.laptop(), town.laptop(), town.laptop("zuid")
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden="begin"))
    els.pull()
    els.write(change("doel", doel, huis, base=1, woorden=WORDS))
    jan.write(change("doel", doel, huis, base=1, woorden=WORDS + "!"))
    piet.write(change("doel", doel, huis, base=1, woorden=WORDS))
    assert _found(town) == ["log", "rij", "quarantaine"]
    jan.pull()
    els.pull()

    jan.write(erase("doel", doel, huis))

    assert _found(town) == []
    told = {(row.entity, row.gone) for effect in els.pull().effects for row in effect.rows}
    assert told == {("doel", True), ("conflict", True)}
    assert town.laptop().snapshot(huis).rows == ()
    fresh = town.laptop()
    assert {row.gone for effect in fresh.pull().effects for row in effect.rows} == {True}


def test_some_fields_are_erased_and_the_rest_stays(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden=WORDS, tevreden=WORDS, volgorde="1"))
    els.pull()

    jan.write(erase("doel", doel, huis, "woorden", "tevreden"))

    assert _found(town) == []
    assert els.pull().effects[0].rows[0].fields == {"woorden": None, "tevreden": None}
    assert els.snapshot(huis).rows[0].fields == {"woorden": None, "tevreden": None, "volgorde": "1"}


def test_who_writes_in_what_was_erased_meanwhile_is_heard_but_brings_nothing_back(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden=WORDS))
    els.pull()
    jan.write(erase("doel", doel, huis))

    answer = els.write(change("doel", doel, huis, base=1, woorden="wist van niets"))

    assert answer.acts[0].refused == "gewist"
    assert els.snapshot(huis).rows == ()


def test_what_comes_for_a_household_that_was_erased_is_put_aside(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("huishouden", huis, huis, naam="Fam. Jansen"))
    jan.write(change("doel", doel, huis, woorden=WORDS))
    els.pull()
    jan.send(jan.act(erase("doel", doel, huis), erase("huishouden", huis, huis)))

    answer = els.write(change("doel", new_id(), huis, woorden="wist van niets"))

    assert answer.acts[0].refused == "gewist"
    assert els.snapshot(huis).rows == ()
    assert els.write(erase("doel", doel, huis)).acts[0].refused in {"", "gewist"}
    assert verify(town.server.owner, town.tenant).problems == []


def test_words_that_come_after_an_erasure_stay(town: Town) -> None:
    jan = town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden=WORDS))

    jan.send(
        jan.act(erase("doel", doel, huis, "woorden")), jan.act(change("doel", doel, huis, base=1, woorden="opnieuw"))
    )

    assert _found(town) == []
    assert jan.snapshot(huis).rows[0].fields == {"woorden": "opnieuw"}
    assert town.laptop().pull().effects[-1].rows[0].fields == {"woorden": "opnieuw"}
