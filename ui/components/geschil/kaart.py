"""One conflict on the page: both sides, a choice, and a field to write one text from both."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.conflict import Beslissing
from app.domain.woordverschil import Stuk
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.components.geschil.state import State, Zijde
from ui.components.geschil.words import MarkedWords
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button, primary_button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout
from ui.widgets.text import badge, label, rule

Decide = Callable[[Beslissing, str], None]
NARROW = 640


class GeschilCard(Card):
    """Both values side by side.  What is typed in their place goes to `keep`; `typed` is what was kept before."""

    def __init__(
        self, state: State, decide: Decide, keep: Callable[[str], None], typed: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(state.kop, icon_name="scale", parent=parent)
        self._state, self._decide = state, decide
        self._edit = AutosaveEdit(_("Samen geschreven"), min_lines=3)
        self._writing = QWidget()
        words = _("Zelf verbeteren") if state.samengevoegd else _("Beide samenvoegen")
        self._combine, self._anew = Button(words), quiet_button(_("Opnieuw schrijven"), "pencil")
        self.add(label(state.uitleg, "stil"))
        if state.nu:
            self._add_now()
        sides = TwoColumns(narrow_px=NARROW)
        for column, side in ((sides.left, state.links), (sides.right, state.rechts)):
            column.addLayout(self._side(side))
        self.add(sides)
        if state.weg:
            self.add(label(_("Dit is er niet meer. U hoeft niets te kiezen."), "stil"))
            self._add_done()
        elif state.schrijven:
            self._add_writing()
            if typed:
                self._show_writing(typed)
            self._edit.text_edited.connect(keep)

    def flush(self) -> None:
        """Hand over what was typed and not chosen yet."""
        self._edit.flush()

    @property
    def writing(self) -> bool:
        """Whether somebody is writing here: then the page leaves it alone."""
        return self._edit.hasFocus()

    def _add_now(self) -> None:
        self.add(badge(_("Staat nu in het dossier"), "accent"))
        self.add(MarkedWords(f"{_('Staat nu in het dossier')}: {self._state.nu}", (Stuk(self._state.nu),)))
        if self._state.samengevoegd:
            good = primary_button(_("Zo is het goed"), "check")
            good.setAccessibleName(f"{good.text()}: {self._state.nu}")
            good.clicked.connect(lambda _checked=False: self._decide(Beslissing.SAMEN, self._state.nu))
            self.body.addWidget(good, 0, Qt.AlignmentFlag.AlignLeft)
            self.add(rule())

    def _side(self, side: Zijde) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(label(side.kop, "klein"))
        words = "".join(piece.tekst for piece in side.stukken)
        column.addWidget(MarkedWords(f"{side.kop}: {words}", side.stukken))
        if side.nu:
            column.addWidget(badge(_("Staat nu in het dossier"), "accent"))
        # The buttons of both sides stand on one line.
        column.addStretch(1)
        if not self._state.weg:
            button = Button(side.knop, icon_name="check")
            button.setAccessibleName(f"{side.knop}: {side.kop}, {words}")
            button.clicked.connect(lambda _checked=False: self._decide(side.beslissing, ""))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _add_done(self) -> None:
        done = Button(_("Gezien"), icon_name="check")
        done.clicked.connect(lambda _checked=False: self._decide(Beslissing.EERSTE, ""))
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_writing(self) -> None:
        self.add(rule())
        buttons = QWidget()
        row = FlowLayout(buttons, gap=12)
        row.addWidget(self._combine)
        row.addWidget(self._anew)
        self.add(buttons)
        column = QVBoxLayout(self._writing)
        column.setContentsMargins(0, 0, 0, 0)
        hint = _("Lees het nog eens na: dit komt in de plaats van beide.")
        column.addWidget(Field(_("Samen geschreven"), self._edit, hint=hint))
        done = primary_button(_("Dit wordt het"), "check")
        done.clicked.connect(self._take)
        # An empty text would take both away.
        self._done = done
        self._edit.textChanged.connect(self._show_ready)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._writing)
        self._writing.hide()
        sides = (self._state.links, self._state.rechts)
        apart = "\n".join("".join(one.tekst for one in side.stukken) for side in sides)
        both = self._state.nu if self._state.samengevoegd else apart
        self._combine.clicked.connect(lambda: self._begin(both))
        self._anew.clicked.connect(lambda: self._begin(""))

    def _show_ready(self) -> None:
        self._done.setEnabled(bool(self._edit.text().strip()))

    def _begin(self, text: str) -> None:
        self._show_writing(text)
        self._edit.setFocus()

    def _show_writing(self, text: str) -> None:
        self._edit.set_text(text)
        self._show_ready()
        self._writing.show()

    def _take(self) -> None:
        self._decide(Beslissing.SAMEN, self._edit.text())
