"""Build step of hatchling: makes the .mo of every catalogue, for wheel and development install alike."""

import importlib.util
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from typing_extensions import override


class CustomBuildHook(BuildHookInterface[Any]):
    """Runs before the files are gathered."""

    @override
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogues; version and build data change nothing."""
        del version, build_data
        path = Path(__file__).with_name("make_texts.py")
        spec = importlib.util.spec_from_file_location("make_texts", path)
        if spec is None or spec.loader is None:
            raise FileNotFoundError(path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.compile_all()
