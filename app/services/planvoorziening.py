"""A facility of the sociale kaart into an activity: one click, and what the kaart knows is filled in.

What somebody typed already is never overwritten.  Of the kaart to practise with, the name says that it is an example
and no number goes along, but for the practice environment: an invented club may not stand on a real paper.
"""

from typing import Any

from app.domain.activiteitenplan import Activiteit, Kosten, Plan
from app.packs.socialekaart import Voorziening
from app.services.plankosten import follow_costs
from app.services.plannen import add_activity, change_activity
from app.services.profiel import is_practice
from app.services.work import Writing
from app.wording.i18n import _

FREE = ("niets", "gratis", "geen kosten", "kost niets")


def take_into_plan(
    tx: Writing, plan: str, activiteit: str, voorziening: Voorziening, *, fictief: bool = False
) -> Activiteit:  # fmt: skip
    """Take a facility into the activity one came from, else into a new one of the plan."""
    found = tx.find(Activiteit, activiteit) if activiteit else None
    return take_facility(tx, found or add_activity(tx, tx.get(Plan, plan)), voorziening, fictief=fictief)


def take_facility(
    tx: Writing, activiteit: Activiteit, voorziening: Voorziening, *, fictief: bool = False
) -> Activiteit:  # fmt: skip
    """Fill an activity with where, when, telephone and costs of a facility; `fictief` when the kaart is invented."""
    example = fictief and not is_practice(tx)
    name = _("{naam} (voorbeeld)").format(naam=voorziening.naam) if example else voorziening.naam
    values: dict[str, Any] = {
        "voorziening": voorziening.id,
        "voorziening_naam": voorziening.naam,
        "vergoeding": voorziening.met_vergoeding,
    }
    filled = {
        "wat": name,
        "wie": name,
        "telefoon": "" if example else voorziening.telefoon,
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
