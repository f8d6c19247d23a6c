"""The handbook inside the program: its chapters as text, for which page each is, and a search through them.

One text serves paper and screen: `docs/handleiding`.  The wheel and the bundle carry it in `resources/handleiding`,
without its pictures: who asks for help has the page itself in sight.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

BEGIN = "begin"
_CONTENTS = "README.md"
_LINK = re.compile(r"\[([^\]]+)\]\(([a-z_-]+)\.md\)")
_PICTURE = re.compile(r"^!\[.*\n\n?", re.MULTILINE)
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Hoofdstuk:
    """One chapter; `tekst` is Markdown."""

    naam: str
    titel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Vondst:
    """A part of a chapter in which all words stand; `kop` is empty for what stands above the first heading."""

    hoofdstuk: Hoofdstuk
    kop: str
    regel: str


@cache
def chapters() -> tuple[Hoofdstuk, ...]:
    """Return the chapters in the order of the contents."""
    folder = _folder()
    return tuple(_read(folder, name) for _title, name in _LINK.findall(_text(folder, _CONTENTS)))


def chapter_of(page: str) -> Hoofdstuk:
    """Return the chapter of a page of the program, or the beginning."""
    found = {one.naam: one for one in chapters()}
    return found.get(page, found[BEGIN])


def look_for(words: str) -> tuple[Vondst, ...]:
    """Return the parts in which every word stands: those that have them in a heading come first."""
    wanted = words.casefold().split()
    if not wanted or len("".join(wanted)) < _SHORTEST:
        return ()
    found = [one for one in _parts() if all(word in _plain(one) for word in wanted)]
    return tuple(sorted(found, key=lambda one: not all(word in _head(one) for word in wanted)))


@cache
def _parts() -> tuple[Vondst, ...]:
    made: list[Vondst] = []
    for one in chapters():
        for number, part in enumerate(re.split(r"^## ", one.tekst, flags=re.MULTILINE)):
            head, _newline, body = part.partition("\n")
            made.append(Vondst(one, head.strip() if number else "", say_plain(body)))
    return tuple(made)


def say_plain(text: str) -> str:
    """Return Markdown as one line of words."""
    return " ".join(re.sub(r"^(#+|-|\d+\.) ", "", _LINK.sub(r"\1", text), flags=re.MULTILINE).split())


def _head(one: Vondst) -> str:
    return f"{one.hoofdstuk.titel} {one.kop}".casefold()


def _plain(one: Vondst) -> str:
    return f"{_head(one)} {one.regel.casefold()}"


def _read(folder: Traversable, name: str) -> Hoofdstuk:
    text = _PICTURE.sub("", _text(folder, f"{name}.md"))
    return Hoofdstuk(name, text.partition("\n")[0].removeprefix("# "), text)


def _text(folder: Traversable, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8")


def _folder() -> Traversable:
    packed = resources.files("resources") / "handleiding"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "docs" / "handleiding"
