"""A file that belongs to the dossier; its bytes live beside it in the same encrypted file.

The papers that this program makes are kept in the same way, but they have no `aard`: they are shown as
versions of the plan.  What people bring along has one.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.record import Record, words

HOOGSTE_GROOTTE = 20 * 1024 * 1024
HOOGSTE_INVOER = 50 * 1024 * 1024
"""What somebody may offer: a photo of a telephone is made smaller before it is kept."""
MEESTE_BEELDPUNTEN = 70_000_000
"""More is refused before it is unpacked: a small file can unpack to fill the memory."""
LANGSTE_ZIJDE = 2560
"""A sheet of A4 can then still be read: 220 dots to the inch."""
MEESTE_BLADZIJDEN = 100
MEESTE_BIJLAGEN = 100
HOOGSTE_TOTAAL = 200 * 1024 * 1024
"""Of one dossier."""
LANGSTE_TITEL = 200


class Aard(StrEnum):
    """What somebody brought along."""

    BRIEF = "brief"
    FOTO_PLAN = "foto_plan"
    """A photo or scan of a plan on paper, with what was signed or written on it."""
    EIGEN_PLAN = "eigen_plan"
    """The resident's own plan."""
    ANDERS = "anders"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bijlage(Record):
    """Name, kind and SHA-256 of a file; `grootte` in bytes, at most 20 MB."""

    naam: str = ""
    soort: str = ""
    hash: str = ""
    grootte: int = 0
    gaat_over: str = ""
    """The plan or gesprek that it belongs to; empty when it belongs to the dossier as a whole."""
    aard: Aard | None = None
    titel: str = words()
    bladzijden: int = 0
    """Of a PDF."""
