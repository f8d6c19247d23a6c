"""Lets a paper go out: kept first, then printed or saved, then written down for whom it was."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from app.errors import AppError
from app.services import afdrukken
from app.services.afdrukken import Ontwerp
from app.services.papieren import Ontvanger
from app.wording.i18n import _
from ui.components.context import Context
from ui.work.printing import PrintError, print_pdf, printers
from ui.work.runner import alive


@dataclass(frozen=True, slots=True)
class Klaar:
    """A paper and the bytes that the preview shows: what goes out is this and nothing else."""

    ontwerp: Ontwerp
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Exemplaar:
    """How it goes out: for whom, how many times, and on which printer."""

    aan: tuple[Ontvanger, ...] = ()
    aantal: int = 1
    printer: str = ""


@dataclass(frozen=True, slots=True)
class Antwoord:
    """Who wants to hear what became of it; a page that was left hears nothing, the work goes on."""

    printed: Callable[[], None]
    saved: Callable[[Path], None]
    refused: Callable[[Exception], None]


class Uitgang:
    """Prints and saves.  No QObject and no child of the page, so that it ends what it began."""

    def __init__(self, context: Context, huishouden: str, antwoord: Antwoord) -> None:
        self._context = context
        self._huishouden = huishouden
        self._antwoord = antwoord

    def print_paper(self, klaar: Klaar, exemplaar: Exemplaar) -> None:
        """Keep what goes out and hand it to the printer."""
        job = partial(print_pdf, klaar.pdf, exemplaar.printer, copies=exemplaar.aantal)
        self._keep(klaar, partial(self._send, job, klaar, exemplaar, None))

    def save_paper(self, klaar: Klaar, path: Path, exemplaar: Exemplaar) -> None:
        """Keep what goes out and write it as a file."""
        job = partial(afdrukken.save_pdf, path, klaar.pdf)
        self._keep(klaar, partial(self._send, job, klaar, exemplaar, path))

    def _keep(self, klaar: Klaar, then: Callable[[], None]) -> None:
        ontwerp, pdf = klaar.ontwerp, klaar.pdf
        if not ontwerp.keeps:
            then()
            return
        self._context.act(
            _("Papier bewaard"), self._huishouden, lambda tx: afdrukken.keep(tx, ontwerp, pdf), lambda _id: then(),
            undoable=False, failed=self._fail,
        )  # fmt: skip

    def _fail(self, problem: BaseException) -> None:
        refused = self._antwoord.refused
        if isinstance(problem, AppError | PrintError) and alive(refused):
            refused(problem)
        else:
            self._context.fail(problem)

    def _send(self, job: Callable[[], None], klaar: Klaar, exemplaar: Exemplaar, path: Path | None) -> None:
        self._context.background(partial(tried, job), partial(self._sent, klaar, exemplaar, path))

    def _sent(self, klaar: Klaar, exemplaar: Exemplaar, path: Path | None, problem: Exception | None) -> None:
        """Write down that it went out, or say why it did not."""
        if problem is not None:
            self._fail(problem)
            return
        ontwerp, soort = klaar.ontwerp, "export" if path else "print"
        wat = afdrukken.say_for_log(ontwerp.wens, exemplaar.aan, exemplaar.aantal)
        self._context.log_access(soort, self._huishouden, wat, ontwerp.versie or ontwerp.wens.item)
        self._context.act(
            _("Papier meegegeven"), self._huishouden, lambda tx: afdrukken.handed_over(tx, ontwerp), undoable=False
        )
        if path is None and alive(self._antwoord.printed):
            self._antwoord.printed()
        elif path is not None and alive(self._antwoord.saved):
            self._antwoord.saved(path)


def tried(job: Callable[[], object]) -> Exception | None:
    """Run a job and return the problem that a user can be told, if there was one."""
    try:
        job()
    except (AppError, PrintError) as problem:
        return problem
    return None


def printer_names() -> tuple[str, ...]:
    """Return the printers of the system; a system that does not answer has none."""
    try:
        return tuple(one.name for one in printers())
    except PrintError:
        return ()
