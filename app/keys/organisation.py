"""The way of the organisation into a laptop whose passphrase and sheet are both gone.

A code like that of the sheet opens an envelope in the key file.  Nobody sees the code: it goes, sealed with the
organisation's public key (HPKE, RFC 9180), to the server.  Who has the private key can read it out after a check
of who asks, and it is typed where the code of the sheet is typed.
"""

from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.keys import kdf, keyfile
from app.keys.envelopes import Envelope, seal
from app.keys.errors import OrganisationKeyWrong
from app.keys.recovery import new_code

SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
INFO = b"keukentafel/1/organisatie"


def add_organisation(profile: Path, key: bytes, public: str) -> bytes:
    """Put the third envelope in the key file, and return the sealed code; raises OrganisationKeyWrong.

    `key` is the database key; `public` is the organisation's key as the server gave it.
    """
    try:
        receiver = X25519PublicKey.from_public_bytes(b64decode(public, validate=True))
    except (ValueError, NotBase64) as problem:
        raise OrganisationKeyWrong from problem
    content = keyfile.read(profile)
    value, code = new_code()
    envelope = seal(Envelope(kind="organisatie"), kdf.derive(value, content.database, "organisatie"), key,
                    content.database)  # fmt: skip
    keyfile.write(profile, replace(content, organisation=envelope))
    return SUITE.encrypt(code.encode(), receiver, info=INFO)
