"""One activity as a card: how it reads, its order, and the editor that opens in its place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.packs.load import Packs
from app.packs.plan import Trede
from app.wording.i18n import _
from ui.components.columns import refill
from ui.pages.plan.activity_editor import ActivityEditor
from ui.pages.plan.acts import Acts
from ui.pages.plan.parts import arrow, row_of
from ui.pages.plan.state import ActState, Badge, State
from ui.theme.apply import text_scale
from ui.widgets.button import Button, quiet_button, show_tip
from ui.widgets.card import Card
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import badge, label

NARROW_PX = 560


class ActivityCard(Card):
    """Folded it is read in a second; opened it shows every field."""

    open_wanted = Signal(str)
    """Carries the id, or an empty text when the editor is closed."""
    removed = Signal()

    def __init__(self, acts: Acts, packs: Packs, rid: str, search_words: Callable[[], str]) -> None:
        super().__init__()
        self.body.setContentsMargins(16, 12, 12, 12)
        self._acts, self._packs, self.rid = acts, packs, rid
        self._search_words = search_words
        self._state: ActState | None = None
        self._badges: tuple[Badge, ...] = ()
        self.editor: ActivityEditor | None = None
        self._icon = IconLabel("circle-dashed", "accent_ink", 26)
        self._name = label()
        self._name.setProperty("rol", "kop")
        self._lines = label("", "stil")
        self._marks = QVBoxLayout()
        self.edit_button = Button(_("Aanpassen"), icon_name="pencil")
        self.edit_button.setCheckable(True)
        self.edit_button.clicked.connect(self._toggle)
        self.up = arrow("arrow-up")
        self.down = arrow("arrow-down")
        self.up.clicked.connect(lambda: self.move_by(-1))
        self.down.clicked.connect(lambda: self.move_by(1))
        self._row = self._make_row()
        self.add(self._row)

    def show_act(self, act: ActState, page: State, *, opened: bool) -> None:
        """Show the activity, folded or opened."""
        self._state = act
        self.setAccessibleName(act.title)
        self._name.setText(act.title)
        self._lines.setText("\n".join(act.lines))
        # Opened, the fields say it themselves; what appears above them would move what one is pressing.
        self._lines.setVisible(bool(act.lines) and not opened)
        self._icon.set_icon(self._trede_icon(act.record.trede), "accent_ink")
        if act.badges != self._badges:
            self._badges = act.badges
            refill(self._marks, [row_of([_mark(one) for one in act.badges], gap=8)] if act.badges else [])
        self.up.setVisible(not act.first)
        self.down.setVisible(not act.last)
        for button, text in (
            (self.up, _("Omhoog: {naam}")),
            (self.down, _("Omlaag: {naam}")),
            (self.edit_button, _("Aanpassen: {naam}")),
        ):
            button.setAccessibleName(text.format(naam=act.title))
        show_tip(self.up, _("Omhoog (Alt+pijl omhoog)"))
        show_tip(self.down, _("Omlaag (Alt+pijl omlaag)"))
        self._show_editor(act, page, opened=opened)

    def move_by(self, step: int) -> None:
        """Move this activity among its own."""
        self._acts.move_activity(self.rid, step)

    def _trede_icon(self, trede: int | None) -> str:
        found: Trede | None = self._packs.treden.van(trede) if trede else None
        return found.icoon if found else "circle-dashed"

    def _toggle(self) -> None:
        self.open_wanted.emit(self.rid if self.edit_button.isChecked() else "")

    def _show_editor(self, act: ActState, page: State, *, opened: bool) -> None:
        self.edit_button.setChecked(opened)
        self.edit_button.set_icon_name("chevron-up" if opened else "pencil")
        if not opened:
            if self.editor is not None and not self.editor.isHidden():
                # The focus goes back to where the activity was opened; left alone Qt gives it to the rail.
                focus = QApplication.focusWidget()
                if focus is not None and self.editor.isAncestorOf(focus):
                    self.edit_button.setFocus()
                self.editor.hide()
            return
        if self.editor is None:
            self.editor = ActivityEditor(self._acts, self._packs, page, act, self._search_words())
            self.editor.add_foot(self._make_foot())
            self.add(self.editor)
            self.editor.what.setFocus()
        elif self.editor.isHidden():
            self.editor.what.setFocus()
        self.editor.show()
        self.editor.show_act(act)

    def _make_foot(self) -> QWidget:
        done = Button(_("Klaar"), icon_name="check")
        done.setAccessibleName(_("Klaar met deze activiteit"))
        done.clicked.connect(lambda: self.open_wanted.emit(""))
        away = quiet_button(_("Weghalen"), "trash-2")
        away.setAccessibleName(_("Deze activiteit weghalen"))
        away.clicked.connect(lambda: self._acts.remove_activity(self.rid, lambda _none: self.removed.emit()))
        return row_of([done, away])

    def _make_row(self) -> QWidget:
        made = QWidget()
        self._head = QHBoxLayout(made)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._name)
        words.addWidget(self._lines)
        words.addLayout(self._marks)
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(words, 1)
        self._head.addLayout(left, 1)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for one in (self.up, self.down, self.edit_button):
            row.addWidget(one)
        self._head.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        return made

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX * text_scale()
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._head.direction() != wanted:
            self._head.setDirection(wanted)


def _mark(one: Badge) -> QWidget:
    text, tone = one
    if tone == "fout":
        return badge(text, "fout")
    return badge(text, "goed" if tone == "goed" else "let op")
