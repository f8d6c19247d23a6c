"""Which page belongs to which name.  Imported while the passphrase is typed."""

from collections.abc import Mapping

from ui.pages.vandaag.page import VandaagPage
from ui.shell.window import PageMaker


def makers() -> Mapping[str, PageMaker]:
    """Return the makers of all pages, by name."""
    return {
        "vandaag": VandaagPage,
    }
