"""The main job without a screen, as a newcomer runs it."""

from pathlib import Path

import pytest

from app.demo import selftest


def test_selftest_does_the_main_job_and_leaves_the_papers_where_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = selftest.run(tmp_path / "bewaard")

    told = capsys.readouterr()
    assert code == 0, told.err
    assert "Alles werkt" in told.out
    papers = sorted(path.name for path in (tmp_path / "bewaard").glob("*.pdf"))
    assert papers == ["mijn-plan-groot.pdf", "mijn-plan-normaal.pdf"]
    assert list((tmp_path / "bewaard").glob("profiel-*/dossier.db"))


def test_selftest_tells_what_fails_and_ends_with_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "bestand"
    place.write_text("hier kan geen map staan", encoding="utf-8")

    code = selftest.run(place)

    assert code == 1
    assert "lukt niet" in capsys.readouterr().err
