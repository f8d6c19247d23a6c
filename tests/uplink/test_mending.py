"""Lost answers, copies of laptops and of servers, gained and lost dossiers, newer servers: nothing is lost."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import psycopg

from app.clock import Clock
from app.domain.activiteitenplan import Doel, Plan
from app.domain.bijlage import Bijlage
from app.server import admin
from app.services import profiel, schetsen
from app.store import inbox
from app.store.store import Store
from app.store.writing import Writing
from app.uplink.answers import Failed, Trouble
from app.uplink.transport import Transport
from app.wire.messages import Blocks, Row
from tests.store.files import KEY
from tests.uplink.desks import Laptop, Street

T = TypeVar("T")


@dataclass
class Broken:
    """A line that loses answers: the server did its work, the laptop never hears of it."""

    line: Transport
    left: int

    def post(self, path: str, message: object, kind: type[T]) -> T | Failed:
        answer = self.line.post(path, message, kind)
        self.left -= 1
        return answer if self.left >= 0 else Failed(Trouble.TRAAG)

    def held(self, sha256: str) -> Blocks | Failed:
        return self.line.held(sha256)

    def put_block(self, sha256: str, number: int, piece: bytes) -> Blocks | Failed:
        self.left -= 1
        return self.line.put_block(sha256, number, piece) if self.left >= 0 else Failed(Trouble.GEEN_NETWERK)

    def get_block(self, sha256: str, number: int) -> bytes | Failed:
        return self.line.get_block(sha256, number)

    def close(self) -> None:
        """Nothing is under way."""


def test_a_lost_answer_is_asked_again_and_changes_nothing(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    goal = jan.goal(jan.home(), "een keer")

    lost = jan.sync(Broken(jan.line, 0))
    again = jan.sync()
    els.sync()

    assert (lost.reason, lost.pushed) == (Trouble.TRAAG, 0)
    assert (again.ok, again.pushed, again.conflicts) == (True, 2, 0)
    assert els.goals() == {goal.id: "een keer"}


def test_a_round_that_is_stopped_goes_on_where_it_was(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    jan.goal(home, "een")
    jan.sync()
    asked: list[int] = []

    def stop_at_once() -> bool:
        asked.append(1)
        return False

    outcome = els.sync(go=stop_at_once)

    assert (outcome.reason, els.goals()) == (Trouble.GESTOPT, {})
    assert els.sync().ok
    assert len(els.goals()) == 1


def test_a_copy_of_a_laptop_goes_on_as_another_one(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    jan.sync()
    jan.store.close()
    shutil.copy(jan.store.path, street.folder / "kopie.db")
    jan.store = _open(jan)
    copy = Laptop(jan.client, _open(jan, street.folder / "kopie.db"), jan.line)
    street.laptops.append(copy)
    jan.goal(home, "op het origineel")
    jan.sync()
    copy.goal(home, "op de kopie")

    found = copy.sync()

    assert found.reason == "gekloond"
    assert copy.store.apparaat != jan.store.apparaat
    street.admit(copy)
    assert copy.sync().ok
    els.sync()
    assert sorted(els.goals().values()) == ["begin", "op de kopie", "op het origineel"]
    assert els.goals()[goal.id] == "begin"
    assert copy.goals() == els.goals()


def test_a_restored_profile_counts_anew_and_hands_in_what_waited(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    jan.sync()
    jan.goal(home, "wachtte nog bij de kopie")
    jan.store.close()
    path = street.folder / "terug.db"
    shutil.copy(jan.store.path, path)
    jan.store = _open(jan)
    jan.say(jan.see(goal.id), "daarna nog veranderd")
    jan.sync()
    old = Laptop(jan.client, _open(jan, path), jan.line)
    street.laptops.append(old)

    profiel.renew_device(old.store)
    street.admit(old)
    outcome = old.sync()
    els.sync()

    assert (outcome.ok, outcome.conflicts) == (True, 0)
    assert old.goals() == els.goals()
    assert sorted(els.goals().values()) == ["daarna nog veranderd", "wachtte nog bij de kopie"]


def test_a_dossier_that_is_lost_goes_away_when_all_of_it_was_received(street: Street) -> None:
    north, both = street.laptop("noord"), street.laptop("noord", "zuid")
    home = north.home()
    goal = north.goal(home, "van noord")
    plan = north.write(lambda tx: tx.insert(Plan, home), home)
    north.sync()
    both.sync()
    north.store.remember(schetsen.name_of(plan.id), "wat de inwoner erbij zei").result()
    both.say(both.see(goal.id), "nog niet verzonden")
    admin.share(*street.place, home, street.town.team("zuid"))
    admin.unshare(*street.place, home, street.town.team("noord"))

    assert both.sync().ok
    assert north.sync().ok
    assert (north.goals(), north.read(lambda tx: tx.rows("SELECT * FROM change WHERE huishouden <> ''"))) == ({}, [])
    assert north.read(lambda tx: schetsen.load(tx, plan.id)) == ""
    assert both.goals() == {goal.id: "nog niet verzonden"}


def test_a_dossier_that_is_gained_comes_whole(street: Street) -> None:
    north, south = street.laptop("noord"), street.laptop("zuid")
    home = north.home()
    goal = north.goal(home, "van noord")
    north.sync()
    assert south.sync().ok
    assert south.goals() == {}
    admin.share(*street.place, home, street.town.team("zuid"))

    outcome = south.sync()

    assert (outcome.ok, outcome.fetched) == (True, 2)
    assert south.goals() == {goal.id: "van noord"}


def test_unsent_words_keep_a_lost_dossier_here_until_they_are_received(street: Street) -> None:
    north = street.laptop("noord")
    home = north.home()
    goal = north.goal(home, "begin")
    north.sync()
    admin.unshare(*street.place, home, street.town.team("noord"))
    admin.share(*street.place, home, street.town.team("zuid"))
    north.sync(Broken(north.line, 0))
    north.store.write("Typen", home, lambda tx: tx.change(north_goal(tx, goal.id), woorden="nog"), key="k").result()

    outcome = north.sync()

    assert outcome.ok
    assert north.goals() == {goal.id: "nog"}
    north.store.seal().result()
    assert north.sync().aside == 1
    assert north.goals() == {}
    assert [row["reden"] for row in north.read(lambda tx: tx.rows("SELECT reden FROM terzijde"))] == ["geen_toegang"]


def north_goal(tx: Writing, rid: str) -> Doel:
    return tx.get(Doel, rid)


def test_what_a_newer_program_wrote_is_kept_and_read_after_the_upgrade(street: Street) -> None:
    jan = street.laptop()
    home = jan.home()
    goal = jan.goal(home, "begin")
    newer: dict[str, str | None] = {"woorden": "van later", "nieuw_veld": "iets"}
    strange = Row("nieuw_soort", "r1", home, "gewoon", 91, {"a": "b"})
    jan.sync()
    jan.store.sync(
        lambda tx: inbox.apply_rows(tx, [Row("doel", goal.id, home, "gewoon", 90, newer), strange], whole=False)
    ).result()

    kept = jan.read(lambda tx: tx.rows("SELECT entity, velden FROM onbekend ORDER BY entity"))
    assert [(row["entity"], json.loads(row["velden"])) for row in kept] == [
        ("doel", {"nieuw_veld": "iets"}),
        ("nieuw_soort", {"a": "b"}),
    ]
    assert jan.see(goal.id).woorden == "van later"
    jan.say(jan.see(goal.id), "van Jan")
    assert jan.sync().ok

    known = "UPDATE onbekend SET velden = json_insert(velden, '$.tevreden', 'als het lukt') WHERE rid = ?"
    jan.store.sync(lambda tx: tx.sql.exec_driver_sql(known, (goal.id,))).result()
    jan.sync()
    assert (jan.see(goal.id).tevreden, jan.see(goal.id).woorden) == ("als het lukt", "van Jan")


def test_a_code_that_is_not_known_yet_stops_nothing(street: Street) -> None:
    jan = street.laptop()
    home = jan.home()
    row = Row("doel", "d1", home, "gewoon", 5, {"woorden": "x", "status": "code van morgen", "volgorde": "veel"})

    jan.store.sync(lambda tx: inbox.apply_rows(tx, [row], whole=True)).result()

    assert jan.see("d1").woorden == "x"


def test_attachments_travel_in_pieces_and_go_on_where_they_stopped(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    content = bytes(range(256)) * 3000
    sha = jan.write(lambda tx: tx.keep_blob(content), home)
    jan.write(lambda tx: tx.insert(Bijlage, home, naam="brief.pdf", hash=sha, grootte=len(content)), home)

    first = jan.sync(Broken(jan.line, 4))
    second = jan.sync()
    els.sync()

    assert first.reason == Trouble.GEEN_NETWERK
    assert second.ok
    assert els.read(lambda tx: tx.blob(sha)) == content
    assert jan.sync().ok


def test_who_read_what_arrives_once(street: Street) -> None:
    jan = street.laptop()
    home = jan.home()
    jan.store.log_access("open", home, "dossier").result()

    jan.sync(Broken(jan.line, 0))
    jan.sync()

    with psycopg.connect(street.town.server.owner) as sql:
        found = sql.execute("SELECT count(*) FROM inzage WHERE tenant = %s", (street.town.tenant,)).fetchone()
    assert found == (1,)
    assert jan.read(lambda tx: tx.rows("SELECT count(*) AS n FROM inzage WHERE seq IS NULL")[0]["n"]) == 0


def _open(laptop: Laptop, path: Path | None = None) -> Store:
    return Store(path or laptop.store.path, KEY, Clock(), actor=laptop.store.actor, apparaat=laptop.client.apparaat)
