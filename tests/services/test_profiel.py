"""A profile: who works here, and what a copy that is put back becomes."""

from pathlib import Path

from app.clock import Clock
from app.services import profiel
from app.services.profiel import WhoIs, create_store, open_store
from app.store.backup import make_backup, restore_backup
from tests.services.conftest import KEY

WHO = WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team")


def test_actor_and_device_are_the_same_after_opening_again(tmp_path: Path) -> None:
    store = create_store(tmp_path, KEY, Clock(), WHO)
    before = (store.actor, store.apparaat)
    store.close()

    again = open_store(tmp_path, KEY, Clock())
    after, me = (again.actor, again.apparaat), again.read(profiel.me).result()
    again.close()

    assert after == before
    assert me.naam == "Els Bakker"


def test_profile_that_is_put_back_becomes_a_new_device_once(tmp_path: Path) -> None:
    profile, elsewhere = tmp_path / "profiel", tmp_path / "stick"
    profile.mkdir()
    elsewhere.mkdir()
    store = create_store(profile, KEY, Clock(), WHO)
    actor, device = store.actor, store.apparaat
    copy = make_backup(store, elsewhere)
    store.close()

    restore_backup(copy, profile, Clock())
    first = open_store(profile, KEY, Clock())
    first_device = first.apparaat
    first.close()
    second = open_store(profile, KEY, Clock())
    second_device, same_actor = second.apparaat, second.actor
    second.close()

    assert first_device != device
    assert second_device == first_device
    assert same_actor == actor
