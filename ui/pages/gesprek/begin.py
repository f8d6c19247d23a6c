"""Where there is no conversation yet: one press begins it, and nothing has to be filled in first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gesprek import Kanaal
from app.domain.inwoner import Inwoner
from app.domain.tekst import op_een_regel
from app.services.namen import call_name
from app.wording.i18n import _
from ui.pages.gesprek.gegevens import kanaal_words
from ui.pages.gesprek.parts import flow_of, mark_button
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title

_ICONS = {
    Kanaal.HUISBEZOEK: "house",
    Kanaal.TELEFOON: "phone",
    Kanaal.BEELDBELLEN: "video",
    Kanaal.LOKET: "building-2",
    Kanaal.ELDERS: "map-pin",
}


class BeginView(QWidget):
    """Asks how people speak; who speaks can be chosen when there are more residents."""

    begun = Signal(object, object)
    """The kanaal, and the ids of the residents (empty when nobody was chosen)."""
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[str, Button] = {}
        self._who = flow_of()
        self._who_field = Field(_("Wie praten mee?"), self._who, hint=_("Ieder krijgt een eigen web en wiel."))
        self._back = quiet_button(_("Terug naar het gesprek"), "arrow-left")
        self._back.clicked.connect(self.cancelled)
        card = Card(_("Een gesprek beginnen"), icon_name="coffee")
        card.add(label(_("Kies hoe u elkaar spreekt. Het gesprek begint meteen."), "stil"))
        card.add(self._who_field)
        card.add(flow_of(*(self._make_start(one) for one in Kanaal)))
        card.add(self._back)
        scroll = ScrollPage(max_width=760)
        scroll.add(title(_("Gesprek")))
        scroll.add(card)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def show_people(self, people: tuple[Inwoner, ...], *, can_go_back: bool) -> None:
        """Offer the residents of the household."""
        layout = self._who.layout()
        for one in people:
            if one.id in self._people or layout is None:
                continue
            made = mark_button(op_een_regel(call_name(one), 40), "user-round")
            self._people[one.id] = made
            layout.addWidget(made)
        self._who_field.setVisible(len(people) > 1)
        self._back.setVisible(can_go_back)

    def _make_start(self, kanaal: Kanaal) -> Button:
        made = Button(kanaal_words(kanaal), icon_name=_ICONS[kanaal])
        made.setMinimumHeight(56)
        made.clicked.connect(lambda: self.begun.emit(kanaal, self._chosen()))
        return made

    def _chosen(self) -> tuple[str, ...]:
        return tuple(rid for rid, button in self._people.items() if button.isChecked())
