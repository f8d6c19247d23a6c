"""Every kind of paper is PDF/UA-1 and PDF/A-2a, says veraPDF."""

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.reports.make import make
from app.reports.values import Formaat
from tests.reports import samples
from tests.system.verapdf import judge

LEAST_CHECKS = 1_000


@pytest.mark.parametrize("formaat", list(Formaat), ids=lambda formaat: str(formaat.value))
def test_papers_are_accessible_and_archivable(formaat: Formaat, tmp_path: Path) -> None:
    papers = {
        "plan": make(samples.plan(formaat)),
        "stel": make(samples.couple(formaat)),
        "bevestiging": make(samples.confirmation(formaat)),
        "geen-hulp": make(samples.no_help(formaat)),
        "kort": make(samples.short(formaat)),
        "herstelblad": make(samples.recovery(formaat)),
    }
    written = [tmp_path / f"{name}.pdf" for name in papers]
    for path, content in zip(written, papers.values(), strict=True):
        path.write_bytes(content)

    judgement = judge(written)

    assert judgement.broken == ()
    assert judgement.checks >= LEAST_CHECKS


def test_an_ordinary_pdf_is_refused(tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(72, 720, "Zonder structuur")
    canvas.save()
    plain = tmp_path / "gewoon.pdf"
    plain.write_bytes(target.getvalue())

    judgement = judge([plain])

    assert any(rule.startswith("ua1 gewoon.pdf") for rule in judgement.broken)
    assert any(rule.startswith("2a gewoon.pdf") for rule in judgement.broken)
