"""What every page is given: ask, act, go somewhere, say something.

A page reads with `ask` and writes with `act`; both take a use case of app.services and
come back in the window's thread.  After every act `changed` tells which rows were
touched, whoever touched them; a page reloads what it shows.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.packs.load import Packs
from app.services import profiel
from app.services.work import TRIED_AGAIN, Changed, Reading, Store, Undone, Writing, Written
from app.settings import Settings, save_settings
from app.wording.errors import explain
from app.wording.i18n import _
from ui.components.lastpapers import LastPapers
from ui.components.place import Place
from ui.components.samen import Samen
from ui.components.voorlezen.voorlezer import Voorlezer
from ui.widgets.late import LateParts
from ui.work.runner import Runner, alive

T = TypeVar("T")
RETRY_MS = 2000


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the user, not in a box: a title, what to do, and how serious it is."""

    title: str
    text: str = ""
    kind: str = "info"
    """"info", "ok", "warning" or "danger"."""
    action: str = ""
    run: Callable[[], None] | None = None
    undoes: str = ""
    """The household of which the action takes back the last act: a choice that counts until the next act there."""
    everywhere: bool = False
    """It is about the program, not about a page: it stays when the page is left."""


class Context(QObject):
    """The one object a page gets.  `changed(touched)` carries a frozenset of Changed."""

    changed = Signal(object)
    saved = Signal()
    acted = Signal(str)
    """Something was done, or taken back, in this household."""
    save_failed = Signal(object)
    place_wanted = Signal(object)
    notice = Signal(object)
    settings_changed = Signal(object)
    remembered = Signal(str)
    """Carries the name of what was kept for this laptop alone."""
    covered = Signal()
    uncovered = Signal()
    """The window is at rest or goes on the lock, or is open again: what stands on another display goes with it."""

    def __init__(
        self, store: Store, packs: Packs, settings: Settings, profile: Path, runner: Runner,
        pool: ThreadPoolExecutor | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._store = store
        self._runner = runner
        self._pool = pool or ThreadPoolExecutor(max_workers=1, thread_name_prefix="keukentafel-pool")
        self.packs = packs
        self.settings = settings
        self.profile = profile
        self.clock: Clock = store.clock
        self.samen = Samen(self)
        self.voorlezer = Voorlezer(self)
        self.papers = LastPapers()
        self.late = LateParts(self)
        runner.answered.connect(self.late.answered)
        self._to_keep = ""
        self._held: list[Callable[[], None]] = []
        self._again = QTimer(self)
        self._again.setInterval(RETRY_MS)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try_again)

    @property
    def actor(self) -> str:
        """The id of the Medewerker at work."""
        return self._store.actor

    def today(self) -> date:
        """Return the date in the Netherlands."""
        return self.clock.today()

    def ask(self, query: Callable[[Reading], T], then: Callable[[T], None]) -> None:
        """Run a query and hand its value to `then`."""
        self._runner.deliver(self._store.read(query), then, self.fail, question=True)

    def expect(self, window: QWidget) -> None:
        """Let a window paint the page that comes once the answers to what it asks are there."""
        self.late.expect(window, lambda: self._runner.asking)

    def act(
        self,
        label: str,
        huishouden: str,
        job: Callable[[Writing], T],
        then: Callable[[T], None] | None = None,
        *,
        key: str | None = None,
        undoable: bool = True,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Run a writing use case as one act; `key` keeps the act open while typing or dragging in one place."""

        def done(written: Written[T]) -> None:
            self.saved.emit()
            if written.touched:
                self.acted.emit(huishouden)
            if then is not None and alive(then):
                then(written.value)
            if written.touched:
                self.changed.emit(written.touched)

        def send() -> None:
            future = self._store.write(label, huishouden, job, key=key, undoable=undoable, in_order=True)
            self._runner.deliver(future, done, lambda problem: self._wrong(send, problem, failed or self.fail))

        if self._held:
            self._held.append(send)
        else:
            send()

    @property
    def unsaved(self) -> bool:
        """Whether something is not in the encrypted file yet; then the program may not end."""
        return bool(self._held) or self._runner.busy

    @property
    def held(self) -> bool:
        """Whether words wait for a disk that can't take them."""
        return bool(self._held)

    def background(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do other work (a PDF, a print) on a pool thread and hand its result to `then`."""
        self._runner.deliver(self._pool.submit(job), then, self.fail)

    def seal(self) -> None:
        """Close the open act: the user left the field or the page."""
        self._runner.deliver(self._store.seal(), lambda _: None, self.fail)

    def undo(self, huishouden: str, then: Callable[[Undone | None], None], *, redo: bool = False) -> None:
        """Take back (or do again) the last own act of this dossier."""

        def done(written: Written[Undone | None]) -> None:
            self.acted.emit(huishouden)
            then(written.value)
            if written.touched:
                self.changed.emit(written.touched)

        self._runner.deliver(self._store.undo(huishouden, redo=redo), done, self.fail)

    def log_access(self, soort: str, huishouden: str, wat: str = "", rid: str = "") -> None:
        """Record that something was read, searched, printed or exported; no names in `wat`."""
        self._runner.deliver(self._store.log_access(soort, huishouden, wat, rid), lambda _: None, self.fail)

    def remember(self, name: str, value: str) -> None:
        """Keep something for this laptop alone, in the encrypted file."""
        self._runner.deliver(self._store.remember(name, value), lambda _: None, self.fail)
        self.remembered.emit(name)

    def remember_place(self, place: Place) -> None:
        """Keep where the user is for the next start, after it is painted; the last one counts."""
        waits, self._to_keep = bool(self._to_keep), place.to_text()
        if not waits:
            self.late.afterwards(self._keep_place)

    def _keep_place(self) -> None:
        text, self._to_keep = self._to_keep, ""
        self.remember(profiel.PLACE, text)

    def choose_settings(self, settings: Settings) -> None:
        """Take over and keep other settings."""
        self.settings = settings
        save_settings(self.profile, settings)
        self.settings_changed.emit(settings)

    def go(self, place: Place) -> None:
        """Show another place."""
        self.place_wanted.emit(place)

    def tell(self, notice: Notice) -> None:
        """Say something to the user in the notice bar."""
        self.notice.emit(notice)

    def tell_done(self, what: str, huishouden: str) -> None:
        """Say what was just done, with the way back beside it."""

        def take_back() -> None:
            self.undo(huishouden, lambda _undone: None)

        self.tell(Notice(what, kind="ok", action=_("Terugdraaien"), run=take_back, undoes=huishouden))

    def fail(self, problem: BaseException) -> None:
        """Tell a known problem; anything else is a bug and goes to the crash report."""
        if getattr(problem, "code", ""):
            message = explain(problem)
            kept = isinstance(problem, TRIED_AGAIN)
            self.tell(Notice(message.title, message.what_to_do, "danger", everywhere=kept))
        else:
            raise problem

    def _wrong(self, send: Callable[[], None], problem: BaseException, failed: Callable[[BaseException], None]) -> None:
        """Keep what could not be written for now, in its order; tell it once."""
        self.save_failed.emit(problem)
        if not isinstance(problem, TRIED_AGAIN):
            failed(problem)
            return
        if not self._held:
            self.fail(problem)
        self._held.append(send)
        self._again.start()

    def _try_again(self) -> None:
        held, self._held = self._held, []
        self._store.go_on()
        for send in held:
            send()


def touches(touched: frozenset[Changed], huishouden: str, *kinds: str) -> bool:
    """Return whether an act touched rows of these kinds (or any) in this household."""
    return any(c.huishouden == huishouden and (not kinds or c.kind in kinds) for c in touched)
