"""Files to measure on: a laptop full of dossiers, and one dossier of five years."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import text

from app.clock import Clock
from app.domain.activiteitenplan import Activiteit, Doel, Plan, Voortgang
from app.domain.agenda import Contactmoment
from app.domain.gesprek import Gesprek, Gesprekswoord
from app.domain.gesprekswiel import Segmentwoord
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.spinnenweb import Dimensiescore
from app.store import migrate
from app.store.schema import TABLES
from app.store.store import Store
from app.store.writing import Writing

KEY = bytes(range(32))
DOSSIERS = 10_000
NOTES = 20
"""In each dossier: together 200,000."""
WORDS_A_NOTE = 80
_SYLLABLES = ("ba", "de", "gi", "ko", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "wij", "zoe", "aan", "ver", "ing")
_NAMES = ("Jansen", "de Vries", "Bakker", "Geurts", "Hendriksen", "Wolters", "te Brake", "Lammers", "Oonk", "Ruesink")
_FIRST = ("Riet", "Jan", "Zoë", "Wim", "Anneke", "Gerrit", "Fatma", "Henk", "Truus", "Ali")
_VILLAGES = ("Ruurlo", "Vorden", "Zelhem", "Hengelo", "Borculo", "Eibergen", "Neede", "Lichtenvoorde")


class Dice:
    """Draws that are the same in every run."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def draw(self) -> float:
        """Return the next number between 0 and 1."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 11) / 2**53

    def choice(self, options: Sequence[str]) -> str:
        """Return one of these."""
        return options[int(self.draw() * len(options))]

    def words(self, count: int) -> str:
        """Return words as in prose: few of them often, many of them seldom."""
        return " ".join(_word(int((1 - self.draw()) ** -1.1) % 20_000) for _ in range(count))


def _word(rank: int) -> str:
    made = ""
    while rank or not made:
        rank, part = divmod(rank, len(_SYLLABLES))
        made += _SYLLABLES[part]
    return made


@contextmanager
def open_store() -> Iterator[Store]:
    """Give an open store of a new file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.db"
        migrate.create(path, KEY, Clock())
        store = Store(path, KEY, Clock(), actor="ik", apparaat="laptop")
        try:
            yield store
        finally:
            store.close()


def fill_laptop(store: Store) -> None:
    """Add the dossiers as a first sync would: uncaptured, some hundreds at a time."""
    dice = Dice(2026)
    for start in range(0, DOSSIERS, 500):
        store.write("Sync", "", partial(_fill, dice=dice, start=start), undoable=False).result()


def _fill(tx: Writing, dice: Dice, start: int) -> None:
    tx.sql.execute(text("UPDATE sync_ctx SET capture = 0"))
    houses, people, notes = [], [], []
    for number in range(start, start + 500):
        house, last = f"huis-{number:05}", dice.choice(_NAMES)
        base = {"huishouden": house, "vak": "gewoon", "_seq": 1}
        houses.append({**base, "id": house, "naam": f"Fam. {last} {_word(number)}", "dorp": dice.choice(_VILLAGES)})
        people += [
            {**base, "id": f"{house}-{one}", "voornaam": dice.choice(_FIRST), "achternaam": f"{last} {_word(number)}"}
            for one in range(2)
        ]
        notes += [
            {**base, "id": f"{house}-n{one}", "tekst": dice.words(WORDS_A_NOTE), "stem": "inwoner"}
            for one in range(NOTES)
        ]
    for kind, rows in (("huishouden", houses), ("inwoner", people), ("gesprekswoord", notes)):
        tx.sql.execute(TABLES[kind].insert(), rows)
    tx.sql.execute(text("UPDATE sync_ctx SET capture = 1"))


FIVE_YEARS = (Huishouden, Inwoner, Hulpvraag, Gesprek, Gesprekswoord, Dimensiescore, Segmentwoord, Plan, Doel,
              Activiteit, Voortgang, Contactmoment)  # fmt: skip


def add_five_years(store: Store, house: str) -> None:
    """Add a dossier of five years: 24 conversations of two residents, 6 plans, a contact every month."""
    words = Dice(5).words
    residents = store.write("Mensen", house, partial(_people, house=house)).result().value
    for _ in range(24):
        store.write("Gesprek", house, partial(_talk, house=house, residents=residents, words=words)).result()
    for _ in range(6):
        store.write("Plan", house, partial(_plan, house=house, words=words)).result()
    for _ in range(60):
        store.write("Contact", house, lambda tx: tx.insert(Contactmoment, house, tekst=words(40))).result()


def _people(tx: Writing, house: str) -> list[Inwoner]:
    tx.insert(Huishouden, house, id=house, naam="Fam. Jansen", dorp="Ruurlo")
    return [tx.insert(Inwoner, house, voornaam=one, achternaam="Jansen") for one in ("Riet", "Jan")]


def _talk(tx: Writing, house: str, residents: list[Inwoner], words: Callable[[int], str]) -> None:
    gesprek = tx.insert(Gesprek, house, deelnemers=tuple(one.id for one in residents))
    for one in residents:
        own = {"gesprek": gesprek.id, "inwoner": one.id}
        for code in range(6):
            tx.insert(Dimensiescore, house, **own, dimensie=str(code), score=code, woorden=words(20))
        for code in range(12):
            tx.insert(Segmentwoord, house, **own, segment=str(code), woorden=words(20))
    for _ in range(10):
        tx.insert(Gesprekswoord, house, gesprek=gesprek.id, tekst=words(60))


def _plan(tx: Writing, house: str, words: Callable[[int], str]) -> None:
    made = tx.insert(Plan, house)
    for _ in range(5):
        doel = tx.insert(Doel, house, plan=made.id, woorden=words(15))
        for _ in range(3):
            step = tx.insert(Activiteit, house, plan=made.id, doel=doel.id, wat=words(12))
            tx.insert(Voortgang, house, activiteit=step.id, tekst=words(20))
