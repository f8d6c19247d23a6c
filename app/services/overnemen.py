"""Taking over into the municipality's own system: each part as plain text, in that system's order.

Nothing is typed twice.  Closed compartments are never in it; words between four eyes only when
the consultant ticks them for this one copy.
"""

import hashlib
from dataclasses import dataclass

from app.packs.load import Packs
from app.packs.plan import Systeem
from app.services.overnemen_bron import load_bron
from app.services.overnemen_delen import DELEN
from app.services.work import Reading, Writing
from app.wording.i18n import in_dutch

REMEMBERED = "overnemen"


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of the other system, with our text for it."""

    kop: str
    deel: str
    tekst: str
    lengte: int
    gekopieerd: bool
    """It was copied before."""
    gewijzigd: bool
    """It says something else than what was copied last."""

    @property
    def te_lang(self) -> int:
        """How many characters more than the other system takes; 0 when it fits."""
        return max(0, len(self.tekst) - self.lengte) if self.lengte else 0


@dataclass(frozen=True, slots=True)
class Overname:
    """All fields of one system for one household."""

    systeem: Systeem
    velden: tuple[Veld, ...]
    vier_ogen: bool
    """Words between four eyes are in it."""
    heeft_vier_ogen: bool
    """There are such words, so there is something to tick."""


def system_of(packs: Packs, systeem: str) -> Systeem:
    """Return the system that was chosen; the first of the pack when that is gone."""
    known = packs.overnemen.systeem
    return next((one for one in known if one.id == systeem), known[0])


@in_dutch
def load(tx: Reading, huishouden: str, packs: Packs, systeem: str = "", *, vier_ogen: bool = False) -> Overname:
    """Return every field in the order of the system.  Raises NotFound."""
    chosen = system_of(packs, systeem)
    bron = load_bron(tx, huishouden, packs, vier_ogen=vier_ogen)
    fields = []
    for kopje in chosen.kopje:
        text = DELEN[kopje.deel](bron)
        last = tx.local(_name(huishouden, chosen.id, kopje.kop))
        fields.append(Veld(kopje.kop, kopje.deel, text, kopje.lengte, bool(last), bool(last) and last != _hash(text)))
    return Overname(chosen, tuple(fields), vier_ogen, bron.heeft_vier_ogen)


def note_copied(tx: Writing, huishouden: str, systeem: str, veld: Veld) -> None:
    """Remember on this laptop what was copied, and record that it left the dossier."""
    tx.remember(_name(huishouden, systeem, veld.kop), _hash(veld.tekst))
    tx.note_access("export", huishouden, f"overnemen:{veld.deel}")


def _name(huishouden: str, systeem: str, kop: str) -> str:
    return f"{REMEMBERED}:{huishouden}:{systeem}:{kop}"


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
