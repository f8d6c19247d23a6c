"""Alembic revisions of the central server's database."""
