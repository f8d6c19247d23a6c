"""A laptop and what was put aside of it: decided at the server by the team leader, heard here, and said in words."""

from app.server import admin
from app.services import samenwerken, teamleiding
from app.services.teamleiding import GEWEIGERD, OVERGENOMEN, Geen, Getoond, Lijst
from app.uplink.leading import Leading
from app.wire.inzage import Inzages
from tests.uplink.desks import Street, signed


def _leading(street: Street) -> Leading:
    lead = street.town.leader()
    sign = signed(lead)
    return Leading(lambda: street.laptops[0].signed_by(sign))


def test_the_author_hears_what_was_decided_and_gets_what_it_became(street: Street) -> None:
    jan, lead = street.laptop(), _leading(street)
    goal = jan.goal(jan.home(), "eerst")
    assert jan.sync().ok
    owner, tenant = street.place
    team = street.town.team("noord")
    admin.unshare(owner, tenant, goal.huishouden, team)
    goal = jan.say(goal, "in de trein")
    jan.write(lambda tx: tx.change(tx.get(type(goal), goal.id), tevreden="als het lukt"), goal.huishouden)
    assert jan.sync().aside == 2
    admin.share(owner, tenant, goal.huishouden, team)
    assert jan.sync().ok
    stand = jan.read(samenwerken.load)
    assert (len(stand.terzijde), stand.beslist) == (2, ())

    waits = lead.lijst(besloten=False)
    assert isinstance(waits, Lijst)
    first, second = waits.stukken
    shown = lead.toon(first.apparaat, first.n)
    assert isinstance(shown, Getoond)
    assert shown.daad is not None
    daad = shown.daad
    assert [(one.veld, one.wordt) for one in jan.read(lambda tx: teamleiding.say_act(tx, daad)).regels] == [
        ("woorden", "in de trein")
    ]
    lead.beslis(first.apparaat, first.n, OVERGENOMEN)
    lead.beslis(second.apparaat, second.n, GEWEIGERD, "staat er al")
    assert jan.sync().ok

    stand = jan.read(samenwerken.load)
    assert [(one.besluit, one.waarom, one.door) for one in stand.beslist] == [
        (GEWEIGERD, "staat er al", "Wie2"), (OVERGENOMEN, "", "Wie2"),
    ]  # fmt: skip
    assert (stand.terzijde, stand.wachtend) == ((), 0)
    els = street.laptop()
    assert els.sync().ok
    assert els.see(goal.id).woorden == "in de trein"


def test_the_author_sees_what_another_wrote_where_his_own_word_was_put_aside(street: Street) -> None:
    jan, els, lead = street.laptop(), street.laptop(), _leading(street)
    goal = jan.goal(jan.home(), "eerst")
    assert jan.sync().ok
    assert els.sync().ok
    owner, tenant = street.place
    admin.set_state(owner, tenant, jan.client.apparaat, "ingetrokken")
    jan.say(goal, "van jan")
    assert jan.sync().reason == "ingetrokken"
    els.say(els.see(goal.id), "van els")
    assert els.sync().ok
    admin.set_state(owner, tenant, jan.client.apparaat, "toegelaten")

    waits = lead.lijst(besloten=False)
    assert isinstance(waits, Lijst)
    lead.beslis(waits.stukken[0].apparaat, waits.stukken[0].n, OVERGENOMEN)
    assert jan.sync().ok
    assert els.sync().ok

    assert (jan.see(goal.id).woorden, els.see(goal.id).woorden) == ("van els", "van els")
    rows = [one.read(lambda tx: tx.rows("SELECT eerste, tweede FROM conflict")) for one in (jan, els)]
    assert [[tuple(row.values()) for row in found] for found in rows] == [[("van els", "van jan")]] * 2


def test_a_colleague_asks_who_looked_in_a_dossier_of_the_team(street: Street) -> None:
    jan, els = street.laptop(), street.laptop("zuid")
    hid = jan.home()
    jan.write(lambda tx: tx.note_access("open", hid, "plan"))
    assert jan.sync().ok

    found = Leading(jan.again).inzage(hid)

    assert isinstance(found, Inzages)
    assert [(one.wie, one.wat, one.keer) for one in found.regels] == [("Wie1", "plan", 1)]
    assert Leading(els.again).inzage(hid) == Geen("geen_toegang")


def test_who_is_no_leader_or_has_no_line_gets_a_reason(street: Street) -> None:
    jan = street.laptop()

    assert Leading(jan.again).lijst(besloten=False) == Geen("geen_toegang")
    assert Leading(jan.again).laptops() == Geen("geen_toegang")
    assert Leading(lambda: None).laptops() == Geen("aanmelden")
    assert Leading(jan.again).laat_toe("x", "123456") == Geen("geen_toegang")
