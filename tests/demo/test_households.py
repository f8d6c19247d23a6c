"""The fictional households use only codes that the program knows."""

from app.demo.households import load_households
from app.domain.activiteitenplan import Besluitstand, Gevraagd, Herkomst, Kosten, Perspectief, Trede
from app.domain.gesprek import Kanaal, Tolk
from app.domain.gesprekswiel import Ervaring
from app.domain.hulpvraag import Deur, Instemming
from app.domain.hulpvraag import Gevraagd as Status
from app.domain.inwoner import Aanhef, Aanspreekvorm, RolBetrokkene
from app.domain.spinnenweb import HOOGSTE_SCORE, Steun
from app.domain.triage import Keuze, Uitkomst
from app.packs import load_default

HOMES = load_households().huishouden
PACKS = load_default()
DIMENSIONS = {one.id for one in PACKS.dimensies.dimensie}
SEGMENTS = {one.id: one for one in PACKS.segmenten.set[0].segment}
VILLAGES = {one.naam for one in PACKS.socialekaart.dorp}


def test_there_are_at_least_eight_in_different_stages() -> None:
    assert len(HOMES) >= 8
    assert len({home.stadium for home in HOMES}) >= 6
    assert {home.dorp for home in HOMES} <= VILLAGES


def test_the_hard_cases_are_there() -> None:
    homes = {home.id: home for home in HOMES}
    assert any(len(home.naam) > 60 for home in HOMES)
    assert any(len(one.woorden) > 1000 for home in HOMES for one in home.hulpvraag)
    assert any(len(talk.netwerk) >= 8 for home in HOMES for talk in home.gesprek)
    assert any(talk.tolk == Tolk.PROFESSIONEEL for home in HOMES for talk in home.gesprek)
    assert any(talk.verschil for home in HOMES for talk in home.gesprek)
    assert any(one.melding_dag is not None for home in HOMES for one in home.hulpvraag)
    assert any(home.geen_hulp for home in HOMES)
    assert homes["grevers"].geschil
    assert homes["grevers"].plan_dag <= -70


def test_persons_are_named_where_they_belong() -> None:
    for home in HOMES:
        ids = {one.id for one in home.persoon}
        named = {one.persoon for one in home.hulpvraag} | {one.persoon for one in home.doel}
        named |= {one.persoon for one in home.afspraak} | {one.persoon for one in home.geen_hulp}
        named |= {one.van for one in home.betrokkene}
        for talk in home.gesprek:
            named |= {*talk.personen} | {one.persoon for one in talk.score}
            named |= {one.persoon for one in talk.netwerk}
            named |= {one.persoon for one in talk.wiel} | {one.persoon for one in talk.mantelzorg}
        assert named <= ids, home.id
        for one in home.persoon:
            Aanhef(one.aanhef)
            Aanspreekvorm(one.aanspreekvorm)
        for other in home.betrokkene:
            RolBetrokkene(other.rol)


def test_questions_use_known_codes() -> None:
    for home in HOMES:
        for one in home.hulpvraag:
            assert one.deur in set(Deur)
            assert one.instemming in set(Instemming)
            assert one.gevraagd_status in set(Status)
            assert one.keuze in set(Keuze)
            assert not one.uitkomst or one.uitkomst in set(Uitkomst)


def test_conversations_are_partial_and_use_known_codes() -> None:
    for home in HOMES:
        for talk in home.gesprek:
            assert talk.kanaal in set(Kanaal)
            assert talk.tolk in set(Tolk)
            for person in talk.personen:
                assert len([one for one in talk.score if one.persoon == person]) < len(DIMENSIONS)
            for score in talk.score:
                assert score.dimensie in DIMENSIONS
                assert score.gegeven in set(Steun)
                assert score.score is None or 0 <= score.score <= HOOGSTE_SCORE
            for word in talk.wiel:
                outside = word.ervaring in {Ervaring.HELPT_MIJ, Ervaring.HELPT_SOMS, Ervaring.IN_DE_WEG}
                assert word.ervaring in set(Ervaring)
                assert SEGMENTS[word.segment].omgeving == outside


def test_goals_and_activities_use_known_codes_and_facilities() -> None:
    for home in HOMES:
        for goal in home.doel:
            assert goal.perspectief in set(Perspectief)
            assert goal.herkomst in set(Herkomst)
            for one in goal.activiteit:
                assert one.trede in set(Trede)
                assert not one.gevraagd or one.gevraagd in set(Gevraagd)
                assert one.kosten in set(Kosten)
                assert not one.besluit or one.besluit in set(Besluitstand)
                assert not one.voorziening or PACKS.socialekaart.van(one.voorziening) is not None
                assert one.trede != Trede.MAATWERK or one.besluit
