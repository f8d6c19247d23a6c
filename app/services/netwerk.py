"""The people around a resident, as plain lists, and what a mantelzorger says about the own load.

"Wie zou kunnen" is the resident's idea: no other use case reads it, so that nobody is put down for
something before they were asked.
"""

from dataclasses import dataclass
from typing import Any

from app.domain.gesprek import Gesprek
from app.domain.gespreksregels import geldend
from app.domain.inwoner import Betrokkene, Inwoner, RolBetrokkene
from app.domain.netwerk import Mantelzorg, Netwerklid
from app.domain.record import Niveau
from app.services.work import Reading, Writing

HOOGSTE_BELASTING = 10


@dataclass(frozen=True, slots=True)
class Netwerk:
    """Everything on the tab: the people of all conversations, the mantelzorg of this one and before."""

    gesprek: Gesprek
    bewoners: tuple[Inwoner, ...]
    leden: tuple[Netwerklid, ...]
    mantelzorg: tuple[Mantelzorg, ...]
    eerder: tuple[Mantelzorg, ...]
    """What was said in earlier conversations, newest first; between four eyes as it was."""
    bekend: tuple[str, ...]
    """Names of those who are known as mantelzorger or family: nobody types them again."""
    mag_schrijven: bool


def load(tx: Reading, gesprek: str) -> Netwerk:
    """Return the people around the household of a conversation."""
    talk = tx.get(Gesprek, gesprek)
    home = talk.huishouden
    said = geldend(tx.all(Mantelzorg, huishouden=home))
    near = {RolBetrokkene.MANTELZORGER, RolBetrokkene.FAMILIE}
    return Netwerk(
        gesprek=talk,
        bewoners=tuple(tx.all(Inwoner, huishouden=home)),
        leden=tuple(tx.all(Netwerklid, huishouden=home)),
        mantelzorg=tuple(one for one in said if one.gesprek == gesprek),
        eerder=tuple(one for one in reversed(said) if one.gesprek != gesprek),
        bekend=tuple(
            dict.fromkeys(one.naam for one in tx.all(Betrokkene, huishouden=home) if one.rol in near and one.naam)
        ),
        mag_schrijven=talk.open and talk.gemaakt_door == tx.actor,
    )


def voor_papier(tx: Reading, huishouden: str, over: str) -> tuple[Mantelzorg, ...]:
    """Return what mantelzorgers said that may be on paper: each said yes, and it is not between four eyes."""
    said = geldend(tx.all(Mantelzorg, huishouden=huishouden))
    return tuple(one for one in said if one.over in {"", over} and may_print(one))


def may_print(row: Mantelzorg) -> bool:
    """Tell whether the words of a mantelzorger may be on a paper: only after the own yes."""
    return row.mag_op_papier and row.niveau is Niveau.GEWOON


def add_lid(tx: Writing, gesprek: str, inwoner: str, **fields: Any) -> Netwerklid:
    """Put down somebody around a resident; everything may stay empty."""
    talk = tx.get(Gesprek, gesprek)
    about = (inwoner,) if inwoner else ()
    return tx.insert(Netwerklid, talk.huishouden, gesprek=gesprek, inwoner=inwoner, betreft=about, **fields)


def change_lid(tx: Writing, lid: Netwerklid, **fields: Any) -> Netwerklid:
    """Change what is known of somebody around a resident; this is shared, also after closing."""
    if "inwoner" in fields:
        fields["betreft"] = (fields["inwoner"],) if fields["inwoner"] else ()
    return tx.change(lid, **fields)


def remove_lid(tx: Writing, lid: Netwerklid) -> None:
    """Take somebody off the list; out of an open conversation of one's own it is really erased."""
    talk = tx.find(Gesprek, lid.gesprek) if lid.gesprek else None
    if talk is not None and talk.open and talk.gemaakt_door == tx.actor:
        tx.erase(lid)
    else:
        tx.remove(lid)
