"""The left side: which paper, in which letters, what is on it, for whom and how many."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from app.domain.inwoner import Letters
from app.services.papieren import Ontvanger
from app.wording.i18n import _
from ui.components.date_field import DateField
from ui.pages.papier.state import MOST_COPIES, ONDERDELEN, ONTVANGERS, Option, State
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.combo import Combo
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label

NARROWEST = 12
"""Characters that a list shows at least; longer lines are cut when it is closed and whole when it is open."""


class Keuzes(QWidget):
    """Says what was chosen; it decides nothing."""

    paper_chosen = Signal(str)
    version_chosen = Signal(str)
    letters_chosen = Signal(object)
    day_chosen = Signal(object)
    language_chosen = Signal(str)
    web_chosen = Signal(bool)
    figures_chosen = Signal(bool)
    printer_chosen = Signal(str)
    fridge_chosen = Signal(object, bool)
    """Part of the page for the fridge, and whether it is on it."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._shown = Letters.GEWOON
        self.papers, self.versions, self.copies, self.printers, self.languages = (_list() for _ in range(5))
        self._paper = Field(_("Welk papier?"), self.papers)
        self._version = Field(_("Welke versie?"), self.versions)
        self._frozen = label(_("Een oudere versie drukken we af zoals hij toen was. Er verandert niets aan."), "klein")
        self.day = DateField(_("Wij bellen op"), today=today, hint=_("Deze dag staat bovenaan het voorstel."))
        self.letters = ChoiceRow(
            _("Letters"),
            (Choice(Letters.GEWOON, _("Gewoon")), Choice(Letters.GROOT, _("Groot"))),
        )
        self._letters = Field(_("Letters"), self.letters)
        self._language = Field(
            _("Tweede taal"),
            self.languages,
            hint=_("Naast het Nederlands, dat geldt."),
        )
        self.web = QCheckBox(_("Mijn web erop"))
        self.figures = QCheckBox(_("Cijfers erbij"))
        self._on_it = QWidget()
        self._fridge = {one: QCheckBox(_(text)) for one, text in ONDERDELEN.items()}
        self._fridge_field = self._tick(_("Wat komt erop?"), _("De inwoner kiest."), tuple(self._fridge.values()))
        self._to = {one: QCheckBox(_(text)) for one, text in ONTVANGERS.items()}
        self._printer = Field(_("Printer"), self.printers)
        self._build()
        self._connect()

    def to(self) -> tuple[Ontvanger, ...]:
        """Return for whom this copy is; nothing is a normal answer."""
        return tuple(one for one, box in self._to.items() if box.isChecked())

    def forget_to(self) -> None:
        """Ask anew for the next copy."""
        for box in self._to.values():
            box.setChecked(False)

    def count(self) -> int:
        """Return the number of copies."""
        return self.copies.currentIndex() + 1

    def printer(self) -> str:
        """Return the chosen printer; empty when there is none."""
        return str(self.printers.currentData() or "")

    def render_state(self, state: State, *, groot: bool) -> None:
        """Show the choices of a paper."""
        self._shown = Letters.GROOT if groot else Letters.GEWOON
        _fill(self.papers, state.papieren, state.gekozen)
        _fill(self.versions, state.versies, state.versie)
        self._version.setVisible(bool(state.versies))
        self._frozen.setVisible(not state.levend)
        self.day.setVisible(state.is_plan and state.levend)
        self.day.set_day(state.bellen_op)
        self._letters.setVisible(state.levend)
        self.letters.set_value(self._shown)
        self._language.setVisible(state.is_plan and state.levend)
        for box, on in ((self.web, state.web), (self.figures, state.cijfers)):
            with QSignalBlocker(box):
                box.setChecked(on)
        self._on_it.setVisible(state.vraagt_web and state.levend)
        self._fridge_field.setVisible(state.koelkast is not None)
        for part, box in self._fridge.items():
            with QSignalBlocker(box):
                box.setChecked(part in (state.koelkast or ()))
        self.figures.setVisible(state.web)

    def show_languages(self, options: Sequence[Option], chosen: str) -> None:
        """Show what the plan can be said in beside the Dutch."""
        _fill(self.languages, options, chosen)

    def show_printers(self, names: Sequence[str], chosen: str) -> None:
        """Show the printers of the system, the remembered one chosen."""
        _fill(self.printers, tuple(Option(name, name.replace("_", " ")) for name in names), chosen)
        self._printer.setVisible(bool(names))

    def flush(self) -> None:
        """Hand on what was typed."""
        self.day.flush()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        boxes = QVBoxLayout(self._on_it)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(2)
        boxes.addWidget(self.web)
        boxes.addWidget(self.figures)
        for name, box in ((_("Mijn web erop"), self.web), (_("Cijfers erbij"), self.figures)):
            box.setAccessibleName(name)
        self.web.setAccessibleDescription(_("Alleen als de inwoner het op papier wil."))
        self.copies.addItems([str(number) for number in range(1, MOST_COPIES + 1)])
        self._printer.hide()
        parts = (
            self._paper, self._version, self._frozen, self.day, self._letters, self._language, self._on_it,
            self._fridge_field,
            self._tick(_("Voor wie is dit exemplaar?"), _("Mag leeg blijven. We schrijven geen namen op."),
                       tuple(self._to.values())),
            Field(_("Hoeveel keer?"), self.copies), self._printer,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)

    def _tick(self, question: str, hint: str, boxes: tuple[QCheckBox, ...]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(question))
        column.addWidget(label(hint, "klein"))
        holder = QWidget()
        flow = FlowLayout(holder, gap=6, equal=True)
        for box in boxes:
            box.setAccessibleName(box.text())
            box.setAccessibleDescription(question)
            flow.addWidget(box)
        column.addWidget(holder)
        return made

    def _connect(self) -> None:
        self.papers.activated.connect(lambda _at: self.paper_chosen.emit(self.papers.currentData()))
        self.versions.activated.connect(lambda _at: self.version_chosen.emit(self.versions.currentData()))
        self.printers.activated.connect(lambda _at: self.printer_chosen.emit(self.printer()))
        self.languages.activated.connect(lambda _at: self.language_chosen.emit(self.languages.currentData()))
        self.letters.chosen.connect(self._choose_letters)
        self.day.day_changed.connect(self.day_chosen)
        for part, box in self._fridge.items():
            box.toggled.connect(partial(self.fridge_chosen.emit, part))
        self.web.toggled.connect(self.web_chosen)
        self.figures.toggled.connect(self.figures_chosen)

    def _choose_letters(self, wanted: Letters | None) -> None:
        # Paper always has letters: pressing the chosen ones again changes nothing.
        if wanted is None:
            self.letters.set_value(self._shown)
        elif wanted is not self._shown:
            self.letters_chosen.emit(wanted)


def _list() -> QComboBox:
    made = Combo()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(NARROWEST)
    return made


def _fill(box: QComboBox, options: Sequence[Option], chosen: str) -> None:
    with QSignalBlocker(box):
        if [(box.itemData(at), box.itemText(at)) for at in range(box.count())] != [(o.key, o.label) for o in options]:
            box.clear()
            for option in options:
                box.addItem(option.label, option.key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
