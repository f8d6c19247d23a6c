"""Refuses the one combination that would end the program in the middle of a conversation.

PySide6 6.12.0 takes a reference from None on every void call; before Python 3.12 None
dies of that after some 7,000 calls, and the process with it.
"""

_BROKEN_PYSIDE = "6.12.0"
_IMMORTAL_NONE = (3, 12)


def refusal(pyside: str, python: tuple[int, int]) -> str | None:
    """Return why the program may not start with these versions, or None when it may."""
    if pyside == _BROKEN_PYSIDE and python < _IMMORTAL_NONE:
        return (
            f"PySide6 {pyside} werkt niet met Python {python[0]}.{python[1]}: het programma zou vanzelf stoppen. "
            "Zet PySide6 6.11.3 terug, of neem Python 3.12 of later."
        )
    return None
