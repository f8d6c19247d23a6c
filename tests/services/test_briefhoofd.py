"""The letterhead: written as a pack of the profile, with a logo that was looked at first."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from app.packs.errors import PackInvalid
from app.packs.load import OVERRIDE_FOLDER, load_default, load_packs
from app.reports.errors import LogoUnreadableError
from app.services import briefhoofd, profiel
from app.services.briefhoofd import LogoTooLarge, LogoTooSmall
from tests.services.conftest import Desk

PACKS = load_default()


def picture(folder: Path, name: str, kind: str, size: tuple[int, int] = (300, 100)) -> Path:
    made = io.BytesIO()
    Image.new("RGB", size, "#0B5F55").save(made, kind)
    path = folder / name
    path.write_bytes(made.getvalue())
    return path


def test_a_change_is_a_pack_that_the_next_start_reads(tmp_path: Path) -> None:
    changed = briefhoofd.change(tmp_path, PACKS, gemeente="Gemeente Oude IJsselstreek", telefoon="0315 29 22 92")

    again = load_packs(tmp_path).briefhoofd
    assert changed.briefhoofd == again
    assert (again.gemeente, again.telefoon, again.team) == (
        "Gemeente Oude IJsselstreek",
        "0315 29 22 92",
        PACKS.briefhoofd.team,
    )
    assert not again.fictief


def test_hostile_text_stays_text_and_comments_stay(tmp_path: Path) -> None:
    briefhoofd.change(tmp_path, PACKS, team='Team "Oost"\n[[punt]]\\')
    file = tmp_path / OVERRIDE_FOLDER / "briefhoofd.toml"
    file.write_text("# van de gemeente\n" + file.read_text(encoding="utf-8"), encoding="utf-8")

    packs = briefhoofd.change(tmp_path, load_packs(tmp_path), adres="Marktplein 1")

    assert packs.briefhoofd.team == 'Team "Oost"\n[[punt]]\\'
    assert file.read_text(encoding="utf-8").startswith("# van de gemeente")


def test_a_wrong_field_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    briefhoofd.change(tmp_path, PACKS, team="Team Oost")

    with pytest.raises(PackInvalid):
        briefhoofd.change(tmp_path, load_packs(tmp_path), bestaat_niet="x")

    assert load_packs(tmp_path).briefhoofd.team == "Team Oost"


@pytest.mark.parametrize(("name", "kind"), [("wapen.png", "PNG"), ("wapen.jpeg", "JPEG")])
def test_a_logo_is_copied_beside_the_pack_and_stands_on_paper(desk: Desk, tmp_path: Path, name: str, kind: str) -> None:
    packs = briefhoofd.choose_logo(tmp_path, PACKS, picture(tmp_path, name, kind))

    assert (tmp_path / OVERRIDE_FOLDER / packs.briefhoofd.logo).is_file()
    pdf = briefhoofd.make_example(packs, tmp_path, desk.store.clock, groot=False)
    page = pypdfium2.PdfDocument(pdf)[0]
    pictures = [one for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    assert len(pictures) == 1

    without = briefhoofd.remove_logo(tmp_path, packs)
    assert without.briefhoofd.logo == "geen"
    assert not list((tmp_path / OVERRIDE_FOLDER).glob("logo*"))


def test_what_is_no_picture_is_refused_with_a_reason(tmp_path: Path) -> None:
    wrong = tmp_path / "logo.png"
    wrong.write_bytes(b"MZ\x00 not a picture")
    with pytest.raises(LogoUnreadableError):
        briefhoofd.choose_logo(tmp_path, PACKS, wrong)
    with pytest.raises(LogoUnreadableError):
        briefhoofd.choose_logo(tmp_path, PACKS, tmp_path / "weg.png")
    with pytest.raises(LogoUnreadableError):
        briefhoofd.choose_logo(tmp_path, PACKS, picture(tmp_path, "beweegt.gif", "GIF"))
    with pytest.raises(LogoTooSmall):
        briefhoofd.choose_logo(tmp_path, PACKS, picture(tmp_path, "klein.png", "PNG", (16, 16)))
    wrong.write_bytes(b"\x89PNG" + b"\x00" * (briefhoofd.LARGEST_LOGO + 1))
    with pytest.raises(LogoTooLarge):
        briefhoofd.choose_logo(tmp_path, PACKS, wrong)
    assert not (tmp_path / OVERRIDE_FOLDER).exists()


def test_every_field_of_the_form_is_a_field_of_the_pack() -> None:
    known = set(type(PACKS.briefhoofd).__dataclass_fields__) - {"versie", "licentie", "fictief", "logo"}

    assert {veld.naam for veld in briefhoofd.VELDEN} == known


def test_the_own_details_change(desk: Desk) -> None:
    me = desk.read(profiel.me)

    desk.write(lambda tx: profiel.change_me(tx, me, telefoon="0314123456", bereikbaar="maandag en dinsdag"))

    assert desk.read(profiel.me).telefoon == "0314 12 34 56"
    assert desk.read(profiel.me).bereikbaar == "maandag en dinsdag"


def test_what_was_done_for_safety_is_known(desk: Desk) -> None:
    assert desk.read(profiel.safety) == profiel.Veiligheid(None, None, heeft_rustcode=False)

    desk.write(lambda tx: tx.remember(profiel.BACKUP_ON, desk.today.isoformat()))
    desk.write(lambda tx: tx.remember(profiel.REST_CODE, "290463"))

    assert desk.read(profiel.safety) == profiel.Veiligheid(desk.today, None, heeft_rustcode=True)
