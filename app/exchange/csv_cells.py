"""Reads one cell of a list: what is wrong is told in words and left empty."""

import re
from datetime import date

from app.domain.bsn import normalise_bsn
from app.domain.tekst import op_een_regel
from app.exchange.csv_fields import fold_heading
from app.wording.dates import read_date

FIRST_YEAR = 1900
PREFIXES = frozenset(
    {
        "van",
        "de",
        "der",
        "den",
        "het",
        "'t",
        "ten",
        "ter",
        "te",
        "la",
        "le",
        "du",
        "von",
        "el",
        "al",
        "af",
        "op",
        "in",
        "'s",
        "d'",
    }
)
TIME = re.compile(r"(\d{1,2})[:.u](\d{2})")


def split_name(text: str) -> tuple[str, str, str]:
    """Return first name, prefix and surname of 'Vries, J. de' or 'mevrouw J. de Vries'."""
    text = re.sub(r"^(mevrouw|mevr\.?|mw\.?|meneer|de heer|dhr\.?|hr\.?)\s+", "", text.strip(), flags=re.IGNORECASE)
    if "," in text:
        surname, _, rest = text.partition(",")
        words = rest.split()
        prefix = [word for word in words if word.lower() in PREFIXES]
        return " ".join(word for word in words if word.lower() not in PREFIXES), " ".join(prefix), surname.strip()
    words = _parts(text)
    only_prefix = all(word.lower() in PREFIXES for word in words[:-1])
    start = next((place for place, word in enumerate(words) if place and word.lower() in PREFIXES), len(words) - 1)
    start = 0 if only_prefix else max(start, 1)
    end = start
    while end < len(words) - 1 and words[end].lower() in PREFIXES:
        end += 1
    return " ".join(words[:start]), " ".join(words[start:end]), " ".join(words[end:])


def _parts(text: str) -> list[str]:
    """Return the words of a name; 'Jansen-de Boer' is one, for it is one surname."""
    found: list[str] = []
    for word in text.split():
        before = found[-1].lower() if found else ""
        if "-" in before and re.split(r"[- ]", before)[-1] in PREFIXES:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def read_day(text: str, what: str, errors: list[str], today: date | None) -> date | None:
    """Return the day, or None with a sentence in errors; a day after `today` is none."""
    if not text:
        return None
    day = read_date(text)
    if day is None or day.year < FIRST_YEAR:
        errors.append(f"De {what} '{op_een_regel(text, 30)}' klopt niet.")
        return None
    if today is not None and day > today:
        errors.append(f"De {what} '{op_een_regel(text, 30)}' ligt in de toekomst.")
        return None
    return day


def read_time(text: str, errors: list[str]) -> str:
    """Return 'HH:MM' out of a time or a moment."""
    match = TIME.search(text.rsplit(" ", maxsplit=1)[-1] if " " in text else text.rpartition("T")[2])
    last_hour, last_minute = 23, 59
    if match and int(match[1]) <= last_hour and int(match[2]) <= last_minute and "-" not in match[0]:
        return f"{int(match[1]):02d}:{match[2]}"
    if text:
        errors.append(f"De tijd '{op_een_regel(text, 20)}' klopt niet.")
    return ""


def read_bsn(text: str, errors: list[str]) -> str:
    """Return a BSN that passes the 11-proef, or an empty text."""
    # The number itself is never repeated in words: a preview may stand on a screen that others see.
    digits = normalise_bsn(text)
    if text and not digits:
        errors.append("Het BSN klopt niet. Wij laten het leeg.")
    return digits


def read_email(text: str, errors: list[str]) -> str:
    """Return an e-mail address, or an empty text."""
    if text and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        errors.append(f"Het e-mailadres '{op_een_regel(text, 40)}' klopt niet.")
        return ""
    return text


def read_aanhef(text: str) -> str:
    """Return 'mevrouw', 'meneer' or 'geen' for what a suite writes."""
    word = fold_heading(text)
    if word in {"v", "vrouw", "mevrouw", "mevr", "mw", "f"}:
        return "mevrouw"
    return "meneer" if word in {"m", "man", "meneer", "dhr", "de heer", "heer", "hr"} else "geen"


def read_kanaal(text: str) -> str:
    """Return the code of the channel that these words point at."""
    words = f" {fold_heading(text)} "
    hints = {"telefo": "telefoon", " bel": "telefoon", "beeld": "beeldbellen", "teams": "beeldbellen", "loket": "loket"}
    return next((kanaal for hint, kanaal in hints.items() if hint in words), "huisbezoek")
