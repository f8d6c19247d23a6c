"""Roads that break, come to another door or hardly move: on real sockets; nothing is lost or doubled, and told."""

import contextlib
import http.server
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from cryptography import x509
from typing_extensions import override

from app.server.admin import keeper as owner
from app.server.verify import verify
from app.uplink.answers import Failed, Trouble
from app.uplink.transport import PULL, nobody, open_transport
from app.wire.messages import Pull, PullAnswer
from app.wording.samenwerken import say_why
from tests.uplink.certificates import authority, served
from tests.uplink.cutting import DOWN, UP, road
from tests.uplink.desks import Street, signed

CUTS = {UP: (0, 1, 17, 150, 400, 600), DOWN: (0, 1, 17, 60, 150, 200)}
SOUND = msgspec.json.encode(PullAnswer("e", 1, 1, ""))
OTHER_NAME = x509.DNSName("elders.example")


def _ask(address: str, authority: Path | None = None, answer_s: float = 10.0) -> str:
    line = open_transport(address, nobody, authority, answer_s)
    try:
        answer = line.post(PULL, Pull("", 0), PullAnswer)
        return answer.reason if isinstance(answer, Failed) else "antwoord"
    finally:
        line.close()


@pytest.mark.parametrize("way", [UP, DOWN])
def test_a_road_that_breaks_anywhere_loses_and_doubles_nothing(street: Street, way: str) -> None:
    """Of a request the first bytes, of an answer the first bytes: also when the server had done its work already."""
    jan, els = street.laptop(), street.laptop()
    home = jan.home()
    words = {}
    with road(street.town.server.address) as there:
        for size in CUTS[way]:
            goal = jan.goal(home, f"doel {size}")
            words[goal.id] = f"doel {size}"
            jan.line.close()
            jan.line = open_transport(there.url, signed(jan.client))
            there.break_after(way, size)

            assert jan.sync().reason == Trouble.GEEN_NETWERK, size
            assert jan.sync().ok
            assert jan.waiting() == 0
        jan.line.close()
        jan.line = open_transport(street.town.server.url, signed(jan.client))
        assert there.broken == len(CUTS[way])

    assert els.sync().ok
    assert els.goals() == words
    with owner(*street.place) as sql:
        found = sql.execute(
            "SELECT count(*), count(DISTINCT rid) FROM log WHERE entity = 'doel' AND field = 'woorden' AND tenant = %s",
            (street.town.tenant,),
        ).fetchone()
    assert found == (len(words), len(words))
    assert verify(*street.place).problems == []
    assert say_why(Trouble.GEEN_NETWERK)[0] == "Geen netwerk: u kunt gewoon doorwerken"


class _Door(http.server.BaseHTTPRequestHandler):
    """A server that gives a sound answer, and counts who asked."""

    asked: list[str]

    def do_POST(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(SOUND)))
        self.end_headers()
        self.wfile.write(SOUND)

    @override
    def log_message(self, format: str, *_args: object) -> None:  # the base class's own name
        """Say nothing."""


class _Quiet(http.server.HTTPServer):
    """Who hangs up in the middle of a handshake is no news."""

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def _door(certificate: Path, newest: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> Iterator[tuple[str, list[str]]]:
    asked: list[str] = []
    server = _Quiet(("127.0.0.1", 0), type("Door", (_Door,), {"asked": asked}))
    context = served(certificate)
    context.maximum_version = newest
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_only_a_sound_certificate_of_our_own_authority_counts(tmp_path: Path) -> None:
    """Also what a laptop sees whose clock is months off: a certificate that expired, or is not good yet."""
    ours, theirs = authority(tmp_path / "ours.pem"), authority(tmp_path / "theirs.pem")
    doors = {
        "sound": ours.server(),
        "of another authority": theirs.server(),
        "expired": ours.server(days=(-60, -1)),
        "not good yet": ours.server(days=(1, 60)),
        "of another name": ours.server(names=(OTHER_NAME,)),
    }
    said = {}
    for which, certificate in doors.items():
        with _door(certificate) as (address, asked):
            said[which] = (_ask(address, ours.path), asked)

    assert said.pop("sound") == ("antwoord", [PULL])
    assert said == dict.fromkeys(said, (Trouble.CERTIFICAAT, [])), "nothing was sent"
    title, what = say_why(Trouble.CERTIFICAAT)
    assert title == "Ik kan niet zien of dit echt onze server is"
    assert "café" in what
    assert "datum" in what


@contextlib.contextmanager
def _says(first: bytes, piece: bytes, every_s: float = 0.0) -> Iterator[str]:
    """Give the address of who says something to everybody, and then a piece now and then, or hangs up."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def talk() -> None:
            with contextlib.suppress(OSError):
                near, _ = listener.accept()
                with near:
                    near.recv(65_536)
                    near.sendall(first)
                    while piece and not done.wait(every_s):
                        near.sendall(piece)

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}"
        finally:
            done.set()
            thread.join()


def test_a_network_that_answers_in_the_clear_is_no_stranger_with_a_certificate() -> None:
    with _says(b"HTTP/1.1 302 Found\r\nlocation: http://wifi.example/\r\ncontent-length: 0\r\n\r\n", b"") as place:
        assert _ask(f"https://{place}") == Trouble.INLOGPAGINA

    assert say_why(Trouble.INLOGPAGINA)[0] == "Dit netwerk vraagt eerst om in te loggen"


def test_who_hangs_up_in_the_handshake_is_no_stranger_either() -> None:
    with _says(b"", b"") as place:
        assert _ask(f"https://{place}") == Trouble.GEEN_NETWERK


def test_an_answer_that_trickles_does_not_hold_the_line_for_ever() -> None:
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n"
    with _says(head, b" ", 0.02) as place:
        assert _ask(f"http://{place}", answer_s=0.3) == Trouble.TRAAG

    assert say_why(Trouble.TRAAG)[0] == "Het netwerk is traag"
