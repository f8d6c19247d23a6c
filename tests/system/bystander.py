"""Another program on the same screen, which counts the keys that reach it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from Xlib import X, display

from tests.screen import Screen

SIZE = (600, 400)


@dataclass(frozen=True, slots=True)
class Bystander:
    """A window of somebody else."""

    connection: display.Display

    def keys(self) -> int:
        """Return how many keys it was given since the last time."""
        self.connection.sync()
        found = 0
        while self.connection.pending_events():
            found += self.connection.next_event().type == X.KeyPress
        return found


@contextmanager
def bystander(screen: Screen) -> Iterator[Bystander]:
    """Open such a window; whoever has no window of its own leaves the keys to it."""
    connection = display.Display(screen.name)
    root = connection.screen()
    window = root.root.create_window(
        0, 0, *SIZE, 0, root.root_depth, background_pixel=root.white_pixel, event_mask=X.KeyPressMask
    )
    window.set_wm_name("Een ander programma")
    window.map()
    connection.sync()
    try:
        yield Bystander(connection)
    finally:
        connection.close()
