"""Triage: the resident's own choice, where the question goes first, and the warm handover."""

from typing import Any, ClassVar

from app.domain.agenda import Taak
from app.domain.hulpvraag import Hulpvraag
from app.domain.mensen import Medewerker
from app.domain.record import Vak
from app.domain.triage import GeenHulp, Geslotenreden, Keuze, Meldcodestap, Overdracht, Triage, Uitkomst
from app.errors import AppError
from app.services.meldingen import running_melding
from app.services.work import Reading, Writing
from app.wording.i18n import _


class MeldingRuns(AppError):
    """While a melding runs nobody can write that the resident wants no help."""

    code: ClassVar[str] = "melding_runs"


class ReasonMissing(AppError):
    """The closed compartment opens only after a reason."""

    code: ClassVar[str] = "reason_missing"


def of_question(tx: Writing, vraag: Hulpvraag) -> Triage:
    """Return the triage of a question, made when there is none."""
    found = tx.all(Triage, hulpvraag=vraag.id)
    if found:
        return found[-1]
    return tx.insert(Triage, vraag.huishouden, hulpvraag=vraag.id, inwoner=vraag.inwoner, betreft=vraag.betreft)


def choose(tx: Writing, vraag: Hulpvraag, keuze: Keuze | None) -> Triage:
    """Record what the resident chose; None takes it back."""
    return tx.change(of_question(tx, vraag), keuze=keuze, keuze_op=tx.clock.today() if keuze else None)


def explained(tx: Writing, vraag: Hulpvraag, *, done: bool) -> Triage:
    """Record that the one sentence about what a melding is was said."""
    return tx.change(of_question(tx, vraag), uitgelegd=done)


def conclude(tx: Writing, vraag: Hulpvraag, uitkomst: Uitkomst | None) -> Triage:
    """Record where triage ends; spoed leaves a task.  It never ends a melding.  Raises MeldingRuns for "geen hulp"."""
    if uitkomst is Uitkomst.GEEN_HULP and running_melding(tx, vraag) is not None:
        raise MeldingRuns
    done = tx.change(of_question(tx, vraag), uitkomst=uitkomst)
    if uitkomst is Uitkomst.SPOED:
        urgent_task(tx, vraag)
    else:
        for task in tx.all(Taak, huishouden=vraag.huishouden, gaat_over=done.id, klaar_op=None):
            tx.remove(task)
    return done


def urgent_task(tx: Writing, vraag: Hulpvraag) -> Taak:
    """Return the task to call the municipality for help at once (art. 2.3.3), begun for who is here and for today."""
    about = of_question(tx, vraag)
    known = tx.all(Taak, huishouden=vraag.huishouden, gaat_over=about.id)
    if known:
        return known[-1]
    me = tx.find(Medewerker, tx.actor)
    return tx.insert(
        Taak, vraag.huishouden, wat=_("Spoed: bel de gemeente over tijdelijke hulp"), voor=tx.clock.today(),
        wie=me.naam if me else "", gaat_over=about.id, betreft=vraag.betreft,
    )  # fmt: skip


def change_triage(tx: Writing, vraag: Hulpvraag, **fields: Any) -> Triage:
    """Change the reason."""
    return tx.change(of_question(tx, vraag), **fields)


def add_handover(tx: Writing, vraag: Hulpvraag) -> Overdracht:
    """Begin a warm-handover note."""
    return tx.insert(Overdracht, vraag.huishouden, hulpvraag=vraag.id, betreft=vraag.betreft)


def change_handover(tx: Writing, overdracht: Overdracht, **fields: Any) -> Overdracht:
    """Change a note; a day to call back becomes a task."""
    changed = tx.change(overdracht, **fields)
    if "nabellen_op" in fields:
        _keep_task(tx, changed)
    return changed


def _keep_task(tx: Writing, overdracht: Overdracht) -> None:
    known = next(iter(tx.all(Taak, huishouden=overdracht.huishouden, gaat_over=overdracht.id)), None)
    if known is not None:
        tx.change(known, voor=overdracht.nabellen_op)
    elif overdracht.nabellen_op:
        tx.insert(
            Taak,
            overdracht.huishouden,
            wat=_("Nabellen na de warme overdracht"),
            voor=overdracht.nabellen_op,
            wie=tx.actor,
            gaat_over=overdracht.id,
        )


def no_help(tx: Writing, vraag: Hulpvraag) -> GeenHulp:
    """Return the resident's choice for no help, begun with the way back to who is here.  Raises MeldingRuns."""
    if running_melding(tx, vraag) is not None:
        raise MeldingRuns
    found = tx.all(GeenHulp, hulpvraag=vraag.id)
    if found:
        return found[-1]
    me = tx.find(Medewerker, tx.actor)
    return tx.insert(
        GeenHulp,
        vraag.huishouden,
        hulpvraag=vraag.id,
        inwoner=vraag.inwoner,
        betreft=vraag.betreft,
        op=tx.clock.today(),
        gehoord_door=me.naam if me else "",
        terug_naam=me.naam if me else "",
        terug_telefoon=me.telefoon if me else "",
    )


def change_no_help(tx: Writing, keuze: GeenHulp, **fields: Any) -> GeenHulp:
    """Change what the resident said and how the way back is."""
    return tx.change(keuze, **fields)


def open_closed(tx: Writing, huishouden: str, reden: str) -> tuple[Meldcodestap, ...]:
    """Store why the closed compartment opens, and return its steps.  Raises ReasonMissing."""
    if not reden.strip():
        raise ReasonMissing
    tx.insert(Geslotenreden, huishouden, reden=reden.strip())
    tx.note_access("open", huishouden, "meldcode", vak=Vak.MELDCODE)
    return steps_of(tx, huishouden)


def steps_of(tx: Reading, huishouden: str) -> tuple[Meldcodestap, ...]:
    """Return the steps of the meldcode; only for who gave a reason."""
    return tuple(sorted(tx.all(Meldcodestap, huishouden=huishouden), key=lambda step: step.stap))


def set_step(tx: Writing, huishouden: str, nummer: int, tekst: str) -> Meldcodestap:
    """Write one step, with the day on which it was first written."""
    known = tx.all(Meldcodestap, huishouden=huishouden, stap=nummer)
    if known:
        # The one that is shown: there are two when two laptops began it.
        return tx.change(known[-1], tekst=tekst)
    return tx.insert(Meldcodestap, huishouden, stap=nummer, tekst=tekst, op=tx.clock.today())
