"""Opening a profile folder: the dossier file, and who is at work."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.clock import Clock
from app.domain.mensen import Apparaat, Medewerker, Organisatie, Team
from app.domain.record import ALGEMEEN, Vak
from app.domain.telefoon import normalise_phone
from app.services.work import Reading, Store, Writing
from app.store import migrate, syncstate
from app.store.backup import is_restored

DOSSIER = "dossier.db"
ME, DEVICE, PLACE = "ik", "apparaat", "plek"
CURSOR = "cursor"
"""What the field is called in which one typed last, and which of that name: never what stands in it."""
RESTORED_SEEN = "hersteld_gezien"
REST_CODE = "rustcode"
"""The six digits that lead back from Even rust: in the encrypted file, of no use without the passphrase."""
SHEET_ON, BACKUP_ON = "herstelblad_op", "reservekopie_op"
"""The days on which the sheet was in the hand, and on which the last backup was made; empty when never."""


@dataclass(frozen=True, slots=True)
class WhoIs:
    """The answers of the first start."""

    naam: str
    functie: str
    organisatie: str
    team: str
    telefoon: str = ""
    bereikbaar: str = ""


def create_store(profile: Path, key: bytes, clock: Clock, who: WhoIs, *, oefenomgeving: bool = False) -> Store:
    """Make the dossier file of a new profile and open it."""
    migrate.create(profile / DOSSIER, key, clock)
    store = Store(profile / DOSSIER, key, clock, actor=clock.new_id(), apparaat=clock.new_id())
    store.write(
        "Eerste start", ALGEMEEN, lambda tx: introduce(tx, who, oefenomgeving=oefenomgeving), undoable=False
    ).result()
    return store


def open_store(profile: Path, key: bytes, clock: Clock) -> Store:
    """Open the dossier file of a profile, brought to this version first.

    Raises StoreMissing, StoreForeign, StoreDamaged, StoreNewer or MigrationFailed.
    """
    migrate.prepare(profile / DOSSIER, key, clock)
    store = Store(profile / DOSSIER, key, clock)
    store.actor, store.apparaat = store.read(lambda tx: (tx.local(ME), tx.local(DEVICE))).result()
    if store.read(_grew_from_a_copy).result():
        store.apparaat = clock.new_id()
        store.write("", ALGEMEEN, _become_new_device, undoable=False).result()
    return store


def renew_device(store: Store) -> None:
    """Go on as a new apparaat: another laptop with the same file has handed in under our numbers."""
    store.seal().result()
    store.apparaat = store.clock.new_id()
    store.write("", ALGEMEEN, _become_new_device, undoable=False).result()


def _grew_from_a_copy(tx: Reading) -> bool:
    """Whether this file was put back from a copy since the last time it was opened."""
    return is_restored(tx) != tx.local(RESTORED_SEEN)


def _become_new_device(tx: Writing) -> None:
    """Two profiles that count on from one number would lose each other's changes."""
    old = tx.find(Apparaat, tx.local(DEVICE))
    syncstate.count_anew(tx)
    tx.insert(Apparaat, ALGEMEEN, id=tx.apparaat, naam="laptop", oefenomgeving=old is not None and old.oefenomgeving)
    tx.remember(DEVICE, tx.apparaat)
    tx.remember(RESTORED_SEEN, is_restored(tx))


def introduce(tx: Writing, who: WhoIs, *, oefenomgeving: bool) -> Medewerker:
    """Write down who works on this laptop; ids are made here and never change."""
    organisatie = tx.insert(Organisatie, ALGEMEEN, naam=who.organisatie)
    team = tx.insert(Team, ALGEMEEN, naam=who.team, organisatie=organisatie.id)
    tx.insert(Apparaat, ALGEMEEN, id=tx.apparaat, naam="laptop", oefenomgeving=oefenomgeving)
    medewerker = tx.insert(
        Medewerker,
        ALGEMEEN,
        id=tx.actor,
        naam=who.naam,
        functie=who.functie,
        organisatie=organisatie.id,
        organisatie_naam=who.organisatie,
        team=team.id,
        team_naam=who.team,
        telefoon=who.telefoon,
        bereikbaar=who.bereikbaar,
    )
    tx.remember(ME, tx.actor)
    tx.remember(DEVICE, tx.apparaat)
    return medewerker


def me(tx: Reading) -> Medewerker:
    """Return who is at work on this laptop."""
    return tx.get(Medewerker, tx.actor)


def change_me(tx: Writing, medewerker: Medewerker, **fields: str) -> Medewerker:
    """Change who is at work, as it stands on paper: name, function, telephone, when to call."""
    if "telefoon" in fields:
        fields = fields | {"telefoon": normalise_phone(fields["telefoon"])}
    return tx.change(medewerker, **fields)


def is_linked(tx: Reading, medewerker: str) -> bool | None:
    """Whether who is at work is noted as this person of the server; None when nobody is at work here."""
    mine = tx.find(Medewerker, tx.actor)
    return None if mine is None else medewerker in {mine.zelfde_als, mine.id}


def link(tx: Writing, medewerker: str) -> Medewerker:
    """Note which person of the server is at work on this laptop."""
    return tx.change(me(tx), zelfde_als=medewerker)


@dataclass(frozen=True, slots=True)
class Veiligheid:
    """What was done for the safety of this laptop."""

    reservekopie_op: date | None
    herstelblad_op: date | None
    heeft_rustcode: bool


def safety(tx: Reading) -> Veiligheid:
    """Return when the last backup and the last sheet were made, and whether there are six digits for rest."""
    return Veiligheid(_day(tx.local(BACKUP_ON)), _day(tx.local(SHEET_ON)), bool(tx.local(REST_CODE)))


def _day(stored: str) -> date | None:
    try:
        return date.fromisoformat(stored[:10])
    except ValueError:
        return None


def is_practice(tx: Reading) -> bool:
    """Return whether this is the practice environment."""
    device = tx.find(Apparaat, tx.apparaat)
    return device is not None and device.oefenomgeving


def pending_changes(tx: Reading) -> int:
    """Return how many changes are only on this laptop; a closed compartment leaves no trace in the count."""
    rows = tx.rows(
        "SELECT count(DISTINCT grp) AS aantal FROM change WHERE seq IS NULL AND vak <> :closed",
        {"closed": Vak.MELDCODE},
    )
    return int(rows[0]["aantal"])
