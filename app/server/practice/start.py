"""`make serve`: PostgreSQL in a folder, a practice tenant with a team, and the service in front of it."""

import socket
import sys
from dataclasses import replace
from pathlib import Path

from app.clock import Clock
from app.server import admin, serving
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.server.migrate import migrate
from app.server.practice import postgres
from app.server.practice.people import GEMEENTE, PEOPLE
from app.server.practice.provider import CLIENT, PATH
from app.server.settings import Settings

LOGIN = "keukentafel_dienst"


def serve(settings: Settings, folder: Path) -> None:
    """Serve until told to stop; what was handed in stays in the folder."""
    cluster = postgres.start(folder)
    try:
        owner = cluster.url()
        migrate(owner)
        with admin.keeper(owner) as sql:
            if sql.execute("SELECT FROM pg_roles WHERE rolname = %s", (LOGIN,)).fetchone() is None:
                sql.execute(f"CREATE ROLE {LOGIN} LOGIN NOINHERIT IN ROLE keukentafel_app".encode())
        if GEMEENTE not in admin.tenants(owner):
            admin.put_people(owner, admin.add_gemeente(owner, GEMEENTE, Clock(), oefenomgeving=True), PEOPLE, Clock())
        port = settings.port or _free_port()
        issuer = f"http://127.0.0.1:{port}{PATH}"
        keeper.set_provider(owner, admin.tenant_of(owner, GEMEENTE), Provider(issuer, CLIENT))
        sys.stdout.write(f"KEUKENTAFEL_OWNER='{owner}'\n")
        # One worker: the keys of the practice provider are in its memory.
        serving.serve(
            replace(settings, database=cluster.url(user=LOGIN), owner=owner, port=port, practice=issuer, workers=1)
        )
    finally:
        postgres.stop(cluster)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
