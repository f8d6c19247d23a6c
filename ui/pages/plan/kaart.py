"""The sociale kaart inside an activity: search in the resident's words, near first, lightest first."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.packs.socialekaart import Kaart, Voorziening, search
from app.wording.i18n import _
from app.wording.kaart import FICTIEF
from ui.components.columns import refill
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.field import Field
from ui.widgets.text import label, rule

SHOWN = 6


class KaartPanel(QWidget):
    """What fits the words, from the own village on; one press takes it into the activity."""

    def __init__(
        self,
        kaart: Kaart,
        dorp: str,
        words: str,
        take: Callable[[Voorziening], None],
        all_wanted: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._kaart, self._dorp, self._take = kaart, dorp, take
        self._line = AutosaveLine(_("Zoek in de woorden van de inwoner"), placeholder=_("bijvoorbeeld: kaarten"))
        self._line.text_edited.connect(lambda _text: self._search())
        self._found = QVBoxLayout()
        self._found.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        known = dorp.casefold() in {one.naam.casefold() for one in kaart.dorp}
        near = _("Dichtbij {dorp} eerst, en het lichtste eerst.").format(dorp=dorp) if known else ""
        layout.addWidget(Field(self._line.accessibleName(), self._line, hint=near))
        if kaart.fictief:
            layout.addWidget(label(FICTIEF, "klein"))
        layout.addLayout(self._found)
        whole = quiet_button(_("Naar de hele sociale kaart"), "map-pin")
        whole.clicked.connect(lambda: all_wanted(self._line.text()))
        layout.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeft)
        self._line.set_text(words if search(kaart, words, dorp, limit=1) else "")
        self._search()

    def _search(self) -> None:
        words = self._line.text()
        found = search(self._kaart, words, self._dorp, limit=SHOWN)
        rows: list[QWidget] = []
        for one in found:
            rows += [self._make(one), rule()]
        if not rows:
            rows = [label(_("Niets gevonden voor “{woorden}”. Probeer een ander woord.").format(woorden=words), "stil")]
        refill(self._found, rows)

    def _make(self, one: Voorziening) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        name = label(f"{one.naam} · {one.dorp}")
        name.setProperty("rol", "kop")
        words.addWidget(name)
        words.addWidget(label(one.wat))
        more = " · ".join(part for part in (one.wanneer, one.kosten, one.telefoon) if part)
        words.addWidget(label(more, "stil"))
        row.addLayout(words, 1)
        button = Button(_("Opnemen"), icon_name="plus")
        button.setAccessibleName(_("Opnemen: {naam}").format(naam=one.naam))
        button.clicked.connect(lambda: self._take(one))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return made
