"""Brings the results of other threads back to the window's thread."""

from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from functools import partial
from types import CellType, FunctionType, MethodType
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


class Runner(QObject):
    """Delivers Futures in the thread of the window; one for the whole program."""

    answered = Signal()
    """An answer was handed over."""
    _ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = self._asked = 0
        self._ready.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a result is still under way."""
        return self._waiting > 0

    @property
    def asking(self) -> bool:
        """Whether the answer to a question is still under way: what is shown waits for it."""
        return self._asked > 0

    def deliver(
        self,
        future: "Future[T]",
        then: Callable[[T], None],
        failed: Callable[[BaseException], None],
        *,
        question: bool = False,
    ) -> None:
        """Call `then` with the result, or `failed` with the error, in the window's thread."""
        self._waiting += 1
        self._asked += question

        def tell(done: "Future[T]") -> None:
            hand_over = partial(_hand_over, done, then, failed)
            self._ready.emit(partial(self._answer, hand_over) if question else hand_over)

        future.add_done_callback(tell)

    def _deliver(self, hand_over: Callable[[], None]) -> None:
        self._waiting -= 1
        hand_over()

    def _answer(self, hand_over: Callable[[], None]) -> None:
        self._asked -= 1
        try:
            hand_over()
        finally:
            self.answered.emit()


def _hand_over(done: "Future[T]", then: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
    try:
        problem = done.exception()
    except CancelledError:
        return
    if problem is not None:
        failed(problem)
    elif alive(then):
        then(done.result())


def alive(call: object) -> bool:
    """Tell whether everything of Qt that a function belongs to or holds is still there.

    A page is left while its question is under way: the answer then comes to a page that Qt has
    ended, and is dropped.
    """
    return all(isValid(one) for one in _held(call, set()))


def _held(call: object, seen: set[int]) -> Iterator[QObject]:
    if id(call) in seen:
        return
    seen.add(id(call))
    if isinstance(call, QObject):
        yield call
    elif isinstance(call, MethodType):
        yield from _held(call.__self__, seen)
    elif isinstance(call, partial):
        for part in (call.func, *call.args):
            yield from _held(part, seen)
    elif isinstance(call, FunctionType):
        for cell in call.__closure__ or ():
            yield from _held(_content(cell), seen)


def _content(cell: CellType) -> object:
    try:
        return cell.cell_contents
    except ValueError:
        # A name that was not given a value yet.
        return None
