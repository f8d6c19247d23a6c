"""The steps of a visit, each as a person does it; no step calls the program, every step waits for a sign."""

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QAbstractButton, QTextEdit

from tests.e2e.hands import Hands
from ui.widgets.signature import SignaturePad
from ui.widgets.spider_chart import SpiderChart
from ui.widgets.wheel_chart import WheelChart

WHO = "mevrouw Riet Jansen"
ASKED = "Ik wil een scootmobiel want lopen gaat niet meer"
NEED = "Zij mist haar kaartclub"
MISSED = "Ik mis mijn kaartclub op donderdag"
BY_MYSELF = "Boodschappen doe ik nog zelf met de rollator"
CONTENT = "Als ik twee keer geweest ben"
FACILITY = "Kaartclub De Vier Azen"
SAID = (ASKED, NEED, MISSED, BY_MYSELF, CONTENT)
"""The words that may stand nowhere in the clear."""
DIMENSION, SEGMENT = 3, 9


def begin_dossier(hands: Hands) -> None:
    """From Vandaag: a question of somebody who is not known yet."""
    hands.press("Nieuwe hulpvraag")
    hands.type_in("Naam", WHO)
    hands.type_in("Dorp (voor een nieuw huishouden)", "Silvolde")
    hands.press("Nieuw huishouden")


def write_question(hands: Hands) -> None:
    """The own words, the thing that is asked for, the need behind it, and the resident's "klopt"."""
    hands.type_in("In eigen woorden", ASKED)
    hands.type_in("Wat wordt gevraagd?", "een scootmobiel")
    hands.type_in("Waar gaat het om?", NEED)
    hands.press("Klopt")


def triage(hands: Hands) -> None:
    """She hears what a melding is, and chooses."""
    hands.press("Triage")
    hands.press("Dit heb ik uitgelegd")
    hands.press("Eerst samen kijken")
    hands.press("Samen kijken en zelf aan de slag")
    hands.press("Naar het gesprek")
    hands.press("Thuis")


def draw_web(hands: Hands) -> None:
    """One point with the mouse, which she talks about; one with the keys."""
    chart = hands.seek(SpiderChart, "Spinnenweb")
    layout = chart.chart_layout()
    hands.drag(chart, [QPointF(*layout.point(DIMENSION, step)) for step in (9, 7, 5, 4)])
    hands.press("Hierover praten")
    hands.press("Hieraan werken")
    hands.type_in("In eigen woorden", MISSED)
    hands.click(chart, QPointF(*chart.chart_layout().boxes[0].chip_at).toPoint())
    hands.type("7")


def open_wheel(hands: Hands) -> None:
    """A segment with the mouse, and how it goes; the cursor is in her own words."""
    hands.press("Gesprekswiel")
    chart = hands.seek(WheelChart, "Gesprekswiel")
    layout = chart.chart_layout()
    hands.click(chart, QPointF(*layout.place(SEGMENT, (layout.band + layout.core) / 2)).toPoint())
    hands.press("Gaat met moeite")


def make_plan(hands: Hands) -> None:
    """A goal from what she said, and an activity from the sociale kaart of her village."""
    hands.press("Activiteitenplan")
    hands.press("Plan beginnen")
    hands.press(f"Wordt doel: {MISSED}")
    hands.seek(QTextEdit, "Doel 1, in de woorden van de inwoner")
    hands.press("Weer zelf kunnen", "Doel 1")
    hands.type_in("Wanneer bent u tevreden?", CONTENT)
    hands.press("Activiteit erbij", "Doel 1")
    hands.type_in("Wat spreken we af?", "kaarten")
    hands.press("Sociale kaart van Silvolde")
    hands.press(f"Opnemen: {FACILITY}")
    hands.press("Klaar met deze activiteit")
    hands.press("10 weken")


def sign(hands: Hands) -> None:
    """She agrees, and puts her name with the mouse."""
    hands.press("Standpunt en handtekening")
    hands.press("Riet Jansen", "Wie zegt het?")
    hands.press("Akkoord", "Wat vindt die van het plan?")
    hands.press("Op dit scherm", "Hoe?")
    pad = hands.seek(SignaturePad, "Handtekening: teken met muis, vinger of pen")
    wide, high = pad.width(), pad.height()
    hands.drag(pad, [QPointF(wide * x / 10, high * y / 10) for x, y in ((2, 7), (3, 3), (4, 7), (6, 4), (7, 6))])
    hands.press("Standpunt vastleggen")
    hands.wait_gone(SignaturePad, "Handtekening: teken met muis, vinger of pen")


def print_large(hands: Hands) -> None:
    """Large letters, on the printer, and it came out well."""
    hands.press("Papier maken")
    hands.press("Groot", "Letters")
    hands.press("Afdrukken")
    hands.press("Ja")
    hands.wait_gone(QAbstractButton, "Nee, nog een keer")
