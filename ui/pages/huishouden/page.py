"""The page of a household: how to approach these people first, then who, where, with whom, and what was promised.

Opening it is logged.  Every part keeps its own fields; a reload after any act goes past the
field that is being typed in.  What lies below what is in sight is made after it was painted.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.agenda import Afspraak, StatusAfspraak, Taak
from app.domain.huishouden import Huishouden
from app.domain.inwoner import Betrokkene, Inwoner
from app.services import agenda, huishoudens, hulpvragen, personen
from app.services.huishoudens import Blad
from app.services.work import Changed, Writing
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.bijlagen.card import BijlagenCard
from ui.components.columns import TwoColumns
from ui.components.context import Context
from ui.components.dossierstand import DossierStand
from ui.components.geschil.verwijzing import GeschillenCard
from ui.components.place import Place
from ui.components.recordform import RecordForm
from ui.pages.huishouden.address import AddressCard
from ui.pages.huishouden.person import PersonCard
from ui.pages.huishouden.rows import RowsCard
from ui.pages.huishouden.share import ShareCard
from ui.pages.huishouden.specs import HOME, INVOLVED, TASK, VISIT
from ui.pages.huishouden.state import to_head
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.iconlabel import IconLabel
from ui.widgets.late import LatePart
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import breakable, heading, label, title

WIDE = 1320
ROWS_PX, ROW_PX = 150, 200
"""About how high a card of rows is, and each row in it."""


class FieldsCard(Card):
    """What is written about the household itself."""

    def __init__(self, save: Callable[[Huishouden, str, object], None], left: Callable[[], None]) -> None:
        super().__init__(_("Huishouden"), icon_name="house")
        self.form: RecordForm[Huishouden] = RecordForm(HOME, save, left)
        self.add(self.form)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self.form.flush()


class HuishoudenPage(QWidget):
    """One household as an envelope."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home = context, place.huishouden
        self._acts = HomeActs(context, place.huishouden)
        self._new_person = ""
        self._people: dict[str, PersonCard] = {}
        self.setAccessibleName(_("Huishouden"))
        self._name, self._village, self._contact = title(""), label("", "stil"), label("", "klein")
        self._careful, self._careful_words = _make_careful()
        self._people_column = QVBoxLayout()
        self._people_column.setSpacing(14)
        late = context.late
        self._visits = LatePart(late, self._make_visits)
        self._involved = LatePart(late, self._make_involved)
        self._tasks = LatePart(late, self._make_tasks)
        self._bijlagen = LatePart(late, lambda: BijlagenCard(context, place.huishouden, "huishouden"))
        self._share = LatePart(late, lambda: ShareCard(self._acts))
        self._fields = LatePart(late, self._make_fields, height=500)
        self._address = LatePart(late, lambda: AddressCard(self._acts))
        self._late = (
            self._fields, self._address, self._share, self._involved, self._visits, self._tasks, self._bijlagen,
        )  # fmt: skip
        self._build()
        context.changed.connect(self._on_change)
        context.log_access("open", self._home)
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for part in self._late:
            part.flush()
        for card in self._people.values():
            card.flush()

    def _build(self) -> None:
        scroll = ScrollPage(max_width=WIDE)
        scroll.add(self._make_head())
        scroll.add(self._careful)
        scroll.add(DossierStand(self._context, self._home))
        scroll.add(GeschillenCard(self._context, self._home))
        columns = TwoColumns()
        columns.left.addWidget(heading(_("Bewoners")))
        columns.left.addLayout(self._people_column)
        add = Button(_("Bewoner toevoegen"), icon_name="user-plus")
        add.clicked.connect(self._add_person)
        columns.left.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        columns.left.addWidget(self._involved)
        columns.left.addWidget(self._share)
        for card in (self._visits, self._tasks, self._bijlagen, self._fields, self._address):
            columns.right.addWidget(card)
        for column in (columns.left, columns.right):
            column.addStretch(1)
        scroll.add(columns)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _make_head(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words in (self._name, self._village, self._contact):
            column.addWidget(words)
        column.addSpacing(8)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=12)
        question = primary_button(_("Nieuwe hulpvraag"), "plus")
        self.setFocusProxy(question)
        question.clicked.connect(self._ask_question)
        short = Button(_("Kort gesprek"), icon_name="message-circle")
        short.clicked.connect(lambda: self._context.go(Place("kort_gesprek", self._home)))
        typed = quiet_button(_("Van papier overtypen"), "file-pen")
        typed.clicked.connect(lambda: self._context.go(Place("van_papier", self._home)))
        for button in (question, short, typed):
            flow.addWidget(button)
        column.addWidget(buttons)
        return made

    def _make_fields(self) -> FieldsCard:
        return FieldsCard(self._acts.saver(_("Huishouden aangepast"), huishoudens.change), self._context.seal)

    def _make_involved(self) -> RowsCard[Betrokkene]:
        card: RowsCard[Betrokkene] = RowsCard(
            _("Mensen eromheen"), "users", _("Nog niemand. Denk aan familie, de huisarts of een mantelzorger."),
            _("Iemand toevoegen"), INVOLVED, self._acts.saver(_("Betrokkene aangepast"), personen.change_betrokkene),
            self._context.seal,
            [(_("Weghalen"), "trash-2", lambda one: self._acts.remove(_("Betrokkene weggehaald"), one))],
        )  # fmt: skip
        card.add_button.clicked.connect(
            lambda: self._acts.run(
                _("Betrokkene toegevoegd"), lambda tx: personen.add_betrokkene(tx, self._home), card.focus_on
            )
        )
        return card

    def _make_visits(self) -> RowsCard[Afspraak]:
        card: RowsCard[Afspraak] = RowsCard(
            _("Afspraken"), "calendar-days", _("Geen afspraak gepland."), _("Afspraak maken"), VISIT,
            self._acts.saver(_("Afspraak aangepast"), _change_visit), self._context.seal,
            [(_("Afgezegd"), "x", self._cancel)],
        )  # fmt: skip
        card.add_button.clicked.connect(
            lambda: self._acts.run(_("Afspraak gemaakt"), lambda tx: agenda.add_afspraak(tx, self._home), card.focus_on)
        )
        return card

    def _make_tasks(self) -> RowsCard[Taak]:
        card: RowsCard[Taak] = RowsCard(
            _("Wat wij beloofd hebben"), "list-checks", _("Niets meer te doen."), _("Taak toevoegen"), TASK,
            self._acts.saver(_("Taak aangepast"), _change_task), self._context.seal,
            [
                (_("Klaar"), "check", self._finish),
                (_("Weghalen"), "trash-2", lambda one: self._acts.remove(_("Taak weggehaald"), one)),
            ],
        )  # fmt: skip
        card.add_button.clicked.connect(
            lambda: self._acts.run(_("Taak toegevoegd"), lambda tx: agenda.add_taak(tx, self._home), card.focus_on)
        )
        return card

    def _load(self) -> None:
        home = self._home
        self._context.ask(lambda tx: huishoudens.load(tx, home), self._render)

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if any(one.huishouden == self._home and one.kind != "bijlage" for one in touched):
            self._load()

    def _render(self, blad: Blad) -> None:
        today = self._context.today()
        head = to_head(blad, today)
        self._name.setText(breakable(head.naam))
        self._village.setText(head.dorp)
        self._contact.setText(head.contact)
        self._careful_words.setText(breakable("\n".join(head.let_op)))
        self._careful.setVisible(bool(head.let_op))
        self._render_people(blad)
        tasks = [one for one in blad.taken if one.klaar_op is None]
        visits, people = blad.afspraken, blad.betrokkenen
        self._visits.later(lambda card: card.show_records(visits), height=ROWS_PX + ROW_PX * len(visits))
        self._involved.later(lambda card: card.show_records(people), height=ROWS_PX + ROW_PX * len(people))
        self._tasks.later(lambda card: card.show_records(tasks), height=ROWS_PX + ROW_PX * len(tasks))
        self._bijlagen.come()
        self._share.later(lambda card: card.show_all(blad.delen, blad.bewoners))
        self._fields.later(lambda card: card.form.show_record(blad.huishouden))
        self._address.later(lambda card: card.show_blad(blad))

    def _render_people(self, blad: Blad) -> None:
        for rid in [rid for rid in self._people if rid not in {one.id for one in blad.bewoners}]:
            old = self._people.pop(rid)
            old.hide()
            old.deleteLater()
        for place, one in enumerate(blad.bewoners):
            if one.id not in self._people:
                self._people[one.id] = PersonCard(self._acts, one, self._remove_person)
                self._people_column.insertWidget(place, self._people[one.id])
            self._people[one.id].show_record(one, self._context.today())
        card = self._people.get(self._new_person)
        if card is not None:
            card.open_to_type()
            self._new_person = ""

    def _add_person(self) -> None:
        home = self._home

        def made(inwoner: Inwoner) -> None:
            self._new_person = inwoner.id

        self._acts.run(_("Bewoner toegevoegd"), lambda tx: personen.add_inwoner(tx, home), made)

    def _remove_person(self, inwoner: Inwoner) -> None:
        self._acts.remove(_("Bewoner weggehaald"), inwoner)

    def _cancel(self, visit: Afspraak) -> None:
        self._acts.run(_("Afspraak afgezegd"), lambda tx: tx.change(visit, status=StatusAfspraak.AFGEZEGD))

    def _finish(self, task: Taak) -> None:
        self._acts.run(_("Taak afgerond"), lambda tx: agenda.finish_taak(tx, task))

    def _ask_question(self) -> None:
        home = self._home
        self._acts.run(
            _("Hulpvraag gemaakt"),
            lambda tx: hulpvragen.add_question(tx, home),
            lambda made: self._context.go(Place("hulpvraag", home, made.id)),
        )


def _make_careful() -> tuple[QFrame, QLabel]:
    """Return the frame that says how to approach these people, above everything else."""
    frame = QFrame()
    frame.setProperty("rol", "bericht")
    frame.setProperty("soort", "let op")
    row = QHBoxLayout(frame)
    row.setContentsMargins(16, 12, 16, 12)
    row.setSpacing(12)
    words = label("")
    words.setAccessibleName(_("Zo benadert u deze mensen"))
    row.addWidget(IconLabel("phone", "warning", 24), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return frame, words


def _change_visit(tx: Writing, visit: Afspraak, **fields: object) -> Afspraak:
    return tx.change(visit, **fields)


def _change_task(tx: Writing, task: Taak, **fields: object) -> Taak:
    return tx.change(task, **fields)
