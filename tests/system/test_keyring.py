"""The keyring of a real desktop: kept, read after a restart, and locked when its own password is another."""

import os
import subprocess
import sys
from pathlib import Path

UNLOCK = "printf '%s\\n' \"$1\" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
RUN = f'{UNLOCK}; exec "$2" -c "$3" "$4"'
MAKE = """
import pathlib, sys
from app.clock import Clock
from app.keys import access, devicesecret, kdf
profile = pathlib.Path(sys.argv[1])
made = access.create(profile, "merel fluit boven de akkerwal", Clock(), devicesecret.os_secrets(), kdf.FLOOR)
print(made.bound_to_keyring, made.recovery_code)
"""
OPEN = """
import pathlib, sys
from app.clock import Clock
from app.errors import AppError
from app.keys import access, devicesecret
try:
    access.unlock(pathlib.Path(sys.argv[1]), "merel fluit boven de akkerwal", Clock(), devicesecret.os_secrets())
    print("open")
except AppError as problem:
    print(problem.code)
"""
REPAIR = """
import pathlib, sys
from app.clock import Clock
from app.keys import access, devicesecret, kdf
profile, code = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[1] + ".code").read_text()
access.repair(profile, code, "vier hazen slapen achter het hek", devicesecret.os_secrets(), kdf.FLOOR)
print(access.status(profile, Clock()).two_of_two)
"""


def _in_session(home: Path, keyring_word: str, program: str, profile: Path) -> str:
    """Run a program in a desktop session of its own, with the keyring opened by this word."""
    home.mkdir(exist_ok=True)
    run = home / "run"
    run.mkdir(mode=0o700, exist_ok=True)
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "XDG_RUNTIME_DIR": str(run),
        "LC_ALL": "C.UTF-8",
        # A variable that would swap in a keyring that forgets: it must not matter.
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "bash", "-c", RUN, "bash", keyring_word, sys.executable, program, str(profile)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


def test_a_real_keyring_keeps_its_half_and_can_be_lost(tmp_path: Path) -> None:
    profile, home = tmp_path / "profiel", tmp_path / "thuis"
    bound, _, code = _in_session(home, "een", MAKE, profile).partition(" ")
    assert bound == "True"
    assert _in_session(home, "een", OPEN, profile) == "open"
    assert _in_session(home, "ander", OPEN, profile) == "keyring_locked"
    new_home = tmp_path / "nieuw"
    assert _in_session(new_home, "een", OPEN, profile) == "device_secret_missing"
    Path(f"{profile}.code").write_text(code)
    assert _in_session(new_home, "een", REPAIR, profile) == "True"
