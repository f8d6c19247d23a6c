"""Runs the benches, prints a table and writes build/bench.json.

Each bench has a process of its own, so that none inherits the memory or the windows of another.
Usage: python -m tests.bench [--peers] [NAME...]
"""

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench import machine
from tests.bench.record import Record

HERE = Path(__file__).parent
REPORT = Path("build/bench.json")
VORTA = ("vorta==0.11.6", "PyQt6")


def main(argv: Sequence[str]) -> int:
    """Run what is asked; return 1 when a bench broke (a figure over its target is no failure)."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", help="benches to run, all when none is named")
    parser.add_argument("--peers", action="store_true", help="measure other programs in the same run")
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(argv)
    if options.into is not None:
        _run_here(options.names[0], options.into, peers=options.peers)
        return 0
    if options.peers:
        _install_vorta()
    found: list[Record] = []
    broken: list[str] = []
    facts = machine.facts()
    for name in options.names or _all_names():
        result = _run_apart(name, peers=options.peers)
        if result is None:
            broken.append(name)
        else:
            found += result
    REPORT.parent.mkdir(exist_ok=True)
    report = {"machine": facts, "figures": [asdict(one) for one in found], "broken": broken}
    REPORT.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(_table(found, broken) + f"\n{json.dumps(facts)}\n-> {REPORT}\n")
    return 1 if broken else 0


def _all_names() -> list[str]:
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def _run_here(name: str, into: Path, *, peers: bool) -> None:
    bench = importlib.import_module(f"tests.bench.bench_{name}")
    into.write_text(json.dumps([asdict(one) for one in bench.records(peers=peers)]), encoding="utf-8")


def _run_apart(name: str, *, peers: bool) -> list[Record] | None:
    sys.stdout.write(f"{name} ...\n")
    sys.stdout.flush()
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder) / "records.json"
        command = [sys.executable, "-m", "tests.bench", name, "--into", str(into), *(["--peers"] if peers else [])]
        if subprocess.run(command, check=False).returncode != 0:
            return None
        rows = json.loads(into.read_text(encoding="utf-8"))
    return [Record(**{**row, "peers": tuple((peer, value) for peer, value in row["peers"])}) for row in rows]


def _table(found: list[Record], broken: list[str]) -> str:
    rows = [("figure", "value", "unit", "target", "", "peers")]
    for one in found:
        peers = ", ".join(f"{name} {value:.0f}" for name, value in one.peers)
        target = "" if one.target is None else f"{one.target:g}"
        rows.append((one.name, f"{one.value:.1f}", one.unit, target, one.verdict, peers or one.note))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([*lines, *(f"BROKEN: {name}" for name in broken)])


def _install_vorta() -> None:
    folder = Path("build/peers")
    if (folder / "bin/vorta").exists():
        return
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run([str(folder / "bin/pip"), "install", "--quiet", *VORTA], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
