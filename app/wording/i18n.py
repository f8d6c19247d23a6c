"""Translation: Dutch is the source language, gettext finds the others.

The window speaks the language that its user chose, from the start of the program on.  The dossier and its papers
are Dutch, whatever the window speaks: who makes them says `@in_dutch`.
"""

import gettext
from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import ParamSpec, TypeVar

import resources

P = ParamSpec("P")
T = TypeVar("T")
SOURCE = "nl"
DOMAIN = "keukentafel"
LANGUAGES = {SOURCE: "Nederlands", "en": "English"}
"""What the window can speak, each by its own name."""


@dataclass(slots=True)
class _Spoken:
    """What the window speaks now."""

    code: str = SOURCE
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)


_spoken = _Spoken()
_dutch: ContextVar[bool] = ContextVar("dutch", default=False)


def use_language(code: str) -> str:
    """Speak this language from now on and return its code; one that is not there is Dutch.

    Texts that were asked for before keep their language, so call it before the screens are imported.
    """
    _spoken.code, _spoken.catalogue = SOURCE, gettext.NullTranslations()
    with suppress(OSError):
        if code != SOURCE:
            _spoken.catalogue = gettext.translation(DOMAIN, resources.path("vertalingen"), [code])
            _spoken.code = code
    return _spoken.code


def language() -> str:
    """Return the language that is spoken here and now."""
    return SOURCE if _dutch.get() else _spoken.code


def in_dutch(made: Callable[P, T]) -> Callable[P, T]:
    """Let what is made be Dutch: it goes into the dossier or on paper."""

    @wraps(made)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        before = _dutch.set(True)
        try:
            return made(*args, **kwargs)
        finally:
            _dutch.reset(before)

    return run


def _(text: str) -> str:
    """Return the text in the language of the interface; the Dutch text is its own key."""
    # To gettext an empty key is the header of the catalogue.
    return text if not text or _dutch.get() else _spoken.catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form that fits the count."""
    if _dutch.get():
        return one if count == 1 else many
    return _spoken.catalogue.ngettext(one, many, count)
