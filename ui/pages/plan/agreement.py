"""Voorstel or vastgesteld: what was frozen, what was said of it, and the ways to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.packs.load import Packs
from app.wording.i18n import _
from ui.components.columns import refill
from ui.components.context import Context
from ui.pages.plan.parts import row_of
from ui.pages.plan.sign import SignPanel
from ui.pages.plan.state import State, VersionState
from ui.widgets.button import Button, primary_button
from ui.widgets.card import Card
from ui.widgets.sight import show_block
from ui.widgets.text import label, rule


class AgreementCard(Card):
    """Asks the page to make paper, to freeze, or to record a standpunt."""

    paper_wanted = Signal()
    freeze_wanted = Signal()
    signed = Signal(object)

    def __init__(self, context: Context, packs: Packs, page: State) -> None:
        super().__init__(_("Voorstel of vastgesteld"), icon_name="handshake")
        self._context, self._packs, self._page = context, packs, page
        self._standing = label("")
        self._standing.setProperty("rol", "kop")
        self.add(self._standing)
        self.add(label(_("Een plan is een voorstel tot u het vaststelt. Tekenen hoeft daar niet bij."), "stil"))
        paper = primary_button(_("Papier maken"), "printer")
        paper.clicked.connect(self.paper_wanted)
        self._freeze = Button(_("Vaststellen"), icon_name="lock")
        self._freeze.clicked.connect(self.freeze_wanted)
        self._sign = Button(_("Standpunt en handtekening"), icon_name="signature")
        self._sign.clicked.connect(self._open_sign)
        self.add(row_of([paper, self._freeze, self._sign]))
        self._panel: SignPanel | None = None
        self._holder = QVBoxLayout()
        self.add(self._holder)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.add(self._list)
        self._shown: tuple[VersionState, ...] = ()
        self.show_state(page)

    def show_state(self, page: State) -> None:
        """Show how far the plan is."""
        self._page = page
        self._standing.setText(page.standing)
        self._freeze.setVisible(not page.agreed)
        if self._panel is not None:
            self._panel.show_state(page)
        if page.versions != self._shown:
            self._shown = page.versions
            rows: list[QWidget] = []
            for one in page.versions:
                rows += [rule(), label(one.title), *(label(said, "stil") for said in one.said)]
            refill(self._list, rows)

    def close_sign(self) -> None:
        """Fold the panel away."""
        if self._panel is not None:
            self._holder.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self._sign.setFocus()

    def _open_sign(self) -> None:
        if self._panel is None:
            self._panel = SignPanel(self._context, self._packs, self._page)
            self._panel.signed.connect(self.signed)
            self._panel.closed.connect(self.close_sign)
            self._holder.addWidget(self._panel)
        self._panel.start()
        show_block(self._panel)
