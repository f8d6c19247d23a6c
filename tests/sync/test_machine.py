"""Three laptops and a server, driven at random: nobody's words are lost unseen.

The laptops run the product's triggers and write functions on real encrypted files; only the
wire is ours.  The oracle does not trust the log: it keeps for each change which version of
every field its author's screen had shown, and the server may put a value over another one
only when that one was shown.  Leaving out any one rule of the log must make it fail.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from app.domain.activiteitenplan import Doel
from app.store import migrate, triggers
from app.store.connection import connect
from app.sync.judge import TOMBSTONE, Held, Judgement, Quarrel, Row
from tests.store.files import KEY, Hands
from tests.sync.laptop import Laptop, Shown
from tests.sync.server import Server

WHO = st.integers(0, 2)
PICK = st.integers(0, 5)
EXAMPLES = 30


class Machine(RuleBasedStateMachine):
    """What three consultants may do, in any order."""

    template: Path
    server: Server
    laptops: list[Laptop]
    lost = False

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="laptops-"))
        self.seen: dict[str, Shown] = {}
        self.server = self.make_server()
        self.laptops = []
        for name in "abc":
            shutil.copy(self.template, self.folder / name)
            self.laptops.append(Laptop(name, self.folder / name, self.server, self.seen))
        first = self.laptops[0]
        first.add(None)
        for row in first.rows():
            first.add(row if isinstance(row, Doel) else None)
        first.push(9, lost=False)
        for laptop in self.laptops:
            laptop.pull()

    def make_server(self) -> Server:
        """Return the server; tests/server has another one."""
        return Server(self.watch)

    def watch(self, judgement: Judgement, rows: dict[Row, dict[str, Held]], apparaat: str) -> None:
        """Be the oracle: what is about to be replaced must have been on the author's screen."""
        for offer in judgement.accepted:
            shown = self.seen[offer.id]
            removes = offer.field == TOMBSTONE and offer.new is not None
            for name, held in rows.get(offer.row, {}).items():
                if held.apparaat != apparaat and (removes or (name == offer.field and held.value != offer.new)):
                    self.lost = held.seq > shown.get((offer.row, name), 0)
                    assert not self.lost, f"unseen overwrite of {offer.row[0]}.{name}"

    def pick(self, who: int, place: int) -> tuple[Laptop, list[int]]:
        laptop = self.laptops[who]
        count = len(laptop.rows())
        return laptop, [place % count] if count else []

    @rule(who=WHO, place=PICK, both=st.booleans(), empty=st.booleans())
    def edit(self, who: int, place: int, *, both: bool, empty: bool) -> None:
        laptop, found = self.pick(who, place)
        for one in found:
            laptop.edit(laptop.rows()[one], both=both, empty=empty)

    @rule(who=WHO, place=PICK)
    def write_on(self, who: int, place: int) -> None:
        laptop, found = self.pick(who, place)
        for one in found:
            laptop.write_on(laptop.rows()[one])

    @rule(who=WHO, place=PICK)
    def open_editor(self, who: int, place: int) -> None:
        laptop, found = self.pick(who, place)
        for one in found:
            laptop.open(laptop.rows()[one])

    @rule(who=WHO, both=st.booleans(), empty=st.booleans())
    def save_editor(self, who: int, *, both: bool, empty: bool) -> None:
        self.laptops[who].save_editor(both=both, empty=empty)

    @rule(who=WHO, place=PICK)
    def add(self, who: int, place: int) -> None:
        laptop, found = self.pick(who, place)
        rows = [row for one in found if isinstance(row := laptop.rows()[one], Doel)]
        if len(laptop.rows()) < 6:
            laptop.add(rows[0] if rows else None)

    @rule(who=WHO, place=PICK)
    def remove(self, who: int, place: int) -> None:
        laptop, found = self.pick(who, place)
        for one in found:
            laptop.remove(laptop.rows()[one])

    @rule(who=WHO, redo=st.booleans())
    def undo(self, who: int, *, redo: bool) -> None:
        self.laptops[who].undo(redo=redo)

    @rule(who=WHO, acts=st.integers(1, 4), lost=st.booleans())
    def push(self, who: int, acts: int, *, lost: bool) -> None:
        self.laptops[who].push(acts, lost=lost)

    @rule(who=WHO)
    def pull(self, who: int) -> None:
        self.laptops[who].pull()

    @rule(who=WHO)
    def sync(self, who: int) -> None:
        self.laptops[who].push(99, lost=False)
        self.laptops[who].pull()

    @precondition(lambda self: hasattr(self, "server"))
    @invariant()
    def no_living_row_hangs_under_a_removed_one(self) -> None:
        rows = self.server.rows
        dead = {row for row, fields in rows.items() if TOMBSTONE in fields and fields[TOMBSTONE].value is not None}
        for (kind, rid), fields in rows.items():
            if kind == "activiteit" and (kind, rid) not in dead:
                assert ("doel", fields["doel"].value) not in dead

    @override
    def teardown(self) -> None:
        if not hasattr(self, "server"):
            return
        try:
            for _ in range(0 if self.lost else 2):
                for laptop in self.laptops:
                    laptop.push(999, lost=False)
                    laptop.pull()
            if not self.lost:
                self.everybody_has_the_same()
                self.no_living_row_hangs_under_a_removed_one()
        finally:
            for laptop in self.laptops:
                laptop.store.close()
            shutil.rmtree(self.folder)

    def everybody_has_the_same(self) -> None:
        held = {row: {name: one.value for name, one in fields.items()} for row, fields in self.server.rows.items()}
        for laptop in self.laptops:
            found = laptop.contents()
            assert found.keys() == held.keys()
            for row, fields in held.items():
                assert {name: found[row][name] for name in fields} == fields, f"{laptop.name} differs"
        assert self.seen.keys() <= self.server.answers.keys(), "a change never arrived"
        assert {one.about for one in self.server.conflicts} <= set(Quarrel)


Script = Callable[[Machine], None]


def _machine(template: Path) -> type[Machine]:
    return type("Laptops", (Machine,), {"template": template})


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "dossier.db"
    migrate.create(path, KEY, Hands().clock())
    return path


def test_no_words_are_lost_unseen(template: Path) -> None:
    run_state_machine_as_test(
        _machine(template),
        settings=settings(
            parent=settings(),
            max_examples=EXAMPLES,
            stateful_step_count=30,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
            report_multiple_bugs=False,
        ),
    )


A, B, GOAL = 0, 1, 0


def _chain(machine: Machine) -> None:
    machine.edit(A, GOAL, both=False, empty=False)
    machine.edit(B, GOAL, both=False, empty=False)
    machine.sync(B)
    machine.pull(A)
    machine.edit(A, GOAL, both=False, empty=False)
    machine.sync(A)


def _seen(machine: Machine) -> None:
    machine.open_editor(A, GOAL)
    machine.edit(B, GOAL, both=True, empty=False)
    machine.sync(B)
    machine.pull(A)
    machine.save_editor(A, both=True, empty=False)
    machine.sync(A)


def _emptied(machine: Machine) -> None:
    machine.edit(A, GOAL, both=False, empty=True)
    machine.edit(B, GOAL, both=False, empty=False)
    machine.sync(B)
    machine.pull(A)
    machine.edit(A, GOAL, both=False, empty=False)
    machine.sync(A)


def _hidden_under_a_removal(machine: Machine) -> None:
    machine.edit(A, GOAL, both=False, empty=False)
    machine.edit(B, GOAL, both=False, empty=False)
    machine.sync(B)
    machine.pull(A)
    machine.remove(A, GOAL)
    machine.sync(A)


RULES = [
    pytest.param(_chain, "AND p.seq IS NULL", "AND 0", id="chain"),
    pytest.param(_seen, "AND s.rid = OLD.id", "AND 0", id="seen"),
    pytest.param(_emptied, "AND p.seq IS NULL", "AND p.seq IS NULL AND p.new IS NOT NULL", id="null"),
    pytest.param(_hidden_under_a_removal, "SELECT min(p.base)", "SELECT max(NULL)", id="removal"),
]


def _play(template: Path, script: Script) -> None:
    machine = _machine(template)()
    machine.start()
    try:
        script(machine)
    finally:
        machine.teardown()


@pytest.mark.parametrize(("script", "rule_text", "broken"), RULES)
def test_every_rule_of_the_log_is_needed(
    template: Path, tmp_path: Path, script: Script, rule_text: str, broken: str
) -> None:
    _play(template, script)
    mutant = tmp_path / "mutant.db"
    shutil.copy(template, mutant)
    raw = connect(mutant, KEY)
    for name, sql in triggers.generate().items():
        if rule_text in sql:
            raw.execute(f'DROP TRIGGER "{name}"')
            raw.execute(sql.replace(rule_text, broken))
    raw.close()

    with pytest.raises(AssertionError, match="unseen overwrite"):
        _play(mutant, script)
