"""Why a request is not served: raised anywhere, answered in one place."""

from dataclasses import dataclass

from app.wire.codes import Code


@dataclass(eq=False)
class Refused(Exception):
    """The request is refused as a whole."""

    code: Code
    epoch: str = ""
    last_n: int = 0
    head: int = 0
    order: str = ""
    sv: int = 0
    retry_s: int = 0
    """After how many seconds to try again; 0 when that is of no use."""
