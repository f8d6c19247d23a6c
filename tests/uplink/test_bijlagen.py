"""Attachments between laptops: resumed, received before they may go, erased everywhere, and never for a stranger."""

from dataclasses import dataclass

import pytest
from typing_extensions import override

from app.domain.bijlage import Aard, Bijlage
from app.server import admin
from app.services import bijlagen
from app.services.bijlagen import Staat
from app.store.errors import NotFound
from app.store.writing import BLOK_BYTES
from app.uplink.answers import Failed, Trouble
from app.wire.messages import Blocks
from tests.store.files import KEY
from tests.store.pages import plain_bytes
from tests.uplink.desks import Street
from tests.uplink.letters import CONTENT, PIECES, Line, add, blocks, open_letter, states


def test_what_was_cut_off_goes_on_with_the_next_piece_in_both_directions(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    made = add(jan, home)
    up, rest = Line(jan.line, left=1), Line(jan.line)

    assert jan.sync(up).reason == Trouble.GEEN_NETWERK
    assert states(jan, home) == [(Staat.ONDERWEG, 1)]
    assert jan.sync(rest).ok
    assert (up.sent, rest.sent) == ([0], [1, 2])
    assert states(jan, home) == [(Staat.AANGEKOMEN, 0)]

    down, more = Line(els.line, left=2), Line(els.line)
    assert els.sync(down).reason == Trouble.GEEN_NETWERK
    assert states(els, home) == [(Staat.KOMT, 2)]
    with pytest.raises(bijlagen.AttachmentElsewhere):
        open_letter(els, made)
    assert els.sync(more).ok
    assert (down.sent, more.sent) == ([0, 1], [2])
    assert open_letter(els, made) == CONTENT
    assert states(els, home) == [(Staat.AANGEKOMEN, 0)]


def test_bytes_that_are_not_what_the_row_says_are_never_shown(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    made = add(jan, home)
    jan.sync()

    assert els.sync(Line(els.line, forged=b"x" * BLOK_BYTES)).ok
    assert states(els, home) == [(Staat.NIET_HIER, 0)]

    els.sync()
    assert open_letter(els, made) == CONTENT


def test_a_dossier_that_is_lost_waits_for_the_receipt_of_its_attachments(street: Street) -> None:
    north, south = street.laptop("noord"), street.laptop("zuid")
    home = north.home()
    made = add(north, home)
    north.sync(Line(north.line, left=1))
    admin.share(*street.place, home, street.town.team("zuid"))
    admin.unshare(*street.place, home, street.town.team("noord"))

    cut = north.sync(Line(north.line, left=1))
    assert cut.reason == Trouble.GEEN_NETWERK
    assert open_letter(north, made) == CONTENT
    assert north.sync().ok
    north.sync()

    with pytest.raises(NotFound):
        open_letter(north, made)
    left = north.read(lambda tx: tx.rows("SELECT hash FROM bijlage_blok UNION ALL SELECT hash FROM bijlage_aangekomen"))
    assert left == []
    south.sync()
    assert open_letter(south, made) == CONTENT


def test_what_is_erased_is_nowhere(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    made = add(jan, home)
    jan.sync()
    els.sync()
    assert blocks(street) == PIECES

    jan.write(lambda tx: bijlagen.bewaar_niet(tx, made), home)
    jan.sync()
    els.sync()

    assert blocks(street) == 0
    for laptop in (jan, els):
        left = plain_bytes(laptop.store.path, KEY)
        assert made.hash.encode() not in left
        assert b"erklikker" not in left
        assert CONTENT[:512] not in left


def test_what_is_erased_while_it_comes_in_leaves_no_pieces(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    made = add(jan, home)
    jan.sync()
    els.sync(Line(els.line, left=1))

    jan.write(lambda tx: bijlagen.bewaar_niet(tx, made), home)
    jan.sync()
    els.sync()

    assert els.read(lambda tx: tx.rows("SELECT hash FROM bijlage_blok")) == []


def test_the_same_letter_in_two_dossiers_arrives_in_both(street: Street) -> None:
    both, south = street.laptop("noord", "zuid"), street.laptop("zuid")
    first = both.home("Fam. Noord")
    add(both, first)
    both.sync()
    second = south.home("Fam. Zuid")
    south.sync()
    both.sync()

    other = add(both, second)
    assert states(both, second) == [(Staat.ALLEEN_HIER, 0)]
    both.sync()
    south.sync()

    assert open_letter(south, other) == CONTENT
    assert states(both, second) == [(Staat.AANGEKOMEN, 0)]


def test_new_words_do_not_wait_for_a_large_file(street: Street) -> None:
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    add(jan, home, CONTENT * 5)

    @dataclass
    class Busy(Line):
        """While the fourth piece goes, somebody types."""

        @override
        def put_block(self, sha256: str, number: int, piece: bytes) -> Blocks | Failed:
            if number == PIECES:
                jan.goal(home, "intussen getypt")
            return super().put_block(sha256, number, piece)

    assert jan.sync(Busy(jan.line, left=10)).reason == Trouble.GEEN_NETWERK

    els.sync()
    assert list(els.goals().values()) == ["intussen getypt"]


def test_a_stranger_does_not_learn_that_it_exists(street: Street) -> None:
    north, south = street.laptop("noord"), street.laptop("zuid")
    made = add(north, north.home())
    north.sync()

    refused = [
        south.line.held(made.hash), south.line.get_block(made.hash, 0), south.line.put_block(made.hash, 0, b"x"),
        south.line.held("f" * 64),
    ]  # fmt: skip

    assert [one.reason for one in refused if isinstance(one, Failed)] == ["geen_toegang"] * 4


def test_who_knows_the_hash_and_claims_it_in_an_own_dossier_gets_no_bytes(street: Street) -> None:
    north, south = street.laptop("noord"), street.laptop("zuid")
    made = add(north, north.home())
    north.sync()
    mine = south.home()
    south.write(lambda tx: tx.insert(Bijlage, mine, hash=made.hash, grootte=len(CONTENT), aard=Aard.BRIEF), mine)

    south.sync()

    said = south.line.held(made.hash)
    assert isinstance(said, Blocks)
    assert (said.numbers, said.complete) == ((), False)
    assert isinstance(south.line.get_block(made.hash, 0), Failed)
    assert states(south, mine) == [(Staat.NIET_HIER, 0)]
