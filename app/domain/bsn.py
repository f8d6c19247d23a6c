"""The BSN: optional, checked by the 11-proef, masked on screen, never on paper."""

LENGTH = 9
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def normalise_bsn(text: str) -> str:
    """Return nine digits (eight get a leading zero), or an empty text when it is no BSN."""
    digits = "".join(char for char in text if char not in " .-\u00a0\t")
    if not (digits.isascii() and digits.isdigit()):
        return ""
    digits = digits.zfill(LENGTH) if len(digits) == LENGTH - 1 else digits
    return digits if is_bsn(digits) else ""


def is_bsn(digits: str) -> bool:
    """Tell whether these nine digits pass the 11-proef; passing does not mean that it exists."""
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()) or set(digits) == {"0"}:
        return False
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0


def mask_bsn(digits: str) -> str:
    """Return the BSN as it stands on a screen: only the last three digits."""
    shown = 3
    return f"••••••{digits[-shown:]}" if len(digits) == LENGTH else ""
