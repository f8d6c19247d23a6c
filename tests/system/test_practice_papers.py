"""veraPDF reads every paper of the practice households, in both sizes of letters."""

from pathlib import Path

from app.services.afdrukken import Wens
from tests.services.practice import open_practice
from tests.system.verapdf import judge

LEAST_CHECKS = 1_000


def test_papers_of_practice_are_accessible_and_archivable(tmp_path: Path) -> None:
    profile = tmp_path / "profiel"
    profile.mkdir()
    practice = open_practice(profile)
    written: list[Path] = []
    for home in practice.homes:
        for paper in practice.papers(home):
            for groot in (False, True):
                written.append(tmp_path / f"{home}-{paper.soort.value or 'plan'}-{'groot' if groot else 'normaal'}.pdf")
                written[-1].write_bytes(practice.make(Wens(paper.soort, paper.item, groot)))
    practice.store.close()

    judgement = judge(written)

    assert judgement.broken == ()
    assert judgement.checks >= LEAST_CHECKS * len(written) / 2
