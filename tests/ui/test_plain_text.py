"""What was typed is never read as HTML: every label is made in one place, and nothing takes rich text."""

import ast
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ui"
RICH = {"setHtml", "insertHtml", "setMarkdown", "insertMarkdown", "toHtml", "setWhatsThis"}
HANDBOOK = {"shell/help.py": {"setMarkdown"}}
"""The one place that draws our own handbook; test_help.py types HTML and Markdown into it and sees none drawn."""


def _calls(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = [one.func for one in ast.walk(tree) if isinstance(one, ast.Call)]
    return [
        one.id if isinstance(one, ast.Name) else one.attr for one in called if isinstance(one, ast.Name | ast.Attribute)
    ]


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.relative_to(UI)))
def test_no_rich_text(path: Path) -> None:
    called = set(_calls(path))

    assert not called & (RICH - HANDBOOK.get(path.relative_to(UI).as_posix(), set()))
    assert "QLabel" not in called or "setTextFormat" in called
