"""Freezing a plan: what was printed or agreed can always be printed again, to the letter.

A version is insert-only: canonical JSON of what the paper said, its SHA-256, and the PDF
as it was made.  Signing names that hash.  The living plan goes on beside it.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path

from app.domain.activiteitenplan import Handtekening, Planversie, SoortVersie, Standpunt, Wijze
from app.domain.bijlage import Bijlage
from app.domain.inwoner import Aanspreekvorm
from app.domain.melding import Aanvraag, Melding
from app.packs.load import Packs
from app.reports import values as paper
from app.services import papier, plannen, planpapier
from app.services.work import Reading, Writing

PDF = "application/pdf"


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


def compose(
    tx: Reading, plan: str, packs: Packs, profile: Path, *, soort: SoortVersie, groot: bool
) -> paper.PlanPapier:
    """Return the paper of the living plan as it would print now."""
    view = plannen.load(tx, plan)
    shown = planpapier.shown_residents(view)
    vorm = shown[0].aanspreekvorm if shown else Aanspreekvorm.U
    blad = papier.sheet(tx, packs, profile, plan, vorm, groot=groot)
    signatures = signatures_of(tx, view.versies[-1]) if view.versies and not view.gewijzigd_sinds_versie else ()
    return planpapier.plan_values(
        tx, view, packs, blad,
        vastgesteld=soort is SoortVersie.VASTGESTELD, versie=len(view.versies) + 1, handtekeningen=signatures,
    )  # fmt: skip


def freeze(tx: Writing, plan: str, values: paper.PlanPapier, pdf: bytes, *, soort: SoortVersie) -> Planversie:
    """Keep a version of the plan with the PDF as it was made."""
    huishouden = plannen.load(tx, plan).plan.huishouden
    inhoud = canonical(values)
    sha256 = tx.keep_blob(pdf)
    bijlage = tx.insert(
        Bijlage, huishouden, naam="mijn-plan.pdf", soort=PDF, hash=sha256, grootte=len(pdf), gaat_over=plan
    )
    return tx.insert(
        Planversie,
        huishouden,
        plan=plan,
        soort=soort,
        inhoud=inhoud,
        sha256=hashlib.sha256(inhoud.encode()).hexdigest(),
        bijlage=bijlage.id,
        op=tx.clock.moment(),
    )


def canonical(values: paper.PlanPapier) -> str:
    """Return the one text form of what a paper says; drawings are left to the PDF."""
    return json.dumps(_plain(asdict(values)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items() if key not in {"lijst", "logo_png", "gemaakt_op"}}
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
        betreft=(signing.wie_id,) if signing.wie_id else (),
    )
    if signing.aanvraag:
        meldingen = [m for m in tx.all(Melding, huishouden=versie.huishouden) if m.inwoner in {"", signing.wie_id}]
        tx.insert(
            Aanvraag,
            versie.huishouden,
            melding=meldingen[-1].id if meldingen else "",
            inwoner=signing.wie_id,
            datum=op,
            handtekening=handtekening.id,
        )
    return handtekening


def signatures_of(tx: Reading, versie: Planversie) -> tuple[Handtekening, ...]:
    """Return what was said of a version, in order."""
    return tuple(tx.all(Handtekening, planversie=versie.id))
