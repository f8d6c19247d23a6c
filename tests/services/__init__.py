"""Use cases on a real, encrypted store."""
