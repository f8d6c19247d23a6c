"""Why an act is put aside instead of taken over: pure, and one answer for a whole act.

Whoever may not see a household may not learn that it exists, so a push never says more than
"no access".  What is put aside blocks nothing that comes after it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.kinds import KINDS, kind_of
from app.domain.mensen import Medewerker
from app.domain.record import ALGEMEEN
from app.domain.tekst import LONGEST, longest
from app.server.caller import Caller
from app.server.world import PENDING, SERVER, World
from app.wire.codes import Aside
from app.wire.messages import Act, RowChange

KNOWN = frozenset(kind_of(kind) for kind in KINDS)
PERSON, SAME = kind_of(Medewerker), "zelfde_als"
WRITES = frozenset({"insert", "update"})
OPS = WRITES | {"erase", "gewist"}
LONGEST_NAME = 200
HIGHEST_VERSION = 1 << 31


@dataclass
class Households:
    """The households that a push names."""

    visible: set[str] = field(default_factory=lambda: {ALGEMEEN})
    free: set[str] = field(default_factory=set)
    """Nobody has them yet: who brings one in gets it for the own team."""
    claimed: dict[str, None] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    """Really erased before this push: what comes after could never be found again, to read or to erase it."""


def malformed(act: Act) -> str:
    """Return why an act can be taken by nobody, or nothing."""
    if any(change.entity not in KNOWN or change.op not in OPS for change in act.rows):
        return Aside.ONBEKEND_SOORT
    return "" if all(map(_storable, act.rows)) else Aside.TE_LANG


def why_aside(act: Act, caller: Caller, households: Households, world: World) -> str:
    """Return the reason, or nothing when a sound act may be judged."""
    if caller.ingetrokken:
        return Aside.INGETROKKEN
    if any(not _may_write(change.huishouden, change.vak, caller, households) for change in act.rows):
        return Aside.GEEN_TOEGANG
    if _poses(act, caller, world):
        return Aside.GEEN_TOEGANG
    if any(change.huishouden in households.erased and change.op in WRITES for change in act.rows):
        return Aside.GEWIST
    return _foreign(act, world)


def claim(act: Act, households: Households) -> None:
    """Note the households that an accepted act brings in."""
    for change in act.rows:
        if change.huishouden in households.free:
            households.claimed[change.huishouden] = None


def _may_write(huishouden: str, vak: str, caller: Caller, households: Households) -> bool:
    if vak not in caller.vakken:
        return False
    return huishouden in households.visible or (huishouden in households.free and bool(caller.teams))


def _poses(act: Act, caller: Caller, world: World) -> bool:
    """Tell whether an act changes the row of another person, or says that its author is somebody else."""
    for change in act.rows:
        if change.entity != PERSON:
            continue
        if _is_another(change.rid, caller, world):
            return True
        if any(cell.field == SAME and cell.new not in {None, "", caller.medewerker} for cell in change.cells):
            return True
    return False


def in_another_name(act: Act, caller: Caller, world: World) -> bool:
    """Tell whether an act names an author that the server knows as somebody else than who hands it in."""
    return _is_another(act.actor, caller, world)


def _is_another(rid: str, caller: Caller, world: World) -> bool:
    held = world.fields.get((PERSON, rid), {})
    named = held.get("naam")
    made_by_server = named is not None and named.apparaat == str(SERVER)
    owner = held[SAME].value if SAME in held else ""
    return rid != caller.medewerker and (made_by_server or bool(owner and owner != caller.medewerker))


def _foreign(act: Act, world: World) -> str:
    places: Mapping[tuple[str, str], tuple[str, str]] = world.places
    mine: dict[tuple[str, str], tuple[str, str]] = {}
    for change in act.rows:
        row, place = (change.entity, change.rid), (change.huishouden, change.vak)
        if places.get(row, place) != place or mine.setdefault(row, place) != place:
            return Aside.VREEMDE_RIJ
        if row in world.gone:
            return Aside.GEWIST
    return ""


def sound_head(act: Act) -> bool:
    """Tell whether what a program fills in, never a person, can be stored."""
    texts = (act.grp, act.actor, act.label, act.hlc, act.undoes or "")
    numbers = 0 < act.n < PENDING and 0 <= act.sv < HIGHEST_VERSION
    return numbers and all(_fits(text, LONGEST_NAME) for text in texts)


def _storable(change: RowChange) -> bool:
    most = LONGEST if change.op == "erase" else LONGEST_NAME
    if not _fits(change.rid, LONGEST_NAME) or not _fits(change.huishouden, LONGEST_NAME):
        return False
    return all(
        0 <= cell.base < PENDING and _fits(cell.field, most) and _fits(cell.new or "", longest(cell.field))
        for cell in change.cells
    )


def _fits(text: str, most: int) -> bool:
    return len(text) <= most and "\0" not in text
