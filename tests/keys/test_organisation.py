"""Envelope 3: passphrase forgotten and sheet lost; the organisation opens the laptop, once per code."""

from base64 import b64encode
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from app.clock import Clock
from app.keys import access, keyfile
from app.keys.destroy import destroy_profile
from app.keys.devicesecret import NoSecrets
from app.keys.errors import KeyFileDamaged, KeyFileMissing, OrganisationKeyWrong, RecoveryCodeWrong
from app.keys.kdf import FLOOR
from app.keys.organisation import INFO, SUITE, add_organisation
from app.keys.recovery import new_code

WORDS, NEW = "vier gewone maar lange woorden", "een heel nieuwe lange wachtzin"


def _profile(folder: Path) -> tuple[access.Created, X25519PrivateKey, bytes]:
    made = access.create(folder, WORDS, Clock(), NoSecrets(), FLOOR)
    private = X25519PrivateKey.generate()
    public = b64encode(private.public_key().public_bytes_raw()).decode()
    return made, private, add_organisation(folder, made.key, public)


def test_the_organisation_opens_what_nobody_else_can(tmp_path: Path) -> None:
    made, private, sealed = _profile(tmp_path / "p")
    code = SUITE.decrypt(sealed, private, info=INFO).decode()

    opened = access.repair(tmp_path / "p", code, NEW, NoSecrets(), FLOOR)

    assert opened.key == made.key
    assert access.unlock(tmp_path / "p", NEW, Clock(), NoSecrets()).key == made.key
    assert access.unlock_with_recovery(tmp_path / "p", made.recovery_code).key == made.key, "the sheet still works"
    with pytest.raises(RecoveryCodeWrong):
        access.unlock_with_recovery(tmp_path / "p", code)


def test_another_code_or_key_opens_nothing(tmp_path: Path) -> None:
    made, _private, sealed = _profile(tmp_path / "p")

    assert made.key not in sealed
    assert made.key not in (tmp_path / "p" / keyfile.NAME).read_bytes()
    with pytest.raises(RecoveryCodeWrong):
        access.unlock_with_recovery(tmp_path / "p", new_code()[1])
    with pytest.raises(InvalidTag):
        SUITE.decrypt(sealed, X25519PrivateKey.generate(), info=INFO)


@pytest.mark.parametrize("public", ["", "geen sleutel", b64encode(b"kort").decode()])
def test_something_else_than_a_key_changes_nothing(tmp_path: Path, public: str) -> None:
    made = access.create(tmp_path / "p", WORDS, Clock(), NoSecrets(), FLOOR)
    before = (tmp_path / "p" / keyfile.NAME).read_bytes()

    with pytest.raises(OrganisationKeyWrong):
        add_organisation(tmp_path / "p", made.key, public)

    assert (tmp_path / "p" / keyfile.NAME).read_bytes() == before


def test_a_wiped_profile_holds_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    _profile(folder)
    (folder / "dossier.db").write_bytes(b"x" * 4096)
    (folder / "map").mkdir()
    (folder / "map" / "iets").write_text("x")

    destroy_profile(folder, NoSecrets())

    assert list(folder.iterdir()) == []
    with pytest.raises((FileNotFoundError, KeyFileDamaged, KeyFileMissing)):
        access.unlock(folder, WORDS, Clock(), NoSecrets())
