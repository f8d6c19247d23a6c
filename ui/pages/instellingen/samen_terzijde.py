"""What the card of Samenwerken says of work that the server did not take over, and of what became of it."""

from PySide6.QtWidgets import QWidget

from app.services.samenwerken import Stand
from app.wording.i18n import _
from app.wording.samenwerken import say_aside, say_outcome
from ui.widgets.text import label, rule

MOST = 5


def put_aside(stand: Stand) -> list[QWidget]:
    """Return what waits for the team leader, and what was decided lately."""
    made: list[QWidget] = []
    if stand.terzijde:
        made += [rule(), label(_("Dit nam de server niet over. Het is daar wel bewaard. Uw teamleider beslist."))]
    for one in stand.terzijde[-MOST:]:
        made.append(label(f"{one.label or _('Wijziging')}: {say_aside(one.reden)}", "klein"))
    if stand.beslist:
        made += [rule(), label(_("Uw teamleider besliste:"))]
    for one in stand.beslist[:MOST]:
        made.append(label(f"{one.label or _('Wijziging')}: {say_outcome(one.besluit, one.door, one.waarom)}", "klein"))
    return made
