"""Turn the Lucide drawings in use into path commands; run by hand, the result is committed.

Usage: `python -m resources.icons.make_icons FOLDER_WITH_SVG`.  One JSON of a few kB serves screen and paper in any
colour, and no SVG is read when the program runs.
"""

import json
import sys
from pathlib import Path

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.svgLib import SVGPath

HERE = Path(__file__).resolve().parent
NAMES = HERE / "names.txt"


Points = tuple[tuple[float, float], ...]
LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "qCurveTo": "C", "closePath": "Z"}


def commands(svg: Path) -> list[list[str | float]]:
    """Return M, L, C and Z commands of one drawing."""
    pen = DecomposingRecordingPen({})
    SVGPath(svg).draw(pen)
    result: list[list[str | float]] = []
    last = (0.0, 0.0)
    for kind, points in pen.value:
        drawn = _as_cubic(last, points) if kind == "qCurveTo" else points
        if kind in LETTERS:
            result.append([LETTERS[kind], *(round(v, 2) for point in drawn for v in point)])
        if points:
            last = points[-1]
    return result


def _as_cubic(last: tuple[float, float], points: Points) -> Points:
    (qx, qy), (x, y) = points
    first = (last[0] + 2 / 3 * (qx - last[0]), last[1] + 2 / 3 * (qy - last[1]))
    second = (x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y))
    return first, second, (x, y)


def main(folder: Path) -> None:
    """Write lucide.json beside this file."""
    table = {name: commands(folder / f"{name}.svg") for name in NAMES.read_text(encoding="ascii").split()}
    lines = ",\n".join(f'"{name}":{json.dumps(cmds, separators=(",", ":"))}' for name, cmds in table.items())
    (HERE / "lucide.json").write_text("{\n" + lines + "\n}\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
