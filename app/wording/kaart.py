"""What is said of a sociale kaart wherever it is shown."""

from app.wording.i18n import _

FICTIEF = _("Dit zijn voorbeelden om mee te oefenen: namen en nummers zijn verzonnen.")
