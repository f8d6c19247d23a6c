"""Content packs as TOML."""
