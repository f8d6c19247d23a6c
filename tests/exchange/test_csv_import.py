"""A list from another system comes in whatever its form, and a wrong cell is told in words."""

import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AppError
from app.exchange.csv_cells import split_name
from app.exchange.csv_fields import APPOINTMENTS, CASELOAD, propose_mapping, remember_mapping
from app.exchange.csv_import import AppointmentRow, CaseRow, KnownPerson, index_known, read_appointments, read_caseload
from app.exchange.csv_read import open_csv
from app.exchange.csv_rows import preview
from app.exchange.errors import CsvBinary, CsvEmpty, CsvNoHeader, CsvQuote

TODAY = date(2026, 11, 22)
NOBODY = index_known([])
LIST = (
    "Cliëntnummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;BSN;Adres;Postcode;Woonplaats;Telefoon\r\n"
    "12;Riet;;Jansen;2-3-1948;111222333;Dorpsstraat 12a;7061ab;Terborg;0315-123456\r\n"
    "13;André;van der;Mölder;31-02-1980;123456789;Kerkplein 3;7064 AA;Silvolde;+31 6 12345678\r\n"
)


def cases(text: str | bytes, known: list[KnownPerson] | None = None) -> list[CaseRow]:
    source = open_csv(text.encode() if isinstance(text, str) else text)
    mapping = propose_mapping(CASELOAD, source.header)
    return list(read_caseload(source, mapping, index_known(known or []), TODAY))


def visits(text: str, known: list[KnownPerson] | None = None) -> list[AppointmentRow]:
    source = open_csv(text.encode())
    mapping = propose_mapping(APPOINTMENTS, source.header)
    return list(read_appointments(source, mapping, index_known(known or []), TODAY))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_every_encoding_and_delimiter_gives_the_same_rows(encoding: str, delimiter: str) -> None:
    rows = cases(LIST.replace(";", delimiter).encode(encoding))
    assert rows == cases(LIST)
    assert [row.achternaam for row in rows] == ["Jansen", "Mölder"]


def test_cells_become_values() -> None:
    row = cases(LIST)[0]
    assert (row.regel, row.bron, row.voornaam, row.bsn) == (2, "12", "Riet", "111222333")
    assert row.geboortedatum == date(1948, 3, 2)
    assert (row.straat, row.huisnummer, row.postcode, row.plaats) == ("Dorpsstraat", "12a", "7061 AB", "Terborg")
    assert row.telefoon == "0315 12 34 56"
    assert row.fouten == ()


def test_wrong_cells_are_told_and_the_row_still_comes_in() -> None:
    row = cases(LIST)[1]
    assert row.bruikbaar
    assert row.fouten == ("De geboortedatum '31-02-1980' klopt niet.", "Het BSN klopt niet. Wij laten het leeg.")
    assert "123456789" not in "".join(row.fouten)
    assert row.voorvoegsel == "van der"


def test_a_title_above_the_headings_and_a_sep_line_are_passed_over() -> None:
    assert cases("Export caseload team West\n\nNaam;Plaats\nJansen, R.;Ulft\n")[0].achternaam == "Jansen"
    assert cases("sep=,\nNaam,Plaats\nR. Jansen,Ulft\n")[0].voornaam == "R."


def test_quotes_hold_delimiters_and_line_breaks() -> None:
    row = cases('Naam;Hulpvraag\nJansen;"Ik wil; een\nscootmobiel ""graag"""\nBos;niets\n')
    assert row[0].vraag == 'Ik wil; een\nscootmobiel "graag"'
    assert [one.regel for one in row] == [2, 4]


def test_a_formula_is_only_text() -> None:
    row = cases("Naam;Hulpvraag\n=cmd|' /C calc'!A0;@SUM(A1)\n")[0]
    assert row.vraag == "@SUM(A1)"
    assert row.fouten == ("Er staat een formule in. Wij lezen die als gewone tekst.",)


def test_html_and_overrides_stay_as_typed() -> None:
    row = cases("Naam;Hulpvraag\nBos;<b>\u202ehallo</b>\n")[0]
    assert row.vraag == "<b>\u202ehallo</b>"


def test_doubles_are_shown_by_number_and_by_birth_date() -> None:
    known = [
        KnownPerson("a", "Maria", "Jansen", bsn="111222333"),
        KnownPerson("b", "Adriaan", "Molder", geboortedatum=date(1980, 2, 1)),
    ]
    rows = cases(LIST.replace("31-02-1980", "1-2-1980"), known)
    assert [row.dubbel for row in rows] == ["a", "b"]


def test_a_double_within_the_list_points_at_the_first() -> None:
    text = "Naam;Geboortedatum\nRiet Jansen;2-3-1948\nPiet Bos;1-1-1950\nR. Jansen;2 maart 1948\n"
    assert [row.dubbel_regel for row in cases(text)] == [0, 0, 2]


def test_same_names_without_birth_date_are_no_doubles() -> None:
    assert [row.dubbel_regel for row in cases("Naam;Plaats\nJ. Bos;Ulft\nJ. Bos;Ulft\n")] == [0, 0]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", CsvEmpty),
        (b"  \n\n", CsvEmpty),
        (b"\xef\xbb\xbf", CsvEmpty),
        (b"PK\x03\x04rest", CsvBinary),
        (b"%PDF-1.7", CsvBinary),
        (bytes(range(256)) * 20, CsvBinary),
        (b"Jansen;2-3-1948\nBos;1-1-1950\n", CsvNoHeader),
    ],
)
def test_a_wrong_file_is_refused(content: bytes, error: type[AppError]) -> None:
    with pytest.raises(error):
        open_csv(content)


def test_a_quote_that_never_closes_is_told_with_its_line() -> None:
    text = 'Naam;Hulpvraag\nBos;goed\nJansen;"nooit dicht\n' + "x;y\n" * 40_000
    with pytest.raises(CsvQuote) as caught:
        cases(text)
    assert caught.value.data["regel"] == 3


def test_a_mapping_is_remembered_as_far_as_it_fits() -> None:
    source = open_csv(b"Wie;Woonplaats;Telefoon\nJansen;Ulft;0612345678\n")
    kept = remember_mapping(CASELOAD, {"naam": "Wie", "plaats": "Woonplaats"})
    mapping = propose_mapping(CASELOAD, source.header, kept)
    assert mapping == {"naam": "Wie", "plaats": "Woonplaats"}
    other = open_csv(b"Client;Woonplaats\nJansen;Ulft\n")
    assert propose_mapping(CASELOAD, other.header, kept)["naam"] == "Client"


def test_two_columns_of_one_name_stay_apart() -> None:
    assert open_csv(b"Naam;Telefoon;Telefoon;\nBos;1;2;3\n").header == ("Naam", "Telefoon", "Telefoon (2)", "Kolom 4")


def test_appointments_find_their_person_and_day() -> None:
    known = [KnownPerson("a", "Riet", "Jansen"), KnownPerson("b", "Jan", "Bos"), KnownPerson("c", "Johan", "Bos")]
    rows = visits(
        "Begin;Onderwerp;Client;Locatie\n"
        "2026-11-24T09:30:00;Keukentafelgesprek;R. Jansen;Terborg\n"
        "24-11-2026 9.45;Terugbellen telefonisch;J. Bos;\n"
        "later;Huisbezoek;Onbekend;\n",
        known,
    )
    assert [(row.datum, row.tijd, row.persoon, row.kanaal) for row in rows] == [
        (date(2026, 11, 24), "09:30", "a", "huisbezoek"),
        (date(2026, 11, 24), "09:45", "", "telefoon"),
        (None, "", "", "huisbezoek"),
    ]
    assert rows[2].fouten == ("De datum 'later' klopt niet.",)
    assert not rows[2].bruikbaar


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Vries, J. de", ("J.", "de", "Vries")),
        ("mevrouw J. de Vries", ("J.", "de", "Vries")),
        ("Anna Maria van der Berg-Jansen", ("Anna Maria", "van der", "Berg-Jansen")),
        ("Jansen", ("", "", "Jansen")),
        ("Riet Jansen", ("Riet", "", "Jansen")),
        ("de Vries", ("", "de", "Vries")),
        ("", ("", "", "")),
    ],
)
def test_names_are_split(text: str, parts: tuple[str, str, str]) -> None:
    assert split_name(text) == parts


def test_a_hundred_thousand_rows_are_walked_without_a_wait() -> None:
    text = (
        LIST.splitlines()[0] + "\n" + "12;Riet;;Jansen;2-3-1948;;Dorpsstraat 12;7061AB;Terborg;0315123456\n" * 100_000
    )
    start = time.perf_counter()
    source = open_csv(text.encode())
    seen = preview(read_caseload(source, propose_mapping(CASELOAD, source.header), NOBODY, TODAY))
    assert (seen.aantal, seen.dubbel, len(seen.rijen)) == (100_000, 99_999, 50)
    assert time.perf_counter() - start < 60


@given(st.binary(max_size=400))
def test_any_bytes_give_rows_or_a_told_error(content: bytes) -> None:
    with suppress(CsvEmpty, CsvBinary, CsvNoHeader, CsvQuote):
        assert all(row.regel >= 1 for row in cases(content))


@given(st.text(max_size=60))
def test_any_name_is_split_without_loss(text: str) -> None:
    assert all(part in text for part in split_name(text)[2].split())
