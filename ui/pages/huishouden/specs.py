"""The fields of the page of a household, as data: nothing is required, nothing filled in beforehand."""

from app.domain.gesprek import Kanaal
from app.domain.inwoner import Aanhef, Aanspreekvorm, RolBetrokkene
from app.wording.i18n import _
from app.wording.mensen import say_kanaal, say_rol
from ui.components.recordeditors import Edits, FieldSpec

HOME = (
    FieldSpec("naam", _("Naam op de deur")),
    FieldSpec("dorp", _("Dorp")),
    FieldSpec("buurt", _("Buurt of wijk")),
    FieldSpec(
        "aanpak", _("Hoe benaderen we deze mensen?"), Edits.LONG, _("Bijvoorbeeld: bel eerst dochter. Achterom binnen.")
    ),
)
PERSON = (
    FieldSpec("voornaam", _("Voornaam")),
    FieldSpec("roepnaam", _("Roepnaam")),
    FieldSpec("voorvoegsel", _("Voorvoegsel"), short=True),
    FieldSpec("achternaam", _("Achternaam")),
    FieldSpec(
        "aanhef", _("Aanhef"), Edits.CHOICE, choices=((Aanhef.MEVROUW, _("mevrouw")), (Aanhef.MENEER, _("meneer"))),
        none=Aanhef.GEEN, wide=True,
    ),
    FieldSpec(
        "aanspreekvorm", _("Wij zeggen"), Edits.CHOICE,
        choices=((Aanspreekvorm.U, _("u")), (Aanspreekvorm.JE, _("je"))), wide=True,
    ),
    FieldSpec("geboortedatum", _("Geboortedatum"), Edits.DAY),
    FieldSpec("telefoon", _("Telefoon")),
    FieldSpec("email", _("E-mail")),
    FieldSpec("talen", _("Talen"), Edits.MANY),
    FieldSpec("relatie", _("Relatie tot de anderen")),
    FieldSpec("gezag", _("Gezag")),
    FieldSpec("aanpak", _("Waar letten we op bij deze persoon?"), Edits.LONG),
    FieldSpec("overleden_op", _("Overleden op"), Edits.DAY),
)  # fmt: skip
INVOLVED = (
    FieldSpec("naam", _("Naam")),
    FieldSpec("rol", _("Wat is hij of zij?"), Edits.PICK, choices=tuple((one, say_rol(one)) for one in RolBetrokkene)),
    FieldSpec("relatie", _("Relatie")),
    FieldSpec("organisatie", _("Organisatie")),
    FieldSpec("telefoon", _("Telefoon")),
    FieldSpec("bel_eerst", _("Deze persoon eerst bellen"), Edits.YES),
)
ADDRESS = (
    FieldSpec("straat", _("Straat")),
    FieldSpec("huisnummer", _("Huisnummer"), short=True),
    FieldSpec("postcode", _("Postcode"), short=True),
    FieldSpec("plaats", _("Plaats")),
)
VISIT = (
    FieldSpec("datum", _("Datum"), Edits.DAY, short=True),
    FieldSpec("tijd", _("Tijd"), short=True),
    FieldSpec("kanaal", _("Hoe"), Edits.PICK, choices=tuple((one, say_kanaal(one)) for one in Kanaal)),
    FieldSpec("onderwerp", _("Waarover")),
)
TASK = (
    FieldSpec("wat", _("Wat is beloofd?"), wide=True),
    FieldSpec("voor", _("Voor welke dag?"), Edits.DAY, short=False),
)
SHARE = (FieldSpec("met", _("Met wie?")), FieldSpec("waarover", _("Waarover?")))
