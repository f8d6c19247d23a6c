"""The address on this laptop to which the provider sends the browser back: a random port, for one answer (RFC 8252)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from urllib.parse import parse_qsl, urlsplit

from typing_extensions import override

from app.uplink.identity.errors import LoginTooLate
from app.wording.i18n import _

LONGEST = 8_000
PATH = "/"
PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>{title}</title>'
    '<body style="font:20px/1.5 sans-serif;max-width:32em;margin:4em auto;padding:0 1em"><h1>{title}</h1><p>{text}</p>'
)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the browser comes back."""

    address: str
    _answers: "SimpleQueue[dict[str, str]]" = field(default_factory=SimpleQueue)

    def wait(self, longest_s: float) -> dict[str, str]:
        """Return what the browser brought.  Raises LoginTooLate."""
        try:
            return self._answers.get(timeout=longest_s)
        except Empty as problem:
            raise LoginTooLate from problem

    def stop(self) -> None:
        """Wait no longer."""
        self._answers.put({})


@contextmanager
def landing(host: str) -> Iterator[Landing]:
    """Listen on a random port of this laptop; `host` is how the provider must name it, like http://localhost."""
    answers: SimpleQueue[dict[str, str]] = SimpleQueue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            found = dict(parse_qsl(parts.query[:LONGEST], keep_blank_values=True))
            if parts.path != PATH or not {"code", "error"} & found.keys():
                self.send_error(404)
                return
            title = _("U bent aangemeld") if "code" in found else _("Aanmelden is niet gelukt")
            body = PAGE.format(title=escape(title), text=escape(_("U kunt terug naar Keukentafel.")))
            data = body.encode()
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.send_header("content-length", str(len(data)))
            self.send_header("cache-control", "no-store")
            self.send_header("referrer-policy", "no-referrer")
            self.end_headers()
            self.wfile.write(data)
            answers.put(found)

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Write nothing: the address holds a code."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="keukentafel-aanmelden", daemon=True)
    thread.start()
    try:
        yield Landing(f"{host.rstrip('/')}:{server.server_address[1]}{PATH}", answers)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
