"""The tree that a screen reader gets of every page: everything that can be operated says what it is."""

from collections.abc import Iterator

import pytest

from tests.screen import virtual_screen
from tests.system.program import Hands, make_practice, unlock
from tests.system.reader import Node, talking_program, talking_session, walk

DOSSIER = [
    "Huishouden", "Hulpvraag", "Triage", "Gesprek", "Activiteitenplan", "Papier", "Overnemen", "Tijdlijn",
]  # fmt: skip
OUTSIDE = ["Naar Vandaag", "Dossiers", "Sociale kaart", "Instellingen"]
FIELDS = {"text", "entry", "combo box", "spin button", "slider", "check box", "radio button", "push button"}


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[Node]]]:
    folder = tmp_path_factory.mktemp("lezer")
    make_practice(folder / "profiel")
    with (
        virtual_screen() as screen,
        talking_session(folder / "thuis") as bus,
        talking_program(screen, folder / "thuis", folder / "profiel", bus) as environment,
    ):
        unlock(Hands(screen))
        yield walk(environment, [*DOSSIER, *OUTSIDE])


@pytest.mark.parametrize("page", [*DOSSIER, *OUTSIDE])
def test_everything_that_takes_the_keyboard_has_a_name(trees: dict[str, list[Node]], page: str) -> None:
    nodes = trees[page]

    assert len([one for one in nodes if one.focusable]) > 10, "the page was not found"
    # A part that hands its focus to a field inside is told as focused too; the field itself is in the list.
    operable = [one for one in nodes if one.focusable and one.enabled and one.role != "filler"]
    assert [one for one in operable if not one.name.strip()] == []


@pytest.mark.parametrize("page", [*DOSSIER, *OUTSIDE])
def test_every_field_is_a_field_for_the_reader(trees: dict[str, list[Node]], page: str) -> None:
    assert FIELDS & {one.role for one in trees[page]}
    assert [one.said() for one in trees[page] if one.role in FIELDS and one.focusable and not one.name] == []


def test_what_is_not_discussed_is_said_in_words(trees: dict[str, list[Node]]) -> None:
    said = [one.said() for one in trees["Gesprek"] if one.role == "slider"]

    assert len(said) >= 6
    assert any("niet besproken" in one for one in said)
