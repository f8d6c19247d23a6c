"""The eleven points of an accessible paper, walked through on every paper in both sizes."""

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import pairwise

import pikepdf
import pytest

from app.reports.document import Document, Facts
from app.reports.emit import write
from app.reports.errors import PaperIncompleteError
from app.reports.finish import finish
from app.reports.make import AnyPapier, make
from app.reports.schaal import NORMAAL
from app.reports.values import Activiteit, Contact, Doel, Formaat, PlanPapier, Vraag
from tests.reports import samples
from tests.reports.reading import artifacts, page_texts, squeezed, structure

PAPERS: dict[str, Callable[[Formaat], AnyPapier]] = {
    "plan": samples.plan,
    "couple": samples.couple,
    "confirmation": samples.confirmation,
    "no_help": samples.no_help,
    "short": samples.short,
    "web": samples.web_home,
    "recovery": samples.recovery,
}


@pytest.fixture(scope="module", params=[(name, size) for name in PAPERS for size in Formaat], ids=str)
def pdf(request: pytest.FixtureRequest) -> bytes:
    name, size = request.param
    return make(PAPERS[name](size))


def _opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def test_is_marked_and_has_a_structure_tree(pdf: bytes) -> None:
    with _opened(pdf) as paper:
        assert paper.Root.MarkInfo.Marked
        assert paper.Root.StructTreeRoot.Type == "/StructTreeRoot"


def test_has_its_language_and_shows_its_title(pdf: bytes) -> None:
    with _opened(pdf) as paper:
        assert str(paper.Root.Lang) == "nl-NL"
        assert paper.Root.ViewerPreferences.DisplayDocTitle
        assert str(paper.docinfo["/Title"])


def test_claims_ua_and_archive_in_its_metadata(pdf: bytes) -> None:
    with _opened(pdf) as paper, paper.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["pdfaid:part"] == "2"
        assert meta["pdfaid:conformance"] == "A"
        assert meta["dc:title"] == str(paper.docinfo["/Title"])


def test_headings_begin_at_one_and_skip_nothing(pdf: bytes) -> None:
    levels = [int(node.kind[1]) for node in structure(pdf).walk() if node.kind in {"H1", "H2", "H3"}]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_header_cells_with_scope_and_words(pdf: bytes) -> None:
    for table in structure(pdf).all("Table"):
        headers = table.all("TH")
        assert headers
        assert all(header.scope in {"Row", "Column"} and header.text.strip() for header in headers)
        widths = {len(row.kids) for row in table.all("TR")}
        assert len(widths) == 1


def test_figures_have_an_alternative_text_and_a_place(pdf: bytes) -> None:
    assert all(figure.alt.strip() and figure.box for figure in structure(pdf).all("Figure"))


def test_lists_are_lists(pdf: bytes) -> None:
    for one in structure(pdf).all("L"):
        assert {kid.kind for kid in one.kids} == {"LI"}
        assert all([kid.kind for kid in item.kids] == ["Lbl", "LBody"] for item in one.kids)


def test_reading_order_is_the_order_on_the_page(pdf: bytes) -> None:
    """Every page read by another reader holds the words of the structure in the same order, top to bottom."""
    shown = squeezed(" ".join(page_texts(pdf)))
    for heading in (node for node in structure(pdf).walk() if node.kind in {"H1", "H2", "H3", "Caption"}):
        place = shown.find(squeezed(heading.text))
        assert place >= 0, heading.text
        shown = shown[place:]


def test_fonts_are_embedded_and_speak_unicode(pdf: bytes) -> None:
    with _opened(pdf) as paper:
        for page in paper.pages:
            for font in page.obj.Resources.Font.values():
                assert "/FontFile2" in font.FontDescriptor
                assert "/ToUnicode" in font


def test_pages_tell_their_number_as_an_artifact(pdf: bytes) -> None:
    feet = artifacts(pdf)

    assert all(f"Bladzijde {number} van {len(feet)}" in foot for number, foot in enumerate(feet, 1))
    assert "Bladzijde" not in structure(pdf).text


def test_every_page_has_its_parents_and_tab_order(pdf: bytes) -> None:
    with _opened(pdf) as paper:
        for number, page in enumerate(paper.pages):
            assert page.obj.StructParents == number
            assert page.obj.Tabs == "/S"


def test_equal_input_gives_equal_bytes() -> None:
    assert make(samples.plan()) == make(samples.plan())


def _document() -> Document:
    return Document(NORMAAL, Facts("Proef", "wij", "1", datetime(2026, 1, 1, tzinfo=UTC)))


def test_refuses_a_paper_without_title() -> None:
    with pytest.raises(PaperIncompleteError):
        Document(NORMAAL, Facts(" ", "wij", "1", datetime(2026, 1, 1, tzinfo=UTC)))


def test_refuses_a_paper_without_first_heading() -> None:
    document = _document()
    document.text("tekst")

    with pytest.raises(PaperIncompleteError):
        finish(write(document), document)


def test_refuses_a_skipped_heading() -> None:
    document = _document()
    document.heading(1, "Een")

    with pytest.raises(PaperIncompleteError):
        document.heading(3, "Drie")


def test_refuses_a_figure_without_words() -> None:
    with pytest.raises(PaperIncompleteError):
        _document().figure("  ", (), (10, 10))


def test_refuses_a_table_without_caption() -> None:
    with pytest.raises(PaperIncompleteError):
        _document().rows("", [("a", "b")])


OWN_WORDS = (
    "Ik wil een scootmobiel. Mijn knieën willen niet meer, en op woensdag zit ik hier maar naar de klok te kijken."
)


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        (Vraag("een scootmobiel"), ["U vroeg een scootmobiel"]),
        (Vraag("een scootmobiel", woorden="Ik wil een Scootmobiel."), ["U vroeg “Ik wil een Scootmobiel.”"]),
        (Vraag("een traplift", woorden="De trap gaat niet."), ["U zei “De trap gaat niet.”", "U vroeg een traplift"]),
    ],
)
def test_the_question_stands_in_the_words_of_the_resident(question: Vraag, rows: list[str]) -> None:
    plan = PlanPapier(samples.sheet_of(), ("mevrouw R. Jansen",), vastgesteld=False, versie=1, vragen=(question,))

    told = squeezed(structure(make(plan)).text)

    assert all(row.replace(" ", "") in told.replace(" ", "") for row in rows)
    assert told.count("U vroeg") == 1
    assert ("U zei" in told) is (len(rows) == 2)


def test_an_ordinary_plan_stands_on_two_pages_and_nothing_is_cut() -> None:
    acts = tuple(
        Activiteit("Samen naar de kaartclub rijden", "Marleen", "Terborg", "woensdag 14.00 uur", "elke week",
                   "Dit kost mij niets.", telefoon="0315 12 34 56")
        for _ in range(2)
    )  # fmt: skip
    goals = tuple(Doel("Ik wil weer naar de kaartclub.", "", "Ik er ben.", "Weer zelf kunnen", (), acts) for _ in "abc")
    contact = Contact("Samira Haddou", "consulent", "0555 12 34 56", "maandag tot en met donderdag")
    plan = PlanPapier(
        samples.sheet_of(), ("mevrouw R. Jansen",), vastgesteld=False, versie=1, doelen=goals,
        vragen=(Vraag("een scootmobiel", "Eerst lenen.", date(2027, 1, 4), woorden=OWN_WORDS),), contact=(contact,),
        belangrijk=(("", "Ik mis mijn kaartclub."),), wat_nu=("Wij bellen op donderdag 26 november.",),
        periode=(date(2026, 11, 23), date(2027, 2, 1)), kijken_op=date(2027, 2, 1),
    )  # fmt: skip

    pdf = make(plan)

    with pikepdf.open(io.BytesIO(pdf)) as made:
        assert len(made.pages) == 2
    told = squeezed(structure(pdf).text)
    assert told.replace("\u00a0", " ").count("bel 0315 12 34 56") == 6
    assert f"“{OWN_WORDS}”" in told
    assert "Dit plan loopt van 23 november 2026 tot en met 1 februari 2027." in told
