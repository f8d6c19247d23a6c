"""Dossiers: finding one, making one, bringing a list in."""
