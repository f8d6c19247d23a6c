"""A conversation as a whole: beginning, reading, closing.  Its rows are written by `gespreksrijen`.

What is kept is decided when it closes; until then every row belongs to its author.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, Verschil
from app.domain.gespreksregels import geldend, is_over_tijd, leeftijd
from app.domain.gesprekswiel import Segmentwoord
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.spinnenweb import Dimensiescore
from app.packs.gesprek import Dimensies, Segmenten, Segmentenset
from app.packs.load import Pack, Packs, restore_pack
from app.services import naast_elkaar
from app.services.bewaren import Bewaarregel, te_bewaren
from app.services.gespreksrijen import check_open, sweep
from app.services.naast_elkaar import Naast
from app.services.work import Reading, Writing

DIMENSIES, SEGMENTEN = "dimensies", "segmenten"


@dataclass(frozen=True, slots=True)
class EerderWeb:
    """The web of one resident in an earlier conversation."""

    gesprek: str
    inwoner: str
    datum: date | None
    scores: tuple[Dimensiescore, ...]


@dataclass(frozen=True, slots=True)
class GesprekView:
    """Everything that the page of a conversation shows."""

    gesprek: Gesprek
    deelnemers: tuple[Inwoner, ...]
    bewoners: tuple[Inwoner, ...]
    scores: tuple[Dimensiescore, ...]
    segmenten: tuple[Segmentwoord, ...]
    woorden: tuple[Gesprekswoord, ...]
    verschillen: tuple[Verschil, ...]
    eerder: tuple[EerderWeb, ...]
    regels: tuple[Bewaarregel, ...]
    """Everything that was noted, for "Wat bewaren we?"."""
    naast: tuple[Naast, ...]
    """What two apparaten wrote apart and nobody decided on yet."""
    anderen: tuple[Gesprek, ...]
    """The other conversations of the household, newest first."""
    dimensies: Dimensies
    sets: tuple[tuple[str, Segmentenset], ...]
    """The wheel of each resident at the table."""
    alle_sets: tuple[Segmentenset, ...]
    is_auteur: bool
    vandaag: date

    @property
    def mag_schrijven(self) -> bool:
        """Whether the one at work may write in it now."""
        return self.gesprek.open and self.is_auteur

    def score(self, inwoner: str, dimensie: str) -> Dimensiescore | None:
        """Return what a resident said about a dimension; None is "niet besproken"."""
        return next((s for s in self.scores if (s.inwoner, s.dimensie) == (inwoner, dimensie)), None)

    def segment(self, inwoner: str, segment: str) -> Segmentwoord | None:
        """Return what a resident said about a segment; None is "niet besproken"."""
        return next((s for s in self.segmenten if (s.inwoner, s.segment) == (inwoner, segment)), None)

    def set_van(self, inwoner: str) -> Segmentenset:
        """Return the wheel of a resident."""
        return next(one for whose, one in self.sets if whose == inwoner)

    def segmentnaam(self, inwoner: str, segment: str) -> str:
        """Return what a segment is called in the wheel of a resident; another wheel only when that one has it not."""
        own = tuple(one for whose, one in self.sets if whose == inwoner)
        names = (one.naam for wheel in (*own, *self.alle_sets) for one in wheel.segment if one.id == segment)
        return next(names, segment)

    def bewoner(self, inwoner: str) -> Inwoner | None:
        """Return a resident of the household."""
        return next((one for one in self.bewoners if one.id == inwoner), None)


def gesprekken_of(tx: Reading, huishouden: str) -> list[Gesprek]:
    """Return the conversations of a household, newest first."""
    rows = tx.all(Gesprek, huishouden=huishouden)
    return sorted(rows, key=lambda one: (one.datum or date.min, one.id), reverse=True)


def _choose(tx: Reading, huishouden: str, wanted: str) -> Gesprek | None:
    rows = gesprekken_of(tx, huishouden)
    asked = next((one for one in rows if one.id == wanted), None)
    still = [one for one in rows if one.open]
    full = [one for one in still if not one.kort]
    return asked or next(iter([*full, *still, *rows]), None)


def start_gesprek(
    tx: Writing,
    huishouden: str,
    packs: Packs,
    *,
    hulpvraag: str = "",
    deelnemers: Iterable[str] = (),
    kanaal: Kanaal = Kanaal.HUISBEZOEK,
    **fields: Any,
) -> Gesprek:
    """Begin a conversation today, with the packs it is held with; without names the asker is at the table."""
    people = tuple(deelnemers) or _asker(tx, huishouden, hulpvraag)
    used = [packs.bronnen[name] for name in (DIMENSIES, SEGMENTEN)]
    for pack in used:
        tx.keep_pack(pack.hash, pack.name, str(pack.versie), pack.inhoud)
    fields.setdefault("datum", tx.clock.today())
    return tx.insert(
        Gesprek, huishouden, hulpvraag=hulpvraag, deelnemers=people, betreft=people, kanaal=kanaal,
        pakket=" ".join(pack.hash for pack in used), **fields,
    )  # fmt: skip


def _asker(tx: Reading, huishouden: str, hulpvraag: str) -> tuple[str, ...]:
    asked = tx.find(Hulpvraag, hulpvraag) if hulpvraag else None
    newest = asked or next(iter(tx.all(Hulpvraag, huishouden=huishouden)[::-1]), None)
    if newest is not None and newest.inwoner:
        return (newest.inwoner,)
    return tuple(one.id for one in tx.all(Inwoner, huishouden=huishouden)[:1])


def change_gesprek(tx: Writing, gesprek: str, **fields: Any) -> Gesprek:
    """Change who was there, when, where and how."""
    found = check_open(tx, gesprek)
    if "deelnemers" in fields:
        fields["betreft"] = fields["deelnemers"]
    return tx.change(found, **fields)


def load(tx: Reading, gesprek: str, packs: Packs) -> GesprekView:
    """Return a conversation with all that was said in it.  Raises NotFound."""
    found = tx.get(Gesprek, gesprek)
    bewoners = tuple(tx.all(Inwoner, huishouden=found.huishouden))
    by_id = {one.id: one for one in bewoners}
    deelnemers = tuple(by_id[one] for one in found.deelnemers if one in by_id)
    others = [one for one in gesprekken_of(tx, found.huishouden) if one.id != gesprek]
    dimensies, segmenten = packs_used(tx, found, packs)
    return GesprekView(
        gesprek=found,
        deelnemers=deelnemers,
        bewoners=bewoners,
        scores=geldend(tx.all(Dimensiescore, gesprek=gesprek)),
        segmenten=geldend(tx.all(Segmentwoord, gesprek=gesprek)),
        woorden=geldend(tx.all(Gesprekswoord, gesprek=gesprek)),
        verschillen=geldend(tx.all(Verschil, gesprek=gesprek)),
        eerder=_earlier_webs(tx, found, others),
        regels=te_bewaren(tx, gesprek),
        naast=naast_elkaar.load(tx, gesprek),
        anderen=tuple(others),
        dimensies=dimensies,
        sets=tuple((one.id, set_for(segmenten, found, one, tx.clock.today())) for one in deelnemers),
        alle_sets=segmenten.set,
        is_auteur=found.gemaakt_door == tx.actor,
        vandaag=tx.clock.today(),
    )


def find(tx: Reading, huishouden: str, wanted: str, packs: Packs) -> GesprekView | None:
    """Return the conversation to show: the one asked for, else the newest open one, else the newest."""
    chosen = _choose(tx, huishouden, wanted)
    return load(tx, chosen.id, packs) if chosen else None


def _earlier_webs(tx: Reading, gesprek: Gesprek, others: list[Gesprek]) -> tuple[EerderWeb, ...]:
    """Return the webs from before this conversation, newest first."""
    day = (gesprek.datum or date.max, gesprek.id)
    made: list[EerderWeb] = []
    for other in others:
        if (other.datum or date.min, other.id) > day:
            continue
        rows = [row for row in geldend(tx.all(Dimensiescore, gesprek=other.id)) if row.score is not None]
        made += [
            EerderWeb(other.id, whose, other.datum, tuple(row for row in rows if row.inwoner == whose))
            for whose in dict.fromkeys(row.inwoner for row in rows)
        ]
    return tuple(made)


def packs_used(tx: Reading, gesprek: Gesprek, packs: Packs) -> tuple[Dimensies, Segmenten]:
    """Return the content that the conversation was held with, so that its codes keep their meaning."""
    now = {packs.bronnen[DIMENSIES].hash, packs.bronnen[SEGMENTEN].hash}
    hashes = gesprek.pakket.split()
    if len(hashes) != len(now) or set(hashes) == now:
        return packs.dimensies, packs.segmenten
    texts = [tx.pack(one) for one in hashes]
    first, second = texts
    return (
        restore_pack(Dimensies, Pack(DIMENSIES, 0, hashes[0], first)) if first else packs.dimensies,
        restore_pack(Segmenten, Pack(SEGMENTEN, 0, hashes[1], second)) if second else packs.segmenten,
    )


def set_for(segmenten: Segmenten, gesprek: Gesprek, inwoner: Inwoner, today: date) -> Segmentenset:
    """Return the wheel for a resident: the one chosen for the conversation, else the one for the age."""
    chosen = [one for one in segmenten.set if one.id == gesprek.leeftijdsgroep]
    if inwoner.geboortedatum is None:
        fitting = []
    else:
        years = leeftijd(inwoner.geboortedatum, today)
        fitting = [one for one in segmenten.set if one.leeftijd_van <= years <= one.leeftijd_tot]
    return next(iter([*chosen, *fitting, *segmenten.set]))


def close_gesprek(tx: Writing, gesprek: str) -> Gesprek:
    """Close a conversation; what was taken back or emptied goes for good.  Not undoable."""
    found = check_open(tx, gesprek)
    sweep(tx, found)
    return tx.change(found, gesloten_op=tx.clock.moment())


def close_overdue(tx: Writing) -> tuple[Gesprek, ...]:
    """Close the own conversations that were open for too long, with everything kept, and return them."""
    today = tx.clock.today()
    overdue = [one for one in tx.all(Gesprek, gesloten_op="") if is_over_tijd(one, today)]
    return tuple(close_gesprek(tx, one.id) for one in overdue if one.gemaakt_door == tx.actor)


def finish_uitwerken(tx: Writing, gesprek: str) -> Gesprek:
    """Say that everything found its place."""
    return tx.change(tx.get(Gesprek, gesprek), uitgewerkt_op=tx.clock.moment())
