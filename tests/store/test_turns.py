"""Nothing overtakes a save that the disk did not take: older words never come back over newer ones."""

import errno
from collections.abc import Callable

import pytest

from app.domain.huishouden import Huishouden
from app.store.errors import DiskFull
from app.store.writing import Writing
from tests.store.files import HOUSE, Desk


def saving(words: str, room: list[bool]) -> Callable[[Writing], Huishouden]:
    """Return a save that fails while there is no room on the disk."""

    def job(tx: Writing) -> Huishouden:
        if not room.pop(0):
            raise OSError(errno.ENOSPC, "no room")
        return tx.change(tx.get(Huishouden, HOUSE), aanpak=words)

    return job


def test_what_was_queued_behind_a_full_disk_waits_its_turn(desk: Desk) -> None:
    first, second = saving("bel", [False, True]), saving("bel eerst dochter", [True])
    sent = [desk.store.write("Aanpak", HOUSE, job, in_order=True) for job in (first, second)]
    for one in sent:
        with pytest.raises(DiskFull):
            one.result()

    desk.store.go_on()
    for job in (first, second):
        desk.store.write("Aanpak", HOUSE, job, in_order=True).result()

    assert desk.store.read(lambda tx: tx.get(Huishouden, HOUSE)).result().aanpak == "bel eerst dochter"


def test_a_problem_of_another_kind_stops_nobody(desk: Desk) -> None:
    def wrong(_tx: Writing) -> None:
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        desk.store.write("Fout", HOUSE, wrong, in_order=True).result()

    desk.store.write("Aanpak", HOUSE, saving("bel", [True]), in_order=True).result()
