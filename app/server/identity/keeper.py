"""What the keeper of the server does for signing in: the provider of a tenant, approvals, orders, the way back in.

The key that signs orders and the laptops' envelopes are read through the owner's connection only.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from joserfc import jws
from joserfc.jwk import ECKey

from app.clock import Clock
from app.server.admin import Unknown, keeper
from app.server.identity.proof import public_text
from app.wire.identity import ALGORITHM, WIPE_TYPE

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
INFO = b"keukentafel/1/organisatie"


@dataclass(frozen=True, slots=True)
class Provider:
    """How people of a tenant sign in."""

    issuer: str
    client_id: str
    scope: str = "openid profile"
    omleiding: str = "http://127.0.0.1"
    naamveld: str = "preferred_username"
    groepveld: str = "groups"
    groep: str = ""
    mfa: tuple[str, ...] = ()
    lease_dagen: int = 7
    uren: int = 12


def set_provider(url: str, tenant: int, provider: Provider) -> None:
    """Choose the provider of a tenant; the key of its orders is made the first time."""
    one = provider
    with keeper(url, tenant) as sql:
        found = sql.execute("SELECT sleutel FROM opdrachtsleutel WHERE tenant = %s", (tenant,)).fetchone()
        private = str(found[0]) if found else json.dumps(ECKey.generate_key("P-256").as_dict(private=True))
        if not found:
            sql.execute("INSERT INTO opdrachtsleutel (tenant, sleutel) VALUES (%s, %s)", (tenant, private))
        public = public_text(ECKey.import_key(json.loads(private)))
        sql.execute("INSERT INTO aanmelding (tenant, issuer, client_id) VALUES (%s, '', '') ON CONFLICT DO NOTHING",
                    (tenant,))  # fmt: skip
        sql.execute(
            "UPDATE aanmelding SET issuer = %s, client_id = %s, scope = %s, omleiding = %s, naamveld = %s,"
            " groepveld = %s, groep = %s, mfa = %s, lease_dagen = %s, uren = %s, sleutel = %s WHERE tenant = %s",
            (one.issuer, one.client_id, one.scope, one.omleiding, one.naamveld, one.groepveld, one.groep,
             list(one.mfa), one.lease_dagen, one.uren, public, tenant),
        )  # fmt: skip


def approve(url: str, tenant: int, code_or_id: str, clock: Clock) -> str:
    """Admit a laptop by its id or by the digits on its screen.  Raises Unknown."""
    with keeper(url, tenant) as sql:
        found = sql.execute(
            "SELECT id FROM apparaat WHERE tenant = %s AND stand = 'wacht' AND (id = %s OR (code <> '' AND code = %s))",
            (tenant, code_or_id, code_or_id.replace(" ", "")),
        ).fetchall()
        if len(found) != 1:
            raise Unknown(code_or_id)
        sql.execute(
            "UPDATE apparaat SET stand = 'toegelaten', code = '', akkoord = %s WHERE tenant = %s AND id = %s",
            (f"{clock.moment()} beheerder", tenant, found[0][0]),
        )
    return str(found[0][0])


def order_wipe(url: str, tenant: int, apparaat: str, clock: Clock) -> None:
    """Order a laptop to destroy its keys, signed with the key that it knows.  Raises Unknown."""
    with keeper(url, tenant) as sql:
        found = sql.execute("SELECT sleutel FROM opdrachtsleutel WHERE tenant = %s", (tenant,)).fetchone()
        order = ""
        if found:
            said = {"apparaat": apparaat, "opdracht": "wissen", "tenant": tenant, "moment": clock.moment()}
            key = ECKey.import_key(json.loads(found[0]))
            head = {"alg": ALGORITHM, "typ": WIPE_TYPE}
            order = jws.serialize_compact(head, json.dumps(said), key, algorithms=[ALGORITHM])
        done = sql.execute(
            "UPDATE apparaat SET stand = 'wissen', opdracht = %s WHERE tenant = %s AND id = %s",
            (order, tenant, apparaat),
        )
        if not done.rowcount:
            raise Unknown(apparaat)


def make_recovery_key(url: str, tenant: int, file: Path) -> None:
    """Make the organisation's key: the private half goes to a new file, only the public half to the server."""
    private = X25519PrivateKey.generate()
    text = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with keeper(url, tenant) as sql:
        public = b64encode(private.public_key().public_bytes_raw()).decode()
        done = sql.execute("UPDATE aanmelding SET herstelsleutel = %s WHERE tenant = %s", (public, tenant))
        if not done.rowcount:
            raise Unknown("aanmelding")
        with file.open("xb") as stream:
            file.chmod(0o600)
            stream.write(text)


def recover(url: str, tenant: int, apparaat: str, file: Path, checked_by: str, clock: Clock) -> str:
    """Return the code that opens a laptop whose passphrase and sheet are gone.  Raises Unknown.

    Who checked the identity of the person is written down with the laptop.
    """
    with keeper(url, tenant) as sql:
        found = sql.execute("SELECT herstel FROM apparaat WHERE tenant = %s AND id = %s", (tenant, apparaat)).fetchone()
        if not found or not found[0]:
            raise Unknown(apparaat)
        private = serialization.load_pem_private_key(file.read_bytes(), None)
        if not isinstance(private, X25519PrivateKey):
            raise Unknown(file.name)
        try:
            code = SUITE.decrypt(b64decode(found[0]), private, info=INFO).decode()
        except InvalidTag as problem:
            raise Unknown(file.name) from problem
        sql.execute("UPDATE apparaat SET hersteld = %s WHERE tenant = %s AND id = %s",
                    (f"{clock.moment()} {checked_by}", tenant, apparaat))  # fmt: skip
    return code
