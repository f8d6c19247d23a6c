"""A full or closed disk while typing: told, nothing half, and it works again when there is room."""

import pytest

from app.domain.hulpvraag import Hulpvraag
from app.domain.tekst import LONGEST
from app.errors import AppError
from app.store.errors import DiskFull, ReadOnly, TextTooLong
from app.store.failures import translate
from tests.store.files import HOUSE, Desk


def _pragma(desk: Desk, statement: str) -> None:
    desk.store._writer.submit(lambda: desk.store._raw.execute(statement).fetchall()).result()


def _fill(desk: Desk) -> None:
    """Leave no room for another page."""
    pages = desk.rows("PRAGMA page_count")[0]["page_count"]
    _pragma(desk, f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_told_and_typing_goes_on_when_there_is_room(desk: Desk) -> None:
    made = desk.question("begin")
    desk.say(made, "begin van", key="woorden")
    _fill(desk)

    with pytest.raises(DiskFull):
        desk.say(made, "begin van een lang verhaal " * 2000, key="woorden")
    assert desk.rows("SELECT woorden FROM hulpvraag")[0]["woorden"] == "begin van"

    _pragma(desk, "PRAGMA max_page_count = 1000000")
    desk.say(made, "begin van een lang verhaal " * 2000, key="woorden")
    desk.undo()

    assert desk.now(made) == made
    assert desk.rows("PRAGMA integrity_check")[0]["integrity_check"] == "ok"


def test_the_disk_fills_at_every_page_of_an_act(desk: Desk) -> None:
    pages = desk.rows("PRAGMA page_count")[0]["page_count"]
    told = 0
    for room in range(200):
        _pragma(desk, f"PRAGMA max_page_count = {pages + room}")
        before = desk.rows("SELECT count(*) AS n FROM change")[0]["n"]
        try:
            desk.write(lambda tx: [tx.insert(Hulpvraag, HOUSE, woorden="woord " * 500) for _ in range(3)])
            break
        except DiskFull:
            told += 1
            assert desk.rows("SELECT count(*) AS n FROM change")[0]["n"] == before
            assert desk.rows("SELECT 1 FROM hulpvraag") == []

    assert told > 3
    assert len(desk.rows("SELECT 1 FROM hulpvraag")) == 3
    numbers = [row["n"] for row in desk.log()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_file_that_may_not_be_written_is_told_and_can_be_read(desk: Desk) -> None:
    made = desk.question("begin")
    _pragma(desk, "PRAGMA query_only = ON")

    with pytest.raises(ReadOnly):
        desk.say(made, "meer")

    assert desk.now(made) == made
    _pragma(desk, "PRAGMA query_only = OFF")
    assert desk.say(made, "meer").woorden == "meer"


@pytest.mark.parametrize(("number", "error"), [(28, DiskFull), (122, DiskFull), (13, ReadOnly), (30, ReadOnly)])
def test_what_the_system_says_about_files_is_told(number: int, error: type[AppError]) -> None:
    assert isinstance(translate(OSError(number, "x")), error)


def test_another_problem_stays_what_it_is() -> None:
    bug = ValueError("x")

    assert translate(bug) is bug
    assert isinstance(translate(OSError(2, "x")), FileNotFoundError)


def test_a_pasted_megabyte_is_kept(desk: Desk) -> None:
    text = "Lange brief, één regel.\n" * 42_000
    made = desk.question("")

    desk.say(made, text, key="woorden")

    now = desk.now(made)
    assert now is not None
    assert now.woorden == text


def test_more_than_a_field_holds_is_refused_and_nothing_is_lost(desk: Desk) -> None:
    made = desk.question("begin")

    with pytest.raises(TextTooLong) as told:
        desk.say(made, "x" * (LONGEST + 1))

    assert told.value.data == {"tekens": LONGEST}
    assert desk.now(made) == made


HOSTILE = [
    "<b>Jan</b><script>alert(1)</script>",
    "Robert'); DROP TABLE inwoner;--",
    "\u202eteert\u202c \u2066x\u2069",
    "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301",
    "\x01\x02\x03\x1b[31m",
    "regel\r\nregel\u2028regel\t",
    "%s {0} $HOME `id` \\n",
    "نوال Żółć Ελένη",
    "",
    " ",
    "\ufeff\ufffe\uffff",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_kept_to_the_letter(desk: Desk, text: str) -> None:
    made = desk.question(text, namens=text, betreft=(text,))
    desk.say(made, f"{text}!")
    desk.undo()

    now = desk.now(made)
    assert now is not None
    assert (now.woorden, now.namens, now.betreft) == (made.woorden, made.namens, made.betreft)
    assert desk.rows("SELECT new FROM change WHERE field = 'woorden' AND op = 'update'")[0]["new"] is not None


@pytest.mark.parametrize(("text", "kept"), [("a\0b", "ab"), ("a\ud800b", "ab"), ("\udc80", ""), ("\0", "")])
def test_what_no_file_can_hold_is_left_out(desk: Desk, text: str, kept: str) -> None:
    made = desk.question(text, betreft=(text,))

    now = desk.now(made)
    assert now is not None
    assert (now.woorden, now.betreft) == (kept, (kept,))


def test_an_error_never_quotes_the_words(desk: Desk) -> None:
    desk.question("Kanarie zegt iets", id="dubbel")

    with pytest.raises(Exception, match="UNIQUE") as problem:
        desk.question("Kanarie zegt iets", id="dubbel")

    assert "zegt iets" not in str(problem.value)
