"""The people around a resident, what was explained, and the author's own scribbles."""

import pytest

from app.domain.activiteitenplan import Activiteit
from app.domain.gesprek import Gesprek, Gesprekswoord, HoeUitgelegd, Kladregel, Stem, Uitleg
from app.domain.inwoner import Inwoner, RolBetrokkene
from app.domain.netwerk import Mantelzorg, Nabijheid, Netwerklid
from app.domain.record import Niveau
from app.packs.load import load_default
from app.services import gesprekken, gespreksrijen, huishoudens, kladblok, netwerk, personen, uitleg
from app.services.gespreksrijen import NotTheAuthor
from app.services.work import Reading
from app.services.zoeken import zoek
from app.store.errors import GesprekClosed
from tests.canary import CANARY
from tests.services.conftest import Desk

PACKS = load_default()


@pytest.fixture
def talk(desk: Desk) -> Gesprek:
    """Give an open conversation with mevrouw Jansen."""
    home = desk.write(lambda tx: huishoudens.create(tx, "mevrouw Riet Jansen", "Silvolde")).id
    return desk.write(lambda tx: gesprekken.start_gesprek(tx, home, PACKS))


EVERYWHERE = (
    "SELECT * FROM change", "SELECT * FROM zoektekst", "SELECT * FROM zoeknaam", "SELECT * FROM kladregel",
    "SELECT * FROM netwerklid",
)  # fmt: skip


def in_the_file(desk: Desk, text: str) -> bool:
    def look(tx: Reading) -> str:
        return str([tx.rows(one) for one in EVERYWHERE])

    return text in desk.read(look)


def test_somebody_is_put_down_with_closeness_and_the_idea_stays_an_idea(desk: Desk, talk: Gesprek) -> None:
    riet = talk.deelnemers[0]
    made = desk.write(lambda tx: netwerk.add_lid(tx, talk.id, riet, naam="Anja", nabijheid=Nabijheid.DICHTBIJ))
    desk.write(lambda tx: netwerk.change_lid(tx, made, zou_kunnen="donderdag mee naar de winkel"))

    found = desk.read(lambda tx: netwerk.load(tx, talk.id))

    assert [(one.naam, one.zou_kunnen, one.betreft) for one in found.leden] == [
        ("Anja", "donderdag mee naar de winkel", (riet,))
    ]
    assert desk.read(lambda tx: tx.all(Activiteit)) == []
    assert desk.read(lambda tx: zoek(tx, PACKS, "winkel")) == (), "the idea is not found by searching"


def test_somebody_in_an_open_conversation_is_really_erased(desk: Desk, talk: Gesprek) -> None:
    made = desk.write(lambda tx: netwerk.add_lid(tx, talk.id, "", naam=CANARY))

    desk.write(lambda tx: netwerk.remove_lid(tx, made))

    assert not in_the_file(desk, CANARY)


def test_after_closing_somebody_is_taken_off_the_list_and_can_come_back(desk: Desk, talk: Gesprek) -> None:
    made = desk.write(lambda tx: netwerk.add_lid(tx, talk.id, "", naam="Anja"))
    desk.write(lambda tx: gesprekken.close_gesprek(tx, talk.id))

    desk.store.write("Weg", talk.huishouden, lambda tx: netwerk.remove_lid(tx, made)).result()
    assert desk.read(lambda tx: tx.all(Netwerklid)) == []
    desk.store.undo(talk.huishouden, redo=False).result()

    assert [one.naam for one in desk.read(lambda tx: tx.all(Netwerklid))] == ["Anja"]


def test_an_empty_person_is_gone_when_the_conversation_closes(desk: Desk, talk: Gesprek) -> None:
    desk.write(lambda tx: netwerk.add_lid(tx, talk.id, ""))

    desk.write(lambda tx: gesprekken.close_gesprek(tx, talk.id))

    assert desk.read(lambda tx: tx.all(Netwerklid)) == []


def test_a_mantelzorger_speaks_between_four_eyes_and_not_on_paper(desk: Desk, talk: Gesprek) -> None:
    riet = talk.deelnemers[0]
    desk.write(lambda tx: personen.add_betrokkene(tx, talk.huishouden, naam="Anja", rol=RolBetrokkene.MANTELZORGER))
    desk.write(lambda tx: gespreksrijen.set_mantelzorg(tx, talk.id, "m1", naam="Anja", over=riet))
    desk.write(lambda tx: gespreksrijen.set_mantelzorg(tx, talk.id, "m1", volhouden="Nog even, dan niet meer."))

    found = desk.read(lambda tx: netwerk.load(tx, talk.id))

    assert found.bekend == ("Anja",)
    (said,) = found.mantelzorg
    assert (said.niveau, said.mag_op_papier, said.belasting, said.betreft) == (Niveau.VIER_OGEN, False, None, (riet,))
    assert said.volhouden == "Nog even, dan niet meer."


def test_after_closing_what_a_mantelzorger_said_is_corrected_beside_the_old(desk: Desk, talk: Gesprek) -> None:
    desk.write(lambda tx: gespreksrijen.set_mantelzorg(tx, talk.id, "m1", volhouden="Goed"))
    desk.write(lambda tx: gesprekken.close_gesprek(tx, talk.id))
    desk.write(lambda tx: gespreksrijen.set_mantelzorg(tx, talk.id, "m1", volhouden="Niet"))
    desk.write(lambda tx: gespreksrijen.set_mantelzorg(tx, talk.id, "m1", volhouden="Niet goed"))

    assert {one.volhouden for one in desk.read(lambda tx: tx.all(Mantelzorg))} == {"Goed", "Niet goed"}
    assert [one.volhouden for one in desk.read(lambda tx: netwerk.load(tx, talk.id)).mantelzorg] == ["Niet goed"]


def test_resident_and_mantelzorger_are_told_apart(desk: Desk, talk: Gesprek) -> None:
    def tell(aan: Stem, hoe: HoeUitgelegd | None) -> None:
        desk.write(lambda tx: uitleg.set_uitleg(tx, talk.id, "clientondersteuning", aan, hoe))

    tell(Stem.INWONER, HoeUitgelegd.VERTELD)
    tell(Stem.MANTELZORGER, HoeUitgelegd.OP_PAPIER)
    tell(Stem.INWONER, HoeUitgelegd.LATER)

    rows = desk.read(lambda tx: tx.all(Uitleg))
    assert [(one.aan, one.hoe, one.op) for one in rows] == [
        (Stem.INWONER, HoeUitgelegd.LATER, desk.today),
        (Stem.MANTELZORGER, HoeUitgelegd.OP_PAPIER, desk.today),
    ]
    tell(Stem.INWONER, None)
    assert len(desk.read(lambda tx: tx.all(Uitleg))) == 1


def test_what_was_told_before_is_seen_in_the_next_conversation(desk: Desk, talk: Gesprek) -> None:
    desk.write(lambda tx: uitleg.set_uitleg(tx, talk.id, "klacht", Stem.INWONER, HoeUitgelegd.VERTELD))
    desk.pass_days(30)
    other = desk.write(lambda tx: gesprekken.start_gesprek(tx, talk.huishouden, PACKS))

    card = desk.read(lambda tx: uitleg.load(tx, other.id, PACKS))

    line = next(one for one in card.altijd if (one.punt.id, one.aan) == ("klacht", Stem.INWONER))
    assert line.nu is None
    assert line.eerder is not None
    assert {one.punt.id for one in card.bij_melding} == {"persoonlijk_plan", "pgb", "bezwaar"}


def test_a_scribble_is_for_its_author_alone_and_is_not_found(desk: Desk, talk: Gesprek) -> None:
    desk.write(lambda tx: kladblok.write(tx, talk.id, "k1", CANARY))
    mine = desk.read(lambda tx: kladblok.load(tx, talk.id))
    assert [one.tekst for one in mine.regels] == [CANARY]
    assert desk.read(lambda tx: zoek(tx, PACKS, CANARY)) == ()

    regel = mine.regels[0]
    desk.store.actor = "collega"

    assert desk.read(lambda tx: kladblok.load(tx, talk.id)).regels == ()
    with pytest.raises(NotTheAuthor):
        desk.write(lambda tx: kladblok.weg(tx, regel))
    with pytest.raises(NotTheAuthor):
        desk.write(lambda tx: kladblok.write(tx, talk.id, "k1", "gelezen"))


def test_a_scribble_goes_to_the_dossier_or_really_away(desk: Desk, talk: Gesprek) -> None:
    desk.write(lambda tx: kladblok.write(tx, talk.id, "k1", "Trap is steil"))
    desk.write(lambda tx: kladblok.write(tx, talk.id, "k2", CANARY))
    first, second = desk.read(lambda tx: kladblok.load(tx, talk.id)).regels

    desk.write(lambda tx: kladblok.to_dossier(tx, first))
    desk.write(lambda tx: kladblok.weg(tx, second))

    words = desk.read(lambda tx: tx.all(Gesprekswoord))
    assert [(one.tekst, one.stem) for one in words] == [("Trap is steil", Stem.CONSULENT)]
    assert desk.read(lambda tx: tx.all(Kladregel)) == []
    assert not in_the_file(desk, CANARY)


def test_a_closed_conversation_takes_no_scribble_any_more(desk: Desk, talk: Gesprek) -> None:
    regel = desk.write(lambda tx: kladblok.write(tx, talk.id, "k1", "Trap is steil"))
    desk.write(lambda tx: gesprekken.close_gesprek(tx, talk.id))

    assert not desk.read(lambda tx: kladblok.load(tx, talk.id)).mag_naar_dossier
    with pytest.raises(GesprekClosed):
        desk.write(lambda tx: kladblok.to_dossier(tx, regel))


def test_after_four_weeks_a_scribble_is_erased_with_a_warning_before(desk: Desk, talk: Gesprek) -> None:
    desk.write(lambda tx: kladblok.write(tx, talk.id, "k1", CANARY))
    removed = desk.write(lambda tx: kladblok.write(tx, talk.id, "k2", f"ook {CANARY}"))
    desk.write(lambda tx: tx.remove(removed))
    assert desk.read(lambda tx: kladblok.load(tx, talk.id)).eerste_weg is None

    desk.pass_days(21)
    assert desk.read(lambda tx: kladblok.load(tx, talk.id)).eerste_weg is not None
    assert [one.id for one in desk.read(kladblok.expiring)] == ["k1"]
    desk.pass_days(7)
    assert desk.write(kladblok.purge_expired) == 0, "the last day still counts"
    desk.pass_days(1)

    assert desk.write(kladblok.purge_expired) == 2
    assert not in_the_file(desk, CANARY)
    assert desk.read(lambda tx: tx.all(Inwoner)) != []


@pytest.mark.parametrize(
    ("yes", "niveau", "printed"),
    [(True, Niveau.GEWOON, True), (False, Niveau.GEWOON, False), (True, Niveau.VIER_OGEN, False)],
)
def test_a_mantelzorger_is_on_paper_only_after_a_yes(
    desk: Desk, talk: Gesprek, *, yes: bool, niveau: Niveau, printed: bool
) -> None:
    riet = talk.deelnemers[0]
    desk.write(
        lambda tx: gespreksrijen.set_mantelzorg(
            tx, talk.id, "m1", naam="Anja", volhouden="Nog even.", over=riet, mag_op_papier=yes, niveau=niveau
        )
    )

    found = desk.read(lambda tx: netwerk.voor_papier(tx, talk.huishouden, riet))

    assert [one.naam for one in found] == (["Anja"] if printed else [])
