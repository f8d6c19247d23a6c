"""The people around a resident as the drawing needs them.

A help that is there and a help that could be are two things: the second is the resident's idea, drawn dashed.
"""

from dataclasses import dataclass, field

RINGS = 3
"""Three closenesses; a fourth place outside them is for whom nobody said how close."""
OUTSIDE = RINGS
TURN = 360


@dataclass(frozen=True, slots=True)
class Naaste:
    """Somebody, or an organisation, in the drawing."""

    id: str
    naam: str
    relatie: str = ""
    ring: int | None = None
    hoek: int | None = None
    organisatie: bool = False
    helpt: str = ""
    idee: str = ""

    @property
    def place(self) -> int:
        """Return the ring it is drawn in."""
        return OUTSIDE if self.ring is None else self.ring


@dataclass(frozen=True, slots=True)
class EcogramWords:
    """What the drawing itself says."""

    rings: tuple[str, str, str] = ("Dichtbij", "Goed bekend", "Verder weg")
    outside: str = "nog geen plek"
    helps: str = "helpt mij"
    knows: str = "ik ken"
    idea: str = "zou kunnen, een idee van mij"
    person: str = "mens"
    organisation: str = "organisatie"
    nameless: str = "zonder naam"


@dataclass(frozen=True, slots=True)
class EcogramData:
    """The resident in the middle, and who is around."""

    midden: str
    mensen: tuple[Naaste, ...] = ()
    words: EcogramWords = field(default_factory=EcogramWords)


def turned(hoek: int, by: int) -> int:
    """Return an angle, turned further with the clock."""
    return (hoek + by) % TURN


def nearer(ring: int | None, step: int) -> int:
    """Return the ring a step nearer (-1) or further (+1); who had none comes into the outer one."""
    return RINGS - 1 if ring is None else max(0, min(RINGS - 1, ring + step))


def said(one: Naaste, words: EcogramWords) -> tuple[str, ...]:
    """Return who somebody is, how close, and with what that person helps: the drawing in words."""
    near = words.outside if one.ring is None else words.rings[one.ring]
    return tuple(
        part
        for part in (
            ", ".join(word for word in (one.naam or words.nameless, one.relatie) if word.strip()),
            near,
            f"{words.helps}: {one.helpt}" if one.helpt.strip() else "",
            f"{words.idea}: {one.idee}" if one.idee.strip() else "",
        )
        if part
    )
