"""Small pieces that the parts of the plan page share."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme.apply import text_scale
from ui.widgets.autosave_edit import AutosaveEdit, AutosaveLine
from ui.widgets.button import Button, icon_button
from ui.widgets.field import Field
from ui.widgets.flow import FlowLayout

FIELD_PX = 250
WEEK_PX = 90


def row_of(widgets: Iterable[QWidget], *, gap: int = 10) -> QWidget:
    """Return widgets beside each other that go on below where there is no room."""
    made = QWidget()
    flow = FlowLayout(made, gap=gap)
    for one in widgets:
        flow.addWidget(one)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def column() -> tuple[QWidget, QVBoxLayout]:
    """Return a widget with a column in it."""
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    return made, layout


def line(name: str, write: Callable[[str], None], left: Callable[[], None], *, limit: int = 300) -> AutosaveLine:
    """Return a field of one line that hands on what is typed."""
    made = AutosaveLine(name, limit=limit)
    made.text_edited.connect(write)
    made.left.connect(left)
    return made


def edit(name: str, write: Callable[[str], None], left: Callable[[], None], *, lines: int = 2) -> AutosaveEdit:
    """Return a field of several lines that hands on what is typed."""
    made = AutosaveEdit(name, min_lines=lines)
    made.text_edited.connect(write)
    made.left.connect(left)
    return made


def narrow_field(name: str, widget: QWidget, *, px: int = FIELD_PX) -> Field:
    """Return a field that stands beside others in a row."""
    made = Field(name, widget)
    made.setFixedWidth(round(px * text_scale()))
    return made


def show_text(field: AutosaveEdit | AutosaveLine, text: str) -> None:
    """Show a text, unless somebody types there: a reload never moves the cursor."""
    if not field.in_hand:
        field.set_text(text)


def field_with(page: QWidget, sign: str) -> AutosaveEdit | AutosaveLine | None:
    """Return the first field in sight that holds this character."""
    fields: list[AutosaveEdit | AutosaveLine] = [*page.findChildren(AutosaveEdit), *page.findChildren(AutosaveLine)]
    return next((one for one in fields if one.isVisibleTo(page) and sign in one.text()), None)


def arrow(icon_name: str) -> Button:
    """Return a button that moves something; where there is no way to go it is not there, but keeps its room."""
    made = icon_button("", icon_name)
    policy = made.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    made.setSizePolicy(policy)
    return made
