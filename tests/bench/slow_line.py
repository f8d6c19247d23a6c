"""A line as on the road: what passes is counted, and let through no faster than the line is.

Each direction is one queue for all connections together; a piece arrives after its turn and half the round trip.
"""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

PIECE_BYTES = 4_096
WAITING_PIECES = 64
NO_LIMIT = float("inf")


@dataclass
class Way:
    """One direction of the line."""

    bytes_per_s: float
    delay_s: float
    passed: int = 0
    _free: float = 0.0

    def arrives(self, size: int, now: float) -> float:
        """Return when a piece that is sent now is at the other end."""
        self.passed += size
        self._free = max(self._free, now) + size / self.bytes_per_s
        return self._free + self.delay_s


@dataclass
class Line:
    """A line that is up."""

    up: Way
    down: Way
    address: tuple[str, int] = ("", 0)
    connections: int = 0

    @property
    def url(self) -> str:
        """Return the address as a laptop is told it."""
        return f"http://{self.address[0]}:{self.address[1]}"


@contextmanager
def slow_line(server: tuple[str, int], mbit_s: float = NO_LIMIT, round_trip_ms: float = 0.0) -> Iterator[Line]:
    """Give a line to a server; it is down afterwards."""
    speed, delay_s = mbit_s * 125_000, round_trip_ms / 2_000
    line = Line(Way(speed, delay_s), Way(speed, delay_s))
    up, down = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line.connections += 1
            far_reader, far_writer = await asyncio.open_connection(*server)
            await asyncio.gather(_carry(reader, far_writer, line.up), _carry(far_reader, writer, line.down))

        listener = await asyncio.start_server(connected, "127.0.0.1", 0)
        line.address = listener.sockets[0].getsockname()[:2]
        up.set()
        await down.wait()
        listener.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    up.wait()
    try:
        yield line
    finally:
        loop.call_soon_threadsafe(down.set)
        thread.join()
        loop.close()


async def _carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: Way) -> None:
    """Pass bytes on, each piece when it is due."""
    under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(WAITING_PIECES)
    clock = asyncio.get_running_loop().time

    async def read() -> None:
        while piece := await reader.read(PIECE_BYTES):
            await under_way.put((way.arrives(len(piece), clock()), piece))
        await under_way.put((0.0, b""))

    reading = asyncio.create_task(read())
    while True:
        due, piece = await under_way.get()
        if not piece:
            break
        if (wait := due - clock()) > 0:
            await asyncio.sleep(wait)
        writer.write(piece)
        await writer.drain()
    await reading
    writer.close()
