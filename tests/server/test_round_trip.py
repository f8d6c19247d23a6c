"""What one laptop hands in reaches the others, once, and nobody else."""

from app.domain.record import Vak
from app.wire.messages import Row
from app.wire.scope import scope_hash
from tests.server.client import change, new_id
from tests.server.town import Town


def test_what_one_hands_in_reaches_the_other(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()

    receipt = jan.write(change("doel", doel, huis, woorden="naar buiten", volgorde="1"))
    page = els.pull()

    assert receipt.acts[0].seq == 1
    assert (receipt.last_n, receipt.head, receipt.rows) == (2, 2, ())
    assert [effect.apparaat for effect in page.effects] == [jan.apparaat]
    assert page.effects[0].rows == (Row("doel", doel, huis, "gewoon", 2, {"woorden": "naar buiten", "volgorde": "1"}),)
    assert (page.cursor, page.head, page.more, page.scope) == (2, 2, False, (huis,))


def test_the_author_does_not_get_it_back(town: Town) -> None:
    jan = town.laptop()
    huis = new_id()
    jan.write(change("doel", new_id(), huis, woorden="x"))

    page = jan.pull(scope=scope_hash([huis], Vak))

    assert (page.effects, page.cursor, page.scope) == ((), 1, None)


def test_a_field_that_both_changed_is_for_a_person_to_decide(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden="begin"))
    els.pull()
    els.write(change("doel", doel, huis, base=1, woorden="van Els"))

    receipt = jan.write(change("doel", doel, huis, base=1, woorden="van Jan"))
    page = jan.pull()

    assert receipt.acts[0].conflicts == (0,)
    assert receipt.rows == (Row("doel", doel, huis, "gewoon", 2, {"woorden": "van Els"}),)
    rows = {row.entity: row for effect in page.effects for row in effect.rows}
    conflict = rows["conflict"].fields
    assert rows["conflict"].huishouden == huis
    assert {name: conflict[name] for name in ("soort", "rij", "veld", "eerste", "tweede", "over")} == {
        "soort": "doel", "rij": doel, "veld": "woorden", "eerste": "van Els", "tweede": "van Jan", "over": "veld",
    }  # fmt: skip
    assert (conflict["eerste_door"], conflict["tweede_door"]) == (els.medewerker, jan.medewerker)
    assert conflict["eerste_op"] == "2026-11-23T09:00:00.000Z"
