"""The filters of the sociale kaart: village, need, part of web or wheel, and how heavy the help is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.packs.load import Packs
from app.packs.socialekaart import Voorziening
from app.wording.i18n import _
from ui.pages.socialekaart.state import LIJNEN, needs, villages
from ui.widgets.button import show_tip
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.scroll import calm_wheel

SHOWN_LETTERS = 11
"""Five combos beside each other on a small laptop; the open list shows everything."""


class Filters(QWidget):
    """Combos beside each other; `changed` when one is chosen, `village_changed` when it is the village."""

    changed = Signal()
    village_changed = Signal(str)

    def __init__(self, packs: Packs) -> None:
        super().__init__()
        kaart = packs.socialekaart
        wheel = packs.segmenten.set[0]
        self._flow = FlowLayout(self, gap=12)
        self._village = self._combo(_("Dorp"), _("Alle dorpen"), [(name, name) for name in villages(kaart)])
        self._need = self._combo(_("Waar gaat het over?"), _("Alle vragen"), list(needs(kaart)))
        axes = [(one.id, one.naam) for one in packs.dimensies.dimensie]
        self._dimension = self._combo(_("Deel van het spinnenweb"), _("Spinnenweb"), axes)
        segments = [(one.id, one.naam) for one in wheel.segment]
        self._segment = self._combo(_("Deel van het gesprekswiel"), _("Gesprekswiel"), segments)
        self._line = self._combo(
            _("Soort hulp"), _("Alle hulp"), [(str(line), _(said)) for line, said in LIJNEN.items()]
        )
        for combo in (self._need, self._dimension, self._segment, self._line):
            combo.activated.connect(lambda _index: self.changed.emit())
        self._village.activated.connect(self._choose_village)
        calm_wheel(self)

    def dorp(self) -> str:
        """Return the chosen village, empty for all."""
        return str(self._village.currentData() or "")

    def choose(self, dorp: str) -> None:
        """Choose a village without a signal."""
        self._village.setCurrentIndex(max(0, self._village.findData(dorp)))

    def fits(self, one: Voorziening) -> bool:
        """Return whether a facility is wanted."""
        asked = (
            (self._need, one.behoefte),
            (self._dimension, one.dimensies),
            (self._segment, one.segmenten),
            (self._line, (str(one.lijn),)),
        )
        return all(not combo.currentData() or combo.currentData() in values for combo, values in asked)

    def _choose_village(self, _index: int) -> None:
        self.village_changed.emit(self.dorp())
        self.changed.emit()

    def _combo(self, name: str, everything: str, choices: list[tuple[str, str]]) -> QComboBox:
        combo = Combo()
        combo.setAccessibleName(name)
        show_tip(combo, name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(SHOWN_LETTERS)
        combo.addItem(everything, "")
        for code, said in choices:
            combo.addItem(said, code)
        self._flow.addWidget(combo)
        return combo
