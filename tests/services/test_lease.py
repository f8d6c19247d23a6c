"""How long a laptop may go on alone: told three days ahead; a clock that was set back gains nothing."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import Clock
from app.services import lease
from app.services.lease import Lease
from app.services.profiel import WhoIs, create_store

SEEN = Clock().now()


@pytest.mark.parametrize(
    ("passed", "over", "bijna", "verlopen"),
    [(0, 7, False, False), (3, 4, False, False), (4, 3, True, False), (7, 0, True, False), (8, -1, False, True),
     (-3, -1, False, True)],
)  # fmt: skip
def test_days_left(tmp_path: Path, passed: int, over: int, *, bijna: bool, verlopen: bool) -> None:
    store = create_store(tmp_path, b"k" * 32, Clock(lambda: SEEN + timedelta(days=passed)), WhoIs("E", "", "", "", ""))
    assert store.read(lease.load).result() == Lease()
    store.remember(lease.SEEN, SEEN.isoformat()).result()
    store.remember(lease.DAYS, "7").result()

    found = store.read(lease.load).result()

    store.close()
    assert (found.over, found.bijna, found.verlopen) == (over, bijna, verlopen)
