"""What the page of today shows, as plain values: made from the use case, drawn by the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.gesprek import Kanaal
from app.domain.opvolging import Stand
from app.domain.tekst import op_een_regel
from app.services.vandaag import Bezoek, Herinnering, Regel, Soort, Termijn, Vandaag, Wie
from app.wording.dates import say_left, say_near, say_short, say_weekday
from app.wording.i18n import _, ngettext
from app.wording.mensen import say_kanaal
from ui.components.place import Place
from ui.widgets.text import Tone

LONG = 160
SHOWN = 5


class Doe(StrEnum):
    """What a button of a line does."""

    GA = "ga"
    KLAAR = "klaar"
    GEBELD = "gebeld"


@dataclass(frozen=True, slots=True)
class Actie:
    """A button of a line: where it goes, or which row it acts on."""

    label: str
    doe: Doe
    place: Place
    rid: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: whose, what, when, and what one can do."""

    key: str
    huishouden: str
    wie: str
    dorp: str
    tekst: str
    icon: str
    merk: str = ""
    toon: Tone = ""
    let_op: str = ""
    """How to approach these people, said before anybody calls or rings the bell."""
    begin: str = ""
    """The time of a visit."""
    acties: tuple[Actie, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A card of lines; `leeg` is said when there are none."""

    key: str
    title: str
    icon: str
    lines: tuple[Line, ...]
    hidden: int = 0
    leeg: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """The whole page."""

    dag: str
    left: tuple[Section, ...]
    right: tuple[Section, ...]
    herinneringen: tuple[Herinnering, ...]
    korte_vragen: str
    is_new: bool
    """Nobody is known yet: show how to begin."""
    is_quiet: bool


def to_state(page: Vandaag, wide_open: frozenset[str] = frozenset()) -> State:
    """Return what is shown; sections in `wide_open` show all their lines."""
    today = page.dag
    visits = (*(_visit(one, today) for one in page.bezoeken), *(_visit(one, today) for one in page.later))
    left = (
        _section(
            "bezoeken", _("Afspraken"), "calendar-days", visits, wide_open,
            leeg=_("Er staat deze week niets in de agenda."),
        ),
        _section("doen", _("Bellen en doen"), "list-checks", [_line(one, today) for one in page.doen], wide_open),
        _section(
            "gesprekken", _("Gesprekken om af te maken"), "pencil", [_line(one, today) for one in page.gesprekken],
            wide_open,
        ),
    )  # fmt: skip
    right = (
        _section("termijnen", _("Termijnen"), "hourglass", [_term(one, today) for one in page.termijnen], wide_open),
        _section(
            "vragen",
            _("Vragen die nog openstaan"),
            "circle-help",
            [_line(one, today) for one in page.vragen],
            wide_open,
        ),
        _section("te_vragen", _("Nog te vragen"), "ear", [_line(one, today) for one in page.te_vragen], wide_open),
    )
    counted = ngettext("{n} korte vraag deze maand", "{n} korte vragen deze maand", page.korte_vragen)
    return State(
        dag=say_weekday(today, year=True),
        left=tuple(one for one in left if one.lines or one.leeg),
        right=tuple(one for one in right if one.lines),
        herinneringen=page.herinneringen,
        korte_vragen=counted.format(n=page.korte_vragen) if page.korte_vragen else "",
        is_new=page.huishoudens == 0,
        is_quiet=page.rustig,
    )


def _section(
    key: str, title: str, icon: str, lines: Sequence[Line], wide_open: frozenset[str], *, leeg: str = ""
) -> Section:  # fmt: skip
    shown = tuple(lines) if key in wide_open or len(lines) <= SHOWN + 1 else tuple(lines[:SHOWN])
    return Section(key, title, icon, shown, len(lines) - len(shown), leeg)


def _visit(one: Bezoek, today: date) -> Line:
    when = one.tijd.replace(":", ".") if one.tijd else ""
    day = "" if one.dag == today else say_near(one.dag, today)
    if one.geweest:
        day = _("geweest")
    what = " · ".join(part for part in (say_kanaal(one.kanaal), one.onderwerp, one.plaats) if part)
    talk = Actie(_("Gesprek"), Doe.GA, Place("gesprek", one.wie.id, extra={"afspraak": one.id}))
    short = Actie(_("Kort gesprek"), Doe.GA, Place("kort_gesprek", one.wie.id, extra={"afspraak": one.id}))
    by_phone = one.kanaal in {Kanaal.TELEFOON, Kanaal.LOKET}
    acts = ((short, talk) if by_phone else (talk, short)) if one.dag == today and not one.geweest else ()
    return Line(
        f"bezoek:{one.id}", one.wie.id, _naam(one.wie), one.wie.dorp, op_een_regel(what, LONG),
        "phone" if one.kanaal is Kanaal.TELEFOON else "house", merk=day,
        toon="goed" if one.geweest else "", let_op=_approach(one.wie),
        begin=when, acties=acts,
    )  # fmt: skip


def _term(one: Termijn, today: date) -> Line:
    term = one.lopend
    place = Place("triage", one.wie.id, term.hulpvraag)
    return Line(
        f"{term.termijn}:{term.rid}", one.wie.id, _naam(one.wie), one.wie.dorp,
        _("{wat}: {dag} ({artikel})").format(wat=term.moment, dag=say_short(term.einde), artikel=term.artikel),
        "hourglass", merk=say_left(term.einde, today), toon=_tone(term.stand),
        acties=(Actie(_("Openen"), Doe.GA, place),),
    )  # fmt: skip


def _line(one: Regel, today: date) -> Line:
    icon, text, acts = _words(one)
    return Line(
        f"{one.soort}:{one.rid}:{one.dag}", one.wie.id, _naam(one.wie), one.wie.dorp, op_een_regel(text, LONG), icon,
        merk=_badge(one, today), toon=_tone(one.stand),
        let_op=_approach(one.wie) if one.soort in {Soort.BELLEN, Soort.NABELLEN} else "", acties=acts,
    )  # fmt: skip


def _words(one: Regel) -> tuple[str, str, tuple[Actie, ...]]:
    """Return icon, text and buttons of a line."""
    icon, text = _WORDS[one.soort]
    if one.soort is Soort.KLAD:
        count = int(one.tekst)
        lost = ngettext("{n} kladregel gaat vanzelf weg.", "{n} kladregels gaan vanzelf weg.", count).format(n=count)
        return icon, _("{wat} Kies wat u wilt houden.").format(wat=lost), _acts(one)
    if one.door:
        return icon, _("{wat} ({wie})").format(wat=one.tekst, wie=one.door), _acts(one)
    said = one.tekst or _("wie het overnam") if one.soort is Soort.NABELLEN else one.tekst
    return icon, _(text).format(tekst=said), _acts(one)


_WORDS = {
    Soort.TAAK: ("list-checks", "{tekst}"),
    Soort.BELLEN: ("phone", "Bellen over het plan"),
    Soort.MOMENT: ("flag", "Samen kijken hoe het gaat met het plan"),
    Soort.NABELLEN: ("phone", "Nabellen na overdracht: {tekst}"),
    Soort.VRAAG: ("circle-help", "Vroeg: {tekst}"),
    Soort.KEUZE: ("ear", "Samen kijken, een melding of allebei? Nog niet gevraagd."),
    Soort.VERTELLEN: ("ear", "Er kwam een signaal van een ander. De inwoner moet dit nog horen ({tekst})."),
    Soort.UITWERKEN: ("pencil", "Gesprek uitwerken"),
    Soort.AFSLUITEN: ("message-circle", "Gesprek staat nog open. Sluit het af."),
    Soort.KLAD: ("notebook-pen", "{tekst}"),
    Soort.KORT: ("message-circle", "Kort gesprek staat nog open. Sluit het af."),
}
_PAGES = {
    Soort.BELLEN: ("Plan", "plan", ""),
    Soort.MOMENT: ("Plan", "plan", ""),
    Soort.NABELLEN: ("Openen", "triage", ""),
    Soort.VRAAG: ("Openen", "hulpvraag", ""),
    Soort.KEUZE: ("Openen", "triage", ""),
    Soort.VERTELLEN: ("Openen", "hulpvraag", ""),
    Soort.UITWERKEN: ("Uitwerken", "gesprek", "uitwerken"),
    Soort.AFSLUITEN: ("Verder", "gesprek", ""),
    Soort.KORT: ("Verder", "kort_gesprek", ""),
    Soort.KLAD: ("Kladblok", "gesprek", "kladblok"),
}
_CALLS = frozenset({Soort.BELLEN, Soort.MOMENT, Soort.NABELLEN})


def _acts(one: Regel) -> tuple[Actie, ...]:
    home = one.wie.id
    if one.soort is Soort.TAAK:
        return (Actie(_("Klaar"), Doe.KLAAR, Place("huishouden", home), one.rid),)
    name, page, tab = _PAGES[one.soort]
    # A signal is no question: the page of questions shows it by itself.
    item = "" if one.soort is Soort.VERTELLEN else one.rid
    go = Actie(_(name), Doe.GA, Place(page, home, item, tab))
    called = Actie(_("Gebeld"), Doe.GEBELD, Place("tijdlijn", home), one.rid)
    return (called, go) if one.soort in _CALLS else (go,)


def _badge(one: Regel, today: date) -> str:
    if one.dag is None:
        return ""
    if one.soort is Soort.VRAAG and one.stand is Stand.LATER:
        # The day until which it stays open, else the day on which it was asked.
        until = one.dag > today
        return (_("tot {dag}") if until else _("sinds {dag}")).format(dag=say_short(one.dag))
    if one.soort is Soort.UITWERKEN:
        return say_near(one.dag, today)
    if one.soort is Soort.KEUZE:
        return _("sinds {dag}").format(dag=say_short(one.dag))
    if one.soort in {Soort.AFSLUITEN, Soort.KORT, Soort.KLAD, Soort.VERTELLEN, Soort.VRAAG}:
        return say_left(one.dag, today)
    return say_near(one.dag, today)


def _tone(stand: Stand) -> Tone:
    if stand is Stand.TE_LAAT:
        return "fout"
    return "let op" if stand is Stand.VANDAAG else ""


def _naam(wie: Wie) -> str:
    return op_een_regel(wie.naam, 60) or _("Zonder naam")


def _approach(wie: Wie) -> str:
    first = _("Bel eerst {wie}").format(wie=wie.bel_eerst) if wie.bel_eerst else ""
    return op_een_regel(". ".join(part for part in (first, wie.aanpak) if part), LONG)
