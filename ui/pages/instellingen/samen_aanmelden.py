"""What the card of Samenwerken says of signing in: the six digits large, because somebody reads them out."""

from PySide6.QtWidgets import QWidget

from app.services.samenwerken import Stand
from app.wording.i18n import _
from app.wording.samenwerken import say_why
from ui.components.samen import Aangemeld
from ui.widgets.text import label

HALF = 3


def whose_server(stand: Stand) -> list[QWidget]:
    """Return the name of the municipality, once it is known."""
    return [label(_("Server van {gemeente}").format(gemeente=stand.gemeente))] if stand.gemeente else []


def signing_in(signed: Aangemeld) -> list[QWidget]:
    """Return the lines for this state; none when all is well."""
    made: list[QWidget] = []
    if signed.oefenen:
        made.append(label(_("Dit is een oefenserver. Zet hier niets van echte mensen op."), "fout"))
    if signed.bezig:
        made.append(label(_("Uw internetprogramma is open. Meld u daar aan. Daarna gaat het hier verder.")))
    if signed.code:
        digits = f"{signed.code[:HALF]} {signed.code[HALF:]}"
        text = _("Lees deze cijfers voor aan uw teamleider of beheerder. Die keurt deze laptop goed.")
        shown = label(digits, "titel")
        shown.setAccessibleName(_("Cijfers van deze laptop: {cijfers}").format(cijfers=" ".join(signed.code)))
        made += [label(text), shown]
    elif signed.reden and not signed.bezig:
        title, what = say_why(signed.reden)
        made += [label(title), label(what, "klein")]
    return made
