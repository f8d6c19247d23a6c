"""Inzage: who looked in this dossier, for the resident who asks."""
