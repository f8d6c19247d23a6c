"""The rules of an activiteitenplan, as pure functions: period, moments, what paper may promise."""

from datetime import date, timedelta

from app.domain.activiteitenplan import WEKEN_TOT, Activiteit, Besluitstand, Gevraagd, Plan, Trede
from app.domain.termijn import NEDERLAND, Feestdagen, volgende_werkdag

HANDTEKENVAK = (210, 52)
"""Width and height of the box that is signed in: strokes are thousandths of both, and keep this shape on paper."""


def end_of(plan: Plan) -> date | None:
    """Return the last day of the period, or None while start or length is not chosen."""
    if plan.start is None or not plan.weken:
        return None
    return plan.start + timedelta(weeks=plan.weken)


def moments_of(plan: Plan, feestdagen: Feestdagen = NEDERLAND) -> tuple[date, ...]:
    """Return the days on which we look again: the chosen ones, else the first working day at the end of the period."""
    chosen = tuple(sorted(date.fromisoformat(moment) for moment in plan.momenten))
    end = end_of(plan)
    return chosen or ((volgende_werkdag(end, feestdagen),) if end else ())


def needs_reason(plan: Plan) -> bool:
    """Return whether the period is longer than 12 weeks and nobody wrote why yet (source 000)."""
    return is_long(plan.weken) and not plan.reden_langer.strip()


def treden_of(activiteit: Activiteit) -> frozenset[int]:
    """Return every trede of an activity: help often combines, a neighbour drives to the general facility."""
    also = (int(one) for one in activiteit.ook_treden if one.isdecimal())
    return frozenset((activiteit.trede, *also)) if activiteit.trede else frozenset()


def toggled(activiteit: Activiteit, trede: int) -> tuple[int | None, tuple[str, ...]]:
    """Return the first trede and the others, after this one was pressed: chosen ones go, others come."""
    chosen = [activiteit.trede, *map(int, activiteit.ook_treden)] if activiteit.trede else []
    left = [one for one in chosen if one != trede] if trede in chosen else [*chosen, trede]
    return (left[0] if left else None), tuple(str(one) for one in left[1:])


def is_maatwerk(activiteit: Activiteit) -> bool:
    """Return whether a besluit is needed for this, alone or beside other help."""
    return Trede.MAATWERK in treden_of(activiteit)


def is_promised(activiteit: Activiteit) -> bool:
    """Return whether paper may state this as settled: maatwerk only with a besluit (CRVB:2022:2322)."""
    return not is_maatwerk(activiteit) or activiteit.besluit is Besluitstand.BESLUIT


def asks_someone(activiteit: Activiteit) -> bool:
    """Return whether the question "is it asked?" belongs to this activity: others than resident and team."""
    others = not treden_of(activiteit).isdisjoint({Trede.MIJN_MENSEN, Trede.IN_DE_BUURT, Trede.ANDERE_WET})
    return others or (activiteit.trede is None and activiteit.gevraagd is not None)


def must_be_asked(activiteit: Activiteit) -> bool:
    """Return whether somebody else than resident and team is put down and did not answer yet."""
    return asks_someone(activiteit) and activiteit.gevraagd in {None, Gevraagd.NOG_NIET}


def is_on_paper(activiteit: Activiteit) -> bool:
    """Return whether paper names this: it says something, and nobody said no to it."""
    refused = asks_someone(activiteit) and activiteit.gevraagd is Gevraagd.WIL_HET_NIET
    return bool(activiteit.wat.strip()) and not refused


def hides_surname(activiteit: Activiteit) -> bool:
    """Return whether only a first name may be shown: a person who did not say yes."""
    person = Trede.MIJN_MENSEN in treden_of(activiteit) or bool(activiteit.wie_id)
    return asks_someone(activiteit) and person and activiteit.gevraagd is not Gevraagd.WIL_HET


def is_long(weken: int | None) -> bool:
    """Return whether a period asks for a reason; it is never refused (source 000)."""
    return bool(weken and weken > WEKEN_TOT)


def maatwerk_in_sight(activiteiten: tuple[Activiteit, ...]) -> bool:
    """Return whether the resident must know that help often starts on the day of the aanvraag."""
    return any(is_maatwerk(a) and a.besluit is not Besluitstand.BESLUIT for a in activiteiten)


def parse_steps(stappen: tuple[str, ...]) -> dict[int, str]:
    """Return the optional GAS steps by code (-3 to +2); a line that is no step is left out."""
    found: dict[int, str] = {}
    for line in stappen:
        code, _, woorden = line.partition("=")
        if code.lstrip("-").isdigit() and woorden.strip():
            found[int(code)] = woorden
    return found


def format_steps(steps: dict[int, str]) -> tuple[str, ...]:
    """Return GAS steps as they are stored."""
    return tuple(f"{code}={woorden}" for code, woorden in sorted(steps.items()) if woorden.strip())
