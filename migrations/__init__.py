"""Alembic revisions, as data of the program."""
