"""A letter of a fictional resident, as a photo: the practice environment has an attachment too."""

import io

from PIL import Image, ImageDraw, ImageFont

import resources
from app.domain.bijlage import Aard, Bijlage
from app.services import bijlagen
from app.services.work import Writing

SIZE, MARGIN, LINE = (900, 1200), 90, 78
TITLE = "Eigen plan, met de hand geschreven"
_PAPER, _INK, _RULE = "#fbf8ee", "#26335c", "#d8dcea"


def add_letter(tx: Writing, huishouden: str, lines: tuple[str, ...]) -> Bijlage:
    """Add the letter, cleaned like every other file."""
    return bijlagen.add(tx, huishouden, bijlagen.prepare(draw_letter(lines)), aard=Aard.EIGEN_PLAN, titel=TITLE)


def draw_letter(lines: tuple[str, ...]) -> bytes:
    """Return a picture of ruled paper with these lines."""
    picture = Image.new("RGB", SIZE, _PAPER)
    pen = ImageDraw.Draw(picture)
    letters = ImageFont.truetype(io.BytesIO(resources.read_bytes("fonts", "AtkinsonHyperlegibleNext-Italic.ttf")), 38)
    for number in range((SIZE[1] - MARGIN) // LINE):
        under = MARGIN + (number + 1) * LINE
        pen.line((MARGIN // 2, under, SIZE[0] - MARGIN // 2, under), fill=_RULE, width=2)
    for number, line in enumerate(lines):
        pen.text((MARGIN, MARGIN + number * LINE + 24), line, font=letters, fill=_INK)
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=85)
    return target.getvalue()
