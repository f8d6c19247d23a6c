"""What goes over the wire: acts up, effects down.

Laptop to server go whole sealed acts in the order of their numbers; a cell needs no number or
id of its own, because the cells of an act are counted on from `Act.n` in the order in which they stand.
Server to laptop go effects: what the rows became, without what was refused or is in conflict.
"""

from msgspec import Struct

PROTOCOL = 1
"""Raised when an older program can no longer take part; three versions back may still hand in."""
MAX_CELLS = 1_000
MAX_BYTES = 256 * 1024
"""A batch ends before either, but never in the middle of an act; one act may be larger by itself."""
PAGE_ROWS = 4_000
"""The most that an answer tells: on a slow line the way there and back is felt with every page."""
MAX_BODY_BYTES = 8 * 1024 * 1024
MAX_ANSWER_BYTES = 4 * MAX_BODY_BYTES
"""What a laptop takes: an act that was handed in fits, also in the form in which it is told."""
BLOCK_BYTES = 256 * 1024


class Cell(Struct, frozen=True, array_like=True, gc=False):
    """One field of a row: the new value as text, and the sequence number its author had seen."""

    field: str
    base: int
    new: str | None


class RowChange(Struct, frozen=True, array_like=True):
    """A run of cells of one row within one act.

    `op` is `insert`, `update`, `erase` (the words are to be really gone: one cell, whose field is
    `*` or the names with commas) or `gewist` (a cell whose words were erased before they were sent: it only counts).
    """

    entity: str
    rid: str
    huishouden: str
    vak: str
    op: str
    cells: tuple[Cell, ...]


class Act(Struct, frozen=True, array_like=True):
    """One thing somebody did: taken over or refused as a whole, never split."""

    n: int
    """The number of its first cell, counted per apparaat from 1 without gaps."""
    grp: str
    actor: str
    label: str
    hlc: str
    """When, by the laptop's clock: for people to read, never to judge by."""
    sv: int
    """The version of the tables it was made with."""
    undoes: str | None
    rows: tuple[RowChange, ...]


class Access(Struct, frozen=True, array_like=True):
    """Somebody read, searched, printed or exported: up only, never down."""

    id: str
    moment: str
    actor: str
    huishouden: str
    vak: str
    soort: str
    wat: str
    rid: str


class Push(Struct, frozen=True):
    """What a laptop hands in.  Empty epoch: it never met this server."""

    epoch: str
    acts: tuple[Act, ...] = ()
    accesses: tuple[Access, ...] = ()
    oldest: str = ""
    """The moment of the oldest act that still waits on the laptop after this batch; empty when none."""
    waiting: int = 0
    """How many acts wait on the laptop after this batch."""
    early: bool = False
    """Sent while the one before it was under way: the server waits a moment for that one."""


class Row(Struct, frozen=True, array_like=True):
    """What a row is now, or which of its fields became what, as far as `seq`.

    A value None means empty.  `_dood` holds the tombstone.  A row that was really erased has `gone`.
    """

    entity: str
    rid: str
    huishouden: str
    vak: str
    seq: int
    fields: dict[str, str | None]
    gone: bool = False


class ActAnswer(Struct, frozen=True, array_like=True):
    """What became of an act: the number of its first cell on the server, or why it was put aside."""

    n: int
    grp: str
    seq: int
    conflicts: tuple[int, ...] = ()
    """Places within the act, counted from 0, of the cells that a person must decide."""
    refused: str = ""


class PushAnswer(Struct, frozen=True):
    """The receipt: what is named here is stored for good."""

    epoch: str
    last_n: int
    head: int
    now: str
    acts: tuple[ActAnswer, ...] = ()
    rows: tuple[Row, ...] = ()
    """Every touched row in which somebody else wrote what the author had not seen, whole and as it is now."""


class Pull(Struct, frozen=True, omit_defaults=True):
    """Ask for what others did after `cursor`."""

    epoch: str
    cursor: int
    scope: str = ""
    """Hash of the laptop's households and compartments (`scope_hash`): the lists only travel when they changed."""
    limit: int = PAGE_ROWS
    sv: int = 0
    """The shape of the tables here; 0 when it is not said."""


class Effect(Struct, frozen=True, array_like=True):
    """What one act of somebody else changed, up to and with `seq`."""

    seq: int
    grp: str
    actor: str
    apparaat: str
    hlc: str
    rows: tuple[Row, ...]


class PullAnswer(Struct, frozen=True, omit_defaults=True):
    """A page that ends on an act.  `cursor` is where the next page begins."""

    epoch: str
    cursor: int
    head: int
    now: str
    effects: tuple[Effect, ...] = ()
    more: bool = False
    scope: tuple[str, ...] | None = None
    """All households of this laptop, when they or the compartments are not what it said."""
    vakken: tuple[str, ...] | None = None
    """With `scope`: the compartments that its person may see."""


class Snapshot(Struct, frozen=True):
    """Ask for whole dossiers; none named means all that the laptop may hold."""

    epoch: str
    huishoudens: tuple[str, ...] = ()
    after: tuple[str, str, str] | None = None
    """Household, kind and id of the last row that arrived: goes on from there."""
    limit: int = PAGE_ROWS
    sv: int = 0


class SnapshotAnswer(Struct, frozen=True):
    """Rows by household, kind and id.  Pull from the `head` of the FIRST page when all have come."""

    epoch: str
    head: int
    now: str
    rows: tuple[Row, ...] = ()
    after: tuple[str, str, str] | None = None
    """None when this was the last page."""
    total: int = 0
    """How many rows there are in all, for a progress bar."""


class Blocks(Struct, frozen=True):
    """Which pieces of an attachment the server holds, and whether that is all of it."""

    hash: str
    numbers: tuple[int, ...] = ()
    complete: bool = False


class Refusal(Struct, frozen=True):
    """Why a request was not served."""

    code: str
    epoch: str = ""
    last_n: int = 0
    """What the server holds of this apparaat: after another epoch or a gap the laptop hands in from there."""
    head: int = 0
    now: str = ""
    order: str = ""
    """With code `wissen`: the signed order."""
    sv: int = 0
    """With code `te_oud`: the oldest shape that may fetch."""
