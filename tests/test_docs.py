"""The papers are true where a machine can tell: words, links and versions."""

import re
from pathlib import Path

import pytest

from app.domain.kinds import KINDS

ROOT = Path(__file__).parent.parent
PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
GLOSSARY = (ROOT / "docs" / "woordenlijst.md").read_text(encoding="utf-8")
MACHINE_PATH = re.compile(r"(?<![\w.])/(home|root|work|tmp)/")


def test_every_noun_of_the_dossier_is_explained() -> None:
    terms = {word.strip() for row in re.findall(r"^\| ([^|]+) \|", GLOSSARY, re.MULTILINE) for word in row.split(",")}

    assert {kind.__name__ for kind in KINDS} - terms == set()


def test_every_row_of_the_glossary_is_complete() -> None:
    rows = [line for line in GLOSSARY.splitlines() if line.startswith("| ")]

    assert [row for row in rows if len([cell for cell in row.strip("|").split("|") if cell.strip()]) != 4] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(paper: Path) -> None:
    links = re.findall(r"(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)\)", paper.read_text(encoding="utf-8"))

    assert [link for link in links if not (paper.parent / link).exists()] == []


def test_no_paper_or_lock_names_a_machine() -> None:
    texts = [*PAPERS, ROOT / "requirements.lock", ROOT / "requirements-dev.lock", ROOT / "pyproject.toml"]

    assert [path.name for path in texts if MACHINE_PATH.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "name",
    [
        "requirements.lock",
        "requirements-voorlezen.lock",
        "requirements-dev.lock",
        "requirements-server.lock",
    ],
)
def test_the_lock_pins_every_package_by_hash_and_names_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    pinned = re.findall(r"^[a-z0-9._-]+==\S+.*\\$\n    --hash=sha256:", text, re.MULTILINE)

    assert len(pinned) == len(re.findall(r"^[a-z]", text, re.MULTILINE)) > 20
    assert "://" not in text
