"""The first blocks: what was asked and agreed, the resident's own plan, and what the conversation offers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.columns import refill
from ui.components.date_field import DateField
from ui.components.plain_hint import PlainHint
from ui.pages.plan.acts import Acts
from ui.pages.plan.parts import edit, show_text
from ui.pages.plan.state import State, WishState
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import as_said, label, rule

SHOWN = 6


class QuestionCard(Card):
    """U vroeg, wij spraken af, uw vraag staat open tot: it opens every plan."""

    def __init__(self, acts: Acts, page: State) -> None:
        asked = _("U vroeg") if page.vorm == "u" else _("Je vroeg")
        super().__init__(asked, icon_name="message-square-quote")
        self._asked = label("")
        self._asked.setProperty("rol", "kop")
        self._status = label("", "stil")
        self._agreed = edit(_("Wij spraken af"), lambda text: acts.plan_field("afgesproken", text), acts.seal)
        until = _("Uw vraag staat open tot") if page.vorm == "u" else _("Je vraag staat open tot")
        self._until = DateField(until, today=acts.context.today())
        self._until.day_changed.connect(lambda day: acts.plan_field("vraag_open_tot", day))
        self._until.left.connect(acts.seal)
        self.first = self._agreed
        self.add(self._asked)
        self.add(self._status)
        self.add(Field(_("Wij spraken af"), self._agreed))
        self.add(PlainHint(acts.context, self._agreed))
        self.add(self._until)
        self.show_state(page)

    def show_state(self, page: State) -> None:
        """Show what was asked and agreed."""
        self._asked.setText(as_said(f"“{page.asked}”") if page.asked else _("Er staat nog geen vraag bij dit plan."))
        self._status.setText(page.asked_status)
        self._status.setVisible(bool(page.asked_status))
        show_text(self._agreed, page.plan.afgesproken)
        self._until.set_day(page.plan.vraag_open_tot)


class OwnPlanCard(Card):
    """The resident's own plan: what the resident thought up or wrote stands before what we offer."""

    def __init__(self, acts: Acts, page: State) -> None:
        super().__init__(_("Eigen plan"), icon_name="notebook-pen")
        who = _("Wat hebt u zelf bedacht of geregeld?") if page.vorm == "u" else _("Wat heb je zelf bedacht?")
        self.add(label(who, "stil"))
        self._text = edit(_("Eigen plan"), partial(acts.plan_field, "eigen_plan"), acts.seal, lines=2)
        self.add(self._text)
        self._handed = QVBoxLayout()
        self.add(self._handed)
        self._shown: tuple[str, ...] = ()
        self.show_state(page)

    def show_state(self, page: State) -> None:
        """Show the own plan, and what was handed in on paper."""
        show_text(self._text, page.plan.eigen_plan)
        if page.handed_in != self._shown:
            self._shown = page.handed_in
            refill(self._handed, [label(_("Ingeleverd: “{tekst}”").format(tekst=one)) for one in page.handed_in])


class WishesCard(Card):
    """What was said that a goal can grow from: one press, the words stay."""

    def __init__(self, take: Callable[[WishState], None]) -> None:
        super().__init__(_("Uit het gesprek"), icon_name="message-circle")
        self._take = take
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.add(label(_("Dit zei de inwoner. De woorden blijven zoals ze zijn."), "stil"))
        self.add(self._rows)
        self._shown: tuple[WishState, ...] = ()
        self._all = False
        self.hide()

    def show_state(self, page: State) -> None:
        """Show what no goal grew from yet."""
        if page.wishes != self._shown:
            self._shown = page.wishes
            self._fill()
        self.setVisible(bool(page.wishes))

    def _fill(self) -> None:
        shown = self._shown if self._all else self._shown[:SHOWN]
        rows: list[QWidget] = []
        for one in shown:
            rows += [*([rule()] if rows else []), self._make(one)]
        if len(shown) < len(self._shown):
            more = Button(_("Alles tonen"), icon_name="chevron-down")
            more.clicked.connect(self._show_all)
            rows.append(more)
        refill(self._rows, rows)

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _make(self, one: WishState) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(as_said(f"“{one.text.strip()}”")))
        if one.origin:
            words.addWidget(label(one.origin, "klein"))
        row.addLayout(words, 1)
        button = Button(_("Wordt doel"), icon_name="flag")
        button.setAccessibleName(_("Wordt doel: {woorden}").format(woorden=one.text))
        button.clicked.connect(lambda: self._take(one))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return made
