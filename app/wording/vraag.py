"""Words for how a question came in and what was decided about it."""

from app.domain.hulpvraag import Deur
from app.domain.melding import Besluit, Besluituitkomst
from app.wording.dates import say_date
from app.wording.i18n import _

DEUREN = {
    Deur.LOKET: "Aan het loket",
    Deur.TELEFOON: "Telefoon",
    Deur.EMAIL: "E-mail",
    Deur.HUISARTS: "Huisarts",
    Deur.FAMILIE: "Familie",
    Deur.WIJKVERPLEGING: "Wijkverpleging",
    Deur.WELZIJN: "Welzijn",
    Deur.SCHOOL: "School",
    Deur.SIGNAAL: "Na een signaal",
    Deur.ANDERS: "Anders",
}
UITKOMSTEN = {
    Besluituitkomst.TOEGEKEND: "Toegekend",
    Besluituitkomst.DEELS: "Deels toegekend",
    Besluituitkomst.AFGEWEZEN: "Afgewezen",
    Besluituitkomst.NIET_BEHANDELD: "Niet behandeld",
}


def say_deur(deur: Deur | None) -> str:
    """Return how a question came in; empty when nobody said it yet."""
    return _(DEUREN[deur]) if deur else ""


def say_decision(besluit: Besluit) -> str:
    """Return a besluit in one sentence: about what, when, with which outcome and number."""
    day = say_date(besluit.datum) if besluit.datum else ""
    about = _("over {waarop}").format(waarop=besluit.waarop) if besluit.waarop else ""
    first = " ".join(part for part in (_("Besluit"), _("van {dag}").format(dag=day) if day else "", about) if part)
    outcome = _(UITKOMSTEN[besluit.uitkomst]).lower() if besluit.uitkomst else ""
    until = _("geldig tot {dag}").format(dag=say_date(besluit.geldig_tot)) if besluit.geldig_tot else ""
    mark = _("kenmerk {kenmerk}").format(kenmerk=besluit.kenmerk) if besluit.kenmerk else ""
    by = _("door {wie}").format(wie=besluit.door) if besluit.door else ""
    more = ", ".join(part for part in (outcome, mark, by, until) if part)
    return f"{first}: {more}." if more else f"{first}."
