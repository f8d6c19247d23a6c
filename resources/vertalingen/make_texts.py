"""Collect every text of the window, and bring the catalogues in step: `make texts`.

A text is what stands in `_()` or `ngettext()`.  A module that gives `_` something else than a literal translates
its tables: every human text in its own constants, and in the constants that it imports.  Services are left out:
what they write goes into the dossier and on paper, in Dutch.
"""

import ast
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FILE = Path("LC_MESSAGES", "keukentafel.po")
FOLDERS = ("app/wording", "ui")
# Tables that reach `_` through a value and not by their name.
TABLES = {
    "app/services/briefhoofd.py": ("VELDEN",),
    "app/drawing/wheel_data.py": ("_WORDS",),
    "app/wording/dates.py": ("MONTHS", "DAYS", "CLOSE"),
    "app/wording/lists.py": ("SMALL", "JOINING"),
}
HUMAN = re.compile(r"[A-ZÀ-Ü][a-zà-ü]|[a-zà-ü] [a-zà-ü]|^[A-Z]$")
EPOCH = datetime(2026, 1, 1, tzinfo=UTC)
"""No clock in a catalogue: the same texts make the same file."""

Text = str | tuple[str, str]


def texts() -> dict[Text, list[tuple[str, int]]]:
    """Return every text with the places where it stands, in the order of the files."""
    found: dict[Text, list[tuple[str, int]]] = {}
    for path in _files():
        name = path.relative_to(ROOT).as_posix()
        for text, line in _of(path):
            spots = found.setdefault(text, [])
            if (name, line) not in spots:
                spots.append((name, line))
    # A text with two forms answers for its single one as well.
    singles = {text[0] for text in found if isinstance(text, tuple)}
    return {text: spots for text, spots in found.items() if text not in singles}


def _files() -> list[Path]:
    found = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    return [*found, *(ROOT / name for name in TABLES if ROOT / name not in found)]


def _of(path: Path) -> Iterator[tuple[Text, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    name = path.relative_to(ROOT).as_posix()
    if name in TABLES:
        yield from _table(tree, TABLES[name], every=name.startswith("app/wording"))
        if name.startswith("app/services"):
            return
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    for node in calls:
        yield from ((text, node.lineno) for text in _said(node))
    if any(_is_loose(node) for node in calls):
        yield from _table(tree, None)
        yield from _imported(tree)


def _said(node: ast.Call) -> list[Text]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    said = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    if name == "ngettext" and len(said) == len(("one", "many")):
        return [(said[0], said[1])]
    if name == "_":
        # Else `_(a if b else c)` or `_(table.get(key, "else"))`.
        return [said[0]] if said else list(_human(node))
    return []


def _is_loose(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "_" and not isinstance(node.args[0], ast.Constant)


def _table(tree: ast.Module, wanted: tuple[str, ...] | None, *, every: bool = False) -> Iterator[tuple[Text, int]]:
    for node in tree.body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = [one.id for one in targets if isinstance(one, ast.Name)]
        if wanted is None or set(names) & set(wanted):
            yield from ((one, node.lineno) for one in _human(node.value, every=every))


def _human(node: ast.AST, *, every: bool = False) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and (every or _is_human(part.value)):
            yield part.value


def _is_human(text: str) -> bool:
    """Say whether somebody reads this: a code, a path or the name of an icon is for nobody."""
    return HUMAN.search(text) is not None and not ("/" in text and " " not in text)


def _imported(tree: ast.Module) -> Iterator[tuple[Text, int]]:
    for node in tree.body:
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        source = ROOT / f"{node.module.replace('.', '/')}.py"
        names = tuple(one.name for one in node.names if one.name.isupper())
        if names and source.is_file() and node.module.startswith(("app.", "ui.")):
            yield from _table(ast.parse(source.read_text(encoding="utf-8")), names)


def template() -> Catalog:
    """Return the catalogue of all texts, untranslated."""
    made = Catalog(project="Keukentafel", charset="utf-8", creation_date=EPOCH, fuzzy=False)
    for text, spots in texts().items():
        made.add(text, locations=[(name, 0) for name in dict.fromkeys(name for name, _line in spots)])
    return made


def read_catalogue(code: str) -> Catalog:
    """Return what is translated."""
    path = HERE / code / FILE
    with path.open("rb") as source:
        return read_po(source, locale=code)


def renew(code: str) -> None:
    """Bring a catalogue in step with the texts; what is new stays empty, what is gone is dropped."""
    path = HERE / code / FILE
    known = read_catalogue(code) if path.is_file() else Catalog(locale=code, fuzzy=False)
    known.update(template(), no_fuzzy_matching=True)
    known.obsolete.clear()
    known.revision_date = known.creation_date = EPOCH
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target:
        write_po(target, known, width=120, sort_by_file=False, omit_header=False, include_lineno=False)


def compiled(code: str) -> bytes:
    """Return the .mo of a catalogue."""
    target = io.BytesIO()
    write_mo(target, read_catalogue(code))
    return target.getvalue()


def compile_all() -> None:
    """Write the .mo beside every .po."""
    for path in HERE.glob("*/LC_MESSAGES/*.po"):
        path.with_suffix(".mo").write_bytes(compiled(path.parent.parent.name))


def main(arguments: list[str]) -> None:
    """Renew the named languages (or all that are there) and make their .mo."""
    for code in arguments or [path.parent.parent.name for path in HERE.glob("*/LC_MESSAGES/*.po")]:
        renew(code)
    compile_all()


if __name__ == "__main__":
    main(sys.argv[1:])
