"""The paper form, typed in later: the same numbers, and every answer in the row it belongs to.

Nothing is made before the first answer.  The conversation says that it came from paper; its day is the day
on the form, never today by itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.clock import local_day
from app.domain.activiteitenplan import Activiteit, Doel, Herkomst, Plan
from app.domain.agenda import Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, SoortWoord, Stem, Vastgelegd
from app.domain.gespreksregels import geldend
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.spinnenweb import Dimensiescore
from app.packs.load import Packs
from app.services import gesprekken, gespreksrijen, plannen
from app.services.formulier import Genummerd, Vraag, questions
from app.services.work import Reading, Writing

NABELLEN = "Nabellen na het gesprek op papier"
_WOORDEN = {
    Vraag.WAT_IS_ER: SoortWoord.WAT_IS_ER,
    Vraag.BELANGRIJKST: SoortWoord.BELANGRIJKST,
    Vraag.BELLEN: SoortWoord.BELLEN,
}
_DOEL = {Vraag.WENS: "woorden", Vraag.TEVREDEN: "tevreden"}


@dataclass(frozen=True, slots=True)
class Formulier:
    """Which form is typed in: the ids that its rows get, and whose web it is."""

    gesprek: str
    huishouden: str
    inwoner: str
    afspraken: tuple[str, ...]
    """Ids of the activities, one per line on the form."""


@dataclass(frozen=True, slots=True)
class Ingevuld:
    """What was typed in so far, by the number of the question."""

    huishouden: Huishouden
    bewoners: tuple[Inwoner, ...]
    formulier: Formulier
    begonnen: bool
    dag: date | None = None
    bel_dag: date | None = None
    woorden: Mapping[int, str] = field(default_factory=dict)
    cijfers: Mapping[int, int] = field(default_factory=dict)
    mag_schrijven: bool = True

    @property
    def wie(self) -> Inwoner | None:
        """The resident whose form it is."""
        return next((one for one in self.bewoners if one.id == self.formulier.inwoner), None)


def load(
    tx: Reading, packs: Packs, huishouden: str, *, gesprek: str = "", inwoner: str = "", nieuw: bool = False,
    afspraken: tuple[str, ...] = (),
) -> Ingevuld:  # fmt: skip
    """Return the form asked for, else the own one of today that is still open, else an empty one."""
    people = tuple(tx.all(Inwoner, huishouden=huishouden))
    found = _choose(tx, huishouden, gesprek, nieuw=nieuw)
    numbered = questions(packs)
    chosen = inwoner or next(iter(found.deelnemers if found else ()), "") or next((one.id for one in people), "")
    kept = tuple(one.id for one in _activities(tx, found.id)) if found else ()
    count = sum(one.vraag is Vraag.AFSPRAAK for one in numbered)
    ids = (*afspraken, *kept[len(afspraken) :], *(tx.clock.new_id() for _slot in range(count)))[:count]
    form = Formulier(found.id if found else gesprek or tx.clock.new_id(), huishouden, chosen, ids)
    home = tx.get(Huishouden, huishouden)
    if found is None:
        return Ingevuld(home, people, form, begonnen=False)
    call = _call(tx, found.id)
    scores = {
        row.dimensie: row for row in geldend(tx.all(Dimensiescore, gesprek=found.id, inwoner=chosen))
    }  # fmt: skip
    figures = {
        one.nummer: row.score for one in numbered if (row := scores.get(one.over)) is not None and row.score is not None
    }
    return Ingevuld(
        huishouden=home,
        bewoners=people,
        formulier=form,
        begonnen=True,
        dag=found.datum,
        bel_dag=call.voor if call else None,
        woorden=_said(tx, found, numbered, form, scores),
        cijfers=figures,
        mag_schrijven=found.open and found.gemaakt_door == tx.actor,
    )


def _choose(tx: Reading, huishouden: str, wanted: str, *, nieuw: bool) -> Gesprek | None:
    rows = [one for one in gesprekken.gesprekken_of(tx, huishouden) if one.vastgelegd is Vastgelegd.VAN_PAPIER]
    if wanted or nieuw:
        return next((one for one in rows if one.id == wanted), None)
    today = tx.clock.today()
    mine = [one for one in rows if one.open and one.gemaakt_door == tx.actor and local_day(one.gemaakt_op) == today]
    return max(mine, key=lambda one: one.id, default=None)


def _said(
    tx: Reading, talk: Gesprek, numbered: tuple[Genummerd, ...], form: Formulier, scores: Mapping[str, Dimensiescore]
) -> dict[int, str]:
    lines = {row.soort: row.tekst for row in geldend(tx.all(Gesprekswoord, gesprek=talk.id))}
    goal = _goal(tx, talk.id)
    done = {one.id: one.wat for one in _activities(tx, talk.id)}
    slots = iter(form.afspraken)
    said: dict[int, str] = {}
    for one in numbered:
        if one.vraag is Vraag.WIE:
            said[one.nummer] = talk.aanwezig
        elif one.vraag in _WOORDEN:
            said[one.nummer] = lines.get(_WOORDEN[one.vraag], "")
        elif one.vraag is Vraag.WEB:
            said[one.nummer] = scores[one.over].woorden if one.over in scores else ""
        elif one.vraag in _DOEL:
            said[one.nummer] = str(getattr(goal, _DOEL[one.vraag])) if goal else ""
        elif one.vraag is Vraag.AFSPRAAK:
            said[one.nummer] = done.get(next(slots), "")
    return said


def ensure(tx: Writing, form: Formulier, packs: Packs) -> Gesprek:
    """Return the conversation; it is made with the first answer, and the resident of the form is in it."""
    found = tx.find(Gesprek, form.gesprek)
    if found is None:
        asked = [one for one in tx.all(Hulpvraag, huishouden=form.huishouden) if one.afgesloten_op is None]
        own = [one for one in asked if one.inwoner in {"", form.inwoner}]
        return gesprekken.start_gesprek(
            tx, form.huishouden, packs, id=form.gesprek, deelnemers=(form.inwoner,) if form.inwoner else (),
            vastgelegd=Vastgelegd.VAN_PAPIER, datum=None, hulpvraag=own[-1].id if own else "",
        )  # fmt: skip
    if form.inwoner and form.inwoner not in found.deelnemers:
        return gesprekken.change_gesprek(tx, found.id, deelnemers=(*found.deelnemers, form.inwoner))
    return found


def answer(tx: Writing, form: Formulier, packs: Packs, nummer: int, tekst: str) -> None:
    """Write what stands behind a number; an empty answer that was never given makes nothing."""
    one = next(asked for asked in questions(packs) if asked.nummer == nummer)
    if not tekst.strip() and tx.find(Gesprek, form.gesprek) is None:
        return
    talk = ensure(tx, form, packs)
    if one.vraag is Vraag.WIE:
        gesprekken.change_gesprek(tx, talk.id, aanwezig=tekst)
    elif one.vraag in _WOORDEN:
        _write_line(tx, form, _WOORDEN[one.vraag], tekst)
    elif one.vraag is Vraag.WEB:
        if tekst.strip() or tx.all(Dimensiescore, gesprek=talk.id, inwoner=form.inwoner, dimensie=one.over):
            gespreksrijen.set_score(tx, talk.id, form.inwoner, one.over, woorden=tekst)
    elif one.vraag in _DOEL:
        _write_goal(tx, form, _DOEL[one.vraag], tekst)
    elif one.vraag is Vraag.AFSPRAAK:
        _write_activity(tx, form, _slot(packs, nummer), tekst)


def set_cijfer(tx: Writing, form: Formulier, packs: Packs, dimensie: str, cijfer: int | None) -> None:
    """Write the ringed figure of a dimension; nothing ringed is not discussed."""
    if cijfer is None and not tx.all(Dimensiescore, gesprek=form.gesprek, inwoner=form.inwoner, dimensie=dimensie):
        return
    talk = ensure(tx, form, packs)
    gespreksrijen.set_score(tx, talk.id, form.inwoner, dimensie, score=cijfer)


def set_dag(tx: Writing, form: Formulier, packs: Packs, dag: date | None) -> None:
    """Write the day on the form."""
    if dag is not None or tx.find(Gesprek, form.gesprek) is not None:
        gesprekken.change_gesprek(tx, ensure(tx, form, packs).id, datum=dag)


def set_bellen(tx: Writing, form: Formulier, packs: Packs, dag: date | None) -> None:
    """Put the call that was agreed on Vandaag, or take it away."""
    found = _call(tx, form.gesprek)
    if dag is None:
        if found is not None:
            tx.remove(found)
        return
    talk = ensure(tx, form, packs)
    if found is not None:
        tx.change(found, voor=dag, klaar_op=None)
        return
    tx.insert(
        Taak, talk.huishouden, wat=NABELLEN, voor=dag, wie=tx.actor, gaat_over=talk.id, betreft=talk.deelnemers
    )  # fmt: skip


def _call(tx: Reading, gesprek: str) -> Taak | None:
    return next((one for one in tx.all(Taak, gaat_over=gesprek) if one.wat == NABELLEN), None)


def _write_line(tx: Writing, form: Formulier, soort: SoortWoord, tekst: str) -> None:
    found = next(iter(geldend(tx.all(Gesprekswoord, gesprek=form.gesprek, soort=soort))), None)
    if found is not None:
        gespreksrijen.set_woord(tx, form.gesprek, found.id, tekst=tekst)
    elif tekst.strip():
        stem = Stem.CONSULENT if soort is SoortWoord.BELLEN else Stem.INWONER
        gespreksrijen.set_woord(
            tx, form.gesprek, tx.clock.new_id(), soort=soort, stem=stem, inwoner=form.inwoner, tekst=tekst
        )


def _goal(tx: Reading, gesprek: str) -> Doel | None:
    return next(iter(tx.all(Doel, herkomst_code=gesprek)), None)


def _write_goal(tx: Writing, form: Formulier, name: str, tekst: str) -> None:
    found = _goal(tx, form.gesprek)
    if found is not None or tekst.strip():
        plannen.change_goal(tx, found or _new_goal(tx, form), **{name: tekst})


def _new_goal(tx: Writing, form: Formulier) -> Doel:
    plan = plannen.open_plan(tx, form.huishouden, tx.get(Gesprek, form.gesprek).hulpvraag)
    made = plannen.add_goal(tx, plan, form.inwoner)
    return plannen.change_goal(tx, made, herkomst=Herkomst.WENS, herkomst_code=form.gesprek)


def _activities(tx: Reading, gesprek: str) -> list[Activiteit]:
    goal = _goal(tx, gesprek)
    return sorted(tx.all(Activiteit, doel=goal.id), key=lambda one: (one.volgorde, one.id)) if goal else []


def _slot(packs: Packs, nummer: int) -> int:
    return [one.nummer for one in questions(packs) if one.vraag is Vraag.AFSPRAAK].index(nummer)


def _write_activity(tx: Writing, form: Formulier, slot: int, tekst: str) -> None:
    rid = form.afspraken[slot]
    found = tx.find(Activiteit, rid)
    if found is not None:
        plannen.change_activity(tx, found, wat=tekst)
    elif tekst.strip():
        goal = _goal(tx, form.gesprek) or _new_goal(tx, form)
        plannen.add_activity(tx, tx.get(Plan, goal.plan), goal.id, id=rid, wat=tekst)
