"""A list comes in by small acts; nobody comes in twice; what is wrong is told."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Afspraak
from app.domain.gesprek import Kanaal
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Aanhef, Inwoner
from app.exchange.errors import CsvBinary, CsvEmpty
from app.services import inlezen
from app.services.inlezen import Gedaan, Lijst, ListUnreadable, Soort, guess_kind
from app.services.work import Reading
from tests.services.conftest import Desk

HEAD = (
    "Cliëntnummer;Voornaam;Tussenvoegsel;Achternaam;Geslacht;Geboortedatum;Straat;Huisnummer;Postcode;Woonplaats;"
    "Hulpvraag;Datum melding"
)
CASELOAD = f"""{HEAD}
1001;Riet;;Jansen;V;02-03-1948;Dorpsstraat;12;7064AB;Silvolde;scootmobiel;20-11-2026
1002;Henk;;Jansen;M;09-07-1945;Dorpsstraat;12;7064AB;Silvolde;;
1003;Fatima;El;Amrani;V;31-02-1980;Markt;3;7061 CD;Terborg;;
;;;;;;;;;;;
1004;Gert;de;Vries;M;;;;;Ulft;huishoudelijke hulp;
"""
AGENDA = """Datum;Tijd;Onderwerp;Locatie;Naam
24-11-2026;10:00;Huisbezoek;thuis;Jansen, R.
25-11-2026;09:30;Telefonisch contact;;Onbekend, X.
"""


def load(desk: Desk, folder: Path, text: str, name: str = "lijst.csv") -> Lijst:
    path = folder / name
    path.write_text(text, encoding="utf-8-sig")
    return desk.read(lambda tx: inlezen.read_list(tx, path))


def bring_in(desk: Desk, lijst: Lijst, most: int = 10_000) -> Gedaan:
    werk = desk.read(lambda tx: inlezen.plan(tx, lijst))
    made, passed = 0, werk.overgeslagen
    for step in werk.stappen[:most]:
        did = desk.write(partial(inlezen.do_step, stap=step), step.huishouden)
        made, passed = made + did.gemaakt, passed + did.overgeslagen
    return Gedaan(made, passed)


def test_residents_come_in_with_their_household_address_and_question(desk: Desk, tmp_path: Path) -> None:
    lijst = load(desk, tmp_path, CASELOAD)
    assert lijst.soort is Soort.INWONERS

    assert bring_in(desk, lijst) == Gedaan(4, 0)

    homes = desk.read(lambda tx: tx.all(Huishouden))
    assert [(one.naam, one.dorp) for one in homes] == [
        ("Jansen", "Silvolde"), ("El Amrani", "Terborg"), ("De Vries", "Ulft"),
    ]  # fmt: skip
    people = desk.read(lambda tx: tx.all(Inwoner))
    assert [(one.voornaam, one.aanhef, one.geboortedatum) for one in people][:2] == [
        ("Riet", Aanhef.MEVROUW, date(1948, 3, 2)), ("Henk", Aanhef.MENEER, date(1945, 7, 9)),
    ]  # fmt: skip
    assert people[0].huishouden == people[1].huishouden
    assert [one.straat for one in desk.read(lambda tx: tx.all(Adres))] == ["Dorpsstraat", "Markt"]
    asked = desk.read(lambda tx: tx.all(Hulpvraag))
    assert [(one.gevraagd, one.woorden, one.ontvangen_op) for one in asked] == [
        ("scootmobiel", "", date(2026, 11, 20)), ("huishoudelijke hulp", "", None),
    ]  # fmt: skip


def test_the_preview_stores_nothing_and_tells_what_is_wrong(desk: Desk, tmp_path: Path) -> None:
    found = desk.read(lambda tx: inlezen.look(tx, load_inside(tx, tmp_path, CASELOAD)))

    assert (found.aantal, found.met_fout) == (4, 1)
    assert "31-02-1980" in found.rijen[2].fouten[0]
    assert desk.read(lambda tx: tx.all(Inwoner)) == []


def load_inside(tx: Reading, folder: Path, text: str) -> Lijst:
    path = folder / "lijst.csv"
    path.write_text(text, encoding="cp1252")
    return inlezen.read_list(tx, path)


def test_nobody_comes_in_twice(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, load(desk, tmp_path, CASELOAD))

    again = load(desk, tmp_path, CASELOAD)

    assert desk.read(lambda tx: inlezen.look(tx, again)).dubbel == 4
    assert bring_in(desk, again) == Gedaan(0, 4)
    assert len(desk.read(lambda tx: tx.all(Inwoner))) == 4


def test_an_import_that_was_stopped_goes_on_where_it_was(desk: Desk, tmp_path: Path) -> None:
    lijst = load(desk, tmp_path, CASELOAD)
    bring_in(desk, lijst, most=1)
    assert len(desk.read(lambda tx: tx.all(Huishouden))) == 1

    assert bring_in(desk, lijst) == Gedaan(2, 2)

    assert len(desk.read(lambda tx: tx.all(Inwoner))) == 4


def test_the_same_plan_done_twice_makes_nothing_more(desk: Desk, tmp_path: Path) -> None:
    werk = desk.read(lambda tx: inlezen.plan(tx, load_inside(tx, tmp_path, CASELOAD)))

    for step in (*werk.stappen, *werk.stappen):
        desk.write(partial(inlezen.do_step, stap=step), step.huishouden)

    assert len(desk.read(lambda tx: tx.all(Inwoner))) == 4


def test_no_act_has_more_than_two_hundred_log_rows(desk: Desk, tmp_path: Path) -> None:
    rows = "".join(
        f"{n};Voornaam{n};van;Achternaam{n};V;02-03-19{n};Dorpsstraat;12;7064AB;Silvolde;hulp in huis;20-11-2026\n"
        for n in range(10, 30)
    )
    bring_in(desk, load(desk, tmp_path, f"{HEAD}\n{rows}"))

    most = desk.read(lambda tx: tx.rows("SELECT max(n) AS most FROM (SELECT count(*) AS n FROM change GROUP BY grp)"))
    assert len(desk.read(lambda tx: tx.all(Huishouden))) == 1
    assert most[0]["most"] <= 200


def test_somebody_new_joins_the_household_that_is_known(desk: Desk, tmp_path: Path) -> None:
    head, riet, henk = CASELOAD.splitlines()[:3]
    bring_in(desk, load(desk, tmp_path, f"{head}\n{riet}\n"))

    bring_in(desk, load(desk, tmp_path, f"{head}\n{riet}\n{henk}\n"))

    people = desk.read(lambda tx: tx.all(Inwoner))
    assert [one.voornaam for one in people] == ["Riet", "Henk"]
    assert len({one.huishouden for one in people}) == 1


def test_appointments_find_their_person_and_move_when_the_agenda_moved(desk: Desk, tmp_path: Path) -> None:
    bring_in(desk, load(desk, tmp_path, CASELOAD))
    agenda = load(desk, tmp_path, "UID;" + AGENDA.replace("\n24", "\na1;24").replace("\n25", "\na2;25"))
    assert agenda.soort is Soort.AFSPRAKEN

    assert bring_in(desk, agenda) == Gedaan(1, 1)
    bring_in(desk, load(desk, tmp_path, "UID;" + AGENDA.replace("\n24", "\na1;26").replace("\n25", "\na2;25")))

    kept = desk.read(lambda tx: tx.all(Afspraak))
    assert [(one.datum, one.tijd, one.kanaal) for one in kept] == [(date(2026, 11, 26), "10:00", Kanaal.HUISBEZOEK)]


def test_the_mapping_is_remembered(desk: Desk, tmp_path: Path) -> None:
    lijst = load(desk, tmp_path, CASELOAD)
    chosen = {name: head for name, head in lijst.koppeling.items() if name != "vraag"} | {"aanpak": "Hulpvraag"}

    desk.write(lambda tx: inlezen.keep_mapping(tx, Lijst(lijst.bron, lijst.soort, chosen)))

    again = load(desk, tmp_path, CASELOAD).koppeling
    assert again["aanpak"] == "Hulpvraag"
    assert "vraag" not in again


def test_a_file_that_is_no_list_is_told_as_such(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CsvEmpty):
        load(desk, tmp_path, "")
    (tmp_path / "werkblad.xlsx").write_bytes(b"PK\x03\x04" + bytes(200))
    with pytest.raises(CsvBinary):
        desk.read(lambda tx: inlezen.read_list(tx, tmp_path / "werkblad.xlsx"))
    with pytest.raises(ListUnreadable):
        desk.read(lambda tx: inlezen.read_list(tx, tmp_path / "weg.csv"))
    with pytest.raises(ListUnreadable):
        desk.read(lambda tx: inlezen.read_list(tx, tmp_path))


@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_header_is_some_kind_of_list(header: list[str]) -> None:
    assert guess_kind(header) in set(Soort)
