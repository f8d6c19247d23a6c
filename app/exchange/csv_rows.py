"""What every list has in common: a cell by its field, what is odd about a row, and a preview of all of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar

from app.domain.tekst import bewaar

Take = Callable[[Sequence[str], str], str]


class ListRow(Protocol):
    """One row of a list, read: `fouten` are sentences about what was wrong in it."""

    @property
    def fouten(self) -> tuple[str, ...]:
        """What is wrong, in words."""
        ...

    @property
    def bruikbaar(self) -> bool:
        """Whether something can be made of it."""
        ...

    @property
    def is_dubbel(self) -> bool:
        """Whether it is known already, or stands in the list twice."""
        ...


R = TypeVar("R", bound=ListRow)
R_co = TypeVar("R_co", bound=ListRow, covariant=True)


@dataclass(frozen=True, slots=True)
class Preview(Generic[R_co]):
    """What an import would do: the first rows, and counts over all of them."""

    rijen: tuple[R_co, ...]
    aantal: int
    met_fout: int
    dubbel: int
    onbruikbaar: int


def preview(rows: Iterable[R], show: int = 50) -> Preview[R]:
    """Return the first rows and the counts of all; walks the whole list once."""
    source = iter(rows)
    first: list[R] = list(islice(source, show))
    count = wrong = double = useless = 0
    for part in (first, source):
        for row in part:
            count += 1
            wrong += bool(row.fouten)
            useless += not row.bruikbaar
            double += row.is_dubbel
    return Preview(tuple(first), count, wrong, double, useless)


def picker(header: Sequence[str], mapping: Mapping[str, str]) -> Take:
    """Return a function that gives the cell of a field as stored text, empty when there is none."""
    places = {name: header.index(head) for name, head in mapping.items() if head in header}

    def take(cells: Sequence[str], name: str) -> str:
        place = places.get(name)
        return bewaar(cells[place]).strip() if place is not None and place < len(cells) else ""

    return take


def tell_width(cells: Sequence[str], header: Sequence[str], errors: list[str]) -> None:
    """Say that a row is wider than its headings."""
    if any(cell.strip() for cell in cells[len(header) :]):
        errors.append("Deze rij heeft meer cellen dan er kopjes zijn.")


def tell_formula(cells: Sequence[str], errors: list[str]) -> None:
    """Say that a cell looks like a formula."""
    if any(cell.startswith(("=", "@")) for cell in cells):
        errors.append("Er staat een formule in. Wij lezen die als gewone tekst.")
