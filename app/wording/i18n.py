"""Translation: Dutch is the source language, gettext finds the others."""

import gettext

_translation: gettext.NullTranslations = gettext.NullTranslations()


def _(text: str) -> str:
    """Return the text in the language of the interface; the Dutch text is its own key."""
    return _translation.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form that fits the count."""
    return _translation.ngettext(one, many, count)
