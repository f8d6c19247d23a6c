"""What the page of a conversation shows, and what a resident may see of it."""

from dataclasses import replace
from datetime import date

from app.domain.gesprek import Gesprek, Gesprekswoord, Stem, Tolk
from app.domain.gesprekswiel import Ervaring, Segmentwoord
from app.domain.inwoner import Aanspreekvorm, Inwoner
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.drawing.colours import LIGHT
from app.drawing.values import NIET_RELEVANT
from app.packs.load import load_default
from app.services.bewaren import Bewaarregel
from app.services.gesprekken import EerderWeb, GesprekView
from ui.pages.gesprek.bewaarregels import groepen
from ui.pages.gesprek.panels import first_tab, shown_tabs
from ui.pages.gesprek.state import (
    State,
    next_resident,
    samen,
    spider_data,
    title_of,
    to_state,
    tolk_note,
    voice_of,
    wheel_data,
)

PACKS = load_default()
RIET = Inwoner(id="riet", huishouden="h", voornaam="Riet")
JAN = Inwoner(id="jan", huishouden="h", voornaam="Jan", aanspreekvorm=Aanspreekvorm.JE)
CANARY = "Kanarievogel"


def _score(dimensie: str, inwoner: str = "riet", *, score: int | None = None, **more: object) -> Dimensiescore:
    made = Dimensiescore(id=f"{inwoner}-{dimensie}", huishouden="h", inwoner=inwoner, dimensie=dimensie, score=score)
    for name, value in more.items():
        object.__setattr__(made, name, value)
    return made


def _view(
    scores: tuple[Dimensiescore, ...] = (),
    segmenten: tuple[Segmentwoord, ...] = (),
    people: tuple[Inwoner, ...] = (RIET, JAN),
    gesprek: Gesprek | None = None,
    eerder: tuple[EerderWeb, ...] = (),
) -> GesprekView:
    return GesprekView(
        gesprek=gesprek or Gesprek(id="g", huishouden="h", gemaakt_op="2026-11-23T09:00:00.000Z"),
        deelnemers=people,
        bewoners=(RIET, JAN),
        scores=scores,
        segmenten=segmenten,
        woorden=(),
        verschillen=(),
        eerder=eerder,
        regels=tuple(Bewaarregel(one, in_plan=False) for one in (*scores, *segmenten)),
        naast=(),
        anderen=(),
        dimensies=PACKS.dimensies,
        sets=tuple((one.id, PACKS.segmenten.set[0]) for one in people),
        alle_sets=PACKS.segmenten.set,
        is_auteur=True,
        vandaag=date(2026, 11, 23),
    )


def test_an_empty_web_has_no_values_at_all() -> None:
    data = spider_data(to_state(_view()), LIGHT, frozenset())

    assert [axis.value for axis in data.axes] == [None] * 6
    assert data.previous == ()


def test_not_discussed_not_relevant_and_zero_are_three_things() -> None:
    view = _view((_score("meedoen", score=0), _score("zingeving", niet_relevant=True)))
    values = {axis.id: axis.value for axis in spider_data(to_state(view), LIGHT, frozenset()).axes}

    assert values["meedoen"] == 0
    assert values["zingeving"] is NIET_RELEVANT
    assert values["lichaamsfuncties"] is None


def test_each_resident_has_an_own_web_in_the_own_form_of_address() -> None:
    view = _view((_score("meedoen", score=2), _score("meedoen", "jan", score=8)))
    first = to_state(view)
    second = to_state(view, next_resident(first))

    assert [axis.value for axis in spider_data(first, LIGHT, frozenset()).axes if axis.id == "meedoen"] == [2]
    assert [axis.value for axis in spider_data(second, LIGHT, frozenset()).axes if axis.id == "meedoen"] == [8]
    assert (first.vorm, second.vorm) == ("u", "je")
    assert next_resident(second) == "riet"


def test_only_the_chosen_earlier_webs_lie_behind() -> None:
    old = EerderWeb("g0", "riet", date(2026, 8, 15), (_score("meedoen", score=5),))
    state = to_state(_view(eerder=(old,)))

    assert spider_data(state, LIGHT, frozenset()).previous == ()
    behind = spider_data(state, LIGHT, frozenset({"g0"})).previous
    assert behind[0].label == "15 augustus 2026"
    assert [value for value in behind[0].values if value is not None] == [5]


def test_the_wheel_shows_words_and_marks() -> None:
    row = Segmentwoord(id="s", huishouden="h", inwoner="riet", segment="oppad", ervaring=Ervaring.MET_MOEITE, wens="x")
    wheel = wheel_data(to_state(_view(segmenten=(row,))), LIGHT)
    shown = next(one for one in wheel.segments if one.id == "oppad")

    assert len(wheel.segments) == 12
    assert (shown.ervaring, shown.wens, shown.praten) == (Ervaring.MET_MOEITE, True, False)


def test_samen_kijken_holds_nothing_of_the_consultant_or_the_other() -> None:
    segments = (
        Segmentwoord(id="1", huishouden="h", inwoner="riet", segment="oppad", woorden="mag", zin_consulent=CANARY),
        Segmentwoord(id="2", huishouden="h", inwoner="riet", segment="geld", woorden=CANARY, niveau=Niveau.VIER_OGEN),
        Segmentwoord(id="3", huishouden="h", inwoner="jan", segment="geld", woorden=CANARY),
    )
    scores = (
        _score("meedoen", score=2, woorden="mag"),
        _score("zingeving", score=1, woorden=CANARY, niveau=Niveau.VIER_OGEN),
        _score("meedoen", "jan", score=8, woorden=CANARY),
    )
    shown = samen(to_state(_view(scores, segments), "riet"))

    assert CANARY not in repr(shown)
    assert [row.woorden for row in shown.view.scores] == ["mag"]
    assert [row.woorden for row in shown.view.segmenten] == ["mag"]


def test_the_head_says_with_whom() -> None:
    assert title_of(_view()) == "Gesprek met Riet en Jan"
    assert title_of(_view(people=())) == "Gesprek"


def test_a_child_that_interprets_gives_a_quiet_note() -> None:
    assert tolk_note(_view(gesprek=Gesprek(id="g", huishouden="h", tolk=Tolk.KIND)))
    assert not tolk_note(_view())


def test_every_voice_has_a_name() -> None:
    view = _view()
    base = Gesprekswoord(id="w", huishouden="h", inwoner="riet")
    carer = Gesprekswoord(id="w", huishouden="h", stem=Stem.MANTELZORGER, spreker="dochter Anja")

    assert voice_of(view, base) == "Riet"
    assert voice_of(view, carer) == "dochter Anja"
    assert voice_of(view, Gesprekswoord(id="w", huishouden="h", stem=Stem.CONSULENT)) == "Ik, de consulent"


def test_what_is_kept_is_told_per_resident() -> None:
    view = _view((_score("meedoen", score=2, praten=True), _score("meedoen", "jan", niet_relevant=True)))

    told = [(group.titel, line.titel, line.tekst) for group in groepen(view) for line in group.regels]

    assert told == [
        ("Het web van Riet", "Meedoen met anderen", "2 · hierover praten"),
        ("Het web van Jan", "Meedoen met anderen", "niet relevant"),
    ]


def test_what_is_kept_is_called_as_in_the_wheel_of_who_said_it() -> None:
    grown_up, child = PACKS.segmenten.van("standaard"), PACKS.segmenten.van("kind")
    said = Segmentwoord(id="s", huishouden="h", inwoner="riet", segment="oppad", woorden="lopen haal ik niet")
    view = replace(_view(segmenten=(said,)), sets=(("riet", grown_up), ("jan", child)))

    assert [line.titel for group in groepen(view) for line in group.regels] == ["Op pad gaan"]
    assert view.segmentnaam("jan", "zelfdoen") == child.van("zelfdoen").naam
    assert view.segmentnaam("riet", "zelfdoen") == child.van("zelfdoen").naam


def test_a_difference_needs_two_people() -> None:
    both, alone = State(_view(), "riet"), State(_view(people=(RIET,)), "riet")

    assert {tab.key for tab in shown_tabs(both)} - {tab.key for tab in shown_tabs(alone)} == {"verschil"}
    assert first_tab(alone, "") == "spinnenweb"
    assert first_tab(alone, "afsluiten") == "afsluiten"
