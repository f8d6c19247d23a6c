"""Reading the chain again from its first link, and the rows against the log: finds any line that was edited.

It works on any copy of the database, so a backup is checked the same way.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import psycopg
from psycopg.rows import DictRow, dict_row

from app.server import chain
from app.server.admin import keeper
from app.server.rebuild import Rebuilt
from app.server.record import act_line, cell_line, decided_line

BATCHES = """SELECT nr, apparaat, door, ontvangen, van, tot, handtekening, keten FROM zending
WHERE tenant = %s ORDER BY nr"""
ACTS = "SELECT * FROM daad WHERE tenant = %s AND zending = %s ORDER BY volg"
CELLS = """SELECT seq AS q, daad AS d, apparaat AS a, entity AS e, rid AS r, huishouden AS h, vak AS v, op AS o,
field AS f, base AS b, effect AS x, encode(hash, 'hex') AS s, new AS w, zout AS z
FROM log WHERE tenant = %s AND seq > %s AND seq <= %s ORDER BY seq"""
ACCESSES = """SELECT id, moment, actor, huishouden, vak, soort, wat, rid FROM inzage
WHERE tenant = %s AND zending = %s ORDER BY volg"""
ASIDES = "SELECT n, reden, daad, zout, hash FROM quarantaine WHERE tenant = %s AND zending = %s ORDER BY n"
DECIDED = """SELECT apparaat, n, besluit, door, op, waarom, zout, hash FROM besluit
WHERE tenant = %s AND zending = %s ORDER BY apparaat, n"""
COUNTS = """SELECT
  (SELECT count(*) FROM log WHERE tenant = %(t)s), (SELECT count(*) FROM daad WHERE tenant = %(t)s),
  (SELECT count(*) FROM inzage WHERE tenant = %(t)s), (SELECT count(*) FROM quarantaine WHERE tenant = %(t)s),
  (SELECT count(*) FROM besluit WHERE tenant = %(t)s)"""


@dataclass
class Report:
    """What was read, and what is wrong with it; a problem names a place, never words."""

    batches: int = 0
    cells: int = 0
    last: str = ""
    """When the last batch came in."""
    problems: list[str] = field(default_factory=list)


def verify(url: str, tenant: int) -> Report:
    """Check one tenant."""
    with keeper(url, tenant) as sql:
        return verify_in(sql, tenant)


def verify_in(sql: psycopg.Connection, tenant: int) -> Report:
    """Check one tenant in a transaction that knows it."""
    report, rebuilt = Report(), Rebuilt()
    before, at, counted = b"", 0, [0] * 5
    with sql.cursor(row_factory=dict_row) as lines:
        for batch in lines.execute(BATCHES, (tenant,)).fetchall():
            report.batches += 1
            report.last = batch["ontvangen"]
            if batch["nr"] != report.batches or batch["van"] != at:
                report.problems.append(f"zending {batch['nr']}: nummers")
            found = _batch(lines, tenant, batch)
            counted = [sum(pair) for pair in zip(counted, found.counts, strict=True)]
            if chain.link(before, found.top, found.acts, found.cells, found.others) != bytes(batch["keten"]):
                report.problems.append(f"zending {batch['nr']}: keten")
            report.problems += found.problems
            rebuilt.take(found.raw)
            before, at = bytes(batch["keten"]), batch["tot"]
    report.cells = at
    report.problems += [*_end(sql, tenant, report, before, at, counted), *rebuilt.unexplained()]
    report.problems += rebuilt.compare(sql, tenant)
    return report


@dataclass
class _Found:
    top: chain.Line
    acts: Sequence[chain.Line]
    cells: Sequence[chain.Line]
    others: Sequence[chain.Line]
    raw: Sequence[DictRow]
    counts: Sequence[int]
    problems: Sequence[str]


def _batch(lines: psycopg.Cursor[DictRow], tenant: int, batch: Mapping[str, object]) -> _Found:
    nr = batch["nr"]
    acts = lines.execute(ACTS, (tenant, nr)).fetchall()
    cells = lines.execute(CELLS, (tenant, batch["van"], batch["tot"])).fetchall()
    accesses = lines.execute(ACCESSES, (tenant, nr)).fetchall()
    asides = lines.execute(ASIDES, (tenant, nr)).fetchall()
    decided = lines.execute(DECIDED, (tenant, nr)).fetchall()
    others = [list(line.values()) for line in accesses]
    others += [[line["n"], line["reden"], bytes(line["hash"]).hex()] for line in asides]
    others += [
        decided_line(line["apparaat"], line["n"], line["besluit"], line["door"], line["op"], bytes(line["hash"]))
        for line in decided
    ]
    top = [batch[name] for name in ("nr", "apparaat", "door", "ontvangen", "van", "tot", "handtekening")]
    return _Found(
        top, [act_line(one) for one in acts], [cell_line(one) for one in cells], others, cells,
        (len(cells), len(acts), len(accesses), len(asides), len(decided)),
        [*_words(cells), *_aside_words(asides), *_why_words(decided)],
    )  # fmt: skip


def _words(cells: Sequence[DictRow]) -> Iterator[str]:
    for cell in cells:
        if cell["z"] is None:
            if cell["w"] is not None:
                yield f"log {cell['q']}: woorden zonder zout"
        elif chain.payload_hash(bytes(cell["z"]), cell["w"]).hex() != cell["s"]:
            yield f"log {cell['q']}: woorden"


def _aside_words(asides: Sequence[DictRow]) -> Iterator[str]:
    for line in asides:
        if line["zout"] is None:
            wrong = line["daad"] is not None
        else:
            wrong = chain.payload_hash(bytes(line["zout"]), bytes(line["daad"] or b"").decode()) != bytes(line["hash"])
        if wrong:
            yield f"quarantaine {line['n']}: woorden"


def _why_words(decided: Sequence[DictRow]) -> Iterator[str]:
    for line in decided:
        if line["zout"] is None:
            wrong = line["waarom"] is not None
        else:
            wrong = chain.payload_hash(bytes(line["zout"]), line["waarom"]) != bytes(line["hash"])
        if wrong:
            yield f"besluit {line['apparaat']}:{line['n']}: woorden"


def _end(
    sql: psycopg.Connection, tenant: int, report: Report, before: bytes, at: int, counted: Sequence[int]
) -> Iterator[str]:
    query = "SELECT seq, zending, keten FROM teller WHERE tenant = %s"
    counter = sql.execute(query, (tenant,)).fetchone()
    if counter is None or (counter[0], counter[1], bytes(counter[2])) != (at, report.batches, before):
        yield "teller: niet gelijk aan het einde van de keten"
    if (found := sql.execute(COUNTS, {"t": tenant}).fetchone()) != tuple(counted):
        yield f"regels buiten de keten: {found} tegen {tuple(counted)}"
