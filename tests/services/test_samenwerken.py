"""What is said in a dossier of the way to the server."""

from app.services import huishoudens, samenwerken
from app.store import syncstate
from tests.services.conftest import Desk

SERVER = "https://server.example"


def test_without_a_server_there_is_nothing_to_say_of_a_dossier(desk: Desk) -> None:
    home = desk.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen")).id

    assert desk.read(lambda tx: samenwerken.stand_of(tx, home)) is None


def test_a_dossier_says_how_much_is_only_here(desk: Desk) -> None:
    home = desk.write(lambda tx: huishoudens.create(tx, "mevrouw Jansen")).id
    desk.write(lambda tx: samenwerken.set_address(tx, SERVER))

    assert desk.read(lambda tx: samenwerken.stand_of(tx, home)) == 1


def test_a_server_that_never_answered_says_nothing_of_a_dossier_without_changes(desk: Desk) -> None:
    desk.write(lambda tx: samenwerken.set_address(tx, SERVER))
    assert desk.read(lambda tx: samenwerken.stand_of(tx, "van-een-ander")) is None

    desk.write(lambda tx: tx.remember(syncstate.CONTACT, "2026-11-23T09:00:00Z"))

    assert desk.read(lambda tx: samenwerken.stand_of(tx, "van-een-ander")) == 0
