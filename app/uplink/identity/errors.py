"""Why signing in did not work, as a user can be told."""

from typing import ClassVar

from app.errors import AppError


class NoLogin(AppError):
    """The provider or the browser did not bring us back with a sound answer; `reden` says which check failed."""

    code: ClassVar[str] = "aanmelden_mislukt"


class LoginTooLate(AppError):
    """Nobody finished signing in within some minutes."""

    code: ClassVar[str] = "aanmelden_te_laat"


class NoAnswer(AppError):
    """Our own server gave no answer, or refused; `reden` is a Trouble or a Code."""

    code: ClassVar[str] = "aanmelden_geen_server"
