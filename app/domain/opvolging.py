"""When something asks for attention: before its day, on it, and after it.

What people agreed among themselves is grey for a week before it is red, so that forty
cases do not make a red screen; a term of law that passed is late at once.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from app.domain.triage import Keuze

WEEK = timedelta(days=7)


class Stand(StrEnum):
    """How near a day is."""

    LATER = "later"
    BINNENKORT = "binnenkort"
    VANDAAG = "vandaag"
    PAS_VOORBIJ = "pas_voorbij"
    """Past, and not a week yet: shown in grey."""
    TE_LAAT = "te_laat"


def stand_van_afspraak(day: date, today: date) -> Stand:
    """Return how near something is that people agreed among themselves."""
    if day < today - WEEK:
        return Stand.TE_LAAT
    return Stand.PAS_VOORBIJ if day < today else _ahead(day, today)


def stand_van_termijn(day: date, today: date) -> Stand:
    """Return how near the last day of a term of law is."""
    return Stand.TE_LAAT if day < today else _ahead(day, today)


def _ahead(day: date, today: date) -> Stand:
    if day == today:
        return Stand.VANDAAG
    return Stand.BINNENKORT if day <= today + WEEK else Stand.LATER


def is_gedaan(gepland: date, afgesproken_op: date, laatste_contact: date | None) -> bool:
    """Tell whether a call or moment took place: a contact after it was agreed, at most a week before its day."""
    if laatste_contact is None or laatste_contact <= afgesproken_op:
        return False
    return laatste_contact >= gepland - WEEK


def keuze_nog_vragen(keuzes: Iterable[Keuze | None], *, melding: bool) -> bool:
    """Tell whether the resident's own choice must still be asked; a melding is a choice made."""
    if melding:
        return False
    return all(keuze in {None, Keuze.NOG_NIET_GEVRAAGD} for keuze in keuzes)


def lopende_termijnen(*, bevestigd: bool, plan_binnen: bool, verslag: bool, besluit: bool) -> tuple[str, ...]:
    """Return the ids of the terms that run after a melding that was not withdrawn (Wmo 2015 art. 2.3.2).

    An aanvraag ends none of them: it may come when the six weeks are over and the onderzoek is not done
    (lid 9), and the resident still has a right to the verslag (lid 8).  A verslag or a besluit does.
    """
    waiting = () if bevestigd else ("wmo_bevestiging",)
    if verslag or besluit:
        return waiting
    own_plan = () if plan_binnen else ("wmo_persoonlijk_plan",)
    return (*waiting, *own_plan, "wmo_onderzoek")
