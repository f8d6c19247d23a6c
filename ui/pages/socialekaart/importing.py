"""The way a sociale kaart comes in: choose a list, see what it changes, and take it into use.

The list is read in parts, so that one can stop it; nothing changes before 'In gebruik nemen'.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from app.services import kaarten
from app.services.kaarten import FIELDS, Inlezing, Lijst, Nieuw
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.listcolumns import ColumnChooser, PreviewTable
from ui.components.place import Place
from ui.pages.socialekaart.import_words import HEADS, LABELS, cells, counted, vanished
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title


class KaartImport(QWidget):
    """Choose, look, take into use: each card shows when the one before is there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lijst: Lijst | None = None
        self._reading: Inlezing | None = None
        self._new: Nieuw | None = None
        self._file = Button(_("Bestand kiezen"), icon_name="file-down")
        self._busy, self._bar = Card(_("De lijst wordt gelezen")), QProgressBar()
        self._stop = Button(_("Stoppen"), icon_name="x")
        self._look, self._count, self._gone = Card(_("Kijk het na")), label(""), label("")
        self._table = PreviewTable()
        self._use = primary_button(_("In gebruik nemen"), "check")
        self._column_card, self._columns = Card(_("Welke kolom is wat?"), icon_name="list"), ColumnChooser()
        self._build()
        self.setFocusProxy(self._file)

    def flush(self) -> None:
        """Nothing is typed here."""

    def open_file(self, path: Path) -> None:
        """Read a list and show what it would change."""
        self._context.ask(lambda tx: kaarten.read_list(tx, path), self._show_list)

    def _build(self) -> None:
        scroll = ScrollPage(max_width=1200)
        back = quiet_button(_("Terug naar de sociale kaart"), "arrow-left")
        back.clicked.connect(lambda: self._context.go(Place("socialekaart")))
        scroll.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.add(title(_("Sociale kaart inlezen")))
        first = Card(_("Kies een lijst"), icon_name="file-text")
        first.add(label(_("Een CSV-bestand met een voorziening per regel. De naam is genoeg; dorp en uitleg helpen.")))
        first.body.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeft)
        self._file.clicked.connect(self._choose)
        self._bar.setAccessibleName(_("Voortgang"))
        self._busy.add(self._bar)
        self._busy.body.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        self._stop.clicked.connect(self._stop_reading)
        for part in (self._count, self._gone, self._table):
            self._look.add(part)
        self._look.body.addWidget(self._use, 0, Qt.AlignmentFlag.AlignLeft)
        self._use.clicked.connect(self._take_into_use)
        self._column_card.add(self._columns)
        self._columns.mapped.connect(self._map)
        for card in (first, self._busy, self._look, self._column_card):
            scroll.add(card)
        for card in (self._busy, self._look, self._column_card):
            card.hide()
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
        names = {field: _(LABELS[field]) for field in FIELDS}
        self._columns.show_columns(names, lijst.bron.header, lijst.koppeling)
        self._column_card.show()
        self._begin(lijst)

    def _map(self, field: str, head: str) -> None:
        lijst = self._lijst
        if lijst is not None:
            kept = {name: one for name, one in lijst.koppeling.items() if name != field}
            self._begin(Lijst(lijst.bron, kept | ({field: head} if head else {})))

    def _begin(self, lijst: Lijst) -> None:
        """Read from the start; a reading that was under way is left behind."""
        self._lijst, self._new = lijst, None
        self._reading = Inlezing(lijst, self._context.packs)
        self._look.hide()
        self._busy.show()
        self._go_on(self._reading)

    def _go_on(self, reading: Inlezing) -> None:
        self._bar.setMaximum(reading.totaal)
        self._bar.setValue(min(reading.regels, reading.totaal))
        self._context.ask(lambda _tx: reading.step(), lambda more: self._went_on(reading, more=more))

    def _went_on(self, reading: Inlezing, *, more: bool) -> None:
        if reading is not self._reading:
            return
        if more:
            self._go_on(reading)
        else:
            self._context.ask(lambda _tx: reading.result(), lambda new: self._show_new(reading, new))

    def _stop_reading(self) -> None:
        self._reading = None
        self._file.setFocus()
        self._busy.hide()

    def _show_new(self, reading: Inlezing, new: Nieuw) -> None:
        if reading is not self._reading:
            return
        self._new = new
        self._busy.hide()
        self._count.setText(counted(new))
        self._gone.setText(vanished(new))
        self._gone.setVisible(bool(new.verdwenen))
        self._table.show_rows([_(head) for head in HEADS], [cells(row) for row in new.kijk.rijen])
        self._use.setEnabled(bool(new.erbij or new.gewijzigd or new.verdwenen) and bool(new.gevonden))
        self._look.show()

    def _take_into_use(self) -> None:
        lijst, new = self._lijst, self._new
        if lijst is None or new is None:
            return
        self._use.setEnabled(False)
        self._context.act(
            _("Sociale kaart ingelezen"), "", lambda tx: kaarten.keep(tx, lijst, new), lambda _none: self._used(new),
            undoable=False,
        )  # fmt: skip

    def _used(self, new: Nieuw) -> None:
        self._context.packs = kaarten.with_kaart(self._context.packs, new.kaart)
        self._context.go(Place("socialekaart"))
