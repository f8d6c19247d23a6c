"""The quiet line says what is only here, and that all arrived only when the server said so."""

from datetime import date, datetime

from app.clock import AMSTERDAM
from app.services.samenwerken import Stand, Terzijde
from ui.components.samen import Regel
from ui.shell.samen_line import to_line

TODAY = date(2026, 11, 26)
MET = datetime(2026, 11, 26, 9, 12, tzinfo=AMSTERDAM)
SERVER = "https://server.example"


def test_without_a_server_only_what_is_here_is_counted() -> None:
    assert to_line(Stand(), Regel(), TODAY) == ()
    assert to_line(Stand(wachtend=2), Regel(), TODAY) == ("2 wijzigingen staan alleen op deze laptop",)


def test_all_arrived_is_only_said_after_the_receipts() -> None:
    assert to_line(Stand(adres=SERVER), Regel(), TODAY) == ()
    assert to_line(Stand(adres=SERVER, contact=MET), Regel(), TODAY) == ("Alles is aangekomen",)
    refused = (Terzijde("Doel aangepast", "gewist", TODAY),)
    assert to_line(Stand(adres=SERVER, contact=MET, terzijde=refused), Regel(), TODAY) == ("1 keer niet overgenomen",)


def test_offline_is_said_calmly_with_what_waits() -> None:
    stand = Stand(adres=SERVER, wachtend=12, oudste=date(2026, 11, 24), contact=MET)

    assert to_line(stand, Regel(reden="geen_netwerk"), TODAY) == (
        "Geen netwerk: u kunt gewoon doorwerken",
        "12 wijzigingen alleen op deze laptop, de oudste van dinsdag",
    )


def test_what_moves_and_what_came_in_is_told() -> None:
    stand = Stand(adres=SERVER, contact=MET, klok_s=-900)

    assert to_line(stand, Regel(bezig=True, klaar=120, totaal=400), TODAY)[0] == "Dossiers ophalen: 120 van 400"
    assert to_line(stand, Regel(binnen=3), TODAY) == (
        "Alles is aangekomen",
        "3 wijzigingen van collega's binnengekomen",
        "De klok van deze laptop loopt 15 minuten achter.",
    )
    assert to_line(Stand(adres=SERVER, gestopt=True), Regel(), TODAY) == ("Samenwerken staat uit",)
