"""Samen kijken: the same picture, large, for the resident.  It is built from a state that holds nothing else.

The resident can drag, star and say what is different; the answer itself is not kept.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.tekst import op_een_regel
from app.drawing.values import NIET_RELEVANT, Value
from app.services import ecogram
from app.services import samen as beelden
from app.services.gespreksrijen import set_score, set_segment, set_woord
from app.services.namen import call_name
from app.services.samen import Samenbeeld
from app.services.work import Writing
from app.wording.i18n import _
from ui.pages.gesprek.parts import keep_room, mark_button
from ui.pages.gesprek.samen_beeld import MensenBeeld, WebBeeld, WielBeeld, Woorden
from ui.pages.gesprek.samen_merk import WIDE_PX, Merken
from ui.pages.gesprek.samen_scherm import Scherm
from ui.pages.gesprek.samen_stem import Voorleesknop
from ui.pages.gesprek.samen_woorden import (
    EMPTY,
    NETWERK,
    PARTS,
    SPINNENWEB,
    WIEL,
    after,
    drawn_people,
    spoken,
    title_of,
    view_name,
)
from ui.pages.gesprek.state import State, name_of, samen
from ui.pages.gesprek.tafel import Tafel
from ui.theme.apply import text_scale
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, quiet_button, show_tip
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.text import label, title

_SIZES = (1.0, 1.25, 1.5)
_MARKED = {SPINNENWEB, WIEL}
_CHARTS = {*_MARKED, NETWERK}


class SamenKijken(Scherm):
    """What a resident sees: the own picture and words, three equal answers, nothing of anybody else."""

    def __init__(self, tafel: Tafel, state: State, which: str, window: QWidget) -> None:
        super().__init__(window)
        self._tafel = tafel
        self._rid = tafel.context.clock.new_id()
        self._state, self._beeld = samen(state), Samenbeeld()
        self._which, self._chosen, self._size = which, "", 0
        self.setAccessibleName(_("Samen kijken"))
        self._title = title("")
        self._next = quiet_button("", "arrow-right")
        self._words = mark_button(_("In woorden"), "list")
        self._figures = mark_button(_("Cijfers"), "eye", _("Toon of verberg de cijfers"))
        self._larger = Button(_("Groter"), icon_name="zoom-in")
        self._back = quiet_button(_("Terug (Esc)"), "x")
        self._marks = Merken()
        self._web: WebBeeld | None = None
        self._wheel: WielBeeld | None = None
        self._people: MensenBeeld | None = None
        self._text: Woorden | None = None
        self._views = QStackedWidget()
        self._question = label("", "kop", wrap=False)
        self._answer = ChoiceRow(
            _("Klopt dit?"),
            [Choice("klopt", _("Klopt")), Choice("niet", _("Niet helemaal")), Choice("later", _("Nu niet"))],
        )
        self._voice = Voorleesknop(tafel.context.voorlezer, self._said)
        self._other = AutosaveEdit(_("Wat is er anders?"), min_lines=1)
        self._other_field = Field(_("Wat is er anders?"), self._other)
        self._other_field.hide()
        self._build()
        self._connect()
        self._show()
        self._ask()

    @override
    def focus_first(self) -> None:
        self._larger.setFocus()

    @override
    def flush(self) -> None:
        self._voice.stop()
        self._other.flush()

    @property
    def which(self) -> str:
        """The picture that is shown."""
        return self._which

    def show_state(self, state: State) -> None:
        """Show what changed, of the same resident."""
        self._state = samen(state)
        self._show()
        self._ask()

    def _ask(self) -> None:
        gesprek, inwoner = self._tafel.gesprek, self._state.inwoner
        self._tafel.context.ask(lambda tx: beelden.load(tx, gesprek, inwoner), self._keep)

    def _keep(self, beeld: Samenbeeld) -> None:
        if beeld != self._beeld:
            self._beeld = beeld
            self._show()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._title, 1)
        for one in (self._next, self._words, self._figures, self._larger, self._back):
            one.setMinimumHeight(52)
            top.addWidget(one)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(18)
        self._foot.addWidget(self._question)
        self._foot.addWidget(self._answer, 1)
        self._foot.addWidget(self._voice)
        for button in self._answer.buttons():
            button.setMinimumHeight(52)
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle.setSpacing(14)
        self._middle.addWidget(self._views, 1)
        self._middle.addWidget(self._marks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 22)
        layout.setSpacing(14)
        layout.addLayout(top)
        layout.addWidget(self.unplugged)
        layout.addLayout(self._middle, 1)
        layout.addLayout(self._foot)
        layout.addWidget(self._other_field)

    def _connect(self) -> None:
        self._back.clicked.connect(self.close_again)
        self._larger.clicked.connect(self._grow)
        self._words.clicked.connect(self._show)
        self._next.clicked.connect(self._turn)
        self._figures.clicked.connect(self._tafel.figures_toggled)
        self._marks.talk_clicked.connect(lambda on: self._write(_("Hierover praten"), praten=on))
        self._marks.work_clicked.connect(lambda on: self._write(_("Hieraan werken"), werken=on))
        self._answer.chosen.connect(self._ask_what)
        self._other.text_edited.connect(self._write_other)
        self._other.left.connect(self._tafel.context.seal)
        self.left.connect(self._voice.end)
        self._tafel.context.covered.connect(self.go_dark)
        self._tafel.context.uncovered.connect(self.light_up)

    def _turn(self) -> None:
        self._which, self._chosen = after(self._which), ""
        self._show()

    def _point(self, code: str) -> None:
        if code != self._chosen:
            self._chosen = code
            self._show()

    def _move(self, code: str, value: Value) -> None:
        self._chosen = code
        score = value if isinstance(value, int) else None
        self._write(_("Spinnenweb"), "score", score=score, niet_relevant=value is NIET_RELEVANT)

    def _write(self, text: str, field: str = "", **values: object) -> None:
        gesprek, inwoner, code = self._tafel.gesprek, self._state.inwoner, self._chosen
        put, kind = (set_score, "score") if self._which == SPINNENWEB else (set_segment, "segment")
        if not code or not self._state.view.mag_schrijven:
            return

        def job(tx: Writing) -> None:
            put(tx, gesprek, inwoner, code, **values)

        self._tafel.act(text, job, key=f"{kind}:{inwoner}:{code}:{field}" if field else None)

    def _ask_what(self, answer: str | None) -> None:
        # The answer itself is not kept: only what the resident says.
        self._voice.stop()
        self._other_field.setVisible(answer == "niet" and self._state.view.mag_schrijven)
        if not self._other_field.isHidden():
            self._other.setFocus()

    def _write_other(self, text: str) -> None:
        gesprek, rid, inwoner = self._tafel.gesprek, self._rid, self._state.inwoner
        self._tafel.act(
            _("Woorden"), lambda tx: set_woord(tx, gesprek, rid, inwoner=inwoner, tekst=text), key=f"woord:{rid}"
        )

    def _grow(self) -> None:
        self._size = (self._size + 1) % len(_SIZES)
        keep_room(self._marks, on=self._size == 0)
        self._larger.setText(_("Gewoon") if self._size == len(_SIZES) - 1 else _("Groter"))
        self._show()

    def _show(self) -> None:
        state, which = self._state, self._which
        who = op_een_regel(call_name(state.wie), 30) if state.wie else ""
        self._title.setText(title_of(which).format(name=who) if who else "")
        self._question.setText(_("Klopt dit zo voor jou?") if state.vorm == "je" else _("Klopt dit zo voor u?"))
        self._arrange()
        self._words.setVisible(which in _CHARTS)
        self._figures.setVisible(which == SPINNENWEB)
        self._figures.setChecked(state.cijfers)
        self._show_marks()
        picture = self._picture()
        if self._views.indexOf(picture) < 0:
            self._views.addWidget(picture)
        self._views.setCurrentWidget(picture)
        self._voice.follow()

    def _said(self) -> tuple[str, ...]:
        """Return what a voice reads: the heading, what stands in words behind the picture, and what is asked."""
        parts = PARTS[self._which](self._state, self._beeld)
        return spoken(self._title.text(), parts, "" if self._question.isHidden() else self._question.text())

    def _arrange(self) -> None:
        """Where it is narrow the rarely pressed buttons keep their icon only, and the question stands above."""
        narrow = self.width() < WIDE_PX * text_scale()
        for button, text, icon_name in (
            (self._next, view_name(after(self._which)), "arrow-right"),
            (self._words, _("In woorden"), "list"),
            (self._figures, _("Cijfers"), "eye"),
            (self._back, _("Terug (Esc)"), "x"),
        ):
            button.setText("" if narrow else text)
            button.set_icon_name(icon_name)  # its room depends on the words
            button.setAccessibleName(text)
            show_tip(button, text)
        # What is asked comes back with the ordinary size, and stays where the voice keeps its row anyway.
        for one in (self._question, self._answer):
            one.setVisible(self._size == 0 or not (narrow or self._voice.isHidden()))
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(4 if narrow else 18)
        self._middle.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._marks.lay_out(beside=not narrow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show_marks(self) -> None:
        view, inwoner, code = self._state.view, self._state.inwoner, self._chosen
        shown = bool(code) and self._which in _MARKED and not self._words.isChecked()
        self._marks.setVisible(shown and view.mag_schrijven)
        if not shown:
            return
        web = self._which == SPINNENWEB
        row = view.score(inwoner, code) if web else view.segment(inwoner, code)
        subject = name_of(view.dimensies.van(code)) if web else view.set_van(inwoner).van(code).naam
        talk, work = (row.praten, row.werken) if row is not None else (False, False)
        self._marks.show_marks(subject, talk=talk, work=work)

    def _picture(self) -> QWidget:
        """Return what is shown now; a picture is made when it is first wanted."""
        factor = _SIZES[self._size]
        if self._which == SPINNENWEB and not self._words.isChecked():
            if self._web is None:
                self._web = WebBeeld()
                self._web.pointed.connect(self._point)
                self._web.moved.connect(self._move)
                self._web.let_go.connect(self._tafel.context.seal)
            self._web.set_factor(factor)
            self._web.show_state(self._state, self._chosen)
            return self._web
        if self._which == WIEL and not self._words.isChecked():
            if self._wheel is None:
                self._wheel = WielBeeld()
                self._wheel.pointed.connect(self._point)
            self._wheel.set_factor(factor)
            self._wheel.show_state(self._state, self._chosen)
            return self._wheel
        if self._which == NETWERK and self._beeld.mensen and not self._words.isChecked():
            return self._people_picture(factor)
        if self._text is None:
            self._text = Woorden(EMPTY)
        self._text.show_parts(PARTS[self._which](self._state, self._beeld), factor)
        return self._text

    def _people_picture(self, factor: float) -> QWidget:
        if self._people is None:
            self._people = MensenBeeld()
            self._people.moved.connect(self._place)
            self._people.let_go.connect(self._tafel.context.seal)
        who = op_een_regel(call_name(self._state.wie), 30) if self._state.wie else ""
        self._people.set_factor(factor)
        self._people.show_people(who, drawn_people(self._beeld), write=self._state.view.mag_schrijven)
        return self._people

    def _place(self, lid: str, ring: int | None, hoek: int) -> None:
        if self._state.view.mag_schrijven:
            self._tafel.act(_("Netwerk"), lambda tx: ecogram.place(tx, lid, ring, hoek), key=f"lid:{lid}:plek")
