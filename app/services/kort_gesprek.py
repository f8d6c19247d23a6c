"""Kort gesprek: five lines on one page, the same Gesprek row as the full conversation.

The row is made with the first thing that is written down, under an id that the page gave it, so that
opening the page makes nothing.  The call that was agreed is a Taak; it never holds the words of the
line, so that taking the line back takes all of it.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.agenda import Afspraak, Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, Kanaal, SoortWoord, Stem
from app.domain.gespreksregels import geldend
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Deur, Hulpvraag
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.mensen import Medewerker
from app.domain.record import Niveau
from app.packs.load import Packs
from app.reports import values as paper
from app.services import gesprekken, gespreksrijen
from app.services.namen import full_name
from app.services.papier import sheet
from app.services.planpapier import contact_of
from app.services.work import Reading, Writing
from app.wording.dates import say_weekday
from app.wording.i18n import _

REGELS = (
    SoortWoord.WAT_IS_ER,
    SoortWoord.BELANGRIJKST,
    SoortWoord.INWONER_DOET,
    SoortWoord.TEAM_DOET,
    SoortWoord.BELLEN,
)
_VAN_HET_TEAM = frozenset({SoortWoord.TEAM_DOET, SoortWoord.BELLEN})
NABELLEN = "Nabellen na kort gesprek"
_WIJ_BELLEN = "Wij bellen op {dag}."
_U_BELT = {Aanspreekvorm.U: "U belt ons op {dag}.", Aanspreekvorm.JE: "Jij belt ons op {dag}."}
_DEUREN = {Kanaal.TELEFOON: Deur.TELEFOON, Kanaal.LOKET: Deur.LOKET}


@dataclass(frozen=True, slots=True)
class Begin:
    """What the page knows before the first word: under which id, with whom, how."""

    gesprek: str
    huishouden: str
    inwoner: str = ""
    kanaal: Kanaal = Kanaal.TELEFOON


@dataclass(frozen=True, slots=True)
class KortGesprek:
    """Everything on the page."""

    huishouden: Huishouden
    bewoners: tuple[Inwoner, ...]
    gesprek: Gesprek | None
    regels: tuple[Gesprekswoord, ...]
    bellen: Taak | None
    hulpvragen: tuple[Hulpvraag, ...]
    kanaal: Kanaal
    mag_schrijven: bool
    vandaag: date

    def regel(self, soort: SoortWoord) -> Gesprekswoord | None:
        """Return a line; None when nothing was written there."""
        return next((one for one in self.regels if one.soort is soort), None)

    @property
    def inwoner(self) -> str:
        """Who speaks: the one at the table, else the first resident."""
        chosen = self.gesprek.deelnemers[:1] if self.gesprek else ()
        return next(iter((*chosen, *(one.id for one in self.bewoners))), "")


def load(tx: Reading, huishouden: str, *, gesprek: str = "", afspraak: str = "", nieuw: bool = False) -> KortGesprek:
    """Return the one asked for, else the own one of today that is still open, else an empty page."""
    found = _choose(tx, huishouden, gesprek, nieuw=nieuw)
    lines = geldend(tx.all(Gesprekswoord, gesprek=found.id)) if found else ()
    planned = tx.find(Afspraak, afspraak) if afspraak else None
    return KortGesprek(
        huishouden=tx.get(Huishouden, huishouden),
        bewoners=tuple(tx.all(Inwoner, huishouden=huishouden)),
        gesprek=found,
        regels=tuple(one for one in lines if one.soort in REGELS),
        bellen=_call(tx, found.id) if found else None,
        hulpvragen=tuple(tx.all(Hulpvraag, huishouden=huishouden)),
        kanaal=found.kanaal if found else planned.kanaal if planned else Kanaal.TELEFOON,
        mag_schrijven=found is None or (found.open and found.gemaakt_door == tx.actor),
        vandaag=tx.clock.today(),
    )


def _choose(tx: Reading, huishouden: str, wanted: str, *, nieuw: bool) -> Gesprek | None:
    rows = [one for one in gesprekken.gesprekken_of(tx, huishouden) if one.kort]
    asked = next((one for one in rows if one.id == wanted), None)
    if asked or nieuw:
        return asked
    today = tx.clock.today()
    mine = (one for one in rows if one.open and one.datum == today and one.gemaakt_door == tx.actor)
    return next(mine, None)


def _call(tx: Reading, gesprek: str) -> Taak | None:
    return next((one for one in tx.all(Taak, gaat_over=gesprek) if one.wat == NABELLEN), None)


def ensure(tx: Writing, begin: Begin, packs: Packs) -> Gesprek:
    """Return the conversation; it is made with the first thing that is written down."""
    found = tx.find(Gesprek, begin.gesprek)
    if found is not None:
        return found
    who = (begin.inwoner,) if begin.inwoner else ()
    asked = [one for one in tx.all(Hulpvraag, huishouden=begin.huishouden) if one.afgesloten_op is None]
    own = [one for one in asked if one.inwoner in {"", begin.inwoner}]
    return gesprekken.start_gesprek(
        tx, begin.huishouden, packs, id=begin.gesprek, kort=True, deelnemers=who, kanaal=begin.kanaal,
        hulpvraag=own[-1].id if own else "",
    )  # fmt: skip


def write_line(tx: Writing, begin: Begin, packs: Packs, soort: SoortWoord, tekst: str) -> Gesprekswoord | None:
    """Write one of the five lines; an empty line that was never written stays no row."""
    found = _line(tx, begin.gesprek, soort)
    if found is None and not tekst.strip():
        return None
    talk = ensure(tx, begin, packs)
    if found is not None:
        return gespreksrijen.set_woord(tx, talk.id, found.id, tekst=tekst)
    who = next(iter(talk.deelnemers), "")
    stem = Stem.CONSULENT if soort in _VAN_HET_TEAM else Stem.INWONER
    return gespreksrijen.set_woord(
        tx, talk.id, tx.clock.new_id(), soort=soort, stem=stem, inwoner=who, tekst=tekst
    )  # fmt: skip


def _line(tx: Reading, gesprek: str, soort: SoortWoord) -> Gesprekswoord | None:
    return next(iter(geldend(tx.all(Gesprekswoord, gesprek=gesprek, soort=soort))), None)


def set_niveau(tx: Writing, gesprek: str, soort: SoortWoord, niveau: Niveau) -> None:
    """Keep a line between four eyes, or not any more."""
    found = _line(tx, gesprek, soort)
    if found is not None:
        gespreksrijen.set_woord(tx, gesprek, found.id, niveau=niveau)


def bewaar_niet(tx: Writing, gesprek: str, soort: SoortWoord) -> None:
    """Erase a line at the resident's wish, with what was written there before."""
    for row in tx.all(Gesprekswoord, gesprek=gesprek, soort=soort):
        gespreksrijen.bewaar_niet(tx, row)


def set_kanaal(tx: Writing, begin: Begin, packs: Packs, kanaal: Kanaal) -> Gesprek:
    """Say where people speak."""
    talk = ensure(tx, begin, packs)
    return gesprekken.change_gesprek(tx, talk.id, kanaal=kanaal)


def set_inwoner(tx: Writing, begin: Begin, packs: Packs, inwoner: str) -> Gesprek:
    """Say who is speaking; the lines that were written follow."""
    talk = ensure(tx, begin, packs)
    for row in geldend(tx.all(Gesprekswoord, gesprek=talk.id)):
        gespreksrijen.set_woord(tx, talk.id, row.id, inwoner=inwoner, betreft=(inwoner,))
    return gesprekken.change_gesprek(tx, talk.id, deelnemers=(inwoner,))


def set_bellen(tx: Writing, begin: Begin, packs: Packs, dag: date | None, *, inwoner_belt: bool = False) -> Taak | None:
    """Agree on the day of the call, or take it away; it stands on Vandaag, whoever calls."""
    talk = ensure(tx, begin, packs)
    found = _call(tx, talk.id)
    wie = next(iter(talk.deelnemers), begin.inwoner) if inwoner_belt else tx.actor
    if dag is None:
        if found is not None:
            tx.remove(found)
        return None
    if found is not None:
        return tx.change(found, voor=dag, wie=wie, klaar_op=None)
    return tx.insert(
        Taak, talk.huishouden, wat=NABELLEN, voor=dag, wie=wie, gaat_over=talk.id, betreft=talk.deelnemers
    )  # fmt: skip


def make_hulpvraag(tx: Writing, begin: Begin, packs: Packs) -> Hulpvraag:
    """Make a hulpvraag of the resident's words, if there are any, and tie the conversation to it."""
    talk = gespreksrijen.check_open(tx, ensure(tx, begin, packs).id)
    said = _line(tx, talk.id, SoortWoord.WAT_IS_ER)
    words = said.tekst if said and said.niveau is Niveau.GEWOON else ""
    who = next(iter(talk.deelnemers), "")
    made = tx.insert(
        Hulpvraag, talk.huishouden, inwoner=who, betreft=(who,) if who else (), woorden=words,
        ontvangen_op=talk.datum, deur=_DEUREN.get(talk.kanaal, Deur.ANDERS),
    )  # fmt: skip
    gesprekken.change_gesprek(tx, talk.id, hulpvraag=made.id)
    return made


def make_paper(tx: Reading, packs: Packs, profile: Path, gesprek: str, *, groot: bool) -> paper.KortPapier:
    """Return the paper of a kort gesprek; what is between four eyes is not on it."""
    talk = tx.get(Gesprek, gesprek)
    view = load(tx, talk.huishouden, gesprek=gesprek)
    who = next((one for one in view.bewoners if one.id == view.inwoner), None)
    me = tx.find(Medewerker, tx.actor)
    vorm = who.aanspreekvorm if who else Aanspreekvorm.U

    def said(soort: SoortWoord) -> str:
        row = view.regel(soort)
        return row.tekst.strip() if row and row.niveau is Niveau.GEWOON else ""

    return paper.KortPapier(
        blad=sheet(tx, packs, profile, talk.id, vorm, groot=groot),
        inwoner=full_name(who) if who else view.huishouden.naam,
        gesproken_op=talk.datum or view.vandaag,
        wat_is_er=said(SoortWoord.WAT_IS_ER),
        belangrijkst=said(SoortWoord.BELANGRIJKST),
        wat_doet_u=said(SoortWoord.INWONER_DOET),
        wat_doen_wij=said(SoortWoord.TEAM_DOET),
        wie_belt=_say_call(said(SoortWoord.BELLEN), view.bellen, tx.actor, vorm),
        contact=(contact_of(me),) if me else (),
    )  # fmt: skip


def _say_call(words: str, call: Taak | None, actor: str, vorm: Aanspreekvorm) -> str:
    if call is None or call.voor is None:
        return words
    told = _WIJ_BELLEN if call.wie == actor else _U_BELT[vorm]
    day = _(told).format(dag=say_weekday(call.voor))
    return f"{words}\n{day}" if words else day
