"""What the coach says at each step of the guided first conversation, and where that step is done."""

from dataclasses import dataclass

from app.wording.i18n import _


@dataclass(frozen=True, slots=True)
class Words:
    """A step for people."""

    page: str
    title: str
    text: str
    tab: str = ""


def words_of(step: str) -> Words:
    """Return what is said at a step."""
    return {
        "vraag": Words(
            "hulpvraag",
            _("Schrijf op wat mevrouw vraagt"),
            _("Annie belt: “Ik kom de deur niet meer uit. Mag ik een scootmobiel?” Kies “Nieuwe vraag” en typ het."),
        ),
        "keuze": Words(
            "triage",
            _("Vraag wat zij kiest"),
            _("Lees de zin voor. Annie zegt: “Laten we eerst samen kijken.” Kies dat."),
        ),
        "gesprek": Words(
            "gesprek",
            _("Begin het gesprek"),
            _("U zit bij Annie aan tafel. Kies Thuis."),
        ),
        "web": Words(
            "gesprek",
            _("Zet één punt in het spinnenweb"),
            _("Annie wil praten over meedoen. Dat gaat niet zo goed. Klik op die lijn, of typ een cijfer."),
            "spinnenweb",
        ),
        "woorden": Words(
            "gesprek",
            _("Schrijf erbij wat zij zegt"),
            _("“Ik mis mijn kaartclub.” Typ dat bij dit onderwerp, in haar woorden."),
            "spinnenweb",
        ),
        "wiel": Words(
            "gesprek",
            _("Kies één deel van het wiel"),
            _("Kies boven “Wiel” en dan op pad gaan. Kies hoe dat gaat, of schrijf op wat zij wil."),
            "gesprekswiel",
        ),
        "behoefte": Words(
            "hulpvraag",
            _("Zeg de behoefte terug"),
            _("Schrijf op: “Ik wil weer kaarten met mijn vriendinnen.” Vraag: klopt dat? Annie zegt: klopt."),
        ),
        "doel": Words(
            "plan",
            _("Maak er een doel van"),
            _("Begin het plan. Neem haar wens over, of schrijf zelf een doel in haar woorden."),
        ),
        "wie": Words(
            "plan",
            _("Wie doet wat?"),
            _("Kies “Activiteit erbij”. Schrijf op wat er gebeurt en wie het doet. Denk aan de buurvrouw."),
        ),
        "papier": Words(
            "papier",
            _("Geef het plan mee"),
            _("Kijk hoe het eruitziet. Druk het af, of bewaar het als PDF. Dan is het gesprek klaar."),
        ),
    }[step]
