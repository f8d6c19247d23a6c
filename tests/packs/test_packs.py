"""The packs that come with the program fit their schema, and a wrong one is named to the line."""

from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from app.packs import Pack, PackInvalid, load_default, load_packs, read_pack, restore_pack
from app.packs.gesprek import Dimensies, Handreiking
from app.packs.recht import Feestdagenpak


def test_all_packs_load_and_have_a_hash() -> None:
    packs = load_default()
    assert len(packs.bronnen) == 16
    assert len({one.hash for one in packs.bronnen.values()}) == len(packs.bronnen)
    assert all(len(one.hash) == 64 for one in packs.bronnen.values())


def test_the_spinnenweb_has_six_axes_in_order() -> None:
    assert [one.naam_bewoner for one in load_default().dimensies.dimensie] == [
        "mijn lichaam",
        "hoe ik me voel",
        "waar ik het voor doe",
        "genieten van mijn leven",
        "meedoen met anderen",
        "mijn gewone dag",
    ]


def test_the_default_wheel_has_twelve_segments_in_four_groups() -> None:
    wheel = load_default().segmenten.set[0]
    assert len(wheel.segment) == 12
    assert len(wheel.groep) == 4
    assert {one.id for one in wheel.segment if one.omgeving} == {"huis", "hulp"}


def test_je_form_never_says_u() -> None:
    packs = load_default()
    texts = [one.tekst.je for one in packs.plan.tekst]
    texts += [vraag.je for wheel in packs.segmenten.set for segment in wheel.segment for vraag in segment.vragen]
    texts += [vraag.je for one in packs.dimensies.dimensie for vraag in one.vragen]
    # "{zo}" spots are filled by others.
    wrong = [text for text in texts if {"u", "uw"} & set(text.lower().replace("?", " ").replace(".", " ").split())]
    assert wrong == []


def test_the_same_content_gives_the_same_hash_and_comes_back() -> None:
    text = (resources.files("resources") / "packs" / "handreiking.toml").read_text(encoding="utf-8")
    value, pack = read_pack(Handreiking, "handreiking", text)
    _, again = read_pack(Handreiking, "handreiking", "# een opmerking verandert niets\n" + text)
    assert again.hash == pack.hash
    assert restore_pack(Handreiking, pack) == value


def test_a_municipality_replaces_one_pack(tmp_path: Path) -> None:
    own = tmp_path / "pakketten"
    own.mkdir()
    text = (resources.files("resources") / "packs" / "briefhoofd.toml").read_text(encoding="utf-8")
    (own / "briefhoofd.toml").write_text(text.replace("Slingeland aan de IJssel", "Oosterbeemd"), encoding="utf-8")
    packs = load_packs(tmp_path)
    assert packs.briefhoofd.gemeente == "Gemeente Oosterbeemd"
    assert packs.bronnen["briefhoofd"].hash != load_default().bronnen["briefhoofd"].hash
    assert packs.treden == load_default().treden


@pytest.mark.parametrize(
    ("old", "new", "key", "line"),
    [
        ("kleur = 1\n", 'kleur = "blauw"\n', "kleur", 27),
        ("kleur = 1\n", "", "dimensie.kleur", 22),
        ("kleur = 1\n", "kleur = 1\nkluer = 2\n", "kluer", 28),
        ('id = "mentaal_welbevinden"', 'id = "lichaamsfuncties"', "id", 23),
        ('naam = "Mentaal welbevinden"', 'naam = " "', "naam", 24),
        ("kleur = 1\n", "kleur = = 1\n", "", 27),
    ],
)
def test_a_wrong_pack_is_named_to_the_line(tmp_path: Path, old: str, new: str, key: str, line: int) -> None:
    own = tmp_path / "pakketten"
    own.mkdir()
    text = (resources.files("resources") / "packs" / "dimensies.toml").read_text(encoding="utf-8")
    assert old in text
    (own / "dimensies.toml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(PackInvalid) as caught:
        load_packs(tmp_path)
    data = caught.value.data
    assert data["bestand"] == "dimensies.toml"
    assert str(data["sleutel"]).endswith(key)
    assert data["regel"] == line


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"versie = 1"])
def test_a_file_that_is_no_pack_is_refused(tmp_path: Path, content: bytes) -> None:
    own = tmp_path / "pakketten"
    own.mkdir()
    (own / "dimensies.toml").write_bytes(content)
    with pytest.raises(PackInvalid):
        load_packs(tmp_path)


def test_a_pack_from_the_store_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(PackInvalid) as caught:
        restore_pack(Dimensies, Pack("dimensies", 1, "x", '{"vreemd": 1}'))
    assert caught.value.data["regel"] == 0


def test_every_text_on_paper_has_its_spots_filled() -> None:
    plan = load_default().plan
    assert plan.van("wij_bellen", "je", datum="2 maart 2026") == "Wij bellen je op 2 maart 2026."
    assert "{" not in plan.van("recht_ondersteuner", naam="Naast U", telefoon="0555")


def test_perspectives_have_words_for_each_code() -> None:
    packs = load_default()
    assert packs.perspectieven.van("stabilisatie").woorden(0) == "zo gebleven"
    assert packs.perspectieven.van("stabilisatie").woorden(-2) == "minder geworden"
    assert packs.treden.van(6).besluit_nodig


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("segmenten", 'groep = "thuis"', 'groep = "nergens"'),
        ("termijnen", 'eenheid = "werkdagen"', 'eenheid = "manen"'),
        ("feestdagen", 'soort = "koningsdag"', 'soort = "volle maan"'),
        ("feestdagen", 'dag = "12-25"', 'dag = "kerst"'),
        ("dimensies", "kleur = 1\n", "kleur = 0\n"),
        ("treden", "nummer = 2", "nummer = true"),
        ("treden", "eerst_vragen = true", 'eerst_vragen = "ja"'),
        ("handreiking", 'wel = ["De vraag in eigen woorden."', 'wel = [3, "De vraag in eigen woorden."'),
        ("plan", '[[tekst]]\nid = "titel"', '[tekst]\nid = "titel"'),
    ],
)
def test_what_a_schema_cannot_say_is_checked_too(tmp_path: Path, name: str, old: str, new: str) -> None:
    own = tmp_path / "pakketten"
    own.mkdir()
    text = (resources.files("resources") / "packs" / f"{name}.toml").read_text(encoding="utf-8")
    assert old in text
    (own / f"{name}.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackInvalid) as caught:
        load_packs(tmp_path)
    assert caught.value.data["bestand"] == f"{name}.toml"


def test_a_decreed_holiday_is_added_by_a_municipality(tmp_path: Path) -> None:
    own = tmp_path / "pakketten"
    own.mkdir()
    text = (resources.files("resources") / "packs" / "feestdagen.toml").read_text(encoding="utf-8")
    extra = '\n[[gelijkgesteld]]\ndatum = 2027-05-07\nbesluit = "voorbeeld"\n'
    (own / "feestdagen.toml").write_text(text + extra, encoding="utf-8")
    packs = load_packs(tmp_path)
    assert packs.feestdagen.feestdagen().is_feestdag(date(2027, 5, 7))
    assert restore_pack(Feestdagenpak, packs.bronnen["feestdagen"]) == packs.feestdagen
