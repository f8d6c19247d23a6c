"""A guided first conversation in the practice environment: which steps were done, seen by the rows that are there.

The household is made for it.  Where somebody is, and what was passed over, this laptop remembers for itself.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.activiteitenplan import Activiteit, Doel, Planversie
from app.domain.gesprek import Gesprek
from app.domain.gesprekswiel import Segmentwoord
from app.domain.huishouden import Adres, Huishouden
from app.domain.hulpvraag import Hulpvraag
from app.domain.inwoner import Aanhef, Inwoner
from app.domain.spinnenweb import Dimensiescore
from app.domain.triage import Keuze, Triage
from app.services import profiel
from app.services.work import Reading, Writing

HOME, PASSED, AWAY = "oefengesprek", "oefengesprek_over", "oefengesprek_weg"


def _asked(tx: Reading, home: str) -> bool:
    return any(one.woorden for one in tx.all(Hulpvraag, huishouden=home))


def _chose(tx: Reading, home: str) -> bool:
    return any(one.keuze not in {None, Keuze.NOG_NIET_GEVRAAGD} for one in tx.all(Triage, huishouden=home))


def _began(tx: Reading, home: str) -> bool:
    return any(not one.kort for one in tx.all(Gesprek, huishouden=home))


def _scored(tx: Reading, home: str) -> bool:
    return any(one.score is not None for one in tx.all(Dimensiescore, huishouden=home))


def _told(tx: Reading, home: str) -> bool:
    return any(one.woorden for one in tx.all(Dimensiescore, huishouden=home))


def _turned(tx: Reading, home: str) -> bool:
    return any(one.ervaring or one.woorden or one.wens for one in tx.all(Segmentwoord, huishouden=home))


def _agreed(tx: Reading, home: str) -> bool:
    return any(one.need_counts for one in tx.all(Hulpvraag, huishouden=home))


def _aimed(tx: Reading, home: str) -> bool:
    return any(one.woorden for one in tx.all(Doel, huishouden=home))


def _shared(tx: Reading, home: str) -> bool:
    return any(one.wat and (one.wie or one.trede) for one in tx.all(Activiteit, huishouden=home))


def _given(tx: Reading, home: str) -> bool:
    return bool(tx.all(Planversie, huishouden=home))


STEPS: dict[str, Callable[[Reading, str], bool]] = {
    "vraag": _asked,
    "keuze": _chose,
    "gesprek": _began,
    "web": _scored,
    "woorden": _told,
    "wiel": _turned,
    "behoefte": _agreed,
    "doel": _aimed,
    "wie": _shared,
    "papier": _given,
}
"""The steps in their order, each with how one sees that it was done."""


@dataclass(frozen=True, slots=True)
class Oefenstand:
    """How far the guided conversation is; `huishouden` is empty while it never began."""

    oefenomgeving: bool = False
    huishouden: str = ""
    gedaan: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    weg: bool = False

    @property
    def stap(self) -> str:
        """Return the step that comes now; empty when all were done or passed over."""
        return next((one for one in STEPS if one not in self.gedaan and one not in self.over), "")

    @property
    def loopt(self) -> bool:
        """Whether the coach is shown."""
        return bool(self.huishouden) and not self.weg


def load(tx: Reading) -> Oefenstand:
    """Return how far it is."""
    if not profiel.is_practice(tx):
        return Oefenstand()
    home = tx.local(HOME)
    if not home or tx.find(Huishouden, home) is None:
        return Oefenstand(oefenomgeving=True)
    done = tuple(name for name, is_done in STEPS.items() if is_done(tx, home))
    return Oefenstand(
        oefenomgeving=True, huishouden=home, gedaan=done, over=tuple(tx.local(PASSED).split()),
        weg=bool(tx.local(AWAY)),
    )  # fmt: skip


def begin(tx: Writing) -> str:
    """Make a fictional household that asked something by telephone; return its id."""
    home, person = tx.clock.new_id(), tx.clock.new_id()
    tx.insert(
        Huishouden, home, id=home, naam="Groot Bramel", dorp="Terborg", regisseur=tx.actor,
        aanpak="Dit is een verzonnen mevrouw. U kunt niets fout doen.",
    )  # fmt: skip
    tx.insert(Adres, home, straat="Oefenlaan", huisnummer="1", postcode="7061 XA", plaats="Terborg")
    tx.insert(
        Inwoner, home, id=person, betreft=(person,), voornaam="Johanna", roepnaam="Annie", achternaam="Groot Bramel",
        aanhef=Aanhef.MEVROUW,
    )  # fmt: skip
    tx.remember(HOME, home)
    tx.remember(PASSED, "")
    tx.remember(AWAY, "")
    return home


def leave(tx: Writing) -> None:
    """Take the coach away; what was done stays, and one can go on later."""
    tx.remember(AWAY, "1")


def resume(tx: Writing) -> Oefenstand:
    """Go on where one was."""
    tx.remember(AWAY, "")
    return load(tx)


def pass_over(tx: Writing, step: str) -> Oefenstand:
    """Leave a step out."""
    tx.remember(PASSED, " ".join(dict.fromkeys((*tx.local(PASSED).split(), step))))
    return load(tx)
