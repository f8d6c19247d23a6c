"""What the unlock screens show and what they give back, as plain values."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.wording.i18n import _, ngettext

Judge = Callable[[str], tuple[int, str]]
"""Gives a passphrase its level (0 is refused, 4 is strong) and the code of an advice."""
HIGHEST = 4
GROUP, GROUPS = 4, 9
_MINUTE = 60

ADVICE = {
    "leeg": "",
    "kort": "Gebruik minstens 12 tekens. Vijf losse woorden achter elkaar zijn sterk en goed te onthouden.",
    "lang": "Dit is te lang. Houd het onder de 1000 tekens.",
    "bekend": "Dit is makkelijk te raden: namen, plaatsen, jaartallen en bekende woorden. Kies andere woorden.",
    "herhaling": "Hier komt steeds hetzelfde terug. Kies verschillende woorden.",
    "rij": "Dit is een rij toetsen of cijfers. Kies losse woorden.",
    "langer": "Nog vrij makkelijk te raden. Zet er een of twee woorden bij.",
    "redelijk": "Redelijk. Met nog een woord erbij is het sterk.",
    "goed": "Goed.",
    "sterk": "Sterk.",
}


@dataclass(frozen=True, slots=True)
class Unlock:
    """What the unlock screen shows."""

    wrong_tries: int = 0
    wait_seconds: int = 0
    practice_passphrase: str = ""
    """Shown in the practice environment; empty in a real one."""
    elsewhere: str = ""
    """The folder, when it is not the usual one: who opened a copy must not take it for the own dossiers."""


@dataclass(frozen=True, slots=True)
class Begin:
    """The answers of the first start."""

    naam: str
    functie: str
    organisatie: str
    team: str
    passphrase: str = field(repr=False)
    telefoon: str = ""
    bereikbaar: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The recovery sheet, and the two groups (from 1) that are typed back when it was copied by hand."""

    code: str = field(repr=False)
    naam: str = ""
    ask: tuple[int, int] = (3, 7)
    printer: bool = True


def advice_words(advice: str) -> str:
    """Return the words for an advice."""
    return _(ADVICE.get(advice, ""))


def tries_words(wrong: int) -> str:
    """Return how many tries were wrong."""
    if not wrong:
        return ""
    return ngettext("{n} keer een verkeerde wachtzin.", "{n} keer een verkeerde wachtzin.", wrong).format(n=wrong)


def wait_words(seconds: int) -> str:
    """Return how long to wait, in minutes when it is long."""
    if seconds <= 0:
        return ""
    if seconds >= 2 * _MINUTE:
        return _("Wacht nog {n} minuten. Daarna kunt u het weer proberen.").format(n=-(-seconds // _MINUTE))
    return ngettext(
        "Wacht nog {n} seconde. Daarna kunt u het weer proberen.",
        "Wacht nog {n} seconden. Daarna kunt u het weer proberen.",
        seconds,
    ).format(n=seconds)


def in_groups(typed: str) -> str:
    """Return what was typed of a recovery code, in capitals and groups of four."""
    bare = "".join(char for char in typed.upper() if char.isalnum())[: GROUP * GROUPS]
    return " ".join(bare[at : at + GROUP] for at in range(0, len(bare), GROUP))


def asked_groups(sheet: Sheet) -> str:
    """Return the eight characters that show that the code was copied."""
    groups = sheet.code.split()
    return "".join(groups[number - 1] for number in sheet.ask)


def is_copied(sheet: Sheet, typed: str) -> bool:
    """Return whether the asked groups were typed back; a nul is not an O here, but reads as one."""
    seen = str.maketrans("OILU", "011V")
    return in_groups(typed).replace(" ", "").translate(seen) == asked_groups(sheet)
