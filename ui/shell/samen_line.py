"""The words of the quiet line about working together: pure.  Nothing is shouted; offline is ordinary."""

from datetime import date

from app.services.samenwerken import CLOCK_OFF_S, Stand
from app.wording.i18n import _, ngettext
from app.wording.samenwerken import say_arrived, say_clock, say_waiting, say_why
from ui.components.samen import Regel


def to_line(stand: Stand, regel: Regel, today: date) -> tuple[str, ...]:
    """Return what the line says, part by part; without a server only what is on this laptop alone."""
    if not stand.adres:
        text = ngettext(
            "{n} wijziging staat alleen op deze laptop", "{n} wijzigingen staan alleen op deze laptop", stand.wachtend
        )
        return (text.format(n=stand.wachtend),) if stand.wachtend else ()
    parts = [_doing(stand, regel)]
    if stand.wachtend:
        parts.append(say_waiting(stand.wachtend, stand.oudste, today))
    elif stand.alles_aangekomen:
        parts.append(_("Alles is aangekomen"))
    if stand.terzijde:
        count = len(stand.terzijde)
        text = ngettext("{n} keer niet overgenomen", "{n} keer niet overgenomen", count)
        parts.append(text.format(n=count))
    if regel.binnen:
        parts.append(say_arrived(regel.binnen))
    if abs(stand.klok_s) > CLOCK_OFF_S:
        parts.append(say_clock(stand.klok_s))
    return tuple(part for part in parts if part)


def _doing(stand: Stand, regel: Regel) -> str:
    if stand.gestopt:
        return say_why("gestopt")[0]
    if regel.bezig and regel.totaal:
        return _("Dossiers ophalen: {klaar} van {totaal}").format(klaar=regel.klaar, totaal=regel.totaal)
    return say_why(regel.reden)[0] if regel.reden else ""
