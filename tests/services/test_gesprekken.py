"""A conversation keeps what was said, apart per resident, and forgets what is taken back."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from sqlalchemy import ColumnElement, literal_column, select, table

from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, Stem, Vastgelegd
from app.domain.gesprekswiel import Ervaring
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import load_default
from app.services import bewaren, gesprekken, gespreksrijen, huishoudens, personen, plannen, uitwerken
from app.services.gespreksrijen import NotTheAuthor
from app.services.work import Reading, Writing
from app.store.errors import GesprekClosed
from tests.services.conftest import Desk

PACKS = load_default()
CANARY = "Kanarievogel van het balkon"


@pytest.fixture
def couple(desk: Desk) -> tuple[str, str, str]:
    """Give a household of two: its id, Riet and Jan."""

    def make(tx: Writing) -> tuple[str, str, str]:
        home = huishoudens.create(tx, "mevrouw Riet de Vries", "Silvolde")
        riet = tx.all(Inwoner, huishouden=home.id)[0]
        jan = personen.add_inwoner(tx, home.id, voornaam="Jan", achternaam="Vries", aanspreekvorm=Aanspreekvorm.JE)
        return home.id, riet.id, jan.id

    return desk.write(make)


def _start(desk: Desk, couple: tuple[str, str, str], **fields: Any) -> str:
    hid, riet, jan = couple
    return desk.write(lambda tx: gesprekken.start_gesprek(tx, hid, PACKS, deelnemers=(riet, jan), **fields)).id


def _load(desk: Desk, gesprek: str) -> gesprekken.GesprekView:
    return desk.read(lambda tx: gesprekken.load(tx, gesprek, PACKS))


def _everywhere(tx: Reading, text: str) -> list[str]:
    """Return the tables of the file that hold a text."""
    tables = [str(row["name"]) for row in tx.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    everything: ColumnElement[str] = literal_column("*")
    return [name for name in tables if text in str(tx.sql.execute(select(everything).select_from(table(name))).all())]


def test_a_new_conversation_is_empty_and_keeps_its_packs(desk: Desk, couple: tuple[str, str, str]) -> None:
    view = _load(desk, _start(desk, couple, kanaal=Kanaal.TELEFOON))

    assert view.scores == ()
    assert view.gesprek.kanaal is Kanaal.TELEFOON
    assert view.gesprek.datum == desk.today
    assert view.mag_schrijven
    kept = desk.read(lambda tx: [tx.pack(one) for one in view.gesprek.pakket.split()])
    assert kept == [PACKS.bronnen["dimensies"].inhoud, PACKS.bronnen["segmenten"].inhoud]


def test_the_asker_is_at_the_table_when_nobody_was_named(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, riet, _jan = couple

    made = desk.write(lambda tx: gesprekken.start_gesprek(tx, hid, PACKS))

    assert made.deelnemers == (riet,)


def test_two_residents_have_a_web_each(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, jan = couple
    gesprek = _start(desk, couple)
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=2, woorden="Ik zit alleen."))
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, jan, "meedoen", score=8))
    desk.write(
        lambda tx: gespreksrijen.set_verschil(
            tx, gesprek, tx.clock.new_id(), onderwerp="Meedoen", inwoner_a=riet, zin_a="Ik zie niemand.",
            inwoner_b=jan, zin_b="Er is altijd volk.", afspraak="We vragen het allebei apart.",
        )
    )  # fmt: skip

    view = _load(desk, gesprek)

    assert [(s.score, s.betreft) for s in view.scores] == [(2, (riet,)), (8, (jan,))]
    assert view.verschillen[0].betreft == (riet, jan)


def test_not_discussed_not_relevant_and_zero_differ(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=0))
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "zingeving", score=4))
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "zingeving", niet_relevant=True))

    view = _load(desk, gesprek)
    zero, other = view.score(riet, "meedoen"), view.score(riet, "zingeving")

    assert zero is not None
    assert (zero.score, zero.niet_relevant, zero.discussed) == (0, False, True)
    assert other is not None
    assert (other.score, other.niet_relevant) == (None, True)
    assert view.score(riet, "lichaamsfuncties") is None

    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=None))
    emptied = _load(desk, gesprek).score(riet, "meedoen")
    assert emptied is not None
    assert not emptied.discussed


def test_typing_and_dragging_make_one_row(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    for figure in range(11):
        desk.write(partial(gespreksrijen.set_score, gesprek=gesprek, inwoner=riet, dimensie="meedoen", score=figure))

    assert len(_load(desk, gesprek).scores) == 1


def test_what_is_taken_back_is_nowhere(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    rid = desk.store.clock.new_id()
    desk.store.write(
        "Woorden", hid, lambda tx: gespreksrijen.set_woord(tx, gesprek, rid, inwoner=riet, tekst=CANARY), key="w"
    ).result()
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=3, woorden=CANARY), hid)
    desk.write(lambda tx: gespreksrijen.set_segment(tx, gesprek, riet, "lichaam", wens=CANARY), hid)
    assert desk.read(lambda tx: _everywhere(tx, CANARY))

    def take_back(tx: Writing) -> None:
        gespreksrijen.bewaar_niet(tx, tx.get(Gesprekswoord, rid))
        gespreksrijen.bewaar_score_niet(tx, gesprek, riet, "meedoen")
        gespreksrijen.bewaar_segment_niet(tx, gesprek, riet, "lichaam")

    desk.write(take_back, hid)

    assert desk.read(lambda tx: _everywhere(tx, CANARY)) == []
    assert _load(desk, gesprek).score(riet, "meedoen") is None
    desk.store.undo(hid).result()
    assert desk.read(lambda tx: _everywhere(tx, CANARY)) == []


def test_one_text_can_go_while_the_figure_stays(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    row = desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=3, woorden=CANARY))

    desk.write(lambda tx: gespreksrijen.bewaar_niet(tx, row, "woorden"))

    kept = _load(desk, gesprek).score(riet, "meedoen")
    assert kept is not None
    assert (kept.score, kept.woorden) == (3, "")
    assert desk.read(lambda tx: _everywhere(tx, CANARY)) == []


def test_closing_erases_what_was_taken_out_or_emptied(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    rid = desk.store.clock.new_id()
    desk.write(lambda tx: gespreksrijen.set_woord(tx, gesprek, rid, inwoner=riet, tekst=CANARY), hid)
    desk.store.undo(hid).result()
    desk.write(lambda tx: gespreksrijen.set_segment(tx, gesprek, riet, "lichaam", woorden=CANARY), hid)
    desk.write(lambda tx: gespreksrijen.set_segment(tx, gesprek, riet, "lichaam", woorden=""), hid)
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=3), hid)

    closed = desk.write(lambda tx: gesprekken.close_gesprek(tx, gesprek), hid)

    assert not closed.open
    assert desk.read(lambda tx: _everywhere(tx, CANARY)) == []
    assert len(_load(desk, gesprek).scores) == 1


def test_after_closing_a_correction_is_a_new_row(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    first = desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=3, woorden="Soms."))
    desk.write(lambda tx: gesprekken.close_gesprek(tx, gesprek))

    second = desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=4))
    third = desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", woorden="Vaak."))

    assert second.corrigeert == first.id
    assert third.id == second.id
    shown = _load(desk, gesprek).scores
    assert [(s.score, s.woorden) for s in shown] == [(4, "Vaak.")]
    assert len(desk.read(lambda tx: tx.all(Dimensiescore, gesprek=gesprek))) == 2
    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: gespreksrijen.bewaar_niet(tx, third))
    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "zingeving", score=1))


def test_only_its_author_writes_in_a_conversation(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, riet, _jan = couple
    other = desk.write(lambda tx: tx.insert(Gesprek, hid, deelnemers=(riet,), datum=tx.clock.today()))
    desk.write(lambda tx: tx.change(other, gemaakt_door="een-ander"))

    assert not _load(desk, other.id).mag_schrijven
    acts: list[Callable[[Writing], object]] = [
        lambda tx: gespreksrijen.set_score(tx, other.id, riet, "meedoen", score=1),
        lambda tx: gesprekken.close_gesprek(tx, other.id),
    ]
    for act in acts:
        with pytest.raises(NotTheAuthor):
            desk.write(act)


def test_a_conversation_is_closed_after_fourteen_days_with_everything_kept(
    desk: Desk, couple: tuple[str, str, str]
) -> None:
    _hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    desk.write(lambda tx: gespreksrijen.set_score(tx, gesprek, riet, "meedoen", score=3, woorden="Soms."))
    desk.pass_days(14)
    assert desk.write(gesprekken.close_overdue) == ()

    desk.pass_days(1)
    closed = desk.write(gesprekken.close_overdue)

    assert [one.id for one in closed] == [gesprek]
    assert [s.woorden for s in _load(desk, gesprek).scores] == ["Soms."]
    assert desk.write(gesprekken.close_overdue) == ()


def test_earlier_webs_are_there_per_resident(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, jan = couple
    before = _start(desk, couple)
    desk.write(lambda tx: gespreksrijen.set_score(tx, before, riet, "meedoen", score=2))
    desk.write(lambda tx: gespreksrijen.set_score(tx, before, jan, "zingeving", woorden="Geen cijfer."))
    desk.pass_days(30)
    now = _start(desk, couple)
    desk.write(lambda tx: gespreksrijen.set_score(tx, now, riet, "meedoen", score=5))

    earlier = _load(desk, now).eerder

    assert [(one.gesprek, one.inwoner, one.scores[0].score) for one in earlier] == [(before, riet, 2)]
    assert _load(desk, before).eerder == ()


def test_the_wheel_follows_the_age(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, _riet, _jan = couple
    born = desk.today.replace(year=desk.today.year - 10)
    child = desk.write(lambda tx: personen.add_inwoner(tx, hid, voornaam="Sem", geboortedatum=born))
    gesprek = desk.write(lambda tx: gesprekken.start_gesprek(tx, hid, PACKS, deelnemers=(child.id,))).id

    assert _load(desk, gesprek).set_van(child.id).id == "kind"


def test_what_the_plan_uses_stays(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    desk.write(lambda tx: gespreksrijen.set_segment(tx, gesprek, riet, "oppad", wens="Naar de kaartclub."))
    desk.write(
        lambda tx: gespreksrijen.set_segment(tx, gesprek, riet, "lichaam", ervaring=Ervaring.MET_MOEITE, woorden=CANARY)
    )

    def make_goal(tx: Writing) -> None:
        plan = plannen.open_plan(tx, hid)
        plannen.add_goal(tx, plan, riet, wens=plannen.wishes_of(tx, hid)[0])

    desk.write(make_goal)
    rows = desk.read(lambda tx: bewaren.te_bewaren(tx, gesprek))
    assert [row.in_plan for row in rows] == [True, False]

    kind = type(rows[0].rij)
    assert desk.write(lambda tx: bewaren.bewaar_groep_niet(tx, gesprek, riet, kind)) == 1
    assert desk.read(lambda tx: _everywhere(tx, CANARY)) == []
    assert [s.segment for s in _load(desk, gesprek).segmenten] == ["oppad"]


def test_loose_words_find_their_place(desk: Desk, couple: tuple[str, str, str]) -> None:
    hid, riet, _jan = couple
    gesprek = _start(desk, couple, vastgelegd=Vastgelegd.ACHTERAF)
    texts = ("De trap is zwaar.", "Ik wil weer kaarten.", "Dochter Anja zou de huisarts bellen.")

    def note(tx: Writing, tekst: str) -> Gesprekswoord:
        return gespreksrijen.set_woord(tx, gesprek, tx.clock.new_id(), inwoner=riet, stem=Stem.INWONER, tekst=tekst)

    words = [desk.write(partial(note, tekst=text)) for text in texts]
    assert words[0].achteraf
    found = desk.read(lambda tx: uitwerken.load(tx, gesprek))
    assert [one.tekst for one in found.los] == list(texts[:2])
    assert [one.tekst for one in found.open_eindes] == [texts[2]]

    desk.write(lambda tx: uitwerken.plaats_in_dimensie(tx, found.los[0], "lichaamsfuncties"))
    doel = desk.write(lambda tx: uitwerken.plaats_als_doel(tx, found.los[1]))
    taak = desk.write(lambda tx: uitwerken.plaats_als_taak(tx, found.open_eindes[0]))

    after = desk.read(lambda tx: uitwerken.load(tx, gesprek))
    assert (after.los, after.open_eindes) == ((), ())
    assert [one.id for one in after.taken] == [taak.id]
    assert (doel.inwoner, doel.woorden) == (riet, texts[1])
    view = _load(desk, gesprek)
    assert [s.woorden for s in view.scores] == [texts[0]]
    assert [row.in_plan for row in desk.read(lambda tx: bewaren.te_bewaren(tx, gesprek))].count(True) == 1
    assert len(after.voorstellen) == 1
    assert hid == after.gesprek.huishouden


def test_words_between_four_eyes_go_nowhere(desk: Desk, couple: tuple[str, str, str]) -> None:
    _hid, riet, _jan = couple
    gesprek = _start(desk, couple)
    word = desk.write(
        lambda tx: gespreksrijen.set_woord(
            tx, gesprek, tx.clock.new_id(), inwoner=riet, tekst=CANARY, niveau=Niveau.VIER_OGEN
        )
    )

    assert uitwerken.plekken(word, _load(desk, gesprek).gesprek) == frozenset()
    with pytest.raises(uitwerken.OnderVierOgen):
        desk.write(lambda tx: uitwerken.plaats_als_doel(tx, word))
    with pytest.raises(uitwerken.OnderVierOgen):
        desk.write(lambda tx: uitwerken.plaats_in_segment(tx, word, "lichaam"))
