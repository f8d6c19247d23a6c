"""The web goes home and we do not keep it: print, ask whether it is good, and only then erase.

No step is skipped: what was not printed is not erased, and after "laat staan" everything is still there.
"""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.services import webmee
from app.services.webmee import Keuze
from app.wording.errors import explain
from app.wording.i18n import _
from ui.pages.gesprek.parts import column, flow_of
from ui.pages.gesprek.tafel import Tafel
from ui.widgets.button import Button, danger_button, quiet_button
from ui.widgets.text import label
from ui.work.printing import NoPrinterError, PrintError, print_pdf, printers


class WebMee(QWidget):
    """One resident's web on the way out."""

    def __init__(self, tafel: Tafel, inwoner: str, *, cijfers: bool) -> None:
        super().__init__()
        self._tafel = tafel
        self._keuze = Keuze(tafel.gesprek, inwoner, tafel.context.settings.grote_letters_op_papier, cijfers)
        self._begin = quiet_button(_("Web mee naar huis, wij bewaren het niet"), "printer")
        self._said = label("")
        self._print = Button(_("Web afdrukken"), icon_name="printer")
        self._good = danger_button(_("Goed afgedrukt: wis het web"), "trash-2")
        self._again = Button(_("Nog een keer afdrukken"), icon_name="printer")
        self._stop = Button(_("Laat het web staan"))
        self._steps = column(self._said, flow_of(self._print, self._good, self._again, self._stop), gap=8)
        self._steps.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(flow_of(self._begin))
        layout.addWidget(self._steps)
        self._begin.clicked.connect(self._ask)
        self._print.clicked.connect(self._make)
        self._again.clicked.connect(self._make)
        self._good.clicked.connect(self._erase)
        self._stop.clicked.connect(self._rest)

    def _ask(self) -> None:
        self._say(
            _("Eerst drukken wij het web af. Is het papier goed, dan gaat het web hier echt weg. Wat onder vier ogen"
              " is of in het plan staat, blijft."), self._print
        )  # fmt: skip

    def _rest(self) -> None:
        self._begin.setFocus()
        self._steps.hide()

    def _say(self, text: str, *offered: QWidget) -> None:
        self._said.setText(text)
        shown = (*offered, self._stop)
        for one in shown:
            one.show()
        self._steps.show()
        # Before the pressed button hides: never onto the button that erases.
        (self._stop if self._good in shown else shown[0]).setFocus()
        for one in (self._print, self._good, self._again):
            one.setVisible(one in shown)

    def _make(self) -> None:
        context, keuze, packs = self._tafel.context, self._keuze, self._tafel.context.packs
        printer, profile = context.settings.printer, context.profile
        self._say(_("Het papier wordt gemaakt."))
        context.ask(
            lambda tx: webmee.compose(tx, packs, profile, keuze),
            lambda values: context.background(partial(_printed, values, printer), self._sent),
        )

    def _sent(self, problem: Exception | None) -> None:
        if problem is not None:
            told = explain(problem)
            # As a file it would be kept after all: the general advice does not fit here.
            todo = _("Sluit een printer aan.") if isinstance(problem, NoPrinterError) else told.what_to_do
            self._say(f"{told.title}. {todo} " + _("Het web staat er nog."), self._again)
            return
        self._tafel.context.log_access("print", self._tafel.huishouden, webmee.LOG, self._tafel.gesprek)
        self._say(_("Het web is naar de printer. Goed afgedrukt?"), self._good, self._again)

    def _erase(self) -> None:
        keuze = self._keuze
        self._rest()
        self._tafel.act(_("Web meegegeven"), lambda tx: webmee.erase(tx, keuze), undoable=False)


def _printed(values: webmee.Papier, printer: str) -> Exception | None:
    """Print on the chosen printer, else on the one of the system; return the problem that a user can be told."""
    try:
        names = [one.name for one in printers()]
        if not names:
            raise NoPrinterError
        print_pdf(webmee.make_pdf(values), printer if printer in names else names[0])
    except (AppError, PrintError) as problem:
        return problem
    return None
