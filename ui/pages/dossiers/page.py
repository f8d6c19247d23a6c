"""Dossiers: the search, or, on the tab 'inlezen', the way a list comes in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.pages.dossiers.importing import ImportPart
from ui.pages.dossiers.search import SearchPart

IMPORT = "inlezen"


class DossiersPage(QWidget):
    """Shows one of its two parts."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self.setAccessibleName(_("Dossiers"))
        self.part: SearchPart | ImportPart
        self.part = ImportPart(context) if place.tab == IMPORT else SearchPart(context, place)
        self.setFocusProxy(self.part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.part)

    def flush(self) -> None:
        """Hand to the store what the part still holds."""
        self.part.flush()
