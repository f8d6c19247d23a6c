"""What happened in a household, in order: newest first, the open compartment only.

Computed from the rows themselves, so that there is no second truth; what was erased or
taken away is gone from here too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.clock import local_day
from app.domain.activiteitenplan import Handtekening, Planversie
from app.domain.agenda import Afspraak, Contactmoment, StatusAfspraak, Taak
from app.domain.bijlage import Bijlage
from app.domain.gesprek import Gesprek, Kanaal
from app.domain.hulpvraag import Hulpvraag, Signaal
from app.domain.inwoner import Inwoner
from app.domain.melding import Aanvraag, Intrekking, Melding, PersoonlijkPlan, Verslag
from app.domain.record import Record, Vak
from app.domain.triage import DIRECT, GeenHulp, Overdracht, Triage, Uitkomst
from app.services.namen import full_name
from app.services.work import Reading

ALS_BESTAND = "bijlage"
"""What the log of access says when an attachment was opened or saved as a file."""


class Gebeurtenis(StrEnum):
    """What kind of thing happened."""

    VRAAG = "vraag"
    SIGNAAL = "signaal"
    TRIAGE = "triage"
    DOORVERWEZEN = "doorverwezen"
    GEEN_HULP = "geen_hulp"
    OVERDRACHT = "overdracht"
    MELDING = "melding"
    INTREKKING = "intrekking"
    PERSOONLIJK_PLAN = "persoonlijk_plan"
    VERSLAG = "verslag"
    AANVRAAG = "aanvraag"
    GESPREK = "gesprek"
    VOORSTEL = "voorstel"
    VASTGESTELD = "vastgesteld"
    HANDTEKENING = "handtekening"
    CONTACT = "contact"
    TAAK = "taak"
    AFGEZEGD = "afgezegd"
    PAPIER = "papier"
    BIJLAGE = "bijlage"
    BIJLAGE_UIT = "bijlage_uit"
    """An attachment was saved as a file."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One line: when, what, in whose words, and where it can be opened."""

    dag: date
    wat: Gebeurtenis
    rid: str
    tekst: str = ""
    wie: str = ""
    kanaal: Kanaal | None = None
    kort: bool = False
    open: bool = False


def load(tx: Reading, huishouden: str) -> tuple[Moment, ...]:
    """Return what happened, newest first."""
    names = {one.id: full_name(one) for one in tx.all(Inwoner, huishouden=huishouden)}
    found = [
        *_questions(tx, huishouden, names),
        *_law(tx, huishouden, names),
        *_talks(tx, huishouden, names),
        *_papers(tx, huishouden, names),
        *_contacts(tx, huishouden),
    ]
    return tuple(sorted(found, key=lambda one: (one.dag, one.rid), reverse=True))


def contact_of(tx: Reading, rid: str) -> Contactmoment:
    """Return a contact moment to write in.  Raises NotFound."""
    return tx.get(Contactmoment, rid)


def _questions(tx: Reading, home: str, names: dict[str, str]) -> Iterable[Moment]:
    for vraag in tx.all(Hulpvraag, huishouden=home, vak=Vak.GEWOON):
        said = vraag.woorden or vraag.gevraagd
        yield Moment(_day(vraag, vraag.ontvangen_op), Gebeurtenis.VRAAG, vraag.id, said, names.get(vraag.inwoner, ""))
    for signaal in tx.all(Signaal, huishouden=home, vak=Vak.GEWOON):
        yield Moment(_day(signaal, signaal.ontvangen_op), Gebeurtenis.SIGNAAL, signaal.id)
    for triage in tx.all(Triage, huishouden=home, vak=Vak.GEWOON):
        if triage.uitkomst in DIRECT:
            # Every direct referral reads the same: safety shows nowhere.
            yield Moment(_day(triage, None), Gebeurtenis.DOORVERWEZEN, triage.id)
        elif triage.uitkomst not in {None, Uitkomst.GEEN_HULP} or triage.keuze is not None:
            word = triage.uitkomst or triage.keuze
            yield Moment(_day(triage, triage.keuze_op), Gebeurtenis.TRIAGE, triage.id, str(word or ""))
    for geen in tx.all(GeenHulp, huishouden=home, vak=Vak.GEWOON):
        who = names.get(geen.inwoner, "")
        yield Moment(_day(geen, geen.op), Gebeurtenis.GEEN_HULP, geen.id, geen.woorden, who)
    for over in tx.all(Overdracht, huishouden=home, vak=Vak.GEWOON):
        to = " ".join(part for part in (over.naar, over.organisatie) if part)
        yield Moment(_day(over, over.gesproken_op), Gebeurtenis.OVERDRACHT, over.id, to)


def _law(tx: Reading, home: str, names: dict[str, str]) -> Iterable[Moment]:
    for melding in tx.all(Melding, huishouden=home, vak=Vak.GEWOON):
        who = names.get(melding.inwoner, "")
        yield Moment(_day(melding, melding.datum), Gebeurtenis.MELDING, melding.id, melding.door, who)
    for terug in tx.all(Intrekking, huishouden=home, vak=Vak.GEWOON):
        yield Moment(_day(terug, terug.op), Gebeurtenis.INTREKKING, terug.id, terug.woorden)
    for plan in tx.all(PersoonlijkPlan, huishouden=home, vak=Vak.GEWOON):
        who = names.get(plan.inwoner, "")
        yield Moment(_day(plan, plan.ontvangen_op), Gebeurtenis.PERSOONLIJK_PLAN, plan.id, "", who)
    for verslag in tx.all(Verslag, huishouden=home, vak=Vak.GEWOON):
        yield Moment(_day(verslag, verslag.op), Gebeurtenis.VERSLAG, verslag.id)
    for aanvraag in tx.all(Aanvraag, huishouden=home, vak=Vak.GEWOON):
        who = names.get(aanvraag.inwoner, "")
        yield Moment(_day(aanvraag, aanvraag.datum), Gebeurtenis.AANVRAAG, aanvraag.id, "", who)


def _talks(tx: Reading, home: str, names: dict[str, str]) -> Iterable[Moment]:
    for talk in tx.all(Gesprek, huishouden=home, vak=Vak.GEWOON):
        who = ", ".join(names[rid] for rid in talk.deelnemers if rid in names)
        yield Moment(
            _day(talk, talk.datum), Gebeurtenis.GESPREK, talk.id, talk.plaats, who, talk.kanaal, talk.kort, talk.open
        )


def _papers(tx: Reading, home: str, names: dict[str, str]) -> Iterable[Moment]:
    for version in tx.all(Planversie, huishouden=home, vak=Vak.GEWOON):
        yield Moment(_day(version, None), Gebeurtenis(version.soort.value), version.id)
    for sign in tx.all(Handtekening, huishouden=home, vak=Vak.GEWOON):
        who = sign.wie or names.get(sign.wie_id, "")
        yield Moment(_day(sign, sign.op), Gebeurtenis.HANDTEKENING, sign.id, sign.opmerking, who)
    prints = tx.rows(
        "SELECT id, moment, wat FROM inzage WHERE huishouden = :home AND soort IN ('print', 'export')"
        " AND vak = 'gewoon' ORDER BY moment",
        {"home": home},
    )
    for row in prints:
        day, what = local_day(str(row["moment"])), str(row["wat"])
        if what == ALS_BESTAND:
            yield Moment(day, Gebeurtenis.BIJLAGE_UIT, str(row["id"]))
        else:
            yield Moment(day, Gebeurtenis.PAPIER, str(row["id"]), what)
    for bijlage in tx.all(Bijlage, huishouden=home, vak=Vak.GEWOON):
        if bijlage.aard is not None:
            yield Moment(_day(bijlage, None), Gebeurtenis.BIJLAGE, bijlage.id, bijlage.titel)


def _contacts(tx: Reading, home: str) -> Iterable[Moment]:
    for contact in tx.all(Contactmoment, huishouden=home, vak=Vak.GEWOON):
        day = _day(contact, contact.op)
        yield Moment(day, Gebeurtenis.CONTACT, contact.id, contact.tekst, contact.met, contact.kanaal)
    for task in tx.all(Taak, huishouden=home, vak=Vak.GEWOON):
        if task.klaar_op is not None:
            yield Moment(task.klaar_op, Gebeurtenis.TAAK, task.id, task.wat)
    for visit in tx.all(Afspraak, huishouden=home, vak=Vak.GEWOON):
        if visit.status is StatusAfspraak.AFGEZEGD:
            yield Moment(_day(visit, visit.datum), Gebeurtenis.AFGEZEGD, visit.id, visit.onderwerp)


def _day(record: Record, day: date | None) -> date:
    return day or local_day(record.gemaakt_op)
