"""Arabic on paper: its letters join, it runs from right to left, and it is read back in the order of reading."""

import io
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.packs import load_default
from app.reports import fonts, richting
from app.reports.arabisch import letters, shaped, vormen
from app.reports.document import Document
from app.reports.emit import write
from app.reports.lines import Span, wrap
from app.reports.make import make
from app.reports.ops import Words
from app.reports.papier import laid_out
from app.reports.schaal import LEFT, RIGHT
from app.reports.second_language import translate
from app.reports.values import Activiteit, Doel, Formaat, PlanPapier
from app.services.papier import second_language
from tests.reports import samples
from tests.reports.reading import page_texts, squeezed, structure

ARABIC = st.text(st.sampled_from("محداعليلآبكسهؤىة ،؟َّ12٣ ab.(-)"), max_size=60)
ARABISCH = second_language(load_default(), "ar")
assert ARABISCH is not None


def plan(formaat: Formaat = Formaat.NORMAAL) -> PlanPapier:
    values = samples.plan(formaat)
    return replace(values, blad=replace(values.blad, tweede=ARABISCH))


def drawn(text: str, *, rtl: bool) -> str:
    found = richting.turned(text, rtl=rtl)
    return "".join(found[place] for place in richting.order(text, rtl=rtl))


def shape_of(word: str) -> list[int]:
    """Return for each letter which of its shapes it has: alone, at the end, at the start, in the middle."""
    return [vormen().van[vormen().terug[one]].index(one) for one in shaped(word)]


def test_a_letter_has_the_shape_of_its_place() -> None:
    assert shape_of("محمد") == [2, 3, 3, 1]
    assert shape_of("دار") == [0, 0, 0]
    assert shape_of("محمّد") == [2, 3, 3, 0, 1]
    assert shape_of("ء") == [0]


def test_lam_and_alef_stand_as_one_and_are_read_as_two() -> None:
    assert shaped("لا") != shaped("ل") + shaped("\u0627")
    assert shaped("بلا")[1:] != shaped("لا")
    assert letters(shaped("ملاحظة الآن")) == "ملاحظة الآن"


@given(ARABIC)
def test_shaping_and_turning_lose_nothing(text: str) -> None:
    assert letters(shaped(text)) == text
    for rtl in (True, False):
        assert sorted(richting.order(text, rtl=rtl)) == list(range(len(text)))


@pytest.mark.parametrize(
    ("text", "rtl", "paper"),
    [
        ("دار 12 محل", True, "لحم 12 راد"),
        ("رقمي 06 12 34 56 78", True, "06 12 34 56 78 يمقر"),
        ("رقمي +31 6-12345678.", True, ".+31 6-12345678 يمقر"),
        ("Samira Haddou، للطلب", True, "بلطلل ،Samira Haddou"),
        ("شبكة mevrouw Jansen.", True, ".mevrouw Jansen ةكبش"),
        ("كلمة (قليل)", True, "(ليلق) ةملك"),
        ("Van محمد علي, inwoner", False, "Van يلع دمحم, inwoner"),
        ("محمد, 22 november 2026", False, "دمحم, 22 november 2026"),
        ("tel. فاطمة 0545 12 34 56", False, "tel. ةمطاف 0545 12 34 56"),
        ("€ 2,50 (elke week)", False, "€ 2,50 (elke week)"),
        ("السعر 5%", True, "5% رعسلا"),
        ("عدد ٣,٤ قطع", True, "عطق ٣,٤ ددع"),
    ],
)
def test_the_order_on_paper(text: str, rtl: bool, paper: str) -> None:
    assert drawn(text, rtl=rtl) == paper


@pytest.mark.parametrize("size", list(Formaat))
def test_the_fixed_words_are_read_in_their_order(size: Formaat) -> None:
    values = plan(size)
    assert ARABISCH is not None
    told = [squeezed(node.text) for node in structure(make(values)).all("P")]
    seen = squeezed(" ".join(page_texts(make(values))))

    for dutch in (
        "Mijn plan",
        "Ons gesprek was op zondag 22 november 2026.",
        "Ik heb het plan gelezen en ik heb een opmerking.",
    ):
        assert translate(ARABISCH, dutch) in told
    assert "كان حديثنا يوم الأحد 22 نوفمبر 2026." in told
    assert "ما هو مهم بالنسبة لي" in seen
    assert "ملاحظة" in seen


def test_lines_of_arabic_begin_at_the_right_and_stay_on_the_paper() -> None:
    document = laid_out(plan().blad, "Mijn plan", lambda made: made.heading(1, "Mijn plan"))
    found = [
        (op.x, op.x + fonts.width(op.pieces, op.size), op.pieces)
        for page in document.sheet.pages
        for _mark, op in page.items
        if isinstance(op, Words) and op.rtl
    ]
    assert len(found) == 3
    for start, end, _pieces in found:
        assert start >= LEFT
        assert end == pytest.approx(RIGHT)
    assert write(document)


@pytest.mark.parametrize("goal", ["أريد أن أتعلم الهولندية", "1. أريد أن أتعلم الهولندية"])
def test_a_heading_in_arabic_begins_at_the_right(goal: str) -> None:
    def fill(made: Document) -> None:
        made.heading(1, "Mijn plan")
        made.heading(2, "Wat ik wil")
        made.heading(3, goal)

    document = laid_out(samples.sheet_of(), "Mijn plan", fill)
    (found,) = (op for page in document.sheet.pages for _mark, op in page.items if isinstance(op, Words) and op.rtl)
    assert found.x + fonts.width(found.pieces, found.size) == pytest.approx(RIGHT)


def test_names_and_own_words_in_arabic() -> None:
    own = "أريد أن أتعلم الهولندية (قليلا). رقمي 06 12 34 56 78 عند Samira Haddou."
    goal = Doel("هدفي الأول", activiteiten=(Activiteit("درس 2 مرات", "فاطمة الزهراء, 12 jaar"),))
    pdf = make(replace(samples.plan(), inwoners=("محمد العلي",), belangrijk=(("", own),), doelen=(goal,)))
    told = squeezed(structure(pdf).text)

    for text in ("Van محمد العلي", f"“{own}”", "هدفي الأول", "درس 2 مرات", "فاطمة الزهراء, 12 jaar"):
        assert text in told
    assert "محمد العلي" in squeezed(" ".join(page_texts(pdf)))


@pytest.mark.parametrize("size", list(Formaat))
def test_a_long_arabic_text_goes_on_over_pages_and_lines(size: Formaat) -> None:
    name, text = "محمد" * 30, " ".join(f"كلمة{number}" for number in range(1_500))
    told = squeezed(structure(make(replace(samples.plan(size), inwoners=(name,), belangrijk=(("", text),)))).text)

    assert f"Van {name}" in told
    assert text in told
    for line in wrap((Span(text),), 18.0, 200.0):
        assert fonts.width(line, 18.0) <= 200.0 + fonts.space(fonts.REGULAR, 18.0) + 0.01


def test_every_shape_is_named_by_its_letter_and_only_arabic_paper_holds_the_font() -> None:
    with pikepdf.open(io.BytesIO(make(plan()))) as pdf:
        tables = [one for one in pdf.objects if _is_font(one) and "NotoSansArabic" in str(one.BaseFont)]
        assert tables
        for table in tables:
            assert b"> <E0" not in table.ToUnicode.read_bytes()
    assert b"NotoSansArabic" not in make(samples.plan())


def _is_font(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
