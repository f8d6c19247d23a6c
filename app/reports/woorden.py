"""The fixed sentences of paper, in u and in je.

They stand together so that one person can read and correct them; the language of paper is a choice
per paper and not of the running program, so they do not go through gettext.
"""

from dataclasses import dataclass

from app.reports.values import Aanspreekvorm


@dataclass(frozen=True, slots=True)
class Woorden:
    """One form of address."""

    u_zei: str
    u_vroeg: str
    vraag_open: str
    we_bellen: str
    zonder_datum: str
    wil_open: str
    geen_besluit: str
    rechten: tuple[tuple[str, str], ...]
    tekenen: str
    klopt_niet: str
    aanvraag_datum: str
    melding_rechten: tuple[tuple[str, str], ...]


_U = Woorden(
    u_zei="U zei",
    u_vroeg="U vroeg",
    vraag_open="Uw vraag staat nog open tot",
    we_bellen="We bellen u op {dag}.",
    zonder_datum="U hoort van ons.",
    wil_open="Uw vraag staat nog open",
    geen_besluit=(
        "Dit is nog geen besluit. U krijgt een brief. Bent u het niet eens met de brief, dan kunt u bezwaar maken."
    ),
    rechten=(
        ("Een melding doen.", "U kunt altijd een melding doen bij de gemeente. Ook nu, en ook als dit plan loopt."),
        ("Een eigen plan.", "U mag zelf een plan schrijven. Wij lezen het en nemen het mee."),
        ("Hulp bij het gesprek.", "Iemand mag met u meedenken. Dat heet cliëntondersteuning. Het kost u niets."),
        ("Bezwaar.", "Krijgt u een besluit en bent u het er niet mee eens? Dan kunt u bezwaar maken."),
        ("Een klacht.", "Bent u niet tevreden over ons? Zeg het ons, of dien een klacht in bij de gemeente."),
    ),
    tekenen="U tekent dat dit klopt. U geeft niets op. U kunt altijd een melding doen of stoppen.",
    klopt_niet="Klopt er iets niet? Bel ons. Dan passen we het samen aan.",
    aanvraag_datum="De hulp kan vaak pas ingaan vanaf de dag van uw aanvraag.",
    melding_rechten=(
        ("Uw eigen plan.", "U mag zelf een plan maken. Geef het ons voor {eigen_plan}. Later mag ook."),
        ("Hulp bij het gesprek.", "Iemand mag met u meedenken. Dat heet cliëntondersteuning. Het kost u niets."),
        ("Wie u wilt meenemen.", "U mag iemand bij het gesprek vragen: familie, een vriend of een buur."),
        ("Een klacht.", "Niet tevreden over ons? Zeg het ons, of dien een klacht in bij de gemeente."),
    ),
)

_JE = Woorden(
    u_zei="Je zei",
    u_vroeg="Je vroeg",
    vraag_open="Je vraag staat nog open tot",
    we_bellen="We bellen je op {dag}.",
    zonder_datum="Je hoort van ons.",
    wil_open="Je vraag staat nog open",
    geen_besluit=(
        "Dit is nog geen besluit. Je krijgt een brief. Ben je het niet eens met de brief, dan kun je bezwaar maken."
    ),
    rechten=(
        ("Een melding doen.", "Je kunt altijd een melding doen bij de gemeente. Ook nu, en ook als dit plan loopt."),
        ("Een eigen plan.", "Je mag zelf een plan schrijven. Wij lezen het en nemen het mee."),
        ("Hulp bij het gesprek.", "Iemand mag met je meedenken. Dat heet cliëntondersteuning. Het kost je niets."),
        ("Bezwaar.", "Krijg je een besluit en ben je het er niet mee eens? Dan kun je bezwaar maken."),
        ("Een klacht.", "Ben je niet tevreden over ons? Zeg het ons, of dien een klacht in bij de gemeente."),
    ),
    tekenen="Je tekent dat dit klopt. Je geeft niets op. Je kunt altijd een melding doen of stoppen.",
    klopt_niet="Klopt er iets niet? Bel ons. Dan passen we het samen aan.",
    aanvraag_datum="De hulp kan vaak pas ingaan vanaf de dag van je aanvraag.",
    melding_rechten=(
        ("Je eigen plan.", "Je mag zelf een plan maken. Geef het ons voor {eigen_plan}. Later mag ook."),
        ("Hulp bij het gesprek.", "Iemand mag met je meedenken. Dat heet cliëntondersteuning. Het kost je niets."),
        ("Wie je wilt meenemen.", "Je mag iemand bij het gesprek vragen: familie, een vriend of een buur."),
        ("Een klacht.", "Niet tevreden over ons? Zeg het ons, of dien een klacht in bij de gemeente."),
    ),
)


def woorden(vorm: Aanspreekvorm) -> Woorden:
    """Return the sentences in the resident's form of address."""
    return _U if vorm is Aanspreekvorm.U else _JE


def wie_bellen(vorm: Aanspreekvorm) -> str:
    """Return the question above the telephone numbers."""
    return kies(vorm, "Wie kunt u bellen?", "Wie kun je bellen?")


def kies(vorm: Aanspreekvorm, u: str, je: str) -> str:
    """Return the sentence in the resident's form of address."""
    return u if vorm is Aanspreekvorm.U else je
