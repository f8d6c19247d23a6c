"""One attachment in the list: what and where it is, open; and, when asked, its title, its kind and what else may be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.bijlage import LANGSTE_TITEL, Aard, Bijlage
from app.wording.i18n import _
from ui.components.bijlagen.beelden import SIZE
from ui.components.bijlagen.state import AARD, RowState
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import breakable, label, rule


class BijlageRow(QWidget):
    """Says what the user wants; the card does it."""

    open_wanted = Signal(object)
    named = Signal(object, str)
    sorted = Signal(object, object)
    copy_wanted = Signal(object)
    away_wanted = Signal(object)
    erase_wanted = Signal(object)
    left = Signal()

    def __init__(self, state: RowState) -> None:
        super().__init__()
        self._rij: Bijlage = state.rij
        self._picture = label(selectable=False)
        self._icon = IconLabel("file-text", "accent_ink", 40)
        self._title, self._about, self._where = label("", "kop"), label("", "klein"), label("", "klein")
        self._where_icon = IconLabel("laptop", "muted", 20)
        self._open = Button(_("Openen"), icon_name="eye")
        self._more = quiet_button(_("Aanpassen"), "pencil")
        self._more.setCheckable(True)
        self._line = AutosaveLine(_("Titel"), limit=LANGSTE_TITEL)
        self._kind: ChoiceRow[Aard] = ChoiceRow(
            _("Wat is het?"), [Choice(aard, _(words)) for aard, words in AARD.items()]
        )
        self._details = self._make_details()
        self._build()
        self._open.clicked.connect(lambda: self.open_wanted.emit(self._rij))
        self._more.toggled.connect(self._details.setVisible)
        self._line.text_edited.connect(lambda text: self.named.emit(self._rij, text))
        self._line.left.connect(self.left)
        self._kind.chosen.connect(self._sort)
        self.show_state(state)

    def show_state(self, state: RowState) -> None:
        """Show it as it is now; the title that is being typed is left alone."""
        self._rij = state.rij
        self._title.setText(breakable(state.titel))
        self._about.setText(state.over)
        self._where.setText(state.staat)
        self._where_icon.set_icon(state.icoon, state.rol)
        if not self._line.hasFocus():
            self._line.set_text(state.rij.titel)
        self._kind.set_value(state.rij.aard)
        for button in (self._open, self._more):
            button.setAccessibleName(f"{button.text()}: {state.titel}")
        self.setAccessibleName(state.titel)

    def show_picture(self, image: QImage) -> None:
        """Show the small picture in place of the sign of a paper."""
        found = QPixmap.fromImage(image)
        found.setDevicePixelRatio(max(image.width(), image.height()) / SIZE)
        self._picture.setPixmap(found)
        self._picture.setVisible(not found.isNull())
        self._icon.setVisible(found.isNull())

    def open_to_name(self) -> None:
        """Show the title and the kinds, with the cursor in the title: it was just added."""
        self._more.setChecked(True)
        self._line.setFocus()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._line.flush()

    def _sort(self, aard: Aard | None) -> None:
        if aard is None:
            # It is always something: pressing the chosen one again changes nothing.
            self._kind.set_value(self._rij.aard)
        else:
            self.sorted.emit(self._rij, aard)

    def _make_details(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(Field(_("Titel"), self._line))
        column.addWidget(Field(_("Wat is het?"), self._kind))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=6)
        presses = (
            (_("Bewaren als bestand"), "file-down", self.copy_wanted),
            (_("Weghalen"), "trash-2", self.away_wanted),
            (_("Dit bewaren we niet"), "x", self.erase_wanted),
        )
        for words, icon, wanted in presses:
            button = quiet_button(words, icon)
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit(self._rij))
            flow.addWidget(button)
        column.addWidget(buttons)
        made.hide()
        return made

    def _build(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(6)
        where.addWidget(self._where_icon, 0, Qt.AlignmentFlag.AlignTop)
        where.addWidget(self._where, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        words.addLayout(where)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=6)
        flow.addWidget(self._open)
        flow.addWidget(self._more)
        words.addSpacing(4)
        words.addWidget(buttons)
        square = QWidget()
        square.setFixedWidth(SIZE)
        sign = QVBoxLayout(square)
        sign.setContentsMargins(0, 4, 0, 0)
        for one in (self._picture, self._icon):
            sign.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        sign.addStretch(1)
        self._picture.setFixedSize(SIZE, SIZE)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.hide()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(square)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(rule())
        column.addLayout(row)
        column.addWidget(self._details)
