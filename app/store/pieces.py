"""The bytes of attachments in pieces, for sending and fetching: what is not whole yet is no attachment.

Pieces that come in stand under a name of their own until the whole has the hash that the row says.
"""

import hashlib
from dataclasses import dataclass

from app.store.reading import Reading
from app.store.writing import BLOK_BYTES, COMING, STAGE, Changed, Writing

WANTED = "bijlage_eerst"
"""Under this name the laptop remembers the hash of what somebody waits for."""
_UP = """SELECT DISTINCT b.hash, b.grootte FROM bijlage AS b WHERE b.hash <> '' AND b._dood IS NULL
AND EXISTS (SELECT 1 FROM bijlage_blok AS k WHERE k.hash = b.hash)
AND NOT EXISTS (SELECT 1 FROM bijlage_aangekomen AS a WHERE a.hash = b.hash AND a.huishouden = b.huishouden)
AND NOT EXISTS (SELECT 1 FROM change AS c WHERE c.entity = 'bijlage' AND c.rid = b.id AND c.seq IS NULL)"""
_ARRIVED = """INSERT INTO bijlage_aangekomen(hash, huishouden) SELECT DISTINCT b.hash, b.huishouden FROM bijlage AS b
WHERE b.hash = ?
AND NOT EXISTS (SELECT 1 FROM change AS c WHERE c.entity = 'bijlage' AND c.rid = b.id AND c.seq IS NULL)
ON CONFLICT DO NOTHING"""
_DOWN = """SELECT b.hash, b.grootte FROM bijlage AS b WHERE length(b.hash) = 64 AND b.hash NOT GLOB '*[^0-9a-f]*'
AND b._dood IS NULL AND coalesce(b._seq, 0) > 0 AND NOT EXISTS (SELECT 1 FROM bijlage_blok AS k WHERE k.hash = b.hash)
ORDER BY b.hash = (SELECT waarde FROM lokaal WHERE naam = 'bijlage_eerst') DESC, b.id DESC"""
"""What is no hash never becomes part of an address: who wrote the row may have meant another one."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """Bytes that must go up or come down."""

    hash: str
    grootte: int

    @property
    def pieces(self) -> int:
        """How many pieces it has."""
        return max(1, -(-self.grootte // BLOK_BYTES))


def to_send(tx: Reading) -> list[Attachment]:
    """Return the attachments whose row the server has, and whose bytes it did not confirm."""
    return [Attachment(row["hash"], int(row["grootte"] or 0)) for row in tx.rows(_UP)]


def to_fetch(tx: Reading) -> list[Attachment]:
    """Return the attachments whose bytes are not here: what somebody wants to see first, then the newest."""
    found = [Attachment(row["hash"], int(row["grootte"] or 0)) for row in tx.rows(_DOWN)]
    return list({one.hash: one for one in found}.values())


def piece(tx: Reading, sha256: str, number: int) -> bytes:
    """Return one piece; empty when it is not here."""
    found = tx.rows("SELECT bytes FROM bijlage_blok WHERE hash = :h AND nr = :n", {"h": sha256, "n": number})
    return bytes(found[0]["bytes"]) if found else b""


def numbers_here(tx: Reading, sha256: str) -> set[int]:
    """Return which pieces came in so far."""
    return {int(row["nr"]) for row in tx.rows("SELECT nr FROM bijlage_blok WHERE hash = :h", {"h": COMING + sha256})}


def keep_piece(tx: Writing, sha256: str, number: int, content: bytes) -> None:
    """Keep a piece that came in, unless the attachment was erased while it was under way."""
    line = """INSERT INTO bijlage_blok(hash, nr, bytes) SELECT ?, ?, ? WHERE EXISTS
    (SELECT 1 FROM bijlage WHERE hash = ?) ON CONFLICT(hash, nr) DO NOTHING"""
    tx.sql.exec_driver_sql(line, (COMING + sha256, number, content, sha256))
    tell(tx, sha256)


def finish(tx: Writing, sha256: str) -> bool:
    """Make an attachment of its pieces; False, and away with them, when the whole is not what was said."""
    digest = hashlib.sha256()
    query = "SELECT bytes FROM bijlage_blok WHERE hash = ? ORDER BY nr"
    for row in tx.sql.exec_driver_sql(query, (COMING + sha256,)):
        digest.update(bytes(row[0]))
    good = digest.hexdigest() == sha256
    if good:
        tx.sql.exec_driver_sql("UPDATE bijlage_blok SET hash = ? WHERE hash = ?", (sha256, COMING + sha256))
        mark_sent(tx, sha256)
    else:
        tx.sql.exec_driver_sql("DELETE FROM bijlage_blok WHERE hash = ?", (COMING + sha256,))
    return good


def mark_sent(tx: Writing, sha256: str) -> None:
    """Remember that the server has all of it."""
    tx.sql.exec_driver_sql(_ARRIVED, (sha256,))
    tx.sql.exec_driver_sql("DELETE FROM lokaal WHERE naam = ?", (STAGE + sha256,))
    tell(tx, sha256)


def note_stage(tx: Writing, sha256: str, done: int) -> None:
    """Remember how many pieces the server has, for the screen."""
    if not tx.rows("SELECT 1 FROM bijlage WHERE hash = :h", {"h": sha256}):
        return
    tx.remember(STAGE + sha256, str(done))
    tell(tx, sha256)


def tell(tx: Writing, sha256: str) -> None:
    """Say that something happened to the bytes of an attachment: whoever shows it looks again."""
    for row in tx.rows("SELECT id, huishouden FROM bijlage WHERE hash = :h", {"h": sha256}):
        tx.touched.add(Changed("bijlage", row["id"], row["huishouden"]))
