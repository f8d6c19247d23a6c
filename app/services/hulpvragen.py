"""Questions: whose it is, the words, the thing asked for, and the need behind it.

A need counts only after the resident's "klopt"; whoever rewords it later must ask again.
"""

from dataclasses import dataclass
from typing import Any

from app.domain.agenda import Taak
from app.domain.hulpvraag import Deur, Hulpvraag, Instemming, Melder, Signaal
from app.domain.inwoner import Inwoner
from app.domain.melding import Aanvraag, Besluit, Intrekking, Melding, PersoonlijkPlan, Verslag
from app.domain.termijn import add_months, einddatum
from app.domain.triage import GeenHulp, Overdracht, Triage
from app.packs.load import Packs
from app.services.huishoudens import create
from app.services.termijnen import VERTELLEN, Lopend, running_terms
from app.services.work import Reading, Writing

KEEP_SIGNAL_MONTHS = 3
"""How long a signal is kept when nothing follows: our default, no term of law."""


@dataclass(frozen=True, slots=True)
class Vraagstand:
    """One question with everything that happened to it."""

    vraag: Hulpvraag
    inwoner: Inwoner | None
    triage: Triage | None
    melding: Melding | None
    """The melding that runs: not withdrawn."""
    ingetrokken: tuple[Intrekking, ...]
    overdrachten: tuple[Overdracht, ...]
    geen_hulp: GeenHulp | None
    termijnen: tuple[Lopend, ...]
    plannen: tuple[PersoonlijkPlan, ...] = ()
    verslag: Verslag | None = None
    aanvraag: Aanvraag | None = None
    besluiten: tuple[Besluit, ...] = ()
    spoed: Taak | None = None
    """To call for help at once."""


@dataclass(frozen=True, slots=True)
class Vragen:
    """The questions of a household, the newest first, and the one that is shown."""

    vragen: tuple[Hulpvraag, ...]
    nu: Vraagstand | None
    inwoners: tuple[Inwoner, ...]
    signalen: tuple[Signaal, ...]


def load(tx: Reading, packs: Packs, huishouden: str, item: str = "") -> Vragen:
    """Return the questions; the one with id `item` is shown, else the newest that is open."""
    vragen = tuple(tx.all(Hulpvraag, huishouden=huishouden)[::-1])
    open_ones = [v for v in vragen if v.afgesloten_op is None]
    chosen = next((v for v in vragen if v.id == item), None) or next(iter(open_ones or vragen), None)
    return Vragen(
        vragen=vragen,
        nu=state_of(tx, packs, chosen) if chosen else None,
        inwoners=tuple(tx.all(Inwoner, huishouden=huishouden)),
        signalen=tuple(tx.all(Signaal, huishouden=huishouden)),
    )


def state_of(tx: Reading, packs: Packs, vraag: Hulpvraag) -> Vraagstand:
    """Return everything that happened to a question."""
    meldingen = tx.all(Melding, huishouden=vraag.huishouden, hulpvraag=vraag.id)
    taken_back = {i.melding: i for i in tx.all(Intrekking, huishouden=vraag.huishouden)}
    running = [m for m in meldingen if m.id not in taken_back]
    terms = running_terms(tx, packs, vraag.huishouden)
    now = running[-1].id if running else None
    sorted_out = next(iter(tx.all(Triage, hulpvraag=vraag.id)[::-1]), None)
    tasks = tx.all(Taak, huishouden=vraag.huishouden, gaat_over=sorted_out.id) if sorted_out else []
    return Vraagstand(
        vraag=vraag,
        inwoner=tx.find(Inwoner, vraag.inwoner) if vraag.inwoner else None,
        triage=sorted_out,
        melding=running[-1] if running else None,
        ingetrokken=tuple(taken_back[m.id] for m in meldingen if m.id in taken_back),
        overdrachten=tuple(tx.all(Overdracht, hulpvraag=vraag.id)),
        geen_hulp=next(iter(tx.all(GeenHulp, hulpvraag=vraag.id)[::-1]), None),
        termijnen=tuple(t for t in terms if t.hulpvraag == vraag.id and t.termijn != VERTELLEN),
        plannen=tuple(tx.all(PersoonlijkPlan, melding=now)) if now else (),
        verslag=next(iter(tx.all(Verslag, melding=now)), None) if now else None,
        aanvraag=next(iter(tx.all(Aanvraag, melding=now)), None) if now else None,
        besluiten=tuple(tx.all(Besluit, melding=now)) if now else (),
        spoed=tasks[-1] if tasks else None,
    )


def add_question(tx: Writing, huishouden: str, inwoner: str = "", **fields: Any) -> Hulpvraag:
    """Add a question that came in today; without a name it is the first resident's."""
    people = tx.all(Inwoner, huishouden=huishouden)
    whose = inwoner or (people[0].id if len(people) == 1 else "")
    fields.setdefault("ontvangen_op", tx.clock.today())
    return tx.insert(Hulpvraag, huishouden, inwoner=whose, betreft=(whose,) if whose else (), **fields)


def begin(tx: Writing, naam: str, dorp: str) -> Hulpvraag:
    """Make a household from a name and a village, with a question that came in today."""
    return add_question(tx, create(tx, naam, dorp).id)


def change_question(tx: Writing, vraag: Hulpvraag, **fields: Any) -> Hulpvraag:
    """Change a question.  A need in other words must be read back again."""
    now = tx.get(Hulpvraag, vraag.id)
    if "behoefte" in fields and fields["behoefte"] != now.behoefte and now.instemming is not Instemming.NIET_GEVRAAGD:
        fields.setdefault("instemming", Instemming.NIET_GEVRAAGD)
    if "inwoner" in fields:
        fields["betreft"] = (fields["inwoner"],) if fields["inwoner"] else ()
    return tx.change(vraag, **fields)


def add_signal(tx: Writing, packs: Packs, huishouden: str) -> Signaal:
    """Add somebody else's worry, with the day by which the resident is told (AVG art. 14)."""
    today = tx.clock.today()
    rule = packs.termijnen.van(VERTELLEN)
    last = einddatum(today, rule.term(), packs.feestdagen.feestdagen())
    keep = add_months(today, KEEP_SIGNAL_MONTHS)
    return tx.insert(Signaal, huishouden, ontvangen_op=today, vertellen_voor=last, bewaren_tot=keep)


def set_reporter(tx: Writing, signaal: Signaal, naam: str, telefoon: str) -> Melder:
    """Keep who gave the signal, in the closed compartment only."""
    known = next(iter(tx.all(Melder, signaal=signaal.id)), None)
    if known is not None:
        return tx.change(known, naam=naam, telefoon=telefoon)
    return tx.insert(Melder, signaal.huishouden, signaal=signaal.id, naam=naam, telefoon=telefoon)


def from_signal(tx: Writing, signaal: Signaal, inwoner: str = "") -> Hulpvraag:
    """Begin a question because the resident speaks: in own words, none of the reporter's."""
    tx.change(signaal, verteld_op=tx.clock.today())
    return add_question(tx, signaal.huishouden, inwoner or signaal.inwoner, deur=Deur.SIGNAAL)
