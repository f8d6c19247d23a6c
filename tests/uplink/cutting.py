"""A road between laptop and server that breaks once after so many bytes, on real sockets; then it is whole again."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

AT_ONCE = 65_536
NEVER = 1 << 40
UP, DOWN = "up", "down"


@dataclass
class Road:
    """Where it leads, and how many bytes of requests (up) and of answers (down) still pass before it breaks."""

    there: tuple[str, int]
    listener: socket.socket
    broken: int = 0
    _left: dict[str, int] = field(default_factory=lambda: {UP: NEVER, DOWN: NEVER})
    _threads: list[threading.Thread] = field(default_factory=list)
    _ends: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def break_after(self, way: str, size: int) -> None:
        self._left[way] = size

    def serve(self) -> None:
        """Let everybody pass until the listener is closed."""
        with contextlib.suppress(OSError):
            while True:
                near, _ = self.listener.accept()
                far = socket.create_connection(self.there)
                self._ends += [near, far]
                for source, target, way in ((near, far, UP), (far, near, DOWN)):
                    self._threads.append(threading.Thread(target=self._carry, args=(source, target, way), daemon=True))
                    self._threads[-1].start()

    def _carry(self, source: socket.socket, target: socket.socket, way: str) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(AT_ONCE):
                passing = self._passing(way, len(data))
                target.sendall(data[:passing])
                if passing < len(data):
                    break
        _hang_up(source, target)

    def _passing(self, way: str, size: int) -> int:
        with self._lock:
            left = self._left[way]
            if size <= left:
                self._left[way] = min(NEVER, left - size) if left < NEVER else NEVER
                return size
            self._left[way] = NEVER
            self.broken += 1
            return left

    def close(self) -> None:
        """Let nobody in any more, and hang up."""
        self.listener.shutdown(socket.SHUT_RDWR)
        _hang_up(*self._ends)


def _hang_up(*ends: socket.socket) -> None:
    for end in ends:
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextlib.contextmanager
def road(there: tuple[str, int]) -> Iterator[Road]:
    """Give such a road."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        made = Road(there, listener)
        thread = threading.Thread(target=made.serve, daemon=True)
        thread.start()
        try:
            yield made
        finally:
            made.close()
            thread.join()
            for each in made._threads:
                each.join()
