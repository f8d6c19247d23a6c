"""What one laptop writes reaches the other; who had not seen it gets both values; nothing is sent twice."""

import pytest

from app.domain.activiteitenplan import Activiteit, Doel
from app.domain.conflict import Conflict, Over
from app.domain.huishouden import Adres, Huishouden
from app.domain.record import Vak
from app.domain.tekst import LONGEST
from app.services import dubbel, verschillen
from app.uplink.outcome import Outcome
from tests.uplink.desks import Street


def test_words_reach_the_other_laptop(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "weer naar buiten")

    sent, fetched = jan.sync(), els.sync()

    assert (sent.ok, sent.pushed, jan.waiting()) == (True, 2, 0)
    assert fetched.ok
    assert els.goals() == {goal.id: "weer naar buiten"}
    assert els.see(goal.id) == jan.see(goal.id)
    assert els.waiting() == 0


def test_nothing_new_moves_nothing(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    jan.goal(jan.home(), "x")
    jan.sync()
    els.sync()

    assert jan.sync() == Outcome(clock_off_s=0)
    assert els.sync() == Outcome(clock_off_s=0)


def test_a_new_laptop_gets_whole_dossiers_and_says_how_far_it_is(street: Street) -> None:
    jan = street.laptop()
    home = jan.home()
    for number in range(30):
        jan.goal(home, f"doel {number}")
    jan.sync()
    els = street.laptop()

    outcome = els.sync()

    assert outcome.fetched == 31
    assert els.rows_told[-1] == (31, 31)
    assert len(els.goals()) == 30


def test_changes_go_both_ways(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    goal = jan.goal(jan.home(), "begin")
    jan.sync()
    els.sync()
    els.say(els.see(goal.id), "van Els")
    els.sync()

    assert jan.sync().pulled == 1
    assert jan.see(goal.id).woorden == "van Els"
    jan.say(jan.see(goal.id), "van Jan na Els")
    assert jan.sync().conflicts == 0
    els.sync()
    assert els.see(goal.id).woorden == "van Jan na Els"


def test_what_was_not_seen_is_shown_beside_it(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    goal = jan.goal(jan.home(), "begin")
    jan.sync()
    els.sync()
    els.say(els.see(goal.id), "van Els")
    els.sync()
    jan.say(jan.see(goal.id), "van Jan")

    outcome = jan.sync()
    els.sync()

    assert outcome.conflicts == 1
    for laptop in (jan, els):
        assert laptop.see(goal.id).woorden == "van Els"
        (conflict,) = laptop.read(lambda tx: tx.all(Conflict))
        assert (conflict.over, conflict.eerste, conflict.tweede) == (Over.VELD, "van Els", "van Jan")
        assert (conflict.rij, conflict.veld, conflict.soort) == (goal.id, "woorden", "doel")


def test_a_removal_over_an_unseen_child_is_taken_back_here_too(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    goal = jan.goal(jan.home(), "begin")
    jan.sync()
    els.sync()
    els.write(lambda tx: tx.insert(Activiteit, goal.huishouden, doel=goal.id, wat="wandelen"), goal.huishouden)
    els.sync()
    seen = jan.see(goal.id)
    jan.write(lambda tx: tx.remove(seen), goal.huishouden)

    jan.sync()

    assert goal.id in jan.goals()
    assert [one.over for one in jan.read(lambda tx: tx.all(Conflict))] == [Over.VERWIJDERD_GEWIJZIGD]


def test_an_open_act_stays_here_until_it_is_sealed(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    jan.store.write("Typen", home, lambda tx: tx.change(goal, woorden="half"), key="doel").result()

    jan.sync()
    els.sync()

    assert els.goals() == {goal.id: "begin"}
    jan.store.seal().result()
    jan.sync()
    els.sync()
    assert els.goals() == {goal.id: "half"}


def test_what_is_erased_is_gone_on_the_other_laptop(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal, other = jan.goal(home, "geheim woord"), jan.goal(home, "ook geheim")
    jan.sync()
    els.sync()
    els.say(els.see(goal.id), "geheim woord van Els")
    els.sync()
    jan.sync()
    seen = jan.see(goal.id)
    jan.write(lambda tx: tx.erase(seen), home)
    jan.write(lambda tx: tx.erase(other, "woorden"), home)
    jan.sync()

    els.sync()

    assert els.goals() == {other.id: ""}
    found = els.read(lambda tx: tx.rows("SELECT old, new FROM change WHERE old LIKE '%geheim%' OR new LIKE '%geheim%'"))
    assert found == []
    assert els.read(lambda tx: tx.rows("SELECT * FROM zoektekst WHERE tekst LIKE '%geheim%'")) == []


def test_what_was_erased_before_it_was_sent_only_counts(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "geheim")
    jan.write(lambda tx: tx.erase(goal), home)

    assert jan.sync().ok
    els.sync()

    assert els.goals() == {}
    assert [one.naam for one in els.read(lambda tx: tx.all(Huishouden))] == ["Fam. Jansen"]


def test_words_in_a_row_that_was_erased_meanwhile_are_put_aside_and_told(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    jan.sync()
    els.sync()
    seen = els.see(goal.id)
    els.write(lambda tx: tx.erase(seen), home)
    els.sync()
    jan.say(goal, "nog iets")

    outcome = jan.sync()

    assert outcome.aside == 1
    assert [row["reden"] for row in jan.read(lambda tx: tx.rows("SELECT reden FROM terzijde"))] == ["gewist"]
    assert (jan.waiting(), jan.goals()) == (0, {})


def test_what_was_written_in_a_household_that_was_erased_meanwhile_stays_nowhere(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.sync()
    els.sync()
    seen = jan.read(lambda tx: tx.get(Huishouden, home))
    jan.write(lambda tx: tx.erase(seen), home)
    jan.sync()
    els.goal(home, "geheim")

    assert els.sync().aside == 1
    jan.sync()
    assert (els.goals(), jan.goals()) == ({}, {})
    assert els.read(lambda tx: tx.rows("SELECT new FROM change WHERE new LIKE '%geheim%'")) == []
    assert [row["reden"] for row in els.read(lambda tx: tx.rows("SELECT reden FROM terzijde"))] == ["gewist"]


def test_a_closed_compartment_travels_in_its_own(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.write(lambda tx: tx.insert(Doel, home, woorden="in vertrouwen", vak=Vak.MELDCODE), home)

    jan.sync()
    els.sync()

    (goal,) = els.read(lambda tx: tx.all(Doel))
    assert goal.vak is Vak.MELDCODE
    assert els.read(lambda tx: tx.rows("SELECT * FROM zoektekst WHERE tekst LIKE '%vertrouwen%'")) == []


LONG = {"words": "é", "control": "\x01", "wide": "\U0001f600"}


@pytest.mark.parametrize("sign", LONG.values(), ids=LONG)
def test_the_longest_text_that_a_field_holds_arrives(street: Street, sign: str) -> None:
    jan, els = street.laptop(), street.laptop()
    text = sign * LONGEST
    goal = jan.goal(jan.home(), text)

    assert (jan.sync().ok, els.sync().ok) == (True, True)

    assert jan.read(lambda tx: tx.rows("SELECT reden FROM terzijde")) == []
    assert els.see(goal.id).woorden == jan.see(goal.id).woorden == text


def test_many_long_texts_come_in_pages_that_fit(street: Street) -> None:
    jan, els, piet = street.laptop(), street.laptop(), street.laptop()
    hid = jan.home()
    assert jan.sync().ok
    assert els.sync().ok
    goals = [jan.goal(hid, "x" * LONGEST) for _ in range(10)]
    assert jan.sync().ok

    assert (els.sync().reason, piet.sync().reason) == ("", "")

    assert len(els.goals()) == len(piet.goals()) == len(goals)


def test_an_address_that_both_filled_in_is_told_to_both_and_decided_once(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.sync()
    els.sync()
    jan.write(lambda tx: tx.insert(Adres, home, straat="Dorpsstraat"), home)
    stays = els.write(lambda tx: tx.insert(Adres, home, straat="Kerkpad", plaats="Ulft"), home)
    for one in (jan, els, jan):
        one.sync()

    both = [one.read(lambda tx: dubbel.load(tx, home)) for one in (jan, els)]
    assert both[0] == both[1]
    jan.write(lambda tx: dubbel.keep(tx, both[0][0], stays.id), home)
    jan.sync()
    els.sync()

    for one in (jan, els):
        (adres,) = one.read(lambda tx: tx.all(Adres))
        assert (adres.straat, adres.plaats) == ("Kerkpad", "Ulft")
        assert one.read(dubbel.load) == ()
        (past,) = one.read(lambda tx: verschillen.load(tx, home))
        assert (past.open, past.eerste.tekst, past.tweede.tekst) == (False, "Kerkpad; Ulft", "Dorpsstraat")
