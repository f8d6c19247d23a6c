"""What to record and what not, in the words of the municipality: one key away, never in the way."""

from app.packs.gesprek import Stap
from app.wording.i18n import _
from ui.components.columns import TwoColumns, refill
from ui.widgets.card import Card
from ui.widgets.text import heading, label


class HandreikingCard(Card):
    """The instruction for one step."""

    def __init__(self) -> None:
        super().__init__(_("Wat leg ik vast?"), icon_name="book-open")
        self._columns = TwoColumns(narrow_px=560)
        self._ask = label("", "stil")
        self.add(self._columns)
        self.add(self._ask)

    def show_step(self, step: Stap) -> None:
        """Show what belongs to this step."""
        refill(self._columns.left, [heading(_("Wel")), *(label("•  " + one) for one in step.wel)])
        refill(self._columns.right, [heading(_("Niet")), *(label("•  " + one) for one in step.niet)])
        self._ask.setText(step.vraag)
