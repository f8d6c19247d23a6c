"""Papier: which printer, which size of letters, and the letterhead of the municipality with its example."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.errors import AppError
from app.packs.load import Packs
from app.services import briefhoofd
from app.settings import Settings
from app.wording.errors import explain
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.components.context import Context
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.combo import Combo
from ui.widgets.field import Field
from ui.widgets.pdf_view import PdfView
from ui.widgets.scroll import calm_wheel
from ui.widgets.text import label
from ui.work.printing import Printer, printers

PREVIEW_PX = 560
SETTLE_MS = 400


class PrinterCard(Card):
    """The printer and the size that a paper begins with."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Afdrukken"), icon_name="printer", parent=parent)
        self._context = context
        self._printer = Combo()
        self._printer.setAccessibleName(_("Printer"))
        self._none = label(_("Er is geen printer gevonden. U kunt papier ook als bestand bewaren."), "stil")
        self._none.hide()
        self._size = ChoiceRow(
            _("Letters op papier"),
            [Choice(value=False, label=_("Gewoon")), Choice(value=True, label=_("Groot (18 punten)"))],
        )
        self._size.set_value(context.settings.grote_letters_op_papier)
        self.add(Field(_("Printer"), self._printer))
        self.add(self._none)
        self.add(Field(_("Letters op papier"), self._size, hint=_("Bij elk papier kunt u nog wisselen.")))
        calm_wheel(self._printer)
        self._show(())
        self._printer.activated.connect(self._choose)
        self._size.chosen.connect(self._choose_size)
        context.background(printers, self._found)

    def _found(self, found: tuple[Printer, ...]) -> None:
        self._show(found)
        self._none.setVisible(not found)

    def _show(self, found: tuple[Printer, ...]) -> None:
        chosen = self._context.settings.printer
        with QSignalBlocker(self._printer):
            self._printer.clear()
            self._printer.addItem(_("De gewone printer van deze laptop"), "")
            for one in found:
                text = _("{naam} (gewoon)").format(naam=one.name) if one.is_default else one.name
                self._printer.addItem(text, one.name)
            if chosen and chosen not in {one.name for one in found}:
                self._printer.addItem(_("{naam} (nu niet gevonden)").format(naam=chosen), chosen)
            self._printer.setCurrentIndex(max(0, self._printer.findData(chosen)))

    def _choose(self, place: int) -> None:
        name = str(self._printer.itemData(place) or "")
        self._context.choose_settings(replace(self._context.settings, printer=name))

    def _choose_size(self, large: object) -> None:
        if isinstance(large, bool):
            self._context.choose_settings(replace(self._context.settings, grote_letters_op_papier=large))
        self._size.set_value(self._context.settings.grote_letters_op_papier)


class LetterheadCard(Card):
    """The fields of the letterhead, its logo, and a paper as it comes out."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Briefhoofd van de gemeente"), icon_name="building-2", parent=parent)
        self._context = context
        self._waiting: dict[str, str] = {}
        self._busy = False
        self._lines: dict[str, AutosaveLine] = {}
        self._logo = label("", "stil")
        self._error = label("", "fout")
        self._error.hide()
        self._take = Button(_("Logo kiezen"), icon_name="file-up")
        self._drop = quiet_button(_("Zonder logo"), "x")
        self.preview = PdfView()
        self.preview.setMinimumHeight(PREVIEW_PX)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._draw)
        # Not a lambda: that would outlive the card.
        context.settings_changed.connect(self._on_settings)
        self._build()
        self._show()
        self._draw()

    def _on_settings(self, _settings: Settings) -> None:
        self._settle.start()

    def flush(self) -> None:
        """Hand unsaved text to the pack."""
        for line in self._lines.values():
            line.flush()

    def point_at_logo(self) -> None:
        """Show where a logo is chosen."""
        self._take.setFocus()

    def _build(self) -> None:
        self.add(label(_("Dit staat boven elk papier. Het geldt voor deze laptop."), "stil"))
        sides = TwoColumns(narrow_px=820)
        for veld in briefhoofd.VELDEN:
            line = AutosaveLine(_(veld.label), limit=200)
            line.text_edited.connect(lambda text, naam=veld.naam: self._save(naam, text))
            self._lines[veld.naam] = line
            sides.left.addWidget(Field(_(veld.label), line))
        row = QHBoxLayout()
        row.addWidget(self._take)
        row.addWidget(self._drop)
        row.addStretch(1)
        sides.left.addStretch(1)
        sides.right.addWidget(label(_("Logo")))
        sides.right.addWidget(self._logo)
        sides.right.addWidget(self._error)
        sides.right.addLayout(row)
        sides.right.addWidget(label(_("Zo komt het op papier")))
        sides.right.addWidget(self.preview, 1)
        self.add(sides)
        self._take.clicked.connect(self._ask_logo)
        self._drop.clicked.connect(self._remove_logo)

    def _show(self) -> None:
        now = self._context.packs.briefhoofd
        for name, line in self._lines.items():
            if not line.hasFocus() and name not in self._waiting:
                line.set_text(str(getattr(now, name)))
        has = now.logo != "geen"
        self._logo.setText(_("Er staat een logo op het papier.") if has else _("Er is nog geen logo. PNG of JPEG kan."))
        self._drop.setVisible(has)

    def _save(self, name: str, text: str) -> None:
        self._waiting[name] = text
        self._write()

    def _write(self) -> None:
        if self._busy or not self._waiting:
            return
        fields, self._waiting = self._waiting, {}
        profile, packs = self._context.profile, self._context.packs
        self._busy = True
        self._context.background(lambda: _try(lambda: briefhoofd.change(profile, packs, **fields)), self._written)

    def take_logo(self, source: Path) -> None:
        """Check a picture and put it on the paper."""
        profile, packs = self._context.profile, self._context.packs
        self._busy = True
        self._context.background(lambda: _try(lambda: briefhoofd.choose_logo(profile, packs, source)), self._written)

    def _remove_logo(self) -> None:
        profile, packs = self._context.profile, self._context.packs
        self._busy = True
        self._context.background(lambda: _try(lambda: briefhoofd.remove_logo(profile, packs)), self._written)

    def _written(self, result: Packs | AppError | OSError) -> None:
        self._busy = False
        if isinstance(result, Packs):
            self._context.packs = result
            self._error.hide()
            self._settle.start()
        else:
            message = explain(result)
            self._error.setText(f"{message.title}. {message.what_to_do}")
            self._error.show()
        self._show()
        self._write()

    def _draw(self) -> None:
        packs, profile, clock = self._context.packs, self._context.profile, self._context.clock
        large = self._context.settings.grote_letters_op_papier
        self._context.background(
            lambda: briefhoofd.make_example(packs, profile, clock, groot=large), self.preview.set_pdf
        )

    def _ask_logo(self) -> None:
        # Not the desktop's own dialog: it runs outside this process, which nobody may look into.
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Welk logo?"), filter=_("Afbeelding (*.png *.jpg *.jpeg)"),
            options=QFileDialog.Option.DontUseNativeDialog,
        )  # fmt: skip
        if chosen:
            self.take_logo(Path(chosen))


def _try(job: Callable[[], Packs]) -> Packs | AppError | OSError:
    """Return what came of it: a wrong file is told beside the field, not in the notice bar."""
    try:
        return job()
    except (AppError, OSError) as problem:
        return problem
