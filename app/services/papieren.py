"""What can be printed in a dossier, with what its owner chose for it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import chain

from app.clock import AMSTERDAM, local_day
from app.domain.activiteitenplan import Activiteit, Doel, Plan, Planversie, SoortVersie
from app.domain.gesprek import Gesprek, Gesprekswoord
from app.domain.gespreksregels import geldend
from app.domain.huishouden import Huishouden
from app.domain.inwoner import Inwoner, Letters
from app.domain.melding import Intrekking, Melding
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Niveau, Vak
from app.domain.triage import GeenHulp
from app.services.namen import call_name
from app.services.personen import letters_of
from app.services.webpapier import scores_of
from app.services.work import Reading

LEEG_ITEM = "formulier"
GEZEGD = "papier_buiten_gezegd"
"""This laptop's user was told that paper and files lie outside the protection."""


class Papiersoort(StrEnum):
    """A kind of paper; the value is the tab of the page."""

    PLAN = ""
    BEVESTIGING = "bevestiging"
    GEEN_HULP = "geen_hulp"
    KORT = "kort"
    KOELKAST = "koelkast"
    MANTELZORG = "mantelzorg"
    NETWERK = "netwerk"
    LEEG = "leeg"


OF_A_PLAN = frozenset({Papiersoort.PLAN, Papiersoort.KOELKAST})
"""Papers that are made from a plan."""


class Ontvanger(StrEnum):
    """To whom a copy goes: a kind, never a name."""

    INWONER = "inwoner"
    NAASTE = "naaste"
    HUISARTS = "huisarts"
    COLLEGA = "collega"
    GEMEENTE = "gemeente"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Papier:
    """One paper that can be printed: its kind, its row, its day and whose it is."""

    soort: Papiersoort
    item: str
    dag: date | None
    wie: tuple[str, ...]
    inwoners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Versie:
    """A frozen version: it prints to the letter, so nothing about it can be chosen."""

    id: str
    nummer: int
    vastgesteld: bool
    dag: date | None


@dataclass(frozen=True, slots=True)
class Papieren:
    """Everything that the page needs to know before it makes a paper."""

    huishouden: str
    papieren: tuple[Papier, ...]
    gekozen: Papier | None
    plan: Plan | None
    versies: tuple[Versie, ...]
    heeft_web: bool
    gezegd: bool
    letters: Letters | None = None
    """The print that was kept for whose paper it is; None when nobody chose."""


def load(tx: Reading, huishouden: str, soort: Papiersoort, item: str = "") -> Papieren:
    """Return what can be printed, with the asked paper chosen; an empty item is the newest of its kind."""
    found = papers_of(tx, huishouden, item)
    chosen = next((p for p in found if p.soort is soort and item in {"", p.item}), None)
    plan = tx.find(Plan, chosen.item) if chosen and chosen.soort in OF_A_PLAN else None
    return Papieren(
        huishouden=tx.get(Huishouden, huishouden).naam,
        papieren=found,
        gekozen=chosen,
        plan=plan,
        versies=versions_of(tx, plan.id) if plan and chosen and chosen.soort is Papiersoort.PLAN else (),
        heeft_web=plan is not None and _has_web(tx, plan),
        gezegd=bool(tx.local(GEZEGD)),
        letters=letters_of(tx, chosen.inwoners) if chosen else None,
    )


def papers_of(tx: Reading, huishouden: str, asked: str = "") -> tuple[Papier, ...]:
    """Return every paper of the open compartment, the newest of a kind first.

    What a mantelzorger said between four eyes is only in the list when it is `asked` for by its id.
    """
    names = {one.id: call_name(one) for one in tx.all(Inwoner, huishouden=huishouden)}

    def who(*ids: str) -> tuple[str, ...]:
        return tuple(names[one] for one in ids if one in names)

    withdrawn = {one.melding for one in tx.all(Intrekking, huishouden=huishouden)}
    plans = [
        Papier(Papiersoort.PLAN, one.id, one.start, who(*one.inwoners), one.inwoners)
        for one in tx.all(Plan, huishouden=huishouden, vak=Vak.GEWOON)
        if _has_words(tx, one)
    ]
    meldingen = [
        Papier(Papiersoort.BEVESTIGING, one.id, one.datum, who(one.inwoner), (one.inwoner,))
        for one in tx.all(Melding, huishouden=huishouden, vak=Vak.GEWOON)
        if one.id not in withdrawn
    ]
    refusals = [
        Papier(Papiersoort.GEEN_HULP, one.id, one.op, who(one.inwoner), (one.inwoner,))
        for one in tx.all(GeenHulp, huishouden=huishouden, vak=Vak.GEWOON)
    ]
    fridge = [Papier(Papiersoort.KOELKAST, one.item, one.dag, one.wie) for one in plans]
    carers = [
        Papier(Papiersoort.MANTELZORG, one.id, local_day(one.gemaakt_op), who(one.mantelzorger) or (one.naam,))
        for one in geldend(tx.all(Mantelzorg, huishouden=huishouden))
        if one.niveau is Niveau.GEWOON or one.id == asked
    ]
    short = [
        Papier(Papiersoort.KORT, one.id, one.datum, who(*one.deelnemers), one.deelnemers)
        for one in tx.all(Gesprek, huishouden=huishouden, vak=Vak.GEWOON, kort=True)
        if tx.all(Gesprekswoord, gesprek=one.id)
    ]
    around = [one.inwoner for one in tx.all(Netwerklid, huishouden=huishouden, vak=Vak.GEWOON) if one.naam.strip()]
    people = [
        Papier(Papiersoort.NETWERK, one, None, who(one), (one,)) for one in names if one in around or "" in around
    ]
    newest = (reversed(found) for found in (plans, fridge, meldingen, refusals, short, people, carers))
    return (*chain.from_iterable(newest), Papier(Papiersoort.LEEG, LEEG_ITEM, None, ()))


def versions_of(tx: Reading, plan: str) -> tuple[Versie, ...]:
    """Return the frozen versions of a plan, newest first."""
    rows = tx.all(Planversie, plan=plan)
    made = [
        Versie(one.id, number, one.soort is SoortVersie.VASTGESTELD, _day(one.op)) for number, one in enumerate(rows, 1)
    ]
    return tuple(reversed(made))


def _has_words(tx: Reading, plan: Plan) -> bool:
    told = bool(plan.afgesproken.strip() or plan.eigen_plan.strip() or plan.hulpvraag)
    return told or bool(tx.all(Doel, plan=plan.id)) or bool(tx.all(Activiteit, plan=plan.id))


def _has_web(tx: Reading, plan: Plan) -> bool:
    return any(scores_of(tx, plan.huishouden, one) for one in plan.inwoners)


def _day(moment: str) -> date | None:
    return datetime.fromisoformat(moment).astimezone(AMSTERDAM).date() if moment else None
