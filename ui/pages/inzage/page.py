"""Inzage: who looked in this dossier, asked of the server, to read together or to give as a file.

Nothing of a closed part stands here.  That it was asked is a line of it: so it is asked once, when the page opens.
"""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.errors import AppError
from app.services import inzage
from app.services.inzage import Geen, InzagePapier, Inzages
from app.wording.i18n import _
from app.wording.samenwerken import say_why
from ui.components.columns import refill
from ui.components.context import Context, Notice
from ui.components.place import Place
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import breakable, heading, label, rule, title

SHOWN = 100


class InzagePage(QWidget):
    """Of one household."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._home = context, place.huishouden
        self._found: Inzages | None = None
        self.setAccessibleName(_("Wie keek in dit dossier?"))
        self._save = primary_button(_("Bewaren als PDF"), "download")
        self._again = Button(_("Opnieuw proberen"), icon_name="refresh-cw")
        self._list = QVBoxLayout()
        self._list.setSpacing(18)
        self._build()
        self._ask()

    def flush(self) -> None:
        """Nothing is typed here."""

    def _build(self) -> None:
        scroll = ScrollPage(max_width=1000)
        scroll.add(title(_("Wie keek in dit dossier?")))
        scroll.add(label(_("De inwoner mag dit weten. Van een gesloten deel staat hier niets."), "stil"))
        ways = QWidget()
        row = FlowLayout(ways, gap=12)
        for button in (self._save, self._again):
            row.addWidget(button)
            button.hide()
        self._save.clicked.connect(lambda _checked=False: self._ask_where())
        self._again.clicked.connect(lambda _checked=False: self._ask())
        scroll.add(ways)
        scroll.add(self._list)
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _ask(self) -> None:
        line, home = self._context.samen.inzage, self._home
        if line is None:
            self._take(Geen("aanmelden"))
            return
        self._again.hide()
        refill(self._list, [label(_("Ik vraag het aan de server."), "stil")])
        self._context.background(lambda: line(home), self._take)

    def _take(self, said: Inzages | Geen) -> None:
        if isinstance(said, Geen):
            kop, uitleg = say_why(said.reden)
            if said.reden == "geen_netwerk":
                kop, uitleg = _("Geen netwerk"), _("Wie er keek, staat op de server. Zodra er netwerk is, kan het wel.")
            refill(self._list, [EmptyState(kop, uitleg, icon_name="cloud-off")])
            self._again.show()
            return
        self._found = said
        self._save.setVisible(bool(said.regels))
        calm = EmptyState(_("Er heeft niemand gekeken"), _("Zodra iemand dit dossier opent, staat het hier."))
        refill(self._list, [self._card(said)] if said.regels else [calm])

    def _card(self, found: Inzages) -> Card:
        card = Card(_("Wie keek"), icon_name="users")
        for number, one in enumerate(found.regels[:SHOWN]):
            when, who, what, why = inzage.cells(one)
            if number:
                card.add(rule())
            card.add(heading(breakable(what)))
            card.add(label(breakable(f"{who} · {when}")))
            card.add(label(why, "klein"))
        if found.meer or len(found.regels) > SHOWN:
            card.add(rule())
            card.add(label(_("Er is vaker gekeken. In het bestand staat meer."), "stil"))
        return card

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, _("Bewaren als PDF"), folder, _("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoeken &in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("&Soort:"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("wie-keek-in-het-dossier.pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the paper as a file."""
        found, context, home = self._found, self._context, self._home
        if found is None:
            return
        groot = context.settings.grote_letters_op_papier
        packs, profile = context.packs, context.profile

        def tried(values: InzagePapier) -> None:
            self._context.background(lambda: job(values), lambda problem: self._saved(path, problem))

        def job(values: InzagePapier) -> AppError | None:
            try:
                inzage.save(path, values)
            except AppError as problem:
                return problem
            return None

        context.ask(lambda tx: inzage.make_paper(tx, packs, profile, home, found, groot=groot), tried)

    def _saved(self, path: Path, problem: AppError | None) -> None:
        if problem is not None:
            self._context.fail(problem)
            return
        self._context.log_access("export", self._home, "inzage")
        self._context.tell(Notice(_("Bewaard als {naam}.").format(naam=path.name), kind="ok"))
