"""The plan in a second language: every fixed word has one, it is tagged, and the Dutch stays as it was."""

import io
from dataclasses import replace

import pikepdf
import pytest

from app.packs import load_default
from app.reports import fonts
from app.reports.make import make
from app.reports.second_language import TweedeTaal, translate
from app.reports.values import Formaat, PlanPapier
from app.reports.woorden import _JE, _U, Woorden
from app.services.papier import second_language
from tests.reports import samples
from tests.reports.reading import Node, page_texts, squeezed, structure

CODES = ("en", "tr", "pl", "uk", "ar")
PACK = load_default().papiertaal
# What no paper in a second language uses.
OTHER_PAPERS = {"melding_rechten"}


def language(code: str) -> TweedeTaal:
    made = second_language(load_default(), code)
    assert made is not None
    return made


def plan(code: str, formaat: Formaat = Formaat.NORMAAL) -> PlanPapier:
    values = samples.plan(formaat)
    return replace(values, blad=replace(values.blad, tweede=language(code)))


def said(node: Node, kind: str) -> list[str]:
    return [one.text for one in node.all(kind)]


@pytest.mark.parametrize("code", CODES)
def test_every_fixed_sentence_of_the_plan_has_a_translation(code: str) -> None:
    taal = language(code)
    missing = []
    for words in (_U, _JE):
        for name in Woorden.__slots__:
            if name in OTHER_PAPERS:
                continue
            value = getattr(words, name)
            rows = [value] if isinstance(value, str) else [part for pair in value for part in pair]
            missing += [row for row in rows if not translate(taal, row.format(dag="dinsdag 1 december 2026"))]
    headings = [one for kind in ("H1", "H2", "Caption") for one in said(structure(make(samples.plan())), kind)]
    missing += [one for one in headings if not translate(taal, one)]
    assert missing == []


@pytest.mark.parametrize("code", CODES)
def test_it_stands_beside_the_dutch_and_names_its_language(code: str) -> None:
    dutch, both = structure(make(samples.plan())), structure(make(plan(code)))
    assert [node.text for node in dutch.all("H2")] == [node.text for node in both.all("H2")]
    assert language(code).uitleg in both.text
    assert "nog niet door een vertaler nagekeken" in both.text


@pytest.mark.parametrize("code", CODES)
def test_every_letter_has_a_glyph(code: str) -> None:
    for _dutch, other in PACK.zinnen(code):
        for style in (fonts.REGULAR, fonts.ITALIC, fonts.BOLD):
            assert fonts.fit(other, style)


def test_days_names_and_numbers_are_filled_in() -> None:
    pools = language("pl")
    assert translate(pools, "We kijken weer op dinsdag 2\u00a0februari\u00a02027.") == (
        "Omówimy to znów: wtorek 2 lutego 2027."
    )
    assert translate(language("en"), "Wij bellen op woensdag 25\u00a0november.") == (
        "We will call on Wednesday 25 November."
    )
    assert translate(language("en"), "Wij bellen op een dag.") == ""
    assert translate(language("en"), "Het web van mevrouw Jansen in woorden") == "The web of mevrouw Jansen in words"
    assert translate(language("en"), "weer zelf kunnen") == "Be able to do it myself again"


@pytest.mark.parametrize("code", CODES)
def test_the_days_of_a_plan_have_a_translation(code: str) -> None:
    told = translate(
        language(code), "Dit plan loopt van 23\u00a0november\u00a02026 tot en met 1\u00a0februari\u00a02027."
    )
    names = language(code).maanden
    assert f"23 {names[10]} 2026" in told
    assert f"1 {names[1]} 2027" in told


def test_what_people_wrote_is_not_touched() -> None:
    for text in ("Ik mis mijn kaartclub.", "Van Dijk belt mij.", "{naam}", "", "{dag} {n}"):
        assert translate(language("en"), text) == ""


def test_a_checked_language_is_no_draft_any_more() -> None:
    values = plan("en")
    tweede = values.blad.tweede
    assert tweede is not None
    text = structure(make(replace(values, blad=replace(values.blad, tweede=replace(tweede, concept=""))))).text
    assert "Concept" not in text
    assert "Draft" not in text


@pytest.mark.parametrize("code", ["uk", "ar"])
def test_each_run_of_the_second_language_is_tagged_with_it(code: str) -> None:
    with pikepdf.open(io.BytesIO(make(plan(code)))) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        tagged = [str(one.Lang) for one in pdf.objects if _is_element(one) and "/Lang" in one]
    assert len(tagged) > 40
    assert set(tagged) == {code}


def _is_element(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"


@pytest.mark.parametrize("code", CODES)
def test_a_page_break_parts_no_sentence_from_its_translation_and_no_pen_line_from_what_is_signed(code: str) -> None:
    pages = [squeezed(page) for page in page_texts(make(plan(code, Formaat.GROOT)))]

    for title, right in _U.rechten:
        translated = translate(language(code), title)
        assert translated
        here = [squeezed(f"{title} {right}") in page for page in pages]
        assert any(here)
        if code != "ar":  # its letters are drawn in their shapes
            assert here == [squeezed(translated) in page for page in pages]
    (signing,) = (page for page in pages if squeezed("Klopt dit plan?") in page)
    assert squeezed("datum") in signing
