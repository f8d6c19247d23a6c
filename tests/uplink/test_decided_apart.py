"""Two people decide the same difference apart: it is open again, and nobody is asked about anything but words."""

import pytest

from app.domain.conflict import Beslissing, Conflict
from app.server.verify import verify
from app.services import verschillen
from tests.uplink.desks import Laptop, Street

EERSTE, TWEEDE, SAMEN = Beslissing.EERSTE, Beslissing.TWEEDE, Beslissing.SAMEN


def _decide(laptop: Laptop, beslissing: Beslissing, tekst: str = "") -> None:
    (one,) = (each for each in laptop.read(verschillen.load) if each.open)
    laptop.write(lambda tx: verschillen.decide(tx, one, beslissing, tekst), one.conflict.huishouden)


def _differ(street: Street) -> tuple[Laptop, Laptop]:
    jan, els = street.laptop(), street.laptop()
    goal = jan.goal(jan.home(), "begin")
    jan.sync()
    els.sync()
    jan.say(goal, "van Jan")
    els.say(els.see(goal.id), "van Els")
    for laptop in (jan, els, jan):
        laptop.sync()
    return jan, els


def _seen(laptop: Laptop) -> list[tuple[str, str, Beslissing | None]]:
    rows = laptop.read(lambda tx: tx.all(Conflict))
    return sorted(((one.veld, one.tweede, one.beslissing) for one in rows), key=str)


@pytest.mark.parametrize(("one", "other", "now"), [(EERSTE, TWEEDE, "van Els"), (TWEEDE, EERSTE, "van Els")])
def test_who_decided_otherwise_is_asked_again(street: Street, one: Beslissing, other: Beslissing, now: str) -> None:
    jan, els = _differ(street)
    _decide(jan, one)
    _decide(els, other)
    for laptop in (jan, els, jan):
        assert laptop.sync().ok

    for laptop in (jan, els):
        assert _seen(laptop) == [("woorden", "van Els", None)]
        assert list(laptop.goals().values()) == [now]
    _decide(jan, EERSTE)
    jan.sync()
    els.sync()
    for laptop in (jan, els):
        assert _seen(laptop) == [("woorden", "van Els", EERSTE)]
        assert list(laptop.goals().values()) == ["van Jan"]
    assert verify(street.town.server.owner, street.town.tenant).problems == []


def test_who_decided_the_same_is_asked_nothing(street: Street) -> None:
    jan, els = _differ(street)
    _decide(jan, TWEEDE)
    _decide(els, TWEEDE)
    for laptop in (jan, els, jan):
        laptop.sync()

    assert _seen(jan) == _seen(els) == [("woorden", "van Els", TWEEDE)]
    assert list(jan.goals().values()) == list(els.goals().values()) == ["van Els"]


def test_two_who_wrote_anew_are_asked_about_their_words_once(street: Street) -> None:
    jan, els = _differ(street)
    _decide(jan, SAMEN, "nieuw van Jan")
    _decide(els, SAMEN, "nieuw van Els")
    for laptop in (jan, els, jan):
        laptop.sync()

    assert _seen(jan) == _seen(els) == [("woorden", "nieuw van Els", None), ("woorden", "van Els", SAMEN)]
    assert list(jan.goals().values()) == list(els.goals().values()) == ["nieuw van Jan"]


def test_a_decision_that_is_taken_back_while_another_decides_is_open(street: Street) -> None:
    jan, els = _differ(street)
    _decide(jan, TWEEDE)
    _decide(els, EERSTE)
    jan.sync()
    home = jan.read(verschillen.load)[0].conflict.huishouden
    jan.store.undo(home).result()
    for laptop in (jan, els, jan, els):
        laptop.sync()

    assert _seen(jan) == _seen(els)
    assert [one.open for one in jan.read(verschillen.load)] == [True]
    assert jan.goals() == els.goals()
