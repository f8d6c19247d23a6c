"""The main window: rail, page, notices, quiet line.  It knows where one is, not what is shown there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services import huishoudens, samenwerken
from app.services.work import Changed
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.geschil.beslissen import ABOUT, find
from ui.components.oefenen import practise
from ui.components.place import Place
from ui.components.samen import Regel
from ui.shell.coach import CoachArea
from ui.shell.cursor import CursorKeeper
from ui.shell.focus import FocusKeeper
from ui.shell.helping import Helping
from ui.shell.notices import NoticeArea
from ui.shell.places import VANDAAG, dossier_entries, main_entries
from ui.shell.rail import Rail, RailArea
from ui.shell.samen_line import to_line
from ui.shell.status import StatusLine
from ui.shell.taborder import go_on
from ui.shell.undoing import Undoing
from ui.theme.apply import dress, text_scale

PageMaker = Callable[[Context, Place], QWidget]
DEFAULT = Place(VANDAAG)
NARROW = 1000
"""Below this width, in pixels at normal text, the rail shows icons only."""


class MainWindow(QMainWindow):
    """Shows one page at a time and remembers the place in the store."""

    closing = Signal()
    resized = Signal()
    moved_to = Signal(object)
    """Carries the Place that is shown now."""
    rest_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, context: Context, pages: Mapping[str, PageMaker], *, practice: bool) -> None:
        super().__init__()
        dress(self)
        self._context = context
        self._pages = pages
        self._place = DEFAULT
        self._headed = ""
        """The household that the rail tells of; it is read again when something of it changed."""
        self._page: QWidget | None = None
        self.setWindowTitle(_("Keukentafel: oefenomgeving") if practice else _("Keukentafel"))
        self.rail = Rail()
        self.notices = NoticeArea()
        self.status = StatusLine(practice=practice)
        self._coach = CoachArea(context, self.here, practice=practice)
        self._holder = QVBoxLayout()
        self._middle = QWidget()
        self._focus = FocusKeeper(self)
        self.cursor_keeper = CursorKeeper(self, context)
        self._undoing = Undoing(self, context, self.here, self._draw_again)
        self._helping = Helping(self, self.here, practice=practice)
        self._build()
        self._connect()
        self._add_shortcuts()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return self._place

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._page

    def show_place(self, place: Place) -> None:
        """Leave the page (what was typed goes to the store first) and show another."""
        if place.page not in self._pages:
            place = DEFAULT
        self.flush()
        self._context.seal()
        self._context.late.forget()
        self._context.expect(self)
        if (place.page, place.huishouden) != (self._place.page, self._place.huishouden):
            self.notices.leave(place.huishouden)
        if self._page is not None:
            # Else Qt hands the focus of a page that goes to the rail first.
            self._middle.setFocus(Qt.FocusReason.OtherFocusReason)
            self._holder.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._place = place
        self._page = self._pages[place.page](self._context, place)
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # It takes the focus when it comes. A press beside the fields leaves the cursor where one types.
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder.addWidget(self._page, 1)
        self._focus.set_page(self._page)
        self.cursor_keeper.set_page(self._page)
        # Only what is shown can take the focus.
        self._page.show()
        self.notices.stay_on_top()
        self._page.setFocus()
        self._show_rail(place)
        self._helping.follow()
        self._coach.show_place()
        self._context.remember_place(place)
        self.moved_to.emit(place)

    def here(self) -> Place:
        """Return where the user is; a page with tabs knows it better than the way one came in."""
        here = getattr(self._page, "place", None)
        return here if isinstance(here, Place) else self._place

    def _draw_again(self, kinds: frozenset[str]) -> None:
        """Let the page show what was taken back: by itself when it can, else made anew."""
        redraws = getattr(self._page, "redraws", None)
        if callable(redraws) and redraws(kinds):
            # A field that has the focus would keep its words.
            self._middle.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_place(self.here())

    def cover(self, *, covered: bool) -> None:
        """Keep the keys away from what lies under a picture, or give them back."""
        self._middle.setDisabled(covered)
        told = self._context.covered if covered else self._context.uncovered
        told.emit()

    def flush(self) -> None:
        """Hand everything that is typed to the store."""
        flush = getattr(self._page, "flush", None)
        if callable(flush):
            flush()
        self._context.late.catch_up()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own name
        self._context.late.finish()
        return go_on(self, QApplication.focusWidget(), forward=next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        self.cursor_keeper.stop()
        self.closing.emit()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.resized.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Larger letters make a window narrow.
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_helping"):
            self._fit()

    def _fit(self) -> None:
        self.rail.set_compact(compact=self.width() < NARROW * text_scale())
        self._helping.fit()

    def _build(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._coach)
        column.addLayout(self._holder, 1)
        column.addWidget(self.status)
        self.notices.float_over(right)
        row = QHBoxLayout(self._middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(RailArea(self.rail))
        row.addWidget(right, 1)
        self._helping.put_beside(right, row)
        self.setCentralWidget(self._middle)

    def _connect(self) -> None:
        context = self._context
        self.rail.chosen.connect(self._go_to_page)
        self.rail.melding_wanted.connect(self._go_to_melding)
        self.rail.rest_wanted.connect(self.rest_wanted)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.rail.help_wanted.connect(self._helping.toggle)
        self._helping.practice_wanted.connect(lambda: practise(context))
        # Who stops while the coach has the keyboard goes on in the page.
        self._coach.moved.connect(self._focus_page)
        context.place_wanted.connect(self.show_place)
        context.notice.connect(self.notices.show_notice)
        context.acted.connect(self.notices.pass_by)
        context.saved.connect(self.status.show_saved)
        context.save_failed.connect(lambda _problem: self.status.show_saving())
        context.changed.connect(self._on_change)
        context.samen.moved.connect(self._on_line)
        self._count_waiting()

    def _on_change(self, touched: frozenset[Changed]) -> None:
        self._count_waiting()
        if any(one.kind in ABOUT and one.huishouden == self._place.huishouden for one in touched):
            self._headed = ""
            self._show_rail(self._place)

    def _on_line(self, _regel: Regel) -> None:
        self._count_waiting()

    def _add_shortcuts(self) -> None:
        for keys, run in (
            ("Ctrl+Z", lambda: self._undo(redo=False)),
            ("Ctrl+Shift+Z", lambda: self._undo(redo=True)),
            ("Ctrl+Y", lambda: self._undo(redo=True)),
            ("F1", self._helping.toggle),
            ("F8", self._coach.take_keyboard),
            ("Ctrl+F", lambda: self._context.go(Place("dossiers"))),
            ("Ctrl+1", lambda: self._context.go(DEFAULT)),
        ):
            # They rest with what lies under the picture of Even rust; the lock does not.
            QShortcut(QKeySequence(keys), self._middle).activated.connect(run)
        for keys, wanted in (("F9", self.rest_wanted), ("Ctrl+L", self.lock_wanted)):
            quiet = QShortcut(QKeySequence(keys), self)
            # Also while the resident's picture has the keyboard, on another display.
            quiet.setContext(Qt.ShortcutContext.ApplicationShortcut)
            quiet.activated.connect(wanted)

    def _focus_page(self) -> None:
        if self._page is not None:
            self._page.setFocus()

    def _go_to_page(self, page: str) -> None:
        inside = self._place.huishouden and page in {entry.page for entry in dossier_entries(te_beslissen=1)}
        self._context.go(Place(page, self._place.huishouden if inside else ""))

    def _go_to_melding(self) -> None:
        item = self._place.item if self._place.page in {"hulpvraag", "triage"} else ""
        self._context.go(Place("triage", self._place.huishouden, item, "melding"))

    def _show_rail(self, place: Place) -> None:
        if not place.huishouden:
            self._headed = ""
            self.rail.show_entries(_("Keukentafel"), "", main_entries(), back=False)
            self.rail.mark(place.page)
            return
        home = place.huishouden
        if home == self._headed:
            self.rail.mark(place.page)
            return
        self._context.ask(
            lambda tx: (huishoudens.heading(tx, home), find(tx, home).aantal),
            lambda said: self._show_heading(*said, place),
        )

    def _show_heading(self, heading: huishoudens.Heading, te_beslissen: int, place: Place) -> None:
        if place == self._place:
            entries = dossier_entries(te_beslissen, place.page)
            # A line that is there for this page only goes with it.
            self._headed = place.huishouden if entries == dossier_entries(te_beslissen) else ""
            self.rail.show_entries(heading.naam, heading.dorp, entries, back=True)
            self.rail.mark(place.page)

    def _undo(self, *, redo: bool) -> None:
        self.flush()
        self._undoing.run(redo=redo)

    def _count_waiting(self) -> None:
        self._context.ask(samenwerken.load, self._show_line)

    def _show_line(self, stand: samenwerken.Stand) -> None:
        self.status.show_line(to_line(stand, self._context.samen.regel, self._context.today()))
