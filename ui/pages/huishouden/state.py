"""What the page of a household says in words: made from the use case, without Qt.

The BSN is masked here, so that no widget holds the digits before somebody asks for them.
"""

from dataclasses import dataclass
from datetime import date

from app.domain.bsn import mask_bsn
from app.domain.inwoner import Betrokkene, Inwoner, RolBetrokkene
from app.domain.tekst import op_een_regel, volledige_naam
from app.services.huishoudens import Blad
from app.services.namen import polite_name
from app.services.personen import Deelvraag
from app.wording.dates import say_age, say_near, say_short
from app.wording.i18n import _
from app.wording.mensen import say_antwoord, say_kanaal, say_rol

LONG = 200


@dataclass(frozen=True, slots=True)
class Head:
    """The top of the page."""

    naam: str
    dorp: str
    let_op: tuple[str, ...]
    """How to approach these people, each on a line of its own."""
    contact: str


@dataclass(frozen=True, slots=True)
class Person:
    """A resident in two lines, and the BSN as it may stand on a screen."""

    naam: str
    regel: str
    bsn: str


def to_head(blad: Blad, today: date) -> Head:
    """Return the top of the page."""
    last = blad.laatste_contact
    if last is None:
        contact = _("Nog geen contact vastgelegd")
    else:
        when = say_near(last.op, today)
        contact = _("Laatste contact: {dag} ({hoe})").format(dag=when, hoe=say_kanaal(last.kanaal).lower())
    return Head(
        op_een_regel(blad.huishouden.naam) or _("Zonder naam"),
        op_een_regel(blad.huishouden.dorp),
        approach(blad),
        contact,
    )


def approach(blad: Blad) -> tuple[str, ...]:
    """Return what one must know before calling or ringing the bell."""
    lines = [_call_first(one) for one in blad.betrokkenen if one.bel_eerst]
    if blad.huishouden.aanpak.strip():
        lines.append(op_een_regel(blad.huishouden.aanpak, LONG))
    lines += [
        f"{name_of(one)}: {op_een_regel(one.aanpak, LONG)}"
        for one in blad.bewoners
        if one.aanpak.strip() and one.overleden_op is None
    ]
    return tuple(lines)


def _call_first(one: Betrokkene) -> str:
    what = one.relatie or (say_rol(one.rol).lower() if one.rol is not RolBetrokkene.ANDERS else "")
    who = " ".join(part for part in (op_een_regel(one.naam), f"({op_een_regel(what)})" if what else "") if part)
    return op_een_regel(_("Bel eerst {wie} {telefoon}").format(wie=who, telefoon=one.telefoon))


def name_of(one: Inwoner) -> str:
    """Return a resident's whole name."""
    return volledige_naam(one.voornaam, one.voorvoegsel, one.achternaam, one.roepnaam) or _("Nog zonder naam")


def to_person(one: Inwoner, today: date) -> Person:
    """Return a resident in words."""
    name = name_of(one)
    if one.overleden_op is not None:
        line = _("Overleden op {dag}").format(dag=say_short(one.overleden_op))
        return Person(name, line, mask_bsn(one.bsn))
    born = one.geboortedatum
    age = _("{n} jaar ({dag})").format(n=say_age(born, today), dag=say_short(born)) if born else ""
    spoken = _("spreekt {talen}").format(talen=", ".join(one.talen)) if one.talen else ""
    say = _("zeg {vorm}: {naam}").format(vorm=one.aanspreekvorm, naam=polite_name(one)) if one.achternaam else ""
    parts = (age, one.relatie, one.telefoon, one.email, spoken, say)
    return Person(name, op_een_regel(" · ".join(part for part in parts if part), LONG), mask_bsn(one.bsn))


def to_history(one: Deelvraag) -> str:
    """Return the answer that stands and those before it, with their days."""
    said = []
    if one.nu.antwoord is not None and one.nu.op is not None:
        said.append(_("{antwoord}, op {dag}").format(antwoord=say_antwoord(one.nu.antwoord), dag=say_short(one.nu.op)))
    if one.nu.ingetrokken_op is not None:
        said.append(_("ingetrokken op {dag}").format(dag=say_short(one.nu.ingetrokken_op)))
    said += [
        _("eerder {antwoord}, op {dag}").format(antwoord=say_antwoord(old.antwoord).lower(), dag=say_short(old.op))
        for old in one.eerder
        if old.antwoord is not None and old.op is not None
    ]
    return "; ".join(said)
