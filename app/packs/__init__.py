"""Content packs: what a municipality may replace without a programmer."""

from app.packs.errors import PackInvalid
from app.packs.load import Pack, Packs, load_default, load_packs, read_pack, restore_pack

__all__ = ["Pack", "PackInvalid", "Packs", "load_default", "load_packs", "read_pack", "restore_pack"]
