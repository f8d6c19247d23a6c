"""A real encrypted file for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.store import migrate
from tests.store.files import KEY, Desk, Hands, fill_house, open_desk


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the file that all tests copy: creating one costs half a second, copying nothing."""
    path = tmp_path_factory.mktemp("template") / "dossier.db"
    migrate.create(path, KEY, Hands().clock())
    return path


@pytest.fixture
def file(template: Path, tmp_path: Path) -> Path:
    """Give an empty dossier file."""
    path = tmp_path / "dossier.db"
    shutil.copy(template, path)
    return path


@pytest.fixture
def desk(file: Path) -> Iterator[Desk]:
    """Give an open store with one household."""
    made = open_desk(file)
    made.store.write("Begin", "", fill_house, undoable=False).result()
    yield made
    made.store.close()
