"""The practice environment as it is built: an agreed plan of ten weeks ago, and two who wrote something different."""

from datetime import timedelta
from pathlib import Path

from app.clock import Clock
from app.demo.build import fill
from app.demo.households import load_households
from app.domain.activiteitenplan import Handtekening, Plan, Planversie, SoortVersie
from app.domain.netwerk import Netwerklid
from app.packs.load import load_default
from app.services import vandaag, verschillen, versies
from app.services.profiel import WhoIs, create_store
from app.services.vandaag import Soort
from app.services.work import Reading
from tests.services.conftest import KEY, MONDAY


def test_the_practice_environment_has_work_in_every_stage(tmp_path: Path) -> None:
    who = WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team")
    store = create_store(tmp_path, KEY, Clock(lambda: MONDAY), who, oefenomgeving=True)
    homes = dict(zip((one.id for one in load_households().huishouden), fill(store), strict=True))
    try:
        store.read(lambda tx: _look(tx, homes["grevers"])).result()
        assert store.read(lambda tx: _people(tx, homes["jansen"])).result() >= 8
    finally:
        store.close()


def _look(tx: Reading, home: str) -> None:
    plan = tx.all(Plan, huishouden=home)[0]
    assert plan.start == MONDAY.date() - timedelta(weeks=10)
    [versie] = tx.all(Planversie, plan=plan.id)
    assert versie.soort is SoortVersie.VASTGESTELD
    assert versie.op.startswith("2026-09-14")
    assert versies.pdf_of(tx, versie).startswith(b"%PDF-")
    assert len(tx.all(Handtekening, planversie=versie.id)) == 1
    page = vandaag.load(tx, load_default())
    assert (Soort.MOMENT, plan.id) in {(one.soort, one.rid) for one in page.doen}
    [open_one] = verschillen.load(tx)
    assert open_one.open
    assert {open_one.eerste.wie, open_one.tweede.wie} == {"Els Bakker", "Els Hoenink"}
    assert open_one.eerste.nu


def _people(tx: Reading, home: str) -> int:
    return len(tx.all(Netwerklid, huishouden=home))
