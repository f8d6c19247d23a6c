"""What the page shows, as plain values: made from the answers of the server, drawn by the cards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.record import ALGEMEEN
from app.services.teamleiding import Geen, Inhoud, Laptopregel, Stuk, Wachtend, day_of
from app.wording.dates import say_near
from app.wording.i18n import _
from app.wording.samenwerken import say_why
from app.wording.teamleiding import say_decided, say_left_behind, say_place, say_reason


@dataclass(frozen=True, slots=True)
class Leeg:
    """Why there is nothing to show, and what to do."""

    kop: str
    uitleg: str
    rustig: bool = True


@dataclass(frozen=True, slots=True)
class Kaart:
    """One act that was put aside, or that was decided."""

    apparaat: str
    n: int
    kop: str
    wie: str
    reden: str
    besloten: str = ""
    waarom: str = ""
    gewist: bool = False


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of it: where, what stands there now, what it would become."""

    plaats: str
    nu: str
    wordt: str


@dataclass(frozen=True, slots=True)
class Laptop:
    """One laptop of the team."""

    apparaat: str
    kop: str
    onder: str
    stand: str
    merk: str = ""
    eigen: bool = False


def to_leeg(geen: Geen) -> Leeg:
    """Return what to say when the server gave no answer."""
    if geen.reden == "geen_toegang":
        uitleg = _("Deze bladzijde is voor de teamleider. Klopt dat niet, bel dan uw beheerder.")
        return Leeg(_("U bent hier geen teamleider"), uitleg, rustig=False)
    kop, uitleg = say_why(geen.reden)
    if geen.reden == "geen_netwerk":
        uitleg = _("Wat uw team inleverde staat veilig op de server. Zodra er netwerk is, kunt u hier verder.")
        kop = _("Geen netwerk")
    return Leeg(kop, uitleg)


def to_kaart(one: Stuk, names: Mapping[str, str], today: date) -> Kaart:
    """Return a card; a dossier that is not on this laptop has no name here."""
    homes = [names.get(home, "") for home in one.huishoudens if home != ALGEMEEN]
    where = ", ".join(dict.fromkeys(name or _("een dossier dat niet op deze laptop staat") for name in homes))
    label = one.label or _("Wijziging")
    made = day_of(one.gemaakt)
    parts = [one.wie, _named(one.laptop), say_near(made, today) if made else ""]
    return Kaart(
        one.apparaat, one.n, f"{label} · {where}" if where else label, " · ".join(part for part in parts if part),
        say_reason(one.reden), say_decided(one.besluit, one.door, day_of(one.op), today) if one.besluit else "",
        one.waarom, one.gewist,
    )  # fmt: skip


def to_velden(inhoud: Inhoud) -> tuple[Veld, ...]:
    """Return what is in an act."""
    return tuple(
        Veld(
            say_place(one.soort, one.waarvan, one.veld),
            one.nu,
            _("Dit gaat weg") if one.weg else (one.wordt or _("(leeg gemaakt)")),
        )
        for one in inhoud.regels
    )


def to_wachtend(one: Wachtend, today: date) -> Laptop:
    """Return a laptop that waits."""
    day = day_of(one.aangemeld)
    asked = _("Gevraagd: {dag}").format(dag=say_near(day, today)) if day else ""
    parts = (_named(one.naam), ", ".join(one.teams), asked)
    return Laptop(one.apparaat, one.medewerker, " · ".join(part for part in parts if part), "wacht")


def to_laptop(one: Laptopregel, today: date) -> Laptop:
    """Return a laptop that was let in, or revoked."""
    day, oldest = day_of(one.gezien), day_of(one.oudste)
    seen = _("Laatste contact: {dag}").format(dag=say_near(day, today)) if day else _("Nog geen contact")
    parts = (_named(one.naam), ", ".join(one.teams), seen, say_left_behind(one.wachtend, oldest, today))
    merk = {"ingetrokken": _("Ingetrokken"), "wissen": _("Wordt gewist"), "gewist": _("Gewist")}.get(one.stand, "")
    kop = f"{one.medewerker} ({_('deze laptop')})" if one.deze else one.medewerker
    return Laptop(one.apparaat, kop, " · ".join(part for part in parts if part), one.stand, merk, one.deze)


def _named(laptop: str) -> str:
    """Return the name of a laptop, unless it is the one that every laptop gets."""
    return "" if laptop == "laptop" else laptop
