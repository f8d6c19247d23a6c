"""The tabs Netwerk, Uitgelegd and Kladblok of a conversation, typed and clicked."""

from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.gesprek import Gesprekswoord, HoeUitgelegd, Kladregel, Stem, Uitleg
from app.domain.inwoner import Inwoner
from app.domain.netwerk import Mantelzorg, Nabijheid, Netwerklid
from app.domain.record import Niveau
from app.packs.load import load_default
from app.services import gesprekken, gespreksrijen, huishoudens, netwerk, papieren
from tests.ui.pages.conftest import World
from tests.ui.pages.seeking import find, names, press, texts
from ui.components.place import Place
from ui.pages.gesprek.page import GesprekPage
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.ecogram_chart import EcogramChart


@dataclass(frozen=True)
class Talk:
    """An open conversation."""

    world: World
    hid: str
    gesprek: str

    def show(self, tab: str) -> GesprekPage:
        page = GesprekPage(self.world.context, Place("gesprek", self.hid, self.gesprek, tab))
        self.world.bot.addWidget(page)
        page.resize(1100, 900)
        page.show()
        page.activateWindow()
        self.world.wait_idle()
        return page


@pytest.fixture
def talk(world: World) -> Talk:
    """Give an open conversation with mevrouw Jansen."""
    home = world.write(lambda tx: huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")).id
    made = world.write(lambda tx: gesprekken.start_gesprek(tx, home, load_default()))
    return Talk(world, home, made.id)


def type_in(talk: Talk, page: QWidget, kind: type[AutosaveEdit] | type[AutosaveLine], name: str, text: str) -> None:
    field = find(page, kind, name)
    field.setFocus()
    QTest.keyClicks(field, text)
    field.flush()
    talk.world.wait_idle()


def test_somebody_is_put_on_the_list_in_words(talk: Talk) -> None:
    page = talk.show("netwerk")
    assert "Nog niemand opgeschreven" in texts(page)

    press(page, "Iemand toevoegen")
    talk.world.wait_idle()
    assert find(page, AutosaveLine, "Naam").hasFocus()
    type_in(talk, page, AutosaveLine, "Naam", "Anja")
    press(page, "Dichtbij")
    type_in(talk, page, AutosaveEdit, "Helpt met", "boodschappen")
    type_in(talk, page, AutosaveEdit, "Zou kunnen", "mee naar de dokter")

    (kept,) = talk.world.read(lambda tx: tx.all(Netwerklid))
    assert (kept.naam, kept.nabijheid, kept.helpt_met, kept.zou_kunnen) == (
        "Anja",
        Nabijheid.DICHTBIJ,
        "boodschappen",
        "mee naar de dokter",
    )
    assert "Alleen een idee van de inwoner. Het is nog niet gevraagd." in texts(page)


def test_who_was_put_down_is_there_in_the_next_conversation_and_can_go(talk: Talk) -> None:
    talk.world.write(lambda tx: netwerk.add_lid(tx, talk.gesprek, "", naam="Anja"))
    page = talk.show("netwerk")

    press(page, "Dit bewaren we niet")
    press(page, "Ja, weg")
    talk.world.wait_idle()

    assert talk.world.read(lambda tx: tx.all(Netwerklid)) == []
    assert "Nog niemand opgeschreven" in texts(page)


def test_a_mantelzorger_is_asked_in_words_and_stays_between_four_eyes(talk: Talk) -> None:
    page = talk.show("mantelzorg")

    press(page, "Mantelzorger toevoegen")
    talk.world.wait_idle()
    type_in(talk, page, AutosaveLine, "Naam van de mantelzorger", "Anja")
    type_in(talk, page, AutosaveEdit, "Hoe houdt u het vol?", "Niet lang meer.")

    (kept,) = talk.world.read(lambda tx: tx.all(Mantelzorg))
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    assert (kept.naam, kept.volhouden, kept.over) == ("Anja", "Niet lang meer.", riet)
    assert (kept.niveau, kept.mag_op_papier, kept.belasting) == (Niveau.VIER_OGEN, False, None)
    assert "7" not in names(page, QAbstractButton), "the figure is folded away"

    press(page, "Een cijfer, alleen als de mantelzorger dat wil")
    press(page, "7")
    talk.world.wait_idle()
    press(page, "Mag op papier")
    talk.world.wait_idle()
    QTest.keyClick(find(page, AutosaveEdit, "Hoe houdt u het vol?"), Qt.Key.Key_F4)
    talk.world.wait_idle()
    (kept,) = talk.world.read(lambda tx: tx.all(Mantelzorg))
    assert (kept.niveau, kept.mag_op_papier, kept.belasting) == (Niveau.GEWOON, True, 7)


def test_what_a_mantelzorger_said_before_is_folded_away(talk: Talk) -> None:
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    old = talk.world.write(lambda tx: gesprekken.start_gesprek(tx, talk.hid, load_default())).id
    talk.world.write(
        lambda tx: gespreksrijen.set_mantelzorg(tx, old, "m1", naam="Anja", volhouden="Nog goed.", over=riet)
    )
    page = talk.show("mantelzorg")
    assert "Nog goed." not in texts(page)

    press(page, "Eerder gezegd")

    assert "Anja: Nog goed." in texts(page)


def test_what_a_mantelzorger_says_is_not_on_the_tab_of_the_network(talk: Talk) -> None:
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    talk.world.write(
        lambda tx: gespreksrijen.set_mantelzorg(tx, talk.gesprek, "m1", naam="Anja", volhouden="Nog even.", over=riet)
    )

    page = talk.show("netwerk")

    shown = [one.text() for one in page.findChildren(AutosaveEdit) if one.isVisibleTo(page)]
    assert "Nog even." not in shown


def test_what_was_told_is_ticked_with_its_day_and_taken_away_again(talk: Talk) -> None:
    page = talk.show("uitgelegd")

    press(page, "Verteld: Iemand die met u meedenkt")
    talk.world.wait_idle()
    press(page, "Op papier: Iemand die met u meedenkt (aan de mantelzorger)")
    talk.world.wait_idle()

    rows = talk.world.read(lambda tx: tx.all(Uitleg))
    assert {(one.aan, one.hoe) for one in rows} == {
        (Stem.INWONER, HoeUitgelegd.VERTELD),
        (Stem.MANTELZORGER, HoeUitgelegd.OP_PAPIER),
    }
    assert "Op 23 november 2026." in texts(page)
    press(page, "Verteld: Iemand die met u meedenkt")
    talk.world.wait_idle()
    assert [one.aan for one in talk.world.read(lambda tx: tx.all(Uitleg))] == [Stem.MANTELZORGER]


def test_what_only_matters_with_a_melding_is_folded_away(talk: Talk) -> None:
    page = talk.show("uitgelegd")
    assert "Zelf hulp inkopen (pgb)" not in texts(page)

    press(page, "Bij een melding ook")

    assert "Zelf hulp inkopen (pgb)" in texts(page)


def test_it_can_still_be_ticked_after_closing(talk: Talk) -> None:
    talk.world.write(lambda tx: gesprekken.close_gesprek(tx, talk.gesprek))
    page = talk.show("uitgelegd")

    press(page, "Verteld: Niet tevreden over ons")
    talk.world.wait_idle()

    assert [one.onderwerp for one in talk.world.read(lambda tx: tx.all(Uitleg))] == ["klacht"]


def test_scribbles_are_typed_one_below_the_other_and_each_goes_its_way(talk: Talk) -> None:
    page = talk.show("kladblok")
    for text in ("Trap is steil", "Dochter boos?"):
        empty = [one for one in page.findChildren(AutosaveEdit) if one.accessibleName() == "Kladregel"][-1]
        empty.setFocus()
        QTest.keyClicks(empty, text)
        empty.flush()
        talk.world.wait_idle()
    assert [one.tekst for one in talk.world.read(lambda tx: tx.all(Kladregel))] == ["Trap is steil", "Dochter boos?"]

    rows = [one for one in page.findChildren(QAbstractButton) if one.accessibleName() == "Naar het dossier"]
    rows[0].click()
    talk.world.wait_idle()
    press(page, "Weg")
    press(page, "Ja, weg")
    talk.world.wait_idle()

    assert talk.world.read(lambda tx: tx.all(Kladregel)) == []
    assert [one.tekst for one in talk.world.read(lambda tx: tx.all(Gesprekswoord))] == ["Trap is steil"]
    assert names(page, AutosaveEdit) == ["Kladregel"], "one empty line is left to go on in"


def test_scribbles_are_there_again_with_a_warning_in_their_last_week(talk: Talk) -> None:
    first = talk.show("kladblok")
    type_in(talk, first, AutosaveEdit, "Kladregel", "Trap is steil")
    talk.world.time.pass_days(22)

    page = talk.show("kladblok")

    lines = [one.text() for one in page.findChildren(AutosaveEdit) if one.accessibleName() == "Kladregel"]
    assert sorted(lines) == ["", "Trap is steil"]
    assert "De oudste regel gaat na maandag 21 december vanzelf weg." in texts(page)


def test_what_two_apparaten_wrote_apart_is_decided_side_by_side(talk: Talk) -> None:
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    first = talk.world.write(lambda tx: gespreksrijen.set_score(tx, talk.gesprek, riet, "meedoen", score=2))
    talk.world.write(lambda tx: gesprekken.close_gesprek(tx, talk.gesprek))
    for words in ("De buurvrouw komt.", "Op dinsdag bezoek."):
        talk.world.write(partial(gespreksrijen.correct, row=first, woorden=words))
    page = talk.show("spinnenweb")
    assert "Op twee apparaten opgeschreven: Meedoen met anderen" in texts(page)
    assert "Els Bakker · 23 november 2026, 10.00 uur" in texts(page)

    page.show_tab("woorden")
    talk.world.wait_idle()
    assert "Op twee apparaten" not in texts(page)
    page.show_tab("spinnenweb")
    talk.world.wait_idle()
    press(page, "Bewaar de woorden van allebei")
    talk.world.wait_idle()

    assert "Op twee apparaten" not in texts(page)
    shown = talk.world.read(lambda tx: gesprekken.load(tx, talk.gesprek, load_default())).scores
    assert [(one.score, one.woorden) for one in shown] == [(2, "De buurvrouw komt.\nOp dinsdag bezoek.")]


def test_drawing_and_list_show_the_same_people(talk: Talk) -> None:
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    talk.world.write(lambda tx: netwerk.add_lid(tx, talk.gesprek, riet, naam="Anja", nabijheid=Nabijheid.BEKEND))
    page = talk.show("netwerk")
    chart = find(page, EcogramChart, "De mensen om u heen, als tekening")

    QTest.keyClick(chart.part(0), Qt.Key.Key_Up)
    QTest.keyClick(chart.part(0), Qt.Key.Key_Right)
    talk.world.wait_idle()
    (kept,) = talk.world.read(lambda tx: tx.all(Netwerklid))
    assert kept.nabijheid is Nabijheid.DICHTBIJ
    assert kept.hoek is not None
    dichtbij = next(one for one in page.findChildren(QAbstractButton) if one.accessibleName() == "Dichtbij")
    assert dichtbij.isChecked()

    press(page, "Een organisatie")
    type_in(talk, page, AutosaveEdit, "Helpt met", "vervoer")
    assert chart.data().mensen[0].organisatie
    assert chart.data().mensen[0].helpt == "vervoer"

    talk.world.context.undo(talk.hid, lambda _done: None)
    talk.world.wait_idle()
    assert not chart.data().mensen[0].helpt
    QTest.keyClick(chart.part(0), Qt.Key.Key_Delete)
    press(page, "Ja, weg")
    talk.world.wait_idle()
    assert talk.world.read(lambda tx: tx.all(Netwerklid)) == []
    assert chart.data().mensen == ()


def test_the_own_paper_of_a_mantelzorger_is_one_press_away_and_stays_out_of_the_list(talk: Talk) -> None:
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    talk.world.write(lambda tx: gespreksrijen.set_mantelzorg(tx, talk.gesprek, "m1", naam="Anja", over=riet))
    page = talk.show("mantelzorg")

    press(page, "Eigen papier voor de mantelzorger")

    assert talk.world.places[-1] == Place("papier", talk.hid, "m1", "mantelzorg")
    assert all(one.item != "m1" for one in talk.world.read(lambda tx: papieren.papers_of(tx, talk.hid)))


def test_of_many_people_each_is_a_line_that_opens_with_a_key(talk: Talk) -> None:
    riet = talk.world.read(lambda tx: tx.all(Inwoner))[0].id
    for number in range(6):
        talk.world.write(
            partial(netwerk.add_lid, gesprek=talk.gesprek, inwoner=riet, naam=f"Buur {number}", relatie="buur")
        )
    page = talk.show("netwerk")
    assert names(page, AutosaveLine) == []

    line = find(page, QAbstractButton, "Aanpassen: Buur 3")
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)

    field = find(page, AutosaveLine, "Naam")
    assert field.hasFocus()
    assert field.text() == "Buur 3"
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.keyClicks(field, " van Dam")
    field.flush()
    talk.world.wait_idle()
    assert "Buur 3 van Dam" in {one.naam for one in talk.world.read(lambda tx: tx.all(Netwerklid))}
    assert "Buur 2" in texts(page)
