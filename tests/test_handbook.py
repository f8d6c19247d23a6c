"""The handbook: every page of the program has a chapter, every picture and link is there, the words are plain."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from app.wording import handleiding
from tests.test_plain_language import check, easy
from ui.bootstrap.pages import makers

FOLDER = Path(__file__).parents[1] / "docs" / "handleiding"
ASKED = {"begin", "veiligheid", "op-papier", "samenwerken", "als-er-iets-misgaat"}
CHAPTERS = {one.naam: one for one in handleiding.chapters()}


def test_every_page_of_the_program_has_a_chapter_and_every_file_is_in_the_contents() -> None:
    assert {*makers()} | ASKED == {*CHAPTERS}
    assert {path.stem for path in FOLDER.glob("*.md")} - {"README"} == {*CHAPTERS}
    assert all(handleiding.chapter_of(page).naam == page for page in makers())
    assert handleiding.chapter_of("veiligheidscode").naam == handleiding.BEGIN


@pytest.mark.parametrize("name", sorted(CHAPTERS))
def test_a_chapter_is_plain_and_its_links_and_pictures_exist(name: str) -> None:
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    lines = [handleiding.say_plain(line) for line in text.splitlines() if line and not line.startswith("!")]
    check(name, lines)
    easy(name, lines)
    assert all((FOLDER / target).is_file() for target in re.findall(r"\]\(([^)]+)\)", text))
    levels = [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]
    assert levels[0] == 1
    assert all(after == 2 for _before, after in pairwise(levels))


@pytest.mark.parametrize("page", sorted(makers()))
def test_a_page_is_shown_as_it_looks(page: str) -> None:
    assert "](../beelden/" in (FOLDER / f"{page}.md").read_text(encoding="utf-8")


def test_in_the_program_stand_the_words_without_the_pictures() -> None:
    assert all("![" not in one.tekst and one.tekst.startswith(f"# {one.titel}\n") for one in CHAPTERS.values())


@pytest.mark.parametrize(
    ("words", "chapter", "part"),
    [
        ("wachtzin kwijt", "als-er-iets-misgaat", "Ik ben mijn wachtzin kwijt"),
        ("GEHEIM adres", "huishouden", "Een geheim adres"),
        ("f11", "gesprek", "Samen kijken"),
        ("koelkast", "papier", "Welk papier?"),
    ],
)
def test_a_word_leads_to_where_it_is_explained(words: str, chapter: str, part: str) -> None:
    assert (chapter, part) in {(one.hoofdstuk.naam, one.kop) for one in handleiding.look_for(words)}


def test_what_stands_in_a_heading_comes_first() -> None:
    assert handleiding.look_for("melding")[0].hoofdstuk.naam == "triage"


@pytest.mark.parametrize("words", ["", " ", "x", "qwertyuiop", "<b>", "[a](b.md)"])
def test_nothing_is_found_for_what_is_not_there(words: str) -> None:
    assert handleiding.look_for(words) == ()
