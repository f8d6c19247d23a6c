"""Reading people from a CSV: aanmeldnaam, naam, teams, rollen, vakken, leidt; several in one field with `|` between.

The first team is the one that gets what a person brings in.  Who is teamleider leads the teams under `leidt`, or
all own teams when none is named.
"""

import csv
import io
from pathlib import Path

from app.server.admin import Person

ROLES = frozenset({"consulent", "teamleider", "beheerder", "functionaris"})
PARTS = frozenset({"gewoon", "adres", "meldcode"})
MOST_BYTES = 5_000_000


class PeopleWrong(ValueError):
    """A line that cannot be read; says which, and nothing of what is in it."""


def read(path: Path) -> list[Person]:
    """Return the people in a file.  Raises PeopleWrong."""
    with path.open("rb") as stream:
        raw = stream.read(MOST_BYTES + 1)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise PeopleWrong("utf-8") from problem
    if len(raw) > MOST_BYTES or "\0" in text:
        raise PeopleWrong("te groot")
    lines = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.partition("\n")[0] else ",")
    if not {"aanmeldnaam", "naam"} <= set(lines.fieldnames or ()):
        raise PeopleWrong("kolommen")
    people = [_person(line, number) for number, line in enumerate(lines, start=2)]
    if len({person.aanmeldnaam for person in people}) != len(people):
        raise PeopleWrong("dubbel")
    return people


def _person(line: dict[str, str], number: int) -> Person:
    def parts(name: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in (line.get(name) or "").split("|") if part.strip())

    rollen, vakken = parts("rollen") or ("consulent",), parts("vakken") or ("gewoon", "adres")
    who, naam = (line.get("aanmeldnaam") or "").strip(), (line.get("naam") or "").strip()
    teams, leads = parts("teams"), parts("leidt")
    leader = "teamleider" in rollen
    if not who or not naam or not set(rollen) <= ROLES or not set(vakken) <= PARTS:
        raise PeopleWrong(f"regel {number}")
    if leads and not (leader and set(leads) <= set(teams)):
        raise PeopleWrong(f"regel {number}: leidt")
    return Person(who, naam, teams, rollen, vakken, leidt=leads)
