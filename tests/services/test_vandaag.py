"""Vandaag shows what asks for attention, once, and nothing of a closed matter."""

import time
from datetime import date, timedelta
from functools import partial

from app.domain.activiteitenplan import Plan
from app.domain.agenda import Afspraak, StatusAfspraak, Taak
from app.domain.gesprek import Gesprek, Kanaal, Kladregel
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Gevraagd, Hulpvraag, KorteVraag, Melder, Signaal
from app.domain.inwoner import Inwoner
from app.domain.melding import Intrekking, Melding, Verslag
from app.domain.opvolging import Stand
from app.domain.triage import GeenHulp, Geslotenreden, Keuze, Meldcodestap, Overdracht, Triage, Uitkomst
from app.packs.load import load_default
from app.services import agenda, huishoudens, meldingen, personen, profiel, vandaag
from app.services.vandaag import Herinnering, Soort
from app.services.work import Writing
from tests.services.conftest import Desk

PACKS = load_default()
TODAY = date(2026, 11, 23)


def make(desk: Desk, naam: str = "Jansen", dorp: str = "Silvolde") -> Huishouden:
    return desk.write(lambda tx: huishoudens.create(tx, naam, dorp))


def load(desk: Desk) -> vandaag.Vandaag:
    return desk.read(lambda tx: vandaag.load(tx, PACKS))


def terms(desk: Desk) -> list[str]:
    return [one.lopend.termijn for one in load(desk).termijnen]


def test_an_empty_store_is_quiet_and_does_not_nag(desk: Desk) -> None:
    page = load(desk)

    assert page.rustig
    assert page.huishoudens == 0
    assert page.herinneringen == ()


def test_visits_of_today_stand_in_order_and_those_of_this_week_after_them(desk: Desk) -> None:
    home = make(desk).id
    desk.write(lambda tx: huishoudens.change(tx, tx.get(Huishouden, home), aanpak="Bel eerst dochter"))
    desk.write(lambda tx: personen.add_betrokkene(tx, home, naam="Anja", telefoon="0612345678", bel_eerst=True))
    for tijd, day in (("14:00", TODAY), ("09:30", TODAY), ("10:00", TODAY + timedelta(days=3))):
        desk.write(partial(agenda.add_afspraak, huishouden=home, datum=day, tijd=tijd))
    desk.write(lambda tx: tx.insert(Afspraak, home, datum=TODAY, status=StatusAfspraak.AFGEZEGD))
    desk.write(lambda tx: agenda.add_afspraak(tx, home, datum=TODAY + timedelta(days=9)))

    page = load(desk)

    assert [one.tijd for one in page.bezoeken] == ["09:30", "14:00"]
    assert [one.dag for one in page.later] == [TODAY + timedelta(days=3)]
    assert page.bezoeken[0].wie.aanpak == "Bel eerst dochter"
    assert page.bezoeken[0].wie.bel_eerst == "Anja 06 12 34 56 78"


def test_a_melding_starts_its_terms_and_each_ends_by_its_own_act(desk: Desk) -> None:
    home = make(desk).id
    melding = desk.write(lambda tx: tx.insert(Melding, home, datum=TODAY))

    found = load(desk).termijnen
    assert [(one.lopend.termijn, one.lopend.dagen) for one in found] == [
        ("wmo_bevestiging", 0), ("wmo_persoonlijk_plan", 7), ("wmo_onderzoek", 42),
    ]  # fmt: skip
    assert "2.3.2" in found[-1].lopend.artikel

    desk.write(lambda tx: tx.change(melding, bevestigd_op=TODAY))
    desk.pass_days(8)
    assert terms(desk) == ["wmo_onderzoek"]
    desk.pass_days(35)
    assert load(desk).termijnen[0].lopend.stand is Stand.TE_LAAT

    desk.write(lambda tx: tx.insert(Verslag, home, melding=melding.id, op=TODAY))
    assert terms(desk) == []


def test_a_withdrawn_melding_has_no_terms(desk: Desk) -> None:
    home = make(desk).id
    melding = desk.write(lambda tx: tx.insert(Melding, home, datum=TODAY))

    desk.write(lambda tx: tx.insert(Intrekking, home, melding=melding.id, woorden="Laat maar", op=TODAY))

    assert terms(desk) == []


def test_the_terms_of_an_aanvraag_without_a_verslag_run_until_the_besluit(desk: Desk) -> None:
    home = make(desk).id
    vraag = desk.write(lambda tx: tx.insert(Hulpvraag, home, gevraagd="een scootmobiel"))
    melding = desk.write(lambda tx: tx.insert(Melding, home, hulpvraag=vraag.id, datum=TODAY, bevestigd_op=TODAY))
    asked = desk.write(lambda tx: meldingen.apply_for(tx, melding))

    found = {one.lopend.termijn: one.lopend.dagen for one in load(desk).termijnen}
    assert found == {"wmo_persoonlijk_plan": 7, "wmo_besluit": 14, "wmo_onderzoek": 42}
    desk.write(lambda tx: tx.change(vraag, gevraagd_status=Gevraagd.GEKREGEN))
    assert "wmo_besluit" in terms(desk)
    desk.write(lambda tx: meldingen.record_decision(tx, asked, TODAY, waarop="een scootmobiel", kenmerk="W-12"))
    assert terms(desk) == []


def _scribble(tx: Writing, *, home: str, gesprek: str, tekst: str, dag: date) -> Kladregel:
    return tx.insert(Kladregel, home, gesprek=gesprek, tekst=tekst, verloopt_op=dag)


def _task(tx: Writing, *, home: str, wie: str) -> Taak:
    return tx.insert(Taak, home, wat="Bellen", voor=TODAY, wie=wie)


def test_a_scribble_is_shown_in_the_week_before_it_goes_away_by_itself(desk: Desk) -> None:
    home = make(desk).id
    talk = desk.write(lambda tx: tx.insert(Gesprek, home, datum=TODAY, gesloten_op="2026-11-23T10:00:00+00:00"))
    for text, days in (("Zie de brief", 3), ("", 2), ("Later", 20)):
        day = TODAY + timedelta(days=days)
        add = partial(_scribble, home=home, gesprek=talk.id, tekst=text, dag=day)
        desk.write(add)

    found = [one for one in load(desk).gesprekken if one.soort is Soort.KLAD]

    assert [(one.rid, one.tekst, one.dag) for one in found] == [(talk.id, "1", TODAY + timedelta(days=3))]


def test_a_task_says_who_does_it_when_that_is_somebody_else(desk: Desk) -> None:
    home = make(desk).id
    for who in (desk.read(lambda tx: tx.actor), "Ellen", ""):
        desk.write(partial(_task, home=home, wie=who))

    assert sorted(one.door for one in load(desk).doen) == ["", "", "Ellen"]


def test_the_thing_asked_for_waits_until_it_is_answered(desk: Desk) -> None:
    home = make(desk).id
    vraag = desk.write(lambda tx: tx.insert(Hulpvraag, home, gevraagd="een scootmobiel", ontvangen_op=TODAY))

    assert [one.tekst for one in load(desk).vragen] == ["een scootmobiel"]
    desk.write(lambda tx: tx.insert(Plan, home, hulpvraag=vraag.id, vraag_open_tot=TODAY - timedelta(days=9)))
    assert load(desk).vragen[0].stand is Stand.TE_LAAT
    desk.write(lambda tx: tx.change(vraag, gevraagd_status=Gevraagd.NU_NIET_NODIG))
    assert load(desk).vragen == ()


def test_a_choice_that_was_not_asked_stays_until_it_is(desk: Desk) -> None:
    home = make(desk).id
    vraag = desk.write(lambda tx: tx.insert(Hulpvraag, home, woorden="Ik kom de deur niet meer uit"))

    assert [one.soort for one in load(desk).te_vragen] == [Soort.KEUZE]
    desk.write(lambda tx: tx.insert(Triage, home, hulpvraag=vraag.id, keuze=Keuze.NOG_NIET_GEVRAAGD))
    desk.write(lambda tx: tx.insert(Triage, home, hulpvraag=vraag.id, uitkomst=Uitkomst.SAMEN_STERK))
    assert [one.rid for one in load(desk).te_vragen] == [vraag.id]
    desk.write(lambda tx: tx.insert(Triage, home, hulpvraag=vraag.id, keuze=Keuze.ALLEBEI))
    assert load(desk).te_vragen == ()


def test_a_signal_shows_when_the_day_to_tell_comes_near(desk: Desk) -> None:
    home = make(desk).id
    signaal = desk.write(lambda tx: tx.insert(Signaal, home, woorden="De buurvrouw is bezorgd", ontvangen_op=TODAY))

    assert load(desk).te_vragen == ()
    desk.pass_days(17)
    assert [one.soort for one in load(desk).te_vragen] == [Soort.VERTELLEN]
    desk.write(lambda tx: tx.change(signaal, verteld_op=TODAY))
    assert load(desk).te_vragen == ()


def test_an_open_gesprek_must_be_closed_and_worked_out(desk: Desk) -> None:
    home = make(desk).id

    def close(tx: Writing, talk: Gesprek) -> None:
        tx.change(talk, gesloten_op=tx.clock.moment())

    talk = desk.write(lambda tx: tx.insert(Gesprek, home, datum=TODAY))
    short = desk.write(lambda tx: tx.insert(Gesprek, home, datum=TODAY, kort=True))

    assert {(one.soort, one.dag) for one in load(desk).gesprekken} == {
        (Soort.AFSLUITEN, TODAY + timedelta(days=14)), (Soort.KORT, TODAY + timedelta(days=14)),
    }  # fmt: skip
    for one in (talk, short):
        desk.write(partial(close, talk=one))
    assert [(one.soort, one.rid) for one in load(desk).gesprekken] == [(Soort.UITWERKEN, talk.id)]
    desk.write(lambda tx: tx.change(talk, uitgewerkt_op=tx.clock.moment()))
    assert load(desk).gesprekken == ()


def test_calls_moments_and_promises_come_up_and_go_when_done(desk: Desk) -> None:
    home = make(desk).id
    moments = ("2026-11-27", "2027-01-15")
    desk.write(
        lambda tx: tx.insert(Plan, home, start=TODAY, bellen_op=TODAY + timedelta(days=2), momenten=moments)
    )  # fmt: skip
    taak = desk.write(lambda tx: agenda.add_taak(tx, home, "Kosten uitzoeken", TODAY - timedelta(days=2)))
    desk.write(lambda tx: tx.insert(Overdracht, home, naar="Wijkzuster Ans", nabellen_op=TODAY + timedelta(days=1)))

    assert [(one.soort, one.stand) for one in load(desk).doen] == [
        (Soort.TAAK, Stand.PAS_VOORBIJ), (Soort.NABELLEN, Stand.BINNENKORT), (Soort.BELLEN, Stand.BINNENKORT),
        (Soort.MOMENT, Stand.BINNENKORT),
    ]  # fmt: skip
    desk.write(lambda tx: agenda.finish_taak(tx, taak))
    desk.pass_days(2)
    desk.write(lambda tx: agenda.add_contact(tx, home, kanaal=Kanaal.TELEFOON))
    assert load(desk).doen == ()


def test_nobody_is_called_or_visited_who_has_died(desk: Desk) -> None:
    home = make(desk).id
    person = desk.read(lambda tx: tx.all(Inwoner, huishouden=home))[0]
    desk.write(lambda tx: agenda.add_afspraak(tx, home, inwoner=person.id))
    desk.write(lambda tx: agenda.add_taak(tx, home, "Bellen", TODAY))
    desk.write(lambda tx: tx.insert(Melding, home, datum=TODAY, bevestigd_op=TODAY))

    desk.write(lambda tx: personen.change_inwoner(tx, person, overleden_op=TODAY))
    page = load(desk)

    assert (page.bezoeken, page.doen) == ((), ())
    assert page.termijnen != ()


def test_a_closed_matter_changes_nothing_on_this_page(desk: Desk) -> None:
    home = make(desk).id
    vraag = desk.write(lambda tx: tx.insert(Hulpvraag, home, woorden="Het gaat niet goed"))
    desk.write(
        lambda tx: tx.insert(Triage, home, hulpvraag=vraag.id, keuze=Keuze.MELDING, uitkomst=Uitkomst.DIRECT_COMPLEX)
    )
    before = load(desk)

    def close(tx: Writing) -> None:
        tx.insert(Meldcodestap, home, hulpvraag=vraag.id, stap=1, tekst="feiten", op=TODAY)
        tx.insert(Melder, home, naam="de buurman")
        tx.insert(Geslotenreden, home, reden="gesprek met aandachtsfunctionaris")
        huishoudens.set_adres(tx, home, None, straat="Verborgenlaan", geheim=True)

    desk.write(close)

    assert load(desk) == before


def test_the_laptop_asks_for_a_backup_and_the_recovery_sheet(desk: Desk) -> None:
    make(desk)
    assert load(desk).herinneringen == (Herinnering.RESERVEKOPIE, Herinnering.HERSTELBLAD)

    desk.write(lambda tx: tx.remember(profiel.BACKUP_ON, TODAY.isoformat()))
    desk.write(lambda tx: tx.remember(profiel.SHEET_ON, TODAY.isoformat()))
    assert load(desk).herinneringen == ()
    desk.pass_days(8)
    assert load(desk).herinneringen == (Herinnering.RESERVEKOPIE,)


def test_short_questions_of_this_month_are_counted(desk: Desk) -> None:
    desk.write(lambda tx: tx.insert(KorteVraag, "", onderwerp="regeltaxi", dorp="Ulft"))

    assert load(desk).korte_vragen == 1
    desk.pass_days(9)
    assert load(desk).korte_vragen == 0


def test_no_help_now_asks_nothing_more(desk: Desk) -> None:
    home = make(desk).id
    vraag = desk.write(lambda tx: tx.insert(Hulpvraag, home, woorden="Ik red me wel"))
    desk.write(lambda tx: tx.insert(GeenHulp, home, hulpvraag=vraag.id, woorden="Nu niet", op=TODAY))
    desk.write(lambda tx: tx.insert(Triage, home, hulpvraag=vraag.id, uitkomst=Uitkomst.GEEN_HULP))

    assert load(desk).te_vragen == ()


def test_two_hundred_dossiers_are_read_within_a_tenth_of_a_second(desk: Desk) -> None:
    def fill(tx: Writing, number: int) -> None:
        home = huishoudens.create(tx, f"Mevrouw Jansen{number}", "Ulft").id
        vraag = tx.insert(Hulpvraag, home, gevraagd="een scootmobiel", ontvangen_op=TODAY)
        tx.insert(Melding, home, hulpvraag=vraag.id, datum=TODAY - timedelta(days=number))
        tx.insert(Plan, home, hulpvraag=vraag.id, bellen_op=TODAY, momenten=("2026-11-24", "2027-02-01"))
        for day in range(1):
            agenda.add_contact(tx, home, op=TODAY - timedelta(days=30 + day))
            tx.insert(Gesprek, home, datum=TODAY - timedelta(days=day), gesloten_op="2026-11-01", kort=True)
        agenda.add_taak(tx, home, "Bellen", TODAY)
        agenda.add_afspraak(tx, home, datum=TODAY)

    for number in range(200):
        desk.write(partial(fill, number=number))
    assert len(load(desk).bezoeken) == 200
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        load(desk)
        spent.append(time.perf_counter() - start)

    # The target is 100 ms; a shared machine that is busy gets three times that.
    assert min(spent) < 0.3, spent
