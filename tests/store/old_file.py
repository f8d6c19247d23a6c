"""A file of an older version, with rows, a log and triggers: `python -m tests.store.old_file PATH` brings it up."""

import sys
from pathlib import Path

from alembic import command
from alembic.config import Config

from app.store import feed, migrate, triggers
from app.store.connection import Hlc, connect, open_engine, sql_functions
from tests.store.files import HOUSE, KEY, Hands

REVISIONS = Path(__file__).parent / "revisions"
ROWS = 300


def make_old_file(path: Path) -> None:
    """Make the file as the version before left it: user_version 0, rows captured, one act open."""
    clock = Hands().clock()
    raw = connect(path, KEY, sql_functions(clock, Hlc(clock)), create=True)
    with open_engine(raw).connect().execution_options(write=True) as sql, sql.begin():
        config = Config()
        config.set_main_option("script_location", str(REVISIONS))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = sql
        command.upgrade(config, "t0001")
        sql.exec_driver_sql(feed.FTS_TABLE)
        sql.exec_driver_sql("INSERT INTO sync_ctx(one, grp, capture, sv) VALUES (1, 'g', 1, 0)")
        sql.exec_driver_sql(
            "INSERT INTO grp(id, actor, apparaat, huishouden, vak, label, started, stand)"
            " VALUES ('g', 'ik', 'laptop', ?, 'gewoon', 'Begin', 'nu', 'gedaan')",
            (HOUSE,),
        )
        for name, statement in triggers.generate().items():
            if "hulpvraag" in name:
                sql.exec_driver_sql(statement.replace('"namens"', '"voor_wie"'))
        for number in range(ROWS):
            sql.exec_driver_sql(
                "INSERT INTO hulpvraag(id, huishouden, vak, woorden, voor_wie, _seq)"
                " VALUES (?, ?, 'gewoon', ?, 'zus', 0)",
                (f"v{number:04}", HOUSE, f"vraag {number} " + "woord " * 40),
            )
        sql.exec_driver_sql("INSERT INTO ouder(id, naam) VALUES ('o', 'Riet')")
        sql.exec_driver_sql("INSERT INTO kind(id, ouder) VALUES ('k1', 'o'), ('k2', 'o')")
    raw.close()


if __name__ == "__main__":
    migrate.prepare(Path(sys.argv[1]), KEY, Hands().clock(), revisions=REVISIONS)
