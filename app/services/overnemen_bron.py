"""What there is to take over: the dossier as values, without closed compartments.

Words between four eyes are left out here, at the source, so that no part can print them by mistake.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.domain.activiteitenplan import Handtekening
from app.domain.gesprek import Gesprek, Gesprekswoord, Uitleg, Verschil
from app.domain.gespreksregels import Verbeterbaar, geldend
from app.domain.gesprekswiel import Segmentwoord
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.melding import PersoonlijkPlan
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Niveau, Vak
from app.domain.spinnenweb import Dimensiescore
from app.domain.triage import Triage
from app.packs.load import Packs
from app.services import plannen, versies
from app.services.huishoudens import shown_adres
from app.services.namen import call_name
from app.services.plannen import PlanView
from app.services.work import Reading


class _Prive(Verbeterbaar, Protocol):
    @property
    def niveau(self) -> Niveau: ...


P = TypeVar("P", bound=_Prive)


@dataclass(frozen=True, slots=True)
class Bron:
    """Everything a part can be made of."""

    packs: Packs
    huishouden: Huishouden
    inwoners: tuple[Inwoner, ...]
    adres: Adres | None
    vragen: tuple[Hulpvraag, ...]
    triages: tuple[Triage, ...]
    gesprek: Gesprek | None
    scores: tuple[Dimensiescore, ...]
    segmenten: tuple[Segmentwoord, ...]
    woorden: tuple[Gesprekswoord, ...]
    verschillen: tuple[Verschil, ...]
    uitleg: tuple[Uitleg, ...]
    netwerk: tuple[Netwerklid, ...]
    mantelzorg: tuple[Mantelzorg, ...]
    persoonlijk: tuple[PersoonlijkPlan, ...]
    plan: PlanView | None
    gezegd: tuple[Handtekening, ...]
    heeft_vier_ogen: bool

    def wie(self, inwoner: str) -> str:
        """Return the lead of a line: whose words, when there are more residents."""
        if len(self.inwoners) <= 1:
            return ""
        found = next((one for one in self.inwoners if one.id == inwoner), None)
        return f"{call_name(found)}: " if found else ""


def load_bron(tx: Reading, huishouden: str, packs: Packs, *, vier_ogen: bool) -> Bron:
    """Read the household, its newest gesprek and its newest plan.  Raises NotFound."""
    gewoon = Vak.GEWOON
    talks = tx.all(Gesprek, huishouden=huishouden, vak=gewoon)
    talk = max(talks, key=lambda one: (str(one.datum or ""), one.id), default=None)
    key = talk.id if talk else "-"
    scores = geldend(tx.all(Dimensiescore, gesprek=key, vak=gewoon))
    segmenten = geldend(tx.all(Segmentwoord, gesprek=key, vak=gewoon))
    woorden = geldend(tx.all(Gesprekswoord, gesprek=key, vak=gewoon))
    mantelzorg = geldend(tx.all(Mantelzorg, gesprek=key, vak=gewoon))
    plans = plannen.plans_of(tx, huishouden)
    view = plannen.load(tx, plans[0].id) if plans else None
    return Bron(
        packs=packs,
        huishouden=tx.get(Huishouden, huishouden),
        inwoners=tuple(tx.all(Inwoner, huishouden=huishouden)),
        adres=shown_adres(tx, huishouden),
        vragen=tuple(tx.all(Hulpvraag, huishouden=huishouden, vak=gewoon)),
        triages=tuple(tx.all(Triage, huishouden=huishouden, vak=gewoon)),
        gesprek=talk,
        scores=_shown(scores, vier_ogen=vier_ogen),
        segmenten=_shown(segmenten, vier_ogen=vier_ogen),
        woorden=_shown(woorden, vier_ogen=vier_ogen),
        verschillen=geldend(tx.all(Verschil, gesprek=key, vak=gewoon)),
        uitleg=tuple(tx.all(Uitleg, gesprek=key, vak=gewoon)),
        netwerk=tuple(tx.all(Netwerklid, huishouden=huishouden, vak=gewoon)),
        mantelzorg=_shown(mantelzorg, vier_ogen=vier_ogen),
        persoonlijk=tuple(tx.all(PersoonlijkPlan, huishouden=huishouden, vak=gewoon)),
        plan=view,
        gezegd=tuple(said for one in view.versies for said in versies.signatures_of(tx, one)) if view else (),
        heeft_vier_ogen=any(
            one.niveau is Niveau.VIER_OGEN for rows in (scores, segmenten, woorden, mantelzorg) for one in rows
        ),
    )


def _shown(rows: Iterable[P], *, vier_ogen: bool) -> tuple[P, ...]:
    return tuple(one for one in rows if vier_ogen or one.niveau is Niveau.GEWOON)
