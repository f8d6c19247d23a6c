"""Uiterlijk: theme and size of text; the window itself is the preview."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.wording.i18n import LANGUAGES, _, language
from ui.components.context import Context
from ui.pages.instellingen.state import LARGEST, SMALLEST, next_size
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.text import heading, label
from ui.widgets.tick import Tick

THEMES = (
    Choice("systeem", _("Zoals de laptop"), "laptop"),
    Choice("licht", _("Licht"), "sun"),
    Choice("donker", _("Donker"), "moon"),
    Choice("contrast", _("Veel contrast"), "eye"),
)


class LooksCard(Card):
    """Four looks, and text from 100 to 200 per cent."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Uiterlijk"), icon_name="palette", parent=parent)
        self._context = context
        self._theme = ChoiceRow(_("Kleuren"), THEMES)
        self._smaller = Button(_("Kleiner"), icon_name="zoom-out")
        self._larger = Button(_("Groter"), icon_name="zoom-in")
        self._smaller.every_press = self._larger.every_press = True
        self._size = heading("")
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._smaller)
        row.addWidget(self._size)
        row.addWidget(self._larger)
        row.addStretch(1)
        self.add(Field(_("Kleuren"), self._theme))
        self.add(label(_("Grootte van de letters")))
        self.add(row)
        self.add(label(_("Zo groot staat de tekst nu op het scherm. Kunt u dit ook op een armlengte lezen?"), "stil"))
        self._language = ChoiceRow(_("Taal"), [Choice(code, name) for code, name in LANGUAGES.items()])
        self._later = label(
            _("Deze taal ziet u als Keukentafel opnieuw start. Dossier en papier blijven Nederlands."), "stil"
        )
        self.add(Field(_("Taal van het programma"), self._language))
        self.add(self._later)
        self._language.chosen.connect(self._choose_language)
        if context.voorlezer.may_come:
            self.add(
                label(_("Voorlezen in samen kijken: de woorden gaan naar de spraakdienst van deze laptop."), "stil")
            )
        self._aid = Tick(_("Schrijfhulp: wijst op lange zinnen en moeilijke woorden"))
        self.add(self._aid)
        self._aid.toggled.connect(self._choose_aid)
        self._theme.chosen.connect(self._choose_theme)
        self._smaller.clicked.connect(lambda: self._step(-1))
        self._larger.clicked.connect(lambda: self._step(1))
        self._show()

    def _show(self) -> None:
        settings = self._context.settings
        self._theme.set_value(settings.thema)
        self._size.setText(f"{settings.tekst_procent} %")
        self._size.setAccessibleName(_("Letters: {n} procent").format(n=settings.tekst_procent))
        self._language.set_value(settings.taal)
        self._later.setVisible(settings.taal != language())
        self._aid.set_ticked(ticked=settings.schrijfhulp)
        for button, other, goes_on in (
            (self._smaller, self._larger, settings.tekst_procent > SMALLEST),
            (self._larger, self._smaller, settings.tekst_procent < LARGEST),
        ):
            if button.hasFocus() and not goes_on:
                # Qt would hand the keyboard to whatever comes next on the page.
                other.setEnabled(True)
                other.setFocus()
            button.setEnabled(goes_on)

    def _choose_theme(self, name: str | None) -> None:
        if name is not None:
            self._context.choose_settings(replace(self._context.settings, thema=name))
        self._show()

    def _choose_language(self, code: str | None) -> None:
        if code is not None:
            self._context.choose_settings(replace(self._context.settings, taal=code))
        self._show()

    def _choose_aid(self, wanted: object) -> None:
        self._context.choose_settings(replace(self._context.settings, schrijfhulp=bool(wanted)))

    def _step(self, step: int) -> None:
        settings = self._context.settings
        self._context.choose_settings(replace(settings, tekst_procent=next_size(settings.tekst_procent, step)))
        self._show()
