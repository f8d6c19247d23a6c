"""The timeline: what happened day by day, and a place to write down a contact.

The contact that is being written stands above the days in fields of its own, so that the
list can be drawn anew while one types.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.agenda import Contactmoment
from app.domain.gesprek import Kanaal
from app.services import agenda, tijdlijn
from app.services.tijdlijn import Moment
from app.services.work import Changed, Writing
from app.wording.i18n import _
from app.wording.mensen import say_kanaal
from ui.components.columns import refill
from ui.components.context import Context, touches
from ui.components.place import Place
from ui.components.recordeditors import Edits, FieldSpec
from ui.components.recordform import RecordForm
from ui.pages.tijdlijn.state import Day, Line, to_days
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.iconlabel import IconLabel
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label, rule, title

DAYS_SHOWN = 40
SPECS = (
    FieldSpec("op", _("Op welke dag?"), Edits.DAY),
    FieldSpec("kanaal", _("Hoe?"), Edits.PICK, choices=tuple((one, say_kanaal(one)) for one in Kanaal)),
    FieldSpec("met", _("Met wie?")),
    FieldSpec("tekst", _("Wat is er gezegd?"), Edits.LONG),
)


class TijdlijnPage(QWidget):
    """What happened in this household."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home = context, place.huishouden
        self._shown = DAYS_SHOWN
        self._days: tuple[Day, ...] = ()
        self.setAccessibleName(_("Tijdlijn"))
        self._form: RecordForm[Contactmoment] = RecordForm(SPECS, self._save, context.seal)
        self._writing = Card(_("Contact"), icon_name="phone")
        self._list = QVBoxLayout()
        self._list.setSpacing(18)
        self._add = primary_button(_("Contact toevoegen"), "plus")
        self._looked = quiet_button(_("Wie keek in dit dossier?"), "users")
        self._build()
        context.changed.connect(self._on_change)
        context.log_access("open", self._home, "tijdlijn")
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._form.flush()

    def _build(self) -> None:
        scroll = ScrollPage()
        scroll.add(title(_("Tijdlijn")))
        ways = QWidget()
        row = FlowLayout(ways, gap=12)
        row.addWidget(self._add)
        row.addWidget(self._looked)
        scroll.add(ways)
        self._looked.clicked.connect(lambda _checked=False: self._context.go(Place("inzage", self._home)))
        self._add.clicked.connect(self._begin)
        self.setFocusProxy(self._add)
        self._writing.add(self._form)
        buttons = QHBoxLayout()
        done = Button(_("Klaar"), icon_name="check")
        done.clicked.connect(self._finish)
        away = quiet_button(_("Weghalen"), "trash-2")
        away.clicked.connect(self._remove)
        buttons.addWidget(done)
        buttons.addWidget(away)
        buttons.addStretch(1)
        self._writing.add(buttons)
        self._writing.hide()
        scroll.add(self._writing)
        scroll.add(self._list)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _load(self) -> None:
        home = self._home
        self._context.ask(lambda tx: tijdlijn.load(tx, home), self._render)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._home):
            self._load()

    def _render(self, moments: tuple[Moment, ...]) -> None:
        self._days = to_days(moments, self._home)
        self._draw()

    def _draw(self) -> None:
        if not self._days:
            empty = EmptyState(
                _("Hier komt wat er gebeurt"), _("Gesprekken, plannen, meldingen en contact staan hier op volgorde."),
                icon_name="history",
            )  # fmt: skip
            refill(self._list, [empty])
            return
        parts: list[QWidget] = [self._make_day(day) for day in self._days[: self._shown]]
        if len(self._days) > self._shown:
            more = Button(_("Eerder tonen"), icon_name="chevron-down")
            more.clicked.connect(self._show_more)
            parts.append(more)
        refill(self._list, parts)

    def _make_day(self, day: Day) -> Card:
        card = Card(day.kop)
        for number, line in enumerate(day.lines):
            if number:
                card.add(rule())
            card.add(self._make_line(line))
        return card

    def _make_line(self, line: Line) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel(line.icon, "accent", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading(line.kop))
        if line.tekst:
            words.addWidget(label(line.tekst))
        row.addLayout(words, 1)
        if line.contact:
            row.addWidget(self._make_open(line, lambda: self._open_contact(line.rid)), 0, Qt.AlignmentFlag.AlignTop)
        elif line.place is not None:
            place = line.place
            row.addWidget(self._make_open(line, lambda: self._context.go(place)), 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _make_open(self, line: Line, run: Callable[[], None]) -> Button:
        button = quiet_button(_("Aanpassen") if line.contact else _("Openen"))
        button.setAccessibleName(f"{button.text()}: {line.kop}")
        button.clicked.connect(lambda _checked=False: run())
        return button

    def _show_more(self) -> None:
        self._shown += DAYS_SHOWN
        self._draw()

    def _begin(self) -> None:
        home = self._home
        self._context.act(_("Contact toegevoegd"), home, lambda tx: agenda.add_contact(tx, home), self._write_in)

    def _open_contact(self, rid: str) -> None:
        self.flush()
        self._context.ask(lambda tx: tijdlijn.contact_of(tx, rid), self._write_in)

    def _write_in(self, contact: Contactmoment) -> None:
        self._form.show_record(contact)
        self._writing.show()
        self._add.hide()
        self._form.first().setFocus()

    def _save(self, record: Contactmoment, name: str, value: object) -> None:
        fields: dict[str, Any] = {name: value}

        def change(tx: Writing) -> Contactmoment:
            return tx.change(record, **fields)

        self._context.act(_("Contact aangepast"), self._home, change, key=f"{record.id}:{name}")

    def _finish(self) -> None:
        self.flush()
        self._context.seal()
        self._writing.hide()
        self._add.show()
        self._add.setFocus()

    def _remove(self) -> None:
        record = self._form.record
        if record is None:
            return
        self._finish()
        what = _("Contact weggehaald")
        self._context.act(
            what, self._home, lambda tx: tx.remove(record), lambda _none: self._context.tell_done(what, self._home)
        )
