"""What the page of a kort gesprek shows, as plain values: made from the use case, drawn by the page."""

from dataclasses import dataclass
from datetime import date

from app.domain.bellen import belvoorstellen
from app.domain.gesprek import Kanaal, SoortWoord
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.record import Niveau
from app.domain.tekst import op_een_regel
from app.services.kort_gesprek import REGELS, KortGesprek
from app.services.namen import call_name, polite_name
from app.wording.dates import DAYS, MONTHS, say_near, say_weekday
from app.wording.i18n import _

NAME_LONG = 60
_MONTH_SHORT = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One of the five lines."""

    soort: SoortWoord
    tekst: str
    vier_ogen: bool


@dataclass(frozen=True, slots=True)
class State:
    """One picture of the page."""

    gesprek: str
    """Id of the row; empty when nothing was written yet."""
    kop: str
    waar: str
    kanaal: Kanaal
    bewoners: tuple[tuple[str, str], ...]
    """Id and name, only when there is something to choose."""
    inwoner: str
    vorm: Aanspreekvorm
    lines: tuple[Line, ...]
    bel_dag: date | None
    inwoner_belt: bool
    wie_belt: str
    """Name of the one who would call us."""
    bel_zin: str
    schrijven: bool
    gesloten: bool
    hulpvraag: str
    """Id of the question that this talk is about, or empty."""
    mag_hulpvraag_worden: bool


def to_state(page: KortGesprek, actor: str) -> State:
    """Return the picture of a kort gesprek."""
    talk = page.gesprek
    who = next((one for one in page.bewoners if one.id == page.inwoner), None)
    call = page.bellen
    asked = talk.hulpvraag if talk else _open_question(page)
    lines = tuple(_line(page, soort) for soort in REGELS)
    return State(
        gesprek=talk.id if talk else "",
        kop=_("Kort gesprek met {naam}").format(naam=_name(page, who)),
        waar=" · ".join(part for part in (op_een_regel(page.huishouden.dorp, NAME_LONG), _when(page)) if part),
        kanaal=page.kanaal,
        bewoners=tuple((one.id, op_een_regel(call_name(one), 30)) for one in page.bewoners)
        if len(page.bewoners) > 1
        else (),
        inwoner=page.inwoner,
        vorm=who.aanspreekvorm if who else Aanspreekvorm.U,
        lines=lines,
        bel_dag=call.voor if call else None,
        inwoner_belt=call is not None and call.wie != actor,
        wie_belt=op_een_regel(call_name(who), 24) if who else _("De inwoner"),
        bel_zin=_("Staat op Vandaag bij {dag}.").format(dag=say_weekday(call.voor)) if call and call.voor else "",
        schrijven=page.mag_schrijven,
        gesloten=talk is not None and not talk.open,
        hulpvraag=asked,
        mag_hulpvraag_worden=page.mag_schrijven
        and not asked
        and bool(lines[0].tekst.strip())
        and not lines[0].vier_ogen,
    )


def _line(page: KortGesprek, soort: SoortWoord) -> Line:
    row = page.regel(soort)
    return Line(soort, row.tekst if row else "", row is not None and row.niveau is Niveau.VIER_OGEN)


def _open_question(page: KortGesprek) -> str:
    still = [one for one in page.hulpvragen if one.afgesloten_op is None]
    return next((one.id for one in reversed(still) if one.inwoner in {"", page.inwoner}), "")


def _name(page: KortGesprek, who: Inwoner | None) -> str:
    name = polite_name(who) if who else page.huishouden.naam
    return op_een_regel(name, NAME_LONG) or op_een_regel(page.huishouden.naam, NAME_LONG) or _("een inwoner")


def _when(page: KortGesprek) -> str:
    day = page.gesprek.datum if page.gesprek else page.vandaag
    return say_weekday(day) if day else ""


def call_days(vandaag: date, chosen: date | None = None) -> tuple[tuple[date, str], ...]:
    """Return the days to choose from, with their words: 'morgen', 'ma 30 nov'."""
    days = [*belvoorstellen(vandaag)]
    if chosen is not None and chosen not in days:
        days = sorted([*days, chosen])
    return tuple((day, _say_day(day, vandaag)) for day in days)


def _say_day(day: date, vandaag: date) -> str:
    near = (day - vandaag).days
    short = f"{_(DAYS[day.weekday()])[:2]} {day.day} {_(MONTHS[day.month - 1])[:_MONTH_SHORT]}"
    return f"{say_near(day, vandaag)}, {short}" if 0 <= near <= 1 else short


def label_of(soort: SoortWoord, vorm: Aanspreekvorm) -> str:
    """Return the question above a line, as one says it at the table."""
    if vorm is Aanspreekvorm.JE and soort is SoortWoord.INWONER_DOET:
        return _("Wat doe jij?")
    return _(_LABELS[soort])


_LABELS = {
    SoortWoord.WAT_IS_ER: "Wat is er?",
    SoortWoord.BELANGRIJKST: "Wat is nu het belangrijkst?",
    SoortWoord.INWONER_DOET: "Wat doet u?",
    SoortWoord.TEAM_DOET: "Wat doen wij?",
    SoortWoord.BELLEN: "Wie belt wie, en wanneer?",
}
