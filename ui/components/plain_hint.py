"""A calm line below a field whose text goes to the resident: long sentences, and hard words with a plainer one.

It offers and never blocks.  Taking an offer types it in the field, so that it is undone as any typing; the words
of a resident stay theirs, and who wants no help puts it away for good in one press.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.leesbaar import lexicon_of
from app.wording.i18n import _
from app.wording.plain import Finding, Hint, Soort, look_at, replaced
from app.wording.plain.say import say_hint
from ui.components.context import Context
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, icon_button
from ui.widgets.flow import FlowLayout
from ui.widgets.text import label

QUIET_MS = 350
MOST_OFFERS = 4


class PlainHint(QWidget):
    """Watches one field; hidden while there is nothing to say."""

    def __init__(self, context: Context, field: AutosaveEdit | AutosaveLine, *, own_words: bool = False) -> None:
        super().__init__()
        self._context, self._field, self._own_words = context, field, own_words
        self._shown: Hint | None = None
        self._timer = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._timer.timeout.connect(self.look)
        self._body: _Body | None = None
        """Made when there is something to say: most fields never have it."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(_("Schrijfhulp bij: {veld}").format(veld=field.accessibleName()))
        self.hide()
        field.textChanged.connect(self._on_typed)
        # A field is also filled by the program: who comes to it sees the hint at once.
        field.entered.connect(self.look)
        context.settings_changed.connect(self._on_settings)

    def look(self) -> None:
        """Say what may be hard in the field as it is now."""
        if not self._context.settings.schrijfhulp:
            self.hide()
            return
        hint = look_at(self._field.text(), lexicon_of(self._context.packs.klaretaal))
        if hint != self._shown:
            self._shown = hint
            if hint.findings or self._body is not None:
                self._show(hint)
        self.setVisible(bool(hint.findings))

    def _on_typed(self) -> None:
        self._timer.start()

    def _on_settings(self, _settings: object) -> None:
        self.look()

    def _show(self, hint: Hint) -> None:
        if self._body is None:
            self._body = _Body(self._put_away)
            self._layout.addWidget(self._body)
        body = self._body
        said = say_hint(hint)
        if self._own_words and said:
            said = f"{said} {_('Zijn dit de woorden van de inwoner zelf? Laat ze dan staan.')}"
        body.told.setText(said)
        while (item := body.flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                if old.hasFocus():
                    self._field.setFocus()
                old.hide()
                old.deleteLater()
        seen: set[str] = set()
        for one in hint.of(Soort.WOORD, Soort.AFKORTING):
            if one.better and one.words not in seen and len(seen) < MOST_OFFERS:
                seen.add(one.words)
                body.flow.addWidget(self._offer(one, body.offers))
        body.offers.setVisible(bool(seen))
        body.offers.updateGeometry()

    def _offer(self, one: Finding, parent: QWidget) -> Button:
        better = one.better[0]
        button = Button(f"{one.words}  \u2192  {better}", rol="stil", parent=parent)
        button.setAccessibleName(_("Vervang '{moeilijk}' door '{gewoon}'").format(moeilijk=one.words, gewoon=better))
        button.setToolTip(" / ".join(one.better))
        button.clicked.connect(lambda: self._take(one, better))
        return button

    def _take(self, one: Finding, better: str) -> None:
        """Type the plainer word over the hard one, and let it be an act of its own."""
        self._field.flush()
        self._context.seal()
        text = replaced(self._field.text(), one, better)
        _type_over(self._field, text)
        self._field.flush()
        self._context.seal()
        self._field.setFocus()
        self.look()

    def _put_away(self) -> None:
        self._field.setFocus()
        self._context.choose_settings(replace(self._context.settings, schrijfhulp=False))


class _Body(QWidget):
    """What is said, what is offered, and the way to put it away."""

    def __init__(self, put_away: Callable[[], None]) -> None:
        super().__init__()
        self.told = label("", "klein")
        away = icon_button(_("Schrijfhulp verbergen"), "x")
        away.clicked.connect(put_away)
        self.offers = QWidget()
        self.flow = FlowLayout(self.offers, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.offers.setSizePolicy(policy)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        row.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(6)
        body.addLayout(row)
        body.addWidget(self.offers)


def _type_over(field: AutosaveEdit | AutosaveLine, text: str) -> None:
    if isinstance(field, AutosaveEdit):
        cursor = QTextCursor(field.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
    else:
        field.selectAll()
        field.insert(text)
