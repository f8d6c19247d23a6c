"""What the page of taking over shows, as plain values."""

from dataclasses import dataclass

from app.services.overnemen import Overname, Veld
from app.wording.i18n import _

KEYS = 9
PREVIEW = 600
"""Characters of a field that are shown; all of it is copied."""


@dataclass(frozen=True, slots=True)
class FieldState:
    """One field: its heading, its text and how it stands."""

    veld: Veld
    key: str
    """The digit that copies it with Alt, or an empty text."""
    shown: str
    mark: str
    tone: str
    length: str
    """What is said when the text is longer than the other system takes."""


@dataclass(frozen=True, slots=True)
class State:
    """The whole page."""

    systeem: str
    naam: str
    fields: tuple[FieldState, ...]
    vier_ogen: bool
    heeft_vier_ogen: bool


def to_state(found: Overname) -> State:
    """Return what the page shows."""
    return State(
        systeem=found.systeem.id,
        naam=found.systeem.naam,
        fields=tuple(_field(veld, number) for number, veld in enumerate(found.velden, 1)),
        vier_ogen=found.vier_ogen,
        heeft_vier_ogen=found.heeft_vier_ogen,
    )


def _field(veld: Veld, number: int) -> FieldState:
    mark, tone = _mark(veld)
    text = veld.tekst
    return FieldState(
        veld=veld,
        key=str(number) if number <= KEYS else "",
        shown=text if len(text) <= PREVIEW else f"{text[:PREVIEW].rstrip()}…",
        mark=mark,
        tone=tone,
        length=_length(veld),
    )


def _mark(veld: Veld) -> tuple[str, str]:
    if not veld.tekst:
        return _("leeg"), ""
    if veld.gewijzigd:
        return _("gewijzigd sinds u het overnam"), "let op"
    return (_("overgenomen"), "goed") if veld.gekopieerd else ("", "")


def _length(veld: Veld) -> str:
    if not veld.te_lang:
        return ""
    return _("{n} tekens te lang: daar passen er {lengte}.").format(n=veld.te_lang, lengte=veld.lengte)
