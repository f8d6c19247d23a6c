"""Taking over: every code of the pack is known, in order, without what must stay."""

from dataclasses import fields

import pytest

from app.domain.activiteitenplan import Standpunt, Trede, Wijze
from app.domain.gesprek import Gesprekswoord
from app.domain.huishouden import Adres
from app.domain.record import Niveau, Vak
from app.domain.triage import Meldcodestap
from app.packs.load import load_default
from app.services import overnemen, plannen, versies
from app.services.overnemen_bron import Bron, load_bron
from app.services.overnemen_delen import DELEN
from app.services.versies import Signing
from tests.services.conftest import Desk
from tests.services.plandesk import KEPT_APART, WISH, Home, freeze, make_home

PACKS = load_default()
CLOSED = "Zij heeft een blauwe plek."
SURNAME_UNASKED = "Smit"


def full_home(desk: Desk) -> Home:
    home = desk.write(make_home)
    goal = desk.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Weer kaarten"), home.id)
    desk.write(
        lambda tx: plannen.add_activity(
            tx, home.plan, goal.id, wat="Meerijden", wie=f"Marleen {SURNAME_UNASKED}", trede=Trede.MIJN_MENSEN
        ),
        home.id,
    )
    desk.write(
        lambda tx: plannen.add_activity(
            tx, home.plan, goal.id, wat="Hulp in huis", trede=Trede.MAATWERK, reden_maatwerk="Alleen dit past."
        ),
        home.id,
    )
    desk.write(lambda tx: tx.insert(Meldcodestap, home.id, tekst=CLOSED, stap=1))
    desk.write(
        lambda tx: tx.insert(
            Gesprekswoord, home.id, gesprek=home.gesprek, inwoner=home.riet, tekst=CLOSED, vak=Vak.MELDCODE
        )
    )
    return home


def bron_of(desk: Desk, home: Home, *, vier_ogen: bool = False) -> Bron:
    return desk.read(lambda tx: load_bron(tx, home.id, PACKS, vier_ogen=vier_ogen))


def test_every_code_of_the_pack_is_known() -> None:
    used = {kopje.deel for systeem in PACKS.overnemen.systeem for kopje in systeem.kopje}

    assert used <= set(DELEN)


@pytest.mark.parametrize("deel", sorted(DELEN))
def test_every_part_of_an_empty_and_a_full_dossier_is_plain_text(desk: Desk, deel: str) -> None:
    home = full_home(desk)
    text = DELEN[deel](bron_of(desk, home))

    assert text == text.strip()
    assert CLOSED not in text
    assert KEPT_APART not in text
    if deel not in {"netwerk", "verslag"}:
        assert SURNAME_UNASKED not in text


def test_words_between_four_eyes_come_only_when_they_are_ticked(desk: Desk) -> None:
    home = full_home(desk)

    assert KEPT_APART not in DELEN["wiel"](bron_of(desk, home))
    assert KEPT_APART in DELEN["wiel"](bron_of(desk, home, vier_ogen=True))
    assert CLOSED not in DELEN["verslag"](bron_of(desk, home, vier_ogen=True)), "closed is never ticked"
    assert bron_of(desk, home).heeft_vier_ogen
    assert {one.niveau for one in bron_of(desk, home).segmenten} == {Niveau.GEWOON}


def test_own_words_are_verbatim_and_say_whose_they_are(desk: Desk) -> None:
    home = full_home(desk)
    bron = bron_of(desk, home)

    assert DELEN["vraag_woorden"](bron) == "Riet: “Ik wil een scootmobiel.”"
    assert f"Wens: “{WISH.rstrip('.')}" in DELEN["wiel"](bron)
    assert "3" not in DELEN["spinnenweb"](bron), "a score is no test result"
    assert "rijden" not in DELEN["netwerk"](bron), "who could help is the resident's own idea"


def test_maatwerk_says_why_and_that_it_is_no_decision(desk: Desk) -> None:
    text = DELEN["besluit"](bron_of(desk, full_home(desk)))

    assert "Dit is nog geen besluit." in text
    assert "Waarom: Alleen dit past." in text


def test_a_secret_address_does_not_leave(desk: Desk) -> None:
    home = full_home(desk)
    adres = desk.write(lambda tx: tx.insert(Adres, home.id, straat="Lindelaan", huisnummer="14", plaats="Terborg"))
    assert DELEN["adres"](bron_of(desk, home)) == "Lindelaan 14\nTerborg"

    desk.write(lambda tx: tx.change(adres, geheim=True))
    assert DELEN["adres"](bron_of(desk, home)) == ""


def test_what_was_said_of_which_version(desk: Desk) -> None:
    home = full_home(desk)
    versie = freeze(desk, home.plan.id)
    signing = Signing("Riet Jansen", home.riet, "inwoner", Wijze.TELEFOON, Standpunt.NIET_AKKOORD, "Ik wil wachten.")
    desk.write(lambda tx: versies.sign(tx, versie, signing, desk.today))

    assert DELEN["standpunt"](bron_of(desk, home)) == (
        "Riet Jansen (Voorstel, versie 1): Niet akkoord, aan de telefoon, 23 november 2026.\n“Ik wil wachten.”"
    )


def test_the_fields_come_in_the_order_of_the_system_and_remember_what_was_copied(desk: Desk) -> None:
    home = full_home(desk)
    found = desk.read(lambda tx: overnemen.load(tx, home.id, PACKS, "wijkdesk"))
    assert [one.kop for one in found.velden] == [one.kop for one in PACKS.overnemen.systeem[1].kopje]
    assert not any(one.gekopieerd or one.gewijzigd for one in found.velden)

    acts = found.velden[4]
    desk.write(lambda tx: overnemen.note_copied(tx, home.id, "wijkdesk", acts), home.id)
    again = desk.read(lambda tx: overnemen.load(tx, home.id, PACKS, "wijkdesk")).velden[4]
    assert (again.gekopieerd, again.gewijzigd) == (True, False)

    desk.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Nog iets"), home.id)
    again = desk.read(lambda tx: overnemen.load(tx, home.id, PACKS, "wijkdesk")).velden[4]
    assert (again.gekopieerd, again.gewijzigd) == (True, True)
    trace = desk.read(lambda tx: tx.rows("SELECT soort, wat FROM inzage WHERE soort = 'export'"))
    assert [dict(one) for one in trace] == [{"soort": "export", "wat": "overnemen:activiteiten"}]


def test_a_text_that_does_not_fit_says_how_much() -> None:
    veld = overnemen.Veld("Evaluatie", "momenten", "x" * 300, 255, gekopieerd=False, gewijzigd=False)

    assert veld.te_lang == 45
    assert "te_lang" not in {one.name for one in fields(veld)}


def test_an_unknown_system_gives_the_first(desk: Desk) -> None:
    home = desk.write(make_home)

    found = desk.read(lambda tx: overnemen.load(tx, home.id, PACKS, "bestaat niet"))

    assert found.systeem.id == PACKS.overnemen.systeem[0].id
