"""The page of the team leader: laptops by their digits, what was put aside in words, and calm when there is no line."""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from app.domain.activiteitenplan import Doel
from app.domain.huishouden import Huishouden
from app.services.teamleiding import (
    GEWEIGERD,
    OVERGENOMEN,
    Apparaten,
    Besloten,
    Geen,
    Getoond,
    Laptopregel,
    Lijst,
    Stuk,
    Wachtend,
)
from app.services.work import Writing
from app.wire.messages import Act, Cell, RowChange
from tests.ui.pages.conftest import World
from ui.components.place import Place
from ui.pages.team.page import TeamPage
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button

HOME, NOW = "huis-1", "2026-11-20T09:00:00.000Z"
WAITS = Stuk("lap", 7, "Jan", "laptop", "Doel aangepast", NOW, NOW, "ingetrokken", (HOME,))
CELLS = (Cell("woorden", 1, "<b>weer</b> fietsen"), Cell("plan", 1, "p"))
ROW = RowChange("doel", "d1", HOME, "gewoon", "update", CELLS)
ACT = Act(7, "g", "m", "Doel aangepast", NOW, 1, None, (ROW,))


@dataclass
class Counter:
    """A server with one act that waits and one laptop that asks; notes what was asked of it."""

    away: Geen | None = None
    cannot: str = ""
    waiting: list[Stuk] = field(default_factory=lambda: [WAITS])
    told: list[tuple[str, ...]] = field(default_factory=list)

    def lijst(self, *, besloten: bool) -> Lijst | Geen:
        return self.away or Lijst(NOW, () if besloten else tuple(self.waiting), 0 if besloten else len(self.waiting))

    def toon(self, apparaat: str, n: int) -> Getoond | Geen:
        self.told.append(("toon", apparaat, str(n)))
        return self.away or Getoond(NOW, WAITS, ACT)

    def beslis(self, apparaat: str, n: int, besluit: str, waarom: str = "") -> Besloten | Geen:
        self.told.append((besluit, apparaat, str(n), waarom))
        if not self.cannot:
            self.waiting.clear()
        done = Stuk("lap", 7, "Jan", "laptop", "", NOW, NOW, "ingetrokken", besluit="" if self.cannot else besluit)
        return self.away or Besloten(NOW, done, self.cannot, 1)

    def laptops(self) -> Apparaten | Geen:
        rows = (Laptopregel("lap", "laptop", "Jan", ("noord",), "toegelaten", NOW, 3, NOW),
                Laptopregel("mij", "laptop", "Els", ("noord",), "toegelaten", NOW, deze=True))  # fmt: skip
        return self.away or Apparaten(NOW, (Wachtend("piet", "laptop", "Piet", NOW, ("noord",)),), rows)

    def laat_toe(self, apparaat: str, cijfers: str) -> Geen | None:
        self.told.append(("toe", apparaat, cijfers))
        return self.away or (None if cijfers == "123456" else Geen("geen_toegang"))

    def zet_stand(self, apparaat: str, stand: str) -> Geen | None:
        self.told.append((stand, apparaat))
        return self.away


def _fill(tx: Writing) -> None:
    tx.insert(Huishouden, HOME, id=HOME, naam="Fam. Jansen")
    tx.insert(Doel, HOME, id="d1", woorden="lopen")


def _open(world: World, server: Counter | None) -> TeamPage:
    world.write(_fill, HOME)
    world.context.samen.team = server
    page = TeamPage(world.context, Place("team"))
    world.bot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    world.wait_idle()
    return page


def _press(world: World, page: TeamPage, begins: str) -> None:
    found = [one for one in page.findChildren(Button) if one.accessibleName().startswith(begins) and one.isVisible()]
    found[0].setFocus()
    QTest.keyClick(found[0], Qt.Key.Key_Return)
    world.wait_idle()


def _words(page: TeamPage) -> str:
    shown = [one.text().replace("\u200b", "") for one in page.findChildren(QLabel) if one.isVisibleTo(page)]
    return "\n".join(shown)


def test_what_was_put_aside_is_said_in_words_after_a_press(world: World) -> None:
    server = Counter()
    page = _open(world, server)
    assert "Doel aangepast · Fam. Jansen" in _words(page)
    assert ("fietsen" in _words(page), server.told) == (False, [])

    _press(world, page, "Bekijken")

    assert server.told == [("toon", "lap", "7")]
    words = _words(page)
    assert "Doel “lopen”: in eigen woorden\nNu: lopen\n<b>weer</b> fietsen" in words
    assert "plan" not in words.lower().split("\n")


def test_it_is_taken_over_with_the_keyboard(world: World) -> None:
    server = Counter()
    page = _open(world, server)

    _press(world, page, "Bekijken")
    _press(world, page, "Overnemen")

    assert server.told[-1] == (OVERGENOMEN, "lap", "7", "")
    assert "Niets om over te beslissen" in _words(page)


def test_a_refusal_asks_why_and_takes_no_empty_answer(world: World) -> None:
    server = Counter()
    page = _open(world, server)

    _press(world, page, "Bekijken")
    _press(world, page, "Niet overnemen")
    _press(world, page, "Weigeren")
    assert "Schrijf kort waarom" in _words(page)
    (why,) = (one for one in page.findChildren(AutosaveEdit) if one.isVisible())
    QTest.keyClicks(why, "staat er al")
    _press(world, page, "Weigeren")

    assert server.told[1:] == [(GEWEIGERD, "lap", "7", "staat er al")]


def test_what_cannot_be_taken_over_says_why_and_stays(world: World) -> None:
    page = _open(world, Counter(cannot="eerst_eerder"))

    _press(world, page, "Bekijken")
    _press(world, page, "Overnemen")

    assert "Beslis eerst over wat de collega hier eerder schreef" in _words(page)
    assert "Doel aangepast · Fam. Jansen" in _words(page)


def test_a_laptop_is_let_in_by_its_digits_only(world: World) -> None:
    server = Counter()
    page = _open(world, server)
    (digits,) = page.findChildren(QLineEdit)

    _press(world, page, "Goedkeuren")
    assert ("Het zijn zes cijfers." in _words(page), server.told) == (True, [])
    QTest.keyClicks(digits, "123 457")
    _press(world, page, "Goedkeuren")
    assert "Dit zijn niet de cijfers van deze laptop" in _words(page)
    digits.clear()
    QTest.keyClicks(digits, "123 456")
    _press(world, page, "Goedkeuren")

    assert server.told == [("toe", "piet", "123457"), ("toe", "piet", "123456")]


def test_a_laptop_is_revoked_after_asking_once_more_and_never_the_own_one(world: World) -> None:
    server = Counter()
    page = _open(world, server)

    _press(world, page, "Intrekken: Jan")
    assert server.told == []
    _press(world, page, "Ja, intrekken")

    assert server.told == [("ingetrokken", "lap")]
    assert not [one for one in page.findChildren(Button) if one.accessibleName().startswith("Intrekken: Els")]


def test_without_a_line_or_a_right_it_says_so_calmly(world: World) -> None:
    page = _open(world, Counter(away=Geen("geen_netwerk")))
    assert "Geen netwerk" in _words(page)
    assert "Laptops van het team" not in _words(page)

    world.context.samen.team = Counter(away=Geen("geen_toegang"))
    _press(world, page, "Opnieuw kijken")
    assert "U bent hier geen teamleider" in _words(page)

    world.context.samen.team = None
    _press(world, page, "Opnieuw kijken")
    assert "Meld u aan om samen te werken" in _words(page)
