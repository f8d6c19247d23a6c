"""Names first, by prefix of every word; then people's own words, newest first."""

import pytest

from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Betrokkene, Inwoner
from app.store.search import Part, find_names, find_words
from app.store.writing import Writing
from tests.store.files import HOUSE, Desk


def _people(tx: Writing) -> None:
    for number, (door, dorp, names) in enumerate(
        [
            ("Fam. Hendriksen", "Vorden", [("Riet", "", "Hendriksen"), ("Jan", "", "Hendriksen")]),
            ("Fam. de Vries-Geurts", "Ruurlo", [("Zoë", "de", "Vries"), ("Anne Marie", "van der", "Geurts")]),
            ("Jansen", "Ruurlo", [("Riet", "", "Jansen")]),
        ]
    ):
        house = f"huis-{number + 10}"
        tx.insert(Huishouden, house, id=house, naam=door, dorp=dorp)
        for first, prefix, last in names:
            tx.insert(Inwoner, house, voornaam=first, voorvoegsel=prefix, achternaam=last)
    tx.insert(Betrokkene, "huis-12", naam="Buurvrouw van hiernaast")


@pytest.fixture
def town(desk: Desk) -> Desk:
    desk.write(_people)
    return desk


def _found(desk: Desk, words: str) -> list[tuple[str, str, str]]:
    return [(hit.huishouden, hit.soort, hit.text) for hit in desk.read(lambda tx: find_names(tx, words))]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zoe", [("huis-11", "inwoner", "Zoë de Vries")]),
        ("ZOË", [("huis-11", "inwoner", "Zoë de Vries")]),
        ("marie", [("huis-11", "inwoner", "Anne Marie van der Geurts")]),
        ("van der geu", [("huis-11", "inwoner", "Anne Marie van der Geurts")]),
        (
            "geurts",
            [("huis-11", "inwoner", "Anne Marie van der Geurts"), ("huis-11", "huishouden", "Fam. de Vries-Geurts")],
        ),
        ("riet hendr", [("huis-10", "inwoner", "Riet Hendriksen")]),
        ("riet ruurlo", [("huis-12", "inwoner", "Riet Jansen"), ("huis-12", "huishouden", "Ruurlo")]),
        ("hendriksen ruurlo", []),
        ("endriks", []),
        ("", []),
        ("  -- ' \" %", []),
        ("_ * ( ) OR", []),
    ],
)  # fmt: skip
def test_names_are_found_by_the_start_of_every_word(town: Desk, words: str, found: list[tuple[str, str, str]]) -> None:
    assert _found(town, words) == found


def test_names_come_in_the_order_of_the_alphabet_and_in_bounds(town: Desk) -> None:
    hits = town.read(lambda tx: find_names(tx, "r", limit=2))

    assert list(dict.fromkeys(hit.huishouden for hit in hits)) == ["huis-10", "huis-12"]


def test_what_was_looked_for_is_marked_in_a_name(town: Desk) -> None:
    hits = town.read(lambda tx: find_names(tx, "vries"))

    assert (Part("Fam. de "), Part("Vries", hit=True), Part("-Geurts")) in [hit.parts for hit in hits]


def test_a_changed_or_removed_name_is_found_as_it_is_now(town: Desk) -> None:
    zoe = town.read(lambda tx: tx.all(Inwoner, voornaam="Zoë"))[0]
    town.write(lambda tx: tx.change(zoe, voornaam="Sophie"))
    assert (_found(town, "zoe"), len(_found(town, "sophie"))) == ([], 1)

    town.write(lambda tx: tx.remove(zoe))
    assert _found(town, "sophie") == []
    town.undo()


def test_a_removed_name_is_found_again_after_undo(desk: Desk) -> None:
    made = desk.write(lambda tx: tx.insert(Inwoner, HOUSE, voornaam="Sophie"))
    desk.write(lambda tx: tx.remove(made))
    desk.undo()

    assert len(_found(desk, "sophie")) == 1


def test_words_are_found_newest_first_with_a_snippet(desk: Desk) -> None:
    for words in ("Ik wil naar het café", "Geen geld voor koffie", "Samen koffie in het cafe bij de kerk"):
        desk.question(words)

    hits = desk.read(lambda tx: find_words(tx, "CAFÉ"))

    assert [hit.text for hit in hits] == ["Samen koffie in het cafe bij de kerk", "Ik wil naar het café"]
    assert hits[1].parts == (Part("Ik wil naar het "), Part("café", hit=True))
    assert (hits[0].soort, hits[0].field, hits[0].huishouden) == ("hulpvraag", "woorden", HOUSE)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("koff", 1),
        ("koffie kerk", 1),
        ("kerk koff", 1),
        ("koffie moskee", 0),
        ('"koffie" OR kerk', 0),
        ("tekst:koffie", 0),
        ("NEAR(koffie)", 0),
        ("koffie*", 1),
        ("^koffie'--", 1),
        ("k", 0),
        ("", 0),
        ("\0 \ud800 koffie", 1),
        ("()", 0),
        ("koffie " * 200, 1),
    ],
)
def test_whatever_is_typed_is_only_words(desk: Desk, words: str, count: int) -> None:
    desk.question("Koffie bij de kerk")

    assert len(desk.read(lambda tx: find_words(tx, words))) == count


def test_a_long_text_gives_a_short_snippet(desk: Desk) -> None:
    desk.question("woord " * 5000 + "naald " + "woord " * 5000)

    hit = desk.read(lambda tx: find_words(tx, "naald"))[0]

    assert len(hit.text) < 200
    assert Part("naald", hit=True) in hit.parts


def test_typed_marks_are_not_taken_for_ours(desk: Desk) -> None:
    desk.question("\x03koffie\x02 thee")

    assert desk.read(lambda tx: find_words(tx, "koffie"))[0].text == "koffie thee"


def test_typing_in_one_field_leaves_the_others_where_they_are(desk: Desk) -> None:
    made = desk.question("koffie", behoefte="thee")
    before = desk.rows("SELECT id FROM zoektekst WHERE field = 'behoefte'")

    desk.write(lambda tx: tx.change(made, woorden="melk"))

    assert desk.rows("SELECT id FROM zoektekst WHERE field = 'behoefte'") == before
    assert desk.read(lambda tx: [len(find_words(tx, word)) for word in ("koffie", "thee", "melk")]) == [0, 1, 1]


def test_a_row_that_was_removed_is_not_found(desk: Desk) -> None:
    made = desk.question("koffie")
    desk.write(lambda tx: tx.remove(made))

    assert desk.read(lambda tx: find_words(tx, "koffie")) == []
    assert desk.read(lambda tx: tx.all(Hulpvraag)) == []
