"""An answer that comes when its page is gone is dropped, and every other one arrives."""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.work.runner import Runner, alive


class Page(QObject):
    """Takes answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[int] = []

    def take(self, answer: int) -> None:
        """Keep an answer."""
        self.answers.append(answer)


def fail(problem: BaseException) -> None:
    raise problem


def by_method(page: Page) -> Callable[[int], None]:
    return page.take


def by_closure(page: Page) -> Callable[[int], None]:
    return lambda answer: page.take(answer) if answer else None


def by_partial(page: Page) -> Callable[[int], None]:
    return partial(Page.take, page)


def by_function_in_function(page: Page) -> Callable[[int], None]:
    inner = by_closure(page)

    def again(answer: int) -> None:
        if answer > 1:
            again(answer - 1)
        inner(answer)

    return again


@pytest.mark.parametrize("make", [by_method, by_closure, by_partial, by_function_in_function])
def test_an_answer_to_a_page_that_is_gone_is_dropped(
    qtbot: QtBot, make: Callable[[Page], Callable[[int], None]]
) -> None:
    page, runner = Page(), Runner()
    then = make(page)
    assert alive(then)
    future: Future[int] = Future()
    runner.deliver(future, then, fail)

    delete(page)
    future.set_result(1)
    qtbot.waitUntil(lambda: not runner.busy)

    assert not alive(then)


def test_an_answer_to_a_page_that_is_there_arrives(qtbot: QtBot) -> None:
    page, runner = Page(), Runner()
    future: Future[int] = Future()
    runner.deliver(future, by_closure(page), fail)

    future.set_result(7)
    qtbot.waitUntil(lambda: not runner.busy)

    assert page.answers == [7]


def test_a_plain_function_is_always_alive() -> None:
    assert alive(print)
    assert alive(lambda: None)
