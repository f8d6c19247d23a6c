"""Scrolling with a finger, where there is a screen to touch: Qt keeps 4 KB for good of each area that asks for it."""

from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import QAbstractScrollArea, QScroller


def scroll_by_touch(area: QAbstractScrollArea) -> None:
    """Let a finger move the contents of this area."""
    if any(one.type() == QInputDevice.DeviceType.TouchScreen for one in QInputDevice.devices()):
        QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
