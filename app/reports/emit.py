"""Writes the laid-out pages with reportlab: the marks, each inside its own marked content.

A TTFont of reportlab serves one document at a time, so writing holds a lock.
"""

import io
import threading

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from app.reports import fonts
from app.reports.document import Document
from app.reports.emit_words import colour, write_words
from app.reports.ops import Picture, Shape, Words
from app.reports.schaal import HEIGHT, WIDTH
from app.reports.tagging import Page

_lock = threading.Lock()


def write(document: Document) -> bytes:
    """Return the pages as a PDF that still lacks its structure tree."""
    target = io.BytesIO()
    with _lock:
        canvas = Canvas(
            target,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.font_name(fonts.REGULAR),
        )
        for page in document.sheet.pages:
            _page(canvas, page)
            canvas.showPage()
        canvas.save()
    return target.getvalue()


def _page(canvas: Canvas, page: Page) -> None:
    current: int | None = None
    started = False
    for mark, op in page.items:
        if not started or mark != current:
            if started:
                canvas.addLiteral("EMC")
            kind = "Artifact" if mark is None else page.owners[mark].kind
            canvas.addLiteral("/Artifact BMC" if mark is None else f"/{kind} <</MCID {mark}>> BDC")
            started, current = True, mark
        if isinstance(op, Words):
            write_words(canvas, op)
        elif isinstance(op, Shape):
            _shape(canvas, op)
        else:
            _picture(canvas, op)
    if started:
        canvas.addLiteral("EMC")


def _shape(canvas: Canvas, op: Shape) -> None:
    canvas.saveState()
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.setLineWidth(op.width)
    if op.dash:
        canvas.setDash(list(op.dash))
    if op.fill:
        canvas.setFillColor(colour(op.fill))
    if op.stroke:
        canvas.setStrokeColor(colour(op.stroke))
    if op.alpha < 1:
        canvas.setFillAlpha(op.alpha)
        canvas.setStrokeAlpha(op.alpha)
    path: PDFPathObject = canvas.beginPath()
    for letter, numbers in op.commands:
        _command(path, letter, numbers)
    canvas.drawPath(path, stroke=int(bool(op.stroke)), fill=int(bool(op.fill)))
    canvas.restoreState()


def _command(path: PDFPathObject, letter: str, n: tuple[float, ...]) -> None:
    if letter == "M":
        path.moveTo(n[0], HEIGHT - n[1])
    elif letter == "L":
        path.lineTo(n[0], HEIGHT - n[1])
    elif letter == "C":
        path.curveTo(n[0], HEIGHT - n[1], n[2], HEIGHT - n[3], n[4], HEIGHT - n[5])
    else:
        path.close()


def _picture(canvas: Canvas, op: Picture) -> None:
    image = ImageReader(io.BytesIO(op.png))
    canvas.drawImage(image, op.x, HEIGHT - op.y - op.height, op.width, op.height)
