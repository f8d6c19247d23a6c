"""The rail on the left: where one can go, and whose dossier is open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.tekst import op_een_regel
from app.wording.i18n import _
from ui.shell.places import VANDAAG, Entry
from ui.theme.apply import beside_or_below, text_scale
from ui.widgets.button import Button, icon_button
from ui.widgets.navlist import NavItem, NavList
from ui.widgets.text import breakable, label

WIDTH, COMPACT = 236, 84
KEPT = 3
LONGEST_NAME = 44
"""Letters of a household that stand there, in three lines; the whole name is its tip."""
LARGEST = 1.5
"""The rail does not grow further with the text: the page needs the room more."""


class RailArea(QScrollArea):
    """Holds the rail; at 200 % text it is taller than a small screen and scrolls by itself."""

    def __init__(self, rail: "Rail") -> None:
        super().__init__()
        self.setWidget(rail)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rail = rail
        rail.width_changed.connect(lambda _width: self._fit())
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        # The scroll bar stands beside the words, not over their ends.
        bar = self.verticalScrollBar()
        self.setFixedWidth(self._rail.wanted_width() + (bar.sizeHint().width() if bar.maximum() else 0))


class Rail(QFrame):
    """Shows the entries of the program or of a dossier; says which one was chosen."""

    chosen = Signal(str)
    melding_wanted = Signal()
    help_wanted = Signal()
    rest_wanted = Signal()
    lock_wanted = Signal()
    width_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "zij")
        self._title = label("", "kop")
        self._subtitle = label("", "klein")
        self._shown: tuple[Entry, ...] = ()
        self._made: dict[tuple[Entry, ...], NavList] = {}
        """The lists that were shown last: who goes to and fro between Vandaag and a dossier waits for none."""
        self._list = NavList(_("Onderdelen"), (), "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 18, 8, 12)
        self._column.addLayout(self._make_head())
        self._column.addSpacing(12)
        self._place = self._column.count()
        self._column.addWidget(self._list)
        self._column.addStretch(1)
        self._compact = False
        self._melding = _line(_("Inwoner doet melding"), "send", self.melding_wanted.emit, "")
        # At twice the size of letters its whole name is wider than the rail.
        self._words: dict[Button, str] = {self._melding: _("Doet melding")}
        self._melding.hide()
        self._fixed = (
            self._melding,
            _line(_("Even rust"), "coffee", self.rest_wanted.emit, "F9"),
            _line(_("Vergrendelen"), "lock", self.lock_wanted.emit, "Ctrl+L"),
        )
        for button in self._fixed:
            self._column.addWidget(button)

    def show_entries(self, title: str, subtitle: str, entries: tuple[Entry, ...], *, back: bool) -> None:
        """Show these entries under a title; `back` adds the way to Vandaag, and the right to a melding."""
        self._melding.setVisible(back)
        for shown, text in ((self._title, title), (self._subtitle, subtitle)):
            short = op_een_regel(text, LONGEST_NAME)
            shown.setText(breakable(short))
            shown.setAccessibleName(text)
            shown.setToolTip(text if short != text else "")
        self._show_texts()
        wanted = ((Entry(VANDAAG, _("Naar Vandaag"), "arrow-left"),) if back else ()) + entries
        if wanted == self._shown:
            return
        self._shown = wanted
        self._list.hide()
        self._list = self._made.pop(wanted) if wanted in self._made else self._make_list(wanted)
        self._made[wanted] = self._list
        self._list.show()
        if len(self._made) > KEPT:
            oldest = self._made.pop(next(iter(self._made)))
            self._column.removeWidget(oldest)
            oldest.deleteLater()
        self._show_texts()

    def mark(self, page: str) -> None:
        """Show which entry is open."""
        self._list.set_current(page)

    def wanted_width(self) -> int:
        """Return how wide the rail is with its texts, or with icons only."""
        return round((COMPACT if self._compact else WIDTH) * min(text_scale(), LARGEST))

    def set_compact(self, *, compact: bool) -> None:
        """Show icons only: in a narrow window the page needs the room."""
        if compact != self._compact:
            self._compact = compact
            self._show_texts()
            self.width_changed.emit(self.wanted_width())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._head.setDirection(beside_or_below())
            self.width_changed.emit(self.wanted_width())
        super().changeEvent(event)

    def _make_list(self, entries: tuple[Entry, ...]) -> NavList:
        lines = [NavItem(entry.page, entry.label, entry.icon) for entry in entries]
        made = NavList(_("Onderdelen"), lines, _("deze pagina"))
        for entry in entries:
            made.button(entry.page).setAccessibleName(entry.label)
        made.went_to.connect(self.chosen)
        self._column.insertWidget(self._place, made)
        return made

    def _make_head(self) -> QBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        # Beside the name it takes no height: on a small screen all lines of the rail stay in sight.
        wanted = icon_button(_("Hulp"), "circle-help")
        wanted.setToolTip(_("Hulp bij deze pagina (F1)"))
        wanted.setAccessibleDescription("F1")
        wanted.clicked.connect(self.help_wanted)
        self._head = head = QBoxLayout(beside_or_below())
        head.setSpacing(4)
        head.addLayout(words, 1)
        head.addWidget(wanted, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _show_texts(self) -> None:
        self._title.setVisible(not self._compact)
        self._subtitle.setVisible(not self._compact and bool(self._subtitle.text()))
        listed = [self._list.button(entry.page) for entry in self._shown]
        for button in (*listed, *self._fixed):
            button.setText("" if self._compact else self._words.get(button, button.accessibleName()))
            # Beside its words a tip would only be read out twice.
            button.setToolTip(button.accessibleName() if self._compact else "")


def _line(text: str, icon: str, run: Callable[[], None], keys: str) -> Button:
    button = Button(text, rol="nav", icon_name=icon)
    button.setAccessibleName(text)
    button.setAccessibleDescription(keys)
    button.clicked.connect(lambda _checked=False: run())
    return button
