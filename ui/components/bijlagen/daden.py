"""What can be done with one attachment: open, name, take away, erase, save; what is for good is asked first."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.bijlage import Aard, Bijlage
from app.errors import AppError
from app.services import bijlagen
from app.services.bijlagen import Inhoud
from app.wording.i18n import _
from ui.components.bijlagen.beelden import content_or_none
from ui.components.context import Context
from ui.components.place import Place
from ui.widgets.notice import NoticeBar


class Daden(QObject):
    """The acts of one list; they speak through its bar."""

    back = Signal()
    """A button that had the focus goes."""

    def __init__(self, context: Context, huishouden: str, page: str, bar: NoticeBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._home, self._page, self._bar, self._widget = context, huishouden, page, bar, parent

    def open(self, bijlage: Bijlage) -> None:
        """Show it, in the program."""
        self._context.go(Place("bijlage", self._home, bijlage.id, self._page))

    def rename(self, bijlage: Bijlage, titel: str) -> None:
        """Give another title."""
        key = f"bijlage:{bijlage.id}:titel"
        self._context.act(_("Titel aangepast"), self._home, lambda tx: bijlagen.rename(tx, bijlage, titel), key=key)

    def sort(self, bijlage: Bijlage, aard: Aard) -> None:
        """Say what it is."""
        self._context.act(_("Bijlage aangepast"), self._home, lambda tx: bijlagen.sort_as(tx, bijlage, aard))

    def take_away(self, bijlage: Bijlage) -> None:
        """Take it away, with the way back in the notice."""
        done, home = _("Bijlage weggehaald"), self._home
        self._context.act(
            done, home, lambda tx: bijlagen.remove(tx, bijlage), lambda _none: self._context.tell_done(done, home)
        )  # fmt: skip

    def warn_erase(self, bijlage: Bijlage) -> None:
        """Say what erasing is before it is done."""
        self._bar.tell(
            _("Wissen is voor altijd: hier, bij anderen en op de server. Terugdraaien kan niet."), "let op",
            ((_("Ja, wissen"), partial(self._erase, bijlage)), (_("Nee, laten staan"), self._stay)),
        )  # fmt: skip

    def _erase(self, bijlage: Bijlage) -> None:
        self.back.emit()
        self._context.act(
            _("Bijlage gewist"), self._home, lambda tx: bijlagen.bewaar_niet(tx, bijlage), undoable=False
        )  # fmt: skip

    def _stay(self) -> None:
        self.back.emit()

    def warn_copy(self, bijlage: Bijlage) -> None:
        """Say what a loose file is before it is made."""
        self._bar.tell(
            _("Een los bestand valt buiten de beveiliging. Iedereen die erbij kan, kan het lezen."), "let op",
            ((_("Kies waar"), partial(self._ask_where, bijlage)), (_("Toch niet"), self._stay)),
        )  # fmt: skip

    def _ask_where(self, bijlage: Bijlage) -> None:
        dialog = file_dialog(self._widget, _("Bewaren als bestand"), "*")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(bijlage.naam)
        dialog.fileSelected.connect(lambda chosen: self.save_copy(bijlage, Path(chosen)))
        dialog.open()

    def save_copy(self, bijlage: Bijlage, path: Path) -> None:
        """Write the bytes to a file, and write down that it was done."""
        rid = bijlage.id

        def write(inhoud: Inhoud | None) -> None:
            if inhoud is None:
                self.open(bijlage)
                return
            self._context.background(lambda: _saved(path, inhoud), lambda problem: self._tell_saved(path, rid, problem))

        self._context.ask(lambda tx: content_or_none(tx, rid), write)

    def _tell_saved(self, path: Path, rid: str, problem: AppError | None) -> None:
        if problem is not None:
            self._context.fail(problem)
            return
        self._context.log_access("export", self._home, "bijlage", rid)
        self._bar.tell(_("Bewaard als {naam}.").format(naam=path.name), "goed")


def _saved(path: Path, inhoud: Inhoud) -> AppError | None:
    try:
        bijlagen.save_copy(path, inhoud)
    except AppError as problem:
        return problem
    return None


def file_dialog(parent: QWidget, titel: str, files: str) -> QFileDialog:
    """Return a dialog of our own for a file."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, titel, folder, files)
    # Not the desktop's own dialog: it runs outside this process, which nobody may look into.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoeken &in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("&Soort:"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
