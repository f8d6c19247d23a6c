"""Parts of a page that are made after what is in sight was painted: a page change must not wait for what nobody sees.

A part keeps its place empty, about as high as it will be.  Once the page has the answers to what it asked, the parts
in sight are made before it is painted, and the others after it, a few a turn of the loop.  Who goes to something below
(Tab, a search, an undo) has all of it made first.  What nobody looks at (where one is, for the next start) is done
after it is painted too: the thread that reads and the one that paints take turns.
"""

import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme.apply import text_scale
from ui.widgets.heldpaint import HeldPaint
from ui.widgets.scroll import calm_wheel
from ui.widgets.sight import settle

W = TypeVar("W", bound=QWidget)
HEIGHT_PX = 200
TURN_MS = 40
"""How long parts are made before the window lives again: a key that is pressed meanwhile waits no longer than that,
and for the part that was begun."""
PAINT_MS = 50
"""A window that is not painted (it lies under another) does not keep its parts waiting for longer."""
ANSWERS_MS = 150
"""So long the page before stays in sight while the answers for the page that comes are under way."""


class LateParts(QObject):
    """The parts of the page that is shown that are still to be made."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: list[LatePart[Any]] = []
        self._afterwards: list[Callable[[], object]] = []
        self._looking = False
        """Whether what is in sight may still lack parts."""
        self._asked: Callable[[], bool] | None = None
        """Tells of a page that comes whether answers for it are still under way."""
        self._paint = HeldPaint(lambda: self._looking or self.coming, self)
        self._paint.painted.connect(self._go_on)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.patience_ms = ANSWERS_MS
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._stop_waiting)

    @property
    def waiting(self) -> bool:
        """Whether a part is still to be made."""
        return bool(self._parts)

    @property
    def looking(self) -> bool:
        """Whether a part that is in sight may still be to be made: what is painted now is not the page yet."""
        return self._looking

    @property
    def coming(self) -> bool:
        """Whether the window waits for the answers to what the page asked."""
        return self._asked is not None and self._asked()

    def expect(self, window: QWidget, asked: Callable[[], bool]) -> None:
        """Keep the window from painting a page that is still empty, while `asked` says that answers are under way."""
        self._asked = asked
        self._paint.watch(window)
        self._patience.start(self.patience_ms)

    def afterwards(self, do: Callable[[], object]) -> None:
        """Do this once the page that comes is painted; now when none comes."""
        if self._paint.to_come:
            self._afterwards.append(do)
        else:
            do()

    def catch_up(self) -> None:
        """Do what waits for the page to be painted: nobody may lose it by leaving."""
        waiting, self._afterwards = self._afterwards, []
        for do in waiting:
            do()

    def answered(self) -> None:
        """Look whether that was the last answer."""
        if self._asked is not None and not self._asked():
            self._stop_waiting()

    def add(self, part: "LatePart[Any]") -> None:
        """Make this part when its turn comes."""
        if not self._parts:
            self._looking = True
            self._timer.start(0)
        self._parts.append(part)

    def finish(self) -> None:
        """Make everything now: somebody goes where it will be."""
        # What is made may hold parts itself.
        while self._parts:
            parts = self._parts
            self.forget()
            _make(parts)

    def forget(self) -> None:
        """Make nothing more: the page was left."""
        self._parts = []
        self._looking = False
        self._asked = None
        self._patience.stop()
        self._timer.stop()
        self._paint.watch(None)

    def _go_on(self) -> None:
        # It is painted in this turn; the timers come after it.
        self._asked = None
        QTimer.singleShot(0, self, self.catch_up)
        self._patience.stop()
        self._paint.watch(None)
        if self._parts:
            self._timer.start(0)

    def _stop_waiting(self) -> None:
        self._asked = None
        # Nor does a window that is not painted keep that waiting.
        QTimer.singleShot(PAINT_MS, self, self.catch_up)
        self._patience.stop()
        if self._parts:
            self._timer.start(0)
        elif self._paint.watching:
            self._paint.let_go()

    def _step(self) -> None:
        self._parts = [one for one in self._parts if isValid(one) and one.made is None]
        if self.coming:
            # What another answer brings may push down what is in sight now.
            self._timer.stop()
        elif not self._parts:
            self.forget()
        elif self._looking:
            self._look()
        else:
            _make(self._parts, TURN_MS)

    def _look(self) -> None:
        """Make what is in sight; what that pushes down, or leaves room for, is seen in the next turn."""
        if not self._paint.watching:
            self._paint.watch(self._parts[0].window())
        settle()
        seen = [one for one in self._parts if one.in_sight()]
        _make(seen)
        if not seen:
            self._looking = False
            self._timer.start(PAINT_MS)
            self._paint.let_go()


class LatePart(QWidget, Generic[W]):
    """The place of a part; `height` is about how high it will be at normal text, and rather too high than too low."""

    def __init__(self, parts: LateParts, make: Callable[[], W], *, height: int = HEIGHT_PX) -> None:
        super().__init__()
        self._parts, self._make = parts, make
        self._show: Callable[[W], object] | None = None
        self.made: W | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._keep_free(height)

    def come(self, *, height: int = 0) -> None:
        """Be made when its turn comes."""
        self.later(lambda _made: None, height=height)

    def later(self, show: Callable[[W], object], *, height: int = 0) -> None:
        """Do this with the part: now when it is there, else when it is made; of several only the last counts."""
        if self.made is not None:
            show(self.made)
            return
        if height:
            self._keep_free(height)
        if self._show is None:
            self._parts.add(self)
        self._show = show

    def now(self) -> W:
        """Return the part; it is made when it was not there."""
        if self.made is not None:
            return self.made
        made = self.made = self._make()
        if self._show is not None:
            # Before it has a place: what is made in a window is styled and laid out piece by piece.
            aside = QWidget()
            made.setParent(aside)
            show, self._show = self._show, None
            show(made)
        self.setMinimumHeight(0)
        self._layout.addWidget(made)
        calm_wheel(made)
        if not made.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            # Qt would do so in the next turn only: who has it made now goes there now.
            made.show()
        return made

    def flush(self) -> None:
        """Hand what was typed in the part to the store; what is not made holds nothing."""
        flush = getattr(self.made, "flush", None)
        if callable(flush):
            flush()

    def in_sight(self) -> bool:
        """Tell whether somebody can see its place; without a window there is nothing to wait for."""
        return not self.window().isVisible() or not self.visibleRegion().isEmpty()

    def _keep_free(self, height: int) -> None:
        self.setMinimumHeight(round(height * text_scale()))


def _make(parts: list[LatePart[Any]], for_ms: float | None = None) -> None:
    """Make these, or as many as there is time for."""
    begun_s = time.perf_counter()
    for one in parts:
        # What a part does when it is made may end the page.
        if isValid(one):
            one.now()
        if for_ms is not None and (time.perf_counter() - begun_s) * 1000 > for_ms:
            return
