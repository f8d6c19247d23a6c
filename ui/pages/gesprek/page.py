"""The page of a conversation: any step in any order, nothing required, everything kept as it is typed.

It holds one state; each tab is made when it is first wanted and shows that state.
"""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gesprek import Kanaal
from app.services import gesprekken, huishoudens
from app.services.gesprekken import GesprekView
from app.services.work import Changed, Reading
from app.wording.i18n import _
from ui.components.context import Context, touches
from ui.components.place import Place
from ui.pages.gesprek.gegevens import GegevensCard
from ui.pages.gesprek.indeling import Indeling
from ui.pages.gesprek.panels import TABS, first_tab, shown_tabs, tab_of
from ui.pages.gesprek.parts import add_key
from ui.pages.gesprek.samen import SamenKijken
from ui.pages.gesprek.samen_scherm import other_screen
from ui.pages.gesprek.samen_woorden import VIEWS
from ui.pages.gesprek.state import State, next_resident, to_state
from ui.pages.gesprek.tafel import Panel, Tafel

INWONER, CIJFERS = "inwoner", "cijfers"
OF_THE_PAGE = {"gesprek", "huishouden", "inwoner"}


class GesprekPage(QWidget):
    """One conversation."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context = context
        self._place = place
        self._tafel: Tafel | None = None
        self._state: State | None = None
        self._tab = ""
        self._panels: dict[str, Panel] = {}
        self._samen: SamenKijken | None = None
        self._dirty = False
        self._correcting = False
        self.setAccessibleName(_("Gesprek"))
        self._outer = Indeling()
        self._kop = self._outer.kop
        self._facts: GegevensCard | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._outer)
        self._outer.hide()
        self._connect()
        self._open()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for panel in self._panels.values():
            panel.flush()
        if self._facts is not None:
            self._facts.flush()
        if self._samen is not None:
            self._samen.flush()

    def redraws(self, kinds: frozenset[str]) -> bool:
        """Tell whether the page shows by itself that rows of these kinds were put back; not when it is about them."""
        return kinds.isdisjoint(OF_THE_PAGE)

    def _connect(self) -> None:
        self._context.changed.connect(self._on_changed)
        self._kop.tab_chosen.connect(self.show_tab)
        self._kop.resident_chosen.connect(self.show_resident)
        self._kop.facts_toggled.connect(self._show_facts)
        self._kop.together.connect(self.look_together)
        self._outer.begun.connect(self._start)
        add_key(self, "F6", self._other_resident)
        add_key(self, "F11", self.look_together)
        add_key(self, "F2", self._kop.help.click)
        add_key(self, "Ctrl+PgDown", lambda: self._step_tab(1))
        add_key(self, "Ctrl+PgUp", lambda: self._step_tab(-1))

    def _open(self) -> None:
        place = self._place
        packs = self._context.packs
        self._context.ask(lambda tx: gesprekken.find(tx, place.huishouden, place.item, packs), self._sit_down)

    def _sit_down(self, view: GesprekView | None) -> None:
        if view is None:
            self._show_begin()
            return
        gesprek = view.gesprek
        home = self._place.huishouden
        tafel = Tafel(self._context, home, gesprek.id, self)
        self._tafel = tafel
        tafel.parts |= {tab.key: self._place.extra[tab.key] for tab in TABS if tab.key in self._place.extra}
        tafel.idle.connect(self._catch_up)
        tafel.reload_wanted.connect(self._load)
        tafel.tab_wanted.connect(self.show_tab)
        tafel.figures_toggled.connect(self._toggle_figures)
        tafel.looked.connect(self._remember)
        tafel.correcting_wanted.connect(self._correct)
        self._context.log_access("open", home, "gesprek", gesprek.id)
        self._take(view)

    def _show_facts(self) -> None:
        if self._facts is None and self._tafel is not None and self._state is not None:
            self._facts = GegevensCard(self._tafel)
            self._facts.new_wanted.connect(self._show_begin)
            self._facts.closed.connect(self._kop.facts.click)
            self._outer.extras.add(self._facts)
            self._facts.show()
            self._outer.extras.body.addStretch(1)
            self._facts.show_state(self._state)

    def _show_begin(self) -> None:
        home = self._place.huishouden
        back = self._tafel is not None

        def show(people: huishoudens.Blad) -> None:
            self._outer.show_begin(people.bewoners, can_go_back=back)

        self._context.ask(lambda tx: huishoudens.load(tx, home), show)

    def _start(self, kanaal: Kanaal, people: tuple[str, ...]) -> None:
        home, packs, question = self._place.huishouden, self._context.packs, self._place.extra.get("hulpvraag", "")
        self.flush()
        self._context.act(
            _("Gesprek begonnen"),
            home,
            lambda tx: gesprekken.start_gesprek(tx, home, packs, hulpvraag=question, deelnemers=people, kanaal=kanaal),
            lambda made: self._context.go(Place("gesprek", home, made.id)),
        )

    def _on_changed(self, touched: frozenset[Changed]) -> None:
        if self._tafel is None or not touches(touched, self._place.huishouden):
            return
        if self._tafel.pending:
            self._dirty = True
        else:
            self._load()

    def _catch_up(self) -> None:
        if self._dirty:
            self._load()

    def _load(self) -> None:
        tafel, packs = self._tafel, self._context.packs
        if tafel is None:
            return
        self._dirty = False

        def load(tx: Reading) -> GesprekView:
            return gesprekken.load(tx, tafel.gesprek, packs)

        self._context.ask(load, self._take)

    def _take(self, view: GesprekView) -> None:
        if self._tafel is not None and self._tafel.pending:
            self._dirty = True
            return
        old = self._state
        wanted = old.inwoner if old else self._place.extra.get(INWONER, "")
        figures = old.cijfers if old else self._place.extra.get(CIJFERS, "") != "nee"
        state = to_state(view, wanted, cijfers=figures, verbeteren=self._correcting)
        if old is None:
            self._begin_at(first_tab(state, self._place.tab), state)
        else:
            self._render(state)

    def _shown(self) -> State:
        if self._state is None:
            raise RuntimeError("nothing is shown yet")
        return self._state

    def _begin_at(self, tab: str, state: State) -> None:
        self._tab = tab
        self._render(state)
        self._remember()
        self._outer.show()
        if tab_of(tab).typed_in:
            self._panels[tab].focus_first()

    def _render(self, state: State) -> None:
        self._state = state
        self._kop.show_state(state, self._tab)
        if self._facts is not None:
            self._facts.show_state(state)
        if self._tab:
            if self._tafel is not None:
                self._outer.naast.show_state(self._tafel, state, self._tab)
            self._outer.help.show_step(self._context.packs.handreiking.van(tab_of(self._tab).stap))
            panel = None if not state.inwoner and tab_of(self._tab).needs_resident else self._panel(self._tab)
            if panel is not None:
                panel.show_state(state)
            self._outer.show_tab(panel)
        if self._samen is not None:
            self._samen.show_state(state)

    def _panel(self, key: str) -> Panel:
        if key not in self._panels:
            if self._tafel is None:
                raise RuntimeError("no conversation is open")
            self._panels[key] = tab_of(key).make(self._tafel)
            self._outer.add_tab(self._panels[key])
        return self._panels[key]

    def show_tab(self, key: str) -> None:
        """Show a part of the conversation; what was typed elsewhere goes to the store first."""
        self.flush()
        self._context.seal()
        self._tab = key
        self._outer.leave_facts()
        self._remember()
        self._render(self._shown())
        if tab_of(key).typed_in:
            self._panels[key].focus_first()
        self._load()

    def _step_tab(self, step: int) -> None:
        if self._state is None:
            return
        keys = [tab.key for tab in shown_tabs(self._state)]
        at = keys.index(self._tab) if self._tab in keys else 0
        self.show_tab(keys[(at + step) % len(keys)])
        self._panel(self._tab).focus_first()

    def show_resident(self, rid: str) -> None:
        """Show the web and the wheel of this resident."""
        if self._state is None:
            return
        self.flush()
        self._render(replace(self._state, inwoner=rid))
        self._remember()

    def _other_resident(self) -> None:
        if self._state is not None and len(self._state.view.deelnemers) > 1:
            self.show_resident(next_resident(self._state))

    def _toggle_figures(self) -> None:
        if self._state is not None:
            self._render(replace(self._state, cijfers=not self._state.cijfers))
            self._remember()

    def _correct(self) -> None:
        self._correcting = True
        if self._state is not None:
            self._render(replace(self._state, verbeteren=True))

    @property
    def tafel(self) -> Tafel | None:
        """The conversation that is open, if any."""
        return self._tafel

    @property
    def state(self) -> State | None:
        """What is shown now."""
        return self._state

    @property
    def place(self) -> Place:
        """Where the user is now: the tab, whose web, and what was looked at."""
        if self._tafel is None or self._state is None:
            return self._place
        figures = "ja" if self._state.cijfers else "nee"
        extra = {**self._tafel.parts, INWONER: self._state.inwoner, CIJFERS: figures}
        return Place("gesprek", self._place.huishouden, self._tafel.gesprek, self._tab, extra)

    def _remember(self) -> None:
        self._context.remember_place(self.place)

    def look_together(self) -> None:
        """Show the resident the own chart, large, and nothing else."""
        if self._state is None or self._tafel is None or not self._state.inwoner or self._samen is not None:
            return
        self.flush()
        which = self._tab if self._tab in VIEWS else VIEWS[0]
        self._samen = SamenKijken(self._tafel, self._state, which, self.window())
        self._samen.left.connect(self._look_apart)
        self.destroyed.connect(self._samen.uncover)
        self._samen.open(other_screen(self.window()))

    def _look_apart(self) -> None:
        self._samen = None
