"""From the button to the session; and the whole way back after a forgotten passphrase and a lost sheet."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.clock import Clock
from app.domain.huishouden import Huishouden
from app.keys import access
from app.keys.devicesecret import NoSecrets
from app.keys.kdf import FLOOR
from app.packs.load import load_default
from app.server import admin
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.server.practice.provider import CLIENT
from app.services import samenwerken
from app.services.profiel import WhoIs, create_store, open_store
from app.settings import Settings
from app.uplink.answers import Failed
from tests.server.identity.idp import PEOPLE, provider
from tests.server.running import running
from tests.server.town import Town, make_town
from tests.ui.pages.seeking import press, texts
from ui.bootstrap.aanmelden import Aanmelden
from ui.bootstrap.samenwerking import Samenwerking
from ui.components.context import Context
from ui.pages.instellingen.samen import SamenCard
from ui.work.runner import Runner

WORDS, NEW = "vier gewone maar lange woorden", "een heel nieuwe lange wachtzin"
WHO = WhoIs("Jan Oefening", "consulent", "Gemeente", "Team", "")


def browser(address: str) -> None:
    """Be the system browser, in which somebody picks Jan."""

    def visit() -> None:
        with httpx2.Client(follow_redirects=True) as client:
            client.get(f"{address}&wie=jan")

    threading.Thread(target=visit, daemon=True).start()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with running() as server, provider() as idp:
        made = make_town(server)
        admin.put_people(server.owner, made.tenant, PEOPLE, Clock())
        keeper.set_provider(server.owner, made.tenant, Provider(idp.issuer, CLIENT))
        keeper.make_recovery_key(server.owner, made.tenant, tmp_path / "organisatie.pem")
        yield made


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_sign_in_forget_everything_and_come_back(town: Town, tmp_path: Path, qtbot: QtBot) -> None:
    profile, place = tmp_path / "profiel", (town.server.owner, town.tenant)
    made = access.create(profile, WORDS, Clock(), NoSecrets(), FLOOR)
    store = create_store(profile, made.key, Clock(), WHO)
    store.write("x", "h1", lambda tx: tx.insert(Huishouden, "h1", id="h1", naam="Fam. Jansen")).result()
    store.write("x", "", lambda tx: samenwerken.set_address(tx, town.server.url)).result()
    runner, pool = Runner(), ThreadPoolExecutor(1)
    context = Context(store, load_default(), Settings(), profile, runner, pool)
    signing = Aanmelden(store, context, profile, made.key, browser)
    card = SamenCard(context)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: not runner.busy)

    with qtbot.waitSignal(signing.ready, timeout=20_000):
        press(card, "Aanmelden")
    code = context.samen.aangemeld.code
    qtbot.waitUntil(lambda: f"{code[:3]} {code[3:]}" in texts(card))
    waits = signing.signed()
    assert isinstance(waits, Failed)
    assert waits.reason == "wacht_op_akkoord"
    apparaat = keeper.approve(*place, code, Clock())
    assert callable(signing.signed())
    qtbot.waitUntil(lambda: not runner.busy and "voor aan uw teamleider" not in texts(card))
    pool.shutdown()
    store.close()

    spoken = keeper.recover(*place, apparaat, tmp_path / "organisatie.pem", "M. de Beheerder", Clock())
    opened = access.repair(profile, spoken, NEW, NoSecrets(), FLOOR)
    again = open_store(profile, opened.key, Clock())

    assert again.read(lambda tx: tx.get(Huishouden, "h1").naam).result() == "Fam. Jansen"
    again.close()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_server_of_several_municipalities_asks_of_which_one(town: Town, tmp_path: Path, qtbot: QtBot) -> None:
    admin.add_gemeente(town.server.owner, "Gemeente Elders", Clock())
    store = create_store(tmp_path, b"k" * 32, Clock(), WHO)
    store.write("x", "", lambda tx: samenwerken.set_address(tx, town.server.url)).result()
    runner, pool = Runner(), ThreadPoolExecutor(1)
    context = Context(store, load_default(), Settings(), tmp_path, runner, pool)
    signing = Aanmelden(store, context, tmp_path, b"", browser)
    line = Samenwerking(store, context, signing.signed)
    card = SamenCard(context)
    qtbot.addWidget(card)
    card.show()
    qtbot.waitUntil(lambda: not runner.busy)
    (named,) = (one for one in card.findChildren(QLineEdit) if one.accessibleName() == "Naam van uw gemeente")
    assert not named.isVisible()

    press(card, "Aanmelden")
    qtbot.waitUntil(named.isVisible, timeout=20_000)
    QTest.keyClicks(named, town.naam)
    QTest.keyClick(named, Qt.Key.Key_Return)
    with qtbot.waitSignal(signing.ready, timeout=20_000):
        press(card, "Aanmelden")

    assert store.read(samenwerken.town).result() == town.naam
    keeper.approve(town.server.owner, town.tenant, context.samen.aangemeld.code, Clock())
    assert callable(signing.signed())
    stand = store.read(samenwerken.load).result()
    assert (stand.gemeente, stand.leidt) == (town.naam, ())
    qtbot.waitUntil(lambda: not runner.busy)
    line.end()
    pool.shutdown()
    store.close()
