"""A thread that owns one connection and runs its jobs in order of priority."""

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from enum import IntEnum
from types import TracebackType
from typing import TypeVar

from app.store.failures import translate

T = TypeVar("T")


class Priority(IntEnum):
    """Who goes first on a queue."""

    USER = 0
    LOG = 1
    SYNC = 2
    STOP = 9


class _Delivery:
    """Hands whatever a job raises to its Future, so that the thread lives on."""

    def __init__(self, future: "Future[T]") -> None:
        self._future = future

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, _kind: type[BaseException] | None, problem: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if problem is not None:
            self._future.set_exception(translate(problem))
        return True


class Worker:
    """One thread, one queue; stop it to end the thread."""

    def __init__(self, name: str) -> None:
        self._jobs: queue.PriorityQueue[tuple[int, int, Callable[[], None] | None]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(self, job: Callable[[], T], priority: Priority = Priority.USER) -> "Future[T]":
        """Run a job on the thread; its result or error comes through the Future."""
        future: Future[T] = Future()
        if self._stopped:
            # Nobody would ever run it: who waits for it must not wait for ever.
            future.set_exception(RuntimeError("the store is closed"))
            return future

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            with _Delivery(future):
                future.set_result(job())

        self._jobs.put((priority, next(self._order), run))
        return future

    def stop(self) -> None:
        """Run what is queued, then end the thread."""
        self._stopped = True
        self._jobs.put((Priority.STOP, next(self._order), None))
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()[2]) is not None:
            job()
