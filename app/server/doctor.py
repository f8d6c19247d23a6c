"""Whether the server stands as it should: what is wrong is told with what to do."""

from collections.abc import Iterator

import psycopg

from app.server.migrate import versions
from app.server.settings import Settings
from app.wording.i18n import _

OLDEST_POSTGRES = 150000
OPEN = """SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant'
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
AND NOT (c.relrowsecurity AND c.relforcerowsecurity)"""
STRONG = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = %s"
MAY_CHANGE = """SELECT has_table_privilege('keukentafel_app', t, p)
FROM unnest(ARRAY['log', 'daad', 'zending', 'inzage']) t,
unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p"""


def examine(settings: Settings) -> Iterator[tuple[str, bool]]:
    """Give each finding, and whether it is as it should be."""
    try:
        found, needed = versions(settings.owner)
    except psycopg.OperationalError:
        yield _("De database is niet te bereiken: kijk of PostgreSQL draait en of de gegevens in OWNER kloppen"), False
        return
    yield _("Versie van de database: {found}, nodig: {needed}").format(found=found, needed=needed), found == needed
    if found != needed:
        return
    with psycopg.connect(settings.owner) as sql:
        yield from _rules(sql)
        yield from _safety(sql)
    with psycopg.connect(settings.database) as sql:
        strong = sql.execute(STRONG, (sql.info.user,)).fetchone() == (True,)
        yield _("De dienst meldt zich aan zonder rechten van een beheerder"), not strong


def _rules(sql: psycopg.Connection) -> Iterator[tuple[str, bool]]:
    open_tables = [line[0] for line in sql.execute(OPEN)]
    yield _("Elke tabel scheidt de gemeenten") + "".join(f" {name}" for name in open_tables), not open_tables
    yield (
        _("De rol van de dienst komt niet om de scheiding heen"),
        sql.execute(STRONG, ("keukentafel_app",)).fetchone() == (False,),
    )
    yield _("De rol van de dienst kan de log niet veranderen"), not any(line[0] for line in sql.execute(MAY_CHANGE))


def _safety(sql: psycopg.Connection) -> Iterator[tuple[str, bool]]:
    yield _("PostgreSQL 15 of nieuwer"), sql.info.server_version >= OLDEST_POSTGRES
    for name, wanted, words in (
        ("fsync", {"on"}, _("Wat bevestigd is, staat op schijf (fsync)")),
        (
            "synchronous_commit",
            {"on", "remote_apply", "remote_write"},
            _("Bevestigen wacht op de schijf (synchronous_commit)"),
        ),
        ("archive_mode", {"on", "always"}, _("Er is een archief om een tijdstip terug te zetten (archive_mode)")),
    ):
        found = sql.execute("SELECT current_setting(%s)", (name,)).fetchone()
        yield words, found is not None and found[0] in wanted
