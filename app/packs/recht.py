"""What the packs of law hold: terms, holidays, the steps of the meldcode and what must be told."""

from dataclasses import dataclass
from datetime import date

from app.domain.termijn import Eenheid, Feestdagen, Term


@dataclass(frozen=True, slots=True)
class Termijnregel:
    """One moment with its term; `getal` 0 means at once, `na_vragen` means a lawyer must check it."""

    id: str
    wet: str
    moment: str
    vanaf: str
    getal: int
    eenheid: str
    artikel: str
    uitleg: str
    rolt: bool = True
    na_vragen: bool = False
    getal_verlengd: int = 0

    def term(self, *, verlengd: bool = False) -> Term:
        """Return the term to count with."""
        getal = self.getal_verlengd if verlengd and self.getal_verlengd else self.getal
        return Term(getal, Eenheid(self.eenheid), rolt=self.rolt)


@dataclass(frozen=True, slots=True)
class Termijnen:
    """All terms, as data."""

    versie: int
    licentie: str
    termijn: tuple[Termijnregel, ...]

    def van(self, termijn_id: str) -> Termijnregel:
        """Return the term with this id."""
        return next(one for one in self.termijn if one.id == termijn_id)


@dataclass(frozen=True, slots=True)
class Feestdagregel:
    """A holiday of every year: a fixed day (`MM-DD`), or days from Easter Sunday."""

    id: str
    naam: str
    soort: str
    dag: str = "geen"
    afstand: int = 0


@dataclass(frozen=True, slots=True)
class Gelijkgesteld:
    """A single day that a royal decree made equal to a holiday."""

    datum: date
    besluit: str


@dataclass(frozen=True, slots=True)
class Feestdagenpak:
    """The holidays of the Algemene termijnenwet."""

    versie: int
    licentie: str
    bron: str
    feestdag: tuple[Feestdagregel, ...]
    gelijkgesteld: tuple[Gelijkgesteld, ...] = ()

    def feestdagen(self) -> Feestdagen:
        """Return the holidays as the rules of law count with them."""
        vast = [one.dag.split("-") for one in self.feestdag if one.soort == "vast"]
        return Feestdagen(
            vast=tuple((int(maand), int(dag)) for maand, dag in vast),
            vanaf_pasen=tuple(one.afstand for one in self.feestdag if one.soort == "pasen"),
            koningsdag=any(one.soort == "koningsdag" for one in self.feestdag),
            gelijkgesteld=frozenset(one.datum for one in self.gelijkgesteld),
        )


@dataclass(frozen=True, slots=True)
class Meldcodestap:
    """One of the five steps; facts stand apart from what one thinks of them."""

    id: str
    nummer: int
    titel: str
    wat: str
    vragen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meldcode:
    """The steps of the meldcode in our own words."""

    versie: int
    licentie: str
    stap: tuple[Meldcodestap, ...]
    telefoon: str


@dataclass(frozen=True, slots=True)
class Uitlegpunt:
    """Something the resident should have been told: what it is and where it stands in law."""

    id: str
    titel: str
    tekst: str
    artikel: str
    ook_mantelzorger: bool = False
    pas_bij_melding: bool = False
    na_vragen: bool = False


@dataclass(frozen=True, slots=True)
class Uitleg:
    """The small card 'uitgelegd'."""

    versie: int
    licentie: str
    punt: tuple[Uitlegpunt, ...]
