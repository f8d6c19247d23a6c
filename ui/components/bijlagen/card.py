"""The part "Bijlagen" of a page: add by button, by dropping or by pasting; the list, newest first.

A file is added at once and can be named afterwards; what it was called is its title until then.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.bijlage import Aard, Bijlage
from app.errors import AppError
from app.services import bijlagen
from app.services.bijlagen import Lijst
from app.services.work import Changed
from app.wording.errors import explain
from app.wording.i18n import _
from ui.components.bijlagen.beelden import Beelden
from ui.components.bijlagen.bronnen import Bron, can_take, from_files, from_mime
from ui.components.bijlagen.daden import Daden, file_dialog
from ui.components.bijlagen.row import BijlageRow
from ui.components.bijlagen.state import to_rows
from ui.components.bijlagen.toevoegen import Toevoegen
from ui.components.context import Context, touches
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.notice import NoticeBar
from ui.widgets.text import label

_FILES = "*.jpg *.jpeg *.png *.webp *.pdf *.JPG *.JPEG *.PNG *.PDF"


class BijlagenCard(Card):
    """The attachments of a household, or of one plan (`over`)."""

    def __init__(
        self, context: Context, huishouden: str, page: str, *, titel: str = "", over: str = "",
        aard: Aard = Aard.ANDERS, leeg: str = "",
    ) -> None:  # fmt: skip
        super().__init__(titel or _("Bijlagen"), icon_name="file-text")
        self._context, self._home, self._page, self._over = context, huishouden, page, over
        self._rows: dict[str, BijlageRow] = {}
        self._new = ""
        self._images: dict[str, QImage] = {}
        self._bar = NoticeBar(_("Bericht sluiten"))
        self.acts = Daden(context, huishouden, page, self._bar, self)
        self._adder = Toevoegen(context, huishouden, aard, over, self)
        self._beelden = Beelden(context, self)
        self._empty = label(
            leeg or _("Bewaar hier een brief, een foto van een plan op papier of het eigen plan."), "stil"
        )
        self._hint = label(
            _("Sleep een foto of PDF hierheen, of plak er een. Maak geen foto van een identiteitsbewijs."), "klein"
        )
        self._progress, self._said = QProgressBar(), label("", "klein")
        self._busy = self._make_busy()
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self._build()
        self._connect()
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for row in self._rows.values():
            row.flush()

    def take(self, sources: list[Bron]) -> None:
        """Add these."""
        self._bar.dismiss()
        self._adder.add(sources)

    def _build(self) -> None:
        self.setAcceptDrops(True)
        add = Button(_("Bijlage toevoegen"), icon_name="plus")
        add.clicked.connect(self._choose)
        paste = quiet_button(_("Plakken"), "clipboard-list")
        paste.clicked.connect(self._paste)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=10)
        flow.addWidget(add)
        flow.addWidget(paste)
        self._add = add
        self.acts.back.connect(add.setFocus)
        for part in (self._empty, buttons, self._hint, self._busy, self._bar):
            self.add(part)
        self.body.addLayout(self._column)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._paste)

    def _make_busy(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Bijlage toevoegen"))
        stop = quiet_button(_("Stoppen met toevoegen"), "x")
        stop.clicked.connect(self._stop)
        column.addWidget(self._said)
        column.addWidget(self._progress)
        column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeft)
        made.hide()
        return made

    def _connect(self) -> None:
        self._adder.moved.connect(self._show_progress)
        self._adder.added.connect(self._take_new)
        self._adder.refused.connect(self._tell_refused)
        self._beelden.drawn.connect(self._show_picture)
        self._context.changed.connect(self._on_change)

    # The list

    def _on_change(self, touched: frozenset[Changed]) -> None:
        if touches(touched, self._home, "bijlage"):
            self._load()

    def _load(self) -> None:
        home, over = self._home, self._over
        self._context.ask(lambda tx: bijlagen.load(tx, home, over), self._render)

    def _render(self, lijst: Lijst) -> None:
        rows = to_rows(lijst)
        for rid in [rid for rid in self._rows if rid not in {one.rij.id for one in rows}]:
            old = self._rows.pop(rid)
            focused = QApplication.focusWidget()
            if focused is not None and old.isAncestorOf(focused):
                self._add.setFocus()
            old.hide()
            old.deleteLater()
        for place, one in enumerate(rows):
            if one.rij.id not in self._rows:
                self._rows[one.rij.id] = self._make_row(BijlageRow(one))
                self._column.insertWidget(place, self._rows[one.rij.id])
            self._rows[one.rij.id].show_state(one)
            if one.beeld:
                self._beelden.want(one.rij)
                if one.rij.hash in self._images:
                    self._rows[one.rij.id].show_picture(self._images[one.rij.hash])
        self._empty.setVisible(not rows)
        if self._new in self._rows:
            self._rows[self._new].open_to_name()
            self._new = ""

    def _make_row(self, row: BijlageRow) -> BijlageRow:
        row.open_wanted.connect(self.acts.open)
        row.named.connect(self.acts.rename)
        row.sorted.connect(self.acts.sort)
        row.left.connect(self._context.seal)
        row.copy_wanted.connect(self.acts.warn_copy)
        row.away_wanted.connect(self.acts.take_away)
        row.erase_wanted.connect(self.acts.warn_erase)
        return row

    def _show_picture(self, sha256: str, image: QImage) -> None:
        self._images[sha256] = image
        self._load()

    # Adding

    def _choose(self) -> None:
        dialog = file_dialog(self, _("Bijlage toevoegen"), _("Foto of PDF ({namen})").format(namen=_FILES))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take(from_files(chosen)))
        dialog.open()

    def _paste(self) -> None:
        found = from_mime(QGuiApplication.clipboard().mimeData())
        if found:
            self.take(found)
        else:
            self._bar.tell(_("Er staat geen foto of bestand op het klembord. Kopieer het eerst."), "uitleg")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_take(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        found = from_mime(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.take(found)

    def _show_progress(self, now: int, all_: int) -> None:
        self._busy.setVisible(bool(all_))
        words = _("Ik kijk het bestand na en haal gegevens van de camera weg.")
        many = _("Bestand {nu} van {alle}. {wat}").format(nu=now, alle=all_, wat=words)
        self._said.setText(many if all_ > 1 else words)
        # One file has no middle: the bar only moves.
        self._progress.setRange(0, all_ if all_ > 1 else 0)
        self._progress.setValue(now - 1)

    def _stop(self) -> None:
        self._add.setFocus()
        self._adder.stop()

    def _take_new(self, bijlage: Bijlage) -> None:
        self._new = bijlage.id

    def _tell_refused(self, titel: str, problem: BaseException) -> None:
        if not isinstance(problem, AppError):
            raise problem
        words = explain(problem)
        said = f"{words.title}. {words.what_to_do}"
        self._bar.tell(f"{titel}: {said}" if titel else said, "let op")
