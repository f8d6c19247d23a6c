"""The commands of `keukentafel-server`: one function each; what they print is for the keeper of the server."""

import argparse
import sys
from collections.abc import Iterable

import psycopg

from app.clock import Clock
from app.server import admin, doctor, erasing, inzage, migrate, people, serving, staff
from app.server.identity import keeper
from app.server.practice import start as practice
from app.server.settings import Settings
from app.server.terzijde import keeping
from app.server.verify import verify
from app.wire.terzijde import GEWEIGERD, LONGEST_WHY, OVERGENOMEN, Beslissing
from app.wording import inzage_text
from app.wording.i18n import _
from app.wording.samenwerken import say_aside


def say(lines: Iterable[str]) -> None:
    """Print lines."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _tenant(settings: Settings, said: argparse.Namespace) -> int:
    return admin.tenant_of(settings.owner, said.gemeente)


def run_migrate(settings: Settings, _said: argparse.Namespace) -> int:
    """Bring the database to this version."""
    migrate.migrate(settings.owner)
    return 0


def run_serve(settings: Settings, _said: argparse.Namespace) -> int:
    """Serve until told to stop."""
    serving.serve(settings)
    return 0


def gemeente_add(settings: Settings, said: argparse.Namespace) -> int:
    """Make a tenant."""
    say([str(admin.add_gemeente(settings.owner, said.gemeente, Clock()))])
    return 0


def people_import(settings: Settings, said: argparse.Namespace) -> int:
    """Add or change people from a CSV."""
    found = people.read(said.bestand)
    tenant = _tenant(settings, said)
    admin.put_people(settings.owner, tenant, found, Clock())
    staff.publish(settings, tenant, Clock())
    say([_("{count} medewerkers bijgewerkt").format(count=len(found))])
    return 0


def team_add(settings: Settings, said: argparse.Namespace) -> int:
    """Make a team."""
    say([admin.add_team(settings.owner, _tenant(settings, said), said.naam, Clock())])
    return 0


def team_share(settings: Settings, said: argparse.Namespace) -> int:
    """Let a team work on a household, or no longer."""
    tenant = _tenant(settings, said)
    team = admin.find_team(settings.owner, tenant, said.naam)
    act = admin.unshare if said.stop else admin.share
    act(settings.owner, tenant, said.huishouden, team)
    return 0


def device_list(settings: Settings, said: argparse.Namespace) -> int:
    """Show the laptops: state, last contact, what still waits on them."""
    for one in admin.laptops(settings.owner, _tenant(settings, said)):
        waits = (
            _("{count} wachten sinds {oudste}").format(count=one.wachtend, oudste=one.oudste) if one.wachtend else ""
        )
        say(["\t".join((one.id, one.stand, one.naam, one.gezien or "-", waits or _("alles binnen"), one.code))])
    return 0


def device_state(settings: Settings, said: argparse.Namespace) -> int:
    """Admit, revoke or order the wipe of a laptop."""
    admin.set_state(settings.owner, _tenant(settings, said), said.apparaat, said.stand)
    return 0


def device_approve(settings: Settings, said: argparse.Namespace) -> int:
    """Admit a laptop, by its id or by the six digits on its screen."""
    say([keeper.approve(settings.owner, _tenant(settings, said), said.apparaat, Clock())])
    return 0


def device_wipe(settings: Settings, said: argparse.Namespace) -> int:
    """Order a laptop, signed, to destroy its keys and dossiers."""
    keeper.order_wipe(settings.owner, _tenant(settings, said), said.apparaat, Clock())
    return 0


def device_recover(settings: Settings, said: argparse.Namespace) -> int:
    """Show the code that opens a laptop whose passphrase and sheet are gone; say who checked who asks."""
    tenant = _tenant(settings, said)
    say([keeper.recover(settings.owner, tenant, said.apparaat, said.sleutel, said.gecontroleerd_door, Clock())])
    return 0


def run_inzage(settings: Settings, said: argparse.Namespace) -> int:
    """Write for a resident who looked in a dossier; of closed parts nothing, unless it is asked for."""
    tenant = _tenant(settings, said)
    found = inzage.extract(settings, tenant, said.huishouden, said.door, closed=said.gesloten, clock=Clock())
    rows = map(inzage_text.cells, found.regels)
    text = list(inzage_text.lines(found.gemeente, found.now, rows, more=found.meer))
    if said.bestand is None:
        say(text)
    else:
        with said.bestand.open("x", encoding="utf-8") as stream:
            said.bestand.chmod(0o600)
            stream.writelines(f"{line}\n" for line in text)
    return 0 if found.regels else 1


def aside_list(settings: Settings, said: argparse.Namespace) -> int:
    """Show what was put aside: which, when, whose, why; never what is in it."""
    for one in keeping.lines(settings.owner, _tenant(settings, said)):
        if said.alles or not one.besluit:
            why = one.besluit or say_aside(one.reden)
            say(["\t".join((one.naam, one.ontvangen, one.wie, one.laptop, one.label, why))])
    return 0


def aside_decide(settings: Settings, said: argparse.Namespace) -> int:
    """Take over or refuse, in the name and with the rights of a team leader (sign-in name)."""
    rid, _colon, n = said.wat.rpartition(":")
    why = said.waarom.strip()
    if (
        not rid
        or not n.isdecimal()
        or said.besluit not in {OVERGENOMEN, GEWEIGERD}
        or len(why) > LONGEST_WHY
        or (said.besluit == GEWEIGERD and not why)
    ):
        raise admin.Unknown(said.wat)
    asked = Beslissing(rid, int(n), said.besluit, why)
    done = keeping.decide_for(settings, _tenant(settings, said), said.door, asked)
    say([say_aside(done.kan_niet) if done.kan_niet else done.stuk.besluit])
    return 1 if done.kan_niet or done.stuk.besluit != said.besluit else 0


def login_set(settings: Settings, said: argparse.Namespace) -> int:
    """Choose the provider (OIDC) at which people of a tenant sign in."""
    provider = keeper.Provider(
        said.issuer, said.client_id, said.scope, said.omleiding, said.naamveld, said.groepveld, said.groep,
        tuple(part for part in said.mfa.split(",") if part), said.lease_dagen, said.uren,
    )  # fmt: skip
    keeper.set_provider(settings.owner, _tenant(settings, said), provider)
    return 0


def recovery_key(settings: Settings, said: argparse.Namespace) -> int:
    """Make the organisation's recovery key; the file with the private half belongs in a safe, not on the server."""
    keeper.make_recovery_key(settings.owner, _tenant(settings, said), said.bestand)
    return 0


def run_erase(settings: Settings, said: argparse.Namespace) -> int:
    """Really erase a dossier, or one row of it."""
    tenant = _tenant(settings, said)
    gone = erasing.erase(settings, tenant, said.huishouden, Clock(), rid=said.rij, by=said.door)
    with psycopg.connect(settings.owner, autocommit=True) as sql:
        for table in ("log", "rij", "quarantaine", "bijlage_blok"):
            sql.execute(f"VACUUM {table}".encode())
    say([_("{count} rijen gewist; laptops wissen mee bij hun volgende contact").format(count=gone)])
    return 0 if gone else 1


def run_verify(settings: Settings, said: argparse.Namespace) -> int:
    """Read the chain again, and the rows against the log."""
    wanted = admin.tenants(settings.owner)
    bad = 0
    for naam, tenant in wanted.items():
        if said.gemeente in {None, naam}:
            report = verify(settings.owner, tenant)
            bad += len(report.problems)
            text = _("{naam}: {batches} zendingen, {cells} velden, laatste {last}: {count} fouten")
            say([text.format(naam=naam, batches=report.batches, cells=report.cells, last=report.last or "-",
                             count=len(report.problems)), *report.problems])  # fmt: skip
    return 1 if bad or (said.gemeente and said.gemeente not in wanted) else 0


def run_practice(settings: Settings, said: argparse.Namespace) -> int:
    """Serve a practice tenant from a PostgreSQL in a folder: everything on this machine, nobody's real data."""
    practice.serve(settings, said.map)
    return 0


def run_doctor(settings: Settings, _said: argparse.Namespace) -> int:
    """Say what is wrong with the server."""
    found = list(doctor.examine(settings))
    say(f"{'goed ' if good else 'FOUT '} {words}" for words, good in found)
    return 0 if all(good for _words, good in found) else 1


def backup_check(settings: Settings, said: argparse.Namespace) -> int:
    """Check a copy that was restored beside the real one: version, chain, rows."""
    found, needed = migrate.versions(settings.owner)
    say([_("Versie van de kopie: {found}, nodig: {needed}").format(found=found, needed=needed)])
    return 1 if found != needed else run_verify(settings, said)


def new_epoch(settings: Settings, said: argparse.Namespace) -> int:
    """Say that the database was put back in a way that PostgreSQL does not show."""
    admin.forget_system(settings.owner, _tenant(settings, said))
    return 0
