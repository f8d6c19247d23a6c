"""Who, when, where and how: one small card behind a press; nothing in it has to be filled in."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.gesprek import Gesprek, Kanaal, Tolk, Vastgelegd
from app.domain.tekst import op_een_regel
from app.services.gesprekken import change_gesprek
from app.services.namen import call_name
from app.wording.dates import read_date, say_short, say_weekday
from app.wording.i18n import _
from ui.components.columns import TwoColumns
from ui.components.place import Place
from ui.pages.gesprek.parts import fill, flow_of, mark_button, set_writable
from ui.pages.gesprek.state import State, tolk_note
from ui.pages.gesprek.tafel import Tafel
from ui.widgets.autosave_edit import AutosaveLine
from ui.widgets.button import Button, quiet_button
from ui.widgets.card import Card
from ui.widgets.choice import Choice, ChoiceRow
from ui.widgets.field import Field
from ui.widgets.text import label

OTHERS_SHOWN = 6


def kanaal_words(kanaal: Kanaal) -> str:
    """Return where people speak, in words."""
    return {
        Kanaal.HUISBEZOEK: _("Thuis"),
        Kanaal.TELEFOON: _("Telefoon"),
        Kanaal.BEELDBELLEN: _("Beeldbellen"),
        Kanaal.LOKET: _("Loket of inloop"),
        Kanaal.ELDERS: _("Ergens anders"),
    }[kanaal]


def vastgelegd_words(how: Vastgelegd) -> str:
    """Return when it was written down, in words."""
    return {
        Vastgelegd.TIJDENS: _("Tijdens het gesprek"),
        Vastgelegd.ACHTERAF: _("Achteraf"),
        Vastgelegd.VAN_PAPIER: _("Van papier"),
    }[how]


def tolk_words(tolk: Tolk) -> str:
    """Return who interprets, in words."""
    return {
        Tolk.GEEN: _("Geen tolk"),
        Tolk.PROFESSIONEEL: _("Tolk van beroep"),
        Tolk.FAMILIE: _("Familie tolkt"),
        Tolk.KIND: _("Een kind tolkt"),
    }[tolk]


class GegevensCard(Card):
    """The facts of the conversation."""

    new_wanted = Signal()
    closed = Signal()

    def __init__(self, tafel: Tafel) -> None:
        super().__init__(_("Over dit gesprek"), icon_name="info")
        self._tafel = tafel
        self._state: State | None = None
        self._people: dict[str, Button] = {}
        self._others: list[QWidget] = []
        self._who = flow_of()
        self._day = AutosaveLine(_("Dag"), placeholder=_("2-3-2026"))
        self._time = AutosaveLine(_("Tijd"), placeholder=_("14.30 uur"))
        self._where = AutosaveLine(_("Plaats"))
        self._present = AutosaveLine(_("Wie was er nog bij?"))
        self._number = AutosaveLine(_("Nummer van de tolk"))
        self._kanaal = ChoiceRow(_("Hoe spreken we elkaar?"), [Choice(one, kanaal_words(one)) for one in Kanaal])
        self._how = ChoiceRow(_("Wanneer opgeschreven?"), [Choice(one, vastgelegd_words(one)) for one in Vastgelegd])
        self._tolk = ChoiceRow(_("Tolk"), [Choice(one, tolk_words(one)) for one in Tolk])
        self._note = label("", "stil")
        self._read_back = mark_button(_("Teruggelezen in de andere taal"), "check")
        self._sets = flow_of()
        self._set_buttons: dict[str, Button] = {}
        self._other_row = QVBoxLayout()
        self._build()
        self._connect()

    def flush(self) -> None:
        """Hand unsaved text to the store."""
        for field in (self._day, self._time, self._where, self._present, self._number):
            field.flush()

    def show_state(self, state: State) -> None:
        """Show the facts as they are kept now."""
        self._state = state
        gesprek = state.view.gesprek
        self._show_people(state)
        self._show_sets(state)
        self._show_others(state)
        fill(self._day, gesprek.id, say_short(gesprek.datum) if gesprek.datum else "")
        fill(self._time, gesprek.id, gesprek.tijd)
        fill(self._where, gesprek.id, gesprek.plaats)
        fill(self._present, gesprek.id, gesprek.aanwezig)
        fill(self._number, gesprek.id, gesprek.tolk_nummer)
        self._kanaal.set_value(gesprek.kanaal)
        self._how.set_value(gesprek.vastgelegd)
        self._tolk.set_value(gesprek.tolk)
        self._number.setVisible(gesprek.tolk is Tolk.PROFESSIONEEL)
        self._read_back.setVisible(gesprek.tolk is not Tolk.GEEN)
        self._read_back.setChecked(gesprek.teruggelezen)
        self._note.setText(tolk_note(state.view))
        self._note.setVisible(bool(tolk_note(state.view)))
        fields: list[QWidget] = [self._day, self._time, self._where, self._present, self._number, self._kanaal]
        fields += [self._how, self._tolk, self._read_back, self._who, self._sets]
        set_writable(fields, on=state.view.mag_schrijven)

    def _build(self) -> None:
        self.add(Field(_("Wie praten mee? Ieder heeft een eigen web en wiel."), self._who))
        facts = TwoColumns(narrow_px=620)
        facts.left.addWidget(Field(_("Dag"), self._day))
        facts.left.addWidget(Field(_("Plaats"), self._where))
        facts.right.addWidget(Field(_("Tijd"), self._time))
        facts.right.addWidget(Field(_("Wie was er nog bij?"), self._present))
        self.add(facts)
        self.add(Field(_("Hoe spreken we elkaar?"), self._kanaal))
        self.add(Field(_("Wanneer opgeschreven?"), self._how))
        self.add(Field(_("Tolk"), self._tolk))
        self.add(self._number)
        self.add(self._note)
        self.add(flow_of(self._read_back))
        self.add(
            Field(_("Welk gesprekswiel?"), self._sets, hint=_("Niets gekozen: het wiel dat bij de leeftijd past."))
        )
        self._other_row.setSpacing(2)
        ready = Button(_("Terug naar het gesprek"), icon_name="arrow-left")
        ready.clicked.connect(self.closed)
        self.head.addWidget(ready)
        self.body.addLayout(self._other_row)

    def _connect(self) -> None:
        self._day.text_edited.connect(self._write_day)
        for field, name, act in (
            (self._time, "tijd", _("Tijd")),
            (self._where, "plaats", _("Plaats")),
            (self._present, "aanwezig", _("Wie erbij was")),
            (self._number, "tolk_nummer", _("Nummer van de tolk")),
        ):
            field.text_edited.connect(lambda text, name=name, act=act: self._write(act, name, **{name: text}))
            field.left.connect(self._tafel.context.seal)
        self._kanaal.chosen.connect(lambda one: self._write(_("Kanaal"), kanaal=one) if one else self._again())
        self._how.chosen.connect(lambda one: self._write(_("Vastgelegd"), vastgelegd=one) if one else self._again())
        self._tolk.chosen.connect(lambda one: self._write(_("Tolk"), tolk=one or Tolk.GEEN))
        self._read_back.clicked.connect(
            lambda: self._write(_("Teruggelezen"), teruggelezen=self._read_back.isChecked())
        )

    def _again(self) -> None:
        if self._state is not None:
            self.show_state(self._state)

    def _write_day(self, text: str) -> None:
        day = read_date(text)
        if day is not None or not text.strip():
            self._write(_("Dag"), "datum", datum=day)

    def _write(self, text: str, field: str = "", **values: object) -> None:
        gesprek = self._tafel.gesprek
        self._tafel.act(
            text, lambda tx: change_gesprek(tx, gesprek, **values), key=f"gesprek:{gesprek}:{field}" if field else None
        )

    def _show_people(self, state: State) -> None:
        wanted = {one.id: op_een_regel(call_name(one), 40) for one in state.view.bewoners}
        if list(wanted) != list(self._people):
            _renew(self._who, self._people)
            self._people = {rid: self._add_button(self._who, rid, self._toggle_person) for rid in wanted}
        for rid, button in self._people.items():
            button.setText(wanted[rid])
            button.setChecked(rid in state.view.gesprek.deelnemers)

    def _show_sets(self, state: State) -> None:
        wanted = {one.id: one.naam for one in state.view.alle_sets}
        if list(wanted) != list(self._set_buttons):
            _renew(self._sets, self._set_buttons)
            self._set_buttons = {one: self._add_button(self._sets, one, self._choose_set) for one in wanted}
        for one, button in self._set_buttons.items():
            button.setText(wanted[one])
            button.setChecked(one == state.view.gesprek.leeftijdsgroep)

    def _add_button(self, holder: QWidget, key: str, press: Callable[[str], None]) -> Button:
        made = mark_button("", "user-round")
        made.clicked.connect(lambda: press(key))
        layout = holder.layout()
        if layout is not None:
            layout.addWidget(made)
        return made

    def _toggle_person(self, rid: str) -> None:
        if self._state is None:
            return
        now = self._state.view.gesprek.deelnemers
        people = tuple(one for one in now if one != rid) if rid in now else (*now, rid)
        self._write(_("Wie praten mee"), deelnemers=people)

    def _choose_set(self, key: str) -> None:
        if self._state is not None:
            chosen = "" if self._state.view.gesprek.leeftijdsgroep == key else key
            self._write(_("Gesprekswiel gekozen"), leeftijdsgroep=chosen)

    def _show_others(self, state: State) -> None:
        for old in self._others:
            old.hide()
            old.deleteLater()
        self._others = [self._other_button(one) for one in state.view.anderen[:OTHERS_SHOWN]]
        new = Button(_("Nieuw gesprek"), icon_name="plus")
        new.clicked.connect(self.new_wanted)
        typed = quiet_button(_("Van papier overtypen"), "file-pen")
        typed.clicked.connect(lambda: self._tafel.context.go(Place("van_papier", self._tafel.huishouden)))
        self._others.append(flow_of(new, typed))
        for one in self._others:
            self._other_row.addWidget(one)

    def _other_button(self, gesprek: Gesprek) -> Button:
        day = say_weekday(gesprek.datum, year=True) if gesprek.datum else _("dag niet ingevuld")
        made = quiet_button(_("Naar het gesprek van {day}").format(day=day), "history")
        place = Place("kort_gesprek" if gesprek.kort else "gesprek", self._tafel.huishouden, gesprek.id)
        made.clicked.connect(lambda: self._tafel.context.go(place))
        return made


def _renew(holder: QWidget, buttons: dict[str, Button]) -> None:
    for old in buttons.values():
        old.hide()
        old.setParent(None)
        old.deleteLater()
    holder.updateGeometry()
