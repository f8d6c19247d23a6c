"""The line that says that the lock is coming: over the page, without focus, gone after any key."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from app.wording.i18n import _, ngettext
from ui.widgets.iconlabel import IconLabel
from ui.widgets.text import label


class LockWarning(QFrame):
    """Lies at the bottom of the window it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("rol", "bericht")
        self.setProperty("soort", "let op")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = label("", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 22, 12)
        row.setSpacing(12)
        row.addWidget(IconLabel("lock", "warning", 24))
        row.addWidget(self.words)
        parent.installEventFilter(self)
        self.hide()

    def show_seconds(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self.words.setText(
            ngettext(
                "Over {n} seconde gaat het programma op slot. Druk op een toets om door te gaan.",
                "Over {n} seconden gaat het programma op slot. Druk op een toets om door te gaan.",
                seconds,
            ).format(n=seconds)
        )
        first = self.isHidden()
        self._place()
        self.show()
        self.raise_()
        if first:
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, _("Het programma gaat zo op slot. Druk op een toets."))
            )

    def _place(self) -> None:
        around = self.parentWidget()
        if around is None:
            return
        self.words.setWordWrap(False)
        wide = around.width() - 32
        if self.sizeHint().width() > wide:
            self.words.setWordWrap(True)
        width = min(self.sizeHint().width(), wide)
        self.resize(wide if self.words.wordWrap() else width, self.heightForWidth(wide))
        self.resize(self.width(), max(self.height(), self.minimumSizeHint().height()))
        self.move((around.width() - self.width()) // 2, around.height() - self.height() - 20)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
