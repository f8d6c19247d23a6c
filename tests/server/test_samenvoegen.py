"""A text on which two wrote apart: whole sentences of both, by the server, and a row for a person to check."""

from collections.abc import Mapping

from app.server.verify import verify
from tests.server.client import Client, change, erase, new_id
from tests.server.town import Town

BEGIN = "Mevrouw komt weinig buiten. Zij mist haar zus."
VAN_ELS, VAN_JAN = f"{BEGIN} Wandelen wil zij graag.", BEGIN.replace("weinig", "nooit")
SAMEN = "Mevrouw komt nooit buiten. Zij mist haar zus. Wandelen wil zij graag."


def _begin(town: Town) -> tuple[Client, Client, str, str]:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, woorden=BEGIN))
    els.pull()
    els.write(change("doel", doel, huis, base=1, woorden=VAN_ELS))
    return jan, els, huis, doel


def _rows(client: Client) -> list[tuple[str, Mapping[str, str | None]]]:
    return [(row.entity, row.fields) for page in client.pull_all() for effect in page.effects for row in effect.rows]


def _words(client: Client, doel: str, huis: str) -> str | None:
    (row,) = (row for row in client.snapshot(huis).rows if row.rid == doel)
    return row.fields["woorden"]


def test_both_read_the_same_text_and_a_person_checks_it(town: Town) -> None:
    jan, els, huis, doel = _begin(town)

    receipt = jan.write(change("doel", doel, huis, base=1, woorden=VAN_JAN))

    assert receipt.acts[0].conflicts == (0,)
    assert [row.fields["woorden"] for row in receipt.rows] == [SAMEN]
    found = _rows(els)
    assert ("doel", {"woorden": SAMEN}) in found
    (check,) = (fields for entity, fields in found if entity == "conflict")
    assert {name: check[name] for name in ("veld", "eerste", "tweede", "over")} == {
        "veld": "woorden", "eerste": VAN_ELS, "tweede": VAN_JAN, "over": "samengevoegd",
    }  # fmt: skip
    assert (check["eerste_door"], check["tweede_door"]) == (els.medewerker, jan.medewerker)
    assert verify(town.server.owner, town.tenant).problems == []


def test_what_the_author_writes_on_takes_the_place_of_what_he_wrote(town: Town) -> None:
    jan, els, huis, doel = _begin(town)

    def say(text: str) -> None:
        jan.write(change("doel", doel, huis, base=1, woorden=f"{VAN_JAN}{text}"))

    say(" De tu")
    jan.send(
        jan.act(change("doel", doel, huis, base=1, woorden=f"{VAN_JAN} De tuin is")),
        jan.act(change("doel", doel, huis, base=1, woorden=f"{VAN_JAN} De tuin is fijn.")),
    )

    assert _words(els, doel, huis) == f"{SAMEN} De tuin is fijn."
    assert verify(town.server.owner, town.tenant).problems == []


def test_what_no_longer_goes_together_is_decided_by_a_person(town: Town) -> None:
    jan, els, huis, doel = _begin(town)
    jan.write(change("doel", doel, huis, base=1, woorden=VAN_JAN))

    jan.write(change("doel", doel, huis, base=1, woorden="Heel iets anders."))

    assert _words(els, doel, huis) == VAN_ELS
    last = [fields for entity, fields in _rows(els) if entity == "conflict"][-1]
    assert (last["over"], last["eerste"], last["tweede"]) == ("veld", VAN_ELS, "Heel iets anders.")
    assert verify(town.server.owner, town.tenant).problems == []


def test_a_third_who_saw_neither_is_brought_together_with_both(town: Town) -> None:
    jan, els, huis, doel = _begin(town)
    piet = town.laptop()
    jan.write(change("doel", doel, huis, base=1, woorden=VAN_JAN))

    piet.write(change("doel", doel, huis, base=1, woorden=f"{BEGIN} De tuin is fijn."))

    assert _words(els, doel, huis) == f"{SAMEN} De tuin is fijn."


def test_who_saw_the_text_that_was_made_writes_on_in_it(town: Town) -> None:
    jan, els, huis, doel = _begin(town)
    jan.write(change("doel", doel, huis, base=1, woorden=VAN_JAN))
    els.pull_all()

    receipt = els.write(change("doel", doel, huis, base=els.cursor, woorden=f"{SAMEN} Ja."))

    assert receipt.acts[0].conflicts == ()
    assert _words(jan, doel, huis) == f"{SAMEN} Ja."


def test_what_was_erased_in_the_same_push_is_not_written_back(town: Town) -> None:
    jan, els, huis, doel = _begin(town)

    jan.send(
        jan.act(change("doel", doel, huis, base=1, woorden=VAN_JAN)),
        jan.act(erase("doel", doel, huis, "woorden")),
    )

    assert _words(els, doel, huis) is None
    assert verify(town.server.owner, town.tenant).problems == []


def test_a_field_without_sentences_is_never_made_from_two(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, wie = new_id(), new_id()
    jan.write(change("inwoner", wie, huis, relatie="Zus. Buur."))
    els.pull()
    els.write(change("inwoner", wie, huis, base=1, relatie="Zus. Buur. Tante."))

    receipt = jan.write(change("inwoner", wie, huis, base=1, relatie="Zus. Buur. Nicht."))

    assert receipt.acts[0].conflicts == (0,)
    assert [row.fields["relatie"] for row in receipt.rows] == ["Zus. Buur. Tante."]


def test_a_text_in_a_closed_part_is_never_made_from_two(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis, doel = new_id(), new_id()
    jan.write(change("doel", doel, huis, vak="meldcode", woorden=BEGIN))
    els.pull()
    els.write(change("doel", doel, huis, base=1, vak="meldcode", woorden=VAN_ELS))

    receipt = jan.write(change("doel", doel, huis, base=1, vak="meldcode", woorden=VAN_JAN))

    assert receipt.acts[0].conflicts == (0,)
    assert [row.fields["woorden"] for row in receipt.rows] == [VAN_ELS]
