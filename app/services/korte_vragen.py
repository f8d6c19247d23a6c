"""A question that needs no dossier: what, which village, what was answered; no name, only counted."""

from app.domain.hulpvraag import KorteVraag
from app.domain.record import ALGEMEEN
from app.services.work import Reading, Writing


def add(tx: Writing, onderwerp: str = "", dorp: str = "", antwoord: str = "") -> KorteVraag:
    """Write down a short question."""
    return tx.insert(KorteVraag, ALGEMEEN, onderwerp=onderwerp, dorp=dorp, antwoord=antwoord)


def change(tx: Writing, vraag: KorteVraag, **fields: str) -> KorteVraag:
    """Change the question that is being written."""
    return tx.change(vraag, **fields)


def remove(tx: Writing, vraag: KorteVraag) -> None:
    """Take a question away again."""
    tx.remove(vraag)


def villages(tx: Reading) -> tuple[str, ...]:
    """Return the villages of the caseload, the most households first."""
    rows = tx.rows(
        "SELECT dorp, count(*) AS aantal FROM huishouden WHERE _dood IS NULL AND vak = 'gewoon'"
        " AND coalesce(dorp, '') <> '' GROUP BY dorp ORDER BY aantal DESC, dorp"
    )
    return tuple(str(row["dorp"]) for row in rows)
