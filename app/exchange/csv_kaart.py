"""Makes facilities out of a list of a municipality, row by row, with what is odd told in words.

A municipality has names and descriptions, seldom our codes: what is missing (need, dimension,
segment, line) follows from the building block and from the words, as far as they say it.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.domain.tekst import op_een_regel
from app.domain.telefoon import normalise_phone
from app.exchange.csv_read import CsvSource
from app.exchange.csv_rows import Take, picker, tell_formula, tell_width
from app.packs.socialekaart import OVERAL, Bouwsteen, Bouwstenen, Kaart, Voorziening, fold, needs_of

LONGEST = {"naam": 120, "wat": 600, "voor_wie": 120, "wanneer": 120, "kosten": 120, "wie_beslist": 80, "buurt": 60}
TREDE_OF_LINE = {0: 3, 1: 5, 2: 6}
SEPARATORS = ";,/|"


@dataclass(frozen=True, slots=True)
class KaartRow:
    """One facility of the list; `voorziening` is None when nothing can be made of the row."""

    regel: int
    naam: str
    voorziening: Voorziening | None
    fouten: tuple[str, ...] = ()
    dubbel_regel: int = 0

    @property
    def bruikbaar(self) -> bool:
        """Whether a facility came out."""
        return self.voorziening is not None

    @property
    def is_dubbel(self) -> bool:
        """Whether the same facility stands higher in the list."""
        return bool(self.dubbel_regel)


def read_kaart(source: CsvSource, mapping: Mapping[str, str], kaart: Kaart, blocks: Bouwstenen) -> Iterator[KaartRow]:
    """Give the facilities one by one; villages, needs and what belongs together come from the present kaart."""
    take = picker(source.header, mapping)
    villages = {fold(one.naam): one.naam for one in kaart.dorp}
    seen: dict[str, int] = {}
    for line, cells in source.rows():
        errors: list[str] = []
        tell_width(cells, source.header, errors)
        tell_formula(cells, errors)
        row = _row(line, take, cells, _Rules(kaart, blocks, villages, errors))
        if row.voorziening is not None:
            first = seen.setdefault(row.voorziening.id, line)
            if first != line:
                row = KaartRow(line, row.naam, row.voorziening, row.fouten, first)
        yield row


@dataclass(frozen=True, slots=True)
class _Rules:
    kaart: Kaart
    blocks: Bouwstenen
    villages: Mapping[str, str]
    errors: list[str]


def _row(line: int, take: Take, cells: Sequence[str], rules: _Rules) -> KaartRow:
    def text(field: str) -> str:
        return _cut(take(cells, field), field, rules.errors)

    name = text("naam")
    if not name:
        return KaartRow(line, "", None, (*rules.errors, "Er staat geen naam in deze rij."))
    block = _block(take(cells, "bouwsteen"), rules)
    if block is not None and not block.aan_inwoner:
        reason = f"'{block.naam}' is geen hulp voor inwoners. Wij nemen deze rij niet over."
        return KaartRow(line, name, None, (*rules.errors, reason))
    village = _village(take(cells, "dorp"), rules)
    what = text("wat") or (block.omschrijving if block else "")
    needs = _needs(rules.kaart, take(cells, "behoefte"), f"{name} {what}")
    dimensions, segments = _fitting(rules.kaart, needs)
    layer = _line(take(cells, "lijn"), block)
    made = Voorziening(
        id=_id(take(cells, "bron"), name, village),
        naam=name,
        dorp=village,
        werkgebied=_area(take(cells, "werkgebied"), village, rules),
        wat=what,
        voor_wie=text("voor_wie"),
        wanneer=text("wanneer"),
        behoefte=needs,
        dimensies=_codes(take(cells, "dimensies"), rules.kaart, "dimensies") or dimensions,
        segmenten=_codes(take(cells, "segmenten"), rules.kaart, "segmenten") or segments,
        lijn=layer,
        trede=TREDE_OF_LINE[layer],
        telefoon=normalise_phone(take(cells, "telefoon")),
        kosten=text("kosten"),
        wie_beslist=text("wie_beslist") or "niemand",
        bouwsteen=block.id if block else "",
        buurt=text("buurt"),
        website=_website(take(cells, "website"), rules.errors),
    )
    return KaartRow(line, name, made, tuple(rules.errors))


def _cut(text: str, field: str, errors: list[str]) -> str:
    text = op_een_regel(text, len(text) + 1)
    longest = LONGEST[field]
    if len(text) > longest:
        errors.append(f"De tekst '{text[:20]}...' is lang. Wij nemen de eerste {longest} tekens.")
        return text[:longest].rstrip()
    return text


def _parts(text: str) -> list[str]:
    for separator in SEPARATORS[1:]:
        text = text.replace(separator, SEPARATORS[0])
    return [part.strip() for part in text.split(SEPARATORS[0]) if part.strip()]


def _id(source: str, name: str, village: str) -> str:
    """Return what a facility is known by in the next list too: its number there, else name and village."""
    known_by = source or f"{fold(name)}|{fold(village)}"
    return hashlib.sha256(known_by.encode()).hexdigest()[:16]


def _village(text: str, rules: _Rules) -> str:
    if not text:
        rules.errors.append("Er staat geen dorp in deze rij. Wij zetten de voorziening bij alle dorpen.")
        return ""
    known = rules.villages.get(fold(text))
    if known is None:
        rules.errors.append(f"Het dorp '{op_een_regel(text, 30)}' kennen wij niet. Wij weten niet wat dichtbij is.")
    return known or op_een_regel(text, 60)


def _area(text: str, village: str, rules: _Rules) -> tuple[str, ...]:
    named = tuple(OVERAL if fold(part) == OVERAL else rules.villages.get(fold(part), part) for part in _parts(text))
    return named or ((village,) if village else (OVERAL,))


def _block(text: str, rules: _Rules) -> Bouwsteen | None:
    if not text:
        return None
    found = _blocks_by_word(rules.blocks).get(fold(text))
    if found is None:
        rules.errors.append(f"De soort '{op_een_regel(text, 30)}' kennen wij niet. Wij laten die leeg.")
    return found


def _line(text: str, block: Bouwsteen | None) -> int:
    digit = next((char for char in text if char in "012"), "")
    if digit:
        return int(digit)
    return block.lijn if block else 0


def _needs(kaart: Kaart, named: str, words: str) -> tuple[str, ...]:
    found = _codes(named, kaart, "behoefte")
    said = needs_of(kaart, named) + (() if found else needs_of(kaart, words))
    return tuple(dict.fromkeys((*found, *said)))


def _codes(text: str, kaart: Kaart, field: str) -> tuple[str, ...]:
    known = _by_name(kaart, field)
    return tuple(known[name] for name in map(fold, _parts(text)) if name in known)


def _website(text: str, errors: list[str]) -> str:
    if not text:
        return ""
    plain = op_een_regel(text, 200)
    if " " in plain or "." not in plain or plain.casefold().startswith(("javascript:", "file:", "data:")):
        errors.append("Het webadres klopt niet. Wij laten het leeg.")
        return ""
    return plain


@lru_cache(maxsize=12)
def _by_name(kaart: Kaart, field: str) -> dict[str, str]:
    codes = {code for one in kaart.voorziening for code in getattr(one, field)}
    return {fold(code.replace("_", " ")): code for code in codes}


@lru_cache(maxsize=4)
def _blocks_by_word(blocks: Bouwstenen) -> dict[str, Bouwsteen]:
    by_word = {fold(one.upl): one for one in reversed(blocks.bouwsteen) if one.upl}
    return by_word | {fold(word): one for one in blocks.bouwsteen for word in (one.id, one.naam)}


@lru_cache(maxsize=4096)
def _fitting(kaart: Kaart, needs: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the dimension and segment that facilities for the first of these needs mostly have."""
    alike = [one for one in kaart.voorziening if needs and one.behoefte[:1] == needs[:1]]
    dimensions = Counter(code for one in alike for code in one.dimensies[:1])
    segments = Counter(code for one in alike for code in one.segmenten[:1])
    return tuple(code for code, _n in dimensions.most_common(1)), tuple(code for code, _n in segments.most_common(1))
