"""Which shape of the tables a laptop has, and which shapes a server takes.

Shapes only grow: a field or a kind is added, and nothing changes its meaning.  So an older laptop keeps what it does
not know and sends it back untouched, and the server need not translate.  Three back is how long that is tested.
"""

SCHEMA = 1
"""The newest shape; the same number as in the file of a laptop."""
BACK = 3
OLDEST = max(1, SCHEMA - BACK)
"""The oldest shape that may still fetch; older ones may only hand in."""
