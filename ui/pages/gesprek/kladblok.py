"""Kladblok: loose thoughts of the author alone; each goes to the dossier or away, and after four weeks by itself.

There is always one empty line at the end to go on in.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.domain.gesprek import Kladregel
from app.domain.kladblok import BEWAAR_DAGEN
from app.services import kladblok
from app.services.kladblok import Kladblok
from app.wording.dates import say_weekday
from app.wording.i18n import _
from ui.pages.gesprek.parts import TakeBack, fill, flow_of, forget
from ui.pages.gesprek.state import State
from ui.pages.gesprek.tafel import Panel, Tafel
from ui.widgets.autosave_edit import AutosaveEdit
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.scroll import ScrollPage
from ui.widgets.text import label, title


class KladRow(Card):
    """One scribble and where it goes."""

    def __init__(self, tafel: Tafel, rid: str) -> None:
        super().__init__()
        self._tafel, self.rid = tafel, rid
        self._row: Kladregel | None = None
        self.body.setContentsMargins(16, 12, 16, 12)
        self.edit = AutosaveEdit(_("Kladregel"), min_lines=1)
        self._keep = Button(_("Naar het dossier"), icon_name="folder-open")
        self._away = TakeBack(_("Deze regel gaat echt weg. Goed?"), scope=self)
        self._away.set_words(_("Weg"))
        self._ways = flow_of(self._keep, self._away)
        self._ways.hide()
        self.add(self.edit)
        self.add(self._ways)
        self.edit.text_edited.connect(self._write)
        self.edit.left.connect(tafel.context.seal)
        self._keep.clicked.connect(self._to_dossier)
        self._away.confirmed.connect(self._erase)

    def show_row(self, row: Kladregel, *, may_keep: bool) -> None:
        """Show a scribble as it is kept now."""
        self._row = row
        fill(self.edit, row.id, row.tekst)
        self._ways.show()
        self._keep.setVisible(may_keep)

    def _write(self, text: str) -> None:
        gesprek, rid = self._tafel.gesprek, self.rid
        if self._row is not None or text.strip():
            self._tafel.act(_("Kladblok"), lambda tx: kladblok.write(tx, gesprek, rid, text), key=f"klad:{rid}")

    def _to_dossier(self) -> None:
        self.edit.flush()
        rid = self.rid
        self._tafel.act(
            _("Naar het dossier"), lambda tx: kladblok.to_dossier(tx, tx.get(Kladregel, rid)), undoable=False
        )

    def _erase(self) -> None:
        row = self._row
        if row is not None:
            forget(self.edit)
            self._tafel.erase(lambda tx: kladblok.weg(tx, row))


class KladblokPanel(Panel):
    """The own scribbles of this conversation."""

    def __init__(self, tafel: Tafel) -> None:
        super().__init__()
        self._tafel = tafel
        self._rows: dict[str, KladRow] = {}
        self._warning = label("", "fout")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        holder = QWidget()
        holder.setLayout(self._list)
        scroll = ScrollPage(max_width=860, margin=4)
        scroll.add(title(_("Kladblok")))
        about = _(
            "Alleen u ziet dit. Het staat niet in zoeken en gaat niet naar een ander. Na {n} dagen is het vanzelf weg."
        )
        scroll.add(label(about.format(n=BEWAAR_DAGEN), "stil"))
        scroll.add(self._warning)
        scroll.add(holder)
        scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._warning.hide()
        self._add_empty()

    @override
    def flush(self) -> None:
        for row in self._rows.values():
            row.edit.flush()

    @override
    def focus_first(self) -> None:
        next(reversed(self._rows.values())).edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def show_state(self, state: State) -> None:
        gesprek = self._tafel.gesprek
        self._tafel.context.ask(lambda tx: kladblok.load(tx, gesprek), self._show)

    def _show(self, found: Kladblok) -> None:
        if self._tafel.pending:
            return
        empty = next(reversed(self._rows))
        ids = [one.id for one in found.regels]
        for gone in [rid for rid in self._rows if rid not in ids and rid != empty]:
            old = self._rows.pop(gone)
            old.hide()
            old.deleteLater()
        for one in found.regels:
            if one.id not in self._rows:
                self._insert(one.id)
            self._rows[one.id].show_row(one, may_keep=found.mag_naar_dossier)
        if empty in ids:
            self._add_empty()
        near = found.eerste_weg
        self._warning.setVisible(near is not None)
        if near is not None:
            text = _("De oudste regel gaat na {dag} vanzelf weg. Kies nu wat naar het dossier moet.")
            self._warning.setText(text.format(dag=say_weekday(near)))

    def _insert(self, rid: str) -> None:
        """Put a line that was kept before the empty one."""
        empty = next(reversed(self._rows))
        last = self._rows.pop(empty)
        row = KladRow(self._tafel, rid)
        self._list.insertWidget(self._list.count() - 1, row)
        self._rows[rid] = row
        self._rows[empty] = last

    def _add_empty(self) -> None:
        rid = self._tafel.context.clock.new_id()
        self._rows[rid] = KladRow(self._tafel, rid)
        self._list.addWidget(self._rows[rid])
