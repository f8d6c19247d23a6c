"""A first start that was cut: finish its move or clear it, before anything of the store is loaded."""

import shutil
from pathlib import Path

STAGE, WHOLE = ".nieuw", "heel"


def settle(profile: Path) -> None:
    """Finish or clear a first start that was cut; does nothing in a profile that is whole."""
    stage = profile / STAGE
    if not stage.is_dir():
        return
    if (stage / WHOLE).exists():
        for path in sorted(stage.iterdir()):
            if path.name != WHOLE:
                path.replace(profile / path.name)
    shutil.rmtree(stage)
