"""One server for all tests of this folder, a tenant and laptops of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store import migrate
from tests.server.running import Running, running
from tests.server.town import Town, make_town
from tests.store.files import KEY, Hands
from tests.uplink.desks import Street


@pytest.fixture(scope="session")
def server() -> Iterator[Running]:
    """Give the server."""
    with running() as found:
        yield found


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the file that all laptops begin with."""
    path = tmp_path_factory.mktemp("template") / "dossier.db"
    migrate.create(path, KEY, Hands().clock())
    return path


@pytest.fixture
def town(server: Running) -> Iterator[Town]:
    """Give a fresh tenant."""
    found = make_town(server)
    yield found
    found.close()


@pytest.fixture
def street(town: Town, template: Path, tmp_path: Path) -> Iterator[Street]:
    """Give what makes laptops."""
    made = Street(town, template, tmp_path)
    yield made
    for laptop in made.laptops:
        laptop.close()
