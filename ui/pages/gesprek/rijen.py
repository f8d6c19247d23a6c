"""What the tabs with a list share: a card per row, kept while its row is there, and a press that adds one.

A card is made once per row and only told what changed, so that a field that is typed in stays as it is.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.work import Writing
from ui.pages.gesprek.parts import TakeBack, fill, forget
from ui.pages.gesprek.tafel import Tafel
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.card import Card

Veld = AutosaveEdit | AutosaveLine


class RijCard(Card):
    """One row: its texts go to the store as they are typed, and the whole of it can be taken back."""

    def __init__(self, tafel: Tafel, question: str) -> None:
        super().__init__()
        self.tafel = tafel
        self.fields: list[tuple[Veld, str]] = []
        self.back = TakeBack(question, scope=self)
        self.back.confirmed.connect(self._take_back)

    def keep_text(self, field: Veld, name: str) -> None:
        """Let a field write one text of the row."""
        self.fields.append((field, name))
        field.text_edited.connect(lambda text: self.write(name, text))
        field.left.connect(self.tafel.context.seal)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field, _name in self.fields:
            field.flush()

    def focus_first(self) -> None:
        """Begin with the first text."""
        self.fields[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_away(self) -> None:
        """Ask whether this row may go."""
        self.back.ask()

    def fill(self, target: str, row: object) -> None:
        """Show the texts of a row."""
        for field, name in self.fields:
            fill(field, target, str(getattr(row, name)))

    def write(self, name: str, value: object) -> None:
        """Write one value of the row."""
        raise NotImplementedError

    def eraser(self) -> Callable[[Writing], None] | None:
        """Return the job that takes the row back, really gone; it runs on another thread, so it holds the row."""
        raise NotImplementedError

    def _take_back(self) -> None:
        job = self.eraser()
        if job is not None:
            for field, _name in self.fields:
                forget(field)
            self.tafel.erase(job)


C = TypeVar("C", bound=RijCard)
R = TypeVar("R")


class RijList(QWidget, Generic[C]):
    """The cards below each other, in the order of their rows."""

    def __init__(self, make: Callable[[], C]) -> None:
        super().__init__()
        self._make = make
        self._fresh = ""
        self._cards: dict[str, C] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)

    def expect(self, key: str) -> None:
        """Give the keyboard to the card of this row as soon as it is there."""
        self._fresh = key

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for card in self._cards.values():
            card.flush()

    def focus_first(self) -> bool:
        """Give the keyboard to the first card; tell whether there is one."""
        for card in self._cards.values():
            card.focus_first()
            return True
        return False

    def focus_on(self, key: str) -> None:
        """Give the keyboard to the card of this row."""
        if key in self._cards:
            self._cards[key].focus_first()

    def ask_away(self, key: str) -> None:
        """Ask whether this row may go, on its own card."""
        if key in self._cards:
            self._cards[key].ask_away()

    def show_rows(self, rows: Mapping[str, R] | Iterable[tuple[str, R]], show: Callable[[C, R], None]) -> None:
        """Show these rows, by key; `show` tells a card what is kept now."""
        wanted = dict(rows)
        for gone in [key for key in self._cards if key not in wanted]:
            old = self._cards.pop(gone)
            old.hide()
            old.deleteLater()
        for place, (key, row) in enumerate(wanted.items()):
            if key not in self._cards:
                self._cards[key] = self._make()
                self._layout.insertWidget(place, self._cards[key])
            show(self._cards[key], row)
            if key == self._fresh:
                self._fresh = ""
                self._cards[key].focus_first()
