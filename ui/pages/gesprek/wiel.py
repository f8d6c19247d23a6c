"""The gesprekswiel: as a wheel and as a list of the same, with one panel beside it."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout
from typing_extensions import override

from app.domain.gesprekswiel import Ervaring
from app.domain.tekst import op_een_regel
from app.drawing.tables import TableWords, segment_words
from app.drawing.wheel_data import WheelData
from app.wording.i18n import _
from ui.components.split import Split
from ui.pages.gesprek.parts import flow_of, mark_button
from ui.pages.gesprek.segment import SegmentPanel
from ui.pages.gesprek.state import BLANK_WHEEL, State, wheel_data
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.theme.apply import current_tokens
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label
from ui.widgets.wheel_chart import WheelChart

_WORDS_SHOWN, PART = 120, "gesprekswiel"


class WielLijst(ScrollPage):
    """The segments below each other: the name, what was said in a word, and the own words."""

    def __init__(self, panel: "WielPanel") -> None:
        super().__init__(margin=4)
        self._panel = panel
        self._ids: tuple[str, ...] = ()
        self._rows: list[tuple[Button, QLabel]] = []

    def show_wheel(self, state: State, data: WheelData, current: str) -> None:
        """Show the wheel as a list."""
        ids = tuple(one.id for one in data.segments)
        if ids != self._ids:
            self._make(data, ids)
        for place, ((button, said), one) in enumerate(zip(self._rows, data.segments, strict=True)):
            row = state.view.segment(state.inwoner, ids[place])
            words = segment_words(one, data, TableWords(niet_besproken=""))
            quote = op_een_regel(row.woorden, _WORDS_SHOWN) if row else ""
            text = "\n".join(part for part in (words, f"“{quote}”" if quote else "") if part)
            button.setChecked(one.id == current)
            button.setAccessibleDescription(text or _("niet besproken"))
            _set_words(said, text)

    def _make(self, data: WheelData, ids: tuple[str, ...]) -> None:
        while (item := self.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._ids, self._rows = ids, []
        self.body.setSpacing(2)
        group = -1
        for place, one in enumerate(data.segments):
            if one.group != group:
                group = one.group
                self.add(label(data.groups[group].name, "kop"))
            button = Button(one.label, rol="nav", icon_name=one.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, at=place: self._panel.open_segment(at))
            said = label("", "stil")
            said.setContentsMargins(46, 0, 8, 8)
            self.add(button)
            self.add(said)
            self._rows.append((button, said))
        self.body.addStretch(1)


def _set_words(widget: QLabel, text: str) -> None:
    widget.setText(text)
    widget.setVisible(bool(text))


class WielPanel(Panel):
    """One resident's wheel at a time."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._panel = SegmentPanel(tafel)
        self._chart = WheelChart(_("Gesprekswiel"), BLANK_WHEEL)
        self._list = WielLijst(self)
        self._views = QStackedWidget()
        self._views.addWidget(self._chart)
        self._views.addWidget(self._list)
        self._as_list = mark_button(_("Als lijst"), "list")
        card = Card()
        card.body.setContentsMargins(12, 12, 12, 12)
        card.body.addWidget(self._views, 1)
        card.add(flow_of(self._as_list))
        self._split = Split(card, self._panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self._connect()

    @override
    def flush(self) -> None:
        self._panel.flush()

    @override
    def focus_first(self) -> None:
        if self._state is not None and self._state.inwoner:
            self._chart.button(0).setFocus()

    @override
    def show_state(self, state: State) -> None:
        if self._state is not None and self._state.inwoner != state.inwoner:
            self._panel.flush()
        self._state = state
        ids = [one.id for one in state.view.set_van(state.inwoner).segment]
        wanted = self._panel.code or self._tafel.parts.get(PART, "")
        shown = wanted if wanted in ids else ids[0]
        data = wheel_data(state, current_tokens().chart)
        with QSignalBlocker(self._chart):
            self._chart.set_data(data)
        self._chart.set_chosen(ids.index(shown))
        self._list.show_wheel(state, data, shown)
        self._panel.show_segment(state, shown)

    def open_segment(self, place: int) -> None:
        """Show a segment in the panel, ready for the one line."""
        self._show(place)
        self._split.show_side()
        self._panel.focus_words()

    def _connect(self) -> None:
        self._chart.segment_focused.connect(self._show)
        self._chart.segment_opened.connect(self.open_segment)
        self._chart.ervaring_chosen.connect(self._choose)
        self._chart.praten_toggled.connect(self._toggle_talk)
        self._chart.werken_toggled.connect(self._toggle_work)
        self._as_list.clicked.connect(lambda: self._views.setCurrentIndex(int(self._as_list.isChecked())))

    def _show(self, place: int) -> None:
        if self._state is None:
            return
        segment = self._state.view.set_van(self._state.inwoner).segment[place].id
        self._tafel.look_at(PART, segment)
        self._chart.set_chosen(place)
        self._panel.show_segment(self._state, segment)
        self._list.show_wheel(self._state, self._chart.data(), segment)

    def _choose(self, place: int, ervaring: Ervaring | None) -> None:
        self._show(place)
        self._panel.set_ervaring(ervaring)

    def _toggle_talk(self, place: int) -> None:
        self._show(place)
        self._panel.toggle_talk()

    def _toggle_work(self, place: int) -> None:
        self._show(place)
        self._panel.toggle_work()
