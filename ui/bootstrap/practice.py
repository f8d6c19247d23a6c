"""Who is at work in the practice environment."""

from app.services import profiel

PRACTICE_WHO = profiel.WhoIs(
    naam="Samira Haddou",
    functie="consulent",
    organisatie="Gemeente Slingeland aan de IJssel",
    team="Sociaal Team Noord",
    telefoon="0555 10 20 30",
    bereikbaar="maandag tot en met donderdag",
)
