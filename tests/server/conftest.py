"""One server for all tests of this folder; a tenant of its own for each test."""

from collections.abc import Iterator

import pytest

from tests.server.running import Running, running
from tests.server.town import Town, make_town


@pytest.fixture(scope="session")
def server() -> Iterator[Running]:
    """Give the server."""
    with running() as found:
        yield found


@pytest.fixture
def town(server: Running) -> Iterator[Town]:
    """Give a fresh tenant."""
    found = make_town(server)
    yield found
    found.close()


@pytest.fixture
def other_town(server: Running) -> Iterator[Town]:
    """Give the neighbours."""
    found = make_town(server)
    yield found
    found.close()
