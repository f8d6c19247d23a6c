"""The collector runs where the windows are."""

import gc
import threading
import weakref

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.work.garbage import Garbage


class _Ring:
    """A cycle that holds a widget without a parent."""

    def __init__(self) -> None:
        self.widget = QWidget()
        self.me = self


def test_cycle_with_a_widget_ends_in_the_thread_of_the_windows(qapp: QApplication) -> None:
    assert qapp is not None
    where: list[str] = []
    garbage = Garbage()
    garbage.start()
    ring = _Ring()
    weakref.finalize(ring, lambda: where.append(threading.current_thread().name))
    del ring
    busy = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    busy.start()
    busy.join()

    assert where == []
    garbage.collect()

    assert where == [threading.main_thread().name]
    assert not gc.isenabled()


def test_who_ended_collects_no_more(qapp: QApplication) -> None:
    """Timers of sessions that had ended kept collecting, and a day of sessions in one process stood still."""
    assert qapp is not None
    garbage = Garbage()
    garbage.start()
    timer = garbage.findChild(QTimer)
    assert timer is not None
    assert timer.isActive()

    garbage.stop()

    assert not timer.isActive()


def test_what_the_program_is_made_of_is_not_looked_through(qapp: QApplication) -> None:
    assert qapp is not None
    kept = _Ring()
    Garbage().freeze()
    try:
        ring = _Ring()
        gone = weakref.ref(ring)
        del ring
        Garbage().collect()
        assert gone() is None
        assert not any(one is kept for one in gc.get_objects())
    finally:
        gc.unfreeze()
