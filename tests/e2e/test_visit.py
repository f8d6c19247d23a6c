"""The visit of the mission: from the first question to large print in her hand, with the laptop killed once."""

import hashlib
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from app.domain.activiteitenplan import Activiteit, Handtekening, Standpunt
from app.domain.bijlage import Bijlage
from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.domain.hulpvraag import Hulpvraag, Instemming
from app.domain.spinnenweb import Dimensiescore
from app.domain.triage import Keuze, Triage
from tests.e2e import visit
from tests.e2e.hands import Hands
from tests.e2e.program import Program
from tests.e2e.until_killed import KEPT
from tests.reports.reading import page_texts, squeezed
from tests.system.program import holding


def visit_until_killed(profile: Path) -> None:
    """Let another process visit, and kill it as an empty battery does."""
    command = [sys.executable, "-m", "tests.e2e.until_killed", str(profile)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = process.stdout.readline().strip()
        process.send_signal(signal.SIGKILL)
    assert told == KEPT
    assert process.returncode == -signal.SIGKILL


def test_a_visit_from_the_first_question_to_paper(program: Program, printer: Path) -> None:
    visit_until_killed(program.profile)
    assert holding(program.profile, visit.BY_MYSELF) == []

    program.unlock()
    program.as_on_a_laptop()
    hands = Hands(program)
    # It goes on where it was, with the words there.
    assert program.window.here().tab == "gesprekswiel"
    assert hands.seek(QTextEdit, "In eigen woorden").toPlainText() == visit.BY_MYSELF
    visit.make_plan(hands)
    visit.sign(hands)
    visit.print_large(hands)
    program.settle()

    _expect_all_kept(program)
    _expect_the_paper(program, (printer / "received").read_bytes())
    for words in visit.SAID:
        assert holding(program.profile, words) == []
    program.end()
    for words in visit.SAID:
        assert holding(program.profile, words) == []


def _expect_all_kept(program: Program) -> None:
    store = program.desk._store
    (vraag,) = store.read(lambda tx: tx.all(Hulpvraag)).result()
    assert (vraag.woorden, vraag.gevraagd, vraag.behoefte) == (visit.ASKED, "een scootmobiel", visit.NEED)
    assert vraag.instemming is Instemming.KLOPT
    (triage,) = store.read(lambda tx: tx.all(Triage)).result()
    assert triage.keuze is Keuze.EERST_SAMEN_KIJKEN
    assert triage.uitgelegd
    points = store.read(lambda tx: tx.all(Dimensiescore)).result()
    assert {one.score for one in points} == {4, 7}
    assert [one.woorden for one in points if one.praten and one.werken] == [visit.MISSED]
    (segment,) = store.read(lambda tx: tx.all(Segmentwoord)).result()
    assert (segment.woorden, segment.ervaring) == (visit.BY_MYSELF, Ervaring.MET_MOEITE)
    (activiteit,) = store.read(lambda tx: tx.all(Activiteit)).result()
    assert visit.FACILITY in f"{activiteit.wie} {activiteit.waar} {activiteit.wat}"
    (signed,) = store.read(lambda tx: tx.all(Handtekening)).result()
    assert signed.standpunt is Standpunt.AKKOORD
    assert signed.streken


def _expect_the_paper(program: Program, printed: bytes) -> None:
    """The printer got what is kept, to the byte, with her words on it."""
    kept = program.desk._store.read(lambda tx: [one.hash for one in tx.all(Bijlage)]).result()
    assert hashlib.sha256(printed).hexdigest() in kept
    words = squeezed(" ".join(page_texts(printed)))
    for expected in (visit.MISSED, visit.CONTENT, visit.FACILITY, "scootmobiel"):
        assert expected in words
