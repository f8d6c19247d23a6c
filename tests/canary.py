"""Names that give themselves away: a test that finds one in a log has found a leak.

Builders give every person, place and note a text that holds the canary; `conftest.py`
fails each test in which a log record holds it.
"""

CANARY = "Kanarie"


def with_canary(text: str) -> str:
    """Return the text so marked that it is recognised wherever it turns up."""
    return f"{text} {CANARY}"
