"""The lines of "Wat bewaren we?" in words: everything that was noted, per kind and per resident."""

from dataclasses import dataclass

from app.domain.gesprek import Gesprekswoord, Verschil
from app.domain.gesprekswiel import Segmentwoord
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Record
from app.domain.spinnenweb import Dimensiescore
from app.domain.tekst import op_een_regel
from app.services.bewaren import Bewaarregel, van_wie
from app.services.gesprekken import GesprekView
from app.services.namen import call_name
from app.wording.i18n import _
from ui.pages.gesprek.state import ERVARING, name_of, voice_of


@dataclass(frozen=True, slots=True)
class Regel:
    """One line of "Wat bewaren we?": what it is about, the words, and whether the plan needs it."""

    rij: Record
    titel: str
    tekst: str
    in_plan: bool


@dataclass(frozen=True, slots=True)
class Groep:
    """Lines that belong together: one resident's web, wheel or words, or what is of more people."""

    titel: str
    soort: type[Record]
    inwoner: str
    regels: tuple[Regel, ...]


_GROEPEN: tuple[type[Record], ...] = (Dimensiescore, Segmentwoord, Gesprekswoord, Verschil, Mantelzorg, Netwerklid)


def groepen(view: GesprekView) -> tuple[Groep, ...]:
    """Return everything that was noted, per kind and per resident."""
    made: list[Groep] = []
    for soort in _GROEPEN:
        found = [one for one in view.regels if isinstance(one.rij, soort)]
        for whose in dict.fromkeys(van_wie(one.rij) for one in found):
            lines = tuple(_line(view, one) for one in found if van_wie(one.rij) == whose)
            made.append(Groep(_group_title(view, soort, whose), soort, whose, lines))
    return tuple(made)


def _group_title(view: GesprekView, soort: type[Record], whose: str) -> str:
    who = view.bewoner(whose)
    name = op_een_regel(call_name(who), 40) if who else ""
    if not name:
        loose = {Gesprekswoord: _("Losse woorden"), Verschil: _("Verschillen"), Mantelzorg: _("Mantelzorg")}
        return loose.get(soort, _("Mensen eromheen"))
    of_one = {
        Dimensiescore: _("Het web van {name}"),
        Segmentwoord: _("Het wiel van {name}"),
        Gesprekswoord: _("Losse woorden bij {name}"),
        Netwerklid: _("De mensen om {name} heen"),
    }
    return of_one.get(soort, "{name}").format(name=name)


def _line(view: GesprekView, regel: Bewaarregel) -> Regel:
    titel, tekst = words_of(view, regel.rij)
    return Regel(regel.rij, titel, tekst, regel.in_plan)


def words_of(view: GesprekView, row: Record) -> tuple[str, str]:
    """Return what a row is about, and what stands in it."""
    if isinstance(row, Dimensiescore):
        return name_of(view.dimensies.van(row.dimensie)), _joined(_figure(row), *_marks(row), row.woorden)
    if isinstance(row, Segmentwoord):
        said = ERVARING[row.ervaring] if row.ervaring else ""
        texts = (row.woorden, row.wens, row.kan_ik, row.zin_consulent)
        return view.segmentnaam(row.inwoner, row.segment), _joined(said, *_marks(row), *texts)
    if isinstance(row, Gesprekswoord):
        return voice_of(view, row), row.tekst
    if isinstance(row, Verschil):
        return row.onderwerp or _("Verschil"), _joined(row.zin_a, row.zin_b, row.afspraak)
    return _words_of_others(row)


def _words_of_others(row: Record) -> tuple[str, str]:
    if isinstance(row, Mantelzorg):
        return row.naam or _("Mantelzorger"), _joined(row.volhouden, row.nodig)
    if isinstance(row, Netwerklid):
        return row.naam or _("Iemand"), _joined(row.relatie, row.helpt_met, row.zou_kunnen)
    return "", ""


def _figure(row: Dimensiescore) -> str:
    if row.niet_relevant:
        return _("niet relevant")
    return "" if row.score is None else str(row.score)


def _marks(row: Dimensiescore | Segmentwoord) -> tuple[str, ...]:
    return _("hierover praten") if row.praten else "", _("hieraan werken") if row.werken else ""


def _joined(*parts: str) -> str:
    return " · ".join(op_een_regel(part, 160) for part in parts if part.strip())
