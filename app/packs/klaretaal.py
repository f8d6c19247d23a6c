"""What the pack of hard words holds: one line per word, so that somebody without a programmer can add to it."""

from dataclasses import dataclass

from app.packs.schema import Spot

SIGN, OTHER = " = ", " / "


@dataclass(frozen=True, slots=True)
class Klaretaal:
    """Hard words with plainer ones (`hard = plain / also plain`), and abbreviations that everybody knows."""

    versie: int
    licentie: str
    woord: tuple[str, ...]
    bekend: tuple[str, ...] = ()

    def woorden(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return each hard word with its plainer ones, the best first."""
        pairs = (line.partition(SIGN) for line in self.woord)
        return tuple(
            (hard.strip(), tuple(one.strip() for one in plain.split(OTHER) if one.strip())) for hard, _, plain in pairs
        )


def check_klaretaal(value: Klaretaal, spot: Spot) -> None:
    """Each line has a hard word and a plainer one, and no hard word stands there twice."""
    seen: set[str] = set()
    for hard, plain in value.woorden():
        if not hard or not plain:
            raise spot.wrong("woord", f"bij '{hard}' hoort een gewoon woord, met ' = ' ertussen")
        if hard in seen:
            raise spot.wrong("woord", f"'{hard}' staat er twee keer")
        seen.add(hard)
