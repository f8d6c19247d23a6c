"""What a laptop may hold changes while it fetches, waits or is away: it never has too much nor too little."""

import psycopg

from app.domain.activiteitenplan import Doel
from app.domain.record import Vak
from app.server import admin
from app.services.work import Writing
from tests.uplink.desks import Laptop, Street
from tests.uplink.test_mending import Broken


def _move(street: Street, home: str, *, away: str, to: str) -> None:
    admin.share(*street.place, home, street.town.team(to))
    admin.unshare(*street.place, home, street.town.team(away))


def _may_see(street: Street, laptop: Laptop, *vakken: str) -> None:
    with psycopg.connect(street.town.server.owner) as sql:
        where = (list(vakken), street.town.tenant, laptop.client.medewerker)
        sql.execute("UPDATE medewerker SET vakken = %s WHERE tenant = %s AND id = %s", where)


def _type(laptop: Laptop, home: str, vak: Vak = Vak.GEWOON) -> None:
    """Begin to write, and do not finish."""

    def write(tx: Writing) -> Doel:
        return tx.insert(Doel, home, woorden="half", vak=vak)

    laptop.store.write("Typen", home, write, key="k").result()


def test_a_dossier_that_is_lost_before_it_was_fetched_holds_up_nothing(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home, other = jan.home(), jan.home("Fam. De Wit")
    goals = {jan.goal(home, "blijft").id: "blijft", jan.goal(other, "gaat").id: "gaat"}
    jan.sync()
    assert els.sync(Broken(els.line, 1)).reason == "traag"
    _move(street, other, away="noord", to="zuid")

    outcome = els.sync()

    assert outcome.ok
    assert els.goals() == {rid: words for rid, words in goals.items() if words == "blijft"}


def test_all_dossiers_are_lost_before_they_were_fetched(street: Street) -> None:
    jan, els, zuid = street.laptop(), street.laptop(), street.laptop("zuid")
    home, other = jan.home(), zuid.home("Fam. De Wit")
    jan.goal(home, "van noord")
    jan.sync()
    zuid.goal(other, "van zuid")
    zuid.sync()
    els.sync(Broken(els.line, 1))
    _move(street, home, away="noord", to="zuid")

    assert els.sync().ok
    assert els.goals() == {}
    _move(street, home, away="zuid", to="noord")
    els.sync()
    assert list(els.goals().values()) == ["van noord"]


def test_what_was_erased_while_a_dossier_was_away_is_gone_when_it_is_back(street: Street) -> None:
    jan, els = street.laptop(), street.laptop("noord", "zuid")
    home = jan.home()
    goal = jan.goal(home, "geheim")
    jan.sync()
    els.sync()
    _type(jan, home)
    _move(street, home, away="noord", to="zuid")
    jan.sync()
    seen = els.see(goal.id)
    els.write(lambda tx: tx.erase(seen), home)
    els.sync()
    _move(street, home, away="zuid", to="noord")

    assert jan.sync().ok
    assert list(jan.goals().values()) == ["half"]
    jan.store.seal().result()
    jan.sync()
    els.sync()
    assert jan.goals() == els.goals()


def _closed(street: Street) -> tuple[Laptop, Laptop, str]:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.goal(home, "gewoon")
    jan.write(lambda tx: tx.insert(Doel, home, woorden="in vertrouwen", vak=Vak.MELDCODE), home)
    jan.sync()
    return jan, els, home


def test_a_compartment_that_is_lost_goes_from_the_laptop(street: Street) -> None:
    _jan, els, _home = _closed(street)
    els.sync()
    _may_see(street, els, "gewoon", "adres")

    assert els.sync().ok
    assert list(els.goals().values()) == ["gewoon"]
    assert els.read(lambda tx: tx.rows("SELECT rid FROM change WHERE vak = 'meldcode'")) == []


def test_a_compartment_that_is_lost_waits_for_what_was_not_handed_in(street: Street) -> None:
    _jan, els, home = _closed(street)
    els.sync()
    _type(els, home, Vak.MELDCODE)
    _may_see(street, els, "gewoon", "adres")

    els.sync()
    assert sorted(els.goals().values()) == ["gewoon", "half", "in vertrouwen"]
    els.store.seal().result()
    assert els.sync().aside == 1
    assert list(els.goals().values()) == ["gewoon"]


def test_a_compartment_that_is_gained_comes_with_what_was_in_it(street: Street) -> None:
    jan, els, _home = _closed(street)
    _may_see(street, els, "gewoon", "adres")
    els.sync()
    assert list(els.goals().values()) == ["gewoon"]
    _may_see(street, els, "gewoon", "adres", "meldcode")

    assert els.sync().ok
    assert sorted(els.goals().values()) == ["gewoon", "in vertrouwen"]
    assert els.goals() == jan.goals()
    assert els.sync().fetched == 0
