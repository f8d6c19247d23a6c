"""Pieces that know our values, and the context that a page is given."""
