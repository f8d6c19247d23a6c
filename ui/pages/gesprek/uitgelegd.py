"""Uitgelegd: one small card of what people should hear, tickable afterwards; nothing is counted."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gesprek import HoeUitgelegd, Stem
from app.services import uitleg
from app.services.uitleg import Uitlegkaart, Uitlegregel
from app.wording.dates import say_date
from app.wording.i18n import _
from ui.pages.gesprek.parts import More
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import heading, label, rule

HOE = (
    Choice(HoeUitgelegd.VERTELD, _("Verteld"), "message-circle"),
    Choice(HoeUitgelegd.OP_PAPIER, _("Op papier"), "file-text"),
    Choice(HoeUitgelegd.LATER, _("Later"), "clock"),
)


class UitlegRow(QWidget):
    """One thing to tell to one person."""

    def __init__(self, tafel: Tafel, line: Uitlegregel) -> None:
        super().__init__()
        self._tafel, self._subject, self._aan = tafel, line.punt.id, line.aan
        name = line.punt.titel
        if line.aan is Stem.MANTELZORGER:
            name = _("{titel} (aan de mantelzorger)").format(titel=line.punt.titel)
        self._when = label("", "klein")
        self._choice = ChoiceRow(name, HOE)
        for button, choice in zip(self._choice.buttons(), HOE, strict=True):
            button.setAccessibleName(f"{choice.label}: {name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(name))
        if line.aan is Stem.INWONER:
            column.addWidget(label(line.punt.tekst))
        column.addWidget(self._choice)
        column.addWidget(self._when)
        self._choice.chosen.connect(self._write)

    def show_line(self, line: Uitlegregel) -> None:
        """Show how and when it was told."""
        self._choice.set_value(line.nu.hoe if line.nu else None)
        text = ""
        if line.nu is not None and line.nu.op is not None:
            text = _("Op {dag}.").format(dag=say_date(line.nu.op))
        elif line.eerder is not None and line.eerder.op is not None:
            text = _("Al verteld op {dag}.").format(dag=say_date(line.eerder.op))
        self._when.setText(text)
        self._when.setVisible(bool(text))

    def _write(self, hoe: HoeUitgelegd | None) -> None:
        gesprek, subject, aan = self._tafel.gesprek, self._subject, self._aan
        self._tafel.act(_("Uitgelegd"), lambda tx: uitleg.set_uitleg(tx, gesprek, subject, aan, hoe))


class UitgelegdPanel(Panel):
    """The card; what only matters with a melding is folded away until there is one."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._rows: dict[tuple[str, Stem], UitlegRow] = {}
        self._shown: tuple[tuple[tuple[str, Stem], ...], ...] = ()
        self._card = Card(_("Uitgelegd"), icon_name="info")
        self._card.add(label(_("Vink aan wat u vertelde. Dat mag ook later, na het gesprek."), "stil"))
        self._always, self._later = QVBoxLayout(), QVBoxLayout()
        for column in (self._always, self._later):
            column.setSpacing(14)
            column.setContentsMargins(0, 0, 0, 0)
        always, later = QWidget(), QWidget()
        always.setLayout(self._always)
        later.setLayout(self._later)
        self._more = More(_("Bij een melding ook"), later)
        self._card.add(always)
        self._card.add(self._more)
        scroll = ScrollPage(max_width=860, margin=4)
        scroll.add(self._card)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    @override
    def show_state(self, state: State) -> None:
        gesprek, packs = self._tafel.gesprek, self._tafel.context.packs
        self._tafel.context.ask(lambda tx: uitleg.load(tx, gesprek, packs), self._show)

    def _show(self, card: Uitlegkaart) -> None:
        if self._tafel.pending:
            return
        wanted = tuple(tuple((one.punt.id, one.aan) for one in part) for part in (card.altijd, card.bij_melding))
        if wanted != self._shown:
            self._shown = wanted
            self._rows = {}
            self._fill(self._always, card.altijd)
            self._fill(self._later, card.bij_melding)
        for line in (*card.altijd, *card.bij_melding):
            self._rows[line.punt.id, line.aan].show_line(line)
        self._more.setVisible(bool(card.bij_melding))

    def _fill(self, column: QVBoxLayout, lines: tuple[Uitlegregel, ...]) -> None:
        while (item := column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, line in enumerate(lines):
            if place:
                column.addWidget(rule())
            row = UitlegRow(self._tafel, line)
            self._rows[line.punt.id, line.aan] = row
            column.addWidget(row)
