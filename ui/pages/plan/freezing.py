"""Freezing a version: read, make the PDF beside the window, keep both when nothing changed meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.activiteitenplan import Plan, Planversie, SoortVersie
from app.domain.inwoner import Letters
from app.services import personen, versies
from app.services.versies import Signing
from app.services.work import Reading
from app.wording.i18n import _
from ui.components.context import Context, Notice

TRIES = 5


@dataclass(frozen=True)
class Freezer:
    """Freezes and signs one plan."""

    context: Context
    huishouden: str
    plan: str

    def freeze(self, soort: SoortVersie, then: Callable[[Planversie], None], *, tries: int = TRIES) -> None:
        """Keep a version, then go on with it; it cannot be undone."""
        context, packs, profile, plan = self.context, self.context.packs, self.context.profile, self.plan
        default = context.settings.grote_letters_op_papier

        def compose(tx: Reading) -> versies.Papier:
            letters = personen.letters_of(tx, tx.get(Plan, plan).inwoners)
            groot = letters is Letters.GROOT if letters else default
            return versies.compose(tx, plan, packs, profile, soort=soort, groot=groot)

        def again(made: Planversie | None) -> None:
            if made is not None:
                then(made)
            elif tries > 1:
                self.freeze(soort, then, tries=tries - 1)
            else:
                context.tell(Notice(_("Er wordt nog getypt"), _("Wacht even en probeer het nog een keer."), "warning"))

        def composed(values: versies.Papier) -> None:
            def keep(pdf: bytes) -> None:
                context.act(
                    _("Plan vastgelegd"),
                    self.huishouden,
                    lambda tx: versies.freeze_unchanged(tx, plan, values, pdf, packs, profile, soort=soort),
                    again,
                    undoable=False,
                )

            context.background(lambda: versies.render(values), keep)

        context.ask(compose, composed)

    def sign(self, signing: Signing, then: Callable[[], None]) -> None:
        """Record a standpunt on what stands now; what was never frozen is frozen as voorstel first."""
        context, packs, profile, plan = self.context, self.context.packs, self.context.profile, self.plan
        today = context.today()

        def put(versie: Planversie) -> None:
            context.act(
                _("Standpunt vastgelegd"),
                self.huishouden,
                lambda tx: versies.sign(tx, versie, signing, today),
                lambda _signed: then(),
                undoable=False,
            )

        def found(versie: Planversie | None) -> None:
            if versie is None:
                self.freeze(SoortVersie.VOORSTEL, put)
            else:
                put(versie)

        context.ask(lambda tx: versies.standing(tx, plan, packs, profile), found)
