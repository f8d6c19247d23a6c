"""A hint in words, for a screen: calm, short, and without a mark for who wrote it."""

from app.wording.i18n import _, ngettext
from app.wording.plain.hint import Hint, Soort

HARD = 50
"""Below this figure a text is worth a second look; above it we say nothing about it."""


def say_hint(hint: Hint) -> str:
    """Return what may be hard, or an empty text when nothing is."""
    parts = [part for part in (_long(hint), _words(hint), _passive(hint), _figure(hint)) if part]
    return " ".join(parts) if hint.findings else ""


def say_summary(hints: list[Hint]) -> str:
    """Return what a whole paper holds, in one line; empty when nothing is long or hard."""
    long = sum(len(one.of(Soort.LANG)) for one in hints)
    hard = sum(len(one.of(Soort.WOORD, Soort.AFKORTING)) for one in hints)
    return " ".join(part for part in (_say_long(long), _say_hard(hard)) if part)


def _long(hint: Hint) -> str:
    return _say_long(len(hint.of(Soort.LANG)))


def _words(hint: Hint) -> str:
    return _say_hard(len(hint.of(Soort.WOORD, Soort.AFKORTING)))


def _say_long(count: int) -> str:
    return ngettext("{n} zin is lang.", "{n} zinnen zijn lang.", count).format(n=count) if count else ""


def _say_hard(count: int) -> str:
    return ngettext("{n} woord kan gewoner.", "{n} woorden kunnen gewoner.", count).format(n=count) if count else ""


def _passive(hint: Hint) -> str:
    return _("Zeg liever wie het doet.") if hint.of(Soort.LIJDEND) else ""


def _figure(hint: Hint) -> str:
    if hint.figure is None or hint.figure >= HARD:
        return ""
    return _("Leesgemak {n} van 100: hoe hoger, hoe makkelijker.").format(n=hint.figure)
