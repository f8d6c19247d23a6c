"""Five lines on one page: made with the first word, printed, grown, taken back."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.agenda import Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, SoortWoord, Stem
from app.domain.hulpvraag import Deur, Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.record import Niveau
from app.packs.load import load_default
from app.reports import make
from app.services import agenda, gesprekken, huishoudens, kort_gesprek
from app.services.kort_gesprek import NABELLEN, Begin, KortGesprek
from tests.canary import CANARY
from tests.services.conftest import Desk

PACKS = load_default()


@pytest.fixture
def begin(desk: Desk) -> Begin:
    """Give the start of a talk with mevrouw Jansen."""
    home = desk.write(lambda tx: huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")).id
    riet = desk.read(lambda tx: tx.all(Inwoner, huishouden=home))[0].id
    return Begin(desk.store.clock.new_id(), home, riet)


def write(desk: Desk, begin: Begin, soort: SoortWoord, tekst: str) -> None:
    desk.write(lambda tx: kort_gesprek.write_line(tx, begin, PACKS, soort, tekst), begin.huishouden)


def load(desk: Desk, begin: Begin) -> KortGesprek:
    return desk.read(lambda tx: kort_gesprek.load(tx, begin.huishouden, gesprek=begin.gesprek))


def test_nothing_is_made_before_the_first_word(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "  ")

    assert desk.read(lambda tx: tx.all(Gesprek)) == []
    assert load(desk, begin).kanaal is Kanaal.TELEFOON


def test_the_first_word_makes_a_short_talk_and_typing_on_changes_one_row(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Ik kom")
    write(desk, begin, SoortWoord.WAT_IS_ER, "Ik kom de deur niet uit.")
    write(desk, begin, SoortWoord.TEAM_DOET, "Regiotaxi uitzoeken")

    page = load(desk, begin)
    assert page.gesprek is not None
    assert page.gesprek.kort
    assert page.gesprek.deelnemers == (begin.inwoner,)
    assert [(one.stem, one.tekst, one.betreft) for one in page.regels] == [
        (Stem.INWONER, "Ik kom de deur niet uit.", (begin.inwoner,)),
        (Stem.CONSULENT, "Regiotaxi uitzoeken", (begin.inwoner,)),
    ]


def test_without_an_id_todays_own_open_talk_is_shown_and_a_new_one_is_empty(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Vandaag")
    home = begin.huishouden

    again = desk.read(lambda tx: kort_gesprek.load(tx, home))
    fresh = desk.read(lambda tx: kort_gesprek.load(tx, home, nieuw=True))
    desk.pass_days(1)
    tomorrow = desk.read(lambda tx: kort_gesprek.load(tx, home))

    assert [again.gesprek is None, fresh.gesprek is None, tomorrow.gesprek is None] == [False, True, True]


def test_the_channel_comes_from_the_appointment(desk: Desk, begin: Begin) -> None:
    home = begin.huishouden
    visit = desk.write(lambda tx: agenda.add_afspraak(tx, home, kanaal=Kanaal.LOKET)).id

    assert desk.read(lambda tx: kort_gesprek.load(tx, home, afspraak=visit)).kanaal is Kanaal.LOKET


def test_the_call_is_a_promise_on_its_day_and_can_be_taken_away(desk: Desk, begin: Begin) -> None:
    day = desk.today + timedelta(days=7)
    desk.write(lambda tx: kort_gesprek.set_bellen(tx, begin, PACKS, day))
    desk.write(lambda tx: kort_gesprek.set_bellen(tx, begin, PACKS, day + timedelta(days=1), inwoner_belt=True))

    found = desk.read(lambda tx: tx.all(Taak))
    assert [(one.wat, one.voor, one.wie) for one in found] == [(NABELLEN, day + timedelta(days=1), begin.inwoner)]
    desk.write(lambda tx: kort_gesprek.set_bellen(tx, begin, PACKS, None))
    assert load(desk, begin).bellen is None


def test_what_is_taken_back_is_nowhere_in_the_file(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.BELLEN, CANARY)
    desk.write(lambda tx: kort_gesprek.set_bellen(tx, begin, PACKS, desk.today))
    desk.write(lambda tx: kort_gesprek.bewaar_niet(tx, begin.gesprek, SoortWoord.BELLEN))

    values = desk.read(lambda tx: tx.rows("SELECT coalesce(old, '') || coalesce(new, '') AS value FROM change"))
    found = desk.read(lambda tx: tx.rows("SELECT tekst FROM zoektekst"))
    assert CANARY not in str([*values, *found])
    assert load(desk, begin).bellen is not None, "the day stays"


def test_paper_says_the_five_lines_and_nothing_between_four_eyes(desk: Desk, begin: Begin, tmp_path: Path) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Ik kom de deur niet uit.")
    write(desk, begin, SoortWoord.BELANGRIJKST, "Mijn dochter weet het niet")
    desk.write(lambda tx: kort_gesprek.set_niveau(tx, begin.gesprek, SoortWoord.BELANGRIJKST, Niveau.VIER_OGEN))
    desk.write(lambda tx: kort_gesprek.set_bellen(tx, begin, PACKS, desk.today))

    values = desk.read(lambda tx: kort_gesprek.make_paper(tx, PACKS, tmp_path, begin.gesprek, groot=False))

    assert (values.inwoner, values.wat_is_er, values.belangrijkst) == ("Riet Jansen", "Ik kom de deur niet uit.", "")
    assert values.wie_belt == "Wij bellen op maandag 23 november."
    assert make.make(values).startswith(b"%PDF")


def test_who_calls_is_said_on_paper(desk: Desk, begin: Begin, tmp_path: Path) -> None:
    write(desk, begin, SoortWoord.BELLEN, "Als de brief er is.")
    desk.write(lambda tx: kort_gesprek.set_bellen(tx, begin, PACKS, desk.today, inwoner_belt=True))

    values = desk.read(lambda tx: kort_gesprek.make_paper(tx, PACKS, tmp_path, begin.gesprek, groot=True))

    assert values.wie_belt == "Als de brief er is.\nU belt ons op maandag 23 november."


def test_it_grows_into_the_full_conversation(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Ik kom de deur niet uit.")

    view = desk.read(lambda tx: gesprekken.load(tx, begin.gesprek, PACKS))

    assert [one.tekst for one in view.woorden] == ["Ik kom de deur niet uit."]
    assert view.gesprek.kort


def test_a_question_is_made_of_the_words_with_the_day_and_the_door(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Ik wil een scootmobiel.")

    made = desk.write(lambda tx: kort_gesprek.make_hulpvraag(tx, begin, PACKS))

    stored = desk.read(lambda tx: tx.get(Hulpvraag, made.id))
    assert (stored.woorden, stored.ontvangen_op, stored.deur) == ("Ik wil een scootmobiel.", desk.today, Deur.TELEFOON)
    assert desk.read(lambda tx: tx.get(Gesprek, begin.gesprek)).hulpvraag == made.id


def test_another_speaker_takes_the_lines_along(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Hij valt vaak.")
    jan = desk.write(lambda tx: tx.insert(Inwoner, begin.huishouden, voornaam="Jan")).id

    desk.write(lambda tx: kort_gesprek.set_inwoner(tx, begin, PACKS, jan))

    assert [one.inwoner for one in desk.read(lambda tx: tx.all(Gesprekswoord))] == [jan]
    assert load(desk, begin).inwoner == jan


def test_a_melding_needs_no_words_and_takes_none_from_between_four_eyes(desk: Desk, begin: Begin) -> None:
    write(desk, begin, SoortWoord.WAT_IS_ER, "Mijn dochter weet het niet")
    desk.write(lambda tx: kort_gesprek.set_niveau(tx, begin.gesprek, SoortWoord.WAT_IS_ER, Niveau.VIER_OGEN))

    made = desk.write(lambda tx: kort_gesprek.make_hulpvraag(tx, begin, PACKS))

    assert (made.woorden, made.ontvangen_op) == ("", desk.today)
