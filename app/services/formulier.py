"""The numbered questions of a conversation on paper: the empty form and the page that types it in share them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.inwoner import Aanspreekvorm
from app.drawing.colours import PAPER
from app.drawing.spider_data import Axis, SpiderData
from app.packs.load import Packs
from app.reports import values as paper
from app.reports.values_thuis import FormulierDeel, Formuliervraag, LeegPapier
from app.reports.webtekening import web_drawing
from app.services.papier import sheet
from app.services.work import Reading


class Vraag(StrEnum):
    """What a question is about; a dimension of the web has its own id behind it."""

    WANNEER = "wanneer"
    WIE = "wie"
    WAT_IS_ER = "wat_is_er"
    BELANGRIJKST = "belangrijkst"
    WEB = "web"
    WENS = "wens"
    TEVREDEN = "tevreden"
    AFSPRAAK = "afspraak"
    BELLEN = "bellen"


@dataclass(frozen=True, slots=True)
class Genummerd:
    """One question with its number; `over` is the id of a dimension."""

    nummer: int
    vraag: Vraag
    u: str
    je: str
    regels: int = 1
    over: str = ""


_BEFORE = (
    (Vraag.WANNEER, "Op welke dag spraken we elkaar?", "Op welke dag spraken we elkaar?", 1),
    (Vraag.WIE, "Wie was erbij?", "Wie was erbij?", 1),
    (Vraag.WAT_IS_ER, "Wat is er? In uw eigen woorden.", "Wat is er? In je eigen woorden.", 4),
    (Vraag.BELANGRIJKST, "Wat is nu het belangrijkst?", "Wat is nu het belangrijkst?", 2),
)
_AFTER = (
    (Vraag.WENS, "Wat wilt u?", "Wat wil je?", 2),
    (Vraag.TEVREDEN, "Wanneer bent u tevreden?", "Wanneer ben je tevreden?", 2),
    (Vraag.AFSPRAAK, "Wie doet wat, en wanneer?", "Wie doet wat, en wanneer?", 2),
    (Vraag.AFSPRAAK, "Wie doet nog meer?", "Wie doet nog meer?", 2),
    (Vraag.BELLEN, "Wie belt wie, en wanneer?", "Wie belt wie, en wanneer?", 1),
)
_WORDS_OF_A_DIMENSION = 1


def questions(packs: Packs) -> tuple[Genummerd, ...]:
    """Return every question in the order of the form."""
    asked = [(vraag, u, je, lines, "") for vraag, u, je, lines in _BEFORE]
    asked += [
        (Vraag.WEB, one.naam_bewoner, one.naam_bewoner, _WORDS_OF_A_DIMENSION, one.id)
        for one in packs.dimensies.dimensie
    ]
    asked += [(vraag, u, je, lines, "") for vraag, u, je, lines in _AFTER]
    return tuple(Genummerd(number, *one) for number, one in enumerate(asked, 1))


def make_paper(tx: Reading, packs: Packs, profile: Path, _item: str, /, *, groot: bool) -> LeegPapier:
    """Return the empty form; nothing of a dossier is on it, so everybody is addressed as u."""
    vorm = Aanspreekvorm.U
    blad = sheet(tx, packs, profile, "leeg-formulier", vorm, groot=groot)
    numbered = questions(packs)

    def part(kop: str, kinds: frozenset[Vraag], uitleg: str = "") -> FormulierDeel:
        return FormulierDeel(kop, tuple(_asked(one, vorm) for one in numbered if one.vraag in kinds), uitleg)

    before = frozenset(one[0] for one in _BEFORE)
    after = frozenset(one[0] for one in _AFTER)
    told = "Zet een rondje om een cijfer, of niet. 0 is helemaal niet goed, 10 is heel goed."
    return LeegPapier(
        blad,
        (
            part("Ons gesprek", before),
            part("Mijn web", frozenset({Vraag.WEB}), told),
            part("Wat we afspreken", after),
        ),
        _empty_web(packs, paper.Formaat.GROOT if groot else paper.Formaat.NORMAAL),
    )


def _asked(one: Genummerd, vorm: Aanspreekvorm) -> Formuliervraag:
    words = one.u if vorm is Aanspreekvorm.U else one.je
    return Formuliervraag(str(one.nummer), words, one.regels, cijfer=one.vraag is Vraag.WEB)


def _empty_web(packs: Packs, formaat: paper.Formaat) -> paper.Tekening:
    axes = tuple(
        Axis(id=one.id, label=one.naam_bewoner, icon=one.icoon, colour=PAPER.dimension(one.kleur), value=None)
        for one in packs.dimensies.dimensie
    )
    drawing = web_drawing(SpiderData(axes=axes), formaat, "uzelf")
    return paper.Tekening(drawing.lijst, drawing.breedte, drawing.hoogte, "Een leeg web om zelf in te tekenen.")
