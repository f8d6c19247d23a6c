"""The empty form for the table: numbered, so that it is typed in later in the same order."""

from app.reports import fonts
from app.reports.document import Document
from app.reports.figure import drawn, moved
from app.reports.flow import Look, flow
from app.reports.lines import Span
from app.reports.papier import finished, laid_out
from app.reports.schaal import INK, LEFT, RIGHT
from app.reports.tekenen import pen_line, write_lines
from app.reports.values_thuis import Formuliervraag, LeegPapier
from app.reports.woorden import kies

TITLE = "Ons gesprek, op papier"
_FIGURES = range(11)


def render(paper: LeegPapier) -> bytes:
    """Return the empty form as a tagged, archivable PDF."""
    document = laid_out(paper.blad, TITLE, lambda document: _fill(document, paper))
    return finished(document, paper.blad, TITLE, f"{TITLE}. Typ het later over: de nummers zijn dezelfde.")


def _fill(document: Document, paper: LeegPapier) -> None:
    vorm = paper.blad.aanspreekvorm
    document.heading(1, TITLE)
    document.text(
        kies(
            vorm,
            "U hoeft niets in te vullen wat u niet wilt. Wat u niet wilt bewaren, streept u door.",
            "Je hoeft niets in te vullen wat je niet wilt. Wat je niet wilt bewaren, streep je door.",
        )
    )
    for place, part in enumerate(paper.delen):
        document.heading(2, part.kop, keep=document.schaal.body * 7)
        if part.uitleg.strip():
            document.text(part.uitleg)
        for question in part.vragen:
            _ask(document, question)
        if place == 1 and paper.web is not None:
            ops = [moved(op, 0.0, 0.0, 1.0) for op in drawn(paper.web.lijst)]
            document.figure(paper.web.alt, ops, (paper.web.breedte, paper.web.hoogte))
    pen_line(document, "handtekening, als u dat wilt" if vorm.value == "u" else "handtekening, als je dat wilt")


def _ask(document: Document, question: Formuliervraag) -> None:
    label = f"{question.nummer}. {question.vraag}"
    if question.cijfer:
        _figures(document, label)
        write_lines(document, "In eigen woorden:", question.regels)
    else:
        write_lines(document, label, question.regels)


def _figures(document: Document, label: str) -> None:
    """Place the question with the figures to put a ring around."""
    size = document.schaal.body
    document.open(size * 8)
    document.text((Span(label, fonts.BOLD),), after=0.3)
    step = (RIGHT - LEFT) / len(_FIGURES)
    top, look = document.sheet.y, Look(size * 1.1, size * 1.8, INK)
    holder = document.root.add("P")
    for figure in _FIGURES:
        document.sheet.y = top
        at = Look(look.size, look.leading, INK, LEFT + figure * step + step / 3)
        flow(document.sheet, holder.add("Span"), document.lines((Span(str(figure)),), look.size, step), at)
    document.gap(0.2)
