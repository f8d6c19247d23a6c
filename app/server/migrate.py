"""Bringing a PostgreSQL database to this version."""
