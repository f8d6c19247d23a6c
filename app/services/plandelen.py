"""With whom we may discuss an activity: asked when the first one needs somebody else, not before.

The answer is the same row as on the page of the household, so that it is asked once.
"""

from collections.abc import Iterable

from app.domain.activiteitenplan import Activiteit, Plan
from app.domain.delen import Antwoord, Delen
from app.services.namen import first_name
from app.services.personen import Deelvraag, add_delen, answer_delen, delen_of
from app.services.work import Reading, Writing


def share_of(rows: Iterable[Deelvraag], activiteit: Activiteit) -> Delen | None:
    """Return what was asked about this person or organisation, for whom the activity is about."""
    about = _about(activiteit)
    for one in rows:
        same = one.nu.inwoner in {"", about} or not about
        if same and activiteit.wie.strip() and _key(one.nu.met) == _key(activiteit.wie):
            return one.nu
    return None


def answer_share(tx: Writing, activiteit: Activiteit, antwoord: Antwoord | None) -> Delen | None:
    """Put down the resident's answer; without a name there is nobody to ask about."""
    if not activiteit.wie.strip():
        return None
    asked = share_of(delen_of(tx, activiteit.huishouden), activiteit)
    if asked is None:
        asked = add_delen(
            tx, activiteit.huishouden, _about(activiteit) or _owner(tx, activiteit), activiteit.wie, activiteit.wat
        )
    return answer_delen(tx, asked, antwoord)


def _about(activiteit: Activiteit) -> str:
    return activiteit.betreft[0] if len(activiteit.betreft) == 1 else ""


def _owner(tx: Reading, activiteit: Activiteit) -> str:
    plan = tx.find(Plan, activiteit.plan)
    return plan.inwoners[0] if plan and plan.inwoners else ""


def _key(naam: str) -> str:
    """Somebody known by first name before the yes is the same as by full name after it."""
    return (first_name(naam) or naam).strip().casefold()
