"""The papers that were made last: who comes back to one that says the same need not wait for it to be made again.

Found by what stands in the paper and never by where it was made, so that a change gives another one.  They stay in the
memory of the program that is open, and go with the lock.
"""

from app.services.afdrukken import Ontwerp, same_paper

KEPT = 3


class LastPapers:
    """Holds some papers with their bytes."""

    def __init__(self) -> None:
        self._made: list[tuple[Ontwerp, bytes]] = []

    def find(self, ontwerp: Ontwerp) -> tuple[Ontwerp, bytes] | None:
        """Return the paper that says the same, as it was made, with its bytes."""
        return next((made for made in self._made if same_paper(made[0], ontwerp)), None)

    def keep(self, ontwerp: Ontwerp, pdf: bytes) -> None:
        """Keep this one, and let the oldest go."""
        others = [made for made in self._made if not same_paper(made[0], ontwerp)]
        self._made = [(ontwerp, pdf), *others][:KEPT]
