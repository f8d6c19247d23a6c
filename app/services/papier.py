"""What every paper shares: sender, form of address, practice mark, size of letters."""

from datetime import datetime
from pathlib import Path

from app.domain.inwoner import Aanspreekvorm
from app.domain.mensen import Medewerker
from app.packs.load import OVERRIDE_FOLDER, Packs
from app.reports import values as paper
from app.reports.second_language import TweedeTaal
from app.services.profiel import is_practice
from app.services.work import Reading

NO_LOGO = "geen"


def sheet(
    tx: Reading, packs: Packs, profile: Path, kenmerk: str, vorm: Aanspreekvorm, *, groot: bool,
    moment: datetime | None = None, taal: str = "",
) -> paper.Blad:  # fmt: skip
    """Return the shared part of a paper; `kenmerk` names its row, `moment` is when it was made."""
    return paper.Blad(
        kenmerk=kenmerk,
        gemaakt_op=moment or tx.clock.now(),
        briefhoofd=sender(tx, packs, profile),
        formaat=paper.Formaat.GROOT if groot else paper.Formaat.NORMAAL,
        aanspreekvorm=paper.Aanspreekvorm(vorm.value),
        oefenomgeving=is_practice(tx),
        tweede=second_language(packs, taal),
    )


def second_language(packs: Packs, code: str) -> TweedeTaal | None:
    """Return the language beside the Dutch, or None when there is none with this code."""
    taal = packs.papiertaal.van(code)
    if taal is None:
        return None
    return TweedeTaal(
        code=taal.id, nederlands=taal.nederlands, uitleg=taal.uitleg, concept="" if taal.nagekeken else taal.concept,
        dagen=taal.dagen, maanden=taal.maanden, zinnen=packs.papiertaal.zinnen(taal.id),
    )  # fmt: skip


def sender(tx: Reading, packs: Packs, profile: Path) -> paper.Briefhoofd:
    """Return who sends the paper: while the municipality gave no letterhead, the colleague's own organisation."""
    medewerker = tx.find(Medewerker, tx.actor)
    if not packs.briefhoofd.fictief or medewerker is None or is_practice(tx):
        return letterhead(packs, profile)
    return paper.Briefhoofd(
        gemeente=medewerker.organisatie_naam, team=medewerker.team_naam, telefoon=medewerker.telefoon,
        bereikbaar=medewerker.bereikbaar,
    )  # fmt: skip


def letterhead(packs: Packs, profile: Path) -> paper.Briefhoofd:
    """Return the letterhead of the municipality, with the logo that lies beside its pack."""
    pack = packs.briefhoofd
    logo = profile / OVERRIDE_FOLDER / Path(pack.logo).name
    return paper.Briefhoofd(
        gemeente=pack.gemeente,
        team=pack.team,
        adres=", ".join(part for part in (pack.adres, pack.postcode_plaats) if part),
        telefoon=pack.telefoon,
        bereikbaar=pack.bereikbaar,
        logo_png=logo.read_bytes() if pack.logo != NO_LOGO and logo.is_file() else None,
        logo_alt=pack.gemeente,
        kleur=pack.kleur,
    )
