"""The closed compartment: a reason first, then the five steps; nothing of it shows anywhere else."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.record import Vak
from app.domain.triage import Meldcodestap
from app.services import triage
from app.wording.i18n import _
from ui.components.acts import HomeActs
from ui.components.columns import refill
from ui.components.geschil.beslissen import BeslisPart
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.text import heading, label


class ClosedPart(QWidget):
    """Looks the same whether something is inside or not, until a reason was given."""

    def __init__(self, acts: HomeActs) -> None:
        super().__init__()
        self._acts = acts
        self._editors: list[AutosaveEdit] = []
        self._apart: BeslisPart | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._reason = QLineEdit()
        go = Button(_("Openen"), icon_name="lock-open")
        go.clicked.connect(self._open)
        self._reason.returnPressed.connect(self._open)
        self._column.addWidget(
            label(_("Dit deel is alleen voor zorgen over veiligheid. Wie het opent, wordt genoteerd."))
        )
        self._column.addWidget(Field(_("Waarom opent u dit?"), self._reason))
        self._column.addWidget(go)

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for part in (*self._editors, *((self._apart,) if self._apart else ())):
            part.flush()

    def _open(self) -> None:
        # Without the name of an act, here and below: that would be a trace.
        home, reason = self._acts.huishouden, self._reason.text()
        self._acts.context.act(
            "",
            home,
            lambda tx: triage.open_closed(tx, home, reason),
            self._show,
            undoable=False,
        )

    def _show(self, steps: tuple[Meldcodestap, ...]) -> None:
        written = {step.stap: step.tekst for step in steps}
        code = self._acts.context.packs.meldcode
        apart = self._apart = BeslisPart(self._acts.context, self._acts.huishouden, Vak.MELDCODE)
        apart.decided.connect(self._look_again)
        self._editors = []
        parts: list[QWidget] = [label(_("Hulp nodig? {phone}").format(phone=code.telefoon)), apart]
        for step in code.stap:
            parts.append(heading(f"{step.nummer}. {step.titel}"))
            parts.append(label(step.wat, "stil"))
            parts.append(self._editor(step.nummer, step.titel, written.get(step.nummer, "")))
        refill(self._column, parts)

    def _look_again(self) -> None:
        home = self._acts.huishouden
        self._acts.context.ask(lambda tx: triage.steps_of(tx, home), self._show)

    def _editor(self, number: int, title: str, text: str) -> AutosaveEdit:
        editor = AutosaveEdit(title, min_lines=2)
        editor.set_text(text)
        home = self._acts.huishouden

        def keep(typed: str) -> None:
            self._acts.context.act("", home, lambda tx: triage.set_step(tx, home, number, typed), undoable=False)

        editor.text_edited.connect(keep)
        self._editors.append(editor)
        return editor
