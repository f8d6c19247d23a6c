"""Where the household lives; a secret address is shown only after a press, with the reason kept first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.huishouden import Adres
from app.domain.record import Vak
from app.services import huishoudens
from app.services.huishoudens import Blad
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.geschil.beslissen import BeslisPart
from ui.components.recordform import RecordForm
from ui.pages.huishouden.specs import ADDRESS
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import label


class AddressCard(Card):
    """The address, or the question why one needs it."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__(_("Adres"), icon_name="map-pin")
        self._acts = acts
        self._opened = False
        self._form: RecordForm[Adres] = RecordForm(
            ADDRESS, acts.saver(_("Adres aangepast"), self._change), acts.context.seal
        )
        self._start = Button(_("Adres invullen"), icon_name="plus")
        self._start.clicked.connect(self._add)
        self._keep = quiet_button(_("Dit adres is geheim"), "lock")
        self._keep.clicked.connect(self._toggle)
        self._closed = QWidget()
        inside = QVBoxLayout(self._closed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(label(_("Dit adres is geheim. Het staat nergens anders en komt niet op papier.")))
        self._why = QLineEdit()
        self._why.setMaxLength(300)
        self._why.returnPressed.connect(self._open)
        self._field = Field(_("Waarom moet u het zien?"), self._why)
        inside.addWidget(self._field)
        show = Button(_("Adres tonen"), icon_name="eye")
        show.clicked.connect(self._open)
        inside.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        self._apart: BeslisPart | None = None
        for part in (self._start, self._form, self._closed, self._keep):
            self.body.addWidget(part)
        self.body.setAlignment(self._start, Qt.AlignmentFlag.AlignLeft)
        self.body.setAlignment(self._keep, Qt.AlignmentFlag.AlignLeft)

    def show_blad(self, blad: Blad) -> None:
        """Show the address, unless it is secret and nobody gave a reason yet."""
        if blad.adres_geheim and self._opened:
            return
        self._opened = False
        self._hide_apart()
        self._show(blad.adres, secret=blad.adres_geheim)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._form.flush()
        if self._apart is not None:
            self._apart.flush()

    def _show(self, adres: Adres | None, *, secret: bool) -> None:
        self._closed.setVisible(secret)
        self._form.setVisible(adres is not None)
        self._start.setVisible(adres is None and not secret)
        self._keep.setVisible(adres is not None)
        if adres is not None:
            self._form.show_record(adres)
            self._keep.setText(_("Dit adres is niet meer geheim") if adres.geheim else _("Dit adres is geheim"))
            self._keep.set_icon_name("lock-open" if adres.geheim else "lock")

    def _add(self) -> None:
        home = self._acts.huishouden
        self._acts.run(
            _("Adres toegevoegd"), lambda tx: huishoudens.start_adres(tx, home), lambda _adres: self._focus()
        )  # fmt: skip

    def _focus(self) -> None:
        self._form.first().setFocus()

    def _change(self, tx: Writing, adres: Adres, **fields: object) -> Adres:
        return huishoudens.set_adres(tx, adres.huishouden, adres, **fields)

    def _open(self) -> None:
        reason = self._why.text().strip()
        if not reason:
            self._field.set_error(_("Schrijf in een paar woorden waarom. Dat bewaren we."))
            self._why.setFocus()
            return
        home = self._acts.huishouden
        self._field.set_error("")

        def show(adres: Adres | None) -> None:
            self._opened = True
            self._why.clear()
            self._show(adres, secret=False)
            self._show_apart()

        self._acts.context.act(
            _("Gelezen"), home, lambda tx: huishoudens.open_adres(tx, home, reason), show, undoable=False
        )

    def _show_apart(self) -> None:
        """Show what two wrote in a secret address; of an ordinary one the household's own card tells."""
        self._hide_apart()
        context, home = self._acts.context, self._acts.huishouden
        self._apart = BeslisPart(context, home, Vak.ADRES, self)
        self._apart.decided.connect(self._look_again)
        self.body.insertWidget(self.body.indexOf(self._form), self._apart)

    def _look_again(self) -> None:
        home = self._acts.huishouden
        self._acts.context.ask(
            lambda tx: huishoudens.adres_of(tx, home), lambda adres: self._show(adres, secret=False)
        )  # fmt: skip

    def _hide_apart(self) -> None:
        if self._apart is not None:
            self._apart.hide()
            self._apart.deleteLater()
            self._apart = None

    def _toggle(self) -> None:
        adres = self._form.record
        if adres is None:
            return
        self.flush()
        self._opened = False
        secret = not adres.geheim
        self._acts.run(
            _("Adres aangepast"), lambda tx: huishoudens.set_adres(tx, adres.huishouden, None, geheim=secret),
            undoable=False,
        )  # fmt: skip
