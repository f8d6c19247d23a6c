"""The pictures of samen kijken: a chart that can be dragged and starred, and a list in large words."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea
from typing_extensions import override

from app.drawing.ecogram_data import EcogramData, Naaste
from app.drawing.spider_data import SpiderData
from app.wording.i18n import _
from ui.pages.gesprek.ecogram_woorden import own_words_of
from ui.pages.gesprek.state import BLANK_WHEEL, State, spider_data, wheel_data
from ui.theme.apply import BASE_PX, base_px, current_tokens, text_scale
from ui.widgets.ecogram_chart import EcogramChart
from ui.widgets.scroll import ScrollPage
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.text import label
from ui.widgets.touch import scroll_by_touch
from ui.widgets.wheel_chart import WheelChart

_WORDS_GROW = 1.25
_LETTERS = 20
"""How many letters high a chart is, at least."""


class Zoom(QScrollArea):
    """A chart that fills its window: what grows is its words, and nothing of it falls outside."""

    def __init__(self, chart: SpiderChart | WheelChart | EcogramChart, grow: float = 1.0) -> None:
        super().__init__()
        self._chart, self._grow = chart, grow
        self.setWidget(chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_by_touch(self)

    def set_factor(self, factor: float) -> None:
        """Make the words of the chart this much larger."""
        self._chart.set_grow(self._grow * factor)

    def _fit(self) -> None:
        # Who reads in large letters everywhere needs a large chart: rather one that scrolls than small words.
        self._chart.setMinimumHeight(round(BASE_PX * text_scale() * _LETTERS))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class WebBeeld(Zoom):
    """The resident's web: `moved` carries the dimension and its value, `pointed` the dimension that was touched."""

    pointed = Signal(str)
    moved = Signal(str, object)
    let_go = Signal()

    def __init__(self) -> None:
        web = SpiderChart(_("Spinnenweb"), SpiderData(axes=()))
        super().__init__(web)
        self._web = web
        self._web.axis_focused.connect(lambda axis: self.pointed.emit(self._id(axis)))
        self._web.value_changed.connect(lambda axis, value: self.moved.emit(self._id(axis), value))
        self._web.drag_finished.connect(lambda _axis: self.let_go.emit())

    def _id(self, axis: int) -> str:
        return self._web.data().axes[axis].id

    def show_state(self, state: State, chosen: str) -> None:
        """Show the web, with the subject that is talked about."""
        ids = [one.id for one in state.view.dimensies.dimensie]
        with QSignalBlocker(self._web):
            data = spider_data(state, current_tokens().chart, frozenset(), ends=not state.cijfers)
            self._web.set_data(data)
            self._web.set_read_only(on=not state.view.mag_schrijven)
            self._web.set_chosen(ids.index(chosen) if chosen in ids else None)


class WielBeeld(Zoom):
    """The resident's wheel: `pointed` carries the segment that was touched."""

    pointed = Signal(str)

    def __init__(self) -> None:
        wheel = WheelChart(_("Gesprekswiel"), BLANK_WHEEL)
        super().__init__(wheel)
        self._wheel = wheel
        self._wheel.segment_focused.connect(lambda place: self.pointed.emit(self._wheel.data().segments[place].id))

    def show_state(self, state: State, chosen: str) -> None:
        """Show the wheel, with the subject that is talked about."""
        ids = [one.id for one in state.view.set_van(state.inwoner).segment]
        with QSignalBlocker(self._wheel):
            self._wheel.set_data(wheel_data(state, current_tokens().chart))
            self._wheel.set_chosen(ids.index(chosen) if chosen in ids else None)


class MensenBeeld(Zoom):
    """The resident's people: `moved` carries the id, the ring and the angle."""

    moved = Signal(str, object, int)
    let_go = Signal()

    def __init__(self) -> None:
        people = EcogramChart(_("De mensen om u heen, als tekening"), EcogramData(""), grow=_WORDS_GROW)
        super().__init__(people, _WORDS_GROW)
        self._people = people
        people.moved.connect(self.moved)
        people.drag_finished.connect(self.let_go)

    def show_people(self, who: str, people: tuple[Naaste, ...], *, write: bool) -> None:
        """Show these people around this resident."""
        with QSignalBlocker(self._people):
            self._people.set_data(EcogramData(who, people, own_words_of()))
            self._people.set_read_only(on=not write)


@dataclass(frozen=True, slots=True)
class Deel:
    """A heading and what stands below it."""

    kop: str
    tekst: str = ""


class Woorden(ScrollPage):
    """The same in large words."""

    def __init__(self, empty: str) -> None:
        super().__init__(max_width=1000)
        self._empty = empty
        self._shown: tuple[tuple[Deel, ...], float] | None = None

    def show_parts(self, parts: tuple[Deel, ...], factor: float) -> None:
        """Show these parts, this much larger."""
        if (parts, factor) == self._shown:
            return
        self._shown = parts, factor
        while (item := self.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        px = round(base_px() * _WORDS_GROW * factor)
        for part in parts or (Deel(self._empty),):
            for text, weight in ((part.kop, 600 if parts else 400), (part.tekst, 400)):
                if text:
                    made = label(text)
                    made.setStyleSheet(f"font-size: {px}px; font-weight: {weight};")
                    self.add(made)
        self.body.addStretch(1)
