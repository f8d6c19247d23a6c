"""From a closed profile to an open store: first start, unlock, recovery, the sheet.

Keys are stretched on a thread of the pool; the screens only ask and tell.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.clock import Clock
from app.errors import AppError
from app.keys import access
from app.keys.devicesecret import DeviceSecrets, NoSecrets, os_secrets
from app.keys.passphrase import strength
from app.services import staging
from app.wording.errors import Message, explain
from ui.bootstrap import heavy
from ui.pages.ontgrendelen.first_start import FirstStart
from ui.pages.ontgrendelen.page import UnlockPage
from ui.pages.ontgrendelen.recovery import RecoveryPage
from ui.pages.ontgrendelen.state import Begin, Unlock
from ui.profile import usual_profile
from ui.work.runner import Runner

if TYPE_CHECKING:
    from app.services.work import Store

T = TypeVar("T")
PRACTICE_WORDS = "oefenen aan de keukentafel"


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store; `code` is the recovery code when it was just made."""

    store: "Store"
    code: str = ""
    mended: bool = False
    naam: str = ""
    key: bytes = field(default=b"", repr=False)
    """The database key, for the envelope of the organisation; the open store holds it as well."""


class Gate(QObject):
    """Shows the screens before the dossiers; `opened` carries an Opened."""

    show_page = Signal(object)
    opened = Signal(object)

    def __init__(self, profile: Path, clock: Clock, runner: Runner, pool: ThreadPoolExecutor, *, demo: bool) -> None:
        super().__init__()
        self._profile, self._clock, self._runner, self._pool, self._demo = profile, clock, runner, pool, demo
        # The practice environment is nobody's: it leaves nothing in the keyring.
        self._secrets: DeviceSecrets = NoSecrets() if demo else os_secrets()

    def begin(self) -> None:
        """Show the first screen."""
        staging.settle(self._profile)
        if access.exists(self._profile):
            self._ask_passphrase()
        elif self._demo:
            self._make_practice()
        else:
            self._ask_who()

    def _state(self) -> Unlock:
        status = access.status(self._profile, self._clock)
        elsewhere = "" if self._demo or self._profile == usual_profile() else str(self._profile)
        return Unlock(status.wrong_tries, status.wait_seconds, PRACTICE_WORDS if self._demo else "", elsewhere)

    def fail(self, problem: AppError) -> None:
        """Go back to the first screen and tell why the dossiers did not open."""
        self._ask_passphrase(problem)

    def _ask_passphrase(self, problem: AppError | OSError | None = None) -> None:
        try:
            state = self._state()
        except (AppError, OSError) as found:
            state, problem = Unlock(), problem or found
        page = UnlockPage(state)
        page.recovery_wanted.connect(self._ask_recovery)
        page.passphrase_given.connect(lambda words: self._run(lambda: self._unlock(words), self._fail_unlock(page)))
        self._show(page)
        if problem is not None:
            message = explain(problem)
            page.show_error(message.title, message.what_to_do)

    def _fail_unlock(self, page: UnlockPage) -> Callable[[Message, BaseException], None]:
        def fail(message: Message, _problem: BaseException) -> None:
            try:
                state = self._state()
            except (AppError, OSError):
                state = Unlock()
            page.show_failure(message.title, message.what_to_do, state)

        return fail

    def _unlock(self, words: str) -> Opened:
        unlocked = access.unlock(self._profile, words, self._clock, self._secrets)
        return self._open(unlocked)

    def _open(self, unlocked: access.Unlocked) -> Opened:
        heavy.load()
        from app.services import profiel

        store = profiel.open_store(self._profile, unlocked.key, self._clock)
        return Opened(store, mended=unlocked.mended, key=unlocked.key)

    def _ask_recovery(self) -> None:
        page = RecoveryPage(strength)
        page.back_wanted.connect(self._ask_passphrase)

        def fail(message: Message, problem: BaseException) -> None:
            group = problem.data.get("groep", 0) if isinstance(problem, AppError) else 0
            page.show_failure(message.title, message.what_to_do, int(group))

        page.given.connect(lambda code, words: self._run(lambda: self._recover(code, words), fail))
        self._show(page)

    def _recover(self, code: str, words: str) -> Opened:
        unlocked = access.repair(self._profile, code, words, self._secrets)
        return self._open(unlocked)

    def _ask_who(self) -> None:
        page = FirstStart(strength)

        def fail(message: Message, _problem: BaseException) -> None:
            page.set_busy(busy=False)
            page.show_error(message.title, message.what_to_do)

        def ready(begin: Begin) -> None:
            page.set_busy(busy=True)
            self._run(lambda: self._create(begin), fail)

        page.ready.connect(ready)
        self._show(page)

    def _create(self, begin: Begin) -> Opened:
        heavy.load()
        from app.services import eerste_start, profiel

        who = profiel.WhoIs(begin.naam, begin.functie, begin.organisatie, begin.team, begin.telefoon, begin.bereikbaar)
        begun = eerste_start.begin(self._profile, begin.passphrase, who, self._clock, self._secrets)
        return Opened(begun.store, code=begun.recovery_code, naam=begin.naam, key=begun.key)

    def _make_practice(self) -> None:
        page = UnlockPage(Unlock(practice_passphrase=PRACTICE_WORDS))
        page.passphrase_given.connect(
            lambda words: self._run(lambda: self._create_practice(words), self._fail_unlock(page))
        )
        self._show(page)

    def _create_practice(self, words: str) -> Opened:
        if not access.exists(self._profile):
            heavy.load()
            from app.demo.build import fill
            from app.services import eerste_start
            from ui.bootstrap.practice import PRACTICE_WHO

            begun = eerste_start.begin(
                self._profile, PRACTICE_WORDS, PRACTICE_WHO, self._clock, self._secrets, oefenomgeving=True
            )
            fill(begun.store)
            begun.store.close()
        return self._unlock(words)

    def _show(self, page: QWidget) -> None:
        self.show_page.emit(page)
        page.setFocus()

    def _run(self, job: Callable[[], Opened], failed: Callable[[Message, BaseException], None]) -> None:
        def wrong(problem: BaseException) -> None:
            if not isinstance(problem, AppError | OSError):
                raise problem
            failed(explain(problem), problem)

        self._runner.deliver(self._pool.submit(job), self.opened.emit, wrong)
