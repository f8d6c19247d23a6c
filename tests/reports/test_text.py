"""What a person said or typed comes through whole, in every script that paper can set."""

from dataclasses import replace

import pytest

from app.reports.clean import clean, one_line, paragraphs
from app.reports.errors import GlyphMissingError, LogoUnreadableError
from app.reports.lines import Span, wrap
from app.reports.make import make
from app.reports.values import Aanspreekvorm, Activiteit, Doel, Formaat, PlanPapier
from tests.reports import samples
from tests.reports.reading import page_texts, squeezed, structure

LONG = " ".join(f"woord{number}" for number in range(11_500))


def _said(text: str, size: Formaat = Formaat.NORMAAL) -> PlanPapier:
    return replace(samples.plan(size), belangrijk=(("", text),))


@pytest.mark.parametrize("size", list(Formaat))
def test_a_quote_of_100_kb_is_never_cut(size: Formaat) -> None:
    pdf = make(_said(LONG, size))

    assert len(LONG) > 100_000
    assert squeezed(LONG) in squeezed(structure(pdf).all("BlockQuote")[0].text)
    assert all(f"woord{number}" in squeezed(" ".join(page_texts(pdf))) for number in range(0, 11_500, 500))


@pytest.mark.parametrize("size", list(Formaat))
def test_a_table_cell_longer_than_a_page_splits(size: Formaat) -> None:
    text = " ".join(f"stap{number}" for number in range(2_000))
    plan = replace(samples.plan(size), losse_activiteiten=(Activiteit(text, "ik zelf"),))

    cells = [squeezed(cell.text) for cell in structure(make(plan)).walk() if cell.kind in {"TH", "TD"}]

    assert text in cells


def test_thirty_activities_are_all_there_and_the_header_is_read_once() -> None:
    activities = tuple(Activiteit(f"Activiteit nummer {k} van dertig.", f"iemand {k}") for k in range(30))
    plan = replace(samples.plan(), doelen=(Doel("Ik wil veel.", activiteiten=activities),))

    pdf = make(plan)
    table = next(one for one in structure(pdf).all("Table") if "Activiteit nummer 0" in one.text)

    assert [squeezed(row.kids[0].text) for row in table.all("TR")[1:]] == [one.wat for one in activities]
    assert table.text.count("Wat kost het mij") == 1
    assert " ".join(page_texts(pdf)).count("Wat kost het mij") > 1


@pytest.mark.parametrize("name", ["A" * 120, "Wilhelmina-Johanna van der " * 5, "x" * 119 + "ŵ"])
@pytest.mark.parametrize("size", list(Formaat))
def test_a_name_of_120_characters_wraps(name: str, size: Formaat) -> None:
    plan = replace(samples.plan(size), inwoners=(name,))

    told = structure(make(plan))

    assert squeezed(f"Van {name}") in [squeezed(node.text) for node in told.all("P")]


@pytest.mark.parametrize(
    "name",
    [
        "Αλέξανδρος Παπαδόπουλος",
        "Олена Шевченко",
        "Nguyễn Thị Ánh",
        "Çağr\u0131 İnönü",
        "Łukasz Żółć",
        "IJsbrand ĳ €",
        "≥ → ✓",
        "محمد العلي",
    ],
)
def test_names_in_many_scripts_are_read_back(name: str) -> None:
    pdf = make(replace(samples.plan(), inwoners=(name,)))

    assert name in squeezed(structure(pdf).text)
    assert name in squeezed(" ".join(page_texts(pdf)))


@pytest.mark.parametrize("text", ["ﷺ", "משה", "राज", "አማርኛ", "ไทย", "王", "🙂", "\ue000", "\ue123"])
def test_a_script_that_paper_cannot_set_is_refused(text: str) -> None:
    with pytest.raises(GlyphMissingError) as refused:
        make(replace(samples.plan(), inwoners=(text,)))

    assert str(refused.value.data["teken"]) in text


def test_the_refusal_tells_where_and_holds_no_own_words() -> None:
    with pytest.raises(GlyphMissingError) as refused:
        make(_said("Mijn moeder zei 王."))

    assert refused.value.data == {"teken": "王", "plek": "Wat ik belangrijk vind"}


def test_html_prints_as_typed() -> None:
    hostile = '<b>Jan</b> & <a href="x">Piet</a> &lt; <script>'

    assert hostile in squeezed(structure(make(_said(hostile))).text)


def test_direction_and_control_characters_do_not_reach_paper() -> None:
    pdf = make(_said("A\u202eB\x00C\x07D\u200bE\ufeffF\u00adG\u2066H"))

    assert "ABCDEFGH" in structure(pdf).text


def test_lines_and_empty_lines_stay_where_they_were_typed() -> None:
    quote = structure(make(_said("een\r\ntwee\n\n\ndrie"))).all("BlockQuote")[0]

    assert [part.text.strip("“” ") for part in quote.all("P")] == ["een twee", "drie"]


def test_cleaning() -> None:
    assert clean("e\u0301") == "é"
    assert clean("a\u2028b\tc") == "a\nb c"
    assert one_line(" a \n b ") == "a b"
    assert paragraphs("") == []


def test_no_word_is_lost_or_glued_when_lines_break() -> None:
    text = "een twee-drie vier/vijf zes " * 40
    lines = wrap((Span(text),), 11.0, 130.0)

    joined = "".join(piece for line in lines for _font, piece in line)
    assert joined.split() == text.split()
    assert all(len(line) == 1 for line in lines)


def test_nothing_is_hyphenated() -> None:
    pdf = make(_said("ontwikkelingspsychologie " * 60))
    words = set(squeezed(structure(pdf).all("BlockQuote")[0].text).strip("“” ").split())

    assert words == {"ontwikkelingspsychologie"}


def test_two_residents_have_two_named_webs() -> None:
    headings = [node.text for node in structure(make(samples.couple())).all("H2")]

    assert "Het web van mevrouw Jansen" in headings
    assert "Het web van de heer Jansen" in headings


def test_maatwerk_without_besluit_is_never_promised() -> None:
    text = squeezed(structure(make(samples.plan())).text)

    assert "Dit is nog geen besluit. U krijgt een brief." in text
    assert "buurvrouw Ans wordt gevraagd door Samira" in text
    assert "Haddou" not in text.split("wordt gevraagd door", 1)[1].split("Wie kan ik bellen?")[0]
    assert "Weet ik nog niet. Samira zoekt het uit voor 1 december 2026." in text


def test_je_form_has_no_u() -> None:
    plan = replace(samples.plan(Formaat.NORMAAL, Aanspreekvorm.JE), vragen=samples.plan().vragen[:0])

    words = squeezed(structure(make(plan)).text).replace(".", " ").replace("?", " ").split()

    assert not {"u", "U", "uw", "Uw"} & set(words)


def test_boxes_tell_their_state_in_words() -> None:
    labels = [node.actual for node in structure(make(samples.couple())).all("Lbl")]

    assert labels.count("Aangekruist: ") == 2
    assert "de heer P. Jansen, inwoner, gezegd aan de telefoon, 24 november 2026" in squeezed(
        structure(make(samples.couple())).text
    )
    assert structure(make(samples.plan())).text.count("Aangekruist: ") == 0


def test_the_aanvraag_is_a_line_of_its_own_and_never_ticked() -> None:
    for plan in (samples.plan(), samples.couple()):
        item = next(one for one in structure(make(plan)).all("LI") if "(aanvraag)" in one.text)
        assert item.kids[0].actual == "Niet aangekruist: "


def test_practice_paper_says_so_on_every_page() -> None:
    pdf = make(samples.plan(practice=True))

    assert all("Oefenomgeving" in page for page in page_texts(pdf))
    assert "Oefenomgeving" in structure(pdf).text


@pytest.mark.parametrize("size", list(Formaat))
def test_kort_gesprek_and_recovery_sheet_are_one_page(size: Formaat) -> None:
    assert len(page_texts(make(samples.short(size)))) == 1
    assert len(page_texts(make(samples.recovery(size)))) == 1


@pytest.mark.parametrize("logo", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, samples.logo()[:300]])
def test_a_logo_that_is_no_picture_is_refused(logo: bytes) -> None:
    blad = samples.sheet_of()
    plan = replace(samples.plan(), blad=replace(blad, briefhoofd=replace(blad.briefhoofd, logo_png=logo)))

    with pytest.raises(LogoUnreadableError):
        make(plan)


def test_an_almost_empty_plan_prints() -> None:
    plan = PlanPapier(samples.sheet_of(), ("mevrouw J. Jansen",), vastgesteld=False, versie=1)

    assert "Mijn plan" in structure(make(plan)).text


def test_a_date_in_a_narrow_column_breaks_at_its_spaces() -> None:
    rows = wrap((Span("voor 1\u00a0december\u00a02026."),), 11.0, 62.0)

    assert ["".join(text for _font, text in row).strip() for row in rows] == ["voor 1", "december", "2026."]
    assert [len(row) for row in rows] == [1, 1, 1]
