"""Every error that the core can raise has Dutch words of its own."""

import ast
from pathlib import Path

from app.wording.errors import WORDS

APP = Path(__file__).parents[2] / "app"


def codes() -> set[str]:
    found: set[str] = set()
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_code = isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "code"
            if is_code and isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Constant):
                found.add(str(node.value.value))
    # A message of the protocol has an empty code when all went well.
    return found - {""}


def test_no_error_is_without_words() -> None:
    assert "csv_empty" in codes()
    assert codes() - set(WORDS) == set()
