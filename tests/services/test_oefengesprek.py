"""The guided first conversation sees each step by what was written, can be left, and goes on where one was."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.clock import Clock
from app.domain.activiteitenplan import Planversie
from app.domain.gesprekswiel import Ervaring
from app.domain.hulpvraag import Instemming
from app.domain.inwoner import Inwoner
from app.domain.triage import Keuze
from app.packs.load import load_default
from app.services import gesprekken, hulpvragen, oefengesprek, plannen, triage
from app.services.gespreksrijen import set_score, set_segment
from app.services.oefengesprek import STEPS
from app.services.profiel import WhoIs, create_store
from app.services.work import Writing
from tests.services.conftest import KEY, MONDAY, Desk

NAMES = tuple(STEPS)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Desk]:
    who = WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team")
    made = create_store(tmp_path, KEY, Clock(lambda: MONDAY), who, oefenomgeving=True)
    yield Desk(made)
    made.close()


def walk(tx: Writing) -> Iterator[tuple[str, ...]]:
    """Do every step as a page does it; give what was seen as done after each."""
    home = oefengesprek.begin(tx)
    person = tx.all(Inwoner, huishouden=home)[0].id

    def seen() -> tuple[str, ...]:
        return oefengesprek.load(tx).gedaan

    yield seen()
    vraag = hulpvragen.add_question(tx, home, person, woorden="Mag ik een scootmobiel?")
    yield seen()
    triage.choose(tx, vraag, Keuze.EERST_SAMEN_KIJKEN)
    yield seen()
    gesprek = gesprekken.start_gesprek(tx, home, load_default(), hulpvraag=vraag.id).id
    yield seen()
    set_score(tx, gesprek, person, "meedoen", score=3)
    yield seen()
    set_score(tx, gesprek, person, "meedoen", woorden="Ik mis mijn kaartclub.")
    yield seen()
    set_segment(tx, gesprek, person, "op_pad", ervaring=Ervaring.LUKT_NIET)
    yield seen()
    vraag = hulpvragen.change_question(tx, vraag, behoefte="Ik wil weer kaarten.")
    hulpvragen.change_question(tx, vraag, instemming=Instemming.KLOPT)
    yield seen()
    plan = plannen.new_plan(tx, home, vraag.id)
    doel = plannen.add_goal(tx, plan, person, "Ik kaart weer elke week.")
    yield seen()
    plannen.add_activity(tx, plan, doel.id, wat="De buurvrouw vragen", wie="Annie")
    yield seen()
    tx.insert(Planversie, home, plan=plan.id)
    yield seen()


def test_each_step_is_seen_when_it_is_done_and_not_before(practice: Desk) -> None:
    found = practice.write(lambda tx: list(walk(tx)))
    assert found == [NAMES[:count] for count in range(len(NAMES) + 1)]
    assert practice.read(oefengesprek.load).stap == ""


def test_it_can_be_left_and_goes_on_where_one_was(practice: Desk) -> None:
    home = practice.write(oefengesprek.begin)
    practice.write(lambda tx: hulpvragen.add_question(tx, home, woorden="Help mij even."))
    practice.write(oefengesprek.leave)
    assert not practice.read(oefengesprek.load).loopt
    again = practice.write(oefengesprek.resume)
    assert again.loopt
    assert (again.huishouden, again.stap) == (home, NAMES[1])


def test_a_step_is_passed_over(practice: Desk) -> None:
    practice.write(oefengesprek.begin)
    for step in NAMES[:2]:
        practice.write(partial(oefengesprek.pass_over, step=step))
    assert practice.read(oefengesprek.load).stap == NAMES[2]


def test_once_more_begins_with_somebody_who_asked_nothing_yet(practice: Desk) -> None:
    first = practice.write(oefengesprek.begin)
    practice.write(lambda tx: oefengesprek.pass_over(tx, NAMES[0]))
    assert practice.write(oefengesprek.begin) != first
    assert practice.read(oefengesprek.load).stap == NAMES[0]


def test_outside_the_practice_environment_there_is_nothing(desk: Desk) -> None:
    desk.write(oefengesprek.begin)
    assert not desk.read(oefengesprek.load).loopt
