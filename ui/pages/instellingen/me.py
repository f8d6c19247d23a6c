"""Wie bent u: what stands on paper as somebody to call."""

from PySide6.QtWidgets import QWidget

from app.domain.mensen import Medewerker
from app.domain.record import ALGEMEEN
from app.services import profiel
from app.services.work import Changed
from app.wording.i18n import _
from ui.components.context import Context, touches
from ui.components.recordeditors import FieldSpec
from ui.components.recordform import RecordForm
from ui.widgets.card import Card
from ui.widgets.text import label

FIELDS = (
    FieldSpec("naam", _("Naam"), wide=True),
    FieldSpec("functie", _("Functie"), wide=True),
    FieldSpec("telefoon", _("Telefoon"), wide=True),
    FieldSpec(
        "bereikbaar",
        _("Wanneer te bellen"),
        hint=_("Bijvoorbeeld: maandag tot en met donderdag, 9 tot 12 uur."),
        wide=True,
    ),
)


class MeCard(Card):
    """Name, function, telephone, when to call."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(_("Zo staat u op papier"), icon_name="id-card", parent=parent)
        self._context = context
        self._form: RecordForm[Medewerker] = RecordForm(FIELDS, self._save, context.seal)
        self.add(label(_("Inwoners zien dit bij 'wie kan ik bellen?'."), "stil"))
        self.add(self._form)
        context.changed.connect(self._on_changed)
        self._load()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._form.flush()

    def _on_changed(self, touched: frozenset[Changed]) -> None:
        if touches(touched, ALGEMEEN, "medewerker"):
            self._load()

    def _load(self) -> None:
        self._context.ask(profiel.me, self._form.show_record)

    def _save(self, me: Medewerker, name: str, value: object) -> None:
        fields = {name: str(value or "")}
        self._context.act(
            _("Eigen gegevens"), ALGEMEEN, lambda tx: profiel.change_me(tx, me, **fields), key=f"ik:{name}"
        )
