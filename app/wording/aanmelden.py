"""Why signing in did not work and what to do about it, per reason; one without words here gets the general ones."""

WHY: dict[str, tuple[str, str]] = {
    "geen_netwerk": (
        "De server is niet te bereiken",
        "U kunt gewoon doorwerken. Kijk of er netwerk is en of het adres klopt. Kies daarna opnieuw Aanmelden.",
    ),
    "traag": ("De server geeft geen antwoord", "U kunt gewoon doorwerken. Kies straks opnieuw Aanmelden."),
    "inlogpagina": (
        "Dit netwerk vraagt eerst om in te loggen",
        "Meld u in uw internetprogramma aan bij dit netwerk, zoals dat van het café. Kies daarna opnieuw Aanmelden.",
    ),
    "certificaat": (
        "Ik kan niet zien of dit echt onze server is",
        "Er is niets verstuurd. Meld u eerst aan op het netwerk van het café, of kijk of de datum klopt.",
    ),
    "druk": ("Het is druk bij de server", "U kunt gewoon doorwerken. Kies over een minuut opnieuw Aanmelden."),
    "oefenomgeving": ("Dit is de oefenomgeving", "Een echte server neemt hier niets van aan."),
    "welke_gemeente": ("Van welke gemeente bent u?", "Vul bij Samenwerken uw gemeente in en kies opnieuw Aanmelden."),
    # At the provider, as the laptop sees it.
    "aanbieder": (
        "De aanmeldpagina van uw organisatie doet het niet",
        "U kunt gewoon doorwerken. Probeer het over een kwartier opnieuw. Blijft het zo? Bel dan uw beheerder.",
    ),
    "iss": (
        "Een andere aanmeldpagina gaf antwoord",
        "U bent niet aangemeld en er is niets verstuurd. Bel uw beheerder.",
    ),
    "geweigerd": (
        "U bent niet aangemeld",
        "Het aanmelden is gestopt, of uw organisatie laat u niet toe. Kies opnieuw Aanmelden, of bel uw beheerder.",
    ),
    # What the server found in it.
    "tweede_stap": (
        "De tweede stap van het aanmelden ontbreekt",
        "Kies opnieuw Aanmelden en doe ook de stap met een code of app. Wordt daar niet om gevraagd? Bel uw beheerder.",
    ),
    "aanmelden": (
        "De server nam deze aanmelding niet aan",
        "Kies opnieuw Aanmelden. Lukt het weer niet? Bel dan uw beheerder: misschien loopt er een klok verkeerd.",
    ),
    "geen_toegang": (
        "De server kent u nog niet",
        "U staat nog niet op de lijst van uw gemeente, of niet in de goede groep. Bel uw beheerder.",
    ),
}
