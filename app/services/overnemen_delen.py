"""The parts of a dossier as plain text: one function for each code of the pack.

Own words stay verbatim; what is not there gives an empty text, never a row of headings.
"""

from collections.abc import Callable, Mapping

from app.domain.gesprek import HoeUitgelegd, SoortWoord, Stem
from app.domain.triage import DIRECT, Keuze, Triage, Uitkomst
from app.drawing.wheel_data import WheelWords
from app.services.namen import full_name
from app.services.overnemen_bron import Bron
from app.services.overnemen_plan import (
    activiteiten,
    besluit,
    doelen,
    kosten,
    labelled,
    lines,
    momenten,
    standpunt,
)
from app.wording.dates import say_date
from app.wording.i18n import _
from app.wording.mensen import say_kanaal

_KEUZE = {
    Keuze.EERST_SAMEN_KIJKEN: "Inwoner kiest: eerst samen kijken.",
    Keuze.MELDING: "Inwoner kiest: een melding.",
    Keuze.ALLEBEI: "Inwoner kiest: samen kijken en een melding.",
}
_UITKOMST = {
    Uitkomst.SAMEN_STERK: "Uitkomst: samen verder met het team.",
    Uitkomst.SPOED: "Uitkomst: spoed, tijdelijke hulp.",
    Uitkomst.GEEN_HULP: "Uitkomst: inwoner wil nu geen hulp.",
} | dict.fromkeys(DIRECT, "Uitkomst: direct overgedragen.")
_UITGELEGD = {HoeUitgelegd.VERTELD: "verteld", HoeUitgelegd.OP_PAPIER: "op papier", HoeUitgelegd.LATER: "later"}


def _closed(text: str) -> str:
    """Return the text as a sentence of its own; own words are left as they are."""
    return text if text[-1] in ".!?…" or text[-2:] in {".”", "!”", "?”"} else f"{text}."


def _naam(bron: Bron) -> str:
    return lines(full_name(one) for one in bron.inwoners) or bron.huishouden.naam


def _adres(bron: Bron) -> str:
    adres = bron.adres
    if adres is None:
        return ""
    street = f"{adres.straat} {adres.huisnummer}".strip()
    return lines((street, f"{adres.postcode} {adres.plaats}".strip()))


def _vraag_woorden(bron: Bron) -> str:
    return lines(f"{bron.wie(one.inwoner)}“{one.woorden}”" for one in bron.vragen if one.woorden.strip())


def _gevraagd(bron: Bron) -> str:
    return lines(f"{bron.wie(one.inwoner)}{one.gevraagd}" for one in bron.vragen if one.gevraagd.strip())


def _behoefte(bron: Bron) -> str:
    return lines(f"{bron.wie(one.inwoner)}{one.behoefte}" for one in bron.vragen if one.need_counts)


def _triage(bron: Bron) -> str:
    return lines(_one_triage(one) for one in bron.triages)


def _one_triage(one: Triage) -> str:
    choice = _(_KEUZE[one.keuze]) if one.keuze in _KEUZE else ""
    outcome = _(_UITKOMST[one.uitkomst]) if one.uitkomst else ""
    return " ".join(part for part in (choice, outcome, one.reden) if part)


def _gesprek_kop(bron: Bron) -> str:
    talk = bron.gesprek
    if talk is None:
        return ""
    parts = (say_date(talk.datum) if talk.datum else "", say_kanaal(talk.kanaal), talk.plaats)
    return ", ".join(part for part in parts if part)


def _aanwezig(bron: Bron) -> str:
    if bron.gesprek is None:
        return ""
    names = [full_name(one) for one in bron.inwoners if one.id in bron.gesprek.deelnemers]
    return ", ".join(part for part in (*names, bron.gesprek.aanwezig) if part)


def _spinnenweb(bron: Bron) -> str:
    known = {one.id: one.naam for one in bron.packs.dimensies.dimensie}
    found = []
    for one in bron.scores:
        if not one.discussed:
            continue
        # Own words go over; the figure stays a mirror at the table and is no test result.
        said = f"“{one.woorden}”" if one.woorden.strip() else _("besproken")
        said = _("niet relevant") if one.niet_relevant else said
        found.append(f"{bron.wie(one.inwoner)}{known.get(one.dimensie, one.dimensie)}: {said}")
    return lines(found)


def _wiel(bron: Bron) -> str:
    known = {one.id: one.naam for wheel in reversed(bron.packs.segmenten.set) for one in wheel.segment}
    found = []
    for one in bron.segmenten:
        if not one.discussed:
            continue
        parts = (
            _(WheelWords().ervaring[one.ervaring]) if one.ervaring else "",
            f"“{one.woorden}”" if one.woorden.strip() else "",
            _("Wens: “{wens}”").format(wens=one.wens) if one.wens.strip() else "",
            _("Kan ik: “{tekst}”").format(tekst=one.kan_ik) if one.kan_ik.strip() else "",
            _("Consulent: {zin}").format(zin=one.zin_consulent) if one.zin_consulent.strip() else "",
        )
        said = " ".join(_closed(part) for part in parts if part)
        found.append(f"{bron.wie(one.inwoner)}{known.get(one.segment, one.segment)}: {said or _('besproken')}")
    return lines(found)


def _netwerk(bron: Bron) -> str:
    # "Wie zou kunnen" is the resident's own idea and does not leave the conversation.
    found = []
    for one in bron.netwerk:
        who = f"{one.naam} ({one.relatie})" if one.relatie else one.naam
        found.append(f"{bron.wie(one.inwoner)}{who}: {one.helpt_met}" if one.helpt_met else bron.wie(one.inwoner) + who)
    return lines((*found, _mantelzorg(bron)))


def _mantelzorg(bron: Bron) -> str:
    found = []
    for one in bron.mantelzorg:
        said = lines((f"“{one.volhouden}”" if one.volhouden else "", f"“{one.nodig}”" if one.nodig else ""))
        if said:
            found.append(_("Mantelzorger {naam}: {tekst}").format(naam=one.naam, tekst=said.replace("\n", " ")))
    return lines(found)


def _verschil(bron: Bron) -> str:
    found = []
    for one in bron.verschillen:
        first = f"{bron.wie(one.inwoner_a)}“{one.zin_a}”" if one.zin_a else ""
        second = f"{bron.wie(one.inwoner_b)}“{one.zin_b}”" if one.zin_b else ""
        agreed = _("Afspraak: {tekst}").format(tekst=one.afspraak) if one.afspraak else ""
        found.append(lines((one.onderwerp, first, second, agreed)))
    return "\n\n".join(part for part in found if part)


def _uitgelegd(bron: Bron) -> str:
    known = {one.id: one.titel for one in bron.packs.uitleg.punt}
    found = []
    for one in bron.uitleg:
        day = f", {say_date(one.op)}" if one.op else ""
        found.append(f"{known.get(one.onderwerp, one.onderwerp)}: {_(_UITGELEGD[one.hoe])}{day}")
    return lines(found)


def _eigen_plan(bron: Bron) -> str:
    own = bron.plan.plan.eigen_plan if bron.plan else ""
    return "\n\n".join(part for part in (own, *(one.tekst for one in bron.persoonlijk)) if part.strip())


def _gezegd(bron: Bron) -> str:
    found = []
    for one in bron.woorden:
        if not one.tekst.strip():
            continue
        if one.stem is Stem.CONSULENT or one.soort in {SoortWoord.TEAM_DOET, SoortWoord.BELLEN}:
            found.append(one.tekst)
        else:
            found.append(f"{bron.wie(one.inwoner) or _name_of(one.spreker)}“{one.tekst}”")
    return lines(found)


def _name_of(spreker: str) -> str:
    return f"{spreker}: " if spreker else ""


def _verslag(bron: Bron) -> str:
    parts = (
        (_("Gesprek"), lines((_gesprek_kop(bron), _aanwezig(bron)))),
        (_("De vraag"), lines((_vraag_woorden(bron), labelled(_("Gevraagd"), _gevraagd(bron))))),
        (_("Wat erachter zit"), _behoefte(bron)),
        (_("Besproken"), lines((_gezegd(bron), _spinnenweb(bron), _wiel(bron)))),
        (_("Mensen om de inwoner heen"), _netwerk(bron)),
        (_("Wat verschillend gezien wordt"), _verschil(bron)),
        (_("Eigen plan"), _eigen_plan(bron)),
        (_("Doelen"), doelen(bron)),
        (_("Wie doet wat"), activiteiten(bron)),
        (_("Maatwerk"), besluit(bron)),
        (_("Uitgelegd"), _uitgelegd(bron)),
        (_("Vervolg"), momenten(bron)),
        (_("Reactie"), standpunt(bron)),
    )
    return "\n\n".join(f"{title}\n{text}" for title, text in parts if text.strip())


DELEN: Mapping[str, Callable[[Bron], str]] = {
    "naam": _naam,
    "adres": _adres,
    "vraag_woorden": _vraag_woorden,
    "gevraagd": _gevraagd,
    "behoefte": _behoefte,
    "triage": _triage,
    "gesprek_kop": _gesprek_kop,
    "aanwezig": _aanwezig,
    "spinnenweb": _spinnenweb,
    "wiel": _wiel,
    "netwerk": _netwerk,
    "mantelzorg": _mantelzorg,
    "verschil": _verschil,
    "uitgelegd": _uitgelegd,
    "eigen_plan": _eigen_plan,
    "doelen": doelen,
    "activiteiten": activiteiten,
    "kosten": kosten,
    "besluit": besluit,
    "momenten": momenten,
    "standpunt": standpunt,
    "verslag": _verslag,
}
"""Every code of the pack `overnemen`; a test keeps both equal."""
