"""The conversations of the practice households."""

from datetime import timedelta

from app.demo import households as demo
from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, SoortWoord, Tolk, Verschil
from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.domain.netwerk import Mantelzorg, Nabijheid, Netwerklid
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore, Steun
from app.services.work import Writing

OPEN_SINCE = -3
"""Conversations of the last days are still open; older ones were closed."""


def add_talk(tx: Writing, hid: str, talk: demo.Gesprek, people: dict[str, str], question: str) -> None:
    """Write one conversation with its webs, wheels and differences."""
    gesprek = tx.insert(
        Gesprek, hid, hulpvraag=question, deelnemers=tuple(people[p] for p in talk.personen),
        datum=tx.clock.today() + timedelta(days=talk.dag), plaats=talk.plaats, kanaal=Kanaal(talk.kanaal),
        tolk=Tolk(talk.tolk),
    )  # fmt: skip
    for score in talk.score:
        tx.insert(
            Dimensiescore, hid, gesprek=gesprek.id, inwoner=people[score.persoon], betreft=(people[score.persoon],),
            dimensie=score.dimensie, score=score.score, niet_relevant=score.niet_relevant, praten=score.praten,
            werken=score.werken, gegeven=Steun(score.gegeven), woorden=score.woorden,
        )  # fmt: skip
    for word in talk.wiel:
        tx.insert(
            Segmentwoord, hid, gesprek=gesprek.id, inwoner=people[word.persoon], betreft=(people[word.persoon],),
            segment=word.segment, ervaring=Ervaring(word.ervaring) if word.ervaring else None, praten=word.praten,
            werken=word.werken, woorden=word.woorden, wens=word.wens, kan_ik=word.kan_ik,
        )  # fmt: skip
    for seen in talk.verschil:
        tx.insert(
            Verschil, hid, gesprek=gesprek.id, onderwerp=seen.onderwerp, inwoner_a=people[seen.eerste],
            zin_a=seen.eerste_zegt, inwoner_b=people[seen.tweede], zin_b=seen.tweede_zegt, afspraak=seen.afspraak,
        )  # fmt: skip
    for said in talk.mantelzorg:
        tx.insert(
            Mantelzorg, hid, gesprek=gesprek.id, over=people[said.persoon], volhouden=said.woorden,
            niveau=Niveau(said.niveau),
        )  # fmt: skip
    for one in talk.netwerk:
        tx.insert(
            Netwerklid, hid, gesprek=gesprek.id, inwoner=people[one.persoon], betreft=(people[one.persoon],),
            naam=one.naam, relatie=one.relatie, nabijheid=Nabijheid(one.nabijheid) if one.nabijheid else None,
            helpt_met=one.helpt_met, zou_kunnen=one.zou_kunnen, organisatie=one.organisatie,
        )  # fmt: skip
    if talk.dag < OPEN_SINCE:
        tx.change(gesprek, gesloten_op=tx.clock.moment())


def add_short_talk(tx: Writing, hid: str, short: demo.KortGesprek, people: dict[str, str], question: str) -> None:
    """Write a kort gesprek: its five lines."""
    whose = people[short.persoon]
    gesprek = tx.insert(
        Gesprek, hid, hulpvraag=question, deelnemers=(whose,), kort=True, kanaal=Kanaal(short.kanaal),
        datum=tx.clock.today() + timedelta(days=short.dag),
    )  # fmt: skip
    lines = (
        (SoortWoord.WAT_IS_ER, short.wat_is_er),
        (SoortWoord.BELANGRIJKST, short.belangrijkst),
        (SoortWoord.INWONER_DOET, short.wie_doet_wat),
        (SoortWoord.BELLEN, short.wie_belt),
    )
    for soort, tekst in lines:
        if tekst:
            tx.insert(Gesprekswoord, hid, gesprek=gesprek.id, inwoner=whose, soort=soort, tekst=tekst)
