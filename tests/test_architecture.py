"""The borders of docs/ARCHITECTURE.md are kept, and a crossing is noticed."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("app", "ui", "resources", "migrations")
MOST_LINES = 400

SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def _lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_every_border_is_kept() -> None:
    result = _lint_imports(ROOT)

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("app/domain/wrong.py", "import PySide6.QtCore", "The core runs without a screen"),
        ("app/domain/wrong.py", "import app.wording.i18n", "Layers of the core"),
        ("app/sync/wrong.py", "import platformdirs", "The rules are pure"),
        ("app/services/wrong.py", "import sqlalchemy", "Only the store knows SQL"),
        ("app/store/wrong.py", "import cryptography", "Only keys knows cryptography"),
        ("ui/pages/wrong.py", "import app.store", "Screens ask services"),
        ("ui/pages/wrong.py", "import app.keys", "Screens ask services"),
        ("ui/pages/wrong.py", "import app.reports", "Screens ask services"),
        ("ui/components/wrong.py", "import ui.pages", "Layers of the desktop"),
        ("ui/widgets/wrong.py", "import app.services", "Widgets know no product"),
        ("ui/work/wrong.py", "import app.domain", "Threads know nothing of the core"),
        ("ui/theme/wrong.py", "import app.domain", "The theme knows only the colours of charts"),
        ("app/exchange/wrong.py", "import socket", "Offline: only the uplink and the server open a connection"),
        ("app/server/wrong.py", "import app.store", "The server knows no desktop"),
        ("app/uplink/wrong.py", "import starlette", "Only the server knows its framework"),
    ],
)
def test_a_crossed_border_is_noticed(copy: Path, module: str, line: str, contract: str) -> None:
    wrong = copy / module
    wrong.write_text(f"{line}\n", encoding="utf-8")

    result = _lint_imports(copy)
    wrong.unlink()

    assert result.returncode != 0
    assert f"{contract} BROKEN" in result.stdout


def test_only_keys_speaks_of_the_keyring_package() -> None:
    users = [path for path in SOURCES if "keyring.backends" in path.read_text(encoding="utf-8")]

    assert {path.relative_to(ROOT).parts[:2] for path in users} == {("app", "keys")}


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if path.name == "__init__.py"], ids=lambda path: str(path.relative_to(ROOT))
)
def test_every_package_says_what_lives_in_it(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]

    assert silent == []


def test_no_file_is_too_long_to_read() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {path: size for path, size in sizes.items() if size > MOST_LINES} == {}


def test_nobody_imports_everything_of_a_module() -> None:
    stars = [
        path
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]

    assert stars == []
