"""Lists and numbers, in Dutch or in the language of the window."""

from collections.abc import Sequence

from app.wording.i18n import _

SMALL = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
JOINING = ("en", "of")


def say_list(parts: Sequence[str], last: str = "en") -> str:
    """Return 'a, b en c'."""
    kept = [part for part in parts if part]
    if len(kept) <= 1:
        return "".join(kept)
    return f"{', '.join(kept[:-1])} {_(last)} {kept[-1]}"


def say_number(number: int) -> str:
    """Return a whole number as Dutch people write it: words to twelve, dots in thousands."""
    if 0 <= number < len(SMALL):
        return _(SMALL[number])
    return f"{number:,}".replace(",", ".")


def say_count(number: int, one: str, many: str) -> str:
    """Return '1 vraag' or '3 vragen'; nothing is 'geen vragen'."""
    if number == 0:
        return _("geen {wat}").format(wat=many)
    return f"{number:,} {one if number == 1 else many}".replace(",", ".")


def say_euro(cents: int) -> str:
    """Return '€ 7,50', or '€ 8' for whole euros."""
    euros, rest = divmod(abs(cents), 100)
    amount = f"{euros:,}".replace(",", ".")
    sign = "-" if cents < 0 else ""
    return f"{sign}€ {amount},{rest:02d}" if rest else f"{sign}€ {amount}"


def sentence(text: str) -> str:
    """Return the text with a capital at the start and a full stop at the end, else as it is."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?…:" else f"{text}."
