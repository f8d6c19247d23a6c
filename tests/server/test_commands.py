"""The command line of the server, as who keeps it types it."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from psycopg import sql as compose
from psycopg.conninfo import make_conninfo

from app.clock import Clock
from app.server import admin
from app.server.admin import Person
from app.server.migrate import migrate
from app.server.people import PeopleWrong, read
from app.server.settings import Settings, SettingsWrong, as_environment, load
from app.server.verify import verify
from tests.server.client import Denied, change, new_id
from tests.server.postgres import databases
from tests.server.town import Town

PEOPLE = "aanmeldnaam;naam;teams;rollen;vakken\njan@oefendorp.example;Jan;Noord|Zuid;consulent;gewoon\nels;Els;;;\n"


def _run(town: Town, *words: str | Path) -> subprocess.CompletedProcess[str]:
    found = databases()
    environment = {
        **os.environ,
        "KEUKENTAFEL_OWNER": found.owner(town.server.database),
        "KEUKENTAFEL_DATABASE": found.service(town.server.database),
    }
    return subprocess.run(
        [sys.executable, "-m", "app.server", *words], env=environment, capture_output=True, text=True, check=False
    )


def test_people_and_teams_come_in_by_hand(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "mensen.csv"
    path.write_text(PEOPLE, encoding="utf-8")

    first = _run(town, "people", "import", "--gemeente", town.naam, path)
    again = _run(town, "people", "import", "--gemeente", town.naam, path)

    assert (first.returncode, first.stdout) == (0, "2 medewerkers bijgewerkt\n")
    assert again.stdout == first.stdout
    assert town.team("Zuid")


def test_a_laptop_is_listed_admitted_and_revoked(town: Town) -> None:
    jan = town.laptop(stand="wacht")
    gemeente = ("--gemeente", town.naam)

    assert _run(town, "device", "approve", *gemeente, jan.apparaat).returncode == 0
    jan.pull()
    listed = _run(town, "device", "list", *gemeente).stdout
    _run(town, "device", "revoke", *gemeente, jan.apparaat)

    assert jan.apparaat in listed
    assert "toegelaten" in listed
    with pytest.raises(Denied, match="ingetrokken"):
        jan.pull()
    assert _run(town, "device", "wipe", *gemeente, "niemand").returncode == 2


def test_a_dossier_is_erased_by_hand_and_everybody_hears_of_it(town: Town) -> None:
    jan, els = town.laptop(), town.laptop()
    huis = new_id()
    jan.write(change("doel", new_id(), huis, woorden="weg"), change("huishouden", huis, huis, naam="Jansen"))
    els.pull()

    erased = _run(town, "erase", "--gemeente", town.naam, "--huishouden", huis, "--door", "functionaris")

    assert (erased.returncode, erased.stdout.split()[0]) == (0, "2"), erased.stderr
    assert {row.gone for laptop in (jan, els) for effect in laptop.pull().effects for row in effect.rows} == {True}
    assert jan.snapshot(huis).rows == ()
    checked = _run(town, "verify", "--gemeente", town.naam)
    assert (checked.returncode, checked.stdout.rstrip().endswith("0 fouten")) == (0, True), checked.stdout


def test_the_doctor_and_the_check_of_a_copy(town: Town) -> None:
    town.laptop().write(change("doel", new_id(), "h1", woorden="x"))

    found = _run(town, "doctor")
    copy = _run(town, "backup-check", "--gemeente", town.naam)

    assert "FOUT  De rol" not in found.stdout
    assert "goed  Elke tabel scheidt de gemeenten\n" in found.stdout
    assert (copy.returncode, "Versie van de kopie: 0004" in copy.stdout) == (0, True), copy.stdout


def test_who_put_a_copy_back_can_say_so(town: Town) -> None:
    jan = town.laptop()
    jan.write(change("doel", new_id(), "h1", woorden="x"))

    assert _run(town, "restored", "--gemeente", town.naam).returncode == 0

    with pytest.raises(Denied, match="andere_epoch"):
        jan.pull()


def test_a_tenant_or_database_that_is_not_there_is_told_without_a_trace(town: Town) -> None:
    unknown = _run(town, "device", "list", "--gemeente", "nergens")

    assert (unknown.returncode, unknown.stderr) == (2, "Unknown: nergens\n")


@pytest.mark.parametrize(
    "text",
    [
        "naam\nJan\n",
        "aanmeldnaam,naam\n,Jan\n",
        "aanmeldnaam,naam,rollen\na,b,baas\n",
        "aanmeldnaam,naam\na,b\na,c\n",
        "\0",
    ],
)
def test_a_list_of_people_that_is_wrong_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mensen.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(PeopleWrong):
        read(path)


def test_settings_come_from_a_file_and_the_environment(tmp_path: Path) -> None:
    path = tmp_path / "server.toml"
    path.write_text('database = "x"\nport = 9\nworkers = 2\n', encoding="utf-8")

    found = load({"KEUKENTAFEL_SETTINGS": str(path), "KEUKENTAFEL_WORKERS": "3"})

    assert found == Settings(database="x", owner="x", port=9, workers=3)
    assert load(as_environment(found)) == found


@pytest.mark.parametrize("environment", [{"KEUKENTAFEL_PORT": "acht"}])
def test_a_setting_that_is_wrong_is_refused(environment: dict[str, str]) -> None:
    with pytest.raises(SettingsWrong):
        load(environment)


def test_the_owner_needs_not_be_a_superuser() -> None:
    found = databases()
    name, owner = found.fresh("template1"), f"eigenaar_{new_id()[:8]}"
    with psycopg.connect(found.url, autocommit=True) as sql:
        sql.execute(compose.SQL("CREATE ROLE {} LOGIN").format(compose.Identifier(owner)))
        sql.execute(compose.SQL("ALTER DATABASE {} OWNER TO {}").format(*map(compose.Identifier, (name, owner))))
    url = make_conninfo(found.owner(name), user=owner)

    migrate(url)
    tenant = admin.add_gemeente(url, "Oefendorp", Clock())
    admin.put_people(url, tenant, [Person("jan", "Jan", ("noord",))], Clock())

    assert admin.tenants(url) == {"Oefendorp": tenant}
    assert verify(url, tenant).problems == []
    with admin.keeper(url) as sql:
        assert sql.execute("SELECT count(*) FROM medewerker").fetchone() == (0,)
    found.drop(name)


def test_what_was_put_aside_is_decided_in_the_name_of_a_team_leader(town: Town) -> None:
    jan, lead = town.laptop(), town.leader()
    huis = new_id()
    jan.write(change("doel", new_id(), huis, woorden="eerst"))
    admin.set_state(town.server.owner, town.tenant, jan.apparaat, "ingetrokken")
    first = jan.n
    jan.write(change("doel", new_id(), huis, woorden="in de trein"))
    jan.write(change("doel", new_id(), huis, woorden="later"))
    gemeente = ("--gemeente", town.naam)
    one, other = f"{jan.apparaat}:{first}", f"{jan.apparaat}:{first + 1}"

    listed = _run(town, "quarantine", "list", *gemeente).stdout
    assert [line.partition("\t")[0] for line in listed.splitlines()] == [one, other]
    assert "in de trein" not in listed
    done = _run(town, "quarantine", "accept", *gemeente, one, "--door", "wie2")
    refused = _run(town, "quarantine", "refuse", *gemeente, other, "--door", "wie2", "--waarom", "dubbel")
    nobody = _run(town, "quarantine", "accept", *gemeente, one, "--door", "wie1")

    assert [(run.returncode, run.stdout) for run in (done, refused)] == [(0, "overgenomen\n"), (0, "geweigerd\n")]
    assert (nobody.returncode, nobody.stdout) == (2, "")
    assert _run(town, "quarantine", "list", *gemeente).stdout == ""
    words = [row.fields.get("woorden") for row in lead.snapshot(huis).rows]
    assert sorted(map(str, words)) == ["eerst", "in de trein"]
    assert verify(town.server.owner, town.tenant).problems == []


def test_a_line_that_says_who_leads_what_is_not_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mensen.csv"
    head = "aanmeldnaam;naam;teams;rollen;leidt\n"

    path.write_text(head + "els;Els;Noord|Zuid;teamleider;Zuid\n", encoding="utf-8")
    assert read(path)[0].leidt == ("Zuid",)
    for wrong in ("els;Els;Noord;teamleider;Zuid", "els;Els;Noord;consulent;Noord"):
        path.write_text(head + wrong + "\n", encoding="utf-8")
        with pytest.raises(PeopleWrong, match="regel 2: leidt"):
            read(path)
