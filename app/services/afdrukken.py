"""From a choice to the bytes of a paper, and what is kept of it when it goes out.

The bytes of the preview are the bytes that are printed.  A voorstel that goes out is frozen first, so
that the paper in somebody's hand can always be printed again; the same content in another letter or with
a signature is kept as a copy of the same version.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Protocol

from app.clock import AMSTERDAM
from app.domain.activiteitenplan import Planversie, SoortVersie
from app.domain.bijlage import Bijlage
from app.errors import AppError
from app.packs.load import Packs
from app.reports import values as paper
from app.reports.make import AnyPapier, make
from app.services import (
    bevestigingpapier,
    formulier,
    geenhulppapier,
    koelkastpapier,
    kort_gesprek,
    mantelzorgpapier,
    netwerkpapier,
    versies,
)
from app.services.papieren import GEZEGD, Ontvanger, Papiersoort
from app.services.work import Reading, Writing
from app.wording.i18n import in_dutch


class Maker(Protocol):
    """Makes the values of a paper from its row."""

    def __call__(self, tx: Reading, packs: Packs, profile: Path, rid: str, /, *, groot: bool) -> AnyPapier:
        """Return the values.  Raises NotFound."""


_MAKERS: dict[Papiersoort, Maker] = {
    Papiersoort.BEVESTIGING: bevestigingpapier.make_paper,
    Papiersoort.GEEN_HULP: geenhulppapier.make_paper,
    Papiersoort.KORT: kort_gesprek.make_paper,
    Papiersoort.KOELKAST: koelkastpapier.make_paper,
    Papiersoort.MANTELZORG: mantelzorgpapier.make_paper,
    Papiersoort.NETWERK: netwerkpapier.make_paper,
    Papiersoort.LEEG: formulier.make_paper,
}


class FileNotSaved(AppError):
    """The folder took no file: full, read-only, or gone."""

    code: ClassVar[str] = "file_not_saved"


@dataclass(frozen=True, slots=True)
class Wens:
    """What the user chose: which paper, and in which letters; `versie` is a frozen one."""

    soort: Papiersoort
    item: str
    groot: bool = False
    versie: str = ""
    taal: str = ""
    """The language beside the Dutch; only the plan has one."""


@dataclass(frozen=True, slots=True)
class Ontwerp:
    """A paper about to be made; `pdf` when it was made before, `versie` when it is one that was frozen."""

    wens: Wens
    values: AnyPapier | None = field(default=None, repr=False)
    pdf: bytes = field(default=b"", repr=False)
    versie: str = ""

    @property
    def keeps(self) -> bool:
        """Whether something must be kept before it goes out."""
        return isinstance(self.values, paper.PlanPapier)


@in_dutch
def compose(tx: Reading, packs: Packs, profile: Path, wens: Wens) -> Ontwerp:
    """Return the paper as it would go out now.  Raises NotFound."""
    if wens.versie:
        return Ontwerp(wens, pdf=versies.pdf_of(tx, tx.get(Planversie, wens.versie)), versie=wens.versie)
    if wens.soort is Papiersoort.PLAN:
        return _compose_plan(tx, packs, profile, wens)
    return Ontwerp(wens, _MAKERS[wens.soort](tx, packs, profile, wens.item, groot=wens.groot))


def make_pdf(ontwerp: Ontwerp) -> bytes:
    """Return the bytes.  Slow, so never on the window's thread.  Raises GlyphMissingError, LogoUnreadableError."""
    return ontwerp.pdf or (make(ontwerp.values) if ontwerp.values else b"")


def same_paper(one: Ontwerp, other: Ontwerp) -> bool:
    """Tell whether both give the same paper; of the moment it was made only the day stands on it."""
    return _of_the_day(one) == _of_the_day(other)


def keep(tx: Writing, ontwerp: Ontwerp, pdf: bytes) -> str:
    """Keep what goes out before it goes out; return the id of the version of a plan, else nothing."""
    if not isinstance(ontwerp.values, paper.PlanPapier):
        return ontwerp.versie
    if not ontwerp.versie:
        return versies.freeze(tx, ontwerp.wens.item, ontwerp.values, pdf, soort=SoortVersie.VOORSTEL).id
    found = tx.get(Planversie, ontwerp.versie)
    sha256 = hashlib.sha256(pdf).hexdigest()
    if not any(tx.all(Bijlage, gaat_over=row, hash=sha256) for row in (found.plan, found.id)):
        tx.insert(
            Bijlage, found.huishouden, naam="mijn-plan.pdf", soort=versies.PDF, hash=tx.keep_blob(pdf),
            grootte=len(pdf), gaat_over=found.id, betreft=found.betreft,
        )  # fmt: skip
    return found.id


def handed_over(tx: Writing, ontwerp: Ontwerp) -> None:
    """Write down what follows from a paper that went out: a melding was confirmed; the user was told once."""
    tx.remember(GEZEGD, "ja")
    if ontwerp.wens.soort is Papiersoort.BEVESTIGING:
        bevestigingpapier.confirm(tx, ontwerp.wens.item)


def say_for_log(wens: Wens, to: tuple[Ontvanger, ...], copies: int) -> str:
    """Return what the log of access says: kinds and a number, never a name."""
    large = "grote letters" if wens.groot else ""
    language = f"ook in {wens.taal}" if wens.taal else ""
    parts = [wens.soort.value or "plan", large, language, f"{copies} keer" if copies > 1 else ""]
    told = ", ".join(part for part in parts if part)
    return f"{told}; aan: {', '.join(one.value for one in to)}" if to else told


def save_pdf(path: Path, pdf: bytes) -> None:
    """Write the paper as a file, whole or not at all.  Raises FileNotSaved."""
    draft = path.with_name(f".{path.name}.deel")
    try:
        with draft.open("wb") as target:
            target.write(pdf)
            target.flush()
            os.fsync(target.fileno())
        draft.replace(path)
    except OSError as problem:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise FileNotSaved from problem


def _of_the_day(ontwerp: Ontwerp) -> Ontwerp:
    values = ontwerp.values
    if values is None or isinstance(values, paper.HerstelPapier):
        return ontwerp
    day = values.blad.gemaakt_op.astimezone(AMSTERDAM).replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(ontwerp, values=replace(values, blad=replace(values.blad, gemaakt_op=day)))


def _compose_plan(tx: Reading, packs: Packs, profile: Path, wens: Wens) -> Ontwerp:
    groot, taal = wens.groot, wens.taal
    values = versies.compose(tx, wens.item, packs, profile, soort=SoortVersie.VOORSTEL, groot=groot, taal=taal)
    last = next(iter(reversed(tx.all(Planversie, plan=wens.item))), None)
    if last is None or not versies.says_same(values, last):
        return Ontwerp(wens, values)
    again = versies.compose(tx, wens.item, packs, profile, soort=last.soort, groot=groot, taal=taal)
    # Made at the moment of the version, so that the same paper has the same bytes.
    blad = replace(again.blad, gemaakt_op=datetime.fromisoformat(last.op))
    return Ontwerp(wens, replace(again, blad=blad), versie=last.id)
