"""Running the service: one process, or several that share a socket."""

import os
import socket
import sys

import uvicorn
from uvicorn.supervisors import Multiprocess

from app.server.settings import Settings, as_environment

PROGRAM = "app.server.app:from_environment"
CLOSE_S = 10
KEEP_S = 75
"""How long a quiet line stays open: longer than proxies and laptops keep theirs."""


def serve(settings: Settings) -> None:
    """Serve until told to stop."""
    os.environ.update(as_environment(settings))  # each worker reads it again
    config = uvicorn.Config(
        PROGRAM, factory=True, host=settings.host, port=settings.port, workers=settings.workers, log_config=None,
        access_log=False, server_header=False, date_header=False, timeout_graceful_shutdown=CLOSE_S,
        timeout_keep_alive=KEEP_S,
        proxy_headers=False, lifespan="on",
    )  # fmt: skip
    with config.bind_socket() as listener:
        # asyncio only sets this on sockets that were made with the protocol's number; without it an answer waits 40 ms.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        listener.listen(config.backlog)
        address, port = listener.getsockname()[:2]
        sys.stdout.write(f"http://{address}:{port}\n")
        sys.stdout.flush()
        run(config, listener)


def run(config: uvicorn.Config, listener: socket.socket) -> None:
    """Serve on a socket."""
    if config.workers > 1:
        Multiprocess(config, sockets=[listener]).run()
    else:
        uvicorn.Server(config).run(sockets=[listener])
