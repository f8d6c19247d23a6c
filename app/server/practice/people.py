"""The people of the practice tenant: none of them exists."""

from app.server.admin import Person

GEMEENTE = "Gemeente Oefendorp"
TEAM = "Sociaal Team Oefendorp"
PEOPLE = (
    Person("jan", "Jan Oefening", (TEAM,)),
    Person("els", "Els Oefening", (TEAM,)),
    Person("leider", "Lies Oefening", (TEAM,), ("consulent", "teamleider")),
)
