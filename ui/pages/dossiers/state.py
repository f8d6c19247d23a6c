"""The rows of the list of dossiers: made from what was found, drawn by the list."""

from datetime import date

from app.domain.tekst import op_een_regel, veilig
from app.services.zoeken import Dossier, Lijst, Treffer
from app.wording.dates import say_left
from app.wording.i18n import _, ngettext
from ui.components.resultlist import Row

NEW = "nieuw"
"""Key of the row that makes a household out of what was typed."""
SOURCES = {
    "hulpvraag": "hulpvraag",
    "signaal": "signaal",
    "gesprekswoord": "gesprek",
    "dimensiescore": "spinnenweb",
    "segmentwoord": "gesprekswiel",
    "verschil": "gesprek",
    "contactmoment": "contact",
    "taak": "taak",
    "afspraak": "afspraak",
    "bijlage": "bijlage",
    "plan": "plan",
    "doel": "doel",
    "activiteit": "activiteit",
    "netwerklid": "netwerk",
    "mantelzorg": "mantelzorg",
    "triage": "triage",
    "overdracht": "overdracht",
    "geenhulp": "geen hulp nu",
}


def rows_of_list(found: Lijst, today: date) -> tuple[Row, ...]:
    """Return the dossiers that were opened last, then all of them."""
    rows: list[Row] = []
    if found.recent:
        rows.append(Row("", ((_("Laatst geopend"), False),)))
        rows += [_row(one, today, "history", again=True) for one in found.recent]
    if found.alle:
        rows.append(Row("", ((_("Alle huishoudens"), False),)))
        rows += [_row(one, today, "folder-open") for one in found.alle]
    if found.meer:
        text = ngettext(
            "En nog {n}. Zoek op naam of dorp.", "En nog {n}. Zoek op naam of dorp.", found.meer
        )  # fmt: skip
        rows.append(Row("", ((text.format(n=found.meer), False),)))
    return tuple(rows)


def rows_of_search(found: tuple[Treffer, ...], typed: str) -> tuple[Row, ...]:
    """Return what was found, and last of all the way to make a new household."""
    rows = [_hit(place, one) for place, one in enumerate(found)]
    made = _("Nieuw huishouden: {naam}").format(naam=op_een_regel(typed, 60))
    return (*rows, Row(NEW, ((made, False),), icon="plus"))


def home_of(key: str) -> str:
    """Return the household that a row stands for."""
    return key.partition(":")[0]


def _row(one: Dossier, today: date, icon: str, *, again: bool = False) -> Row:
    title = " · ".join(part for part in (op_een_regel(one.naam) or _("Zonder naam"), op_een_regel(one.dorp)) if part)
    mark = say_left(one.termijn, today) if one.termijn else ""
    late = one.termijn is not None and one.termijn < today
    if one.afgesloten and not mark:
        mark = _("afgesloten")
    people = ((op_een_regel(one.bewoners, 160), False),) if one.bewoners else ()
    # A dossier can stand in both parts of the list: each row has a key of its own.
    return Row(f"{one.id}:{int(again)}", ((title, False),), people, icon, mark, "fout" if late else "")


def _hit(place: int, one: Treffer) -> Row:
    parts = tuple((" ".join(veilig(part.text).split("\n")), part.hit) for part in one.parts)
    home = " · ".join(part for part in (op_een_regel(one.dossier.naam), op_een_regel(one.dossier.dorp)) if part)
    key = f"{one.dossier.id}:{place}"
    if one.soort == "huishouden":
        people = ((op_een_regel(one.dossier.bewoners, 160), False),) if one.dossier.bewoners else ()
        return Row(key, ((home, False),), people, "house")
    if one.soort in {"inwoner", "betrokkene"}:
        whole = op_een_regel(one.dossier.bewoners, 160)
        return Row(key, ((home, False),), parts if one.soort == "betrokkene" else ((whole, False),), "user")
    source = SOURCES.get(one.soort, one.soort)
    return Row(key, ((home, False),), ((f"{source}: ", False), *parts), "quote")
