"""The steps of a visit that begins on the phone: a couple who disagree, and words that must not be kept."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton

from tests.e2e.hands import Hands
from ui.widgets.spider_chart import SpiderChart

ON_THE_PHONE = "Vader valt en moeder slaapt niet"
DROPPED = "vroeger dronk hij veel jenever"
HE, SHE = "Het gaat prima met mij", "Ik kan het niet meer aan"
DEAL = "Zij blijft in de avond thuis"
GOAL = "Weer samen wandelen"
DIMENSION = 0


def call(hands: Hands) -> None:
    """The phone rings: a short talk with somebody who is not known yet."""
    hands.press("Kort gesprek")
    hands.type_in("Naam", "familie Ooms")
    hands.type_in("Dorp (voor een nieuw huishouden)", "Ulft")
    hands.press("Nieuw huishouden")
    hands.press("Telefoon")
    hands.type_in("Wat is er?", ON_THE_PHONE)


def add_people(hands: Hands) -> None:
    """Two people live there."""
    hands.press("Huishouden")
    hands.press("Aanpassen: Ooms")
    hands.type_in("Voornaam", "Gerrit")
    hands.press("Dichtdoen: Gerrit Ooms")
    hands.press("Bewoner toevoegen")
    hands.type_in("Voornaam", "Ineke")
    hands.type_in("Achternaam", "Ooms")
    hands.press("Dichtdoen: Ineke Ooms")


def grow(hands: Hands) -> None:
    """The short talk becomes a whole one, with both at the table."""
    hands.press("Gesprek")
    hands.press("Over dit gesprek")
    hands.press("Ineke")
    hands.press("Terug naar het gesprek")


def say(hands: Hands) -> None:
    """Something is said that has a word of its own."""
    hands.type_in("Wat wordt er gezegd?", DROPPED)


def drop(hands: Hands) -> None:
    """Ctrl+Delete, and yes."""
    hands.keys(Qt.Key.Key_Delete, ctrl=True)
    hands.press("Ja, weg")
    hands.wait_gone(QAbstractButton, "Ja, weg")


def disagree(hands: Hands) -> None:
    """Each has a web; one key goes to the other; what they see differently is a row of its own."""
    hands.press("Spinnenweb")
    chart = hands.seek(SpiderChart, "Spinnenweb")
    for steps, words in (((6, 7, 8), HE), ((5, 3, 2), SHE)):
        layout = chart.chart_layout()
        hands.drag(chart, [QPointF(*layout.point(DIMENSION, step)) for step in steps])
        hands.type_in("In eigen woorden", words)
        hands.keys(Qt.Key.Key_F6)
    hands.press("Zij zien dit anders")
    hands.type_in("Zo gaan we ermee om", DEAL)


def make_plan(hands: Hands) -> None:
    """One plan for both, as they sat at the table, on paper."""
    hands.press("Activiteitenplan")
    hands.press("Plan beginnen")
    hands.press("Doel erbij")
    hands.type_in("Doel 1, in de woorden van de inwoner", GOAL)
