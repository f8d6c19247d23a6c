"""The page of a question: what was asked, what lies behind it, and how it came in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.hulpvraag import Hulpvraag, Signaal
from app.services import hulpvragen
from app.services.hulpvragen import Vragen
from app.services.namen import full_name
from app.services.work import Changed
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.columns import TwoColumns
from ui.components.context import Context, touches
from ui.components.finder import Finder
from ui.components.handreiking import HandreikingFold
from ui.components.melding_button import MeldingButton
from ui.components.place import Place
from ui.components.recordeditors import FieldSpec
from ui.components.recordform import RecordForm
from ui.pages.hulpvraag.signals import SignalsCard
from ui.pages.hulpvraag.specs import CAME_IN, NEED, WORDS
from ui.pages.hulpvraag.state import State, to_state
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.combo import Combo
from ui.widgets.empty import EmptyState
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import Fold
from ui.widgets.scroll import ScrollPage, calm_wheel
from ui.widgets.text import label, title

WIDE = 1320


class HulpvraagPage(QWidget):
    """A question of a household; without a household it first asks whose it is."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._parts: _Question | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(_("Hulpvraag"))
        if place.huishouden:
            self._parts = _Question(context, place)
            self._column.addWidget(self._parts)
            self.setFocusProxy(self._parts)
        else:
            finder = Finder(context, _("Nieuwe hulpvraag: van wie?"))
            finder.chosen.connect(self._begin)
            self._column.addWidget(finder)
            self.setFocusProxy(finder)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        if self._parts is not None:
            self._parts.flush()

    def _begin(self, home: str) -> None:
        self._context.act(
            _("Hulpvraag gemaakt"),
            home,
            lambda tx: hulpvragen.add_question(tx, home),
            lambda made: self._context.go(Place("hulpvraag", home, made.id)),
        )


class _Question(QWidget):
    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home, self._item = context, place.huishouden, place.item
        self._acts = HomeActs(context, place.huishouden)
        self._pick, self._who = Combo(), Combo()
        self._note = label("", "stil")
        self._need = self._form(NEED, _("Behoefte aangepast"))
        self._words = self._form(WORDS, _("Hulpvraag aangepast"))
        self._came = self._form(CAME_IN, _("Hulpvraag aangepast"))
        self._signals = SignalsCard(self._acts, self._resident_speaks)
        # It ends with this page: an ownerless widget would end in the middle of whatever comes next.
        self._signals.setParent(self)
        self._signals.hide()
        self._melding = MeldingButton(context, self._home)
        self._body = TwoColumns()
        self._empty = EmptyState(
            _("Er is nog geen vraag"),
            _("Schrijf op wat iemand vraagt, in eigen woorden."),
            icon_name="message-circle",
            action=_("Nieuwe vraag"),
        )
        if self._empty.button is not None:
            self._empty.button.clicked.connect(self._new)
        self._build()
        self.setFocusProxy(self._words.first())
        context.changed.connect(self._on_change)
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for form in (self._words, self._need, self._came, self._signals):
            form.flush()

    def _form(self, specs: tuple[FieldSpec, ...], what: str) -> RecordForm[Hulpvraag]:
        return RecordForm(specs, self._acts.saver(what, hulpvragen.change_question), self._context.seal)

    def _build(self) -> None:
        scroll = ScrollPage(max_width=WIDE)
        scroll.add(title(_("Hulpvraag")))
        scroll.add(self._bar())
        scroll.add(self._empty)
        asked = Card(_("Wat wordt gevraagd"), icon_name="message-circle")
        asked.add(Field(_("Wie vraagt dit?"), self._who))
        asked.add(self._words)
        need = Card(_("De behoefte erachter"), icon_name="target")
        need.add(self._need)
        need.add(self._note)
        came = Card(_("Hoe kwam het binnen"), icon_name="calendar-days")
        came.add(self._came)
        self._body.left.addWidget(asked)
        for card in (need, came):
            self._body.right.addWidget(card)
        for column in (self._body.left, self._body.right):
            column.addStretch(1)
        scroll.add(self._body)
        scroll.add(Fold(_("Een ander maakt zich zorgen (signaal)"), lambda: self._signals))
        scroll.add(HandreikingFold(self._context.packs.handreiking.van("hulpvraag"), self))
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._pick.activated.connect(self._choose)
        self._who.activated.connect(self._choose_who)
        calm_wheel(self)

    def _bar(self) -> QWidget:
        bar = QWidget()
        flow = FlowLayout(bar, gap=12)
        self._pick.setAccessibleName(_("Welke vraag"))
        self._pick.setMinimumWidth(260)
        onward = primary_button(_("Naar triage"), "signpost")
        onward.clicked.connect(lambda: self._context.go(Place("triage", self._home, self._item)))
        new = Button(_("Nieuwe vraag"), icon_name="plus")
        new.clicked.connect(self._new)
        for widget in (self._pick, onward, self._melding, new):
            flow.addWidget(widget)
        return bar

    def _load(self) -> None:
        packs, home, item = self._context.packs, self._home, self._item
        self._context.ask(lambda tx: hulpvragen.load(tx, packs, home, item), self._render)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._home, "hulpvraag", "signaal", "inwoner"):
            self._load()

    def _render(self, vragen: Vragen) -> None:
        state = to_state(vragen)
        self._show_choices(state, vragen)
        self._empty.setVisible(state.shown is None)
        if (
            state.shown is None
            and self._empty.button is not None
            and self._body.isAncestorOf(self.window().focusWidget())
        ):
            # Before the fields hide: else the keyboard lands on whatever comes after them.
            self._empty.button.setFocus()
        self._body.setVisible(state.shown is not None)
        # A question begins with the words of who asks; without one, with writing it down.
        start = self._words.first() if state.shown is not None else self._empty.button
        if start is not None:
            self.setFocusProxy(start)
        self._signals.show_all(vragen.signalen)
        if state.shown is not None:
            self._item = state.shown.id
            self._melding.set_question(state.shown.id)
            for form in (self._words, self._need, self._came):
                form.show_record(state.shown)
            self._note.setText(state.need_note)

    def _show_choices(self, state: State, vragen: Vragen) -> None:
        self._pick.clear()
        for rid, name in state.choices:
            self._pick.addItem(name, rid)
        self._pick.setVisible(len(state.choices) > 1)
        self._who.clear()
        self._who.addItem(_("Nog niet gekozen"), "")
        for one in vragen.inwoners:
            self._who.addItem(full_name(one), one.id)
        if state.shown is not None:
            self._pick.setCurrentIndex(self._pick.findData(state.shown.id))
            self._who.setCurrentIndex(max(0, self._who.findData(state.shown.inwoner)))

    def _choose(self, place: int) -> None:
        self.flush()
        self._context.go(Place("hulpvraag", self._home, str(self._pick.itemData(place))))

    def _choose_who(self, place: int) -> None:
        record = self._words.record
        whose = str(self._who.itemData(place))
        if record is not None and record.inwoner != whose:
            self._acts.run(
                _("Gekozen van wie de vraag is"), lambda tx: hulpvragen.change_question(tx, record, inwoner=whose)
            )

    def _new(self) -> None:
        home = self._home
        self._acts.run(
            _("Hulpvraag gemaakt"),
            lambda tx: hulpvragen.add_question(tx, home),
            lambda made: self._context.go(Place("hulpvraag", home, made.id)),
        )

    def _resident_speaks(self, signal: Signaal) -> None:
        home = self._home
        self._acts.run(
            _("De inwoner vertelt het zelf"),
            lambda tx: hulpvragen.from_signal(tx, signal),
            lambda made: self._context.go(Place("hulpvraag", home, made.id)),
        )
