"""Reading aloud with a real speech service and a real Dutch voice; what comes out of it is a sound file."""

import json
import os
import subprocess
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ui.components.voorlezen import READY, SAID

SENTENCE = "Goedemorgen mevrouw. Ik mis de koffie."
_SOUND = """pcm.!default {{ type file slave.pcm null file "{heard}" format wav }}"""
_SERVICE = """
LogLevel 5
LogDir "{log}"
Timeout 1
AudioOutputMethod "alsa"
AudioALSADevice "default"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""
_HEAD, _RATE, _SOFTEST = 44, 22_050, 300
_SHORTEST_S = 0.5


def environment(home: Path) -> dict[str, str]:
    """Make a home in which the speech service starts by itself, with a file for a loudspeaker."""
    settings, run, log = home / "config" / "speech-dispatcher", home / "run", home / "log"
    for folder in (settings / "modules", log):
        folder.mkdir(parents=True)
    run.mkdir(mode=0o700)
    (home / ".asoundrc").write_text(_SOUND.format(heard=home / "gehoord.wav"), encoding="utf-8")
    (settings / "speechd.conf").write_text(_SERVICE.format(log=log), encoding="utf-8")
    (settings / "modules" / "espeak-ng.conf").write_text("Debug 0\n", encoding="utf-8")
    return {
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(run),
    }


@contextmanager
def voice(home: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-m", "ui.components.voorlezen.stem"], env=environment(home), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        yield process


def heard(home: Path) -> float:
    """Return for how many seconds there was sound; the head of a file that still grows does not say how long it is."""
    samples = array("h", (home / "gehoord.wav").read_bytes()[_HEAD:])
    return sum(1 for one in samples if abs(one) > _SOFTEST) / _RATE


def test_a_dutch_voice_of_the_system_says_it_and_ends_with_the_pipe(tmp_path: Path) -> None:
    home = tmp_path / "thuis"
    home.mkdir()
    with voice(home) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline().strip() == READY

        process.stdin.write(json.dumps(SENTENCE) + "\n")
        process.stdin.flush()
        assert process.stdout.readline().strip() == SAID
        process.stdin.close()
        assert process.wait() == 0

    log = home / "log" / "speech-dispatcher.log"
    told = log.read_text(encoding="utf-8", errors="replace")
    assert SENTENCE in told
    chosen = [line for line in told.splitlines() if "DATA" in line and "SET SELF SYNTHESIS_VOICE" in line][-1]
    assert chosen.split("SYNTHESIS_VOICE ", 1)[1].startswith("Dutch")
    assert heard(home) > _SHORTEST_S
