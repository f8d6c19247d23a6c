"""What two apparaten corrected apart stands side by side until the author chooses, or keeps both."""

from dataclasses import dataclass

import pytest

from app.domain.gesprek import Gesprek
from app.domain.mensen import Medewerker
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import load_default
from app.services import gesprekken, gespreksrijen, huishoudens, naast_elkaar
from app.services.gespreksrijen import NotTheAuthor
from app.services.naast_elkaar import Naast
from tests.services.conftest import Desk


@dataclass(frozen=True)
class Apart:
    """A closed conversation in which one row was corrected twice, apart."""

    desk: Desk
    hid: str
    gesprek: str
    riet: str

    def found(self) -> tuple[Naast, ...]:
        return self.desk.read(lambda tx: naast_elkaar.load(tx, self.gesprek))

    def shown(self) -> list[tuple[int | None, str]]:
        view = self.desk.read(lambda tx: gesprekken.load(tx, self.gesprek, load_default()))
        return [(row.score, row.woorden) for row in view.scores]


@pytest.fixture
def apart(desk: Desk) -> Apart:
    """Give the conversation, as it is when both laptops were heard."""
    hid = desk.write(lambda tx: huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")).id
    talk = desk.write(lambda tx: gesprekken.start_gesprek(tx, hid, load_default()))
    riet = talk.deelnemers[0]
    first = desk.write(lambda tx: gespreksrijen.set_score(tx, talk.id, riet, "meedoen", score=2, woorden="Alleen."))
    desk.write(lambda tx: gesprekken.close_gesprek(tx, talk.id))
    here = desk.write(lambda tx: gespreksrijen.correct(tx, first, score=4, woorden="Soms bezoek."))
    desk.pass_days(1)
    desk.write(lambda tx: gespreksrijen.correct(tx, here, woorden="Op dinsdag bezoek."))
    desk.write(lambda tx: gespreksrijen.correct(tx, first, score=3, woorden="De buurvrouw komt."))
    return Apart(desk, hid, talk.id, riet)


def test_both_are_shown_with_who_and_when(apart: Apart) -> None:
    (pair,) = apart.found()

    assert [kop.door for kop in pair.koppen] == ["Els Bakker", "Els Bakker"]
    assert [kop.op[:10] for kop in pair.koppen] == ["2026-11-24", "2026-11-24"]
    texts = [kop.rij.woorden for kop in pair.koppen if isinstance(kop.rij, Dimensiescore)]
    assert texts == ["Op dinsdag bezoek.", "De buurvrouw komt."]


@pytest.mark.parametrize(("place", "kept"), [(0, (4, "Op dinsdag bezoek.")), (1, (3, "De buurvrouw komt."))])
def test_one_is_chosen_and_nothing_older_comes_back(apart: Apart, place: int, kept: tuple[int, str]) -> None:
    (pair,) = apart.found()

    apart.desk.write(lambda tx: naast_elkaar.kies(tx, apart.gesprek, pair, pair.koppen[place].rij.id), apart.hid)

    assert apart.shown() == [kept]
    assert apart.found() == ()


def test_the_words_of_both_can_stay(apart: Apart) -> None:
    (pair,) = apart.found()

    apart.desk.write(lambda tx: naast_elkaar.houd_beide(tx, apart.gesprek, pair))

    assert apart.shown() == [(3, "Op dinsdag bezoek.\nDe buurvrouw komt.")]
    assert apart.found() == ()


def test_only_the_author_decides(apart: Apart) -> None:
    (pair,) = apart.found()
    other = apart.desk.write(lambda tx: tx.insert(Medewerker, "", naam="Jan"))
    apart.desk.write(lambda tx: tx.change(tx.get(Gesprek, apart.gesprek), gemaakt_door=other.id))

    with pytest.raises(NotTheAuthor):
        apart.desk.write(lambda tx: naast_elkaar.houd_beide(tx, apart.gesprek, pair))
