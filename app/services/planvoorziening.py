"""A facility of the sociale kaart into an activity: one click, and what the kaart knows is filled in.

What somebody typed already is never overwritten.
"""

from typing import Any

from app.domain.activiteitenplan import Activiteit, Kosten, Plan
from app.packs.socialekaart import Voorziening
from app.services.plankosten import follow_costs
from app.services.plannen import add_activity, change_activity
from app.services.work import Writing

FREE = ("niets", "gratis", "geen kosten", "kost niets")


def take_into_plan(tx: Writing, plan: str, activiteit: str, voorziening: Voorziening) -> Activiteit:
    """Take a facility into the activity one came from, else into a new one of the plan."""
    found = tx.find(Activiteit, activiteit) if activiteit else None
    return take_facility(tx, found or add_activity(tx, tx.get(Plan, plan)), voorziening)


def take_facility(tx: Writing, activiteit: Activiteit, voorziening: Voorziening) -> Activiteit:
    """Fill an activity with where, when, telephone and costs of a facility."""
    values: dict[str, Any] = {
        "voorziening": voorziening.id,
        "voorziening_naam": voorziening.naam,
        "vergoeding": voorziening.met_vergoeding,
    }
    filled = {
        "wat": voorziening.naam,
        "wie": voorziening.naam,
        "telefoon": voorziening.telefoon,
        "waar": voorziening.dorp,
        "wanneer": voorziening.wanneer,
    }
    values |= {name: text for name, text in filled.items() if not getattr(activiteit, name).strip()}
    if activiteit.trede is None:
        values["trede"] = voorziening.trede
    if activiteit.kosten is None and voorziening.kosten.strip():
        free = voorziening.kosten.strip().casefold().startswith(FREE)
        values |= {"kosten": Kosten.GEEN if free else Kosten.BEDRAG, "kosten_tekst": "" if free else voorziening.kosten}
    changed = change_activity(tx, activiteit, **values)
    follow_costs(tx, changed)
    return changed
