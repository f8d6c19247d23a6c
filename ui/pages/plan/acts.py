"""What the page writes: one function per kind of change, each over the row as it stands now.

A text field and a date keep their act open with a key, so that one undo takes back one field.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.activiteitenplan import Activiteit, Doel, Gevraagd, Plan
from app.domain.delen import Antwoord
from app.domain.melding import Besluit
from app.packs.socialekaart import Voorziening
from app.services import plandelen, plankosten, planmensen, plannen, planvoorziening
from app.services.planmensen import Mens
from app.services.plannen import Wens
from app.services.work import Writing
from app.wording.i18n import _
from ui.components.context import Context
from ui.components.place import Place


@dataclass(frozen=True)
class Acts:
    """The acts on one plan."""

    context: Context
    huishouden: str
    plan: str

    def plan_field(self, field: str, value: object, label: str = "") -> None:
        """Change a field of the plan."""
        self._act(
            label or _("Plan aangepast"),
            lambda tx: plannen.change_plan(tx, tx.get(Plan, self.plan), **{field: value}),
            key=f"plan:{self.plan}:{field}",
        )

    def residents(self, inwoners: tuple[str, ...]) -> None:
        """Choose whose plan it is."""
        self._act(_("Plan aangepast"), lambda tx: plannen.set_residents(tx, tx.get(Plan, self.plan), inwoners))

    def add_goal(self, inwoner: str, wens: Wens | None, then: Callable[[Doel], None]) -> None:
        """Add a goal, empty or from a wish."""
        self._act(
            _("Doel toegevoegd"),
            lambda tx: plannen.add_goal(tx, tx.get(Plan, self.plan), inwoner, wens=wens),
            then=then,
        )

    def goal_field(self, doel: str, field: str, value: object) -> None:
        """Change a field of a goal."""
        self._act(
            _("Doel aangepast"),
            lambda tx: plannen.change_goal(tx, tx.get(Doel, doel), **{field: value}),
            key=f"doel:{doel}:{field}",
        )

    def owner(self, doel: str, inwoner: str) -> None:
        """Choose whose goal it is."""
        self._act(_("Doel aangepast"), lambda tx: plannen.set_owner(tx, tx.get(Doel, doel), inwoner))

    def add_activity(self, doel: str, then: Callable[[Activiteit], None]) -> None:
        """Add an empty activity to a goal, or to none."""
        self._act(
            _("Activiteit toegevoegd"), lambda tx: plannen.add_activity(tx, tx.get(Plan, self.plan), doel), then=then
        )

    def activity_field(self, rid: str, field: str, value: object) -> None:
        """Change a field of an activity; costs bring their promise along."""

        def job(tx: Writing) -> Activiteit:
            row = tx.get(Activiteit, rid)
            if field.startswith("kosten") or (field == "wat" and row.kosten is not None):
                return plankosten.set_costs(tx, row, **{field: value})
            return plannen.change_activity(tx, row, **{field: value})

        self._act(_("Activiteit aangepast"), job, key=f"activiteit:{rid}:{field}")

    def who_typed(self, rid: str, wie: str) -> None:
        """Write down a name."""
        self._act(
            _("Activiteit aangepast"),
            lambda tx: planmensen.write_who(tx, tx.get(Activiteit, rid), wie),
            key=f"activiteit:{rid}:wie",
        )

    def who_chosen(self, rid: str, mens: Mens) -> None:
        """Put down somebody we know."""
        self._act(_("Activiteit aangepast"), lambda tx: planmensen.choose_who(tx, tx.get(Activiteit, rid), mens))

    def answer(self, rid: str, gevraagd: Gevraagd | None) -> None:
        """Record whether somebody wants it."""
        self._act(_("Antwoord opgeschreven"), lambda tx: planmensen.answer(tx, tx.get(Activiteit, rid), gevraagd))

    def share(self, rid: str, antwoord: Antwoord | None) -> None:
        """Record whether we may discuss it with whoever does it."""
        self._act(_("Antwoord opgeschreven"), lambda tx: plandelen.answer_share(tx, tx.get(Activiteit, rid), antwoord))

    def trede(self, rid: str, number: int) -> None:
        """Choose a trede beside the others, or take it away."""
        self._act(_("Activiteit aangepast"), lambda tx: plannen.press_trede(tx, tx.get(Activiteit, rid), number))

    def rest_on(self, rid: str, besluit: str) -> None:
        """Let an activity rest on a besluit."""
        self._act(
            _("Activiteit aangepast"),
            lambda tx: plannen.rest_on(tx, tx.get(Activiteit, rid), tx.get(Besluit, besluit)),
        )

    def facility(self, rid: str, voorziening: Voorziening) -> None:
        """Fill an activity from the sociale kaart."""
        fictief = self.context.packs.socialekaart.fictief
        self._act(
            _("Voorziening opgenomen"),
            lambda tx: planvoorziening.take_facility(tx, tx.get(Activiteit, rid), voorziening, fictief=fictief),
        )

    def to_kaart(self, rid: str, words: str, dorp: str) -> None:
        """Look in the whole sociale kaart for an activity; what is chosen there comes back here."""
        extra = {"zoek": words, "dorp": dorp, "activiteit": rid}
        self.context.go(Place("socialekaart", self.huishouden, self.plan, extra=extra))

    def move_goal(self, rid: str, step: int) -> None:
        """Move a goal up or down."""
        self._act(_("Volgorde aangepast"), lambda tx: plannen.move(tx, tx.get(Doel, rid), step))

    def move_activity(self, rid: str, step: int) -> None:
        """Move an activity up or down."""
        self._act(_("Volgorde aangepast"), lambda tx: plannen.move(tx, tx.get(Activiteit, rid), step))

    def remove_goal(self, rid: str, then: Callable[[None], None]) -> None:
        """Take out a goal with its activities."""
        self._act(_("Doel weggehaald"), lambda tx: plannen.remove_row(tx, tx.get(Doel, rid)), then=then)

    def remove_activity(self, rid: str, then: Callable[[None], None]) -> None:
        """Take out an activity."""
        self._act(_("Activiteit weggehaald"), lambda tx: plannen.remove_row(tx, tx.get(Activiteit, rid)), then=then)

    def seal(self) -> None:
        """A field was left."""
        self.context.seal()

    def _act(
        self, label: str, job: Callable[[Writing], Any], *, then: Callable[[Any], None] | None = None, key: str = ""
    ) -> None:
        self.context.act(label, self.huishouden, job, then, key=key or None)
