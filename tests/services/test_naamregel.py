"""A household from one line: who stands in it becomes a resident, and a couple becomes two."""

import pytest

from app.services.naamregel import persons_of


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
        ("Van den Berg", [("", "van den", "Berg")]),
        ("Jan en Els van den Berg", [("Jan", "van den", "Berg"), ("Els", "van den", "Berg")]),
        ("Jan & Els Jansen", [("Jan", "", "Jansen"), ("Els", "", "Jansen")]),
        ("'t Hart en van 't Hof", [("", "'t", "Hart"), ("", "van 't", "Hof")]),
        ("Jansen-de Boer", [("", "", "Jansen-de Boer")]),
        ("Riet Jansen-van den Berg en Ans", [("Riet", "", "Jansen-van den Berg"), ("Ans", "", "")]),
        ("Youssef El Amrani en Samira", [("Youssef", "El", "Amrani"), ("Samira", "", "")]),
        ("dhr. en mevr. van Dijk", [("", "van", "Dijk"), ("", "van", "Dijk")]),
        ("De heer en mevrouw Jansen", [("", "", "Jansen"), ("", "", "Jansen")]),
        ("dhr J. en mw. E. Jansen", [("J.", "", "Jansen"), ("E.", "", "Jansen")]),
        ("Jan en", [("", "", "Jan")]),
    ],
)
def test_who_stands_in_the_line(line: str, persons: list[tuple[str, str, str]]) -> None:
    found = [(one["voornaam"], one["voorvoegsel"], one["achternaam"]) for one in persons_of(line)]

    assert found == persons


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("Meneer en mevrouw Van den Berg", ["meneer", "mevrouw"]),
        ("de heer J. en mw. E. Jansen", ["meneer", "mevrouw"]),
        ("mevrouw Riet de Vries", ["mevrouw"]),
        ("Jan en Els Jansen", ["geen", "geen"]),
    ],
)
def test_a_title_belongs_to_who_it_stands_before(line: str, titles: list[str]) -> None:
    assert [one["aanhef"].value for one in persons_of(line)] == titles
