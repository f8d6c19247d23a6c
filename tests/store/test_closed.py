"""What is closed stays closed: a gesprek against changes, a compartment against finding."""

import pytest

from app.domain.gesprek import Gesprek, Gesprekswoord, Kladregel
from app.domain.huishouden import Adres
from app.domain.hulpvraag import Melder
from app.domain.inwoner import Inwoner
from app.domain.kinds import KINDS, kind_of
from app.domain.record import Record, Vak
from app.domain.spinnenweb import Dimensiescore
from app.store.errors import GesprekClosed
from app.store.search import find_names, find_words
from app.store.writing import Writing
from tests.store.files import HOUSE, START, Desk, Hands, open_gesprek

CLOSED_AT = "2026-11-23T10:00:00.000Z"


@pytest.fixture
def gesprek(desk: Desk) -> Gesprek:
    return desk.write(open_gesprek, undoable=False)


@pytest.fixture
def score(desk: Desk, gesprek: Gesprek) -> Dimensiescore:
    return desk.write(lambda tx: tx.insert(Dimensiescore, HOUSE, gesprek=gesprek.id, score=3))


def _close(desk: Desk, gesprek: Gesprek) -> None:
    desk.write(lambda tx: tx.change(gesprek, gesloten_op=CLOSED_AT), undoable=False)


def test_an_open_gesprek_takes_changes(desk: Desk, score: Dimensiescore) -> None:
    assert desk.write(lambda tx: tx.change(score, score=5)).score == 5


def test_a_closed_gesprek_refuses_a_change(desk: Desk, gesprek: Gesprek, score: Dimensiescore) -> None:
    _close(desk, gesprek)

    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: tx.change(score, score=5))

    assert desk.read(lambda tx: tx.get(Dimensiescore, score.id)).score == 3


def test_a_closed_gesprek_refuses_a_new_row(desk: Desk, gesprek: Gesprek) -> None:
    _close(desk, gesprek)

    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: tx.insert(Gesprekswoord, HOUSE, gesprek=gesprek.id, tekst="nog iets"))


def test_a_row_cannot_be_taken_out_of_a_closed_gesprek(desk: Desk, gesprek: Gesprek, score: Dimensiescore) -> None:
    _close(desk, gesprek)

    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: tx.change(score, gesprek=""))


def test_a_correction_is_a_new_row_and_can_be_finished_today(
    desk: Desk, gesprek: Gesprek, score: Dimensiescore
) -> None:
    _close(desk, gesprek)
    correction = desk.write(
        lambda tx: tx.insert(Dimensiescore, HOUSE, gesprek=gesprek.id, score=4, corrigeert=score.id)
    )

    assert desk.write(lambda tx: tx.change(correction, woorden="toch vier")).woorden == "toch vier"
    desk.hands.now = START.replace(day=24)
    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: tx.change(correction, score=9))


def test_a_row_of_a_closed_gesprek_can_be_withdrawn_and_erased(
    desk: Desk, gesprek: Gesprek, score: Dimensiescore
) -> None:
    _close(desk, gesprek)

    desk.write(lambda tx: tx.remove(score))
    desk.write(lambda tx: tx.erase(score))

    assert desk.rows("SELECT 1 FROM dimensiescore") == []


def test_scribbles_are_no_part_of_what_was_closed(desk: Desk, gesprek: Gesprek) -> None:
    line = desk.write(lambda tx: tx.insert(Kladregel, HOUSE, gesprek=gesprek.id, tekst="bellen"))
    _close(desk, gesprek)

    assert desk.write(lambda tx: tx.change(line, tekst="gebeld")).tekst == "gebeld"


SEARCHED = [
    kind for kind in KINDS if any({"zoek", "zoeknaam"} & f.metadata.keys() for f in kind.__dataclass_fields__.values())
]


@pytest.mark.parametrize("vak", [Vak.MELDCODE, Vak.ADRES])
@pytest.mark.parametrize("kind", SEARCHED, ids=kind_of)
def test_a_closed_compartment_is_never_found(desk: Desk, kind: type[Record], vak: Vak) -> None:
    marked = {name: "Wolk" for name, f in kind.__dataclass_fields__.items() if {"zoek", "zoeknaam"} & f.metadata.keys()}

    made = desk.write(lambda tx: tx.insert(kind, HOUSE, vak=vak, **marked))
    desk.write(lambda tx: tx.change(made, **dict.fromkeys(marked, "Wolken")))

    assert desk.read(lambda tx: [*find_names(tx, "wolk"), *find_words(tx, "wolk")]) == []
    assert desk.rows("SELECT 1 FROM zoektekst UNION SELECT 1 FROM zoeknaam WHERE woord LIKE 'wolk%'") == []


def test_the_same_words_in_the_open_are_found(desk: Desk) -> None:
    desk.write(lambda tx: tx.insert(Inwoner, HOUSE, achternaam="Wolk", aanpak="Wolk"))

    assert desk.read(lambda tx: (len(find_names(tx, "wolk")), len(find_words(tx, "wolk")))) == (1, 1)


@pytest.mark.parametrize("adres_first", [True, False])
def test_an_act_is_as_closed_as_the_most_closed_of_its_rows(desk: Desk, *, adres_first: bool) -> None:
    def job(tx: Writing) -> None:
        tx.insert(Inwoner, HOUSE, achternaam="Wolk")
        for closed in (True, False):
            if closed is adres_first:
                tx.insert(Adres, HOUSE, straat="Kerkstraat")
            else:
                tx.insert(Melder, HOUSE, naam="Buurvrouw")

    desk.write(job)

    assert desk.rows("SELECT vak FROM grp ORDER BY id DESC LIMIT 1")[0]["vak"] == "meldcode"


def test_who_told_is_closed_from_birth(desk: Desk) -> None:
    melder = desk.write(lambda tx: tx.insert(Melder, HOUSE, naam="Buurvrouw"))

    assert melder.vak is Vak.MELDCODE
    assert {row["vak"] for row in desk.log(melder.id)} == {"meldcode"}
    assert desk.rows("SELECT vak FROM grp ORDER BY id DESC LIMIT 1")[0]["vak"] == "meldcode"
    assert Hands().now == START
