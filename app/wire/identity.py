"""What laptop and server say to each other before the first act: who signs in where, with which laptop, until when."""

from msgspec import Struct

PROOF, SIGNATURE = "dpop", "keukentafel-handtekening"
AANMELDING, SESSIE, VERVERS, GEWIST = "/v1/aanmelding", "/v1/sessie", "/v1/sessie/ververs", "/v1/gewist"
APPARATEN, AKKOORD, STAND = "/v1/apparaten", "/v1/apparaten/akkoord", "/v1/apparaten/stand"
ALGORITHM = "ES256"
PROOF_TYPE, WIPE_TYPE, BATCH_TYPE = "dpop+jwt", "keukentafel-wissen+jwt", "keukentafel-zending+jwt"
CLOCK_S = 300
"""How far the clocks of laptop, server and provider may differ."""


class Vraag(Struct, frozen=True):
    """Which municipality; empty when the server has only one."""

    gemeente: str = ""


class Aanmelding(Struct, frozen=True):
    """Where to sign in, and what this laptop must remember of the server."""

    tenant: int
    gemeente: str
    issuer: str
    client_id: str
    now: str
    scope: str = "openid profile"
    omleiding: str = "http://127.0.0.1"
    """Scheme and host of the address on this laptop to which the provider sends back; the port is random."""
    oefenomgeving: bool = False
    sleutel: str = ""
    """The public key (JWK) by which an order of the server is known."""
    herstelsleutel: str = ""
    """The public key (base64) of the organisation, for a way of its own into a laptop; empty when there is none."""
    sv_van: int = 0
    """The oldest shape of the tables that may fetch; an older one may only hand in."""
    sv_tot: int = 0
    """The newest shape that this server was made for."""
    mfa: tuple[str, ...] = ()
    """One of these must the provider say of how somebody signed in; empty when any way is good."""


class Toelating(Struct, frozen=True):
    """A laptop asks for a session.  The proof that goes with it holds its public key."""

    tenant: int
    id_token: str
    apparaat: str
    naam: str = ""
    oefenomgeving: bool = False
    herstel: str = ""
    """The envelope that only the organisation can open (base64)."""
    access_token: str = ""
    """For the provider's userinfo, where a name or group stands that the ID token leaves out."""


class Ververs(Struct, frozen=True):
    """A laptop asks for a new token."""

    ververs: str


class Sessie(Struct, frozen=True):
    """Who signed in, with what; without a token the laptop still waits for approval."""

    stand: str
    now: str
    ververs: str = ""
    token: str = ""
    seconden: int = 0
    code: str = ""
    """Six digits that the one who approves must see too; empty once approved."""
    medewerker: str = ""
    naam: str = ""
    teams: tuple[str, ...] = ()
    rollen: tuple[str, ...] = ()
    lease_dagen: int = 7
    leidt: tuple[str, ...] = ()
    """The teams that this person leads."""


class Wachtend(Struct, frozen=True, array_like=True):
    """A laptop that waits for approval; its digits are not told."""

    apparaat: str
    naam: str
    medewerker: str
    aangemeld: str
    teams: tuple[str, ...] = ()


class Laptopregel(Struct, frozen=True):
    """A laptop of the team, and how it stands."""

    apparaat: str
    naam: str
    medewerker: str
    teams: tuple[str, ...]
    stand: str
    gezien: str = ""
    wachtend: int = 0
    """How many acts it still had to hand in when it was last here."""
    oudste: str = ""
    deze: bool = False
    """The very laptop that asks."""


class Apparaatvraag(Struct, frozen=True):
    """A team leader asks for the laptops of the own team."""


class Apparaten(Struct, frozen=True):
    """The laptops of the own team: those that wait, and the others."""

    now: str = ""
    wachtend: tuple[Wachtend, ...] = ()
    laptops: tuple[Laptopregel, ...] = ()


class Akkoord(Struct, frozen=True):
    """A team leader approves a laptop, by the digits on its screen."""

    apparaat: str
    code: str


class Standwens(Struct, frozen=True):
    """A team leader revokes a laptop of the team (`ingetrokken`), or lets it ask anew (`wacht`)."""

    apparaat: str
    stand: str


class Gewist(Struct, frozen=True):
    """A laptop reports that it no longer holds anything."""

    tenant: int
    apparaat: str


class Gedaan(Struct, frozen=True):
    """It was done."""

    now: str
