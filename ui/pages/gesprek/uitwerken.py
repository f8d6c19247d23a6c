"""Uitwerken: five minutes in the car.  Open ends first, then the words that have no place yet."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gesprek import Gesprekswoord
from app.domain.record import Niveau
from app.domain.tekst import op_een_regel
from app.services import agenda, uitwerken
from app.services.gesprekken import finish_uitwerken
from app.services.uitwerken import Uitwerking, plekken
from app.services.work import Writing
from app.wording.dates import say_near
from app.wording.i18n import _
from ui.components.columns import refill
from ui.components.place import Place
from ui.pages.gesprek.parts import flow_of, mark_button
from ui.pages.gesprek.state import State, name_of, voice_of
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.pages.gesprek.woorden import Composer
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import as_said, badge, label


class WoordPlaats(Card):
    """One loose line and the places where it could go."""

    def __init__(self, tafel: Tafel, state: State, woord: Gesprekswoord, *, belofte: bool) -> None:
        super().__init__()
        self._tafel, self._woord = tafel, woord
        self.setAccessibleName(op_een_regel(woord.tekst, 60))
        self.body.setContentsMargins(16, 12, 16, 12)
        self.add(_head(state, woord))
        self.add(label(as_said(woord.tekst)))
        self._choices: list[QWidget] = []
        may = plekken(woord, state.view.gesprek)
        if woord.inwoner not in {one.id for one in state.view.deelnemers}:
            may -= {"web", "wiel"}
        buttons = [self._task(first=belofte)] if "taak" in may else []
        if "web" in may:
            buttons.append(self._opens(_("In het web"), "radar", self._dimensions(state)))
        if "wiel" in may:
            buttons.append(self._opens(_("In het wiel"), "chart-pie", self._segments(state, as_wish=False)))
            buttons.append(self._opens(_("Is een wens"), "sparkles", self._segments(state, as_wish=True)))
        if "doel" in may:
            goal = Button(_("Wordt een doel"), icon_name="target")
            goal.clicked.connect(lambda: self._put(lambda tx: uitwerken.plaats_als_doel(tx, woord)))
            step = Button(_("Wordt een activiteit"), icon_name="list-checks")
            step.clicked.connect(lambda: self._put(lambda tx: uitwerken.plaats_als_activiteit(tx, woord)))
            buttons += [goal, step]
        leave = quiet_button(_("Zo laten staan"), "check")
        leave.clicked.connect(lambda: self._put(lambda tx: uitwerken.laat_staan(tx, woord)))
        self.add(flow_of(*buttons, leave))
        for one in self._choices:
            self.add(one)

    def _task(self, *, first: bool) -> Button:
        made = (primary_button if first else _plain)(_("Taak voor mij"), "calendar-check")
        made.clicked.connect(lambda: self._put(lambda tx: uitwerken.plaats_als_taak(tx, self._woord)))
        return made

    def _opens(self, text: str, icon_name: str, choices: QWidget) -> Button:
        made = mark_button(text, icon_name)
        choices.hide()
        self._choices.append(choices)
        made.toggled.connect(choices.setVisible)
        return made

    def _dimensions(self, state: State) -> QWidget:
        made = []
        for one in state.view.dimensies.dimensie:
            button = Button(name_of(one), icon_name=one.icoon)
            button.clicked.connect(
                lambda _on=False, rid=one.id: self._put(lambda tx: uitwerken.plaats_in_dimensie(tx, self._woord, rid))
            )
            made.append(button)
        return flow_of(*made)

    def _segments(self, state: State, *, as_wish: bool) -> QWidget:
        made = []
        for one in state.view.set_van(self._woord.inwoner).segment:
            button = Button(one.naam, icon_name=one.icoon)
            button.clicked.connect(
                lambda _on=False, rid=one.id: self._put(
                    lambda tx: uitwerken.plaats_in_segment(tx, self._woord, rid, als_wens=as_wish)
                )
            )
            made.append(button)
        return flow_of(*made)

    def _put(self, job: Callable[[Writing], object]) -> None:
        self.setEnabled(False)
        self._tafel.act(_("Woorden geplaatst"), job)


def _plain(text: str, icon_name: str) -> Button:
    return Button(text, icon_name=icon_name)


def _head(state: State, woord: Gesprekswoord) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(badge(voice_of(state.view, woord), "accent"))
    if woord.niveau is Niveau.VIER_OGEN:
        row.addWidget(badge(_("onder vier ogen"), "let op"))
    row.addStretch(1)
    return made


class UitwerkenPanel(Panel):
    """What still waits after the visit."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._state: State | None = None
        self._shown: tuple[Uitwerking, State] | None = None
        self._waiting = QVBoxLayout()
        self._tasks = QVBoxLayout()
        self._composer = Composer(tafel, achteraf=True)
        self._task = AutosaveLine(_("Nieuwe taak"), placeholder=_("Bijvoorbeeld: de huisarts bellen"))
        self._done = primary_button(_("Klaar met uitwerken"), "check")
        self._said = label("", "stil")
        self._build()
        self._task.returnPressed.connect(self._add_task)
        self._done.clicked.connect(self._finish)

    @override
    def flush(self) -> None:
        self._composer.flush()
        self._add_task()

    @override
    def focus_first(self) -> None:
        self._task.setFocus()

    @override
    def show_state(self, state: State) -> None:
        self._state = state
        self._composer.show_state(state)
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: uitwerken.load(tx, gesprek), self._show)

    def _build(self) -> None:
        scroll = ScrollPage(max_width=900, margin=4)
        scroll.add(label(_("Uitwerken"), "titel"))
        scroll.add(self._said)
        for layout in (self._waiting, self._tasks):
            holder = QWidget()
            holder.setLayout(layout)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(12)
            scroll.add(holder)
        task = Card(_("Nog te doen"), icon_name="calendar-check")
        task.add(Field(_("Nieuwe taak"), self._task, hint=_("Enter zet de taak op uw lijst van vandaag.")))
        scroll.add(task)
        scroll.add(label(_("Nog iets opschrijven"), "kop"))
        scroll.add(self._composer)
        scroll.body.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _show(self, found: Uitwerking) -> None:
        state = self._state
        if state is None or self._shown == (found, state):
            return
        self._shown = (found, state)
        writing = self._composer.rid
        ends = [one for one in found.open_eindes if one.id != writing]
        loose = [one for one in found.los if one.id != writing]
        done = found.gesprek.uitgewerkt_op
        self._said.setText(_("Uitgewerkt. U kunt nog van alles veranderen.") if done else _said(ends, loose))
        self._done.setVisible(state.view.is_auteur and not done)
        shown: list[QWidget] = []
        if ends:
            shown += [label(_("Open eindes"), "kop"), *(self._word(state, one, belofte=True) for one in ends)]
        if loose:
            shown += [label(_("Losse woorden"), "kop"), *(self._word(state, one, belofte=False) for one in loose)]
        if not shown:
            shown = [EmptyState(_("Alles heeft een plek"), _("Er wachten geen losse woorden."))]
        refill(self._waiting, shown)
        refill(self._tasks, self._rest(found))

    def _word(self, state: State, woord: Gesprekswoord, *, belofte: bool) -> QWidget:
        made = WoordPlaats(self._tafel, state, woord, belofte=belofte)
        made.setEnabled(state.view.is_auteur)
        return made

    def _rest(self, found: Uitwerking) -> list[QWidget]:
        made: list[QWidget] = []
        today = self._tafel.context.today()
        for taak in found.taken:
            day = f" ({say_near(taak.voor, today)})" if taak.voor else ""
            done = _("Gedaan: {what}") if taak.klaar_op else _("Taak: {what}")
            made.append(label(done.format(what=op_een_regel(taak.wat, 160)) + day))
        for plan in found.voorstellen:
            button = Button(_("Naar het plan: dat is nog een voorstel"), icon_name="flag")
            place = Place("plan", self._tafel.huishouden, plan.id)
            button.clicked.connect(lambda _on=False, to=place: self._tafel.context.go(to))
            made.append(flow_of(button))
        return made

    def _add_task(self) -> None:
        what = self._task.text().strip()
        if not what:
            return
        self._task.set_text("")
        home, gesprek = self._tafel.huishouden, self._tafel.gesprek
        self._tafel.act(
            _("Taak"), lambda tx: agenda.add_taak(tx, home, what, gaat_over=gesprek),
            then=lambda _made: self._tafel.reload_wanted.emit(),
        )  # fmt: skip

    def _finish(self) -> None:
        self.flush()
        gesprek = self._tafel.gesprek
        self._tafel.act(_("Uitgewerkt"), lambda tx: finish_uitwerken(tx, gesprek))


def _said(ends: list[Gesprekswoord], loose: list[Gesprekswoord]) -> str:
    if not ends and not loose:
        return ""
    return _("Geef losse woorden een plek, of laat ze staan. Niets moet.")
