"""Kort gesprek: five lines, from a telephone call to paper in a few presses.

Presses of the mouse leave the cursor in the line where one types, so that on the phone the hands
stay on the keys.  The row is made with the first word, under an id that the page holds ready.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gesprek import Gesprek, Kanaal, SoortWoord
from app.domain.hulpvraag import Hulpvraag
from app.domain.record import Niveau
from app.services import gesprekken, kort_gesprek
from app.services.kort_gesprek import Begin, KortGesprek
from app.services.work import Changed, Writing
from app.wording.i18n import _
from ui.components.context import Context, Notice, touches
from ui.components.finder import Finder
from ui.components.place import Place
from ui.components.plain_hint import PlainHint
from ui.pages.kort_gesprek.blad import Blad
from ui.pages.kort_gesprek.foot import Foot
from ui.pages.kort_gesprek.line import LineField
from ui.pages.kort_gesprek.state import State, to_state

T = TypeVar("T")
OWN_WORDS = frozenset({SoortWoord.WAT_IS_ER, SoortWoord.BELANGRIJKST, SoortWoord.INWONER_DOET})
SEEN = ("gesprek", "gesprekswoord", "taak", "inwoner", "huishouden", "hulpvraag")


class KortGesprekPage(QWidget):
    """Five lines about one call, visit or walk-in."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._begin: Begin | None = None
        self._state: State | None = None
        self._early: dict[SoortWoord, str] = {}
        """What was typed before the page was loaded."""
        self._pending = 0
        self._new = False
        self._wanted = place.item
        self.setAccessibleName(_("Kort gesprek"))
        self._lines: dict[SoortWoord, LineField] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        if not place.huishouden:
            finder = Finder(context, _("Kort gesprek: met wie spreekt u?"))
            finder.chosen.connect(self._go_home)
            outer.addWidget(finder)
            self.setFocusProxy(finder)
            return
        self._build(outer)
        context.changed.connect(self._on_changed)
        context.log_access("open", place.huishouden, "kort_gesprek")
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for line in self._lines.values():
            line.edit.flush()
        if self._lines:
            self._form.call.flush()

    def _build(self, outer: QVBoxLayout) -> None:
        self._form = Blad(self._context.today(), self._context.late, self._make_foot)
        self._lines, self._kanaal = self._form.lines, self._form.kanaal
        outer.addWidget(self._form)
        self.setFocusProxy(self._lines[SoortWoord.WAT_IS_ER].edit)
        for soort, line in self._lines.items():
            line.typed.connect(lambda text, soort=soort: self._save(soort, text))
            line.left.connect(self._context.seal)
            line.eyes_wanted.connect(lambda on, soort=soort: self._set_eyes(soort, on=on))
            line.forget_wanted.connect(lambda soort=soort: self._forget(soort))
            # All five stand on the paper that stays with the resident.
            line.add_help(PlainHint(self._context, line.edit, own_words=soort in OWN_WORDS))
        self._form.person_chosen.connect(self._choose_person)
        self._kanaal.chosen.connect(self._choose_kanaal)
        self._form.call.changed.connect(self._choose_call)

    def _make_foot(self) -> Foot:
        foot = Foot()
        foot.print_wanted.connect(self._to_paper)
        foot.grow_wanted.connect(self._grow)
        foot.question_wanted.connect(self._make_question)
        foot.melding_wanted.connect(self._to_melding)
        foot.new_wanted.connect(self._start_new)
        foot.close_wanted.connect(self._close)
        return foot

    def _go_home(self, home: str) -> None:
        self._context.go(Place("kort_gesprek", home))

    def _on_changed(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._place.huishouden, *SEEN) and not self._pending:
            self._load()

    def _load(self) -> None:
        home, extra, new = self._place.huishouden, self._place.extra, self._new
        wanted = self._begin.gesprek if self._begin else self._wanted
        visit = extra.get("afspraak", "")
        self._context.ask(lambda tx: kort_gesprek.load(tx, home, gesprek=wanted, afspraak=visit, nieuw=new), self._keep)

    def _keep(self, page: KortGesprek) -> None:
        if self._pending:
            # What was asked is older than what is being written; the answer to that brings the page.
            return
        first = self._begin is None
        talk = page.gesprek.id if page.gesprek else self._begin.gesprek if self._begin else ""
        talk = talk or self._context.clock.new_id()
        self._begin = Begin(talk, page.huishouden.id, page.inwoner, page.kanaal)
        self._render(to_state(page, self._context.actor), first=first)
        early, self._early = self._early, {}
        for soort, text in early.items():
            self._save(soort, text)

    def _render(self, state: State, *, first: bool) -> None:
        self._state = state
        self._form.show_state(state, first=first)

    def _save(self, soort: SoortWoord, text: str) -> None:
        begin, packs = self._begin, self._context.packs
        if begin is None:
            self._early[soort] = text
            return
        self._act(
            _("Kort gesprek"),
            lambda tx: kort_gesprek.write_line(tx, begin, packs, soort, text),
            key=f"kort:{begin.gesprek}:{soort}",
        )

    def _set_eyes(self, soort: SoortWoord, *, on: bool) -> None:
        begin, level = self._begin, Niveau.VIER_OGEN if on else Niveau.GEWOON
        if begin is not None:
            self._act(_("Onder vier ogen"), lambda tx: kort_gesprek.set_niveau(tx, begin.gesprek, soort, level))

    def _forget(self, soort: SoortWoord) -> None:
        begin = self._begin
        if begin is not None:
            self._lines[soort].clear()
            self._act(_("Niet bewaard"), lambda tx: kort_gesprek.bewaar_niet(tx, begin.gesprek, soort), undoable=False)

    def _choose_kanaal(self, kanaal: Kanaal | None) -> None:
        begin, packs = self._begin, self._context.packs
        if kanaal is None or begin is None:
            # A talk is held somewhere: pressing the chosen one again changes nothing.
            self._kanaal.set_value(self._state.kanaal if self._state else None)
            return
        self._act(_("Waar u elkaar sprak"), lambda tx: kort_gesprek.set_kanaal(tx, begin, packs, kanaal))

    def _choose_person(self, who: str | None) -> None:
        begin, packs = self._begin, self._context.packs
        if not who or begin is None:
            self._form.show_person(self._state.inwoner if self._state else "")
            return
        self.flush()
        self._act(_("Met wie u sprak"), lambda tx: kort_gesprek.set_inwoner(tx, begin, packs, who))

    def _choose_call(self, day: date | None, resident: object) -> None:
        begin, packs, they = self._begin, self._context.packs, resident is True
        if begin is not None:
            self._act(
                _("Afgesproken te bellen"),
                lambda tx: kort_gesprek.set_bellen(tx, begin, packs, day, inwoner_belt=they),
            )

    def _to_paper(self) -> None:
        self._with_talk(lambda talk: self._context.go(Place("papier", talk.huishouden, talk.id, "kort")))

    def _grow(self) -> None:
        self._with_talk(lambda talk: self._context.go(Place("gesprek", talk.huishouden, talk.id)))

    def _with_talk(self, then: Callable[[Gesprek], None]) -> None:
        """Go on with the row; the last word is written first."""
        begin, packs = self._begin, self._context.packs
        self.flush()
        if begin is not None:
            self._act(_("Kort gesprek"), lambda tx: kort_gesprek.ensure(tx, begin, packs), then=then)

    def _make_question(self) -> None:
        begin, packs, home = self._begin, self._context.packs, self._place.huishouden
        self.flush()
        if begin is None:
            return

        def tell(made: Hulpvraag) -> None:
            def go() -> None:
                self._context.go(Place("hulpvraag", home, made.id))

            self._context.tell(Notice(_("De hulpvraag is gemaakt"), kind="ok", action=_("Bekijken"), run=go))

        self._act(_("Hulpvraag gemaakt"), lambda tx: kort_gesprek.make_hulpvraag(tx, begin, packs), then=tell)

    def _to_melding(self) -> None:
        """A melding needs no words and no form: without a question one is made of what stands here."""
        home, begin, packs = self._place.huishouden, self._begin, self._context.packs
        self.flush()
        if self._state is not None and self._state.hulpvraag:
            self._context.go(Place("triage", home, self._state.hulpvraag, "melding"))
        elif begin is not None:
            self._act(
                _("Hulpvraag gemaakt"),
                lambda tx: kort_gesprek.make_hulpvraag(tx, begin, packs),
                then=lambda made: self._context.go(Place("triage", home, made.id, "melding")),
            )

    def _start_new(self) -> None:
        self.flush()
        self._context.seal()
        self._begin, self._state, self._new, self._wanted = None, None, True, ""
        for line in self._lines.values():
            line.clear()
        self._lines[SoortWoord.WAT_IS_ER].edit.setFocus()
        self._load()

    def _close(self) -> None:
        def go(_talk: Gesprek) -> None:
            self._context.tell(Notice(_("Het gesprek is afgesloten"), kind="ok"))

        begin = self._begin
        self.flush()
        if begin is not None:
            self._act(
                _("Gesprek afgesloten"),
                lambda tx: gesprekken.close_gesprek(tx, begin.gesprek),
                then=go,
                undoable=False,
            )

    def _act(
        self,
        words: str,
        job: Callable[[Writing], T],
        *,
        key: str | None = None,
        then: Callable[[T], None] | None = None,
        undoable: bool = True,
    ) -> None:
        self._pending += 1

        def done(value: T) -> None:
            self._pending -= 1
            if then is not None:
                then(value)

        def wrong(problem: BaseException) -> None:
            self._pending -= 1
            self._context.fail(problem)
            self._load()

        self._context.act(words, self._place.huishouden, job, done, key=key, undoable=undoable, failed=wrong)
