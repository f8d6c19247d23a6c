"""The window in another language: no text is missing, none is fuzzy, and each keeps what is filled in."""

import gettext
import io
import re
from collections.abc import Iterator

import pytest
from babel.messages.catalog import Message

from app.wording import i18n
from app.wording.dates import say_date, say_weekday
from app.wording.errors import explain_code
from resources.vertalingen.make_texts import compile_all, compiled, read_catalogue, texts
from tests.wording.test_wording import TODAY

OTHERS = sorted(set(i18n.LANGUAGES) - {i18n.SOURCE})
SPOT = re.compile(r"\{\w*\}")


@pytest.fixture(autouse=True)
def _dutch_again() -> Iterator[None]:
    yield
    i18n.use_language(i18n.SOURCE)


def messages(code: str) -> list[Message]:
    return [one for one in read_catalogue(code) if one.id]


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [""] if text is None else [text] if isinstance(text, str) else list(text)


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_is_missing_or_left_over(code: str) -> None:
    wanted = {"\n".join(forms(text)) for text in texts()}
    known = {"\n".join(forms(one.id)) for one in messages(code)}
    assert sorted(wanted - known) == [], "run `make texts` and translate what is new"
    assert sorted(known - wanted) == [], "run `make texts`"
    assert [one.id for one in messages(code) if not all(forms(one.string))] == []


@pytest.mark.parametrize("code", OTHERS)
def test_none_is_fuzzy_and_all_have_the_same_spots(code: str) -> None:
    for one in messages(code):
        assert not one.fuzzy, one.id
        spots = {tuple(sorted(SPOT.findall(form))) for form in forms(one.id)}
        assert {tuple(sorted(SPOT.findall(form))) for form in forms(one.string)} <= spots, one.id
        for dutch, other in zip(forms(one.id), forms(one.string), strict=True):
            assert dutch[:1].isspace() == other[:1].isspace(), one.id


@pytest.mark.parametrize("code", OTHERS)
def test_the_compiled_catalogue_answers(code: str) -> None:
    spoken = gettext.GNUTranslations(io.BytesIO(compiled(code)))
    for one in messages(code):
        if isinstance(one.id, str):
            assert spoken.gettext(one.id) == one.string


def test_the_window_speaks_english_and_paper_stays_dutch() -> None:
    compile_all()
    assert i18n.use_language("en") == "en"
    assert i18n._("Instellingen") == "Settings"
    assert i18n._("") == ""
    assert i18n.ngettext("{n} zin is lang.", "{n} zinnen zijn lang.", 2) == "{n} sentences are long."
    assert explain_code("disk_full").title == "The disk is full"
    assert say_date(TODAY) == "22 November 2026"

    @i18n.in_dutch
    def on_paper() -> tuple[str, str, str]:
        return i18n.language(), i18n._("Instellingen"), say_weekday(TODAY)

    assert on_paper() == ("nl", "Instellingen", "zondag 22 november")
    assert i18n._("Instellingen") == "Settings"


@pytest.mark.parametrize("code", ["xx", "../en", ""])
def test_an_unknown_language_is_dutch(code: str) -> None:
    assert i18n.use_language(code) == i18n.SOURCE
    assert i18n._("Instellingen") == "Instellingen"


def test_the_collector_finds_literals_tables_and_forms() -> None:
    found = set(texts())
    assert {"Instellingen", "Huisbezoek", "Zoals de laptop", "Deze wachtzin klopt niet", "maandag", "januari"} <= found
    assert ("{n} zin is lang.", "{n} zinnen zijn lang.") in found
    assert "sun" not in found
