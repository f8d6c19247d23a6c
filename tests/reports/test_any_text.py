"""Whatever is typed into any field: it is on paper whole, or it is refused with a code."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.reports.clean import clean
from app.reports.errors import GlyphMissingError
from app.reports.make import make
from app.reports.values import Activiteit, Doel, Formaat, Vraag
from tests.reports import samples
from tests.reports.reading import structure

ANY = st.text(st.characters(exclude_categories=()), max_size=80)
LATIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc"]), max_size=300)


def _letters(text: str) -> str:
    return "".join(clean(text).split()).replace("\u00a0", "")


@given(LATIN, LATIN, LATIN, st.sampled_from(list(Formaat)))
def test_latin_text_is_whole_in_every_place(asked: str, goal: str, cost: str, size: Formaat) -> None:
    plan = replace(
        samples.plan(size),
        webben=(),
        vragen=(Vraag(asked),),
        doelen=(Doel(goal, activiteiten=(Activiteit("wat", "wie", kosten=cost),)),),
    )

    told = _letters(structure(make(plan)).text)

    assert all(_letters(text) in told for text in (asked, goal, cost))


@given(ANY)
def test_any_text_is_printed_or_refused(text: str) -> None:
    told, refused = _told_or_refused(text)

    assert refused in clean(text) if refused else _letters(text) in told


def _told_or_refused(text: str) -> tuple[str, str]:
    plan = replace(samples.plan(), webben=(), belangrijk=(("", text),), doelen=(Doel(text),))
    try:
        return _letters(structure(make(plan)).text), ""
    except GlyphMissingError as refused:
        return "", str(refused.data["teken"])
