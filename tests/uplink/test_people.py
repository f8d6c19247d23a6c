"""People whom the keeper brought in: on every laptop, each once, and nobody writes under the name of another."""

from app.clock import Clock
from app.domain.mensen import Medewerker
from app.server import admin, staff
from app.server.admin import Person
from app.server.settings import Settings
from app.server.verify import verify
from app.services import mensen, profiel
from app.services.profiel import WhoIs
from tests.server.client import change, new_id
from tests.uplink.desks import Laptop, Street


def _publish(street: Street, *people: Person) -> int:
    owner, tenant = street.place
    admin.put_people(owner, tenant, people, Clock())
    service = street.town.server.where.service(street.town.server.database)
    return staff.publish(Settings(database=service, owner=owner), tenant, Clock())


def _local(laptop: Laptop, naam: str) -> None:
    """Make who works on a laptop a person of its own, as the first start does, and sign in."""
    laptop.store.actor = new_id()
    laptop.write(lambda tx: profiel.introduce(tx, WhoIs(naam, "consulent", "Oost", "Noord", "0314 12 34 56"),
                                              oefenomgeving=False))  # fmt: skip
    laptop.write(lambda tx: profiel.link(tx, laptop.client.medewerker))


def test_people_come_to_every_laptop_and_stand_in_a_list_once(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    for laptop, naam in ((jan, "Jan"), (els, "Els op de laptop")):
        _local(laptop, naam)
    assert _publish(street, Person("piet", "Piet", ("noord",)), Person("wie2", "Els de Vries", ("noord",))) == 3
    assert _publish(street) == 0, "the same again"

    for laptop in (jan, els, jan):
        assert laptop.sync().ok

    for laptop in (jan, els):
        found = laptop.read(mensen.collegas)
        assert [(one.naam, one.team, one.telefoon) for one in found] == [
            ("Els de Vries", "noord", "0314 12 34 56"), ("Piet", "noord", ""), ("Wie1", "noord", "0314 12 34 56"),
        ]  # fmt: skip
        assert laptop.read(mensen.namen)[els.store.actor] == "Els de Vries"
    assert verify(*street.place).problems == []


def test_a_name_that_the_keeper_changed_comes_to_every_laptop(street: Street) -> None:
    jan = street.laptop()
    _publish(street, Person("els", "Els Oud", ("noord",)))
    assert jan.sync().ok

    assert _publish(street, Person("els", "Els Nieuw", ("noord",))) == 1
    assert jan.sync().ok

    assert "Els Nieuw" in {one.naam for one in jan.read(mensen.collegas)}
    assert verify(*street.place).problems == []


def test_nobody_poses_as_a_colleague(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    _local(jan, "Jan")
    _publish(street)
    assert jan.sync().ok
    thief = els.client
    thief.pull_all()

    def refused(**fields: str) -> list[str]:
        rows = [
            change("medewerker", rid, "", base=thief.cursor, **fields)
            for rid in (jan.client.medewerker, jan.store.actor)
        ]
        return [thief.write(row).acts[0].refused for row in rows]

    assert refused(naam="Els") == ["geen_toegang"] * 2
    assert refused(zelfde_als=thief.medewerker) == ["geen_toegang"] * 2
    mine = change("medewerker", new_id(), "", naam="Jan", zelfde_als=jan.client.medewerker)
    assert thief.write(mine).acts[0].refused == "geen_toegang"
    own = change("medewerker", new_id(), "", naam="Els", zelfde_als=thief.medewerker)
    assert thief.write(own).acts[0].refused == ""
    assert jan.sync().ok
    assert jan.read(lambda tx: tx.get(Medewerker, jan.store.actor)).naam == "Jan"


def test_what_stands_in_the_name_of_a_colleague_waits_for_the_team_leader(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    _local(jan, "Jan")
    assert _publish(street) > 0
    assert jan.sync().ok
    thief = els.client
    thief.pull_all()

    def written(actor: str) -> str:
        act = thief.act(change("doel", new_id(), new_id(), woorden="zegt Jan"), actor=actor)
        return thief.send(act).acts[0].refused

    assert [written(actor) for actor in (jan.client.medewerker, jan.store.actor)] == ["andere_auteur"] * 2
    assert [written(actor) for actor in (thief.medewerker, new_id())] == ["", ""]
    assert verify(*street.place).problems == []
