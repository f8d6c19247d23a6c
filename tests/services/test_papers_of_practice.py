"""The papers of every practice household: what is on them, in which order, and what is never on them."""

import re
from collections.abc import Iterator

import pytest

from app.demo.households import Huishouden as Oefenhuishouden
from app.demo.households import load_households
from app.domain.activiteitenplan import Plan
from app.domain.huishouden import Adres
from app.domain.hulpvraag import Hulpvraag, Melder
from app.domain.netwerk import Mantelzorg
from app.domain.record import Niveau
from app.services.afdrukken import Wens
from app.services.papieren import Papiersoort
from app.services.work import Reading, Writing
from tests.reports.reading import page_texts, squeezed, structure
from tests.services.practice import Practice, open_practice

BSN = re.compile(r"(?<![\d ])\d{9}(?!\d)")
ORDER = (
    "Mijn plan", "Mijn vraag", "Wat ik belangrijk vind", "Mijn web", "Wat ik wil", "Wat gebeurt er nu?",
    "Wanneer kijken we weer?", "Wie kan ik bellen?", "Wat ik mag", "Klopt dit plan?", "Hulp van de gemeente aanvragen",
)  # fmt: skip
LEAST_ON_A_PAGE = 250
"""Characters: a page with less was not worth a sheet of paper."""


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    made = open_practice(tmp_path_factory.mktemp("oefen"))
    yield made
    made.store.close()


HOMES = load_households().huishouden
PLANNED = [one for one in HOMES if one.doel]


@pytest.mark.parametrize("groot", [False, True], ids=["normaal", "groot"])
@pytest.mark.parametrize("home", PLANNED, ids=lambda one: str(one.id))
def test_a_plan_says_what_it_must_in_order(practice: Practice, home: Oefenhuishouden, groot: bool) -> None:
    plan = next(one for one in practice.papers(home.id) if one.soort is Papiersoort.PLAN)
    tree = structure(practice.make(Wens(Papiersoort.PLAN, plan.item, groot)))

    headings = [squeezed(node.text) for node in tree.walk() if node.kind in {"H1", "H2"}]
    known = [one for one in (text.replace("Wat wij willen", "Wat ik wil") for text in headings) if one in ORDER]
    assert known == [one for one in ORDER if one in known]
    assert {"Mijn plan", "Wat ik wil", "Wie kan ik bellen?", "Wat ik mag", "Klopt dit plan?"} <= set(known)
    text = squeezed(tree.text)
    for goal in home.doel:
        assert squeezed(goal.woorden) in text
    asked = practice.store.read(lambda tx: tx.get(Hulpvraag, tx.get(Plan, plan.item).hulpvraag)).result()
    assert asked.namens or squeezed(asked.woorden) in text, "in the resident's own words"
    with_web = {score.persoon for talk in home.gesprek for score in talk.score}
    assert len(tree.all("Figure")) == len(with_web & {goal.persoon for goal in home.doel})


@pytest.mark.parametrize("groot", [False, True], ids=["normaal", "groot"])
@pytest.mark.parametrize("home", HOMES, ids=lambda one: str(one.id))
def test_no_paper_tells_a_secret(practice: Practice, home: Oefenhuishouden, groot: bool) -> None:
    hid = practice.homes[home.id]
    secrets = practice.store.read(lambda tx: _secrets(tx, hid)).result()
    for paper in practice.papers(home.id):
        text = squeezed(" ".join(page_texts(practice.make(Wens(paper.soort, paper.item, groot)))))
        assert not [secret for secret in secrets if secret in text]
        assert not BSN.search(text)
        assert not [surname for surname in _not_asked(home) if surname in text]


def _not_asked(home: Oefenhuishouden) -> set[str]:
    """Return the surnames of those who did not say yes."""
    said_yes = " ".join(one.wie for goal in home.doel for one in goal.activiteit if one.gevraagd == "wil_het")
    own = {person.achternaam for person in home.persoon}
    surnames = {other.naam.split()[-1] for other in home.betrokkene}
    return {one for one in surnames if one not in said_yes and one not in own}


def _secrets(tx: Reading, hid: str) -> list[str]:
    quiet = [one.volhouden for one in tx.all(Mantelzorg, huishouden=hid) if one.niveau is Niveau.VIER_OGEN]
    melders = [one.naam for one in tx.all(Melder, huishouden=hid)]
    return [squeezed(one) for one in (*quiet, *melders) if one.strip()]


@pytest.mark.parametrize("home", PLANNED, ids=lambda one: str(one.id))
def test_a_paper_wastes_no_page(practice: Practice, home: Oefenhuishouden) -> None:
    plan = next(one for one in practice.papers(home.id) if one.soort is Papiersoort.PLAN)
    texts = [squeezed(text) for text in page_texts(practice.make(Wens(Papiersoort.PLAN, plan.item)))]

    assert len(texts) <= 4
    assert all(len(text) > LEAST_ON_A_PAGE for text in texts)


def test_a_confirmation_fits_one_page_and_keeps_a_secret_address(practice: Practice) -> None:
    home = practice.homes["wolters"]
    paper = next(one for one in practice.papers("wolters") if one.soort is Papiersoort.BEVESTIGING)
    wens = Wens(Papiersoort.BEVESTIGING, paper.item)
    shown = page_texts(practice.make(wens))
    assert len(shown) == 1
    assert "Molenweg 8" in shown[0]

    def hide(tx: Writing) -> None:
        tx.change(tx.all(Adres, huishouden=home)[0], geheim=True)

    practice.store.write("Adres", home, hide).result()
    assert "Molenweg" not in "".join(page_texts(practice.make(wens)))
