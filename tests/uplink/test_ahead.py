"""Asking ahead: used when it is what is asked, thrown away when it is not, never two at a time."""

import threading
from concurrent.futures import ThreadPoolExecutor

from app.uplink.ahead import Ahead
from app.uplink.answers import Failed


class _Server:
    """Answers a question with itself, and notices when two come at once."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.at_once = 0
        self._busy = threading.Lock()

    def answer(self, message: object) -> str | Failed:
        if not self._busy.acquire(blocking=False):
            self.at_once += 1
            return "two at once"
        try:
            self.asked.append(message)
            return f"answer to {message}"
        finally:
            self._busy.release()


def _ask(*questions: tuple[str, str]) -> tuple[list[str | Failed], _Server]:
    """Ask each first of a pair, and begin each second."""
    server, answers = _Server(), list[str | Failed]()
    with ThreadPoolExecutor(max_workers=1) as pool:
        ahead = Ahead[str](server.answer, pool)
        for question, then in questions:
            answers.append(ahead.ask(question))
            ahead.begin(then)
    assert server.at_once == 0
    return answers, server


def test_what_was_asked_ahead_is_asked_once() -> None:
    answers, server = _ask(("1", "2"), ("2", "3"))

    assert answers == ["answer to 1", "answer to 2"]
    assert server.asked == ["1", "2", "3"]


def test_another_question_than_was_guessed_gets_its_own_answer() -> None:
    answers, server = _ask(("1", "2"), ("x", "3"))

    assert answers == ["answer to 1", "answer to x"]
    assert server.asked == ["1", "2", "x", "3"]
