"""Samen kijken: the same chart, large, for the resident.  It is built from a state that holds nothing else.

It lies over the whole window, whose other parts are hidden first, so that no frame shows both.
"""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScroller,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.domain.gesprekswiel import Segmentwoord
from app.drawing.spider_data import SpiderData
from app.services.gespreksrijen import set_woord
from app.services.namen import call_name
from app.wording.i18n import _
from ui.pages.gesprek.parts import add_key, mark_button
from ui.pages.gesprek.state import BLANK_WHEEL, ERVARING, State, name_of, samen, spider_data, value_of, wheel_data
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import base_px, current_tokens
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, quiet_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.text import label, title
from ui.widgets.wheel_chart import WheelChart

SPINNENWEB, WIEL = "spinnenweb", "gesprekswiel"
_SIZES = (1.0, 1.3, 1.6)


def _experience(row: Segmentwoord) -> str:
    return ERVARING[row.ervaring] if row.ervaring else ""


class Zoom(QScrollArea):
    """A chart in a window of its own size or larger; its words grow with it."""

    def __init__(self, chart: QWidget) -> None:
        super().__init__()
        self._factor = 1.0
        self._chart = chart
        self.setWidget(chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def set_factor(self, factor: float) -> None:
        """Make the chart this much larger than the window."""
        self._factor = factor
        self._fit()

    def _fit(self) -> None:
        size = self.maximumViewportSize()
        zoomed = size * self._factor if self._factor > 1 else QSize(0, 0)
        self._chart.setMinimumSize(zoomed)
        for bar, part in (
            (self.horizontalScrollBar(), zoomed.width() - size.width()),
            (self.verticalScrollBar(), zoomed.height() - size.height()),
        ):
            bar.setValue(part // 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class SamenKijken(QWidget):
    """What a resident sees: the chart and the own words, three equal answers, nothing of anybody else."""

    left = Signal()

    def __init__(self, tafel: Tafel, state: State, which: str, window: QWidget) -> None:
        super().__init__(window)
        self._tafel, self._window = tafel, window
        self._rid = tafel.context.clock.new_id()
        self._state = samen(state)
        self._size = 0
        self._hidden: list[QWidget] = []
        self._before: QWidget | None = None
        self.setAccessibleName(_("Samen kijken"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._title = title("")
        self._larger = Button(_("Groter"), icon_name="zoom-in")
        self._words = mark_button(_("In woorden"), "list")
        self._back = quiet_button(_("Terug (Esc)"), "x")
        self._spider = SpiderChart(_("Spinnenweb"), SpiderData(axes=()))
        self._wheel = WheelChart(_("Gesprekswiel"), BLANK_WHEEL)
        self._spider.set_read_only(on=True)
        self._text = ScrollPage(max_width=1000)
        self._views = QStackedWidget()
        self._zooms = tuple(Zoom(one) for one in (self._spider, self._wheel))
        for one in (*self._zooms, self._text):
            self._views.addWidget(one)
        self._which = which
        self._answer = ChoiceRow(
            _("Klopt dit?"),
            [Choice("klopt", _("Klopt")), Choice("niet", _("Niet helemaal")), Choice("later", _("Nu niet"))],
        )
        self._other = AutosaveEdit(_("Wat is er anders?"), min_lines=1)
        self._other_field = Field(_("Wat is er anders?"), self._other)
        self._other_field.hide()
        self._build()
        self._connect()
        self._show()
        window.installEventFilter(self)

    def open(self) -> None:
        """Cover the window: first all else goes, then this comes."""
        window = self._window
        self._before = QApplication.focusWidget()
        others = window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._hidden = [one for one in others if one is not self and not one.isHidden() and not one.isWindow()]
        for one in self._hidden:
            one.hide()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._larger.setFocus()

    def close_again(self) -> None:
        """Give the window back to the consultant."""
        self._other.flush()
        self.hide()
        for one in self._hidden:
            one.show()
        self._hidden = []
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.left.emit()
        self.deleteLater()

    def show_state(self, state: State) -> None:
        """Show what changed, of the same resident."""
        self._state = samen(state)
        self._show()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title, 1)
        for one in (self._words, self._larger, self._back):
            one.setMinimumHeight(52)
            top.addWidget(one)
        foot = QHBoxLayout()
        foot.setSpacing(18)
        self._question = label("", "kop", wrap=False)
        foot.addWidget(self._question)
        foot.addWidget(self._answer, 1)
        for button in self._answer.buttons():
            button.setMinimumHeight(52)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.setSpacing(14)
        layout.addLayout(top)
        layout.addWidget(self._views, 1)
        layout.addLayout(foot)
        layout.addWidget(self._other_field)

    def _connect(self) -> None:
        add_key(self, "Esc", self.close_again)
        add_key(self, "F11", self.close_again)
        self._back.clicked.connect(self.close_again)
        self._larger.clicked.connect(self._grow)
        self._words.clicked.connect(self._show)
        self._answer.chosen.connect(self._ask_what)
        self._other.text_edited.connect(self._write)
        self._other.left.connect(self._tafel.context.seal)

    def _ask_what(self, answer: str | None) -> None:
        # The answer itself is not kept: only what the resident says.
        self._other_field.setVisible(answer == "niet" and self._state.view.mag_schrijven)
        if not self._other_field.isHidden():
            self._other.setFocus()

    def _write(self, text: str) -> None:
        gesprek, rid, inwoner = self._tafel.gesprek, self._rid, self._state.inwoner
        self._tafel.act(
            _("Woorden"), lambda tx: set_woord(tx, gesprek, rid, inwoner=inwoner, tekst=text), key=f"woord:{rid}"
        )

    def _grow(self) -> None:
        self._size = (self._size + 1) % len(_SIZES)
        self._larger.setText(_("Gewoon") if self._size == len(_SIZES) - 1 else _("Groter"))
        for one in self._zooms:
            one.set_factor(_SIZES[self._size])
        self._show()

    def _show(self) -> None:
        state, colours = self._state, current_tokens().chart
        je, who = state.vorm == "je", state.wie
        self._title.setText(_("Het web van {name}").format(name=call_name(who)) if who else "")
        if self._which == WIEL:
            self._title.setText(_("Het wiel van {name}").format(name=call_name(who)) if who else "")
        self._question.setText(_("Klopt dit zo voor jou?") if je else _("Klopt dit zo voor u?"))
        if self._which == WIEL:
            with QSignalBlocker(self._wheel):
                self._wheel.set_data(wheel_data(state, colours))
        else:
            with QSignalBlocker(self._spider):
                self._spider.set_data(spider_data(state, colours, frozenset(), ends=not state.cijfers))
        self._show_words()
        chart = self._zooms[int(self._which == WIEL)]
        self._views.setCurrentWidget(self._text if self._words.isChecked() else chart)

    def _show_words(self) -> None:
        while (item := self._text.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        px = round(base_px() * 1.25 * _SIZES[self._size])
        for name, said in self._said():
            for text, weight in ((name, 600), (said, 400)):
                if not text:
                    continue
                made = label(text)
                made.setStyleSheet(f"font-size: {px}px; font-weight: {weight};")
                self._text.add(made)
        self._text.body.addStretch(1)

    def _said(self) -> list[tuple[str, str]]:
        state, view = self._state, self._state.view
        if self._which == WIEL:
            chosen = view.set_van(state.inwoner).segment
            rows = [(one.naam, view.segment(state.inwoner, one.id)) for one in chosen]
            return [
                (name, "\n".join(part for part in (_experience(row), row.woorden, row.wens) if part))
                for name, row in rows
                if row is not None and row.discussed
            ]
        webs = [(name_of(one), view.score(state.inwoner, one.id)) for one in view.dimensies.dimensie]
        made: list[tuple[str, str]] = []
        for name, found in webs:
            if found is None or not found.discussed:
                continue
            value = value_of(found)
            figure = str(value) if isinstance(value, int) and state.cijfers else ""
            made.append((" · ".join(part for part in (name, figure) if part), found.woorden))
        return made

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
