"""Reading aloud: a voice is found or not, says all there is in order, is silent at once, and breaks nothing."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.voice import Voice
from ui.components.voorlezen import stem
from ui.components.voorlezen.voorlezer import Voorlezer, command

QT_OWN = "mock"
"""Qt's own engine for tests: it says nothing, takes its time for it, and knows English, Norwegian and Finnish."""


@pytest.fixture
def voorlezer(qapp: QApplication) -> Iterator[Voorlezer]:
    made = Voorlezer(qapp)
    yield made
    made.end()


@pytest.fixture
def voice(tmp_path: Path) -> Voice:
    return Voice(tmp_path / "gezegd")


def real(language: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "ui.components.voorlezen.stem", QT_OWN, language)


def test_the_real_voice_says_it_and_is_silent_afterwards(voorlezer: Voorlezer, qtbot: QtBot) -> None:
    voorlezer.command = real("fi")
    voorlezer.look()
    assert (voorlezer.may_come, voorlezer.can_speak) == (True, False)
    qtbot.waitUntil(lambda: voorlezer.can_speak)

    with qtbot.waitSignal(voorlezer.moved):
        voorlezer.read(["Hei.", "Moi."])
    qtbot.waitUntil(lambda: not voorlezer.speaking)

    assert (voorlezer.can_speak, voorlezer.broken) == (True, False)


def test_without_a_voice_of_the_language_there_is_nothing(voorlezer: Voorlezer, qtbot: QtBot) -> None:
    voorlezer.command = real("nl")
    voorlezer.look()

    qtbot.waitUntil(lambda: not voorlezer.may_come)
    assert not voorlezer.can_speak
    assert not voorlezer.broken


@pytest.mark.parametrize("name", ["Microsoft Fenna Online (Natural)", "nl-nl-x-network", "Cloud Lotte"])
def test_a_voice_from_afar_is_known_by_its_name(name: str) -> None:
    assert stem.is_from_afar(name)
    assert not stem.is_from_afar("Dutch+Alicia")


def test_without_the_extra_nothing_is_started(voorlezer: Voorlezer) -> None:
    voorlezer.look()
    voorlezer.read(["Goedemorgen."])

    assert not voorlezer.may_come
    assert not voorlezer.speaking


def test_all_is_said_in_order(voorlezer: Voorlezer, voice: Voice, qtbot: QtBot) -> None:
    voorlezer.command = voice.command()
    voorlezer.look()
    qtbot.waitUntil(lambda: voorlezer.can_speak)

    voorlezer.read(["Het web van Riet.", "", "Ik mis de “koffie”."])
    qtbot.waitUntil(lambda: not voorlezer.speaking)

    assert voice.told == ["Het web van Riet.", "Ik mis de “koffie”."]


def test_silence_is_told_at_once_and_the_end_too(voorlezer: Voorlezer, voice: Voice, qtbot: QtBot) -> None:
    voorlezer.command = voice.command("lang")
    voorlezer.look()
    qtbot.waitUntil(lambda: voorlezer.can_speak)
    voorlezer.read(["Een.", "Twee."])

    voorlezer.stop()
    assert not voorlezer.speaking
    voorlezer.read(["Drie."])
    voorlezer.end()

    assert voice.told == ["Een.", "", "Drie.", "", "einde"]
    assert not voorlezer.can_speak


def test_a_voice_that_dies_while_it_reads_is_told_and_can_be_looked_for_again(
    voorlezer: Voorlezer, voice: Voice, qtbot: QtBot
) -> None:
    voorlezer.command = voice.command("breekt")
    voorlezer.look()
    qtbot.waitUntil(lambda: voorlezer.can_speak)

    voorlezer.read(["Een.", "Twee."])
    qtbot.waitUntil(lambda: voorlezer.broken)
    assert (voorlezer.speaking, voorlezer.can_speak, voorlezer.may_come) == (False, False, False)

    voorlezer.command = voice.command()
    voorlezer.look()
    qtbot.waitUntil(lambda: voorlezer.can_speak)
    assert not voorlezer.broken


def test_a_voice_that_cannot_be_started_is_none(voorlezer: Voorlezer, qtbot: QtBot) -> None:
    voorlezer.command = ("/bestaat/niet",)
    voorlezer.look()

    qtbot.waitUntil(lambda: not voorlezer.may_come)


def test_where_the_extra_is_installed_there_is_a_command() -> None:
    assert command()[0] == sys.executable
