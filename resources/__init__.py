"""Fonts, icons, content packs and translations of the program, and the one way to read them."""

from importlib.resources import files
from pathlib import Path


def path(*parts: str) -> Path:
    """Return the place of a resource on disk; wheel and bundle are always unpacked."""
    return Path(str(files(__name__).joinpath(*parts)))


def read_bytes(*parts: str) -> bytes:
    """Return the bytes of a resource."""
    return path(*parts).read_bytes()


def read_text(*parts: str) -> str:
    """Return a resource as text (UTF-8)."""
    return read_bytes(*parts).decode("utf-8")
