"""The way a list comes in: choose a file, look, point out the columns, and let it run.

Nothing is stored before 'Inlezen'; while it runs one can go on working, and stop it.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from app.services import inlezen
from app.services.inlezen import FIELDS, Kijk, Lijst, Soort, Werk
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.listcolumns import ColumnChooser, PreviewTable
from ui.components.place import Place
from ui.pages.dossiers.import_run import ImportRun
from ui.pages.dossiers.import_words import LABELS, cells, counted, ended, heads
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title


class ImportPart(QWidget):
    """Four steps under each other; each shows when the one before is there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lijst: Lijst | None = None
        self._asked = 0
        self._run = next(iter(context.findChildren(ImportRun)), None)
        self._file = Button(_("Bestand kiezen"), icon_name="file-down")
        self._kind: ChoiceRow[Soort] = ChoiceRow(
            _("Wat staat er in de lijst?"),
            [Choice(Soort.INWONERS, _("Inwoners")), Choice(Soort.AFSPRAKEN, _("Afspraken"))],
        )
        self._columns, self._look_card, self._busy_card = ColumnChooser(), Card(_("Kijk het na")), Card(_("Bezig"))
        self._column_card = Card(_("Welke kolom is wat?"), icon_name="list")
        self._count = label("")
        self._table = PreviewTable()
        self._start = primary_button(_("Inlezen"), "check")
        self._bar, self._said = QProgressBar(), label("")
        self._stop, self._onward = Button(_("Stoppen"), icon_name="x"), Button(_("Naar de dossiers"))
        self._build()
        self.setFocusProxy(self._file)
        if self._run is not None:
            self._follow(self._run)

    def flush(self) -> None:
        """Nothing is typed here: an import that runs goes on by itself."""

    def open_file(self, path: Path) -> None:
        """Read a list and show what is in it."""
        self._context.ask(lambda tx: inlezen.read_list(tx, path), self._show_list)

    def _build(self) -> None:
        scroll = ScrollPage(max_width=1200)
        back = quiet_button(_("Terug naar de dossiers"), "arrow-left")
        back.clicked.connect(lambda: self._context.go(Place("dossiers")))
        scroll.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.add(title(_("Lijst inlezen")))
        first = Card(_("Kies een lijst"), icon_name="file-text")
        first.add(label(_("Maak in uw andere systeem een lijst als CSV. Wij laten eerst zien wat erin staat.")))
        first.body.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeft)
        self._file.clicked.connect(self._choose)
        self._kind.chosen.connect(self._change_kind)
        self._kind_field = Field(_("Wat staat er in de lijst?"), self._kind)
        first.add(self._kind_field)
        self._column_card.add(self._columns)
        self._columns.mapped.connect(self._map)
        self._look_card.add(self._count)
        self._look_card.add(self._table)
        self._look_card.body.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        self._start.clicked.connect(self._begin)
        self._bar.setAccessibleName(_("Voortgang"))
        self._stop.clicked.connect(self._stop_run)
        self._onward.clicked.connect(lambda: self._context.go(Place("dossiers")))
        self._busy_card.add(self._bar)
        self._busy_card.add(self._said)
        for button in (self._stop, self._onward):
            self._busy_card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for card in (first, self._busy_card, self._look_card, self._column_card):
            scroll.add(card)
        for part in (self._kind_field, self._busy_card, self._look_card, self._column_card):
            part.hide()
        scroll.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _choose(self) -> None:
        dialog = QFileDialog(self, _("Kies een lijst"), "", _("Lijsten (*.csv *.txt);;Alle bestanden (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.open_file(Path(chosen)))
        dialog.open()

    def _show_list(self, lijst: Lijst) -> None:
        self._lijst = lijst
        self._kind.set_value(lijst.soort)
        self._kind_field.show()
        self._column_card.show()
        self._busy_card.hide()
        self._make_columns(lijst)
        self._look()

    def _change_kind(self, soort: Soort | None) -> None:
        lijst = self._lijst
        if lijst is None or soort is None:
            self._kind.set_value(lijst.soort if lijst else None)
            return
        source = lijst.bron
        self._context.ask(lambda tx: inlezen.with_kind(tx, source, soort), self._show_list)

    def _make_columns(self, lijst: Lijst) -> None:
        names = {field: _(LABELS[field]) for field in FIELDS[lijst.soort]}
        self._columns.show_columns(names, lijst.bron.header, lijst.koppeling)

    def _map(self, field: str, head: str) -> None:
        lijst = self._lijst
        if lijst is None:
            return
        mapping = {name: one for name, one in lijst.koppeling.items() if name != field}
        self._lijst = Lijst(lijst.bron, lijst.soort, mapping | ({field: head} if head else {}))
        self._look()

    def _look(self) -> None:
        lijst = self._lijst
        if lijst is None:
            return
        self._asked += 1
        number = self._asked
        self._context.ask(
            lambda tx: inlezen.look(tx, lijst),
            lambda found: self._show_preview(found, lijst.soort) if number == self._asked else None,
        )

    def _show_preview(self, found: Kijk, soort: Soort) -> None:
        self._look_card.show()
        self._count.setText(counted(found))
        names = heads(soort)
        self._table.show_rows(names, [cells(row) for row in found.rijen])
        self._start.setEnabled(found.aantal > found.onbruikbaar and self._run is None)

    def _begin(self) -> None:
        lijst = self._lijst
        if lijst is None or self._run is not None:
            return
        self._start.setEnabled(False)

        def run(werk: Werk) -> None:
            self._follow(ImportRun(self._context, lijst, werk)).start()

        self._context.ask(lambda tx: inlezen.plan(tx, lijst), run)

    def _follow(self, run: ImportRun) -> ImportRun:
        """Show an import that runs, also one that was begun on an earlier visit to this page."""
        self._run = run
        run.moved.connect(self._show_progress)
        run.ended.connect(self._show_end)
        self._look_card.hide()
        self._column_card.hide()
        self._busy_card.show()
        self._stop.show()
        self._onward.hide()
        self._stop.setFocus()
        self._show_progress()
        if run.finished:
            self._show_end()
        return run

    def _show_progress(self) -> None:
        run = self._run
        if run is not None:
            self._bar.setMaximum(max(1, run.steps))
            self._bar.setValue(run.done)
            self._said.setText(_("U kunt gewoon verder werken. {n} ingelezen.").format(n=run.made))

    def _stop_run(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _show_end(self) -> None:
        run = self._run
        if run is None:
            return
        self._bar.setValue(self._bar.maximum() if not run.stopped else run.done)
        self._said.setText(ended(run.soort, run.made, run.passed, stopped=run.stopped))
        self._stop.hide()
        self._onward.show()
        self._onward.setFocus()
        self._run = None
        run.setParent(None)
        run.deleteLater()
