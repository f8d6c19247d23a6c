"""veraPDF agrees that every paper is PDF/UA-1 and PDF/A-2a, and sees it when one is not."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.packs import load_default
from app.reports.make import AnyPapier, make
from app.reports.values import Activiteit, Doel, Formaat
from app.services.papier import second_language
from tests.reports import samples
from tests.system.verapdf import judge

LEAST_CHECKS = 1_000


def _papers() -> dict[str, AnyPapier]:
    papers: dict[str, AnyPapier] = {}
    for size in Formaat:
        papers[f"plan-{size.value}"] = samples.plan(size, practice=size is Formaat.GROOT)
        papers[f"paar-{size.value}"] = samples.couple(size)
        papers[f"bevestiging-{size.value}"] = samples.confirmation(size)
        papers[f"geen-hulp-{size.value}"] = samples.no_help(size)
        papers[f"kort-{size.value}"] = samples.short(size)
        papers[f"herstel-{size.value}"] = samples.recovery(size)
        fridge, carer, empty = samples.at_home(size)
        papers |= {f"koelkast-{size.value}": fridge, f"mantelzorg-{size.value}": carer, f"leeg-{size.value}": empty}
        papers[f"netwerk-{size.value}"] = samples.network(size)
        papers[f"netwerk-veel-{size.value}"] = samples.network(size, count=25)
    for taal in load_default().papiertaal.taal:
        values = samples.plan(Formaat.GROOT if taal.id == "uk" else Formaat.NORMAAL)
        blad = replace(values.blad, tweede=second_language(load_default(), taal.id))
        papers[f"plan-{taal.id}"] = replace(values, blad=blad)
    own = replace(samples.plan(Formaat.GROOT), inwoners=("محمد العلي",), belangrijk=(("", "هدفي 12 (اثنا عشر)."),))
    papers["eigen-arabisch"] = own
    many = tuple(Activiteit(f"Activiteit {k} " + "heel lang " * 40 * (k % 7), f"iemand {k}") for k in range(30))
    papers["veel"] = replace(
        samples.plan(),
        inwoners=("Αλέξανδρος Nguyễn " + "W" * 110,),
        belangrijk=(("", "woord " * 16_000),),
        doelen=(Doel("Ж" * 300, activiteiten=many),),
    )
    return papers


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("papier")
    made = []
    for name, values in _papers().items():
        made.append(folder / f"{name}.pdf")
        made[-1].write_bytes(make(values))
    return made


def test_every_paper_complies(files: list[Path]) -> None:
    judgement = judge(files)

    assert judgement.broken == ()
    assert judgement.checks > LEAST_CHECKS * len(files)


def test_a_paper_without_its_tags_is_noticed(tmp_path: Path) -> None:
    target = tmp_path / "kaal.pdf"
    with pikepdf.open(io.BytesIO(make(samples.short()))) as pdf:
        del pdf.Root.StructTreeRoot
        del pdf.Root.MarkInfo
        pdf.save(target)

    broken = judge([target]).broken

    assert any(rule.startswith("ua1 kaal.pdf") for rule in broken)
    assert any(rule.startswith("2a kaal.pdf") for rule in broken)
