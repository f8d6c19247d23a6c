"""What is kept of a file that somebody brought along: what can be seen, nothing of where, when or by whom."""

import io

import pikepdf
import pypdfium2
import pytest
from pikepdf import Pdf
from PIL import Image

from app.domain.bijlage import HOOGSTE_INVOER, LANGSTE_ZIJDE, MEESTE_BLADZIJDEN
from app.reports.bijlage import clean
from app.reports.errors import AttachmentRefused
from app.reports.schoon import JPEG, PDF, PNG
from tests.reports import attachments


@pytest.mark.parametrize(("kind", "becomes"), [("JPEG", JPEG), ("PNG", PNG), ("WEBP", JPEG)])
def test_of_a_photo_the_picture_stays_and_nothing_else(kind: str, becomes: str) -> None:
    made = clean(attachments.photo(kind=kind))

    assert made.soort == becomes
    assert attachments.VERKLIKKER.encode() not in made.data
    with Image.open(io.BytesIO(made.data)) as kept:
        assert not dict(kept.getexif())
        assert not kept.getexif().get_ifd(0x8825)
        assert not {"exif", "comment", "Author", "icc_profile", "xmp"} & set(kept.info)


def test_a_photo_stands_upright_before_it_forgets_how_it_was_held() -> None:
    with Image.open(io.BytesIO(clean(attachments.photo((400, 300), orientation=6)).data)) as kept:
        assert kept.size == (300, 400)
        # The corner that was red above on the left is now on the right.
        assert kept.convert("RGB").getpixel((250, 50)) == pytest.approx((254, 0, 0), abs=3)


def test_a_large_photo_becomes_as_large_as_reading_asks() -> None:
    with Image.open(io.BytesIO(clean(attachments.photo((6000, 4000), orientation=1)).data)) as kept:
        assert max(kept.size) == LANGSTE_ZIJDE


def test_what_one_can_look_through_gets_white_paper_behind_it() -> None:
    with Image.open(io.BytesIO(clean(attachments.see_through()).data)) as kept:
        assert kept.getpixel((5, 5)) == (255, 255, 255)


def test_of_a_pdf_the_pages_stay() -> None:
    made = clean(attachments.letter(3))

    assert (made.soort, made.bladzijden) == (PDF, 3)
    with Pdf.open(io.BytesIO(made.data)) as kept:
        assert not dict(kept.docinfo)
        assert not kept.attachments
        assert not {"/Metadata", "/OpenAction", "/AF"} & set(kept.Root.keys())
        whole = b"".join(_all_bytes(kept))
        assert len(kept.pages) == 3
        notes = kept.pages[0].obj.Annots
        assert [str(one.Subtype) for one in notes] == ["/Link", "/Link", "/Text"]
        assert [("/A" in one) for one in notes] == [False, True, False]
        assert str(notes[2].Contents) == "Dit klopt"
    assert attachments.VERKLIKKER.encode() not in whole
    assert b"JavaScript" not in whole
    document = pypdfium2.PdfDocument(made.data)
    page = document[0]
    drawn = page.render(scale=0.5)
    seen = drawn.to_pil().convert("RGB").getpixel((60, 80))
    for one in (drawn, page, document):
        one.close()
    assert seen == pytest.approx((254, 0, 0), abs=4)


def _all_bytes(pdf: Pdf) -> list[bytes]:
    found = []
    for one in pdf.objects:
        found.append(one.unparse(resolved=True))
        if isinstance(one, pikepdf.Stream):
            found.append(one.read_raw_bytes())
    return found


def test_the_same_file_gives_the_same_bytes() -> None:
    assert clean(attachments.letter()).data == clean(attachments.letter()).data


def test_a_pdf_that_only_its_owner_may_change_opens_and_loses_its_lock() -> None:
    with Pdf.open(io.BytesIO(clean(attachments.letter(owner="baas")).data)) as kept:
        assert not kept.is_encrypted


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "bijlage_leeg"),
        (b"MZ\x90\x00 een programma", "bijlage_soort"),
        (b"PK\x03\x04 een brief van Word", "bijlage_soort"),
        (b"<svg onload=alert(1)>", "bijlage_soort"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "bijlage_heic"),
        (b"\x00" * (HOOGSTE_INVOER + 1), "bijlage_te_groot"),
        (attachments.photo()[:900], "bijlage_kapot"),
        (b"\xff\xd8\xff" + b"rommel" * 50, "bijlage_kapot"),
        (attachments.bomb(9000), "bijlage_te_fijn"),
        (b"%PDF-1.7\nrommel", "bijlage_kapot"),
        (attachments.letter(MEESTE_BLADZIJDEN + 1), "bijlage_te_lang"),
        (attachments.letter(lock="geheim"), "bijlage_wachtwoord"),
        (attachments.fine_scan(), "bijlage_te_fijn"),
    ],
    ids=[
        "nothing", "program", "text file", "drawing", "iphone", "large", "half", "rubbish", "bomb", "no pdf", "long",
        "locked", "fine scan",
    ],
)  # fmt: skip
def test_what_cannot_be_kept_is_refused_with_words_of_its_own(data: bytes, code: str) -> None:
    with pytest.raises(AttachmentRefused) as refused:
        clean(data)

    assert refused.value.code == code


def test_what_a_file_is_follows_from_what_is_in_it() -> None:
    assert clean(b"\n\n" + attachments.letter()).soort == PDF
