"""Uitgelegd: what the resident and the mantelzorger were told, how and when; one row for each of them.

What was explained in an earlier conversation is shown beside it, so that nobody has to hear it twice.
"""

from dataclasses import dataclass

from app.domain.gesprek import Gesprek, HoeUitgelegd, Stem, Uitleg
from app.domain.melding import Melding
from app.packs.load import Packs
from app.packs.recht import Uitlegpunt
from app.services.work import Reading, Writing


@dataclass(frozen=True, slots=True)
class Uitlegregel:
    """One thing to explain to one person."""

    punt: Uitlegpunt
    aan: Stem
    nu: Uitleg | None
    eerder: Uitleg | None


@dataclass(frozen=True, slots=True)
class Uitlegkaart:
    """The whole card; what only matters with a melding stands apart until there is one."""

    altijd: tuple[Uitlegregel, ...]
    bij_melding: tuple[Uitlegregel, ...]


def load(tx: Reading, gesprek: str, packs: Packs) -> Uitlegkaart:
    """Return the card of a conversation."""
    talk = tx.get(Gesprek, gesprek)
    rows = tx.all(Uitleg, huishouden=talk.huishouden)
    runs = bool(tx.all(Melding, huishouden=talk.huishouden))
    lines = [
        _line(rows, gesprek, punt, aan)
        for punt in packs.uitleg.punt
        for aan in ((Stem.INWONER, Stem.MANTELZORGER) if punt.ook_mantelzorger else (Stem.INWONER,))
    ]
    later = tuple(one for one in lines if one.punt.pas_bij_melding and not runs and one.nu is None)
    return Uitlegkaart(tuple(one for one in lines if one not in later), later)


def _line(rows: list[Uitleg], gesprek: str, punt: Uitlegpunt, aan: Stem) -> Uitlegregel:
    mine = [one for one in rows if (one.onderwerp, one.aan) == (punt.id, aan)]
    now = next((one for one in mine if one.gesprek == gesprek), None)
    done = [one for one in mine if one.gesprek != gesprek and one.hoe is not HoeUitgelegd.LATER]
    return Uitlegregel(punt, aan, now, done[-1] if done else None)


def set_uitleg(tx: Writing, gesprek: str, onderwerp: str, aan: Stem, hoe: HoeUitgelegd | None) -> Uitleg | None:
    """Say how something was explained today; None takes it away.  Also possible afterwards."""
    talk = tx.get(Gesprek, gesprek)
    found = next(iter(tx.all(Uitleg, gesprek=gesprek, onderwerp=onderwerp, aan=aan)), None)
    today = tx.clock.today()
    if hoe is None:
        if found is not None:
            tx.remove(found)
        return None
    if found is not None:
        return tx.change(found, hoe=hoe, op=today)
    about = talk.deelnemers if aan is Stem.INWONER else ()
    return tx.insert(
        Uitleg, talk.huishouden, gesprek=gesprek, onderwerp=onderwerp, aan=aan, hoe=hoe, op=today, betreft=about
    )  # fmt: skip
