"""The words of an attachment in a list, as plain values."""

from dataclasses import dataclass

from app.domain.bijlage import Aard, Bijlage
from app.services.bijlagen import PDF, Lijst, Regel, Staat
from app.wording.dates import say_date
from app.wording.i18n import _

AARD = {
    Aard.BRIEF: "Brief",
    Aard.FOTO_PLAN: "Foto van een plan op papier",
    Aard.EIGEN_PLAN: "Eigen plan van de inwoner",
    Aard.ANDERS: "Iets anders",
}
_STAAT = {
    Staat.ALLEEN_HIER: ("Alleen op deze laptop", "laptop", "muted"),
    Staat.ONDERWEG: ("Wordt verzonden: deel {stuk} van {stukken}", "upload", "accent_ink"),
    Staat.AANGEKOMEN: ("Aangekomen op de server", "circle-check", "ok"),
    Staat.NIET_HIER: ("Nog niet op deze laptop", "download", "muted"),
    Staat.KOMT: ("Wordt opgehaald: deel {stuk} van {stukken}", "download", "accent_ink"),
}
_KB, _MB = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class RowState:
    """One attachment as it is shown."""

    rij: Bijlage
    titel: str
    over: str
    """What it is, how long, how large, and who added it when."""
    staat: str
    icoon: str
    rol: str
    beeld: bool
    """Whether a small picture can be made of it."""


def to_rows(lijst: Lijst) -> tuple[RowState, ...]:
    """Return what is shown."""
    return tuple(_row(one) for one in lijst.regels)


def say_title(bijlage: Bijlage) -> str:
    """Return what it is called; without a title what it is."""
    return bijlage.titel or _(AARD[bijlage.aard or Aard.ANDERS])


def say_about(bijlage: Bijlage) -> str:
    """Return what it is, how long and how large."""
    parts = [_(AARD[bijlage.aard or Aard.ANDERS])] if bijlage.titel else []
    if bijlage.bladzijden:
        one = bijlage.bladzijden == 1
        parts.append(_("1 bladzijde") if one else _("{n} bladzijden").format(n=bijlage.bladzijden))
    return " · ".join((*parts, say_size(bijlage.grootte)))


def say_size(size: int) -> str:
    """Return a size for people: kB, or MB with one decimal."""
    if size < _MB:
        return _("{n} kB").format(n=max(1, round(size / _KB)))
    return _("{n} MB").format(n=f"{size / _MB:.1f}".replace(".", _(",")))


def _row(regel: Regel) -> RowState:
    words, icon, role = _STAAT[regel.staat]
    added = _("{wie}, {dag}") if regel.wie else "{dag}"
    about = f"{say_about(regel.rij)} · {added.format(wie=regel.wie, dag=say_date(regel.dag))}"
    state = _(words).format(stuk=regel.stuk, stukken=regel.stukken)
    picture = regel.rij.soort != PDF and regel.staat is not Staat.NIET_HIER and regel.staat is not Staat.KOMT
    return RowState(regel.rij, say_title(regel.rij), about, state, icon, role, picture)
