"""Undo and redo from the keyboard: do it, say it in words, and leave the cursor where one typed.

What is taken back may stand on another page of the dossier: then the message names that page.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from app.services.work import Undone
from app.wording.i18n import _
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.shell.places import page_elsewhere

FOCUS_TRIES, FOCUS_MS = 20, 50


def said(undone: Undone, *, redo: bool) -> str:
    """Return what happened, in one line; an act of the closed compartment is not named."""
    if undone.gewist:
        if redo:
            return _("Dit bewaren we niet meer: er is niets om opnieuw te doen.")
        return _("Dit bewaren we niet meer: er is niets terug te draaien.")
    if not undone.label:
        return _("Opnieuw gedaan.") if redo else _("Teruggedraaid.")
    return (_("Opnieuw gedaan: {what}") if redo else _("Teruggedraaid: {what}")).format(what=undone.label)


class Undoing(QObject):
    """Takes back the last act of the dossier that is open in a window."""

    def __init__(
        self, window: QWidget, context: Context, here: Callable[[], Place], show_place: Callable[[Place], None]
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._here, self._show_place = window, context, here, show_place

    def run(self, *, redo: bool) -> None:
        """Take the last act back, or do it again; what is typed was handed to the store before."""
        home = self._here().huishouden
        if home:
            self._context.undo(home, lambda undone: self._tell(undone, redo=redo), redo=redo)

    def _tell(self, undone: Undone | None, *, redo: bool) -> None:
        if undone is None:
            nothing = _("Er is niets om opnieuw te doen.") if redo else _("Er is niets om terug te draaien.")
            self._context.tell(Notice(nothing))
            return
        self._context.tell(Notice(said(undone, redo=redo), self._remarks(undone)))
        where = QApplication.focusWidget()
        name = where.accessibleName() if where is not None and self._window.isAncestorOf(where) else ""
        self._show_place(self._here())
        self._focus_again(name, FOCUS_TRIES)

    def _remarks(self, undone: Undone) -> str:
        other = page_elsewhere(self._here().page, undone.soorten)
        told = [
            _("Dat staat op de pagina {page}.").format(page=other.label) if other else "",
            _("Een ander heeft een deel intussen gewijzigd. Dat bleef staan.") if undone.skipped else "",
        ]
        return " ".join(one for one in told if one)

    def _focus_again(self, name: str, tries: int) -> None:
        """Put the cursor back in the field of this name, once the page has it: what is typed next must land there."""
        found = [
            one for one in self._window.findChildren(QWidget)
            if name and one.accessibleName() == name and one.isVisible() and one.focusPolicy()
        ]  # fmt: skip
        if found:
            found[0].setFocus()
            if isinstance(found[0], QTextEdit):
                found[0].moveCursor(QTextCursor.MoveOperation.End)
        elif tries and name:
            QTimer.singleShot(FOCUS_MS, self, lambda: self._focus_again(name, tries - 1))
