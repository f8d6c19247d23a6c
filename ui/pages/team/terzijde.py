"""One act that was put aside: who, when and why; what is in it after a press, because looking is written down."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.teamleiding import LONGEST_WHY
from app.wording.i18n import _
from ui.pages.team.state import Kaart, Veld
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import breakable, label, rule

Show = Callable[["TerzijdeCard"], None]
Take = Callable[["TerzijdeCard"], None]
Refuse = Callable[["TerzijdeCard", str], None]


class TerzijdeCard(Card):
    """Closed at first; opened it shows the words and the two ways."""

    def __init__(
        self, kaart: Kaart, show: Show, take: Take, refuse: Refuse, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(breakable(kaart.kop), icon_name="folder-open", parent=parent)
        self.kaart = kaart
        self._take, self._refuse = take, refuse
        self.add(label(kaart.wie, "klein"))
        self.add(label(kaart.besloten or kaart.reden))
        if kaart.waarom:
            self.add(label(_("Waarom: {tekst}").format(tekst=kaart.waarom)))
        self._open = Button(_("Bekijken"))
        self._open.setAccessibleName(f"{_('Bekijken')}: {kaart.kop}, {kaart.wie}")
        self._open.clicked.connect(lambda _checked=False: show(self))
        self._words = QWidget()
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._why = AutosaveEdit(_("Waarom neemt u dit niet over?"), min_lines=2, limit=LONGEST_WHY)
        self._field = Field(
            _("Waarom neemt u dit niet over?"), self._why, hint=_("De collega leest dit. Het blijft bewaard.")
        )
        self._error = label("", "fout")
        self._asking = QWidget()
        buttons, row = _row()
        row.addWidget(self._open)
        self._first = buttons
        if kaart.gewist:
            self.add(label(_("De woorden zijn echt gewist. Dat het er was, blijft bewaard."), "stil"))
        self.add(buttons)
        self.add(self._words)
        self._words.hide()

    @property
    def writing(self) -> bool:
        """Whether somebody is busy here: then the page leaves it alone."""
        return self._words.isVisibleTo(self) and not self.kaart.besloten

    def show_fields(self, fields: Sequence[Veld]) -> None:
        """Open the card."""
        for one in fields:
            self._column.addWidget(label(breakable(one.plaats), "klein"))
            if one.nu:
                self._column.addWidget(label(_("Nu: {tekst}").format(tekst=one.nu), "stil"))
            self._column.addWidget(label(one.wordt))
        if not fields:
            self._column.addWidget(label(_("Er staat niets in dat u hier kunt lezen."), "stil"))
        if not self.kaart.besloten:
            self._add_ways()
        self._words.show()
        self._first.hide()

    def show_cannot(self, text: str) -> None:
        """Say why it cannot be taken over now."""
        self._error.setText(text)
        self._error.show()

    def _add_ways(self) -> None:
        self._column.addWidget(rule())
        self._error.hide()
        self._column.addWidget(self._error)
        ways, row = _row()
        yes, no = primary_button(_("Overnemen"), "check"), Button(_("Niet overnemen"))
        for button in (yes, no):
            button.setAccessibleName(f"{button.text()}: {self.kaart.kop}")
            row.addWidget(button)
        yes.clicked.connect(lambda _checked=False: self._take(self))
        no.clicked.connect(lambda _checked=False: self._ask_why())
        self._column.addWidget(ways)
        inside = QVBoxLayout(self._asking)
        inside.setContentsMargins(0, 0, 0, 0)
        sure = Button(_("Weigeren met deze reden"), rol="gevaar")
        sure.clicked.connect(lambda _checked=False: self._say_no())
        last, row = _row()
        row.addWidget(sure)
        inside.addWidget(self._field)
        inside.addWidget(last)
        self._column.addWidget(self._asking)
        self._asking.hide()
        yes.setFocus()

    def _ask_why(self) -> None:
        self._asking.show()
        self._why.setFocus()

    def _say_no(self) -> None:
        why = self._why.text().strip()
        if not why:
            self._field.set_error(_("Schrijf kort waarom. Dan weet de collega wat er mis was."))
            self._why.setFocus()
            return
        self._field.set_error("")
        self._refuse(self, why)


def _row() -> tuple[QWidget, FlowLayout]:
    made = QWidget()
    return made, FlowLayout(made, gap=12)
