"""A household from one line: who stands in it becomes a resident, and a couple becomes two."""

import pytest

from app.services.huishoudens import persons_of


@pytest.mark.parametrize(
    ("line", "persons"),
    [
        ("mevrouw Riet de Vries", [("Riet", "de", "Vries")]),
        ("De Vries en Pietersen", [("", "de", "Vries"), ("", "", "Pietersen")]),
        ("familie De Vries en Pietersen", [("", "de", "Vries"), ("", "", "Pietersen")]),
        ("Riet en Gerrit Jansen", [("Riet", "", "Jansen"), ("Gerrit", "", "Jansen")]),
        ("Riet de Vries en Gerrit Jansen", [("Riet", "de", "Vries"), ("Gerrit", "", "Jansen")]),
        ("Familie Bos", [("", "", "Bos")]),
        ("Ben", [("", "", "Ben")]),
    ],
)
def test_who_stands_in_the_line(line: str, persons: list[tuple[str, str, str]]) -> None:
    found = [(one["voornaam"], one["voorvoegsel"], one["achternaam"]) for one in persons_of(line)]

    assert found == persons
