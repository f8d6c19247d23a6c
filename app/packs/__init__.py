"""Content packs: what a municipality may replace, read from TOML in `resources`.

A pack is immutable and known by the SHA-256 of its canonical form.  Imports app.domain.
"""
