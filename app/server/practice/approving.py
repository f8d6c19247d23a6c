"""At the practice server one is also who approves laptops: type the digits of a laptop where the server runs.

The input is read below Python's own buffers: a thread that waits in those would spoil the end of the process.
"""

import os
import re
import signal
import sys
import threading

from app.clock import Clock
from app.server import admin
from app.server.admin import Unknown
from app.server.identity import keeper
from app.wording.i18n import _

DIGITS = re.compile(r"\d{6}")
MOST = 1_000


def listen(owner: str, gemeente: str) -> None:
    """Let laptops in by what is typed, until the input ends."""
    # Read in the background it would stop the whole server.
    signal.signal(signal.SIGTTIN, signal.SIG_IGN)
    threading.Thread(target=_read, args=(owner, gemeente), daemon=True, name="keukentafel-goedkeuren").start()


def _read(owner: str, gemeente: str) -> None:
    while typed := _line():
        digits = typed.replace(" ", "").strip()
        if digits:
            sys.stdout.write(f"{answer(owner, gemeente, digits)}\n")
            sys.stdout.flush()


def _line() -> str:
    try:
        return os.read(0, MOST).decode("utf-8", "replace")
    except OSError:
        return ""


def answer(owner: str, gemeente: str, digits: str) -> str:
    """Let one laptop in, and return what to say about it."""
    if not DIGITS.fullmatch(digits):
        return _("Typ de zes cijfers die op de laptop staan.")
    try:
        keeper.approve(owner, admin.tenant_of(owner, gemeente), digits, Clock())
    except Unknown:
        return _("Er wacht geen laptop met deze cijfers.")
    return _("Deze laptop mag meedoen. Daar gaat het nu vanzelf verder.")
