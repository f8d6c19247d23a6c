"""Eerste start: who works here, and a passphrase that nobody else knows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.wording.i18n import _
from ui.pages.ontgrendelen.frame import Frame
from ui.pages.ontgrendelen.new_passphrase import NewPassphrase
from ui.pages.ontgrendelen.state import Begin, Judge
from ui.widgets.button import primary_button
from ui.widgets.field import Field
from ui.widgets.text import heading, label, rule

_LONGEST = 120


class FirstStart(Frame):
    """Asks what the papers need to know of the consultant, and makes the passphrase."""

    ready = Signal(object)
    """Carries a Begin."""

    def __init__(self, judge: Judge) -> None:
        super().__init__(_("Welkom"), _("Dit vragen wij één keer. Uw naam komt op het plan van de inwoner."), "user")
        self.naam = self._field(_("Uw naam"))
        self.functie = self._field(_("Uw functie"), _("Bijvoorbeeld: consulent Sociaal Team"))
        self.organisatie = self._field(_("Organisatie"), _("Bijvoorbeeld: gemeente Berkelland"))
        self.team = self._field(_("Team"))
        self.telefoon = self._field(_("Telefoon"), _("Op dit nummer kan de inwoner bellen."))
        self.bereikbaar = self._field(_("Wanneer bent u te bellen?"), _("Bijvoorbeeld: maandag tot en met donderdag."))
        self.new = NewPassphrase(judge)
        self.begin = primary_button(_("Begin"), "check")
        for field in (self.naam, self.functie, self.organisatie, self.team, self.telefoon, self.bereikbaar):
            self.card.add(field)
        self.card.add(rule())
        self.card.add(heading(_("Uw wachtzin")))
        self.card.add(label(_("Met deze zin gaan de dossiers open. Alleen u kent hem. Wij kunnen hem niet opzoeken.")))
        self.card.add(self.new)
        self.card.add(
            label(_("Hierna krijgt u een herstelblad. Daarmee komt u erin als u de wachtzin kwijt bent."), "stil")
        )
        self.add_buttons(self.begin)
        self.begin.clicked.connect(self._give)
        self.new.entered.connect(self._give)
        self.setFocusProxy(self.naam.input)

    def set_busy(self, *, busy: bool) -> None:
        """Hold the page while the keys are made."""
        self.hold(self.begin, _("Begin"), self.new, busy=busy)

    def _field(self, name: str, hint: str = "") -> Field:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        return Field(name, line, hint=hint)

    def _give(self) -> None:
        if not _typed(self.naam):
            self.naam.set_error(_("Vul uw naam in. Die staat straks op het papier."))
            self.naam.input.setFocus()
            return
        self.naam.set_error("")
        passphrase = self.new.accepted()
        if passphrase:
            naam, functie, organisatie, team = map(_typed, (self.naam, self.functie, self.organisatie, self.team))
            telefoon, bereikbaar = _typed(self.telefoon), _typed(self.bereikbaar)
            self.ready.emit(Begin(naam, functie, organisatie, team, passphrase, telefoon, bereikbaar))


def _typed(field: Field) -> str:
    return field.input.text().strip() if isinstance(field.input, QLineEdit) else ""
