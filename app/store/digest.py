"""A count and a hash of each dossier as it is here, without what waits: to compare with the server."""

from collections.abc import Iterator

from app.domain.record import ALGEMEEN
from app.store.reading import Reading
from app.store.schema import TABLES
from app.wire.digest import Deel, digest

_UNKNOWN = "SELECT huishouden, vak, entity, rid, seq FROM onbekend"


def parts(tx: Reading, huishoudens: frozenset[str]) -> tuple[Deel, ...]:
    """Return the compartments of these households and of what belongs to none."""
    wanted = huishoudens | {ALGEMEEN}
    found: dict[tuple[str, str], list[tuple[str, str, int]]] = {}
    for huishouden, vak, entity, rid, seq in _rows(tx):
        if huishouden in wanted:
            found.setdefault((huishouden, vak), []).append((entity, rid, seq))
    return tuple(Deel(*key, len(rows), digest(rows)) for key, rows in sorted(found.items()))


def _rows(tx: Reading) -> Iterator[tuple[str, str, str, str, int]]:
    for name in TABLES:
        lines = tx.sql.exec_driver_sql(f'SELECT huishouden, vak, id, _seq FROM "{name}" WHERE _seq > 0')
        yield from ((str(home), str(vak), name, str(rid), int(seq)) for home, vak, rid, seq in lines)
    for home, vak, entity, rid, seq in tx.sql.exec_driver_sql(_UNKNOWN):
        if entity not in TABLES:
            yield str(home), str(vak), str(entity), str(rid), int(seq)
