"""The errors that a user can be told.

An AppError carries a code and data, never a sentence: the Dutch words live in
`app/wording/errors.py`.  Anything else that is raised is a bug.
"""

from typing import ClassVar


class AppError(Exception):
    """Something the user can be told, with what to do about it.

    Each package derives its own errors from this and gives them a `code`;
    `data` fills the words, so it holds no name, note or score.
    """

    code: ClassVar[str] = "onbekend"

    def __init__(self, **data: str | int) -> None:
        super().__init__(self.code)
        self.data: dict[str, str | int] = data
