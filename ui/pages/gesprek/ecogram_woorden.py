"""What the drawing of the people says, in the language of the window."""

from dataclasses import replace

from app.drawing.ecogram_data import EcogramWords
from app.wording.i18n import _


def words_of() -> EcogramWords:
    """Return the words of the drawing."""
    return EcogramWords(
        rings=(_("Dichtbij"), _("Goed bekend"), _("Verder weg")),
        outside=_("nog geen plek"),
        helps=_("helpt"),
        knows=_("bekend"),
        idea=_("zou kunnen, een idee van de inwoner"),
        person=_("mens"),
        organisation=_("organisatie"),
        nameless=_("zonder naam"),
    )


def own_words_of() -> EcogramWords:
    """Return the words of the drawing that the resident looks at."""
    return replace(words_of(), helps=_("helpt mij"), knows=_("ken ik"))
