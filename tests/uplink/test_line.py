"""What may answer instead of our server: nothing, a café, a busy one; each is a value, and has its words."""

import http.server
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pytest
from typing_extensions import override

from app.services.samenwerken import is_address
from app.uplink.answers import Failed, Trouble
from app.uplink.outcome import Outcome
from app.uplink.schedule import EVERY_S, LATEST_AGAIN_S, pause_s
from app.uplink.transport import PULL, HttpTransport, nobody, open_transport
from app.wire.codes import Code
from app.wire.messages import Pull, PullAnswer
from app.wording.samenwerken import say_why

Answer = tuple[int, dict[str, str], bytes]
PAGE = b"<!doctype html><title>Gratis wifi</title>"


class _Handler(http.server.BaseHTTPRequestHandler):
    says: Answer

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        status, headers, body = self.says
        self.send_response(status)
        for name, value in {"content-length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *_args: object) -> None:  # the base class's own name
        """Say nothing."""


@contextmanager
def somebody(says: Answer) -> Iterator[str]:
    """Give the address of a server that always says the same."""
    server = http.server.HTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"says": says}))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _ask(address: str) -> PullAnswer | Failed:
    line: HttpTransport = open_transport(address, nobody)
    try:
        return line.post(PULL, Pull("", 0), PullAnswer)
    finally:
        line.close()


def _reason(answer: PullAnswer | Failed) -> str:
    assert isinstance(answer, Failed)
    return str(answer.reason)


@pytest.mark.parametrize(
    ("says", "reason"),
    [
        ((200, {"content-type": "text/html"}, PAGE), Trouble.INLOGPAGINA),
        ((302, {"location": "http://wifi.example/"}, b""), Trouble.INLOGPAGINA),
        ((511, {"content-type": "text/html"}, PAGE), Trouble.INLOGPAGINA),
        ((404, {"content-type": "text/html"}, PAGE), Trouble.INLOGPAGINA),
        ((502, {"content-type": "text/html"}, PAGE), Code.DRUK),
        ((503, {"content-type": "text/html"}, PAGE), Code.DRUK),
        ((504, {"content-type": "text/html"}, PAGE), Code.DRUK),
        ((200, {"content-type": "application/json"}, b"[[[["), Code.ONLEESBAAR),
        ((200, {"content-type": "application/json", "content-encoding": "zstd"}, b"zomaar"), Code.ONLEESBAAR),
        ((426, {"content-type": "application/json"}, msgspec.json.encode({"code": "te_oud"})), Code.TE_OUD),
    ],
)
def test_what_is_no_answer_is_told_apart(says: Answer, reason: str) -> None:
    with somebody(says) as address:
        assert _reason(_ask(address)) == reason
    assert say_why(reason) != say_why("storing"), "words of its own"


def test_a_busy_server_says_how_long_to_wait() -> None:
    body = msgspec.json.encode({"code": "druk"})
    with somebody((503, {"content-type": "application/json", "retry-after": "7"}, body)) as address:
        answer = _ask(address)

    assert isinstance(answer, Failed)
    assert (answer.reason, answer.retry_s) == ("druk", 7.0)


def test_no_network_is_ordinary(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    assert _reason(_ask(f"http://127.0.0.1:{port}")) == Trouble.GEEN_NETWERK

    def no_name(*_args: object, **_kwargs: object) -> list[object]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", no_name)
    assert _reason(_ask("https://bestaat-niet.invalid")) == Trouble.GEEN_NETWERK


@pytest.mark.parametrize(
    ("outcome", "failures", "least", "most"),
    [
        (Outcome(), 0, EVERY_S * 0.75, EVERY_S * 1.25),
        (Outcome(reason="geen_netwerk"), 1, 20, 40),
        (Outcome(reason="geen_netwerk"), 99, LATEST_AGAIN_S * 0.75, LATEST_AGAIN_S * 1.25),
        (Outcome(reason="druk", retry_s=7), 1, 7, 14),
        (Outcome(reason="aanmelden"), 1, LATEST_AGAIN_S * 0.75, LATEST_AGAIN_S * 1.25),
    ],
)
def test_laptops_do_not_come_back_all_at_once(outcome: Outcome, failures: int, least: float, most: float) -> None:
    pauses = [pause_s(outcome, failures, luck / 100) for luck in range(101)]

    assert least <= min(pauses) < max(pauses) <= most


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://keukentafel.gemeente.example", True),
        ("http://127.0.0.1:8000", True),
        ("http://keukentafel.gemeente.example", False),
        ("https://", False),
        ("file:///etc/passwd", False),
        ("https://[", False),
        ("", False),
    ],
)
def test_only_a_closed_line_is_an_address(text: str, *, good: bool) -> None:
    assert is_address(text) is good
