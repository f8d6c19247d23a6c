"""The papers for at home: in large letters when they fit one page, and numbered to be typed in later."""

import pytest

from app.packs import load_default
from app.reports.make import make
from app.reports.values import Formaat
from app.services import formulier
from tests.reports import samples
from tests.reports.reading import page_texts


def test_the_fridge_is_one_page_with_who_to_call() -> None:
    fridge, _carer, _empty = samples.at_home()

    (page,) = page_texts(make(fridge))

    assert "Ik wil weer naar mijn kaartclub." in page
    assert "0545" in page
    assert "Bladzijde 1 van 1" in page


@pytest.mark.parametrize("formaat", list(Formaat))
def test_the_paper_of_a_mantelzorger_says_the_own_words_and_nothing_of_a_plan(formaat: Formaat) -> None:
    _fridge, carer, _empty = samples.at_home(formaat)

    said = "\n".join(page_texts(make(carer)))

    assert "Het gaat, maar ik slaap slecht." in said
    assert "Handen Vrij" in said
    assert "Mijn plan" not in said


@pytest.mark.parametrize("formaat", list(Formaat))
@pytest.mark.parametrize("count", [1, 6, 25])
def test_the_people_around_are_drawn_and_said(formaat: Formaat, count: int) -> None:
    pdf = make(samples.network(formaat, count))
    said = "\n".join(page_texts(pdf))

    assert "De mensen om mij heen" in said
    assert "In woorden" in said
    assert "Anja" in said
    assert "boodschappen" in said


def test_the_empty_form_has_figures_to_ring_and_the_numbers_of_the_page_that_types_it_in() -> None:
    _fridge, _carer, empty = samples.at_home()

    said = "\n".join(page_texts(make(empty)))

    assert "1. Wat is er?" in said
    assert "2. mijn lichaam" in said
    numbers = [one.nummer for one in formulier.questions(load_default())]
    assert numbers == list(range(1, len(numbers) + 1))
