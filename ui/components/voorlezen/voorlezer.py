"""Reads aloud what a resident sees, where this laptop has a voice; else it is as if this did not exist.

It knows no voice: it talks to the process of `stem`.  Without the extra, or in a bundle that does not carry
it, there is no command and nothing is ever started.
"""

import importlib.util
import json
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QSignalBlocker, QTimer, Signal

from ui.components.voorlezen import BROKEN, NO_VOICE, READY, SAID

_SPEECH = "PySide6.QtTextToSpeech"
_FIRST_MS, _LETTER_MS = 15_000, 250
"""How long a sentence may take at most: three times as long as a slow voice needs."""
_LOOK_MS = 30_000
"""How long a speech service may take to answer: one that hangs counts as none."""
_END_MS = 1000


def command() -> tuple[str, ...]:
    """Return what starts the voice; nothing where the extra is not installed."""
    if getattr(sys, "frozen", False) or importlib.util.find_spec(_SPEECH) is None:
        return ()
    return (sys.executable, "-m", "ui.components.voorlezen.stem")


class Voorlezer(QObject):
    """A voice, or none: `moved` says that it became another."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.command: tuple[str, ...] = ()
        """Set by who opens the program; at rest without it."""
        self.can_speak = False
        self.broken = False
        """Whether the voice stopped by itself while it read; until the next try."""
        self._none = False
        self._process: QProcess | None = None
        self._left: list[str] = []
        self._speaking = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._break)

    @property
    def speaking(self) -> bool:
        """Whether it reads now."""
        return self._speaking

    @property
    def may_come(self) -> bool:
        """Whether a voice is there, or is still looked for."""
        return bool(self.command) and not self._none

    def look(self) -> None:
        """Look for a voice, without waiting for it."""
        if not self.command or self._process is not None:
            return
        self._none, self.broken = False, False
        made = QProcess(self)
        made.setStandardErrorFile(QProcess.nullDevice())
        made.readyReadStandardOutput.connect(self._hear)
        made.finished.connect(self._on_gone)
        made.errorOccurred.connect(self._on_gone)
        self._process = made
        self._patience.start(_LOOK_MS)
        made.start(self.command[0], list(self.command[1:]))

    def read(self, texts: Sequence[str]) -> None:
        """Read these aloud, one after the other."""
        self.broken = False
        self._left = [one for one in texts if one.strip()]
        self._speaking = self.can_speak and bool(self._left)
        self._go_on()
        self.moved.emit()

    def stop(self) -> None:
        """Be silent, at once."""
        if self._speaking:
            self._send("")
            self._fall_silent()
            self.moved.emit()

    def end(self) -> None:
        """Be silent and let go of the voice."""
        self.stop()
        made, self._process = self._process, None
        self.can_speak = False
        if made is not None:
            with QSignalBlocker(made):
                made.closeWriteChannel()
                if not made.waitForFinished(_END_MS):
                    made.kill()
                    made.waitForFinished(_END_MS)
            made.deleteLater()

    def _go_on(self) -> None:
        if not self._speaking:
            return
        if self._left:
            text = self._left.pop(0)
            self._patience.start(_FIRST_MS + _LETTER_MS * len(text))
            self._send(text)
        else:
            self._fall_silent()
            self.moved.emit()

    def _fall_silent(self) -> None:
        self._left, self._speaking = [], False
        self._patience.stop()

    def _send(self, text: str) -> None:
        if self._process is not None:
            self._process.write(json.dumps(text).encode() + b"\n")

    def _hear(self) -> None:
        while self._process is not None and self._process.canReadLine():
            word = bytes(self._process.readLine().data()).decode(errors="replace").strip()
            if word == READY:
                self._patience.stop()
                self.can_speak = True
                self.moved.emit()
            elif word == SAID:
                self._go_on()
            elif word in {BROKEN, NO_VOICE}:
                self._break()

    def _break(self) -> None:
        """The voice says no more: tell it when it was reading, and take nobody's time any longer."""
        self.broken = self._speaking
        self._fall_silent()
        self.end()
        self._none = True
        self.moved.emit()

    def _on_gone(self) -> None:
        if self._process is not None:
            self._break()
