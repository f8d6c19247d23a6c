"""Fills the practice environment: the fictional households, with days counted from today."""

from datetime import date, timedelta
from functools import partial

from app.demo import households as demo
from app.demo.brief import add_letter
from app.demo.later import add_conflict, agree
from app.demo.plan import add_plan
from app.demo.talk import add_short_talk, add_talk
from app.domain.agenda import Afspraak
from app.domain.gesprek import Kanaal
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Deur, Gevraagd, Hulpvraag, Instemming, Melder, Signaal
from app.domain.inwoner import Aanhef, Aanspreekvorm, Betrokkene, Inwoner, RolBetrokkene
from app.domain.melding import Melding
from app.domain.triage import GeenHulp, Keuze, Triage, Uitkomst
from app.services.work import Store, Writing

LABEL = "Oefenhuishouden"


def fill(store: Store) -> list[str]:
    """Make every household of the practice set; return their ids in order."""
    made: list[str] = []
    for one in demo.load_households().huishouden:
        hid = store.clock.new_id()
        store.write(LABEL, hid, partial(add_household, one=one, hid=hid), undoable=False).result()
        if one.akkoord:
            agree(store, hid, one.plan_dag, one.akkoord)
        if one.geschil:
            store.write(LABEL, hid, partial(add_conflict, hid=hid, found=one.geschil), undoable=False).result()
        made.append(hid)
    return made


def add_household(tx: Writing, one: demo.Huishouden, hid: str) -> None:
    """Write one household: its people, what they asked, what was said and what was planned."""
    tx.insert(Huishouden, hid, id=hid, naam=one.naam, dorp=one.dorp, regisseur=tx.actor, aanpak=one.aanpak)
    tx.insert(Adres, hid, straat=one.straat, huisnummer=one.huisnummer, postcode=one.postcode, plaats=one.dorp)
    people = {person.id: _add_person(tx, hid, person) for person in one.persoon}
    for other in one.betrokkene:
        tx.insert(
            Betrokkene, hid, naam=other.naam, rol=RolBetrokkene(other.rol), inwoner=people.get(other.van, ""),
            telefoon=other.telefoon, relatie=other.tekst,
        )  # fmt: skip
    questions = [_add_question(tx, hid, question, people) for question in one.hulpvraag]
    question = questions[0] if questions else ""
    _add_signals(tx, hid, one)
    for refusal in one.geen_hulp:
        tx.insert(
            GeenHulp, hid, hulpvraag=question, inwoner=people[refusal.persoon], woorden=refusal.woorden,
            gehoord_door=refusal.gehoord_door, begrepen=refusal.begrepen, terug_naam=refusal.weg_terug,
            last_voor_ander=refusal.anderen, op=day(tx, refusal.dag),
        )  # fmt: skip
    for talk in one.gesprek:
        add_talk(tx, hid, talk, people, question)
    for short in one.kort_gesprek:
        add_short_talk(tx, hid, short, people, question)
    if one.doel:
        add_plan(tx, hid, one, people, question)
    if one.brief:
        add_letter(tx, hid, one.brief)
    for visit in one.afspraak:
        tx.insert(
            Afspraak, hid, datum=day(tx, visit.dag), tijd=visit.tijd, kanaal=Kanaal(visit.kanaal),
            onderwerp=visit.onderwerp, inwoner=people.get(visit.persoon, ""), plaats=one.dorp,
        )  # fmt: skip


def day(tx: Writing, offset: int) -> date:
    """Return the day that lies this many days from today."""
    return tx.clock.today() + timedelta(days=offset)


def _add_person(tx: Writing, hid: str, person: demo.Persoon) -> str:
    rid = tx.clock.new_id()
    tx.insert(
        Inwoner, hid, id=rid, betreft=(rid,), voornaam=person.voornaam, roepnaam=person.roepnaam,
        voorvoegsel=person.voorvoegsel, achternaam=person.achternaam, aanhef=Aanhef(person.aanhef),
        aanspreekvorm=Aanspreekvorm(person.aanspreekvorm), geboortedatum=person.geboortedatum,
        telefoon=person.telefoon, talen=person.talen, relatie=person.relatie, gezag=person.gezag,
    )  # fmt: skip
    return rid


def _add_question(tx: Writing, hid: str, question: demo.Vraag, people: dict[str, str]) -> str:
    whose = people[question.persoon]
    made = tx.insert(
        Hulpvraag, hid, betreft=(whose,), inwoner=whose, woorden=question.woorden, gevraagd=question.gevraagd,
        gevraagd_status=Gevraagd(question.gevraagd_status), gevraagd_antwoord=question.gevraagd_antwoord,
        deur=Deur(question.deur), ontvangen_op=day(tx, question.dag), namens=question.namens,
        behoefte=question.behoefte, behoefte_anders=question.behoefte_anders,
        instemming=Instemming(question.instemming),
    )  # fmt: skip
    tx.insert(
        Triage, hid, hulpvraag=made.id, inwoner=whose, keuze=Keuze(question.keuze), uitgelegd=True,
        keuze_op=day(tx, question.dag), uitkomst=Uitkomst(question.uitkomst) if question.uitkomst else None,
    )  # fmt: skip
    if question.melding_dag is not None:
        tx.insert(
            Melding, hid, hulpvraag=made.id, inwoner=whose, betreft=(whose,), deur=made.deur,
            datum=day(tx, question.melding_dag), voorgesteld=made.ontvangen_op, bevestigd_op=tx.clock.today(),
        )  # fmt: skip
    return made.id


def _add_signals(tx: Writing, hid: str, one: demo.Huishouden) -> None:
    for signal in one.signaal:
        came = day(tx, signal.dag)
        made = tx.insert(
            Signaal, hid, woorden=signal.woorden, ontvangen_op=came, vertellen_voor=came + timedelta(days=30)
        )
        tx.insert(Melder, hid, signaal=made.id, naam=signal.melder)
