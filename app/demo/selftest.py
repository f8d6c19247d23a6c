"""`--selftest`: the main job without a screen, on a temporary profile, with times.

The same parts run as at the table: keys, encrypted file, dossier, plan, PDF, and opening
it all again.  It ends by looking for the resident's words in the profile folder.
"""

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from app.clock import Clock
from app.demo.build import fill
from app.domain.activiteitenplan import Plan
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.errors import AppError
from app.keys import access
from app.keys.devicesecret import NoSecrets
from app.packs.load import load_packs
from app.services import afdrukken, profiel
from app.services.papieren import Papiersoort
from app.services.work import Store

T = TypeVar("T")
WACHTZIN = "zelftest aan de keukentafel"
PDF_MARK = b"%PDF-"
LONGEST = 40
"""Characters of a text that are searched for."""


class SelftestFailed(Exception):
    """A step did not give what it promised."""


@dataclass(slots=True)
class _Report:
    """Prints each step with its time in milliseconds."""

    began_s: float = field(default_factory=time.perf_counter)

    def step(self, label: str, job: Callable[[], T]) -> T:
        start_s = time.perf_counter()
        result = job()
        sys.stdout.write(f"{(time.perf_counter() - start_s) * 1000:8.0f} ms  {label}\n")
        return result

    def close(self) -> None:
        sys.stdout.write(f"{(time.perf_counter() - self.began_s) * 1000:8.0f} ms  samen. Alles werkt.\n")


def run(keep: Path | None = None) -> int:
    """Do the main job; print what was done; return 0 when all of it worked, else 1.

    With `keep` the profile and the PDFs stay in that folder; the PDFs are readable by anyone.
    """
    with tempfile.TemporaryDirectory(prefix="keukentafel-zelftest-") as temporary:
        folder = keep or Path(temporary)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            profile = Path(tempfile.mkdtemp(prefix="profiel-", dir=folder))
            report = _Report()
            _main_job(report, profile, folder if keep else None)
        except (SelftestFailed, AppError, OSError) as problem:
            sys.stderr.write(f"De zelftest lukt niet: {type(problem).__name__} {problem}\n")
            return 1
        report.close()
    return 0


def _main_job(report: _Report, profile: Path, papers: Path | None) -> None:
    clock, secrets = Clock(), NoSecrets()
    who = profiel.WhoIs("Zelftest", "consulent", "Gemeente Slingeland", "Sociaal Team")
    made = report.step("sleutels gemaakt", lambda: access.create(profile, WACHTZIN, clock, secrets))
    store = report.step(
        "versleuteld dossierbestand gemaakt",
        lambda: profiel.create_store(profile, made.key, clock, who, oefenomgeving=True),
    )
    households = report.step("oefenhuishoudens opgeschreven", lambda: fill(store))
    report.step("gesloten", store.close)
    opened = report.step("ontgrendeld met de wachtzin", lambda: access.unlock(profile, WACHTZIN, clock, secrets))
    store = report.step("dossierbestand geopend", lambda: profiel.open_store(profile, opened.key, clock))
    try:
        _check(len(store.read(lambda tx: tx.all(Huishouden)).result()) == len(households), "huishoudens")
        for groot in (False, True):
            label = "plan in grote letters" if groot else "plan"
            pdf, bijlage = report.step(
                f"{label} als PDF gemaakt en bewaard", partial(_print, store, profile, groot=groot)
            )
            _check(pdf.startswith(PDF_MARK) and bijlage == pdf, "PDF")
            if papers is not None:
                (papers / f"mijn-plan-{'groot' if groot else 'normaal'}.pdf").write_bytes(pdf)
        secrets_told = store.read(lambda tx: [h.woorden for h in tx.all(Hulpvraag) if h.woorden]).result()
    finally:
        report.step("gesloten", store.close)
    _check(bool(secrets_told), "woorden")
    report.step("gezocht naar leesbare woorden in de map", lambda: _search_clear(profile, secrets_told))


def _print(store: Store, profile: Path, *, groot: bool) -> tuple[bytes, bytes]:
    """Make the paper as the page does; return its bytes and the bytes that the dossier kept of it."""
    packs = load_packs(profile)
    plan = store.read(lambda tx: tx.all(Plan)[0]).result()
    wens = afdrukken.Wens(Papiersoort.PLAN, plan.id, groot=groot)
    ontwerp = store.read(lambda tx: afdrukken.compose(tx, packs, profile, wens)).result()
    pdf = afdrukken.make_pdf(ontwerp)
    store.write("Voorstel", plan.huishouden, lambda tx: afdrukken.keep(tx, ontwerp, pdf), undoable=False).result()
    return pdf, store.read(lambda tx: tx.blob(hashlib.sha256(pdf).hexdigest())).result()


def _search_clear(profile: Path, told: Iterable[str]) -> None:
    """Raise when any of these words stands readable in a file of the profile, in UTF-8 or UTF-16."""
    content = [path.read_bytes() for path in profile.rglob("*") if path.is_file()]
    for text in told:
        for encoding in ("utf-8", "utf-16-le"):
            mark = text[:LONGEST].encode(encoding)
            _check(not any(mark in data for data in content), "leesbare woorden op schijf")


def _check(holds: object, what: str) -> None:
    if not holds:
        raise SelftestFailed(what)
