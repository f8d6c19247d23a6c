"""Revisions of the encrypted dossier file."""
