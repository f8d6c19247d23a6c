"""What two laptops each filled in: both stand there until one is chosen, and nothing that was filled in is lost."""

import re

import pytest

from app.domain.agenda import Taak
from app.domain.huishouden import Adres
from app.domain.hulpvraag import Hulpvraag
from app.domain.kinds import kind_of
from app.domain.record import Vak
from app.domain.triage import Keuze, Meldcodestap, Triage
from app.services import dubbel, heropenen, huishoudens, verschillen
from app.services.dubbel import ENKEL, TWICE, Dubbel
from app.services.work import Writing
from tests.services.conftest import Desk

HOME = "huis-1"


@pytest.fixture
def addresses(desk: Desk) -> tuple[Adres, Adres]:
    def fill(tx: Writing) -> tuple[Adres, Adres]:
        huishoudens.create(tx, "Fam. Jansen", "Ulft", HOME)
        one = tx.insert(Adres, HOME, straat="Dorpsstraat", huisnummer="1")
        return one, tx.insert(Adres, HOME, straat="Kerkstraat", plaats="Ulft")

    return desk.write(fill, HOME)


def _only(desk: Desk) -> Dubbel:
    (found,) = desk.read(lambda tx: dubbel.load(tx, HOME))
    return found


def test_both_are_told_with_what_is_filled_in(desk: Desk, addresses: tuple[Adres, Adres]) -> None:
    found = _only(desk)

    assert (found.soort, found.thuis, found.id) == ("adres", "Fam. Jansen", addresses[0].id)
    assert [copy.gevuld for copy in found.kopieen] == [
        (("straat", "Dorpsstraat"), ("huisnummer", "1")),
        (("straat", "Kerkstraat"), ("plaats", "Ulft")),
    ]


def test_what_stays_takes_over_what_it_left_empty_and_undo_brings_both_back(
    desk: Desk, addresses: tuple[Adres, Adres]
) -> None:
    found = _only(desk)

    desk.store.write("Beslist", HOME, lambda tx: dubbel.keep(tx, found, addresses[1].id)).result()

    (adres,) = desk.read(lambda tx: tx.all(Adres))
    assert (adres.straat, adres.huisnummer, adres.plaats) == ("Kerkstraat", "1", "Ulft")
    assert desk.read(dubbel.load) == ()
    (past,) = desk.read(lambda tx: verschillen.load(tx, HOME))
    assert (past.open, past.eerste.tekst, past.tweede.tekst) == (False, "Kerkstraat; Ulft", "Dorpsstraat; 1")
    desk.store.undo(HOME).result()
    assert _only(desk).kopieen == found.kopieen
    assert desk.read(lambda tx: verschillen.load(tx, HOME)) == ()


def test_which_of_two_stays_can_be_decided_anew(desk: Desk, addresses: tuple[Adres, Adres]) -> None:
    found = _only(desk)
    desk.write(lambda tx: dubbel.keep(tx, found, addresses[1].id), HOME)
    (past,) = desk.read(lambda tx: verschillen.load(tx, HOME))
    assert desk.read(lambda tx: heropenen.can_reopen(tx, past.conflict))

    desk.write(lambda tx: heropenen.reopen(tx, past), HOME)

    assert [copy.rij.id for copy in _only(desk).kopieen] == [addresses[0].id, addresses[1].id]
    assert desk.read(lambda tx: verschillen.load(tx, HOME)) == ()


def test_one_that_is_secret_hides_both_until_it_is_opened(desk: Desk, addresses: tuple[Adres, Adres]) -> None:
    desk.write(lambda tx: tx.change(addresses[1], geheim=True), HOME)

    assert desk.read(dubbel.load) == ()
    sheet = desk.read(lambda tx: huishoudens.load(tx, HOME))
    assert (sheet.adres, sheet.adres_geheim) == (None, True)
    assert len(desk.read(lambda tx: dubbel.load(tx, HOME, Vak.ADRES))) == 1
    assert desk.read(lambda tx: verschillen.load(tx, HOME)) == ()


def test_rows_that_say_the_same_are_no_question(desk: Desk) -> None:
    for _number in range(2):
        desk.write(lambda tx: tx.insert(Adres, HOME, straat="Dorpsstraat"), HOME)

    assert desk.read(dubbel.load) == ()


def test_what_hung_under_the_other_hangs_under_the_one_that_stays(desk: Desk) -> None:
    def fill(tx: Writing) -> tuple[Triage, Taak]:
        vraag = tx.insert(Hulpvraag, HOME, woorden="trap")
        first = tx.insert(Triage, HOME, hulpvraag=vraag.id, keuze=Keuze.MELDING)
        other = tx.insert(Triage, HOME, hulpvraag=vraag.id, uitgelegd=True)
        return first, tx.insert(Taak, HOME, wat="bellen", gaat_over=other.id)

    first, task = desk.write(fill, HOME)

    desk.write(lambda tx: dubbel.keep(tx, dubbel.load(tx, HOME)[0], first.id), HOME)

    (triage,) = desk.read(lambda tx: tx.all(Triage))
    assert (triage.id, triage.keuze, triage.uitgelegd) == (first.id, Keuze.MELDING, True)
    assert desk.read(lambda tx: tx.get(Taak, task.id)).gaat_over == first.id


def test_of_the_meldcode_nothing_is_told_outside(desk: Desk) -> None:
    desk.write(lambda tx: tx.insert(Meldcodestap, HOME, stap=1, tekst="zorg"), HOME)
    desk.write(lambda tx: tx.insert(Meldcodestap, HOME, stap=1, tekst="andere zorg"), HOME)

    assert desk.read(dubbel.load) == ()
    (found,) = desk.read(lambda tx: dubbel.load(tx, HOME, Vak.MELDCODE))
    assert [copy.gevuld for copy in found.kopieen] == [(("tekst", "zorg"),), (("tekst", "andere zorg"),)]


def test_the_look_beforehand_knows_all_kinds_of_which_there_is_one() -> None:
    groups = re.findall(r"FROM (\w+).*?GROUP BY huishouden(?:, (\w+))?", TWICE, re.DOTALL)

    assert {kind: about or "huishouden" for kind, about in groups} == {kind_of(k): about for k, about in ENKEL.items()}
