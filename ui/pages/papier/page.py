"""Paper: choices on the left, on the right the very bytes that will be printed.

Making a paper never stands in the way of typing: it is asked for after 400 ms of quiet and made on
another thread.  A button that is pressed before the paper is there waits for it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.activiteitenplan import Plan
from app.domain.inwoner import Letters
from app.errors import AppError
from app.services import koelkastpapier, leesbaar, papieren, personen, plannen
from app.services.afdrukken import Wens
from app.services.koelkastpapier import Onderdeel
from app.services.papieren import Papieren, Papiersoort
from app.services.work import Writing
from app.wording.errors import explain, explain_code
from app.wording.i18n import _
from ui.components.context import Context, touches
from ui.components.place import Place
from ui.pages.papier.indeling import Indeling
from ui.pages.papier.maken import Maker
from ui.pages.papier.state import State, file_name, languages, source_of, to_state
from ui.pages.papier.uitgang import Antwoord, Exemplaar, Klaar, Uitgang, printer_names
from ui.widgets.notice import Action


class PapierPage(QWidget):
    """What can be printed of one dossier."""

    def __init__(self, context: Context, place: Place) -> None:
        super().__init__()
        self._context, self._huishouden = context, place.huishouden
        self._soort = Papiersoort(place.tab) if place.tab in set(Papiersoort) else Papiersoort.PLAN
        self._item, self._versie, self._taal = place.item, "", ""
        self._groot = context.settings.grote_letters_op_papier
        self._found: Papieren | None = None
        self._loading = self._sending = self._told = self._looked = False
        self.setAccessibleName(_("Op papier"))
        self._page = Indeling(context.today())
        self._bar, self._keuzes, self._preview = self._page.bar, self._page.keuzes, self._page.preview
        answer = Antwoord(self._ask_printed, self._tell_saved, self._refused)
        self._out = Uitgang(context, self._huishouden, answer)
        self._maker = Maker(context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        self._connect()
        self._load()

    @property
    def busy(self) -> bool:
        """Whether the paper of the present choices is still to come."""
        return self._loading or self._maker.busy

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        self._keuzes.flush()

    def _connect(self) -> None:
        keuzes = self._keuzes
        self._maker.made.connect(self._show_paper)
        self._maker.broken.connect(self._show_broken)
        self._page.print_button.clicked.connect(self._ask_print)
        self._page.save_button.clicked.connect(self._ask_save)
        keuzes.paper_chosen.connect(self._choose_paper)
        keuzes.version_chosen.connect(self._choose_version)
        keuzes.letters_chosen.connect(self._choose_letters)
        keuzes.show_languages(languages(self._context.packs.papiertaal), self._taal)
        keuzes.language_chosen.connect(self._choose_language)
        keuzes.day_chosen.connect(self._choose_day)
        keuzes.web_chosen.connect(partial(self._choose_part, "web_op_papier", _("Web op papier")))
        keuzes.figures_chosen.connect(partial(self._choose_part, "cijfers_op_papier", _("Cijfers op papier")))
        keuzes.fridge_chosen.connect(self._choose_fridge)
        keuzes.printer_chosen.connect(self._choose_printer)
        self._context.changed.connect(self._on_changed)

    # What can be printed

    def _load(self) -> None:
        """Read anew what there is; the paper that was made is not of today any more."""
        self._maker.outdate()
        self._loading = True
        huishouden, soort, item = self._huishouden, self._soort, self._item
        self._context.ask(lambda tx: papieren.load(tx, huishouden, soort, item), partial(self._show, (soort, item)))

    def _show(self, asked: tuple[Papiersoort, str], found: Papieren) -> None:
        if asked != (self._soort, self._item):
            return
        if found.gekozen is None and found.papieren:
            if self._item:
                self._bar.tell(_("Dit papier is er niet meer. Dit kunt u wel afdrukken."), "let op")
            self._soort, self._item = found.papieren[0].soort, found.papieren[0].item
            self._load()
            return
        self._loading = False
        self._found = found
        if found.letters is not None:
            self._groot = found.letters is Letters.GROOT
        self._render(to_state(found, self._versie))

    def _render(self, state: State) -> None:
        self._versie = state.versie
        self._keuzes.render_state(state, groot=self._groot)
        self._page.outside.setVisible(not state.gezegd and not self._told)
        chosen = self._found.gekozen if self._found else None
        if chosen is not None:
            wens = Wens(chosen.soort, chosen.item, self._groot, state.versie, self._taal if state.is_plan else "")
            self._maker.make(wens, at_once=not self._preview.view.page_count)

    def _on_changed(self, touched: object) -> None:
        if isinstance(touched, frozenset) and touches(touched, self._huishouden):
            self._load()

    def _look_for_printers(self) -> None:
        """Ask for the printers, once the paper is there: a system that is slow to answer must not keep it away."""
        if not self._looked:
            self._looked = True
            self._context.background(printer_names, self._show_printers)

    def _show_printers(self, names: tuple[str, ...]) -> None:
        known = self._context.settings.printer
        self._keuzes.show_printers(names, known if known in names else next(iter(names), ""))

    def _show_paper(self, klaar: Klaar) -> None:
        self._preview.show_pdf(klaar.pdf)
        self._look_for_printers()
        ontwerp, packs = klaar.ontwerp, self._context.packs
        if self._context.settings.schrijfhulp:
            self._context.background(lambda: leesbaar.say_reading(ontwerp, packs), self._page.show_reading)

    def _show_broken(self, problem: AppError) -> None:
        self._preview.show_broken()
        self._look_for_printers()
        self._refused(problem)

    def _when_ready(self, then: Callable[[Klaar], None]) -> None:
        self.flush()
        self._maker.when_ready(then)

    # Choices

    def _choose_paper(self, key: str) -> None:
        soort, _colon, item = key.partition(":")
        self._soort, self._item, self._versie = Papiersoort(soort), item, ""
        self._bar.dismiss()
        self._maker.forget()
        self._load()

    def _choose_version(self, versie: str) -> None:
        self._versie = versie
        self._again()

    def _choose_letters(self, letters: Letters) -> None:
        self._groot = letters is Letters.GROOT
        self._again()
        whose = self._found.gekozen.inwoners if self._found and self._found.gekozen else ()
        self._context.act(_("Letters op papier"), self._huishouden, lambda tx: personen.set_letters(tx, whose, letters))

    def _choose_language(self, taal: str) -> None:
        self._taal = taal
        self._again()

    def _again(self) -> None:
        self._maker.forget()
        if self._found is not None:
            self._render(to_state(self._found, self._versie))

    def _choose_day(self, day: date | None) -> None:
        self._change_plan(_("Dag waarop wij bellen"), "bellen_op", day)

    def _choose_part(self, name: str, what: str, wanted: object) -> None:
        self._change_plan(what, name, wanted)

    def _choose_fridge(self, part: Onderdeel, on: object) -> None:
        plan = self._found.plan if self._found else None
        if plan is not None:
            rid, wanted = plan.id, bool(on)
            self._maker.outdate()
            self._context.act(
                _("Papier voor de koelkast"), self._huishouden,
                lambda tx: koelkastpapier.choose(tx, rid, part, on=wanted), failed=self._not_changed,
            )  # fmt: skip

    def _change_plan(self, what: str, name: str, value: object) -> None:
        plan = self._found.plan if self._found else None
        if plan is None:
            return
        rid = plan.id
        self._maker.outdate()

        def change(tx: Writing) -> Plan:
            return plannen.change_plan(tx, tx.get(Plan, rid), **{name: value})

        self._context.act(what, self._huishouden, change, lambda _plan: self._load(), failed=self._not_changed)

    def _not_changed(self, problem: BaseException) -> None:
        self._context.fail(problem)
        self._load()

    def _choose_printer(self, name: str) -> None:
        self._context.choose_settings(replace(self._context.settings, printer=name))

    # Out

    def _ask_print(self) -> None:
        self._bar.dismiss()
        if self._keuzes.printer():
            self._when_ready(self._do_print)
        else:
            # Perhaps it was switched on just now.
            self._context.background(printer_names, self._print_if_found)

    def _print_if_found(self, names: tuple[str, ...]) -> None:
        self._show_printers(names)
        if names:
            self._when_ready(self._do_print)
            return
        words = explain_code("no_printer")
        save = (_("Bewaren als PDF"), self._ask_save)
        self._bar.tell(f"{words.title}. {words.what_to_do}", "let op", (save,))

    def _do_print(self, klaar: Klaar) -> None:
        # A second press while the first is under way is the same wish.
        if not self._sending:
            self._sending = True
            self._out.print_paper(klaar, self._copy())

    def _copy(self) -> Exemplaar:
        return Exemplaar(self._keuzes.to(), self._keuzes.count(), self._keuzes.printer())

    def _ask_printed(self) -> None:
        self._sending = False
        self._tell_no_more()
        again = (_("Nee, nog een keer"), self._ask_print)
        save = (_("Bewaren als PDF"), self._ask_save)
        self._bar.tell(
            _("Het papier is naar de printer. Goed afgedrukt?"), "uitleg", ((_("Ja"), self._finish), again, save)
        )

    def _tell_no_more(self) -> None:
        self._told = True
        self._page.outside.hide()

    def _finish(self) -> None:
        self._keuzes.forget_to()
        self._page.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_save(self) -> None:
        soort = self._soort
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, _("Bewaren als PDF"), folder, _("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Qt's own Dutch leaves these two in English.
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoeken &in:"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("&Soort:"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(soort, groot=self._groot, taal=self._taal if soort is Papiersoort.PLAN else ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self._save_to(Path(chosen)))
        dialog.open()

    def _save_to(self, path: Path) -> None:
        self._when_ready(lambda klaar: self._out.save_paper(klaar, path, replace(self._copy(), aantal=1)))

    def _tell_saved(self, path: Path) -> None:
        self._tell_no_more()
        self._bar.tell(_("Bewaard als {naam}.").format(naam=path.name), "goed")
        self._keuzes.forget_to()

    def _refused(self, problem: Exception) -> None:
        self._sending = False
        words = explain(problem)
        self._bar.tell(f"{words.title}. {words.what_to_do}", "fout", self._ways_out(problem))

    def _ways_out(self, problem: Exception) -> tuple[Action, ...]:
        go = self._context.go
        chosen = self._found.gekozen if self._found else None
        code = str(getattr(problem, "code", ""))
        if code == "teken_niet_op_papier" and chosen is not None:
            data = problem.data if isinstance(problem, AppError) else {}
            spot, sign = str(data.get("plek", "")), str(data.get("teken", ""))
            place = replace(source_of(chosen, self._huishouden), extra={"plek": spot, "teken": sign})
            return ((_("Naar deze tekst"), lambda: go(place)),)
        if code == "logo_onleesbaar":
            return ((_("Naar de instellingen"), lambda: go(Place("instellingen", tab="papier"))),)
        if code == "file_not_saved":
            return ((_("Andere map kiezen"), self._ask_save),)
        return ((_("Nog een keer"), self._ask_print), (_("Bewaren als PDF"), self._ask_save))
