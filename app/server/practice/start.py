"""`make serve`: PostgreSQL in a folder, a practice tenant with a team, and the service in front of it."""

import signal
import socket
import sys
from dataclasses import replace
from pathlib import Path

from app.clock import Clock
from app.server import admin, serving, staff
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.server.migrate import migrate
from app.server.practice import approving
from app.server.practice.people import GEMEENTE, PEOPLE
from app.server.practice.postgres import Postgres
from app.server.practice.provider import CLIENT, PATH
from app.server.practice.running import kept
from app.server.settings import Settings
from app.wording.i18n import _

LOGIN = "keukentafel_dienst"


def serve(settings: Settings, folder: Path) -> None:
    """Serve until told to stop; what was handed in stays in the folder.  Raises PracticeRuns or NoPostgres."""
    # The service gives the signal back when it has closed its lines: then this ends as after Ctrl+C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with kept(folder) as cluster:
        port = settings.port or _free_port()
        issuer = f"http://127.0.0.1:{port}{PATH}"
        _make_ready(cluster, issuer)
        owner = cluster.url()
        sys.stdout.write(f"KEUKENTAFEL_OWNER='{owner}'\n")
        sys.stdout.write(_("Vul dit adres in bij Instellingen, Samenwerken, en kies Aanmelden.") + "\n")
        sys.stdout.write(_("Toont een laptop zes cijfers? Typ ze hier. Stoppen: Ctrl+C.") + "\n")
        approving.listen(owner, GEMEENTE)
        # One worker: the keys of the practice provider are in its memory.
        serving.serve(
            replace(settings, database=cluster.url(user=LOGIN), owner=owner, port=port, practice=issuer, workers=1)
        )


def _make_ready(cluster: Postgres, issuer: str) -> None:
    owner = cluster.url()
    migrate(owner)
    with admin.keeper(owner) as sql:
        if sql.execute("SELECT FROM pg_roles WHERE rolname = %s", (LOGIN,)).fetchone() is None:
            sql.execute(f"CREATE ROLE {LOGIN} LOGIN NOINHERIT IN ROLE keukentafel_app".encode())
    if GEMEENTE not in admin.tenants(owner):
        tenant = admin.add_gemeente(owner, GEMEENTE, Clock(), oefenomgeving=True)
        admin.put_people(owner, tenant, PEOPLE, Clock())
        staff.publish(Settings(database=owner, owner=owner), tenant, Clock())
    keeper.set_provider(owner, admin.tenant_of(owner, GEMEENTE), Provider(issuer, CLIENT))


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
