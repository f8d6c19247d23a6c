"""The lock of a profile, the rest code, core dumps, the backup list and the choice of keyring."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.keys import backup, devicesecret, keyfile, profile_lock
from app.keys.access import Created
from app.keys.devicesecret import NoSecrets
from app.keys.errors import ProfileInUse
from app.keys.rest_code import RestCode, is_code

HOLD = (
    "import sys, pathlib; from app.keys import profile_lock; l = profile_lock.take(pathlib.Path(sys.argv[1])); print(1)"
)


def test_a_profile_opens_once(profile_dir: Path) -> None:
    first = profile_lock.take(profile_dir)
    with pytest.raises(ProfileInUse):
        profile_lock.take(profile_dir)
    first.release()
    first.release()
    profile_lock.take(profile_dir).release()


def test_a_killed_program_lets_go(profile_dir: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", f"{HOLD}; sys.stdout.flush(); sys.stdin.read()", str(profile_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "1\n"
        with pytest.raises(ProfileInUse):
            profile_lock.take(profile_dir)
        holder.kill()
    profile_lock.take(profile_dir).release()


def test_a_process_writes_no_core_dump() -> None:
    check = (
        "import ctypes, resource; from app.keys.process import forbid_dumps; forbid_dumps();"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    found = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert found.stdout == "(0, 0) 0\n"


def test_the_rest_code_opens_three_times_at_most_after_errors() -> None:
    code = RestCode("204816")
    assert not code.matches("204817")
    assert code.matches("204816")
    assert [code.matches("111111") for _ in range(3)] == [False] * 3
    assert code.tries_left == 0
    assert not code.matches("204816")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("204816", True),
        ("123456", False),
        ("654321", False),
        ("111111", False),
        ("20481", False),
        ("20481a", False),
        ("٢٠٤٨١٦", False),
    ],
)
def test_a_rest_code_is_six_digits_that_are_no_row(text: str, right: bool) -> None:
    assert is_code(text) is right


@pytest.mark.usefixtures("made")
def test_a_backup_holds_keys_settings_and_dossiers(made: Created, profile_dir: Path) -> None:
    assert made.key
    for name in ("dossier.db", "dossier.db-wal", "settings.toml", "pogingen.json"):
        (profile_dir / name).write_bytes(b"")
    names = [path.name for path in backup.files_of_backup(profile_dir)]
    assert names == [keyfile.NAME, "settings.toml", "dossier.db"]


def test_only_keyrings_of_systems_are_allowed() -> None:
    for platform in ("win32", "darwin", "linux"):
        for module, name in devicesecret.allowed_classes(platform):
            assert module.rpartition(".")[2] in {"Windows", "macOS", "SecretService", "kwallet"}
            assert name in {"WinVaultKeyring", "Keyring", "DBusKeyring"}


def test_without_a_desktop_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/geen")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert devicesecret.open_os_backend() is None
    secrets = devicesecret.os_secrets()
    assert not secrets.keep("een", bytes(32))
    assert secrets.fetch("een") is None
    secrets.forget("een")


def test_no_secrets_keeps_nothing() -> None:
    none = NoSecrets()
    assert not none.keep("een", b"")
    assert none.fetch("een") is None
    none.forget("een")
