"""The terms of law that run now: computed from meldingen, aanvragen and signals, never stored.

Every query looks in the open compartment only, so that a closed matter leaves no trace.
"""

from dataclasses import dataclass
from datetime import date

from app.clock import AMSTERDAM, parse_moment
from app.domain.opvolging import Stand, lopende_termijnen, stand_van_termijn
from app.domain.termijn import dagen_over, einddatum
from app.packs.load import Packs
from app.services.work import Reading

VERTELLEN = "avg_vertellen"
BESLUIT = "wmo_besluit"
BEVESTIGING = "wmo_bevestiging"
ONDERZOEK = "wmo_onderzoek"
_MELDINGEN = """
SELECT m.id, m.huishouden, m.hulpvraag, m.inwoner, m.datum, m.bevestigd_op, m.gemaakt_op,
  EXISTS (SELECT 1 FROM verslag x WHERE x.huishouden = m.huishouden AND x.melding = m.id AND x._dood IS NULL)
    AS verslag,
  EXISTS (SELECT 1 FROM persoonlijkplan x
    WHERE x.huishouden = m.huishouden AND x.melding = m.id AND x._dood IS NULL) AS plan,
  EXISTS (SELECT 1 FROM besluit x WHERE x.huishouden = m.huishouden AND x.melding = m.id
    AND x.datum IS NOT NULL AND x._dood IS NULL) AS besluit
FROM melding m
WHERE m.datum IS NOT NULL AND m._dood IS NULL AND m.vak = 'gewoon'
  AND (:huishouden = '' OR m.huishouden = :huishouden)
  AND NOT EXISTS (SELECT 1 FROM intrekking x
    WHERE x.huishouden = m.huishouden AND x.melding = m.id AND x._dood IS NULL)"""
_AANVRAGEN = """
SELECT m.id, m.huishouden, m.inwoner, m.datum, coalesce(g.hulpvraag, '') AS hulpvraag
FROM aanvraag m LEFT JOIN melding g ON g.id = m.melding
WHERE m.datum IS NOT NULL AND m._dood IS NULL AND m.vak = 'gewoon'
  AND (:huishouden = '' OR m.huishouden = :huishouden)
  AND NOT EXISTS (SELECT 1 FROM besluit b WHERE b.huishouden = m.huishouden AND b.aanvraag = m.id
    AND b.datum IS NOT NULL AND b._dood IS NULL)
  AND NOT EXISTS (SELECT 1 FROM activiteit a JOIN plan p ON p.id = a.plan
    WHERE a.huishouden = m.huishouden AND a._dood IS NULL AND a.besluit = 'besluit' AND a.besluit_datum >= m.datum
    AND (coalesce(g.hulpvraag, '') = '' OR p.hulpvraag = g.hulpvraag))"""
_SIGNALEN = """
SELECT m.id, m.huishouden, m.inwoner, m.ontvangen_op AS datum, m.vertellen_voor
FROM signaal m
WHERE m.verteld_op IS NULL AND (m.vertellen_voor IS NOT NULL OR m.ontvangen_op IS NOT NULL)
  AND m._dood IS NULL AND m.vak = 'gewoon' AND (:huishouden = '' OR m.huishouden = :huishouden)"""


@dataclass(frozen=True, slots=True)
class Lopend:
    """One term that runs: its last day, how near that is, and where it stands in law."""

    huishouden: str
    termijn: str
    """Id in the pack of terms."""
    rid: str
    """Id of the melding, aanvraag or signaal that it grew from."""
    hulpvraag: str
    inwoner: str
    begin: date
    einde: date
    dagen: int
    stand: Stand
    moment: str
    artikel: str
    uitleg: str


def onderzoek_klaar(packs: Packs, melding: date) -> date:
    """Return the last day of the onderzoek after a melding on this day."""
    return einddatum(melding, packs.termijnen.van(ONDERZOEK).term(), packs.feestdagen.feestdagen())


def running_terms(tx: Reading, packs: Packs, huishouden: str = "") -> tuple[Lopend, ...]:
    """Return the terms that run, of one household or of all, the first to end in front."""
    where = {"huishouden": huishouden}
    found: list[Lopend] = []
    for row in tx.rows(_MELDINGEN, where):
        terms = lopende_termijnen(
            bevestigd=bool(row["bevestigd_op"]),
            plan_binnen=bool(row["plan"]),
            verslag=bool(row["verslag"]),
            besluit=bool(row["besluit"]),
        )
        found += [_make(tx, packs, term, dict(row)) for term in terms]
    found += [_make(tx, packs, BESLUIT, dict(row)) for row in tx.rows(_AANVRAGEN, where)]
    found += [_make(tx, packs, VERTELLEN, dict(row)) for row in tx.rows(_SIGNALEN, where)]
    # A plan of one's own is read when it comes later: its passing asks nothing of anybody.
    kept = [one for one in found if one.termijn != "wmo_persoonlijk_plan" or one.dagen >= 0]
    return tuple(sorted(kept, key=lambda one: (one.einde, one.termijn, one.rid)))


def _make(tx: Reading, packs: Packs, term: str, row: dict[str, object]) -> Lopend:
    rule = packs.termijnen.van(term)
    given = row.get("vertellen_voor")
    begin = date.fromisoformat(str(row["datum"] or given))
    if term == BEVESTIGING:
        # Ours, not of the law: counted from the day on which it was written down here.
        begin = max(begin, parse_moment(str(row["gemaakt_op"])).astimezone(AMSTERDAM).date())
    end = date.fromisoformat(str(given)) if given else einddatum(begin, rule.term(), packs.feestdagen.feestdagen())
    today = tx.clock.today()
    return Lopend(
        huishouden=str(row["huishouden"]),
        termijn=term,
        rid=str(row["id"]),
        hulpvraag=str(row.get("hulpvraag") or ""),
        inwoner=str(row["inwoner"] or ""),
        begin=begin,
        einde=end,
        dagen=dagen_over(today, end),
        stand=stand_van_termijn(end, today),
        moment=rule.moment,
        artikel=rule.artikel,
        uitleg=rule.uitleg,
    )
