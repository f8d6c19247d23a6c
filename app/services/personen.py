"""The people of a household: residents, others around them, and with whom we may discuss what."""

from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.bsn import normalise_bsn
from app.domain.delen import Antwoord, Delen
from app.domain.inwoner import Betrokkene, Inwoner, Letters
from app.domain.record import Vak
from app.domain.telefoon import normalise_phone
from app.errors import AppError
from app.services.work import Reading, Writing


class BsnInvalid(AppError):
    """These digits do not pass the 11-proef."""

    code: ClassVar[str] = "invalid_bsn"


@dataclass(frozen=True, slots=True)
class Deelvraag:
    """One answer that stands now, with the answers before it (newest first)."""

    nu: Delen
    eerder: tuple[Delen, ...] = ()


def add_inwoner(tx: Writing, huishouden: str, **fields: Any) -> Inwoner:
    """Add a resident; everything may stay empty."""
    rid = tx.clock.new_id()
    return tx.insert(Inwoner, huishouden, id=rid, betreft=(rid,), **_tidy(fields))


def change_inwoner(tx: Writing, inwoner: Inwoner, **fields: Any) -> Inwoner:
    """Change what is known of a resident; telephone numbers are tidied."""
    return tx.change(inwoner, **_tidy(fields))


def set_letters(tx: Writing, inwoners: tuple[str, ...], letters: Letters) -> None:
    """Keep in which print these residents read."""
    for rid in inwoners:
        found = tx.find(Inwoner, rid)
        if found is not None and found.letters is not letters:
            tx.change(found, letters=letters)


def letters_of(tx: Reading, inwoners: tuple[str, ...]) -> Letters | None:
    """Return the print for a paper of these residents: large as soon as one of them reads that."""
    known = {found.letters for rid in inwoners if (found := tx.find(Inwoner, rid)) is not None}
    return next((one for one in (Letters.GROOT, Letters.GEWOON) if one in known), None)


def set_bsn(tx: Writing, inwoner: Inwoner, typed: str) -> Inwoner:
    """Keep a BSN, or take it away with an empty text.  Raises BsnInvalid."""
    digits = normalise_bsn(typed)
    if typed.strip() and not digits:
        raise BsnInvalid
    return tx.change(inwoner, bsn=digits)


def reveal_bsn(tx: Writing, inwoner: str) -> str:
    """Return the BSN in full and record that it was looked at."""
    found = tx.get(Inwoner, inwoner)
    tx.note_access("open", found.huishouden, "bsn", found.id)
    return found.bsn


def add_betrokkene(tx: Writing, huishouden: str, **fields: Any) -> Betrokkene:
    """Add somebody else around the household."""
    about = (fields["inwoner"],) if fields.get("inwoner") else ()
    return tx.insert(Betrokkene, huishouden, betreft=about, **_tidy(fields))


def change_betrokkene(tx: Writing, betrokkene: Betrokkene, **fields: Any) -> Betrokkene:
    """Change what is known of somebody around the household."""
    return tx.change(betrokkene, **_tidy(fields))


def add_delen(tx: Writing, huishouden: str, inwoner: str, met: str = "", waarover: str = "") -> Delen:
    """Put down a party to ask about; no answer stands there before the resident gave one."""
    about = (inwoner,) if inwoner else ()
    return tx.insert(Delen, huishouden, inwoner=inwoner, met=met, waarover=waarover, betreft=about)


def answer_delen(tx: Writing, delen: Delen, antwoord: Antwoord | None) -> Delen:
    """Put down the resident's answer of today.

    An answer of an earlier day stays as it was given; the new one stands beside it.
    """
    today = tx.clock.today()
    if delen.antwoord is None or delen.op == today or antwoord is None:
        return tx.change(delen, antwoord=antwoord, op=today if antwoord else None)
    tx.change(delen, ingetrokken_op=today)
    return tx.insert(
        Delen, delen.huishouden, inwoner=delen.inwoner, met=delen.met, waarover=delen.waarover, betreft=delen.betreft,
        antwoord=antwoord, op=today, tot=delen.tot,
    )  # fmt: skip


def withdraw_delen(tx: Writing, delen: Delen) -> Delen:
    """The resident takes a yes back, as from today."""
    return tx.change(delen, ingetrokken_op=tx.clock.today())


def delen_of(tx: Reading, huishouden: str) -> tuple[Deelvraag, ...]:
    """Return what was asked per resident, party and subject; the last answer is the one that stands."""
    asked: dict[tuple[str, str, str], list[Delen]] = {}
    for one in tx.all(Delen, huishouden=huishouden, vak=Vak.GEWOON):
        # A party without a name yet is a line of its own.
        key = (one.inwoner, one.met or one.id, one.waarover)
        asked.setdefault(key, []).insert(0, one)
    return tuple(Deelvraag(rows[0], tuple(rows[1:])) for rows in asked.values())


def _tidy(fields: dict[str, Any]) -> dict[str, Any]:
    if "telefoon" in fields:
        fields = fields | {"telefoon": normalise_phone(fields["telefoon"])}
    return fields
