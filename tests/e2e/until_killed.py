"""The first half of a visit in a process of its own, to be killed: `python -m tests.e2e.until_killed PROFILE`.

It says KEPT when the last words are in the file, with the cursor still in their field, and then waits.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain.gesprekswiel import Segmentwoord
from tests.e2e import visit
from tests.e2e.hands import Hands
from tests.e2e.program import Program
from ui.theme.apply import apply_theme

KEPT = "kept"


def main(profile: Path) -> None:
    """Visit until the words of the wheel are kept."""
    app = QApplication(sys.argv[:1])
    apply_theme(app, "licht", 100)
    program = Program(app, profile)
    program.begin_new()
    program.as_on_a_laptop()
    hands = Hands(program)
    visit.begin_dossier(hands)
    visit.write_question(hands)
    visit.triage(hands)
    visit.draw_web(hands)
    visit.open_wheel(hands)
    hands.type_in("In eigen woorden", visit.BY_MYSELF)
    store = program.desk._store
    program.wait(
        lambda: visit.BY_MYSELF in store.read(lambda tx: [one.woorden for one in tx.all(Segmentwoord)]).result()
    )
    sys.stdout.write(f"{KEPT}\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
