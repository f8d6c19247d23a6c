"""Asking for the next page while this one is taken over: the line rests as little as the disk.

Still one message is under way at a time, and what was asked ahead is only used when it is just what is asked then.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Generic, TypeVar

from app.uplink.answers import Failed
from app.uplink.transport import Transport

T = TypeVar("T")


class Ahead(Generic[T]):
    """Asks one kind of question, the next one before it is needed."""

    def __init__(self, ask: Callable[[object], T | Failed], pool: ThreadPoolExecutor) -> None:
        self._ask, self._pool = ask, pool
        self._next: tuple[object, Future[T | Failed]] | None = None

    def begin(self, message: object) -> None:
        """Ask what will probably be asked next."""
        self._next = (message, self._pool.submit(self._ask, message))

    def ask(self, message: object) -> T | Failed:
        """Return the answer to a question, asked ahead or now."""
        if self._next is not None:
            (asked, answer), self._next = self._next, None
            found = answer.result()
            if asked == message:
                return found
        return self._ask(message)


@contextmanager
def ahead(line: Transport, path: str, kind: type[T]) -> Iterator[Ahead[T]]:
    """Give what asks ahead; nothing is under way any more when this ends."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="keukentafel-lijn") as pool:
        yield Ahead(lambda message: line.post(path, message, kind), pool)
