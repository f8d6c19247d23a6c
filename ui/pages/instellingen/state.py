"""The rules of the settings page, as plain values: sizes, times and what was done for safety."""

from dataclasses import dataclass
from datetime import date

from app.services.profiel import Veiligheid
from app.wording.dates import say_date, say_near
from app.wording.i18n import _, ngettext

SMALLEST, LARGEST, STEP = 100, 200, 10


def next_size(percent: int, step: int) -> int:
    """Return the next size of text, within what fits the screen."""
    return min(max(percent + step * STEP, SMALLEST), LARGEST)


@dataclass(frozen=True, slots=True)
class Tijd:
    """One time in minutes: its name in the settings, its words and its limits."""

    naam: str
    label: str
    uitleg: str
    laagste: int
    hoogste: int


TIJDEN: tuple[Tijd, ...] = (
    Tijd("vergrendel_minuten", "Op slot na stilte", "Buiten een gesprek, als niemand iets aanraakt.", 1, 60),
    Tijd("gesprek_stil_minuten", "Even rust na stilte in een gesprek", "Dan komt er een rustige plaat.", 1, 60),
    Tijd("rust_minuten", "Op slot na Even rust", "Zo lang mag de rustige plaat blijven staan.", 5, 120),
)


@dataclass(frozen=True, slots=True)
class Zekerheid:
    """What stands beside the buttons that touch keys."""

    reservekopie: str
    herstelblad: str
    rustcode: str
    maak_reservekopie: bool
    """Whether there is none yet, or an old one."""


def to_zekerheid(done: Veiligheid, today: date) -> Zekerheid:
    """Return the words for what was done."""
    backup = done.reservekopie_op
    week = 7
    return Zekerheid(
        reservekopie=_("Laatste reservekopie: {dag}.").format(dag=say_near(backup, today))
        if backup
        else _("Er is nog geen reservekopie."),
        herstelblad=_("Herstelblad gemaakt op {dag}.").format(dag=say_date(done.herstelblad_op))
        if done.herstelblad_op
        else _("U heeft nog geen herstelblad."),
        rustcode=_("Er is een code.")
        if done.heeft_rustcode
        else _("Er is nog geen code. U komt terug met uw wachtzin."),
        maak_reservekopie=backup is None or (today - backup).days > week,
    )


MINUTEN = (1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120)


def next_minutes(minutes: int, step: int, tijd: Tijd) -> int:
    """Return the next longer or shorter time that is offered."""
    offered = [one for one in MINUTEN if tijd.laagste <= one <= tijd.hoogste]
    if step > 0:
        return next((one for one in offered if one > minutes), offered[-1])
    return next((one for one in reversed(offered) if one < minutes), offered[0])


def say_minutes(minutes: int) -> str:
    """Return '1 minuut' or '10 minuten'."""
    return ngettext("{n} minuut", "{n} minuten", minutes).format(n=minutes)
