"""`make serve`: PostgreSQL in a folder, a practice tenant with a team, and the service in front of it."""

import sys
from dataclasses import replace
from pathlib import Path

from app.clock import Clock
from app.server import admin, serving
from app.server.admin import Person
from app.server.migrate import migrate
from app.server.practice import postgres
from app.server.settings import Settings

GEMEENTE = "Gemeente Oefendorp"
TEAM = "Sociaal Team Oefendorp"
PEOPLE = (
    Person("jan", "Jan Oefening", (TEAM,)),
    Person("els", "Els Oefening", (TEAM,)),
    Person("leider", "Lies Oefening", (TEAM,), ("consulent", "teamleider")),
)
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
        sys.stdout.write(f"KEUKENTAFEL_OWNER='{owner}'\n")
        serving.serve(replace(settings, database=cluster.url(user=LOGIN), owner=owner))
    finally:
        postgres.stop(cluster)
