"""What the web shows: the axes with their values, earlier webs, and the words of the drawing."""

from dataclasses import dataclass, field

from app.drawing.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One spoke: the resident's word for it, an icon and a colour, and what was said."""

    id: str
    label: str
    icon: str
    colour: str
    value: Value = None
    praten: bool = False
    werken: bool = False
    low: str = ""
    """The words at 0."""
    high: str = ""
    """The words at 10."""


@dataclass(frozen=True, slots=True)
class EarlierWeb:
    """A web of an earlier conversation: its date in words and its values in the order of the axes."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpiderWords:
    """The words in the drawing; translated by whoever makes the data."""

    today: str = "nu"
    praten: str = "hier wil ik over praten"
    werken: str = "hier wil ik aan werken"
    niet_relevant: str = "niet relevant"
    inner: str = "midden"
    outer: str = "rand"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpiderData:
    """One person's web.  With `full_legend` the legend never changes while people talk."""

    axes: tuple[Axis, ...]
    previous: tuple[EarlierWeb, ...] = ()
    show_figures: bool = True
    show_ends: bool = False
    full_legend: bool = False
    words: SpiderWords = field(default_factory=SpiderWords)
