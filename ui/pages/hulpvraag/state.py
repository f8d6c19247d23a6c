"""What the page shows of a question, decided without Qt."""

from dataclasses import dataclass

from app.domain.hulpvraag import Hulpvraag, Instemming
from app.domain.tekst import op_een_regel
from app.services.hulpvragen import Vragen
from app.wording.dates import say_short
from app.wording.i18n import _

SHORT = 60


@dataclass(frozen=True, slots=True)
class State:
    """Which question is shown, which others there are, and what to say about the need."""

    choices: tuple[tuple[str, str], ...]
    shown: Hulpvraag | None
    need_note: str
    ask_other: bool
    """The resident said it is otherwise: the field for those words is shown."""
    has_signals: bool


def to_state(vragen: Vragen) -> State:
    """Return the state of the page."""
    nu = vragen.nu.vraag if vragen.nu else None
    return State(
        choices=tuple((one.id, _name(one)) for one in vragen.vragen),
        shown=nu,
        need_note=_note(nu) if nu else "",
        ask_other=nu is not None and (nu.instemming is Instemming.ANDERS or bool(nu.behoefte_anders)),
        has_signals=bool(vragen.signalen),
    )


def _name(vraag: Hulpvraag) -> str:
    words = op_een_regel(vraag.gevraagd or vraag.woorden, SHORT) or _("Nieuwe vraag")
    day = f" ({say_short(vraag.ontvangen_op)})" if vraag.ontvangen_op else ""
    return f"{words}{day}"


def _note(vraag: Hulpvraag) -> str:
    if not vraag.behoefte:
        return ""
    if vraag.instemming is Instemming.KLOPT:
        return _("De inwoner zei: klopt. Dit telt als de behoefte.")
    if vraag.instemming is Instemming.ANDERS:
        return _("De inwoner zei: anders. De woorden van de inwoner gaan voor.")
    return _("Nog niet teruggezegd. Het telt pas als de inwoner zegt: klopt.")
