"""The sociale kaart: what there is; on the tab 'inlezen' a list comes in, on 'gemis' stands what was missed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place
from ui.pages.socialekaart.directory import Directory
from ui.pages.socialekaart.gemis import WishList
from ui.pages.socialekaart.importing import KaartImport

IMPORT, WISHES = "inlezen", "gemis"


class SocialekaartPage(QWidget):
    """Shows one of its parts."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self.setAccessibleName(_("Sociale kaart"))
        self.part: Directory | KaartImport | WishList
        if place.tab == IMPORT:
            self.part = KaartImport(context)
        elif place.tab == WISHES:
            self.part = WishList(context)
        else:
            self.part = Directory(context, place)
        self.setFocusProxy(self.part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.part)
