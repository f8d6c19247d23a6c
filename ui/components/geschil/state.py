"""What the page shows of each conflict, as plain values: made from the use case, drawn by the page."""

from dataclasses import dataclass
from datetime import date

from app.domain.conflict import Beslissing, Over
from app.domain.woordverschil import Stuk, compare_words
from app.services.verschillen import TOMBSTONE, Geschil, Kant
from app.wording.dates import say_near
from app.wording.i18n import _
from app.wording.rijen import say_field, say_kind


@dataclass(frozen=True, slots=True)
class Zijde:
    """One of the two values: who, when, the words in pieces, and the button that takes it."""

    kop: str
    stukken: tuple[Stuk, ...]
    knop: str
    beslissing: Beslissing
    nu: bool


@dataclass(frozen=True, slots=True)
class State:
    """One conflict."""

    rid: str
    huishouden: str
    kop: str
    uitleg: str
    links: Zijde
    rechts: Zijde
    schrijven: bool
    """Whether a new text can be written in place of both."""
    weg: bool
    """The row itself is gone: there is nothing left to choose."""
    besloten: str
    nu: str = ""
    """What stands in the dossier now, when that is neither of both, or made from both."""
    samengevoegd: bool = False
    """Whether what stands there now was made from both and waits for a check."""
    heropenen: bool = False
    """Whether what was decided can be decided anew."""


def to_state(one: Geschil, today: date, *, overal: bool, heropenen: bool = False) -> State:
    """Return what is shown; `overal` names the household too."""
    left, right = compare_words(one.eerste.tekst, one.tweede.tekst)
    where = place_of(one)
    return State(
        rid=one.conflict.id,
        huishouden=one.conflict.huishouden,
        kop=f"{one.thuis} · {where}" if overal and one.thuis else where,
        uitleg=_why(one),
        links=_side(one, one.eerste, left, Beslissing.EERSTE, today),
        rechts=_side(one, one.tweede, right, Beslissing.TWEEDE, today),
        schrijven=one.is_tekst and one.record is not None,
        weg=one.record is None,
        besloten=_decided(one, today),
        nu=one.nu if one.samengevoegd or not (one.eerste.nu or one.tweede.nu) else "",
        samengevoegd=one.samengevoegd and one.record is not None,
        heropenen=heropenen,
    )


def _why(one: Geschil) -> str:
    if one.conflict.over is Over.VERWIJDERD_GEWIJZIGD:
        return _("De een haalde dit weg. De ander schreef er nog in, zonder dat te weten. Het staat er nog.")
    if one.samengevoegd:
        first, second = (kant.wie or _("een collega") for kant in (one.eerste, one.tweede))
        made = _("Samengevoegd uit de zinnen van {een} en {ander}.").format(een=first, ander=second)
        return _("{wat} Lees na of het zo klopt.").format(wat=made)
    return _("Beide zijn geschreven zonder het andere te hebben gezien. Kies er een, of maak er samen iets van.")


def _side(one: Geschil, kant: Kant, pieces: tuple[Stuk, ...], which: Beslissing, today: date) -> Zijde:
    who = kant.wie or _("Een collega")
    head = f"{who}, {say_near(kant.dag, today)}" if kant.dag else who
    if one.conflict.over is Over.VERWIJDERD_GEWIJZIGD:
        said = _("Haalde dit weg") if kant.weg else _("Schreef hierin")
        return Zijde(head, (Stuk(said),), _("Toch weghalen") if kant.weg else _("Laten staan"), which, nu=not kant.weg)
    button = _("Alleen deze houden") if one.samengevoegd else _("Deze houden")
    return Zijde(head, pieces or (Stuk(_("(leeg gemaakt)")),), button, which, nu=kant.nu)


def _decided(one: Geschil, today: date) -> str:
    if one.open:
        return ""
    who = one.besloten_door or _("een collega")
    when = f"{who}, {say_near(one.besloten_op, today)}" if one.besloten_op else who
    return _("{keuze} · beslist door {wie}").format(keuze=_choice(one), wie=when)


def _choice(one: Geschil) -> str:
    if one.conflict.beslissing is Beslissing.SAMEN:
        return _("Samengevoegd en nagelezen") if one.samengevoegd else _("Samen iets nieuws gemaakt")
    chosen = one.tweede if one.conflict.beslissing is Beslissing.TWEEDE else one.eerste
    if one.conflict.over is Over.VERWIJDERD_GEWIJZIGD:
        return _("Toch weggehaald") if chosen.weg else _("Laten staan")
    return _("Gekozen: wat {wie} schreef").format(wie=chosen.wie or _("een collega"))


def place_of(one: Geschil) -> str:
    """Return 'Doel: in eigen woorden', or which goal it is when the whole row is in question."""
    kind = say_kind(one.conflict.soort)
    if one.conflict.over is Over.DUBBEL:
        return _("{wat}: twee keer ingevuld").format(wat=kind)
    if one.conflict.veld == TOMBSTONE:
        return f"{kind}: {one.wat}" if one.wat else kind
    return f"{kind}: {say_field(one.conflict.veld)}"
