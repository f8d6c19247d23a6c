"""What it costs me: when nobody knows yet, finding out is somebody's promise with a day."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.activiteitenplan import Activiteit, Kosten
from app.domain.agenda import Taak
from app.services.work import Reading, Writing
from app.wording.i18n import _

LONGEST = 80
"""Characters of the activity in the line on Vandaag."""


def set_costs(tx: Writing, activiteit: Activiteit, **values: Any) -> Activiteit:
    """Change what it costs; the promise to find out follows, and is kept when the costs are known."""
    changed = tx.change(activiteit, **values)
    follow_costs(tx, changed)
    return changed


def follow_costs(tx: Writing, activiteit: Activiteit) -> None:
    """Keep the promise to find out equal to the activity."""
    task = _task(tx, activiteit)
    if activiteit.kosten is Kosten.WEET_NIET and (activiteit.kosten_wie or activiteit.kosten_wanneer):
        what, day = _words(activiteit), activiteit.kosten_wanneer
        if task is None:
            tx.insert(Taak, activiteit.huishouden, wat=what, voor=day, wie=tx.actor, gaat_over=activiteit.id)
        elif (task.wat, task.voor, task.klaar_op) != (what, day, None):
            tx.change(task, wat=what, voor=day, klaar_op=None)
    elif task is not None and task.klaar_op is None:
        _settle(tx, task, known=activiteit.kosten is not None)


def drop_costs(tx: Writing, activiteit: Activiteit) -> None:
    """The activity goes, and with it the promise."""
    follow_costs(tx, replace(activiteit, kosten=None))


def _settle(tx: Writing, task: Taak, *, known: bool) -> None:
    if known:
        tx.change(task, klaar_op=tx.clock.today())
    else:
        tx.remove(task)


def _task(tx: Reading, activiteit: Activiteit) -> Taak | None:
    return next(iter(tx.all(Taak, gaat_over=activiteit.id)), None)


def _words(activiteit: Activiteit) -> str:
    what = activiteit.wat if len(activiteit.wat) <= LONGEST else f"{activiteit.wat[:LONGEST].rstrip()}…"
    who = _(" ({wie} zoekt het uit)").format(wie=activiteit.kosten_wie) if activiteit.kosten_wie else ""
    return _("Uitzoeken wat het kost: {wat}").format(wat=what) + who


def day_of(activiteit: Activiteit) -> date | None:
    """Return when the costs are known, while they are not."""
    return activiteit.kosten_wanneer if activiteit.kosten is Kosten.WEET_NIET else None
