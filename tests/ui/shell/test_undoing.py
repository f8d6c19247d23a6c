"""What is taken back on another page is named with its page."""

import pytest

from app.services.work import Undone
from ui.shell.places import dossier_entries, page_elsewhere
from ui.shell.undoing import said


@pytest.mark.parametrize(
    ("page", "kinds", "named"),
    [
        ("plan", {"doel"}, None),
        ("huishouden", {"doel"}, "Activiteitenplan"),
        ("plan", {"gesprekswoord"}, "Gesprek"),
        ("kort_gesprek", {"gesprekswoord"}, None),
        ("gesprek", {"inwoner", "betrokkene"}, "Huishouden"),
        ("triage", {"hulpvraag"}, None),
        ("plan", {"hulpvraag", "doel"}, None),
        ("plan", {"meldcodestap"}, None),
        ("plan", set(), None),
        ("verschillen", {"conflict", "doel"}, None),
        ("tijdlijn", {"conflict", "doel"}, "Activiteitenplan"),
        ("tijdlijn", {"conflict"}, None),
    ],
)
def test_the_page_of_an_act(page: str, kinds: set[str], named: str | None) -> None:
    other = page_elsewhere(page, frozenset(kinds))

    assert (other.label if other else None) == named


def test_every_page_that_is_named_is_in_the_rail() -> None:
    from app.domain.kinds import KINDS, kind_of
    from ui.shell.places import _SHOWN_ON

    assert set(_SHOWN_ON) <= {kind_of(one) for one in KINDS}
    assert {pages[0] for pages in _SHOWN_ON.values()} <= {entry.page for entry in dossier_entries(te_beslissen=1)}


ERASED = "Hier is iets gewist. Dat komt niet terug. Nog een keer Ctrl+Z draait terug wat ervoor was."


@pytest.mark.parametrize(
    ("undone", "redo", "words"),
    [
        (Undone("Doel aangepast"), False, "Teruggedraaid: Doel aangepast"),
        (Undone("Doel aangepast"), True, "Opnieuw gedaan: Doel aangepast"),
        (Undone(""), False, "Teruggedraaid."),
        (Undone("Woorden", gewist=True), False, ERASED),
        (Undone("Woorden", gewist=True), True, "Dit bewaren we niet meer: er is niets om opnieuw te doen."),
    ],
)
def test_what_undo_says(undone: Undone, words: str, *, redo: bool) -> None:
    assert said(undone, redo=redo) == words
