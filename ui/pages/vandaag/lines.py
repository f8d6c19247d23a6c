"""The lines of today's cards: name and village, what, when, and the buttons."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.wording.i18n import _, ngettext
from ui.pages.vandaag.state import Actie, Line, Section
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.iconlabel import IconLabel
from ui.widgets.late import LatePart, LateParts
from ui.widgets.text import badge, label, rule

Run = Callable[[Actie], None]
HEAD_PX, LINE_PX = 80, 140
"""About how high the heading of a card is, and a line."""


def make_part(
    section: Section, run: Run, show_all: Callable[[str], None], open_home: Callable[[str], None], late: LateParts
) -> LatePart[Card]:
    """Return the place of a card that is made when its turn comes, and then its lines one by one."""
    part = LatePart(late, lambda: make_card(section, run, show_all, open_home, late))
    part.come(height=HEAD_PX + LINE_PX * len(section.lines))
    return part


def make_card(
    section: Section, run: Run, show_all: Callable[[str], None], open_home: Callable[[str], None],
    late: LateParts | None = None,
) -> Card:  # fmt: skip
    """Return the card of a section with a line for each thing; with `late` each is made when its turn comes."""
    card = Card(section.title, icon_name=section.icon)
    for number, line in enumerate(section.lines):
        make = partial(_make_line, line, run, open_home, first=not number)
        if late is None:
            card.add(make())
            continue
        part = LatePart(late, make)
        part.come(height=LINE_PX)
        card.add(part)
    if not section.lines:
        card.add(label(section.leeg, "stil"))
    if section.hidden:
        text = ngettext("Nog {n} tonen", "Nog {n} tonen", section.hidden).format(n=section.hidden)
        more = quiet_button(text, "chevron-down")
        more.setAccessibleName(f"{section.title}: {text}")
        more.clicked.connect(lambda _checked=False: show_all(section.key))
        card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def _make_line(line: Line, run: Run, open_home: Callable[[str], None], *, first: bool) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    if not first:
        column.addWidget(rule())
    row = QHBoxLayout()
    column.addLayout(row)
    row.setSpacing(12)
    row.addWidget(IconLabel(line.icon, "muted", 22), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(4)
    words.addLayout(_head(line))
    for text, style in ((line.tekst, "gewoon"), (line.let_op, "let op")):
        if text:
            words.addWidget(_careful(text) if style == "let op" else label(text))
    words.addWidget(_buttons(line, run, open_home))
    row.addLayout(words, 1)
    return made


def _head(line: Line) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(8)
    who = " · ".join(part for part in (line.begin, line.wie, line.dorp) if part)
    name = label(who, "gewoon")
    name.setProperty("rol", "kop")
    head.addWidget(name, 1)
    if line.merk:
        head.addWidget(badge(line.merk, line.toon), 0, Qt.AlignmentFlag.AlignTop)
    return head


def _careful(text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconLabel("info", "warning", 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text), 1)
    return made


def _buttons(line: Line, run: Run, open_home: Callable[[str], None]) -> QWidget:
    made = QWidget()
    flow = FlowLayout(made, gap=8)
    for act in line.acties:
        button = Button(act.label)
        button.setAccessibleName(f"{act.label}: {line.wie}, {line.tekst}")
        button.clicked.connect(lambda _checked=False, act=act: run(act))
        flow.addWidget(button)
    home = quiet_button(_("Dossier"), "folder-open")
    home.setAccessibleName(_("Dossier openen: {wie}").format(wie=line.wie))
    home.clicked.connect(lambda: open_home(line.huishouden))
    flow.addWidget(home)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made
