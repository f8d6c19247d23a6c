"""The page for the fridge: the plan in short, without what the resident wants off it."""

from enum import StrEnum
from pathlib import Path

from app.domain.activiteitenplan import Plan, SoortVersie
from app.packs.load import Packs
from app.reports import values as paper
from app.reports.values_thuis import Afspraak, KoelkastPapier
from app.services import versies
from app.services.work import Reading, Writing


class Onderdeel(StrEnum):
    """A part that may be on the fridge."""

    DOELEN = "doelen"
    AFSPRAKEN = "afspraken"
    WAT_NU = "wat_nu"
    KIJKEN = "kijken"
    BELLEN = "bellen"


def make_paper(tx: Reading, packs: Packs, profile: Path, plan: str, /, *, groot: bool) -> KoelkastPapier:
    """Return the page of a plan.  Raises NotFound."""
    values = versies.compose(tx, plan, packs, profile, soort=SoortVersie.VOORSTEL, groot=groot)
    return in_short(values, frozenset(tx.get(Plan, plan).koelkast_weg))


def in_short(values: paper.PlanPapier, weg: frozenset[str]) -> KoelkastPapier:
    """Return what is on the fridge of a plan, without the parts that were taken off."""
    loose = [one for goal in values.doelen for one in goal.activiteiten] + list(values.losse_activiteiten)

    def on(part: Onderdeel) -> bool:
        return part not in weg

    return KoelkastPapier(
        blad=values.blad,
        inwoners=values.inwoners,
        doelen=tuple(one.woorden for one in values.doelen) if on(Onderdeel.DOELEN) else (),
        afspraken=tuple(_short(one) for one in loose) if on(Onderdeel.AFSPRAKEN) else (),
        wat_nu=values.wat_nu if on(Onderdeel.WAT_NU) else (),
        kijken_op=values.kijken_op if on(Onderdeel.KIJKEN) else None,
        contact=values.contact,
        bellen=on(Onderdeel.BELLEN),
    )


def choose(tx: Writing, plan: str, part: Onderdeel, *, on: bool) -> None:
    """Put a part on the fridge, or take it off, as the resident wants."""
    found = tx.get(Plan, plan)
    off = [one for one in found.koelkast_weg if one != part]
    tx.change(found, koelkast_weg=tuple(off if on else [*off, str(part)]))


def _short(one: paper.Activiteit) -> Afspraak:
    number = f"bel {one.telefoon}" if one.telefoon.strip() else ""
    when = ", ".join(part for part in (one.wanneer, one.hoe_vaak) if part.strip())
    return Afspraak(one.wat, ", ".join(part for part in (one.wie, number) if part.strip()), when)
