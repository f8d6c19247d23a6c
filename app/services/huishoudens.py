"""Households: making one, opening one, and where it lives."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.agenda import Afspraak, Contactmoment, Taak
from app.domain.gesprek import Gesprek, Kanaal
from app.domain.huishouden import Adres, Huishouden
from app.domain.inwoner import Betrokkene, Inwoner
from app.domain.record import Vak
from app.domain.tekst import op_een_regel
from app.domain.telefoon import normalise_postcode
from app.domain.triage import Geslotenreden
from app.services.agenda import afspraken_of, taken_of
from app.services.naamregel import persons_of
from app.services.personen import Deelvraag, add_inwoner, delen_of
from app.services.work import Reading, Writing


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rail shows of a household."""

    naam: str
    dorp: str


@dataclass(frozen=True, slots=True)
class Contact:
    """The last time that somebody spoke to the household."""

    op: date
    kanaal: Kanaal


@dataclass(frozen=True, slots=True)
class Blad:
    """Everything on the page of a household.  A secret address is not in it."""

    huishouden: Huishouden
    adres: Adres | None
    adres_geheim: bool
    bewoners: tuple[Inwoner, ...]
    betrokkenen: tuple[Betrokkene, ...]
    delen: tuple[Deelvraag, ...]
    taken: tuple[Taak, ...]
    afspraken: tuple[Afspraak, ...]
    laatste_contact: Contact | None


def heading(tx: Reading, huishouden: str) -> Heading:
    """Return the name on the door and the village.  Raises NotFound."""
    found = tx.get(Huishouden, huishouden)
    return Heading(found.naam, found.dorp)


def load(tx: Reading, huishouden: str) -> Blad:
    """Return the page of a household.  Raises NotFound."""
    adres = adres_of(tx, huishouden)
    return Blad(
        huishouden=tx.get(Huishouden, huishouden),
        adres=shown_adres(tx, huishouden),
        adres_geheim=adres is not None and adres.geheim,
        bewoners=tuple(tx.all(Inwoner, huishouden=huishouden, vak=Vak.GEWOON)),
        betrokkenen=tuple(tx.all(Betrokkene, huishouden=huishouden, vak=Vak.GEWOON)),
        delen=delen_of(tx, huishouden),
        taken=taken_of(tx, huishouden),
        afspraken=afspraken_of(tx, huishouden),
        laatste_contact=last_contact(tx, huishouden),
    )


def create(tx: Writing, naam: str, dorp: str = "", rid: str = "") -> Huishouden:
    """Make a household from one line; who stands in the line becomes its first resident, and a couple two."""
    rid = rid or tx.clock.new_id()
    naam = op_een_regel(naam)
    made = tx.insert(Huishouden, rid, id=rid, naam=naam, dorp=op_een_regel(dorp), regisseur=tx.actor)
    for person in persons_of(naam):
        add_inwoner(tx, rid, **person)
    return made


def change(tx: Writing, huishouden: Huishouden, **fields: Any) -> Huishouden:
    """Change name, village, approach or status."""
    return tx.change(huishouden, **fields)


def set_adres(tx: Writing, huishouden: str, adres: Adres | None, **fields: Any) -> Adres:
    """Change where the household lives; the row is always in the compartment of addresses."""
    if "postcode" in fields:
        fields = fields | {"postcode": normalise_postcode(fields["postcode"])}
    if adres is None:
        adres = adres_of(tx, huishouden)
    if adres is None:
        return tx.insert(Adres, huishouden, vak=Vak.ADRES, **fields)
    return tx.change(adres, **fields)


def start_adres(tx: Writing, huishouden: str) -> Adres:
    """Begin an address with the village as its place."""
    return set_adres(tx, huishouden, None, plaats=tx.get(Huishouden, huishouden).dorp)


def open_adres(tx: Writing, huishouden: str, reden: str) -> Adres | None:
    """Return a secret address; who looked and why is kept first."""
    # Both in the compartment itself: a trace outside it would tell that there is one.
    tx.insert(Geslotenreden, huishouden, vak=Vak.ADRES, reden=op_een_regel(reden))
    tx.note_access("open", huishouden, "adres", vak=Vak.ADRES)
    return adres_of(tx, huishouden)


def adres_of(tx: Reading, huishouden: str) -> Adres | None:
    """Return the address, for who may see it; when two were filled in apart, a secret one goes before another."""
    return min(tx.all(Adres, huishouden=huishouden), key=lambda one: not one.geheim, default=None)


def shown_adres(tx: Reading, huishouden: str) -> Adres | None:
    """Return the address when it is not secret."""
    adres = adres_of(tx, huishouden)
    return None if adres is None or adres.geheim else adres


def last_contact(tx: Reading, huishouden: str) -> Contact | None:
    """Return the newest gesprek or contact moment of the open compartment; of one day the one written down last."""
    talks = [(one.datum, one.gemaakt_op, one.kanaal) for one in tx.all(Gesprek, huishouden=huishouden, vak=Vak.GEWOON)]
    calls = [
        (one.op, one.gemaakt_op, one.kanaal) for one in tx.all(Contactmoment, huishouden=huishouden, vak=Vak.GEWOON)
    ]
    today = tx.clock.today()
    past = [(day, made, kanaal) for day, made, kanaal in (*talks, *calls) if day is not None and day <= today]
    if not past:
        return None
    day, _made, kanaal = max(past, key=lambda one: one[:2])
    return Contact(day, kanaal)
