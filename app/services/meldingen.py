"""The melding and what follows from it: acts of law, each with its counter-act, none of them undone."""

from datetime import date
from typing import ClassVar

from app.domain.hulpvraag import Deur, Gevraagd, Hulpvraag
from app.domain.melding import Aanvraag, Besluit, Besluituitkomst, Intrekking, Melding, PersoonlijkPlan, Verslag
from app.errors import AppError
from app.services.work import Reading, Writing


class MeldingExists(AppError):
    """This question already has a melding that runs."""

    code: ClassVar[str] = "melding_exists"


class WordsMissing(AppError):
    """A melding is taken back only in the resident's own words."""

    code: ClassVar[str] = "words_missing"


class DateAhead(AppError):
    """A melding can't have been made on a day that is still to come."""

    code: ClassVar[str] = "date_ahead"


def running_melding(tx: Reading, vraag: Hulpvraag) -> Melding | None:
    """Return the melding of a question that was not withdrawn."""
    withdrawn = {i.melding for i in tx.all(Intrekking, huishouden=vraag.huishouden)}
    running = [m for m in tx.all(Melding, hulpvraag=vraag.id) if m.id not in withdrawn]
    return running[-1] if running else None


def report(
    tx: Writing, vraag: Hulpvraag, datum: date, *, reden: str = "", door: str = "", deur: Deur | None = None
) -> Melding:
    """Record that the resident, or somebody for the resident, reports the need (art. 2.3.2 lid 1).

    The proposed day is the one on which the question came in.  Raises MeldingExists or DateAhead.
    """
    if running_melding(tx, vraag) is not None:
        raise MeldingExists
    if datum > tx.clock.today():
        raise DateAhead
    made = tx.insert(
        Melding,
        vraag.huishouden,
        hulpvraag=vraag.id,
        inwoner=vraag.inwoner,
        betreft=vraag.betreft,
        datum=datum,
        voorgesteld=vraag.ontvangen_op,
        reden=reden.strip(),
        door=door.strip(),
        deur=deur or vraag.deur,
    )
    now = tx.get(Hulpvraag, vraag.id)
    if now.gevraagd and now.gevraagd_status is Gevraagd.NU_NIET_NODIG:
        tx.change(now, gevraagd_status=Gevraagd.NOG_OPEN)
    return made


def correct(tx: Writing, melding: Melding, datum: date, deur: Deur | None, reden: str = "") -> Melding:
    """Put the day or the door of a melding right: what stood there stays in the log.  Raises DateAhead."""
    why = reden.strip() or melding.reden
    return tx.change(melding, datum=_not_ahead(tx, datum), deur=deur, reden=why)


def withdraw(tx: Writing, melding: Melding, woorden: str) -> Intrekking:
    """Record that the resident takes the melding back.  Raises WordsMissing."""
    if not woorden.strip():
        raise WordsMissing
    return tx.insert(
        Intrekking, melding.huishouden, melding=melding.id, woorden=woorden.strip(), op=tx.clock.today(),
        betreft=melding.betreft,
    )  # fmt: skip


def hand_report(tx: Writing, melding: Melding, op: date | None = None) -> Verslag:
    """Record that the onderzoek is done and its report was given (lid 8).  Raises DateAhead."""
    day = _not_ahead(tx, op)
    return tx.insert(Verslag, melding.huishouden, melding=melding.id, op=day, betreft=melding.betreft)


def apply_for(tx: Writing, melding: Melding, op: date | None = None) -> Aanvraag:
    """Record the aanvraag: two weeks to decide (art. 2.3.5 lid 2).  Raises DateAhead."""
    return tx.insert(
        Aanvraag, melding.huishouden, melding=melding.id, inwoner=melding.inwoner, datum=_not_ahead(tx, op),
        betreft=melding.betreft,
    )  # fmt: skip


def record_decision(
    tx: Writing, aanvraag: Aanvraag, datum: date | None = None, *, waarop: str = "",
    uitkomst: Besluituitkomst | None = None, kenmerk: str = "", door: str = "", geldig_tot: date | None = None,
) -> Besluit:  # fmt: skip
    """Record the besluit as the municipality's own system gave it: the term of the aanvraag ends.  Raises DateAhead."""
    return tx.insert(
        Besluit, aanvraag.huishouden, aanvraag=aanvraag.id, melding=aanvraag.melding, inwoner=aanvraag.inwoner,
        betreft=aanvraag.betreft, datum=_not_ahead(tx, datum), waarop=waarop.strip(), uitkomst=uitkomst,
        kenmerk=kenmerk.strip(), door=door.strip(), geldig_tot=geldig_tot,
    )  # fmt: skip


def receive_plan(tx: Writing, melding: Melding, tekst: str, op: date | None = None) -> PersoonlijkPlan:
    """Keep the resident's own plan; a late one is still read.  Raises DateAhead."""
    return tx.insert(
        PersoonlijkPlan, melding.huishouden, melding=melding.id, inwoner=melding.inwoner,
        ontvangen_op=_not_ahead(tx, op), tekst=tekst, betreft=melding.betreft,
    )  # fmt: skip


def _not_ahead(tx: Writing, day: date | None) -> date:
    today = tx.clock.today()
    if day is not None and day > today:
        raise DateAhead
    return day or today
