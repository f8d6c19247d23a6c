"""The unlock screen shows before anything of the dossiers is loaded; the rest comes while the passphrase is typed."""

import subprocess
import sys
from pathlib import Path

HEAVY = frozenset({
    "sqlalchemy", "sqlcipher3", "app.store", "app.services.work", "app.packs.load", "app.uplink", "app.reports.make",
    "ui.bootstrap.desk", "ui.bootstrap.pages", "ui.shell.window", "reportlab", "httpx2", "joserfc", "alembic",
})  # fmt: skip
SHOW = """
import sys
from pathlib import Path
from app.settings import Settings
from ui import bootstrap
from ui.bootstrap import heavy
from ui.bootstrap.session import Session
from ui.theme.apply import apply_theme

app = bootstrap._application()
apply_theme(app)
session = Session(app, Path(sys.argv[1]), Settings(), demo=True)
session.begin()
assert session._window.isVisible() and session._window.centralWidget() is not None
print(*sys.modules)
heavy.load()
print(*sys.modules)
session.end()
"""


def test_the_first_window_shows_without_store_desk_or_pages(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", SHOW, tmp_path], capture_output=True, text=True, check=True)
    shown, opened = (set(line.split()) for line in run.stdout.splitlines())

    assert not HEAVY & shown
    # The voice lives in a process of its own, also where the extra is installed.
    assert "PySide6.QtTextToSpeech" not in shown | opened
    assert {"app.store", "app.services.work", "ui.bootstrap.desk", "ui.bootstrap.pages", "app.packs.load"} <= opened
