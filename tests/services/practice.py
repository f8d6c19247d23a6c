"""The practice environment as a store to print from: every web wanted on paper, every BSN known."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.clock import Clock
from app.demo.build import fill
from app.demo.households import load_households
from app.domain.activiteitenplan import Plan
from app.domain.inwoner import Inwoner
from app.packs.load import load_default
from app.services import afdrukken, papieren, plannen
from app.services.afdrukken import Wens
from app.services.papieren import Papier
from app.services.profiel import WhoIs, create_store
from app.services.work import Store, Writing
from tests.services.conftest import KEY, MONDAY


@dataclass(frozen=True)
class Practice:
    """The practice store and its folder."""

    store: Store
    profile: Path
    homes: dict[str, str]

    def make(self, wens: Wens) -> bytes:
        """Return a paper as it would go out."""
        made = self.store.read(lambda tx: afdrukken.compose(tx, load_default(), self.profile, wens)).result()
        return afdrukken.make_pdf(made)

    def papers(self, home: str) -> tuple[Papier, ...]:
        """Return what can be printed of a household."""
        return self.store.read(lambda tx: papieren.papers_of(tx, self.homes[home])).result()


def open_practice(profile: Path) -> Practice:
    """Fill a new store in this folder."""
    who = WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team", "0314 12 34 56")
    store = create_store(profile, KEY, Clock(lambda: MONDAY), who, oefenomgeving=True)
    homes = dict(zip((one.id for one in load_households().huishouden), fill(store), strict=True))
    for hid in homes.values():
        store.write("Papier", hid, partial(_want_web, hid=hid), undoable=False).result()
    return Practice(store, profile, homes)


def _want_web(tx: Writing, hid: str) -> None:
    for plan in tx.all(Plan, huishouden=hid):
        plannen.change_plan(tx, plan, web_op_papier=True)
    for one in tx.all(Inwoner, huishouden=hid):
        tx.change(one, bsn="999990019")
