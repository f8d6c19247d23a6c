"""Frozen is to the letter; a standpunt names the hash; only the separate line is an aanvraag."""

import hashlib
import json
from dataclasses import replace
from datetime import date

from app.domain.activiteitenplan import (
    Activiteit,
    Gevraagd,
    Handtekening,
    Plan,
    Planversie,
    SoortVersie,
    Standpunt,
    Trede,
    Wijze,
)
from app.domain.inwoner import Inwoner
from app.domain.melding import Aanvraag, Intrekking, Melding
from app.packs.load import load_default
from app.services import plannen, versies, webpapier
from app.services.planblad import load as load_blad
from app.services.versies import Signing
from tests.services.conftest import Desk
from tests.services.plandesk import Home, freeze, make_home

TODAY = date(2026, 11, 23)


def make_plan(desk: Desk) -> tuple[Home, Activiteit]:
    home = desk.write(make_home)
    goal = desk.write(lambda tx: plannen.add_goal(tx, home.plan, home.riet, "Weer kaarten"), home.id)
    act = desk.write(
        lambda tx: plannen.add_activity(
            tx, home.plan, goal.id, wat="Meerijden", wie="Marleen Smit", trede=Trede.MIJN_MENSEN
        ),
        home.id,
    )
    return home, act


def sign(desk: Desk, versie: Planversie, signing: Signing) -> Handtekening:
    return desk.write(lambda tx: versies.sign(tx, versie, signing, TODAY), versie.huishouden)


def by_riet(home: Home, standpunt: Standpunt, *, aanvraag: bool = False, opmerking: str = "") -> Signing:
    return Signing(
        "Riet Jansen", home.riet, "inwoner", Wijze.SCHERM, standpunt, opmerking, "[[[1,2],[3,4]]]", aanvraag=aanvraag
    )


def test_a_version_is_to_the_letter_and_stays_so(desk: Desk) -> None:
    home, act = make_plan(desk)
    versie = freeze(desk, home.plan.id)
    pdf = desk.read(lambda tx: versies.pdf_of(tx, versie))

    desk.write(lambda tx: plannen.change_activity(tx, act, wat="Iets heel anders"), home.id)

    kept = desk.read(lambda tx: tx.get(Planversie, versie.id))
    assert kept.inhoud == versie.inhoud
    assert kept.sha256 == hashlib.sha256(kept.inhoud.encode()).hexdigest()
    assert json.loads(kept.inhoud)["doelen"][0]["activiteiten"][0]["wat"] == "Meerijden"
    assert desk.read(lambda tx: versies.pdf_of(tx, versie)) == pdf


def test_the_same_text_is_one_version_and_an_edit_that_was_undone_changes_nothing(desk: Desk) -> None:
    home, act = make_plan(desk)
    packs, profile = load_default(), desk.store.path.parent
    first = freeze(desk, home.plan.id)
    assert freeze(desk, home.plan.id).id == first.id

    desk.write(lambda tx: plannen.change_activity(tx, act, wat="Fietsen"), home.id)
    assert desk.read(lambda tx: versies.standing(tx, home.plan.id, packs, profile)) is None
    desk.store.undo(home.id).result()
    assert desk.read(lambda tx: versies.standing(tx, home.plan.id, packs, profile)) == first

    agreed = freeze(desk, home.plan.id, SoortVersie.VASTGESTELD)
    assert agreed.id != first.id
    assert json.loads(agreed.inhoud)["versie"] == 2


def test_who_types_on_while_the_pdf_is_made_is_not_lost(desk: Desk) -> None:
    home, act = make_plan(desk)
    packs, profile, soort = load_default(), desk.store.path.parent, SoortVersie.VASTGESTELD
    values = desk.read(lambda tx: versies.compose(tx, home.plan.id, packs, profile, soort=soort, groot=False))
    pdf = versies.render(values)
    desk.write(lambda tx: plannen.change_activity(tx, act, wat="Nog iets"), home.id)

    made = desk.write(
        lambda tx: versies.freeze_unchanged(tx, home.plan.id, values, pdf, packs, profile, soort=soort), home.id
    )

    assert made is None
    assert desk.read(lambda tx: tx.all(Planversie)) == []


def test_a_standpunt_names_the_hash_and_keeps_the_remark_to_the_letter(desk: Desk) -> None:
    home, _act = make_plan(desk)
    versie = freeze(desk, home.plan.id)
    remark = "Ik wil  éérst\nmijn zus spreken!"

    signed = sign(desk, versie, by_riet(home, Standpunt.NIET_AKKOORD, opmerking=remark))

    assert (signed.sha256, signed.opmerking, signed.op) == (versie.sha256, remark, TODAY)
    assert desk.read(lambda tx: tx.all(Aanvraag)) == [], "signing is no aanvraag"


def test_ink_keeps_its_shape_on_paper(desk: Desk) -> None:
    home, _act = make_plan(desk)
    signed = sign(desk, freeze(desk, home.plan.id), by_riet(home, Standpunt.AKKOORD))

    ((first, second),) = webpapier.signature(replace(signed, streken="[[[0,0],[1000,1000]]]")).streken

    assert (first, second) == ((0.0, 0.0), (1000.0, 1000 * 52 / 210))


def test_only_the_separate_line_is_an_aanvraag_of_the_running_melding(desk: Desk) -> None:
    home, _act = make_plan(desk)
    withdrawn = desk.write(lambda tx: tx.insert(Melding, home.id, inwoner=home.riet, datum=TODAY))
    desk.write(lambda tx: tx.insert(Intrekking, home.id, melding=withdrawn.id, op=TODAY))
    versie = freeze(desk, home.plan.id)

    sign(desk, versie, by_riet(home, Standpunt.MET_OPMERKING, aanvraag=True))
    running = desk.write(lambda tx: tx.insert(Melding, home.id, inwoner=home.riet, datum=TODAY))
    sign(desk, versie, by_riet(home, Standpunt.AKKOORD, aanvraag=True))

    found = desk.read(lambda tx: tx.all(Aanvraag))
    assert [(one.melding, one.inwoner, one.datum) for one in found] == [
        ("", home.riet, TODAY),
        (running.id, home.riet, TODAY),
    ]


def test_the_next_paper_carries_what_was_said_last_and_room_for_the_other(desk: Desk) -> None:
    home, _act = make_plan(desk)
    plan = desk.read(lambda tx: tx.get(Plan, home.plan.id))
    desk.write(lambda tx: plannen.set_residents(tx, plan, (home.riet, home.gerrit)))
    versie = freeze(desk, home.plan.id)
    sign(desk, versie, by_riet(home, Standpunt.NIET_AKKOORD))
    sign(desk, versie, by_riet(home, Standpunt.AKKOORD, aanvraag=True))
    packs, profile = load_default(), desk.store.path.parent

    values = desk.read(
        lambda tx: versies.compose(tx, home.plan.id, packs, profile, soort=SoortVersie.VOORSTEL, groot=True)
    )

    assert values.versie == 1
    assert values.aanvraag_op == TODAY
    assert [(one.naam, one.standpunt and one.standpunt.value) for one in values.handtekeningen] == [
        ("Riet Jansen", "akkoord"),
        ("Gerrit Jansen", None),
    ]


def test_paper_knows_no_surname_before_the_yes_and_nothing_that_was_refused(desk: Desk) -> None:
    home, act = make_plan(desk)
    assert "Smit" not in freeze(desk, home.plan.id).inhoud

    desk.write(lambda tx: plannen.change_activity(tx, act, gevraagd=Gevraagd.WIL_HET), home.id)
    assert "Marleen Smit" in freeze(desk, home.plan.id).inhoud

    desk.write(lambda tx: plannen.change_activity(tx, act, gevraagd=Gevraagd.WIL_HET_NIET), home.id)
    assert "Meerijden" not in freeze(desk, home.plan.id).inhoud


def test_law_payer_and_reason_are_on_no_paper(desk: Desk) -> None:
    home, act = make_plan(desk)
    desk.write(
        lambda tx: plannen.change_activity(
            tx, act, trede=Trede.MAATWERK, wetten=("Wmo 2015",), betaler="zorgkantoor", reden_maatwerk="omdat het moet"
        ),
        home.id,
    )

    inhoud = freeze(desk, home.plan.id).inhoud

    assert not any(word in inhoud for word in ("Wmo 2015", "zorgkantoor", "omdat het moet"))
    assert json.loads(inhoud)["doelen"][0]["activiteiten"][0]["zonder_besluit"] is True
    assert json.loads(inhoud)["maatwerk_in_zicht"] is True


def test_the_page_gets_all_in_one_read(desk: Desk) -> None:
    home, _act = make_plan(desk)
    packs, profile = load_default(), desk.store.path.parent
    assert desk.read(lambda tx: load_blad(tx, "niets", "", packs, profile)) is None
    versie = freeze(desk, home.plan.id)
    sign(desk, versie, by_riet(home, Standpunt.AKKOORD))

    found = desk.read(lambda tx: load_blad(tx, home.id, "", packs, profile))

    assert found is not None
    assert found.geldt == versie
    assert found.plannen[0][1] == "een scootmobiel"
    assert [said.standpunt for _id, said in found.gezegd] == [Standpunt.AKKOORD]
    assert desk.read(lambda tx: tx.get(Inwoner, home.riet)) in found.view.inwoners
