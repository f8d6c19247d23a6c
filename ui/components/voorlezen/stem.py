"""The voice: a small process that is given sentences and says them with the system's own speech service.

A process of its own, because finding a voice can take seconds, because a voice that breaks must take nothing
along, and because silence follows by itself when the program ends in whatever way: its pipe closes.  It
opens no connection and keeps nothing.  Each line in is a JSON text, an empty one for silence; each line out
is one of the words below.
"""

import json
import re
import sys
import threading
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from ui.components.voorlezen import BROKEN, NO_VOICE, READY, SAID

ENGINES = ("speechd", "winrt", "sapi", "darwin", "macos")
"""Those that talk to a service of the system.  Qt's "mock" is for tests, "flite" speaks no Dutch."""
_FROM_AFAR = re.compile(r"online|network|netwerk|cloud|remote", re.IGNORECASE)


def is_from_afar(name: str) -> bool:
    """Tell whether a voice says of itself that it works over a network: words of a resident never go there."""
    return _FROM_AFAR.search(name) is not None


def voice_of(engine: QTextToSpeech, language: QLocale.Language) -> QVoice | None:
    """Return a voice of this language that does its work on the laptop."""
    for locale in sorted(engine.availableLocales(), key=lambda one: one.name(), reverse=True):
        if locale.language() == language:
            engine.setLocale(locale)
            found = next((one for one in engine.availableVoices() if not is_from_afar(one.name())), None)
            if found is not None:
                return found
    return None


def find_engine(engines: Sequence[str], language: QLocale.Language) -> QTextToSpeech | None:
    """Return the first engine that has a voice of this language, with that voice chosen."""
    for name in engines:
        if name not in QTextToSpeech.availableEngines():
            continue
        engine = QTextToSpeech(name)
        voice = voice_of(engine, language) if engine.state() is not QTextToSpeech.State.Error else None
        if voice is not None:
            engine.setVoice(voice)
            return engine
    return None


class Stem(QObject):
    """Says what it is told, and tells when it is done."""

    told = Signal(str)
    closed = Signal()

    def __init__(self, engine: QTextToSpeech) -> None:
        super().__init__()
        self._engine = engine
        self._began = False
        self.told.connect(self._say)
        self.closed.connect(self._end)
        engine.stateChanged.connect(self._on_state)

    def _say(self, text: str) -> None:
        self._began = False
        if text:
            self._engine.say(text)
        else:
            self._engine.stop()

    def _end(self) -> None:
        self._engine.stop()
        QCoreApplication.quit()

    def _on_state(self, state: QTextToSpeech.State) -> None:
        if state is QTextToSpeech.State.Speaking:
            self._began = True
        elif state is QTextToSpeech.State.Error:
            tell(BROKEN)
        elif state is QTextToSpeech.State.Ready and self._began:
            # Not when an earlier sentence was broken off: that ends after the next was given.
            self._began = False
            tell(SAID)


def tell(word: str) -> None:
    """Say something to the program."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _listen(stem: Stem) -> None:
    for line in sys.stdin:
        stem.told.emit(json.loads(line))
    stem.closed.emit()


def main(arguments: Sequence[str]) -> int:
    """Look for a voice, and say what comes in; a test names another engine and language."""
    app = QCoreApplication(["keukentafel"])
    engines, language = (arguments[0].split(","), arguments[1]) if arguments else (ENGINES, "nl")
    engine = find_engine(engines, QLocale(language).language())
    if engine is None:
        tell(NO_VOICE)
        return 0
    stem = Stem(engine)
    tell(READY)
    threading.Thread(target=_listen, args=(stem,), daemon=True).start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
