"""The laptops of the team: one that waits is let in by the digits on its screen; one that is lost is revoked."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.columns import refill
from ui.pages.team.state import Laptop
from ui.theme.apply import text_scale
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import badge, breakable, heading, label, rule

Approve = Callable[[str, str], None]
Put = Callable[[str, str], None]
DIGITS = 6
WIDE_PX = 240
REVOKED, WAITS = "ingetrokken", "wacht"


class LaptopsCard(Card):
    """Those that wait first, then the others."""

    def __init__(self, approve: Approve, put: Put, parent: QWidget | None = None) -> None:
        super().__init__(_("Laptops van het team"), icon_name="id-card", parent=parent)
        self._approve, self._put = approve, put
        self._rows = QVBoxLayout()
        self._rows.setSpacing(14)
        self._fields: dict[str, tuple[Field, QLineEdit]] = {}
        self.add(self._rows)

    def show_laptops(self, waiting: Sequence[Laptop], others: Sequence[Laptop]) -> None:
        """Show these."""
        self._fields = {}
        rows: list[QWidget] = []
        for one in waiting:
            rows += [self._waits(one), rule()]
        for one in others:
            rows += [self._row(one), rule()]
        if not waiting:
            rows.insert(0, label(_("Er wacht geen laptop op akkoord."), "stil"))
        refill(self._rows, rows[:-1] if waiting or others else rows)

    def show_wrong(self, apparaat: str) -> None:
        """Say that the digits are not those of this laptop."""
        if apparaat in self._fields:
            field, digits = self._fields[apparaat]
            field.set_error(_("Dit zijn niet de cijfers van deze laptop. Laat ze nog eens voorlezen."))
            digits.setFocus()

    def _waits(self, one: Laptop) -> QWidget:
        made, column = _column()
        column.addWidget(heading(breakable(one.kop)))
        column.addWidget(label(one.onder, "klein"))
        digits = QLineEdit()
        digits.setMaxLength(DIGITS + 1)
        digits.setMaximumWidth(round(WIDE_PX * text_scale()))
        hint = _("Laat de collega de zes cijfers voorlezen die op de laptop staan. Ken de stem, of kijk mee.")
        field = Field(_("Cijfers van deze laptop"), digits, hint=hint)
        digits.setAccessibleName(_("Cijfers van de laptop van {wie}").format(wie=one.kop))
        self._fields[one.apparaat] = (field, digits)
        column.addWidget(field)
        yes, no = primary_button(_("Goedkeuren"), "check"), Button(_("Niet goedkeuren"))
        for button in (yes, no):
            button.setAccessibleName(f"{button.text()}: {one.kop}")
        yes.clicked.connect(lambda _checked=False: self._check(one.apparaat))
        digits.returnPressed.connect(lambda: self._check(one.apparaat))
        no.clicked.connect(lambda _checked=False: self._put(one.apparaat, REVOKED))
        column.addWidget(_beside(yes, no))
        return made

    def _check(self, apparaat: str) -> None:
        field, digits = self._fields[apparaat]
        typed = "".join(sign for sign in digits.text() if sign.isdecimal())
        if len(typed) != DIGITS:
            field.set_error(_("Het zijn zes cijfers."))
            digits.setFocus()
            return
        field.set_error("")
        self._approve(apparaat, typed)

    def _row(self, one: Laptop) -> QWidget:
        made, column = _column()
        column.addWidget(heading(breakable(one.kop)))
        column.addWidget(label(one.onder, "klein"))
        if one.merk:
            column.addWidget(_beside(badge(one.merk, "let op")))
        if one.stand == "toegelaten" and not one.eigen:
            column.addWidget(self._revoking(one))
        elif one.stand == REVOKED:
            again = Button(_("Laptop is terug: opnieuw laten vragen"), icon_name="undo-2")
            again.setAccessibleName(f"{again.text()}: {one.kop}")
            again.clicked.connect(lambda _checked=False: self._put(one.apparaat, WAITS))
            column.addWidget(_beside(again))
        return made

    def _revoking(self, one: Laptop) -> QWidget:
        """Ask once more before a colleague can no longer work with others."""
        made, column = _column()
        first = Button(_("Intrekken"), rol="gevaar", icon_name="lock")
        first.setAccessibleName(f"{first.text()}: {one.kop}")
        sure = QWidget()
        inside = QVBoxLayout(sure)
        inside.setContentsMargins(0, 0, 0, 0)
        words = _("De laptop krijgt meteen niets meer. Wat er nog op staat, komt bij u terecht als hij zich meldt.")
        yes, no = Button(_("Ja, intrekken"), rol="gevaar", icon_name="lock"), Button(_("Toch niet"))
        inside.addWidget(label(words))
        inside.addWidget(_beside(yes, no))
        column.addWidget(_beside(first))
        column.addWidget(sure)
        sure.hide()

        def ask(*, asks: bool) -> None:
            (sure if asks else first).show()
            (no if asks else first).setFocus()
            (first if asks else sure).hide()

        first.clicked.connect(lambda _checked=False: ask(asks=True))
        no.clicked.connect(lambda _checked=False: ask(asks=False))
        yes.clicked.connect(lambda _checked=False: self._put(one.apparaat, REVOKED))
        return made


def _column() -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return made, column


def _beside(*widgets: QWidget) -> QWidget:
    made = QWidget()
    row = FlowLayout(made, gap=12)
    for widget in widgets:
        row.addWidget(widget)
    return made
