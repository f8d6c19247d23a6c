"""Undo and redo from the keyboard: do it, say it in words, and leave the cursor where one typed.

What is taken back may stand on another page of the dossier: then the message names that page.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from shiboken6 import isValid

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
        return _("Hier is iets gewist. Dat komt niet terug. Nog een keer Ctrl+Z draait terug wat ervoor was.")
    if not undone.label:
        return _("Opnieuw gedaan.") if redo else _("Teruggedraaid.")
    return (_("Opnieuw gedaan: {what}") if redo else _("Teruggedraaid: {what}")).format(what=undone.label)


class Undoing(QObject):
    """Takes back the last act of the dossier that is open in a window."""

    def __init__(
        self,
        window: QWidget,
        context: Context,
        here: Callable[[], Place],
        draw_again: Callable[[frozenset[str]], None],
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._here, self._draw_again = window, context, here, draw_again

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
        if undone.gewist:
            return
        where = QApplication.focusWidget()
        if where is None or not self._window.isAncestorOf(where):
            where = None
        name = where.accessibleName() if where is not None else ""
        self._draw_again(undone.soorten)
        # A page that was drawn at once, and not made anew, must not find the cursor before it has its words.
        QTimer.singleShot(0, self, lambda: self._focus_again(where, name, FOCUS_TRIES))

    def _remarks(self, undone: Undone) -> str:
        other = page_elsewhere(self._here().page, undone.soorten)
        told = [
            _("Dat staat op de pagina {page}.").format(page=other.label) if other else "",
            _("Een ander heeft een deel intussen gewijzigd. Dat bleef staan.") if undone.skipped else "",
        ]
        return " ".join(one for one in told if one)

    def _focus_again(self, where: QWidget | None, name: str, tries: int) -> None:
        """Put the cursor back where it was, once the page has its words: what is typed next must land there."""
        if not self._context.unsaved:
            # A part of the same name that stands lower must not be there before the one that is meant.
            self._context.late.finish()
        if where is not None and isValid(where) and where.isVisible():
            found = [where]
        else:
            found = [
                one for one in self._window.findChildren(QWidget)
                if name and one.accessibleName() == name and one.isVisible() and one.focusPolicy()
            ]  # fmt: skip
        if found and not self._context.unsaved:
            found[0].setFocus()
            if isinstance(found[0], QTextEdit):
                found[0].moveCursor(QTextCursor.MoveOperation.End)
        elif tries and name:
            QTimer.singleShot(FOCUS_MS, self, lambda: self._focus_again(where, name, tries - 1))
