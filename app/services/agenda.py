"""Appointments, promises and contact moments: what must happen and what did."""

from datetime import date

from app.domain.agenda import Afspraak, Contactmoment, StatusAfspraak, Taak
from app.domain.gesprek import Kanaal
from app.domain.record import Vak
from app.services.work import Reading, Writing


def afspraken_of(tx: Reading, huishouden: str) -> tuple[Afspraak, ...]:
    """Return the appointments of a household that are still to come, the first in front."""
    today = tx.clock.today()
    coming = [
        one
        for one in tx.all(Afspraak, huishouden=huishouden, vak=Vak.GEWOON)
        if one.status is StatusAfspraak.GEPLAND and (one.datum is None or one.datum >= today)
    ]
    return tuple(sorted(coming, key=lambda one: (one.datum or date.max, one.tijd)))


def taken_of(tx: Reading, huishouden: str) -> tuple[Taak, ...]:
    """Return what is still to be done, the first day in front; then what was done lately, newest first."""
    rows = tx.all(Taak, huishouden=huishouden, vak=Vak.GEWOON)
    still = sorted((one for one in rows if one.klaar_op is None), key=lambda one: (one.voor or date.max, one.id))
    done = sorted((one for one in rows if one.klaar_op is not None), key=lambda one: one.id, reverse=True)
    shown = 3
    return (*still, *done[:shown])


def add_afspraak(
    tx: Writing, huishouden: str, *, datum: date | None = None, tijd: str = "", kanaal: Kanaal = Kanaal.HUISBEZOEK,
    onderwerp: str = "", plaats: str = "", inwoner: str = "", bron: str = "",
) -> Afspraak:  # fmt: skip
    """Plan a visit or a call; without a day it is for today."""
    about = (inwoner,) if inwoner else ()
    return tx.insert(
        Afspraak, huishouden, datum=datum or tx.clock.today(), tijd=tijd, kanaal=kanaal, onderwerp=onderwerp,
        plaats=plaats, inwoner=inwoner, betreft=about, bron=bron,
    )  # fmt: skip


def add_taak(tx: Writing, huishouden: str, wat: str = "", voor: date | None = None, gaat_over: str = "") -> Taak:
    """Write down a promise of one's own."""
    return tx.insert(Taak, huishouden, wat=wat, voor=voor, wie=tx.actor, gaat_over=gaat_over)


def finish_taak(tx: Writing, taak: Taak) -> Taak:
    """Mark a promise as kept today."""
    return tx.change(taak, klaar_op=tx.clock.today())


def reopen_taak(tx: Writing, taak: Taak) -> Taak:
    """Take the mark away again."""
    return tx.change(taak, klaar_op=None)


def add_contact(
    tx: Writing, huishouden: str, *, kanaal: Kanaal = Kanaal.TELEFOON, met: str = "", tekst: str = "",
    op: date | None = None,
) -> Contactmoment:  # fmt: skip
    """Write down that there was contact outside a gesprek, today unless said otherwise."""
    return tx.insert(Contactmoment, huishouden, op=op or tx.clock.today(), kanaal=kanaal, met=met, tekst=tekst)
