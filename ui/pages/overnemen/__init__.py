"""Overnemen: our parts in the order of the municipality's own system."""
