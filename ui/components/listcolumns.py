"""What every page that reads a list shows: which column is what, and the first rows as they would come in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.wording.i18n import _
from ui.theme.apply import text_scale
from ui.widgets.combo import Combo
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import calm_wheel

COMBO_PX, WIDEST_PX = 230, 260


class ColumnChooser(QWidget):
    """A choice of column for each field, those that were found first; `mapped(field, heading)` tells a change."""

    mapped = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_columns(self, names: Mapping[str, str], header: Sequence[str], mapping: Mapping[str, str]) -> None:
        """Show the fields by name, each with the column that it has now."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=14)
        for field in sorted(names, key=lambda field: field not in mapping):
            flow.addWidget(Field(names[field], self._combo(field, header, mapping.get(field, ""))))
        calm_wheel(holder)
        self._column.addWidget(holder)

    def _combo(self, field: str, header: Sequence[str], chosen: str) -> QComboBox:
        combo = Combo()
        combo.addItem(_("(staat er niet in)"), "")
        for head in header:
            combo.addItem(head, head)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.setFixedWidth(round(COMBO_PX * text_scale()))
        combo.activated.connect(lambda _index: self.mapped.emit(field, str(combo.currentData())))
        return combo


class PreviewTable(QTableWidget):
    """The first rows of a list; the last column, with what is wrong, takes the room that is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("De eerste rijen van de lijst"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setMinimumHeight(320)
        self.verticalHeader().hide()

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show these rows under these heads."""
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(list(heads))
        self.setRowCount(len(rows))
        for line, row in enumerate(rows):
            for place, text in enumerate(row):
                self.setItem(line, place, QTableWidgetItem(text))
        self.resizeColumnsToContents()
        for place in range(len(heads)):
            self.setColumnWidth(place, min(self.columnWidth(place), round(WIDEST_PX * text_scale())))
        self.horizontalHeader().setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
