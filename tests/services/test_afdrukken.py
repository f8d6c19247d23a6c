"""What goes out is kept: every sheet in somebody's hand can be printed again to the letter."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.activiteitenplan import Doel, Plan, Planversie, SoortVersie, Standpunt, Wijze
from app.domain.bijlage import Bijlage
from app.domain.huishouden import Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Inwoner
from app.domain.melding import Intrekking, Melding
from app.domain.triage import GeenHulp
from app.packs.load import load_default
from app.reports.values import BevestigingPapier, GeenHulpPapier, PlanPapier
from app.services import afdrukken, huishoudens, papieren, plannen, versies
from app.services.afdrukken import FileNotSaved, Ontwerp, Wens, same_paper
from app.services.papieren import GEZEGD, Ontvanger, Papiersoort
from app.services.versies import Signing
from tests.reports.reading import page_texts, squeezed
from tests.services.conftest import Desk

PACKS = load_default()


@pytest.fixture
def home(desk: Desk) -> Huishouden:
    return desk.write(lambda tx: huishoudens.create(tx, "mevrouw Riet de Vries", "Ulft"))


@pytest.fixture
def plan(desk: Desk, home: Huishouden) -> Plan:
    made = desk.write(lambda tx: plannen.open_plan(tx, home.id))
    desk.write(lambda tx: plannen.add_goal(tx, made, made.inwoners[0], "Weer naar de kaartclub."))
    return made


def draft(desk: Desk, wens: Wens) -> tuple[Ontwerp, bytes]:
    made = desk.read(lambda tx: afdrukken.compose(tx, PACKS, desk.store.path.parent, wens))
    return made, afdrukken.make_pdf(made)


def send(desk: Desk, wens: Wens) -> tuple[str, bytes]:
    made, pdf = draft(desk, wens)
    versie = desk.write(lambda tx: afdrukken.keep(tx, made, pdf))
    desk.write(lambda tx: afdrukken.handed_over(tx, made))
    return versie, pdf


def test_of_the_moment_it_was_made_only_the_day_counts(desk: Desk, plan: Plan) -> None:
    wens = Wens(Papiersoort.PLAN, plan.id)
    first, _pdf = draft(desk, wens)
    same, _pdf = draft(desk, wens)
    moment = first.values.blad.gemaakt_op if isinstance(first.values, PlanPapier) else None
    assert moment is not None
    desk.write(lambda tx: plannen.add_goal(tx, plan, plan.inwoners[0], "Zelf naar de winkel."))
    changed, _pdf = draft(desk, wens)

    assert same_paper(first, same)
    assert same_paper(first, _made_at(first, moment + timedelta(seconds=1)))
    assert not same_paper(first, _made_at(first, moment + timedelta(days=1)))
    assert not same_paper(first, draft(desk, replace(wens, groot=True))[0])
    assert not same_paper(first, changed)


def _made_at(ontwerp: Ontwerp, moment: datetime) -> Ontwerp:
    assert isinstance(ontwerp.values, PlanPapier)
    return replace(ontwerp, values=replace(ontwerp.values, blad=replace(ontwerp.values.blad, gemaakt_op=moment)))


def test_a_voorstel_that_goes_out_is_frozen_once(desk: Desk, plan: Plan) -> None:
    wens = Wens(Papiersoort.PLAN, plan.id)
    first, pdf = send(desk, wens)
    desk.pass_days(3)
    second, again = send(desk, wens)

    assert second == first
    assert again == pdf
    assert desk.read(lambda tx: versies.pdf_of(tx, tx.get(Planversie, first))) == pdf
    assert len(desk.read(lambda tx: tx.all(Bijlage))) == 1


def test_what_changed_is_a_new_version_and_the_old_one_stays(desk: Desk, plan: Plan) -> None:
    wens = Wens(Papiersoort.PLAN, plan.id)
    first, pdf = send(desk, wens)
    desk.write(lambda tx: tx.change(tx.all(Doel)[0], woorden="Elke week kaarten."))
    second, newer = send(desk, wens)

    assert second != first
    assert newer != pdf
    assert draft(desk, replace(wens, versie=first))[1] == pdf
    listed = desk.read(lambda tx: papieren.versions_of(tx, plan.id))
    assert [(one.id, one.nummer, one.vastgesteld) for one in listed] == [(second, 2, False), (first, 1, False)]


def test_large_letters_of_the_same_words_are_the_same_version(desk: Desk, plan: Plan) -> None:
    first, _pdf = send(desk, Wens(Papiersoort.PLAN, plan.id))
    same, large = send(desk, Wens(Papiersoort.PLAN, plan.id, groot=True))

    assert same == first
    copies = desk.read(lambda tx: [tx.blob(one.hash) for one in tx.all(Bijlage, gaat_over=first)])
    assert copies == [large]


def test_an_agreed_plan_prints_as_agreed(desk: Desk, plan: Plan) -> None:
    wens = Wens(Papiersoort.PLAN, plan.id)
    _made, pdf = draft(desk, wens)
    values = desk.read(
        lambda tx: versies.compose(
            tx, plan.id, PACKS, desk.store.path.parent, soort=SoortVersie.VASTGESTELD, groot=False
        )
    )
    desk.write(lambda tx: versies.freeze(tx, plan.id, values, pdf, soort=SoortVersie.VASTGESTELD))

    again, _same = draft(desk, wens)

    assert again.versie
    assert isinstance(again.values, PlanPapier)
    assert again.values.vastgesteld
    assert again.values.versie == 1


def test_who_did_not_sign_stays_beside_who_did(desk: Desk, home: Huishouden, plan: Plan) -> None:
    second = desk.write(lambda tx: tx.insert(Inwoner, home.id, voornaam="Gerrit", achternaam="Jansen"))
    both = (*plan.inwoners, second.id)
    desk.write(lambda tx: tx.change(tx.get(Plan, plan.id), inwoners=both))
    wens = Wens(Papiersoort.PLAN, plan.id)
    versie, _pdf = send(desk, wens)
    signing = Signing("Riet de Vries", both[0], "inwoner", Wijze.TELEFOON, Standpunt.AKKOORD)
    desk.write(lambda tx: versies.sign(tx, tx.get(Planversie, versie), signing, desk.today))

    made, pdf = draft(desk, wens)

    assert made.versie == versie
    text = squeezed(" ".join(page_texts(pdf)))
    assert "gezegd aan de telefoon" in text
    assert "Gerrit Jansen, inwoner" in text


def test_a_confirmation_counts_terms_and_is_noted_when_it_goes_out(desk: Desk, home: Huishouden) -> None:
    vraag = desk.write(lambda tx: tx.insert(Hulpvraag, home.id, gevraagd="een scootmobiel"))
    melding = desk.write(lambda tx: tx.insert(Melding, home.id, hulpvraag=vraag.id, datum=desk.today))
    wens = Wens(Papiersoort.BEVESTIGING, melding.id)
    made, _pdf = draft(desk, wens)
    assert isinstance(made.values, BevestigingPapier)
    assert made.values.vraag == "een scootmobiel"
    assert str(made.values.eigen_plan_tot) == "2026-11-30"
    assert str(made.values.onderzoek_tot) == "2027-01-04"
    assert desk.read(lambda tx: tx.get(Melding, melding.id)).bevestigd_op is None

    send(desk, wens)

    assert desk.read(lambda tx: tx.get(Melding, melding.id)).bevestigd_op == desk.today
    assert desk.read(lambda tx: tx.local(GEZEGD))
    desk.write(lambda tx: tx.insert(Intrekking, home.id, melding=melding.id))
    left = desk.read(lambda tx: papieren.papers_of(tx, home.id))
    assert [one.soort for one in left] == [Papiersoort.LEEG]


def test_no_help_gives_the_way_back(desk: Desk, home: Huishouden) -> None:
    made = desk.write(
        lambda tx: tx.insert(
            GeenHulp, home.id, woorden="Laat maar.", terug_naam="Jan Smit", terug_telefoon="0314 1",
            last_voor_ander="De buren klagen.", op=desk.today,
        )
    )  # fmt: skip
    values = draft(desk, Wens(Papiersoort.GEEN_HULP, made.id))[0].values

    assert isinstance(values, GeenHulpPapier)
    assert values.contact[0].naam == "Jan Smit"
    assert "buren" not in repr(values)


def test_the_log_says_kinds_and_no_names() -> None:
    wens = Wens(Papiersoort.PLAN, "x", groot=True)
    said = afdrukken.say_for_log(wens, (Ontvanger.INWONER, Ontvanger.HUISARTS), 2)

    assert said == "plan, grote letters, 2 keer; aan: inwoner, huisarts"
    assert afdrukken.say_for_log(Wens(Papiersoort.KORT, "x"), (), 1) == "kort"


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "mijn-plan.pdf"
    afdrukken.save_pdf(target, b"%PDF")
    assert target.read_bytes() == b"%PDF"

    (tmp_path / "bestand").write_text("geen map", encoding="utf-8")
    with pytest.raises(FileNotSaved):
        afdrukken.save_pdf(tmp_path / "bestand" / "mijn-plan.pdf", b"%PDF")
    assert {path.name for path in tmp_path.iterdir()} == {"bestand", "mijn-plan.pdf"}
