"""The living plan: words stay the resident's, nobody is put down unasked, order is the resident's."""

from datetime import date

from app.domain.activiteitenplan import Activiteit, Besluitstand, Doel, Gevraagd, Herkomst, Kosten, Plan, Trede
from app.domain.agenda import Taak
from app.domain.gesprek import Gesprek, Gesprekswoord, Stem
from app.domain.gesprekswiel import Segmentwoord
from app.domain.record import Niveau
from app.domain.spinnenweb import Dimensiescore
from app.services import plankosten, planmensen, plannen, planpapier
from app.services.namen import first_name
from app.services.planwensen import from_own_plan, still_open, wishes_of
from app.services.work import Writing
from tests.services.conftest import Desk
from tests.services.plandesk import KEPT_APART, WISH, make_home

DAY = date(2026, 12, 1)


def test_a_wish_becomes_a_goal_in_the_same_words(desk: Desk) -> None:
    home = desk.write(make_home)
    wishes = desk.read(lambda tx: plannen.wishes_of(tx, home.id))
    wish = next(one for one in wishes if one.woorden == WISH)

    goal = desk.write(lambda tx: plannen.add_goal(tx, home.plan, "", wens=wish), home.id)

    assert (goal.woorden, goal.inwoner, goal.herkomst, goal.herkomst_code) == (WISH, home.riet, Herkomst.WENS, "oppad")
    assert goal.betreft == (home.riet,)
    assert wish not in still_open(wishes, [goal]), "what is a goal is not offered again"
    assert len(still_open(wishes, [goal])) == len(wishes) - 1


def test_what_is_between_four_eyes_is_never_offered(desk: Desk) -> None:
    home = desk.write(make_home)

    assert KEPT_APART not in [one.woorden for one in desk.read(lambda tx: plannen.wishes_of(tx, home.id))]


def test_the_lines_of_the_own_plan_are_offered_too() -> None:
    found = from_own_plan("- Ik vraag mijn zus.\n\n* Ik ga fietsen\nIk ga fietsen\n", "riet")

    assert [(one.woorden, one.herkomst) for one in found] == [
        ("Ik vraag mijn zus.", Herkomst.EIGEN_PLAN),
        ("Ik ga fietsen", Herkomst.EIGEN_PLAN),
    ]


def test_a_plan_belongs_to_the_question_and_its_resident(desk: Desk) -> None:
    home = desk.write(make_home)

    assert (home.plan.hulpvraag, home.plan.inwoners, home.plan.betreft) == (home.vraag, (home.riet,), (home.riet,))
    assert desk.write(lambda tx: plannen.open_plan(tx, home.id)).id == home.plan.id, "not a second one"


def test_a_plan_is_proposed_for_everybody_who_sat_at_the_table(desk: Desk) -> None:
    home = desk.write(make_home)
    gone = "wie hier niet meer woont"
    both = {"hulpvraag": home.vraag, "deelnemers": (home.gerrit, home.riet, gone)}
    desk.write(lambda tx: tx.insert(Gesprek, home.id, **both))

    plan = desk.write(lambda tx: plannen.new_plan(tx, home.id, home.vraag))

    assert plan.inwoners == plan.betreft == (home.riet, home.gerrit), "who asked comes first"


def test_a_talk_about_another_question_brings_nobody_in(desk: Desk) -> None:
    home = desk.write(make_home)
    desk.write(lambda tx: tx.insert(Gesprek, home.id, hulpvraag="andere", deelnemers=(home.riet, home.gerrit)))

    assert desk.write(lambda tx: plannen.new_plan(tx, home.id, home.vraag)).inwoners == (home.riet,)


def test_a_goal_of_the_other_makes_the_plan_of_both(desk: Desk) -> None:
    home = desk.write(make_home)

    def job(tx: Writing) -> tuple[Doel, Activiteit, Plan]:
        goal = plannen.add_goal(tx, home.plan, home.riet, "Samen eten")
        act = plannen.add_activity(tx, home.plan, goal.id, wat="Koken")
        goal = plannen.set_owner(tx, goal, home.gerrit)
        return goal, tx.get(Activiteit, act.id), tx.get(Plan, home.plan.id)

    goal, act, plan = desk.write(job, home.id)

    assert goal.betreft == act.betreft == (home.gerrit,)
    assert plan.inwoners == (home.riet, home.gerrit)


def test_order_and_removal_stay_together(desk: Desk) -> None:
    home = desk.write(make_home)

    def job(tx: Writing) -> list[str]:
        goals = [plannen.add_goal(tx, home.plan, home.riet, text) for text in ("een", "twee", "drie")]
        plannen.add_activity(tx, home.plan, goals[0].id, wat="van een")
        plannen.move(tx, goals[2], -1)
        plannen.move(tx, tx.get(Doel, goals[0].id), -1)
        plannen.remove_row(tx, tx.get(Doel, goals[0].id))
        return [one.woorden for one in plannen.load(tx, home.plan.id).doelen]

    assert desk.write(job, home.id) == ["drie", "twee"]
    assert desk.read(lambda tx: plannen.load(tx, home.plan.id)).activiteiten == ()
    assert desk.store.undo(home.id).result().value is not None
    view = desk.read(lambda tx: plannen.load(tx, home.plan.id))
    assert view.doelen == (), "one act: all of it is taken back"


def test_maatwerk_starts_without_a_besluit_and_loses_its_status_elsewhere(desk: Desk) -> None:
    home = desk.write(make_home)
    act = desk.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Hulp", trede=Trede.MAATWERK))

    assert act.besluit is Besluitstand.NOG_AANVRAGEN
    act = desk.write(lambda tx: plannen.change_activity(tx, act, trede=Trede.TEAM))
    assert act.besluit is None
    act = desk.write(lambda tx: plannen.change_activity(tx, act, trede=Trede.MAATWERK))
    assert act.besluit is Besluitstand.NOG_AANVRAGEN


def test_somebody_has_a_first_name_until_the_yes(desk: Desk) -> None:
    home = desk.write(make_home)
    people = desk.read(lambda tx: planmensen.people_of(tx, home.id))
    marleen = next(one for one in people if one.id == home.marleen)
    act = desk.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Rijden", trede=Trede.MIJN_MENSEN))

    act = desk.write(lambda tx: planmensen.choose_who(tx, act, marleen))
    assert (act.wie, act.gevraagd, planpapier.say_who(act)) == ("Marleen", Gevraagd.NOG_NIET, "Marleen")
    act = desk.write(lambda tx: planmensen.answer(tx, act, Gevraagd.WIL_HET))
    assert (act.wie, planpapier.say_who(act)) == ("Marleen Smit", "Marleen Smit")
    act = desk.write(lambda tx: planmensen.answer(tx, act, Gevraagd.WIL_HET_NIET))
    assert act.wie == "Marleen"
    riet = next(one for one in people if one.id == home.riet)
    act = desk.write(lambda tx: planmensen.choose_who(tx, act, riet))
    assert (act.wie, act.gevraagd) == ("Riet", None), "she sits at the table"


def test_the_people_are_offered_without_what_others_could_do(desk: Desk) -> None:
    home = desk.write(make_home)

    people = desk.read(lambda tx: planmensen.people_of(tx, home.id))

    assert [one.naam for one in people] == ["Riet", "Gerrit", "Els Bakker", "Marleen", "Ans"]
    assert all("rijden" not in one.wat for one in people)


def test_first_names_keep_what_somebody_is() -> None:
    said = ("Ans de Wit", "buurvrouw Ans de Wit", "mijn dochter Marleen Jansen", "De buurvrouw", "mevrouw Jansen", "")

    assert [first_name(one) for one in said] == ["Ans", "buurvrouw Ans", "mijn dochter Marleen", "De buurvrouw", "", ""]


def test_costs_that_nobody_knows_are_a_promise_with_a_day(desk: Desk) -> None:
    home = desk.write(make_home)
    act = desk.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Een dag lenen"))

    act = desk.write(
        lambda tx: plankosten.set_costs(tx, act, kosten=Kosten.WEET_NIET, kosten_wie="Els", kosten_wanneer=DAY)
    )
    (task,) = desk.read(lambda tx: tx.all(Taak, gaat_over=act.id))
    assert (task.wat, task.voor) == ("Uitzoeken wat het kost: Een dag lenen (Els zoekt het uit)", DAY)
    act = desk.write(lambda tx: plankosten.set_costs(tx, act, kosten_wanneer=date(2026, 12, 8)))
    assert [one.voor for one in desk.read(lambda tx: tx.all(Taak, gaat_over=act.id))] == [date(2026, 12, 8)]

    desk.write(lambda tx: plankosten.set_costs(tx, act, kosten=Kosten.GEEN))
    (task,) = desk.read(lambda tx: tx.all(Taak, gaat_over=act.id))
    assert task.klaar_op == desk.today


def test_an_activity_that_goes_takes_its_promise_along(desk: Desk) -> None:
    home = desk.write(make_home)
    act = desk.write(lambda tx: plannen.add_activity(tx, home.plan, wat="Lenen"))
    act = desk.write(lambda tx: plankosten.set_costs(tx, act, kosten=Kosten.WEET_NIET, kosten_wanneer=DAY))

    desk.write(lambda tx: plannen.remove_row(tx, act))

    assert desk.read(lambda tx: tx.all(Taak, huishouden=home.id)) == []


def test_what_was_said_without_a_star_is_offered_after_the_wishes(desk: Desk) -> None:
    home = desk.write(make_home)

    def say(tx: Writing) -> None:
        talk = tx.insert(Gesprek, home.id)
        whose = {"gesprek": talk.id, "inwoner": home.riet}
        tx.insert(Gesprekswoord, home.id, **whose, tekst="Ik mis mijn kaartclub")
        tx.insert(Gesprekswoord, home.id, **whose, tekst="onze notitie", stem=Stem.CONSULENT)
        tx.insert(Gesprekswoord, home.id, **whose, tekst="tussen ons", niveau=Niveau.VIER_OGEN)
        tx.insert(Dimensiescore, home.id, **whose, dimensie="lichaam", woorden="De knie doet zeer")
        tx.insert(Dimensiescore, home.id, **whose, dimensie="meedoen", woorden="Weer kaarten", werken=True)
        tx.insert(Segmentwoord, home.id, **whose, segment="wonen", woorden="De trap is steil", wens="Beneden slapen")

    before = {one.woorden for one in desk.read(lambda tx: wishes_of(tx, home.id))}
    desk.write(say, home.id)

    said = [one.woorden for one in desk.read(lambda tx: wishes_of(tx, home.id)) if one.woorden not in before]
    assert said == ["Beneden slapen", "Weer kaarten", "De trap is steil", "De knie doet zeer", "Ik mis mijn kaartclub"]
