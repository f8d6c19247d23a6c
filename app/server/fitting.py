"""How much fits in one answer, in characters: a few long texts weigh more than many rows.  Pure."""

from collections.abc import Iterable

MOST_CHARS = 1 << 21
"""At most six bytes each in JSON, so a page stays far below what a laptop takes (`MAX_ANSWER_BYTES`)."""


def fitting(sizes: Iterable[int]) -> int:
    """Return how many fit, but at least one."""
    count = total = 0
    for size in sizes:
        total += size
        if total > MOST_CHARS and count:
            break
        count += 1
    return count
