"""A file that belongs to the dossier; its bytes live beside it in the same encrypted file."""

from dataclasses import dataclass

from app.domain.record import Record

HOOGSTE_GROOTTE = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage(Record):
    """Name, kind and SHA-256 of a file; `grootte` in bytes, at most 20 MB."""

    naam: str = ""
    soort: str = ""
    hash: str = ""
    grootte: int = 0
    gaat_over: str = ""
