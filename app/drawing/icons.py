"""The icons of the product as path commands in a box of 24 by 24."""

import json
from functools import cache
from importlib.resources import files

from app.drawing.displaylist import Cmds, Path, moved

BOX = 24.0
_STROKE = 2.0


@cache
def _all() -> dict[str, Cmds]:
    table = json.loads(files("resources.icons").joinpath("lucide.json").read_text(encoding="ascii"))
    return {
        str(name): tuple((str(cmd[0]), tuple(float(v) for v in cmd[1:])) for cmd in cmds)
        for name, cmds in table.items()
    }


def icon_names() -> frozenset[str]:
    """Return the names of all icons there are."""
    return frozenset(_all())


def icon_cmds(name: str) -> Cmds:
    """Return the lines of an icon; an unknown name gives a plain circle, never an error at the table."""
    table = _all()
    return table.get(name, table["circle"])


def icon(name: str, cx: float, cy: float, size: float, colour: str) -> Path:
    """Return an icon around this middle, as a stroked path."""
    scale = size / BOX
    cmds = moved(icon_cmds(name), cx - size / 2, cy - size / 2, scale)
    return Path(cmds, stroke=colour, width=_STROKE * scale)
