"""Who does it: the people to choose from, and their yes before their full name.

Somebody who was not asked stands in the plan by first name only; the surname comes with the yes.
"""

import re
from dataclasses import dataclass
from typing import Any

from app.domain.activiteitenplan import Activiteit, Gevraagd, Plan
from app.domain.inwoner import Betrokkene, Inwoner
from app.domain.mensen import Medewerker
from app.domain.netwerk import Netwerklid
from app.domain.record import Vak
from app.services.namen import call_name, first_name, full_name
from app.services.work import Reading, Writing
from app.wording.mensen import say_rol


@dataclass(frozen=True, slots=True)
class Mens:
    """Somebody to choose: the name to show, and what the person is to the resident."""

    id: str
    naam: str
    volledig: str
    wat: str = ""
    eerst_vragen: bool = True
    """Residents and the own team need not be asked first: they sit at the table."""


def people_of(tx: Reading, huishouden: str) -> tuple[Mens, ...]:
    """Return residents, the one at work, and the others around the household, each name once."""
    found = [
        Mens(one.id, call_name(one), full_name(one), _short(one.relatie), eerst_vragen=False)
        for one in tx.all(Inwoner, huishouden=huishouden)
        if one.overleden_op is None
    ]
    worker = tx.find(Medewerker, tx.actor)
    if worker is not None and worker.naam:
        found.append(Mens(worker.id, worker.naam, worker.naam, worker.functie, eerst_vragen=False))
    found += [
        Mens(one.id, first_name(one.naam), one.naam, _short(one.relatie) or say_rol(one.rol).lower())
        for one in tx.all(Betrokkene, huishouden=huishouden)
    ]
    found += [
        Mens(one.id, first_name(one.naam), one.naam, _short(one.relatie))
        for one in tx.all(Netwerklid, huishouden=huishouden, vak=Vak.GEWOON)
    ]
    once: dict[str, Mens] = {}
    for one in found:
        if one.naam:
            once.setdefault(one.volledig.casefold(), one)
    return tuple(once.values())


def _short(relatie: str) -> str:
    """Return what somebody is, without what else was noted behind it: "dochter", not where she lives."""
    found = re.split(r"[,.;(]", relatie, maxsplit=1)[0].strip()
    return found[:1].lower() + found[1:]


def choose_who(tx: Writing, activiteit: Activiteit, mens: Mens) -> Activiteit:
    """Put somebody down; others than resident and team as not asked yet, by first name."""
    if not mens.eerst_vragen:
        return tx.change(activiteit, wie=mens.naam, wie_id=mens.id, gevraagd=None, betreft=_about(tx, activiteit))
    return tx.change(
        activiteit, wie=mens.naam, wie_id=mens.id, gevraagd=Gevraagd.NOG_NIET, betreft=_about(tx, activiteit)
    )


def write_who(tx: Writing, activiteit: Activiteit, wie: str) -> Activiteit:
    """Put down a name that was typed; it belongs to nobody that we know."""
    return tx.change(activiteit, wie=wie, wie_id="")


def answer(tx: Writing, activiteit: Activiteit, gevraagd: Gevraagd | None) -> Activiteit:
    """Record whether somebody wants it; with the yes comes the full name, and with a no it goes again."""
    values: dict[str, Any] = {"gevraagd": gevraagd}
    naam = _known_name(tx, activiteit.wie_id)
    if naam:
        values["wie"] = naam if gevraagd is Gevraagd.WIL_HET else first_name(naam)
    return tx.change(activiteit, **values)


def _known_name(tx: Reading, rid: str) -> str:
    if not rid:
        return ""
    found = tx.find(Betrokkene, rid) or tx.find(Netwerklid, rid)
    return found.naam if found else ""


def _about(tx: Reading, activiteit: Activiteit) -> tuple[str, ...]:
    """Return whom the row is about: the residents of the plan; others are named in it, not its subject."""
    plan = tx.find(Plan, activiteit.plan)
    return activiteit.betreft or (plan.inwoners if plan else ())
