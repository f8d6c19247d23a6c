"""The plans of the practice households."""

from datetime import timedelta

from app.demo import households as demo
from app.domain.activiteitenplan import (
    Activiteit,
    Besluitstand,
    Doel,
    Gevraagd,
    Herkomst,
    Kosten,
    Perspectief,
    Plan,
    Voortgang,
)
from app.services.work import Writing

WEEKS = 10


def add_plan(tx: Writing, hid: str, home: demo.Huishouden, people: dict[str, str], question: str) -> None:
    """Write one plan with its goals and activities."""
    doelen = home.doel
    begun = tx.clock.today() + timedelta(days=home.plan_dag)
    whose = tuple(dict.fromkeys(people[doel.persoon] for doel in doelen))
    plan = tx.insert(
        Plan, hid, hulpvraag=question, inwoners=whose, betreft=whose, start=begun, weken=WEEKS,
        bellen_op=None if home.akkoord else begun + timedelta(days=2),
        momenten=((begun + timedelta(weeks=WEEKS)).isoformat(),) if home.akkoord else (),
    )  # fmt: skip
    for number, doel in enumerate(doelen, 1):
        made = tx.insert(
            Doel, hid, plan=plan.id, inwoner=people[doel.persoon], betreft=(people[doel.persoon],),
            woorden=doel.woorden, perspectief=Perspectief(doel.perspectief) if doel.perspectief else None,
            tevreden=doel.tevreden, herkomst=Herkomst(doel.herkomst) if doel.herkomst else None,
            herkomst_code=doel.herkomst_code, stappen=doel.stappen, volgorde=number,
        )  # fmt: skip
        for place, one in enumerate(doel.activiteit, 1):
            _add_activity(tx, made, one, place)


def _add_activity(tx: Writing, doel: Doel, one: demo.Activiteit, place: int) -> None:
    today = tx.clock.today()
    made = tx.insert(
        Activiteit, doel.huishouden, plan=doel.plan, doel=doel.id, volgorde=place,
        wat=one.wat, trede=one.trede, wie=one.wie,
        hulp_op_weg=one.hulp_op_weg, voorziening=one.voorziening, waar=one.waar, wanneer=one.wanneer,
        gevraagd=Gevraagd(one.gevraagd) if one.gevraagd else None, gevraagd_door=one.gevraagd_door,
        hoe_vaak=one.hoe_vaak, kosten=Kosten(one.kosten) if one.kosten else None, kosten_tekst=one.kosten_tekst,
        kosten_wie=one.kosten_wie,
        kosten_wanneer=None if one.kosten_dag is None else today + timedelta(days=one.kosten_dag),
        besluit=Besluitstand(one.besluit) if one.besluit else None,
        besluit_datum=None if one.besluit_dag is None else today + timedelta(days=one.besluit_dag),
        reden_maatwerk=one.reden_maatwerk,
    )  # fmt: skip
    if one.gedaan:
        tx.insert(Voortgang, doel.huishouden, activiteit=made.id, op=today, gedaan=one.gedaan)
