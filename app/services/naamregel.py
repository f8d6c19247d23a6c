"""Who stands in one line of names, as it is typed at the door: 'mevrouw Riet de Vries', 'Riet en Gerrit Jansen'."""

import re
from typing import Any

from app.domain.inwoner import Aanhef
from app.domain.tekst import capital
from app.exchange.csv_cells import read_aanhef, split_name

_DUTCH_PREFIXES = frozenset({"van", "de", "der", "den", "het", "ter", "ten", "te", "'t", "op", "in"})
"""Written small after a first name; "El" and "Von" keep the letter they were typed with."""
_FAMILY = frozenset({"familie", "fam.", "fam", "gezin"})
_AND = re.compile(r"(?:^|\s+)(?:en|&|\+)(?:\s+|$)", re.IGNORECASE)
_SURNAME = ("voorvoegsel", "achternaam")


def persons_of(naam: str) -> list[dict[str, Any]]:
    """Return the fields of each resident in a line; a couple is two."""
    one, other = ([*map(str.strip, _AND.split(_without_family(naam), maxsplit=1)), ""])[:2]
    if not one or not other:
        return [_person_of(one or other or naam)]
    first, second = _person_of(one), _person_of(other)
    if _is_title(one):
        # 'Dhr. en mevr. Jansen': the surname is of both.
        title = Aanhef(read_aanhef(_word_in_front(one)))
        first = {"voornaam": "", **_surname(second), "aanhef": title}
    elif _is_one_name(first) and second["voornaam"]:
        first = {**first, "voornaam": first["achternaam"], **_surname(second)}
    elif _is_one_name(second) and first["voornaam"]:
        # 'Riet de Vries en Gerrit': how he is called otherwise was not said.
        second = {**second, "voornaam": second["achternaam"], "achternaam": ""}
    return [first, second]


def _person_of(naam: str) -> dict[str, Any]:
    first, prefix, surname = split_name(naam)
    title = read_aanhef(_word_in_front(naam)) if " " in naam else "geen"
    return {
        "voornaam": capital(first),
        "voorvoegsel": prefix.lower() if prefix.lower().split(" ")[0] in _DUTCH_PREFIXES else prefix,
        "achternaam": capital(surname),
        "aanhef": Aanhef(title),
    }


def _without_family(naam: str) -> str:
    head, _, rest = naam.strip().partition(" ")
    return rest if rest and head.lower() in _FAMILY else naam


def _word_in_front(naam: str) -> str:
    """Return the word in which a title would stand."""
    return naam.lower().removeprefix("de ").partition(" ")[0]


def _is_title(naam: str) -> bool:
    return read_aanhef(_word_in_front(naam)) != "geen" and " " not in naam.lower().removeprefix("de ")


def _is_one_name(person: dict[str, Any]) -> bool:
    return not person["voornaam"] and not person["voorvoegsel"]


def _surname(person: dict[str, Any]) -> dict[str, Any]:
    return {name: person[name] for name in _SURNAME}
