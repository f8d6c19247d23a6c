"""The head of the page: with whom, when, whose web this is, and the tabs."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gesprek import Kanaal
from app.domain.gespreksregels import dagen_over, sluit_bijna
from app.domain.tekst import op_een_regel
from app.services.namen import call_name
from app.wording.i18n import _
from ui.pages.gesprek.gegevens import kanaal_words
from ui.pages.gesprek.panels import TABS, Tab, shown_tabs
from ui.pages.gesprek.parts import flow_of, mark_button
from ui.pages.gesprek.state import State, title_of, tolk_note, when_of
from ui.theme.apply import base_px, make_font, text_scale
from ui.widgets.button import Button, icon_button, primary_button, show_tip
from ui.widgets.text import label, title

_NARROW_PX, _GAP, _TAB_ROOM, _PAIR, _NAME = 760, 8, 29, 2, 18


class Kop(QWidget):
    """Says where we are; every part of it is one press away."""

    tab_chosen = Signal(str)
    resident_chosen = Signal(str)
    together = Signal()
    facts_toggled = Signal()
    help_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = title("")
        self._when = label("", "stil")
        self._note = label("", "stil")
        self._people: dict[str, Button] = {}
        self._with_samen = True
        self.facts = _small(_("Over dit gesprek"), "info", "")
        self.facts.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.help = _small(_("Wat leg ik vast?"), "book-open", "F2")
        self.samen = primary_button(_("Samen kijken"), "users")
        self.samen.setToolTip(_("F11"))
        self._actions = flow_of(self.facts, self.help, self.samen, gap=_GAP)
        self._tabs = {tab.key: self._make_tab(tab) for tab in TABS}
        self._build()
        self._fit_tabs()
        self.facts.clicked.connect(self.facts_toggled)
        self.help.clicked.connect(self.help_toggled)
        self.samen.clicked.connect(self.together)

    def show_state(self, state: State, tab: str) -> None:
        """Show with whom, when and where we are."""
        view = state.view
        self._title.setText(title_of(view))
        self._when.setText(" · ".join(part for part in _facts(state) if part))
        note = _note(state)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._show_people(state)
        shown = {one.key for one in shown_tabs(state)}
        for key, button in self._tabs.items():
            button.setVisible(key in shown)
            # A space is a description: without one Qt says the tip, and that is the name once more.
            button.set_current(_("dit tabblad") if key == tab else "")
            if key != tab and button.toolTip():
                button.setAccessibleDescription(" ")
        self._with_samen = bool(state.inwoner)
        self.samen.setVisible(self._with_samen)
        self._arrange()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._when)
        self._top = QHBoxLayout()
        self._top.setSpacing(12)
        self._top.addLayout(words, 1)
        self._top.addWidget(self._actions)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._top)
        layout.addWidget(self._note)
        layout.addWidget(flow_of(*self._tabs.values(), gap=0))

    def set_short(self, *, on: bool) -> None:
        """Leave out the day where there is little height; it stands in the facts."""
        self._when.setVisible(not on)

    @override
    def minimumSizeHint(self) -> QSize:
        # Narrower than the words stand beside each other now: they go below each other then.
        return QSize(240, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_tabs"):
            self._fit_tabs()

    def _arrange(self) -> None:
        narrow = self.width() < _NARROW_PX * text_scale()
        wanted = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._top.direction() != wanted:
            self._top.setDirection(wanted)
        self.facts.setText(self.facts.accessibleName())
        left = self.width() - self._top.spacing() - self._title.fontMetrics().horizontalAdvance(self._title.text())
        if narrow or self._needed() > left:
            self.facts.setText("")
        # A row of buttons asks for its smallest width: beside the title it must not break.
        self._actions.setMinimumWidth(0 if narrow else min(self._needed(), self.width() * 2 // 3))

    def _needed(self) -> int:
        # A button that was just put in counts too: Qt calls it hidden until the next turn of its loop.
        inside = [*self._people.values(), self.facts, self.help, *([self.samen] if self._with_samen else [])]
        return sum(one.sizeHint().width() + _GAP for one in inside)

    def _fit_tabs(self) -> None:
        # A chosen tab is bold: it keeps the room for that, so that nothing moves.
        bold = QFontMetrics(make_font(base_px(), 600))
        for button in self._tabs.values():
            button.setMinimumWidth(bold.horizontalAdvance(button.text()) + _TAB_ROOM)

    def _make_tab(self, tab: Tab) -> Button:
        key, made = tab.key, Button(tab.label, rol="nav")
        if tab.full:
            made.setAccessibleName(tab.full)
            show_tip(made, tab.full)
        made.clicked.connect(lambda: self.tab_chosen.emit(key))
        return made

    def _show_people(self, state: State) -> None:
        wanted = {one.id: op_een_regel(call_name(one), _NAME) for one in state.view.deelnemers}
        layout = self._actions.layout()
        if len(wanted) < _PAIR:
            wanted = {}
        if layout is not None and list(wanted) != list(self._people):
            for old in self._people.values():
                layout.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._people = {rid: self._make_person(rid) for rid in wanted}
            for button in (*self._people.values(), self.facts, self.help, self.samen):
                layout.removeWidget(button)
                layout.addWidget(button)
        for rid, button in self._people.items():
            button.setText(wanted[rid])
            button.setAccessibleDescription(_("Web en wiel van {name}").format(name=wanted[rid]))
            button.setChecked(rid == state.inwoner)

    def _make_person(self, rid: str) -> Button:
        made = mark_button("", "user-round", _("F6: de ander"))
        made.setParent(self._actions)
        made.ensurePolished()
        made.clicked.connect(lambda: self.resident_chosen.emit(rid))
        return made


def _small(name: str, icon_name: str, key: str) -> Button:
    made = icon_button(name, icon_name)
    made.setCheckable(True)
    show_tip(made, f"{name} ({key})" if key else name, key)
    return made


def _facts(state: State) -> tuple[str, ...]:
    gesprek = state.view.gesprek
    where = op_een_regel(gesprek.plaats, 60)
    how = "" if where and gesprek.kanaal is Kanaal.ELDERS else kanaal_words(gesprek.kanaal)
    return when_of(state.view), how, where


def _note(state: State) -> str:
    view = state.view
    if not view.gesprek.open:
        return _("Dit gesprek is afgesloten.")
    if not view.is_auteur:
        return _("Een collega voert dit gesprek. U kunt het lezen.")
    if sluit_bijna(view.gesprek, view.vandaag):
        left = max(0, dagen_over(view.gesprek, view.vandaag))
        text = _("Dit gesprek kan nog {days} dagen open blijven. Sluit het af als u klaar bent.")
        return text.format(days=left)
    return tolk_note(view)
