"""The living plan: opening one, its goals and activities, in the order the resident wants."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from app.domain.activiteitenplan import Activiteit, Besluitstand, Doel, Perspectief, Plan, Planversie, Trede
from app.domain.gesprek import Gesprek
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.melding import Besluit
from app.domain.planregels import is_maatwerk, toggled
from app.services.plankosten import drop_costs
from app.services.planwensen import Wens, wishes_of
from app.services.work import Reading, Writing

__all__ = ["PlanView", "Wens", "load", "open_plan", "plans_of", "wishes_of"]

R = TypeVar("R", Doel, Activiteit)


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything that the plan page shows."""

    plan: Plan
    hulpvraag: Hulpvraag | None
    inwoners: tuple[Inwoner, ...]
    doelen: tuple[Doel, ...]
    activiteiten: tuple[Activiteit, ...]
    versies: tuple[Planversie, ...]
    wensen: tuple[Wens, ...]

    def van_doel(self, doel: str) -> tuple[Activiteit, ...]:
        """Return the activities of a goal; an empty id gives those without a goal that still stands."""
        if doel:
            return tuple(a for a in self.activiteiten if a.doel == doel)
        known = {one.id for one in self.doelen}
        return tuple(a for a in self.activiteiten if a.doel not in known)


def plans_of(tx: Reading, huishouden: str) -> list[Plan]:
    """Return the plans of a household, newest first."""
    return tx.all(Plan, huishouden=huishouden)[::-1]


def open_plan(tx: Writing, huishouden: str, hulpvraag: str = "") -> Plan:
    """Return the plan of this question, made when there is none; residents follow the question."""
    for plan in plans_of(tx, huishouden):
        if not hulpvraag or plan.hulpvraag in {"", hulpvraag}:
            return plan
    return new_plan(tx, huishouden, hulpvraag)


def new_plan(tx: Writing, huishouden: str, hulpvraag: str = "") -> Plan:
    """Begin a plan for a question: the one named, else the newest that is not closed.

    It is proposed for everybody who sat at the table: nobody of a couple is left out without a word.
    """
    asked = [v for v in tx.all(Hulpvraag, huishouden=huishouden) if v.afgesloten_op is None]
    vraag = tx.find(Hulpvraag, hulpvraag) if hulpvraag else next(iter(asked[::-1]), None)
    inwoners = tx.all(Inwoner, huishouden=huishouden)
    first = (vraag.inwoner,) if vraag and vraag.inwoner else ()
    known = {one.id for one in inwoners}
    table = (one for one in _at_table(tx, huishouden, vraag) if one in known)
    whose = tuple(dict.fromkeys((*first, *table))) or tuple(i.id for i in inwoners[:1])
    return tx.insert(Plan, huishouden, hulpvraag=vraag.id if vraag else "", inwoners=whose, betreft=whose)


def _at_table(tx: Reading, huishouden: str, vraag: Hulpvraag | None) -> tuple[str, ...]:
    """Return who took part in the last talk about this question, or in the last talk that is about none."""
    talks = [one for one in tx.all(Gesprek, huishouden=huishouden) if not vraag or one.hulpvraag in {"", vraag.id}]
    return talks[-1].deelnemers if talks else ()


def load(tx: Reading, plan: str) -> PlanView:
    """Return a plan with all that belongs to it.  Raises NotFound."""
    found = tx.get(Plan, plan)
    doelen = tuple(sorted(tx.all(Doel, plan=plan), key=_order))
    activiteiten = tuple(sorted(tx.all(Activiteit, plan=plan), key=_order))
    return PlanView(
        plan=found,
        hulpvraag=tx.find(Hulpvraag, found.hulpvraag) if found.hulpvraag else None,
        inwoners=tuple(tx.all(Inwoner, huishouden=found.huishouden)),
        doelen=doelen,
        activiteiten=activiteiten,
        versies=tuple(tx.all(Planversie, plan=plan)),
        wensen=tuple(wishes_of(tx, found.huishouden)),
    )


def _order(row: Doel | Activiteit) -> tuple[int, str]:
    return row.volgorde, row.id


def change_plan(tx: Writing, plan: Plan, **values: Any) -> Plan:
    """Change fields of a plan."""
    return tx.change(plan, **values)


def set_period(tx: Writing, plan: Plan, *, start: date | None, weken: int | None) -> Plan:
    """Choose when the plan starts and for how many weeks."""
    return tx.change(plan, start=start, weken=weken)


def add_goal(tx: Writing, plan: Plan, inwoner: str, woorden: str = "", wens: Wens | None = None) -> Doel:
    """Add a goal, from a wish when there is one: its words are the resident's."""
    return tx.insert(
        Doel,
        plan.huishouden,
        plan=plan.id,
        inwoner=wens.inwoner if wens else inwoner,
        betreft=_about(wens.inwoner if wens else inwoner, plan),
        woorden=wens.woorden if wens else woorden,
        herkomst=wens.herkomst if wens else None,
        herkomst_code=wens.code if wens else "",
        volgorde=_last(tx.all(Doel, plan=plan.id)) + 1,
    )


def change_goal(tx: Writing, doel: Doel, **values: Any) -> Doel:
    """Change fields of a goal."""
    return tx.change(doel, **values)


def set_owner(tx: Writing, doel: Doel, inwoner: str) -> Doel:
    """Choose whose goal it is; its activities are about the same person, and the plan as well."""
    plan = tx.get(Plan, doel.plan)
    about = _about(inwoner, plan)
    if inwoner and inwoner not in plan.inwoners:
        both = (*plan.inwoners, inwoner)
        tx.change(plan, inwoners=both, betreft=both)
    for activiteit in tx.all(Activiteit, plan=doel.plan, doel=doel.id):
        tx.change(activiteit, betreft=about)
    return tx.change(doel, inwoner=inwoner, betreft=about)


def set_residents(tx: Writing, plan: Plan, inwoners: tuple[str, ...]) -> Plan:
    """Choose whose plan it is: the unit of rights follows."""
    return tx.change(plan, inwoners=inwoners, betreft=inwoners)


def _about(inwoner: str, plan: Plan) -> tuple[str, ...]:
    return (inwoner,) if inwoner else plan.inwoners


def set_perspective(tx: Writing, doel: Doel, perspectief: Perspectief | None) -> Doel:
    """Choose where a goal leads."""
    return tx.change(doel, perspectief=perspectief)


def add_activity(tx: Writing, plan: Plan, doel: str = "", **values: Any) -> Activiteit:
    """Add an activity.  Maatwerk starts as still to be applied for: it is never promised by a plan."""
    if values.get("trede") == Trede.MAATWERK:
        values.setdefault("besluit", Besluitstand.NOG_AANVRAGEN)
    goal = tx.find(Doel, doel) if doel else None
    values.setdefault("betreft", goal.betreft if goal else plan.inwoners)
    volgorde = _last(tx.all(Activiteit, plan=plan.id)) + 1
    return tx.insert(Activiteit, plan.huishouden, plan=plan.id, doel=doel, volgorde=volgorde, **values)


def change_activity(tx: Writing, activiteit: Activiteit, **values: Any) -> Activiteit:
    """Change fields of an activity; another trede brings the besluit status that belongs to it."""
    if "trede" in values and "besluit" not in values:
        maatwerk = is_maatwerk(replace(activiteit, trede=values["trede"], ook_treden=values.get("ook_treden", ())))
        if maatwerk and activiteit.besluit in {None, Besluitstand.NIET_NODIG}:
            values["besluit"] = Besluitstand.NOG_AANVRAGEN
        elif not maatwerk and activiteit.besluit is Besluitstand.NOG_AANVRAGEN:
            values["besluit"] = None
    return tx.change(activiteit, **values)


def press_trede(tx: Writing, activiteit: Activiteit, trede: int) -> Activiteit:
    """Choose a trede beside the others, or take it away again."""
    first, others = toggled(activiteit, trede)
    return change_activity(tx, activiteit, trede=first, ook_treden=others)


def rest_on(tx: Writing, activiteit: Activiteit, besluit: Besluit) -> Activiteit:
    """Let an activity rest on a besluit of the dossier: its day, number and who decided come along."""
    return change_activity(
        tx, activiteit, besluit=Besluitstand.BESLUIT, besluit_id=besluit.id, besluit_datum=besluit.datum,
        besluit_nummer=besluit.kenmerk, besluit_door=besluit.door,
    )  # fmt: skip


def remove_row(tx: Writing, row: Doel | Activiteit) -> None:
    """Take out an activity, or a goal with its activities."""
    if isinstance(row, Doel):
        for activiteit in tx.all(Activiteit, plan=row.plan, doel=row.id):
            remove_row(tx, activiteit)
    if isinstance(row, Activiteit):
        drop_costs(tx, row)
    tx.remove(row)


def move(tx: Writing, row: R, step: int) -> None:
    """Move a goal or activity up (-1) or down (+1) among its own."""
    same = sorted(_siblings(tx, row), key=_order)
    place = next((index for index, other in enumerate(same) if other.id == row.id), None)
    if place is None or not 0 <= place + step < len(same):
        return
    same[place], same[place + step] = same[place + step], same[place]
    for number, other in enumerate(same, 1):
        if other.volgorde != number:
            tx.change(other, volgorde=number)


def _siblings(tx: Writing, row: Doel | Activiteit) -> list[Doel | Activiteit]:
    if isinstance(row, Doel):
        return list(tx.all(Doel, plan=row.plan))
    return list(tx.all(Activiteit, plan=row.plan, doel=row.doel))


def _last(rows: list[Doel] | list[Activiteit]) -> int:
    return max((row.volgorde for row in rows), default=0)
