"""Help beside the page: the handbook, at the chapter of this page, searchable; Escape leads back.

Only our own text is drawn as Markdown.  What is typed into the search never becomes part of it.
"""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QKeySequence,
    QPalette,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.wording import handleiding
from app.wording.handleiding import Hoofdstuk
from app.wording.i18n import _
from ui.theme.apply import base_px, make_font, text_scale
from ui.widgets.button import icon_button, quiet_button
from ui.widgets.text import heading

WIDTH, SHARE = 420, 0.42
LONGEST_LINE = 90
_ABOVE = {1: 0.1, 2: 0.9}
_TALL = {1: 1.45, 2: 1.15}
_LINE = 112


class HelpPanel(QFrame):
    """Shows a chapter, the contents or what was found; `closed` gives the keyboard back."""

    closed = Signal()
    practice_wanted = Signal()

    def __init__(self, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rol", "zij")
        self.setAccessibleName(_("Hulp"))
        self._page = ""
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(_("Zoek in de handleiding"))
        self.sought.setAccessibleName(_("Zoek in de handleiding"))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(_("Handleiding"))
        self._contents = quiet_button(_("Inhoud"), "list")
        self._close = icon_button(_("Hulp sluiten (Esc)"), "x")
        self._practice = quiet_button(_("Oefen een eerste gesprek"), "users")
        self._practice.setVisible(practice)
        self._build()
        self._close.clicked.connect(self.closed)
        self._contents.clicked.connect(self._show_contents)
        self._practice.clicked.connect(self.practice_wanted)
        self.sought.textChanged.connect(self._search)
        self.sought.returnPressed.connect(self.text.setFocus)
        self.text.anchorClicked.connect(self._follow)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def show_page(self, page: str) -> None:
        """Open the chapter of a page, unless it is the one that was opened for it already."""
        if page != self._page:
            self._page = page
            self.sought.clear()
            self._show_chapter(handleiding.chapter_of(page))

    def forget(self) -> None:
        """Begin at the chapter of the page when it is opened again."""
        self._page = ""

    def fit(self, window_width: int, *, whole: bool) -> None:
        """Take a share of the window, or all of it where there is no room for two."""
        if whole:
            self.setMinimumWidth(0)
            self.setMaximumWidth(window_width)
        else:
            self.setFixedWidth(round(min(WIDTH * text_scale(), SHARE * window_width)))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(heading(_("Hulp")), 1)
        top.addWidget(self._contents)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 10, 10)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.sought)
        column.addWidget(self.text, 1)
        column.addWidget(self._practice, 0, Qt.AlignmentFlag.AlignLeft)
        self.text.viewport().setAutoFillBackground(False)
        self.text.document().setDocumentMargin(10)

    def _show(self, markdown: str) -> None:
        link = self.palette().color(QPalette.ColorRole.Link).name()
        self.text.document().setDefaultStyleSheet(f"a {{ color: {link}; }}")
        self.text.setMarkdown(markdown)
        give_air(self.text.document())
        self.text.verticalScrollBar().setValue(0)

    def _show_chapter(self, chapter: Hoofdstuk, part: str = "") -> None:
        self._show(chapter.tekst)
        self.text.setAccessibleName(_("Handleiding: {titel}").format(titel=chapter.titel))
        if part:
            # The place of a heading is known once the text was laid out.
            QTimer.singleShot(0, self, lambda: self._scroll_to(part))

    def _show_contents(self) -> None:
        self.sought.clear()
        self._show("\n".join([f"# {_('Inhoud')}", "", *map(_line, handleiding.chapters())]))
        self.text.setFocus()

    def _search(self, words: str) -> None:
        if not words.strip():
            if not self.text.hasFocus():
                self._show_chapter(handleiding.chapter_of(self._page))
            return
        found = handleiding.look_for(words)
        if not found:
            self._show(_("Niets gevonden. Probeer een ander woord, of kies Inhoud."))
            return
        lines = [f"# {_('Gevonden')}"]
        for number, one in enumerate(found):
            name = " - ".join(part for part in (one.hoofdstuk.titel, one.kop) if part)
            lines += ["", f"**[{name}]({one.hoofdstuk.naam}.md#{number})**", "", _short(one.regel)]
        self._show("\n".join(lines))

    def _follow(self, link: QUrl) -> None:
        name, number = link.path().removesuffix(".md"), link.fragment()
        found = handleiding.look_for(self.sought.text())
        part = found[int(number)].kop if number.isdigit() and int(number) < len(found) else ""
        self.text.setFocus()
        self.sought.clear()
        self._show_chapter(handleiding.chapter_of(name), part)

    def _scroll_to(self, part: str) -> None:
        block: QTextBlock = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == part:
                top = self.text.document().documentLayout().blockBoundingRect(block).top()
                self.text.verticalScrollBar().setValue(round(top))
                return
            block = block.next()


def give_air(document: QTextDocument) -> None:
    """Give paragraphs room and headings the size of those of the window."""
    px = base_px()
    cursor = QTextCursor(document)
    block: QTextBlock = document.begin()
    while block.isValid():
        level, listed = block.blockFormat().headingLevel(), block.textList() is not None
        made = block.blockFormat()
        made.setTopMargin(px * _ABOVE.get(level, 0.0))
        made.setBottomMargin(px * (0.3 if level or listed else 0.7))
        made.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(made)
        if level:
            words = QTextCharFormat()
            words.setFont(make_font(round(px * _TALL.get(level, 1.0)), 600))
            cursor.mergeCharFormat(words)
        block = block.next()


def _line(chapter: Hoofdstuk) -> str:
    return f"- [{chapter.titel}]({chapter.naam}.md)"


def _short(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE].rsplit(" ", 1)[0] + " …"
