"""On which machine, at which commit and under which load the figures were made."""

import os
import platform
import select
import subprocess
import time
from pathlib import Path

import PySide6

from app.clock import Clock

QUIET_S, LOOK_S = 0.5, 0.05


def facts() -> dict[str, str | int | float]:
    """Return what a reader needs to judge the figures; no name of a machine or person."""
    return {
        "moment": Clock().moment(),
        "commit": _output("git", "rev-parse", "--short", "HEAD"),
        "changed_files": len(_output("git", "status", "--porcelain").splitlines()),
        "system": platform.platform(terse=True),
        "processor": _line("/proc/cpuinfo", "model name") or platform.machine(),
        "cores": os.cpu_count() or 0,
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20,
        "load_1_min": round(os.getloadavg()[0], 2),
        "python": platform.python_version(),
        "pyside": PySide6.__version__,
    }


def memory_mb(pid: int) -> tuple[float, float]:
    """Return RSS and PSS in MB of a process and all that it started."""
    rss = pss = 0.0
    for one in _family(pid):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Rss:"):
                rss += int(line.split()[1]) / 1024
            elif line.startswith("Pss:"):
                pss += int(line.split()[1]) / 1024
    return rss, pss


def wait_until_quiet(pid: int, limit_s: float = 20.0) -> None:
    """Return when a process and all that it started have used no processor for half a second."""
    end_s = time.monotonic() + limit_s
    last, since_s = -1, time.monotonic()
    while time.monotonic() < end_s and time.monotonic() - since_s < QUIET_S:
        now = sum(_ticks(one) for one in _family(pid))
        if now != last:
            last, since_s = now, time.monotonic()
        select.select([], [], [], LOOK_S)


def _ticks(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except FileNotFoundError:
        return 0
    return int(fields[11]) + int(fields[12])


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _line(path: str, key: str) -> str:
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith(key):
            return line.partition(":")[2].strip()
    return ""


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
