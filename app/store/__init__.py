"""The open, encrypted dossier file: tables, log, undo, search, migrations.

The only place that imports SQLAlchemy and SQLCipher; what leaves it is a frozen value.
"""
