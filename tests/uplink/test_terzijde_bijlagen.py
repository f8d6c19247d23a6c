"""A letter on a laptop that was revoked: it waits with the words for the team leader, and comes with them."""

import pytest

from app.clock import Clock
from app.server import admin
from app.server.erasing import erase
from app.server.settings import Settings
from app.server.verify import verify
from app.services.bijlagen import AttachmentElsewhere, Staat
from app.services.teamleiding import GEWEIGERD, OVERGENOMEN, Besloten, Getoond, Lijst, say_act
from app.store.errors import NotFound
from app.uplink.answers import Failed, Trouble
from app.uplink.leading import Leading
from app.wire.messages import Blocks
from tests.uplink.desks import Laptop, Street, signed
from tests.uplink.letters import CONTENT, PIECES, Line, add, blocks, open_letter, states


@pytest.fixture
def jan(street: Street) -> Laptop:
    """Give a laptop that is revoked with a letter that nobody else has."""
    made = street.laptop()
    made.home()
    assert made.sync().ok
    return made


def _home(laptop: Laptop) -> str:
    return str(laptop.read(lambda tx: tx.rows("SELECT id FROM huishouden"))[0]["id"])


def _stand(street: Street, laptop: Laptop, stand: str) -> None:
    admin.set_state(*street.place, laptop.client.apparaat, stand)


def _leader(street: Street) -> Leading:
    sign = signed(street.town.leader())
    return Leading(lambda: street.laptops[0].signed_by(sign))


def _decide(lead: Leading, laptop: Laptop, besluit: str, waarom: str = "") -> Besloten:
    waits = lead.lijst(besloten=False)
    assert isinstance(waits, Lijst)
    (one,) = waits.stukken
    shown = lead.toon(one.apparaat, one.n)
    assert isinstance(shown, Getoond)
    assert shown.daad is not None
    daad = shown.daad
    said = {line.veld: line.wordt for line in laptop.read(lambda tx: say_act(tx, daad)).regels}
    assert said["titel"] == "Verklikker", "the leader sees what it is"
    done = lead.beslis(one.apparaat, one.n, besluit, waarom)
    assert isinstance(done, Besloten)
    return done


def test_a_letter_of_a_revoked_laptop_comes_when_it_is_taken_over(street: Street, jan: Laptop) -> None:
    els, lead, home = street.laptop(), _leader(street), _home(jan)
    made = add(jan, home)
    _stand(street, jan, "ingetrokken")

    assert jan.sync().reason == "ingetrokken"

    assert (blocks(street), states(jan, home)) == (PIECES, [(Staat.AANGEKOMEN, 0)])
    assert els.sync().ok
    assert states(els, home) == []
    assert isinstance(els.line.held(made.hash), Failed), "nobody sees it before it is decided"
    assert isinstance(els.line.get_block(made.hash, 0), Failed)

    assert _decide(lead, jan, OVERGENOMEN).kan_niet == ""
    assert els.sync().ok

    assert (open_letter(els, made), states(els, home)) == (CONTENT, [(Staat.AANGEKOMEN, 0)])
    assert blocks(street) == PIECES, "once, and nothing left where it waited"
    assert verify(*street.place).problems == []


def test_what_was_cut_off_goes_on_after_it_was_taken_over(street: Street, jan: Laptop) -> None:
    els, lead, home = street.laptop(), _leader(street), _home(jan)
    made = add(jan, home)
    _stand(street, jan, "ingetrokken")
    assert jan.sync(Line(jan.line, left=1)).reason == Trouble.GEEN_NETWERK

    _decide(lead, jan, OVERGENOMEN)
    assert els.sync().ok
    with pytest.raises(AttachmentElsewhere):
        open_letter(els, made)
    rest = Line(jan.line)
    assert jan.sync(rest).reason == "ingetrokken"
    assert els.sync().ok

    assert rest.sent == [1, 2]
    assert open_letter(els, made) == CONTENT


def test_a_letter_of_a_dossier_that_was_lost_comes_when_it_is_taken_over(street: Street, jan: Laptop) -> None:
    """Not revoked: the dossier went to another team before the letter was handed in."""
    home, team = _home(jan), street.town.team("noord")
    admin.share(*street.place, home, street.town.team("zuid"))
    admin.unshare(*street.place, home, team)
    made = add(jan, home)
    south, lead = street.laptop("zuid"), Leading(lambda: jan.signed_by(signed(street.town.leader("zuid"))))

    assert jan.sync().aside == 1
    assert blocks(street) == PIECES
    jan.sync()
    with pytest.raises(NotFound):
        open_letter(jan, made)

    _decide(lead, jan, OVERGENOMEN)
    assert south.sync().ok
    assert open_letter(south, made) == CONTENT


def test_what_is_not_taken_over_stays_with_the_words_until_both_are_erased(street: Street, jan: Laptop) -> None:
    els, lead, home = street.laptop(), _leader(street), _home(jan)
    made = add(jan, home)
    _stand(street, jan, "ingetrokken")
    jan.sync()

    _decide(lead, jan, GEWEIGERD, "hoort hier niet")

    assert els.sync().ok
    assert isinstance(els.line.held(made.hash), Failed)
    assert blocks(street) == PIECES
    server = street.town.server
    settings = Settings(database=server.where.service(server.database), owner=server.owner)
    erase(settings, street.town.tenant, home, Clock(), by="beheerder")
    assert blocks(street) == 0


def test_bytes_that_are_not_what_the_act_says_are_not_kept(street: Street, jan: Laptop) -> None:
    home = _home(jan)
    made = add(jan, home)
    _stand(street, jan, "ingetrokken")
    assert jan.sync(Line(jan.line, left=2)).reason == Trouble.GEEN_NETWERK

    said = jan.line.put_block(made.hash, 2, b"x" * (len(CONTENT) // PIECES))

    assert isinstance(said, Failed)
    assert (said.reason, blocks(street)) == ("onleesbaar", 0)
    assert jan.sync().reason == "ingetrokken"
    assert blocks(street) == PIECES, "sent again, whole"


def test_a_revoked_laptop_gets_no_bytes_and_learns_of_no_letter(street: Street, jan: Laptop) -> None:
    els, home = street.laptop(), _home(jan)
    assert els.sync().ok
    theirs = add(els, home)
    assert els.sync().ok
    _stand(street, jan, "ingetrokken")

    answers: list[Blocks | bytes | Failed] = [
        jan.line.held(theirs.hash), jan.line.put_block(theirs.hash, 0, b"x"), jan.line.get_block(theirs.hash, 0),
    ]  # fmt: skip

    said = [one.reason for one in answers if isinstance(one, Failed)]
    assert said == ["geen_toegang", "geen_toegang", "ingetrokken"]
