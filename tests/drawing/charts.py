"""Charts to test with: invented people, the product's own words."""

from app.domain.gesprekswiel import Ervaring
from app.drawing.colours import LIGHT, ChartColours
from app.drawing.spider_data import Axis, EarlierWeb, SpiderData
from app.drawing.values import Value
from app.drawing.wheel_data import WheelData, WheelGroup, WheelSegment

NAMES = (
    ("mijn lichaam", "heart-pulse"),
    ("hoe ik me voel", "smile"),
    ("waar ik het voor doe", "sparkles"),
    ("genieten van mijn leven", "sun"),
    ("meedoen met anderen", "users"),
    ("mijn gewone dag", "calendar-days"),
)
SEGMENTS = (
    (0, "Mijn lichaam", "heart-pulse"),
    (0, "Mijn hoofd en gevoel", "brain"),
    (0, "Voor mezelf zorgen", "bath"),
    (1, "Het huishouden", "washing-machine"),
    (1, "Mijn huis en hulpmiddelen", "house"),
    (1, "Geld en post", "wallet"),
    (2, "Praten, horen en lezen", "message-circle"),
    (2, "Familie, gezin en vrienden", "users"),
    (2, "Hulp krijgen en hulp geven", "hand-helping"),
    (3, "Op pad gaan", "bus"),
    (3, "Werk, school en leren", "briefcase"),
    (3, "Vrije tijd, buurt en geloof", "coffee"),
)
SURROUNDINGS = (4, 8)
NOTHING: tuple[Value, ...] = (None,) * 6
THREE = {3: Ervaring.MET_MOEITE, 7: Ervaring.GAAT_GOED, 8: Ervaring.HELPT_SOMS}
TWELVE = {
    i: (
        Ervaring.HELPT_MIJ
        if i in SURROUNDINGS
        else (Ervaring.GAAT_GOED, Ervaring.MET_MOEITE, Ervaring.LUKT_NIET)[i % 3]
    )
    for i in range(12)
}


def web(
    values: tuple[Value, ...] = NOTHING,
    *,
    marked: int | None = None,
    previous: tuple[EarlierWeb, ...] = (),
    colours: ChartColours = LIGHT,
) -> SpiderData:
    """Return a web with these values; the marked axis has a speech bubble and a star."""
    axes = tuple(
        Axis(
            id=name,
            label=name,
            icon=icon,
            colour=colours.dimension(i),
            value=values[i],
            praten=i == marked,
            werken=i == marked,
            low="dat gaat niet",
            high="dat gaat goed",
        )
        for i, (name, icon) in enumerate(NAMES)
    )
    return SpiderData(axes=axes, previous=previous)


def round_table(
    said: dict[int, Ervaring] | None = None,
    *,
    marked: int | None = None,
    count: int = 12,
    colours: ChartColours = LIGHT,
) -> WheelData:
    """Return a wheel in which this was said."""
    words = said or {}
    segments = tuple(
        WheelSegment(
            id=str(i),
            label=SEGMENTS[i % 12][1],
            icon=SEGMENTS[i % 12][2],
            group=i * 4 // count,
            omgeving=i in SURROUNDINGS,
            ervaring=words.get(i),
            praten=i == marked,
            werken=i == marked,
            wens=i == marked,
        )
        for i in range(count)
    )
    groups = ("Ikzelf", "Thuis", "Mensen om mij heen", "Erop uit")
    return WheelData(
        groups=tuple(WheelGroup(name, colours.group(i)) for i, name in enumerate(groups)),
        segments=segments,
        question="Waar wilt u over praten?",
        full_legend=True,
    )
