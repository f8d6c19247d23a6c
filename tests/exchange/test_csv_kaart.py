"""A list of facilities as municipalities have them: what is odd is told, nothing breaks, and names stay known."""

import time

import pytest

from app.exchange.csv_fields import KAART, propose_mapping
from app.exchange.csv_kaart import KaartRow, read_kaart
from app.exchange.csv_read import open_csv
from app.packs import load_default
from app.packs.socialekaart import Voorziening

PACKS = load_default()


def read(text: str, encoding: str = "utf-8") -> list[KaartRow]:
    source = open_csv(text.encode(encoding))
    return list(read_kaart(source, propose_mapping(KAART, source.header), PACKS.socialekaart, PACKS.bouwstenen))


def only(text: str) -> tuple[Voorziening, str]:
    (row,) = read(text)
    assert row.voorziening is not None
    return row.voorziening, " ".join(row.fouten)


def test_the_name_of_the_government_gives_block_line_and_domain() -> None:
    one, wrong = only("Naam;Plaats;Productnaam\nTaxi Oost;Ulft;Regiotaxi\n")

    assert (one.bouwsteen, one.lijn, one.trede) == ("wmo-vervoer", 2, 6)
    assert one.wat
    assert wrong == ""


def test_words_give_the_need_and_the_need_gives_web_and_wheel() -> None:
    one, _wrong = only("Naam;Plaats;Omschrijving\nDe Tafel;ulft;Samen eten en koffie drinken\n")

    assert one.behoefte[:1] == ("eten",) or "ontmoeten" in one.behoefte
    assert one.dimensies
    assert one.segmenten
    assert one.dorp == "Ulft"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ("A;Atlantis;;", "kennen wij niet"),
        ("A;;;", "Er staat geen dorp"),
        ("A;Ulft;toverdrank;", "De soort 'toverdrank' kennen wij niet"),
        ("A;Ulft;;javascript:alert(1)", "Het webadres klopt niet"),
        ("=1+1;Ulft;;", "Er staat een formule in"),
        ("A;Ulft;;;te veel", "meer cellen dan er kopjes zijn"),
        (f"{'x' * 400};Ulft;;", "Wij nemen de eerste 120 tekens"),
    ],
)
def test_what_is_odd_is_told_and_the_rest_comes_in(cells: str, told: str) -> None:
    one, wrong = only(f"Naam;Plaats;Soort;Website\n{cells}\n")

    assert told in wrong
    assert one.naam


def test_what_is_not_for_residents_never_comes_in() -> None:
    (row,) = read("Naam;Soort\nIncasso;terugvordering\n")

    assert row.voorziening is None
    assert "geen hulp voor inwoners" in row.fouten[-1]


def test_html_and_marks_that_turn_the_direction_are_plain_words() -> None:
    one, _wrong = only("Naam;Plaats;Omschrijving\n<b>Vet\u202e</b>;Ulft;<script>x</script>\n")

    assert one.naam == "<b>Vet</b>"
    assert one.wat == "<script>x</script>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_encoding_gives_the_same_facility(encoding: str) -> None:
    (row,) = read("Naam;Plaats\nCafé Één;Ulft\n", encoding)

    assert row.naam == "Café Één"


def test_the_same_name_in_the_same_village_is_the_same_facility_and_keeps_its_id() -> None:
    first, second, elsewhere = read("Naam;Plaats\nInloop;Ulft\nINLOOP;ulft\nInloop;Etten\n")

    assert second.dubbel_regel == first.regel
    assert not elsewhere.is_dubbel
    assert read("Plaats;Naam;Telefoon\nUlft;Inloop;0612345678\n")[0].voorziening is not None
    ids = {row.voorziening.id for row in (first, elsewhere) if row.voorziening}
    again = read("Plaats;Naam\nUlft;Inloop\n")[0].voorziening
    assert again is not None
    assert again.id in ids


def test_a_hundred_thousand_rows_stay_within_the_limit() -> None:
    rows = "".join(f"{n};Club {n};Ulft;Samen koffie drinken;maaltijdservice;0612345678\n" for n in range(20_000))
    begin = time.process_time()

    read("id;naam;plaats;omschrijving;product;telefoon\n" + rows)

    assert (time.process_time() - begin) * 5 < 20
