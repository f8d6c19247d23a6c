"""Takes the pictures of the README and the handbook from the real program: `python -m tests.pictures`.

The practice households are built in a temporary profile; nothing on the pictures is real.
"""

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.demo.build import fill
from app.domain.activiteitenplan import Plan, SoortVersie
from app.domain.bijlage import Bijlage
from app.packs.load import load_packs
from app.reports.make import make
from app.services import profiel, versies
from app.services.work import Store
from app.settings import Settings
from tests.server_answers import TeamAnswers, who_looked
from ui.bootstrap.pages import makers
from ui.bootstrap.practice import PRACTICE_WHO
from ui.components.context import Context
from ui.components.place import Place
from ui.shell.window import MainWindow
from ui.theme.apply import apply_theme
from ui.work.runner import Runner

FOLDER = Path(__file__).parents[1] / "docs" / "beelden"
SIZE = (1280, 800)
WHEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""It is always this Monday, so that the same program makes the same pictures."""
SETTLE_MS = 900
PAPER_SCALE = 1.2


def main() -> int:
    """Take every picture."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        return 1
    apply_theme(app, "licht", 100)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder)
        store = profiel.create_store(profile, os.urandom(32), Clock(lambda: WHEN), PRACTICE_WHO, oefenomgeving=True)
        homes = fill(store)
        runner = Runner()
        context = Context(store, load_packs(profile), Settings(thema="licht"), profile, runner)
        context.samen.team, context.samen.inzage = TeamAnswers(homes[0]), who_looked
        window = MainWindow(context, makers(), practice=True)
        window.resize(*SIZE)
        window.show()
        for name, place in (
            ("vandaag", Place("vandaag")),
            ("spinnenweb", Place("gesprek", homes[0])),
            ("gesprekswiel", Place("gesprek", homes[0], tab="gesprekswiel")),
            ("hulpvraag", Place("hulpvraag", homes[0])),
            ("triage", Place("triage", homes[0])),
            ("activiteitenplan", Place("plan", homes[0])),
            ("papier", Place("papier", homes[0])),
            ("dossiers", Place("dossiers")),
            ("huishouden", Place("huishouden", homes[0])),
            ("bijlage", Place("bijlage", homes[0], _attachment(store), "huishouden")),
            ("kort_gesprek", Place("kort_gesprek", homes[-1])),
            ("van_papier", Place("van_papier", homes[0])),
            ("overnemen", Place("overnemen", homes[0])),
            ("tijdlijn", Place("tijdlijn", homes[0])),
            ("socialekaart", Place("socialekaart")),
            ("verschillen", Place("verschillen")),
            ("team", Place("team")),
            ("inzage", Place("inzage", homes[0])),
            ("instellingen", Place("instellingen")),
        ):
            window.show_place(place)
            _settle(runner, context)
            window.grab().save(str(FOLDER / f"{name}.png"))
        _paper(store, profile)
        window.close()
        _settle(runner, context)
        store.close()
    return 0


def _settle(runner: Runner, context: Context) -> None:
    """Let the window live until every answer is there and the layout is quiet."""
    while True:
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop.quit)
        loop.exec()
        if not runner.busy and not context.late.waiting:
            return


def _attachment(store: Store) -> str:
    """Return the letter of the practice set."""
    return next(one.id for one in store.read(lambda tx: tx.all(Bijlage)).result() if one.aard is not None)


def _paper(store: Store, profile: Path) -> None:
    """Take the first page of a plan, as it prints."""
    plan = store.read(lambda tx: tx.all(Plan)[0]).result()
    packs = load_packs(profile)
    values = store.read(
        lambda tx: versies.compose(tx, plan.id, packs, profile, soort=SoortVersie.VOORSTEL, groot=False)
    ).result()
    pages = pypdfium2.PdfDocument(make(values))
    pages[0].render(scale=PAPER_SCALE).to_pil().save(FOLDER / "plan.png")
    pages.close()


if __name__ == "__main__":
    sys.exit(main())
