"""Three consultants with real stores against the real server: no words are lost unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from typing_extensions import override

from app.server.verify import verify
from app.store import migrate
from app.uplink.comparing import question
from app.wire.digest import NAGAAN, Nagegaan
from tests.server.real import RealServer
from tests.server.running import Running
from tests.server.town import Town, make_town
from tests.store.files import KEY, Hands
from tests.sync.server import Server
from tests.sync.test_machine import Machine

EXAMPLES = 4


class RealMachine(Machine):
    """The same machine; each example is a tenant of its own."""

    running: Running
    towns: list[Town]

    @override
    def make_server(self) -> Server:
        town = make_town(self.running)
        self.towns.append(town)
        return RealServer(self.watch, town=town)

    @override
    def everybody_has_the_same(self) -> None:
        super().everybody_has_the_same()
        for laptop in self.laptops:
            said = self.server.answer(laptop.name, NAGAAN, laptop.store.read(question).result())
            assert isinstance(said, Nagegaan)
            assert said.anders == (), "the weekly comparison would raise a false alarm"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty dossier file."""
    path = tmp_path_factory.mktemp("template") / "dossier.db"
    migrate.create(path, KEY, Hands().clock())
    return path


@pytest.fixture
def towns() -> Iterator[list[Town]]:
    """Return the tenants of all examples."""
    found: list[Town] = []
    yield found
    for town in found:
        town.close()


def test_a_removal_that_was_not_taken_over_does_not_count_as_seen(
    server: Running, template: Path, towns: list[Town]
) -> None:
    made = type("Laptops", (RealMachine,), {"template": template, "running": server, "towns": towns})()
    made.start()
    try:
        made.edit(2, 1, both=True, empty=False)
        made.sync(2)
        made.remove(0, 0)
        made.sync(0)
    finally:
        made.teardown()


def test_no_words_are_lost_unseen_on_the_real_server(server: Running, template: Path, towns: list[Town]) -> None:
    run_state_machine_as_test(
        type("Laptops", (RealMachine,), {"template": template, "running": server, "towns": towns}),
        settings=settings(
            parent=settings(),
            max_examples=EXAMPLES if settings().max_examples < 1000 else 200,
            stateful_step_count=30,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        ),
    )

    assert [verify(server.owner, town.tenant).problems for town in towns] == [[]] * len(towns)
