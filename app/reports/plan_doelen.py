"""Goals and who does what: a table on normal paper, a short list per activity in large print."""

from app.reports import fonts
from app.reports.dates import written
from app.reports.document import Document, Text
from app.reports.lines import Span
from app.reports.values import Activiteit, Doel
from app.reports.woorden import Woorden

_HEADING_LENGTH = 160
_ONE_LINE = 100
_HEAD = ("Wat", "Wie", "Waar en wanneer", "Wat kost het mij")


def place_goals(document: Document, goals: tuple[Doel, ...], words: Woorden, *, several: bool) -> None:
    """Place each goal with its activities."""
    if not goals:
        return
    document.heading(2, "Wat ik wil" if not several else "Wat wij willen")
    for number, goal in enumerate(goals, 1):
        lead = f"{number}. " if len(goals) > 1 else ""
        if len(goal.woorden) <= _HEADING_LENGTH and "\n" not in goal.woorden.strip():
            document.heading(3, lead + goal.woorden)
        else:
            document.heading(3, f"Doel {number}")
            document.quote(goal.woorden)
        _about(document, goal, several=several)
        _activities(document, goal.activiteiten, words, "Wie doet wat")


def place_loose(document: Document, activities: tuple[Activiteit, ...], words: Woorden) -> None:
    """Place what was agreed without a goal."""
    if activities:
        document.heading(2, "Wat we ook afspraken")
        _activities(document, activities, words, "Wat we ook afspraken: wie doet wat")


def _about(document: Document, goal: Doel, *, several: bool) -> None:
    pairs = (
        ("Van wie", goal.van if several else ""),
        ("Ik ben tevreden als", goal.tevreden_als),
        ("Waar ik naartoe wil", goal.perspectief),
    )
    said: list[tuple[Span, ...]] = [
        (Span(f"{label}: ", fonts.BOLD), Span(f"{_closed(value)} ")) for label, value in pairs if value.strip()
    ]
    if document.schaal.columns and sum(len(span.text) for one in said for span in one) <= _ONE_LINE:
        said = [tuple(span for one in said for span in one)] if said else []
    for one in said:
        document.text(one, after=0.3)
    if goal.stappen:
        document.text((Span("Stappen:", fonts.BOLD),), after=0.2)
        document.bullets(goal.stappen)
    document.gap(0.3)


def _closed(text: str) -> str:
    """Return a text that ends as a sentence, so that another can stand behind it."""
    kept = text.strip()
    return kept if kept.endswith((".", "!", "?", "…")) else f"{kept}."


def _activities(document: Document, activities: tuple[Activiteit, ...], words: Woorden, caption: str) -> None:
    if not activities:
        return
    if document.schaal.columns:
        body = [[_what(one, words), _who(one), _where(one), _cost(one)] for one in activities]
        document.columns(caption, _HEAD, body, (0.29, 0.24, 0.27, 0.2), shown=False)
        for one in activities:
            if one.zonder_besluit:
                document.text(
                    (Span(f"{_closed(one.wat)} ", fonts.BOLD), Span(words.geen_besluit, fonts.ITALIC)), after=0.3
                )
        return
    for one in activities:
        pairs = (
            (_HEAD[1], _who(one)),
            (_HEAD[2], _where(one)),
            (_HEAD[3], _cost(one)),
            ("Besluit", _decision(one, words)),
        )
        rows = [((Span(label, fonts.BOLD),), value) for label, value in pairs if value.strip()]
        if len(one.wat) <= _HEADING_LENGTH:
            document.rows(one.wat or _HEAD[0], rows)
        else:
            document.rows(caption, [((Span(_HEAD[0], fonts.BOLD),), one.wat), *rows])


def _what(one: Activiteit, words: Woorden) -> Text:
    """Return what it is; what is promised to nobody yet says so here, and in full below the table."""
    decision = "Nog geen besluit." if one.zonder_besluit else _decision(one, words)
    return (Span(one.wat), Span(f"\n{decision}", fonts.ITALIC)) if decision else one.wat


def _decision(one: Activiteit, words: Woorden) -> str:
    return words.geen_besluit if one.zonder_besluit else one.besluit


def _who(one: Activiteit) -> str:
    if not one.nog_te_vragen_door.strip():
        return "\n".join(part for part in (one.wie, _phone(one)) if part.strip())
    asked_by = one.nog_te_vragen_door.split()[0]
    asked = f"wordt gevraagd door {asked_by}"
    return "\n".join(part for part in (one.wie, _phone(one), asked) if part.strip())


def _phone(one: Activiteit) -> str:
    """Return the number to call, held together on one line."""
    number = "\u00a0".join(one.telefoon.split())
    return f"bel\u00a0{number}" if number else ""


def _where(one: Activiteit) -> str:
    """Return where, when and how often, on as few lines as the column allows."""
    return ", ".join(part.strip() for part in (one.waar, one.wanneer, one.hoe_vaak) if part.strip())


def _cost(one: Activiteit) -> str:
    if one.kosten.strip():
        return one.kosten
    if not one.kosten_zoekt_uit.strip():
        return "Dat spreken we nog af."
    until = f" voor {written(one.kosten_bekend_op)}" if one.kosten_bekend_op else ""
    return f"Weet ik nog niet. {one.kosten_zoekt_uit} zoekt het uit{until}."
