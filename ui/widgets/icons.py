"""Icons in the colour of a role, drawn from path commands for the screen they appear on.

An icon is made for one theme; whoever shows one makes it anew when the palette changes (see `Button`).
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache

from app.drawing.icons import icon as drawn_icon
from ui.theme.apply import current_tokens
from ui.widgets.painter import draw

SIZE = 22


def role_colour(role: str) -> str:
    """Return the colour of a token by its name; `#rrggbb` is given back as it is."""
    return role if role.startswith("#") else str(getattr(current_tokens(), role))


def icon_pixmap(name: str, role: str = "text", size: int = SIZE, room: int = 0) -> QPixmap:
    """Return an icon as a picture of this many pixels, sharp on the present screen; `room` is left free beside it."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    colour = role_colour(role)
    # A page of thirty cards shows a few icons a thousand times: Qt keeps the drawn ones.
    key = f"kt:{name}:{colour}:{size}:{room}:{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    pixmap = QPixmap(round((size + room) * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw(painter, (drawn_icon(name, size / 2, size / 2, size, colour),))
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def icon(name: str, role: str = "text", size: int = SIZE, room: int = 0) -> QIcon:
    """Return an icon for a button, with its quiet form for when the button is off."""
    result = QIcon(icon_pixmap(name, role, size, room))
    result.addPixmap(icon_pixmap(name, "muted", size, room), QIcon.Mode.Disabled)
    return result
