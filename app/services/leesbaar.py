"""How easy a paper reads, before it is printed: one calm line, and never a reason not to print.

Only what the team wrote counts: the words of the resident (the question, what matters to them, a remark when
signing) are left alone.
"""

from functools import cache

from app.packs.klaretaal import Klaretaal
from app.packs.load import Packs
from app.reports import values as paper
from app.services.afdrukken import Ontwerp
from app.wording.plain import Lexicon, look_at, make_lexicon
from app.wording.plain.say import say_summary


def say_reading(ontwerp: Ontwerp, packs: Packs) -> str:
    """Return '3 zinnen zijn lang. 2 woorden kunnen gewoner.', or nothing when all is short and plain."""
    lexicon = lexicon_of(packs.klaretaal)
    return say_summary([look_at(text, lexicon) for text in _texts(ontwerp.values) if text.strip()])


@cache
def lexicon_of(pack: Klaretaal) -> Lexicon:
    """Return the hard words of a pack, made ready once."""
    return make_lexicon(pack.woorden(), pack.bekend)


def _texts(values: object) -> list[str]:
    if isinstance(values, paper.PlanPapier):
        return _of_plan(values)
    if isinstance(values, paper.KortPapier):
        return [values.wat_doet_u, values.wat_doen_wij, values.wie_belt]
    return []


def _of_plan(plan: paper.PlanPapier) -> list[str]:
    acts = [*plan.losse_activiteiten, *(one for doel in plan.doelen for one in doel.activiteiten)]
    texts = [question.afgesproken for question in plan.vragen]
    for goal in plan.doelen:
        texts += [goal.woorden, goal.tevreden_als, *goal.stappen]
    for act in acts:
        texts += [act.wat, act.waar, act.wanneer, act.hoe_vaak]
    return texts
