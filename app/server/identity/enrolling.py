"""A person with a laptop: let in by the provider's word and the key of the laptop, then by a colleague's approval.

A laptop keeps its key and its person for good: a second person on the same computer has a profile, and so an
apparaat, of their own.
"""

import secrets
from dataclasses import dataclass

from app.clock import Clock
from app.server.database import Sql, one
from app.server.identity import families
from app.server.identity.idtoken import Expected
from app.server.identity.proof import Proof
from app.server.refused import Refused
from app.wire.codes import Code
from app.wire.identity import Aanmelding, Sessie, Toelating

SETTINGS = """SELECT g.naam, g.oefenomgeving, a.issuer, a.client_id, a.scope, a.omleiding, a.naamveld, a.groepveld,
  a.groep, a.mfa, a.lease_dagen, a.uren, a.sleutel, a.herstelsleutel
FROM aanmelding a JOIN gemeente g ON g.tenant = a.tenant WHERE a.tenant = %s"""
PERSON = "SELECT id FROM medewerker WHERE tenant = %s AND lower(aanmeldnaam) = lower(%s) AND actief"
LAPTOP = "SELECT medewerker, stand, sleutel, opdracht, code FROM apparaat WHERE tenant = %s AND id = %s FOR UPDATE"
ADD = """INSERT INTO apparaat (tenant, id, nr, medewerker, naam, stand, sleutel, code, herstel, aangemeld)
SELECT %s, %s, 1 + coalesce(max(nr), 0), %s, %s, 'wacht', %s, %s, %s, %s FROM apparaat WHERE tenant = %s"""
WHO = """SELECT m.naam, m.rollen, m.actief, ARRAY (SELECT t.naam FROM lid l
  JOIN team t ON t.tenant = l.tenant AND t.id = l.team WHERE l.tenant = m.tenant AND l.medewerker = m.id
  ORDER BY l.volg, 1),
  ARRAY (SELECT t.naam FROM lid l JOIN team t ON t.tenant = l.tenant AND t.id = l.team
  WHERE l.tenant = m.tenant AND l.medewerker = m.id AND l.leidt AND 'teamleider' = ANY (m.rollen) ORDER BY l.volg, 1)
FROM medewerker m WHERE m.tenant = %s AND m.id = %s"""
LONGEST_NAME, LONGEST_ENVELOPE = 200, 4_000


@dataclass(frozen=True, slots=True)
class Tenant:
    """How people of a tenant sign in."""

    aanmelding: Aanmelding
    expected: Expected
    lease_dagen: int
    uren: int


def new_code() -> str:
    """Return six digits for the screen of a laptop that waits."""
    return f"{secrets.randbelow(10**6):06}"


async def settings(sql: Sql, tenant: int, clock: Clock) -> Tenant:
    """Return how people sign in.  Raises Refused when nobody can."""
    found = await one(sql, SETTINGS, (tenant,))
    if found is None:
        raise Refused(Code.GEEN_TOEGANG)
    naam, practice, issuer, client, scope, host, name, group_claim, group, mfa, lease, hours, key, recovery = found
    said = Aanmelding(
        tenant, naam, issuer, client, clock.moment(), scope, host, practice, key, recovery, mfa=tuple(mfa)
    )  # fmt: skip
    return Tenant(said, Expected(issuer, client, name, group_claim, group, tuple(mfa)), lease, hours)


async def admit(sql: Sql, clock: Clock, kept: Tenant, asked: Toelating, proof: Proof, name: str) -> Sessie:
    """Note the laptop when it is new, and begin a session.  Raises Refused."""
    tenant = kept.aanmelding.tenant
    if asked.oefenomgeving and not kept.aanmelding.oefenomgeving:
        raise Refused(Code.OEFENOMGEVING)
    person = await one(sql, PERSON, (tenant, name))
    if person is None:
        raise Refused(Code.GEEN_TOEGANG)
    await one(sql, "SELECT FROM teller WHERE tenant = %s FOR UPDATE", (tenant,))
    laptop = await one(sql, LAPTOP, (tenant, asked.apparaat))
    if laptop is None:
        code = new_code()
        values = (asked.apparaat, person[0], asked.naam, proof.sleutel, code, asked.herstel)
        await sql.execute(ADD, (tenant, *values, clock.moment(), tenant))
        laptop = (person[0], "wacht", proof.sleutel, "", code)
    medewerker, stand, sleutel, order, code = laptop
    if sleutel != proof.sleutel or medewerker != person[0]:
        raise Refused(Code.BEWIJS)
    if stand in {"wissen", "gewist"}:
        raise Refused(Code.WISSEN, order=order)
    if asked.herstel:
        await sql.execute(
            "UPDATE apparaat SET herstel = %s WHERE tenant = %s AND id = %s", (asked.herstel, tenant, asked.apparaat)
        )
    ververs = await families.open_family(sql, clock, tenant, asked.apparaat, medewerker, kept.uren)
    if stand == "wacht":
        return Sessie(stand, clock.moment(), ververs, code=code, lease_dagen=kept.lease_dagen)
    return await hand_out(sql, clock, kept, await families.find(sql, clock, ververs), ververs, stand)


async def hand_out(sql: Sql, clock: Clock, kept: Tenant, family: families.Family, text: str, stand: str) -> Sessie:
    """Return fresh tokens, with who this is.  Raises Refused."""
    who = await one(sql, WHO, (family.tenant, family.medewerker))
    if who is None:
        raise Refused(Code.AANMELDEN)
    token, ververs = await families.renew(sql, clock, family, text)
    naam, roles, _, teams, leads = who
    return Sessie(
        stand, clock.moment(), ververs, token, families.TOKEN_S, "", family.medewerker, naam, tuple(teams),
        tuple(roles), kept.lease_dagen, tuple(leads),
    )  # fmt: skip
