"""Freezing a plan: what was printed or agreed can always be printed again, to the letter.

A version is insert-only: canonical JSON of what the paper said, its SHA-256, and the PDF
as it was made.  Signing names that hash.  The living plan goes on beside it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from app.domain.activiteitenplan import Handtekening, Plan, Planversie, SoortVersie, Standpunt, Wijze
from app.domain.bijlage import Bijlage
from app.domain.inwoner import Aanspreekvorm
from app.domain.melding import Aanvraag, Intrekking, Melding
from app.packs.load import Packs
from app.reports import values as paper
from app.reports.make import make
from app.services import papier, plannen, planpapier
from app.services.work import Reading, Writing
from app.wording.i18n import in_dutch

PDF = "application/pdf"
Papier = paper.PlanPapier
"""What `compose` gives and `render` takes: a page hands it on and never looks inside."""
_AROUND = frozenset({"blad", "versie", "vastgesteld", "handtekeningen", "aanvraag_op"})
"""What stands around the words of the plan itself."""
_NO_TEXT = frozenset({"lijst", "logo_png", "gemaakt_op", "zinnen"})
"""What is left to the PDF, or to the pack that it came from."""


@dataclass(frozen=True, slots=True)
class Signing:
    """One standpunt on a version."""

    wie: str
    wie_id: str
    rol: str
    wijze: Wijze
    standpunt: Standpunt
    opmerking: str = ""
    streken: str = ""
    aanvraag: bool = False
    voor: str = ""
    """For which resident the aanvraag is, when somebody else signs."""


@in_dutch
def compose(
    tx: Reading, plan: str, packs: Packs, profile: Path, *, soort: SoortVersie, groot: bool, taal: str = ""
) -> paper.PlanPapier:
    """Return the paper of the living plan as it would print now, with what was said of this same text."""
    view = plannen.load(tx, plan)
    shown = planpapier.shown_residents(view)
    vorm = shown[0].aanspreekvorm if shown else Aanspreekvorm.U
    blad = papier.sheet(tx, packs, profile, plan, vorm, groot=groot, taal=taal)
    values = planpapier.plan_values(
        tx, view, packs, blad, vastgesteld=soort is SoortVersie.VASTGESTELD, versie=len(view.versies) + 1
    )
    last = view.versies[-1] if view.versies else None
    if last is None or not says_same(values, last):
        return values
    signed = planpapier.signed_by(signatures_of(tx, last), shown)
    number = len(view.versies) + (last.soort is not soort)
    return replace(values, versie=number, handtekeningen=signed, aanvraag_op=_applied_on(tx, last))


def standing(tx: Reading, plan: str, packs: Packs, profile: Path) -> Planversie | None:
    """Return the last version when the living plan still says the same, else None."""
    versies = tx.all(Planversie, plan=plan)
    if not versies:
        return None
    values = compose(tx, plan, packs, profile, soort=SoortVersie.VOORSTEL, groot=False)
    return versies[-1] if says_same(values, versies[-1]) else None


def render(values: paper.PlanPapier) -> bytes:
    """Return the PDF of a plan.  Takes a moment: never on the window's thread."""
    return make(values)


def freeze(tx: Writing, plan: str, values: paper.PlanPapier, pdf: bytes, *, soort: SoortVersie) -> Planversie:
    """Keep a version of the plan with the PDF as it was made; the same text of the same kind is one version."""
    found = tx.get(Plan, plan)
    versies = tx.all(Planversie, plan=plan)
    if versies and versies[-1].soort is soort and says_same(values, versies[-1]):
        return versies[-1]
    inhoud = canonical(values)
    sha256 = tx.keep_blob(pdf)
    bijlage = tx.insert(
        Bijlage, found.huishouden, naam="mijn-plan.pdf", soort=PDF, hash=sha256, grootte=len(pdf), gaat_over=plan,
        betreft=found.inwoners,
    )  # fmt: skip
    return tx.insert(
        Planversie,
        found.huishouden,
        plan=plan,
        soort=soort,
        inhoud=inhoud,
        sha256=hashlib.sha256(inhoud.encode()).hexdigest(),
        bijlage=bijlage.id,
        op=tx.clock.moment(),
        betreft=found.inwoners,
    )


def freeze_unchanged(
    tx: Writing, plan: str, values: paper.PlanPapier, pdf: bytes, packs: Packs, profile: Path, *, soort: SoortVersie
) -> Planversie | None:
    """Freeze when the plan still says what the PDF says; None when somebody typed on while it was made."""
    groot = values.blad.formaat is paper.Formaat.GROOT
    now = compose(tx, plan, packs, profile, soort=soort, groot=groot)
    if _meaning(canonical(now)) != _meaning(canonical(values)):
        return None
    return freeze(tx, plan, values, pdf, soort=soort)


def says_same(values: paper.PlanPapier, versie: Planversie) -> bool:
    """Return whether a paper says to the letter what a version says; number, kind and size of letters apart."""
    return _meaning(canonical(values)) == _meaning(versie.inhoud)


def _meaning(inhoud: str) -> str:
    found = {key: part for key, part in json.loads(inhoud).items() if key not in _AROUND}
    for web in found.get("webben", ()):
        web.pop("tekening", None)
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


def canonical(values: paper.PlanPapier) -> str:
    """Return the one text form of what a paper says; drawings are left to the PDF."""
    return json.dumps(_plain(asdict(values)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items() if key not in _NO_TEXT}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value


def pdf_of(tx: Reading, versie: Planversie) -> bytes:
    """Return the PDF of a version exactly as it was made.  Raises NotFound."""
    return tx.blob(tx.get(Bijlage, versie.bijlage).hash)


def sign(tx: Writing, versie: Planversie, signing: Signing, op: date) -> Handtekening:
    """Record a standpunt on a version; the separate line makes it an aanvraag as well."""
    handtekening = tx.insert(
        Handtekening,
        versie.huishouden,
        planversie=versie.id,
        sha256=versie.sha256,
        wie=signing.wie,
        wie_id=signing.wie_id,
        rol=signing.rol,
        op=op,
        wijze=signing.wijze,
        standpunt=signing.standpunt,
        opmerking=signing.opmerking,
        streken=signing.streken,
        aanvraag=signing.aanvraag,
        betreft=tuple(one for one in (signing.wie_id, signing.voor) if one) or versie.betreft,
    )
    if signing.aanvraag:
        _apply(tx, versie, signing.voor or signing.wie_id, op, handtekening.id)
    return handtekening


def _apply(tx: Writing, versie: Planversie, inwoner: str, op: date, handtekening: str) -> None:
    """Record the aanvraag: of the running melding when there is one (Wmo 2015 art. 2.3.2 lid 9)."""
    withdrawn = {one.melding for one in tx.all(Intrekking, huishouden=versie.huishouden)}
    running = [
        one
        for one in tx.all(Melding, huishouden=versie.huishouden)
        if one.id not in withdrawn and one.inwoner in {"", inwoner}
    ]
    tx.insert(
        Aanvraag, versie.huishouden, melding=running[-1].id if running else "", inwoner=inwoner, datum=op,
        handtekening=handtekening, betreft=(inwoner,) if inwoner else (),
    )  # fmt: skip


def _applied_on(tx: Reading, versie: Planversie) -> date | None:
    days = [one.op for one in signatures_of(tx, versie) if one.aanvraag and one.op]
    return max(days, default=None)


def signatures_of(tx: Reading, versie: Planversie) -> tuple[Handtekening, ...]:
    """Return what was said of a version, in order."""
    return tuple(tx.all(Handtekening, planversie=versie.id))
