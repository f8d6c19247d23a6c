"""What people bring along: letters, photos of a plan on paper, their own plan; added, shown, given away or taken away.

A file is cleaned before anything of it is kept, and is only ever in memory: the encrypted file is the one place where
it stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar

from app.clock import local_day
from app.domain.bijlage import (
    HOOGSTE_INVOER,
    HOOGSTE_TOTAAL,
    LANGSTE_TITEL,
    MEESTE_BIJLAGEN,
    Aard,
    Bijlage,
)
from app.domain.mensen import Medewerker
from app.domain.tekst import op_een_regel
from app.errors import AppError
from app.reports.bijlage import clean
from app.reports.errors import AttachmentTooLarge
from app.reports.schoon import JPEG, PDF, PNG, Schoon
from app.services.afdrukken import save_pdf
from app.services.samenwerken import ADDRESS
from app.services.work import Reading, Writing
from app.store.errors import NotFound
from app.store.pieces import WANTED, Attachment
from app.store.writing import STAGE

__all__ = ["PDF", "WANTED", "AttachmentTooLarge", "Inhoud", "Lijst", "Regel", "Schoon", "Staat"]

_SUFFIX = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png"}
_STATES = """SELECT b.id, EXISTS (SELECT 1 FROM bijlage_blok AS k WHERE k.hash = b.hash) AS hier,
EXISTS (SELECT 1 FROM bijlage_aangekomen AS a WHERE a.hash = b.hash AND a.huishouden = b.huishouden) AS aangekomen,
(SELECT waarde FROM lokaal WHERE naam = :stage || b.hash) AS stuk,
(SELECT count(*) FROM bijlage_blok AS k WHERE k.hash = 'komt:' || b.hash) AS binnen
FROM bijlage AS b WHERE b.huishouden = :home AND b._dood IS NULL AND b.aard IS NOT NULL"""


class DossierFull(AppError):
    """A dossier holds no more attachments, or no more bytes of them."""

    code: ClassVar[str] = "bijlage_dossier_vol"


class AttachmentExists(AppError):
    """The same file is in the dossier already."""

    code: ClassVar[str] = "bijlage_bestaat"


class AttachmentElsewhere(AppError):
    """The bytes are with the server and not on this laptop yet."""

    code: ClassVar[str] = "bijlage_niet_hier"


class FileUnreadable(AppError):
    """The chosen file can't be opened."""

    code: ClassVar[str] = "bijlage_niet_te_openen"


class Staat(StrEnum):
    """Where the bytes are."""

    ALLEEN_HIER = "alleen_hier"
    ONDERWEG = "onderweg"
    """The server has some pieces."""
    AANGEKOMEN = "aangekomen"
    """The server gave a receipt for the whole."""
    NIET_HIER = "niet_hier"
    KOMT = "komt"
    """Some pieces came in from the server."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One attachment in a list."""

    rij: Bijlage
    wie: str
    dag: date
    staat: Staat
    stuk: int = 0
    stukken: int = 0


@dataclass(frozen=True, slots=True)
class Lijst:
    """The attachments of a dossier, newest first; `met_server` when there is one to send them to."""

    regels: tuple[Regel, ...]
    met_server: bool = False


@dataclass(frozen=True, slots=True)
class Inhoud:
    """An attachment with its bytes, in memory only."""

    rij: Bijlage
    data: bytes = field(repr=False)


def load(tx: Reading, huishouden: str, over: str = "") -> Lijst:
    """Return what was brought along, of the whole dossier or about one plan or conversation."""
    states: dict[str, Mapping[str, Any]] = {
        row["id"]: dict(row) for row in tx.rows(_STATES, {"home": huishouden, "stage": STAGE})
    }
    names = {one.id: one.naam for one in tx.all(Medewerker)}
    lines = []
    for one in reversed(tx.all(Bijlage, huishouden=huishouden)):
        if one.aard is None or (over and one.gaat_over != over):
            continue
        found = states[one.id]
        staat, stuk = _state(found)
        pieces = Attachment(one.hash, one.grootte).pieces
        who = names.get(one.gemaakt_door, "")
        lines.append(Regel(one, who, local_day(one.gemaakt_op), staat, stuk, pieces))
    return Lijst(tuple(lines), bool(tx.local(ADDRESS)))


def _state(found: Mapping[str, Any]) -> tuple[Staat, int]:
    sent, came = int(found["stuk"] or 0), int(found["binnen"])
    if not found["hier"]:
        return (Staat.KOMT, came) if came else (Staat.NIET_HIER, 0)
    if found["aangekomen"]:
        return Staat.AANGEKOMEN, 0
    return (Staat.ONDERWEG, sent) if sent else (Staat.ALLEEN_HIER, 0)


def read_file(path: Path) -> bytes:
    """Return the bytes of a chosen file.  Raises AttachmentTooLarge, FileUnreadable."""
    try:
        if path.stat().st_size > HOOGSTE_INVOER:
            raise AttachmentTooLarge
        with path.open("rb") as source:
            return source.read(HOOGSTE_INVOER + 1)
    except (OSError, ValueError) as problem:
        raise FileUnreadable from problem


def prepare(data: bytes) -> Schoon:
    """Return what is kept of a file.  Slow, so never on the window's thread.  Raises AttachmentRefused."""
    return clean(data)


def add(tx: Writing, huishouden: str, schoon: Schoon, *, aard: Aard, titel: str = "", gaat_over: str = "") -> Bijlage:
    """Add a cleaned file to a dossier.  Raises DossierFull, AttachmentExists."""
    known = [one for one in tx.all(Bijlage, huishouden=huishouden) if one.aard is not None]
    if len(known) >= MEESTE_BIJLAGEN or sum(one.grootte for one in known) + len(schoon.data) > HOOGSTE_TOTAAL:
        raise DossierFull(aantal=MEESTE_BIJLAGEN, megabyte=HOOGSTE_TOTAAL >> 20)
    sha256 = tx.keep_blob(schoon.data)
    if any(one.hash == sha256 for one in known):
        raise AttachmentExists
    return tx.insert(
        Bijlage, huishouden, naam=file_name(aard, schoon.soort), soort=schoon.soort, hash=sha256,
        grootte=len(schoon.data), gaat_over=gaat_over, aard=aard, titel=_title(titel), bladzijden=schoon.bladzijden,
    )  # fmt: skip


def rename(tx: Writing, bijlage: Bijlage, titel: str) -> Bijlage:
    """Give another title."""
    return tx.change(bijlage, titel=_title(titel))


def sort_as(tx: Writing, bijlage: Bijlage, aard: Aard) -> Bijlage:
    """Say that it is something else than was chosen."""
    return tx.change(bijlage, aard=aard, naam=file_name(aard, bijlage.soort))


def content(tx: Reading, rid: str) -> Inhoud:
    """Return an attachment with its bytes.  Raises NotFound, AttachmentElsewhere."""
    found = tx.get(Bijlage, rid)
    try:
        return Inhoud(found, tx.blob(found.hash))
    except NotFound:
        raise AttachmentElsewhere from None


def remove(tx: Writing, bijlage: Bijlage) -> None:
    """Take it away; it can be put back."""
    tx.remove(bijlage)


def bewaar_niet(tx: Writing, bijlage: Bijlage) -> None:
    """Really erase it: row, title and every byte, here and at the server."""
    tx.erase(bijlage)


def save_copy(path: Path, inhoud: Inhoud) -> None:
    """Write an unprotected copy where the user said.  Raises FileNotSaved."""
    save_pdf(path, inhoud.data)


def file_name(aard: Aard, soort: str) -> str:
    """Return a name for a file; no name of a person is in it."""
    return f"{aard.value.replace('_', '-')}{_SUFFIX.get(soort, '')}"


def _title(text: str) -> str:
    return op_een_regel(text, LANGSTE_TITEL)
