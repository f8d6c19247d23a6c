"""Brings the results of other threads back to the window's thread."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Runner(QObject):
    """Delivers Futures in the thread of the window; one for the whole program."""

    _ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = 0
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a result is still under way."""
        return self._waiting > 0

    def deliver(self, future: "Future[T]", then: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
        """Call `then` with the result, or `failed` with the error, in the window's thread."""
        self._waiting += 1
        future.add_done_callback(lambda done: self._ready.emit(partial(_hand_over, done, then, failed)))

    def _deliver(self, hand_over: Callable[[], None]) -> None:
        self._waiting -= 1
        hand_over()


def _hand_over(done: "Future[T]", then: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
    try:
        problem = done.exception()
    except CancelledError:
        return
    if problem is not None:
        failed(problem)
    else:
        then(done.result())
