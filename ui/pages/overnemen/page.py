"""Overnemen: every field in the order of the municipality's own system; one key copies one field."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import overnemen
from app.services.overnemen import Overname
from app.wording.i18n import _
from ui.components.clipboard import copy_for_a_minute
from ui.components.columns import refill
from ui.components.context import Context, touches
from ui.components.place import Place
from ui.pages.overnemen.row import FieldCard
from ui.pages.overnemen.state import KEYS, State, to_state
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title
from ui.widgets.tick import Tick


class OvernemenPage(QWidget):
    """Our parts as plain text for another system."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._place = context, place
        self._cards: list[FieldCard] = []
        self._shown = ""
        self._copied = ""
        self.setAccessibleName(_("Overnemen"))
        systems = context.packs.overnemen.systeem
        self._system = overnemen.system_of(context.packs, context.settings.overnemen).id
        self._choice: ChoiceRow[str] = ChoiceRow(_("Welk systeem?"), [Choice(one.id, one.naam) for one in systems])
        self._choice.set_value(self._system)
        self._choice.chosen.connect(self._choose)
        self._private = Tick(_("Ook wat onder vier ogen is gezegd"))
        self._private.toggled.connect(lambda _on: self._load())
        self._private.hide()
        self._fields = QVBoxLayout()
        self._fields.setSpacing(14)
        self._build()
        context.changed.connect(self._changed)
        self._load()

    def flush(self) -> None:
        """Nothing is typed here."""

    def copy(self, number: int) -> None:
        """Copy the field with this number, counted from 1."""
        if not 1 <= number <= len(self._cards):
            return
        veld = self._cards[number - 1].state.veld
        if not veld.tekst:
            return
        copy_for_a_minute(veld.tekst)
        home, system = self._place.huishouden, self._system
        self._copied = veld.kop
        self._context.act(
            _("Overgenomen"),
            home,
            lambda tx: overnemen.note_copied(tx, home, system, veld),
            lambda _none: self._load(),
            undoable=False,
        )

    def _build(self) -> None:
        scroll = ScrollPage(max_width=960)
        scroll.add(title(_("Overnemen")))
        scroll.add(
            label(_("Kopieer een veld en plak het in uw eigen systeem. Na een minuut is het klembord leeg."), "stil")
        )
        scroll.add(Field(_("Welk systeem?"), self._choice))
        scroll.add(self._private)
        scroll.add(self._fields)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        for number in range(1, KEYS + 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self.copy(number))

    def _changed(self, touched: object) -> None:
        if isinstance(touched, frozenset) and touches(touched, self._place.huishouden):
            self._load()

    def _choose(self, systeem: str | None) -> None:
        if systeem is None:
            # There is always one: pressing it again takes nothing away.
            self._choice.set_value(self._system)
            return
        self._system = systeem
        self._context.choose_settings(replace(self._context.settings, overnemen=systeem))
        self._load()

    def _load(self) -> None:
        home, packs, system, private = (
            self._place.huishouden, self._context.packs, self._system, self._private.is_ticked()
        )  # fmt: skip
        self._context.ask(lambda tx: overnemen.load(tx, home, packs, system, vier_ogen=private), self._keep)

    def _keep(self, found: Overname) -> None:
        if found.systeem.id == self._system:
            self._render(to_state(found))

    def _render(self, state: State) -> None:
        self._private.setVisible(state.heeft_vier_ogen)
        if state.systeem != self._shown:
            self._shown, self._copied = state.systeem, ""
            self._cards = [FieldCard(one) for one in state.fields]
            for number, card in enumerate(self._cards, 1):
                card.copy_wanted.connect(lambda number=number: self.copy(number))
            refill(self._fields, self._cards)
            return
        for card, one in zip(self._cards, state.fields, strict=True):
            card.show_field(one, copied=one.veld.kop == self._copied and not one.veld.gewijzigd)
