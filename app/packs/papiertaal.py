"""What the pack of second languages holds: the fixed words of the plan, side by side for a translator to check."""

import re
from dataclasses import dataclass

from app.packs.schema import Spot

SLOT = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Papiertaal:
    """A second language of paper; `nagekeken` once a translator read every sentence."""

    id: str
    naam: str
    nederlands: str
    nagekeken: bool
    uitleg: str
    concept: str
    dagen: tuple[str, ...]
    maanden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Zin:
    """One fixed sentence; `je` when the Dutch has another form of address."""

    nl: str
    en: str
    tr: str
    pl: str
    uk: str
    ar: str
    je: str = ""


@dataclass(frozen=True, slots=True)
class Papiertalen:
    """All second languages, and every sentence in each of them."""

    versie: int
    licentie: str
    taal: tuple[Papiertaal, ...]
    zin: tuple[Zin, ...]

    def van(self, code: str) -> Papiertaal | None:
        """Return the language with this code, or None."""
        return next((one for one in self.taal if one.id == code), None)

    def zinnen(self, code: str) -> tuple[tuple[str, str], ...]:
        """Return the Dutch sentences with what they are in this language."""
        pairs = []
        for one in self.zin:
            other = {"en": one.en, "tr": one.tr, "pl": one.pl, "uk": one.uk, "ar": one.ar}[code]
            pairs += [(dutch, other) for dutch in (one.nl, one.je) if dutch]
        return tuple(pairs)


def check_papiertaal(value: Papiertalen, spot: Spot) -> None:
    """Each language has its days and months, and each translation the slots of its Dutch sentence."""
    for index, taal in enumerate(value.taal):
        if taal.id not in {"en", "tr", "pl", "uk", "ar"}:
            raise spot.below("taal", index).wrong("id", f"de taal '{taal.id}' kan niet op papier")
        if (len(taal.dagen), len(taal.maanden)) != (7, 12):
            raise spot.below("taal", index).wrong("dagen", "er horen zeven dagen en twaalf maanden te zijn")
    for index, zin in enumerate(value.zin):
        for name in ("en", "tr", "pl", "uk", "ar", "je"):
            text = str(getattr(zin, name))
            if text and sorted(SLOT.findall(text)) != sorted(SLOT.findall(zin.nl)):
                raise spot.below("zin", index).wrong(name, "de woorden tussen { } zijn niet gelijk")
