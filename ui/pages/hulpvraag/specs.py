"""The fields of a question and of a signal, as data."""

from app.domain.hulpvraag import Gevraagd, Instemming
from app.wording.i18n import _
from app.wording.vraag import DEUREN
from ui.components.recordeditors import Edits, FieldSpec

STATUS = {
    Gevraagd.NOG_OPEN: _("Nog open"),
    Gevraagd.NU_NIET_NODIG: _("Nu niet nodig, zegt de inwoner"),
    Gevraagd.AANGEVRAAGD: _("Aangevraagd"),
    Gevraagd.GEKREGEN: _("Gekregen"),
    Gevraagd.AFGEWEZEN: _("Afgewezen, met besluit"),
}
WORDS = (
    FieldSpec("woorden", _("In eigen woorden"), Edits.LONG, hint=_("Schrijf het op zoals het gezegd is.")),
    FieldSpec("gevraagd", _("Wat wordt gevraagd?"), hint=_("Bijvoorbeeld: een scootmobiel."), wide=True),
    FieldSpec("gevraagd_status", _("Hoe staat het daarmee?"), Edits.PICK, choices=tuple(STATUS.items())),
    FieldSpec("gevraagd_antwoord", _("Wat zegt de inwoner daarover?"), wide=True),
)
NEED = (
    FieldSpec(
        "behoefte",
        _("Waar gaat het om?"),
        Edits.LONG,
        hint=_("Zeg het terug in de ik-vorm, en vraag: klopt dat? Zo komt het in het plan."),
    ),
    FieldSpec(
        "instemming",
        _("De inwoner zegt"),
        Edits.CHOICE,
        choices=(
            (Instemming.KLOPT, _("Klopt")),
            (Instemming.ANDERS, _("Anders: …")),
            (Instemming.NIET_GEVRAAGD, _("Niet gevraagd")),
        ),
        none=Instemming.NIET_GEVRAAGD,
        wide=True,
    ),
    FieldSpec("behoefte_anders", _("Anders, namelijk"), Edits.LONG),
)
CAME_IN = (
    FieldSpec("ontvangen_op", _("Op welke dag?"), Edits.DAY),
    FieldSpec(
        "deur",
        _("Hoe kwam de vraag binnen?"),
        Edits.PICK,
        choices=((None, _("Nog niet gezegd")), *((one, _(text)) for one, text in DEUREN.items())),
    ),
    FieldSpec("namens", _("Door een ander? Wie?")),
    FieldSpec("afgesloten_op", _("Vraag afgesloten op"), Edits.DAY),
)
SIGNAL = (
    FieldSpec("woorden", _("Wat zei de ander?"), Edits.LONG),
    FieldSpec("ontvangen_op", _("Op welke dag?"), Edits.DAY),
    FieldSpec("vertellen_voor", _("Aan de inwoner vertellen vóór"), Edits.DAY),
    FieldSpec("verteld_op", _("Verteld op"), Edits.DAY),
    FieldSpec("bewaren_tot", _("Bewaren tot"), Edits.DAY),
)
