"""The main window: rail, page, notices, quiet line.  It knows where one is, not what is shown there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSizePolicy, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.services import huishoudens, profiel
from app.services.work import Undone
from app.wording.i18n import _
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.shell.notices import NoticeArea
from ui.shell.places import VANDAAG, dossier_entries, main_entries
from ui.shell.rail import Rail, RailArea
from ui.shell.status import StatusLine
from ui.theme.apply import text_scale

PageMaker = Callable[[Context, Place], QWidget]
DEFAULT = Place(VANDAAG)
FOCUS_TRIES, FOCUS_MS = 20, 50
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
        self._context = context
        self._pages = pages
        self._place = DEFAULT
        self._page: QWidget | None = None
        self.setWindowTitle(_("Keukentafel: oefenomgeving") if practice else _("Keukentafel"))
        self.rail = Rail()
        self.notices = NoticeArea()
        self.status = StatusLine(practice=practice)
        self._holder = QVBoxLayout()
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
        if self._page is not None:
            self._holder.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._place = place
        self._page = self._pages[place.page](self._context, place)
        self._page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._holder.addWidget(self._page, 1)
        self._page.setFocus()
        self._show_rail(place)
        self._context.remember(profiel.PLACE, place.to_text())
        self.moved_to.emit(place)

    def flush(self) -> None:
        """Hand everything that is typed to the store."""
        flush = getattr(self._page, "flush", None)
        if callable(flush):
            flush()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        self.closing.emit()
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_compact(compact=self.width() < NARROW * text_scale())
        self.resized.emit()

    def _build(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addLayout(self._holder, 1)
        column.addWidget(self.status)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(RailArea(self.rail))
        row.addWidget(right, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        context = self._context
        self.rail.chosen.connect(self._go_to_page)
        self.rail.rest_wanted.connect(self.rest_wanted)
        self.rail.lock_wanted.connect(self.lock_wanted)
        context.place_wanted.connect(self.show_place)
        context.notice.connect(self.notices.show_notice)
        context.saved.connect(self.status.show_saved)
        context.save_failed.connect(lambda _problem: self.status.show_saving())
        context.changed.connect(lambda _touched: self._count_waiting())
        self._count_waiting()

    def _add_shortcuts(self) -> None:
        for keys, run in (
            ("Ctrl+Z", lambda: self._undo(redo=False)),
            ("Ctrl+Shift+Z", lambda: self._undo(redo=True)),
            ("Ctrl+Y", lambda: self._undo(redo=True)),
            ("Ctrl+L", self.lock_wanted.emit),
            ("F9", self.rest_wanted.emit),
            ("Ctrl+F", lambda: self._context.go(Place("dossiers"))),
            ("Ctrl+1", lambda: self._context.go(DEFAULT)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    def _go_to_page(self, page: str) -> None:
        inside = self._place.huishouden and page in {entry.page for entry in dossier_entries()}
        self._context.go(Place(page, self._place.huishouden if inside else ""))

    def _show_rail(self, place: Place) -> None:
        if not place.huishouden:
            self.rail.show_entries(_("Keukentafel"), "", main_entries(), back=False)
            self.rail.mark(place.page)
            return
        self._context.ask(
            lambda tx: huishoudens.heading(tx, place.huishouden), lambda heading: self._show_heading(heading, place)
        )

    def _show_heading(self, heading: huishoudens.Heading, place: Place) -> None:
        if place == self._place:
            self.rail.show_entries(heading.naam, heading.dorp, dossier_entries(), back=True)
            self.rail.mark(place.page)

    def _count_waiting(self) -> None:
        self._context.ask(profiel.pending_changes, self.status.show_waiting)

    def _undo(self, *, redo: bool) -> None:
        if not self._place.huishouden:
            return
        self.flush()
        self._context.undo(self._place.huishouden, lambda undone: self._tell_undone(undone, redo=redo), redo=redo)

    def _tell_undone(self, undone: Undone | None, *, redo: bool) -> None:
        if undone is None:
            nothing = _("Er is niets om opnieuw te doen.") if redo else _("Er is niets om terug te draaien.")
            self._context.tell(Notice(nothing))
            return
        done = _("Opnieuw gedaan: {what}") if redo else _("Teruggedraaid: {what}")
        skipped = _("Een ander heeft een deel intussen gewijzigd. Dat bleef staan.") if undone.skipped else ""
        self._context.tell(Notice(done.format(what=undone.label), skipped))
        where = QApplication.focusWidget()
        name = where.accessibleName() if where is not None and self.isAncestorOf(where) else ""
        self.show_place(self._here())
        self._focus_again(name, FOCUS_TRIES)

    def _focus_again(self, name: str, tries: int) -> None:
        """Put the cursor back in the field of this name, once the page has it: what is typed next must land there."""
        found = [
            one for one in self.findChildren(QWidget)
            if name and one.accessibleName() == name and one.isVisible() and one.focusPolicy()
        ]  # fmt: skip
        if found:
            found[0].setFocus()
            if isinstance(found[0], QTextEdit):
                found[0].moveCursor(QTextCursor.MoveOperation.End)
        elif tries and name:
            QTimer.singleShot(FOCUS_MS, self, lambda: self._focus_again(name, tries - 1))

    def _here(self) -> Place:
        """Return where the user is; a page with tabs knows it better than the way one came in."""
        here = getattr(self._page, "place", None)
        return here if isinstance(here, Place) else self._place
