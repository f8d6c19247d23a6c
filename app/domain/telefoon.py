"""Telephone numbers and postcodes: tidied when we know the form, kept as typed when we do not."""

import re

POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})")
NATIONAL_LENGTH = 10
THREE_DIGIT_AREAS = frozenset(
    {
        "010",
        "013",
        "015",
        "020",
        "023",
        "024",
        "026",
        "030",
        "033",
        "035",
        "036",
        "038",
        "040",
        "043",
        "045",
        "046",
        "050",
        "053",
        "055",
        "058",
        "070",
        "071",
        "072",
        "073",
        "074",
        "075",
        "076",
        "077",
        "078",
        "079",
        "085",
        "088",
        "097",
    }
)


def normalise_phone(text: str) -> str:
    """Return a Dutch number in groups, or the text itself when it is something else."""
    kept = " ".join(text.split())
    digits = re.sub(r"[\s().\-/]", "", kept)
    digits = re.sub(r"^(\+31|0031)(0)?", "0", digits)
    if not (digits.isascii() and digits.isdigit() and len(digits) == NATIONAL_LENGTH and digits.startswith("0")):
        return kept
    return _in_groups(digits)


def _in_groups(digits: str) -> str:
    if digits.startswith("06"):
        return f"06 {digits[2:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"
    if digits[:3] in THREE_DIGIT_AREAS:
        return f"{digits[:3]} {digits[3:6]} {digits[6:8]} {digits[8:]}"
    return f"{digits[:4]} {digits[4:6]} {digits[6:8]} {digits[8:]}"


def normalise_postcode(text: str) -> str:
    """Return '7061 AB' for a Dutch postcode, or the text itself."""
    kept = " ".join(text.split())
    match = POSTCODE.fullmatch(kept)
    return f"{match[1]} {match[2].upper()}" if match else kept
