"""The resident's extract on the laptop: asked of the server, shown, made into a paper; nothing of it is kept here."""

from collections.abc import Callable
from pathlib import Path

from app.domain.huishouden import Huishouden
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.packs.load import Packs
from app.reports.make import make
from app.reports.values import InzagePapier
from app.services.afdrukken import save_pdf
from app.services.papier import sheet
from app.services.teamleiding import Geen
from app.services.work import Reading
from app.wire.inzage import Inzages
from app.wording.inzage_text import cells

__all__ = ["Geen", "InzagePapier", "Inzagelijn", "Inzages", "cells", "make_paper", "save"]
Inzagelijn = Callable[[str], Inzages | Geen]
"""Ask the server who looked in a household; waits for the answer."""


def make_paper(
    tx: Reading, packs: Packs, profile: Path, huishouden: str, found: Inzages, *, groot: bool
) -> InzagePapier:  # fmt: skip
    """Return the paper of an extract.  Raises NotFound."""
    home = tx.get(Huishouden, huishouden)
    people = tx.all(Inwoner, huishouden=huishouden)
    vorm = people[0].aanspreekvorm if len(people) == 1 else Aanspreekvorm.U
    return InzagePapier(
        blad=sheet(tx, packs, profile, huishouden, vorm, groot=groot),
        huishouden=home.naam,
        regels=tuple(cells(one) for one in found.regels),
        meer=found.meer,
    )


def save(path: Path, values: InzagePapier) -> None:
    """Write the paper as a file.  Raises FileNotSaved or GlyphMissingError."""
    save_pdf(path, make(values))
