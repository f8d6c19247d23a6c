"""The central server: takes whole acts, judges them, numbers them, and hands out what others did.

Stateless, in front of PostgreSQL.  Imports app.wire, app.sync, app.domain (names of kinds) and nothing of the desktop.
"""
