"""The parts of a dossier as plain text: one function for each code of the pack.

Own words stay verbatim; what is not there gives an empty text, never a row of headings.
"""

from collections.abc import Callable, Iterable, Mapping

from app.domain.activiteitenplan import Activiteit, Besluit, Kosten, Trede
from app.domain.gesprek import HoeUitgelegd, SoortWoord, Stem
from app.domain.planregels import asks_someone, end_of, moments_of, must_be_asked, parse_steps
from app.domain.triage import DIRECT, Keuze, Triage, Uitkomst
from app.drawing.wheel_data import WheelWords
from app.services.namen import full_name
from app.services.overnemen_bron import Bron
from app.services.planpapier import say_who
from app.wording.dates import say_date
from app.wording.i18n import _
from app.wording.mensen import say_kanaal
from app.wording.plan import GEEN_BESLUIT, KOSTEN, say_besluit, say_gevraagd, say_soort, say_standpunt, say_wijze

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


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(part for part in parts if part.strip())


def _naam(bron: Bron) -> str:
    return _lines(full_name(one) for one in bron.inwoners) or bron.huishouden.naam


def _adres(bron: Bron) -> str:
    adres = bron.adres
    if adres is None:
        return ""
    street = f"{adres.straat} {adres.huisnummer}".strip()
    return _lines((street, f"{adres.postcode} {adres.plaats}".strip()))


def _vraag_woorden(bron: Bron) -> str:
    return _lines(f"{bron.wie(one.inwoner)}“{one.woorden}”" for one in bron.vragen if one.woorden.strip())


def _gevraagd(bron: Bron) -> str:
    return _lines(f"{bron.wie(one.inwoner)}{one.gevraagd}" for one in bron.vragen if one.gevraagd.strip())


def _behoefte(bron: Bron) -> str:
    return _lines(f"{bron.wie(one.inwoner)}{one.behoefte}" for one in bron.vragen if one.need_counts)


def _triage(bron: Bron) -> str:
    return _lines(_one_triage(one) for one in bron.triages)


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
    return _lines(found)


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
    return _lines(found)


def _netwerk(bron: Bron) -> str:
    # "Wie zou kunnen" is the resident's own idea and does not leave the conversation.
    found = []
    for one in bron.netwerk:
        who = f"{one.naam} ({one.relatie})" if one.relatie else one.naam
        found.append(f"{bron.wie(one.inwoner)}{who}: {one.helpt_met}" if one.helpt_met else bron.wie(one.inwoner) + who)
    return _lines((*found, _mantelzorg(bron)))


def _mantelzorg(bron: Bron) -> str:
    found = []
    for one in bron.mantelzorg:
        said = _lines((f"“{one.volhouden}”" if one.volhouden else "", f"“{one.nodig}”" if one.nodig else ""))
        if said:
            found.append(_("Mantelzorger {naam}: {tekst}").format(naam=one.naam, tekst=said.replace("\n", " ")))
    return _lines(found)


def _verschil(bron: Bron) -> str:
    found = []
    for one in bron.verschillen:
        first = f"{bron.wie(one.inwoner_a)}“{one.zin_a}”" if one.zin_a else ""
        second = f"{bron.wie(one.inwoner_b)}“{one.zin_b}”" if one.zin_b else ""
        agreed = _("Afspraak: {tekst}").format(tekst=one.afspraak) if one.afspraak else ""
        found.append(_lines((one.onderwerp, first, second, agreed)))
    return "\n\n".join(part for part in found if part)


def _uitgelegd(bron: Bron) -> str:
    known = {one.id: one.titel for one in bron.packs.uitleg.punt}
    found = []
    for one in bron.uitleg:
        day = f", {say_date(one.op)}" if one.op else ""
        found.append(f"{known.get(one.onderwerp, one.onderwerp)}: {_(_UITGELEGD[one.hoe])}{day}")
    return _lines(found)


def _eigen_plan(bron: Bron) -> str:
    own = bron.plan.plan.eigen_plan if bron.plan else ""
    return "\n\n".join(part for part in (own, *(one.tekst for one in bron.persoonlijk)) if part.strip())


def _doelen(bron: Bron) -> str:
    if bron.plan is None:
        return ""
    found = []
    for number, one in enumerate(bron.plan.doelen, 1):
        name = bron.packs.perspectieven.van(one.perspectief).vaknaam if one.perspectief else ""
        found.append(
            _lines((
                f"{number}. {bron.wie(one.inwoner)}“{one.woorden}”",
                _("Perspectief: {naam}").format(naam=name) if name else "",
                _("Tevreden als: {tekst}").format(tekst=one.tevreden) if one.tevreden.strip() else "",
                *(f"{code:+d}: {words}" if code else f"0: {words}" for code, words in parse_steps(one.stappen).items()),
            ))
        )  # fmt: skip
    return "\n\n".join(found)


def _activiteiten(bron: Bron) -> str:
    if bron.plan is None:
        return ""
    return "\n\n".join(_one_activity(one, bron) for one in bron.plan.activiteiten if one.wat.strip())


def _one_activity(one: Activiteit, bron: Bron) -> str:
    trede = bron.packs.treden.van(one.trede).naam if one.trede else ""
    asked = say_gevraagd(one.gevraagd) if one.gevraagd and asks_someone(one) else ""
    if must_be_asked(one) and not asked:
        asked = _("Nog niet gevraagd")
    place = ", ".join(part for part in (one.voorziening_naam, one.waar, one.wanneer, one.hoe_vaak) if part)
    who = " - ".join(dict.fromkeys(part for part in (say_who(one), trede, asked) if part))
    return _lines((one.wat, _labelled(_("Wie"), who), _labelled(_("Waar en wanneer"), place), _cost(one), _law(one)))


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text.strip() else ""


def _law(one: Activiteit) -> str:
    return _lines((_labelled(_("Wet"), ", ".join(one.wetten)), _labelled(_("Betaler"), one.betaler)))


def _cost(one: Activiteit) -> str:
    if one.kosten is None:
        return ""
    said = one.kosten_tekst if one.kosten is Kosten.BEDRAG and one.kosten_tekst else _(KOSTEN[one.kosten])
    if one.kosten is Kosten.WEET_NIET:
        day = say_date(one.kosten_wanneer) if one.kosten_wanneer else ""
        said = ", ".join(part for part in (said, one.kosten_wie, day) if part)
    return _labelled(_("Kosten voor de inwoner"), said)


def _kosten(bron: Bron) -> str:
    if bron.plan is None:
        return ""
    return _lines(f"{one.wat}. {_cost(one)}" for one in bron.plan.activiteiten if one.kosten and one.wat.strip())


def _besluit(bron: Bron) -> str:
    if bron.plan is None:
        return ""
    found = [_one_decision(one) for one in bron.plan.activiteiten if one.trede == Trede.MAATWERK and one.wat.strip()]
    return "\n\n".join(found)


def _one_decision(one: Activiteit) -> str:
    status = say_besluit(one.besluit or Besluit.NOG_AANVRAGEN)
    parts = (say_date(one.besluit_datum) if one.besluit_datum else "", one.besluit_nummer, one.besluit_uren)
    more = ", ".join(part for part in (status, *parts, one.besluit_door) if part)
    waiting = "" if one.besluit is Besluit.BESLUIT else _(GEEN_BESLUIT)
    return _lines((one.wat, more, waiting, _labelled(_("Waarom"), one.reden_maatwerk)))


def _momenten(bron: Bron) -> str:
    if bron.plan is None:
        return ""
    plan, end = bron.plan.plan, end_of(bron.plan.plan)
    period = ""
    if plan.start and plan.weken and end:
        period = _("{start} tot {eind} ({weken} weken)").format(
            start=say_date(plan.start), eind=say_date(end), weken=plan.weken
        )
    days = ", ".join(say_date(day) for day in moments_of(plan))
    return _lines((
        _labelled(_("Periode"), period),
        _labelled(_("Reden langer dan 12 weken"), plan.reden_langer),
        _labelled(_("Wij kijken weer op"), days),
        _labelled(_("Wij bellen op"), say_date(plan.bellen_op) if plan.bellen_op else ""),
    ))  # fmt: skip


def _standpunt(bron: Bron) -> str:
    if bron.plan is None:
        return ""
    numbers = {one.id: (number, one.soort) for number, one in enumerate(bron.plan.versies, 1)}
    found = []
    for one in bron.gezegd:
        number, soort = numbers[one.planversie]
        version = _("{soort}, versie {nummer}").format(soort=say_soort(soort), nummer=number)
        day = say_date(one.op) if one.op else ""
        said = ", ".join(part for part in (say_standpunt(one.standpunt), say_wijze(one.wijze).lower(), day) if part)
        applied = _("Ook een aanvraag.") if one.aanvraag else ""
        remark = f"“{one.opmerking}”" if one.opmerking.strip() else ""
        found.append(_lines((f"{one.wie} ({version}): {said}. {applied}".rstrip(), remark)))
    return "\n\n".join(found)


def _gezegd(bron: Bron) -> str:
    found = []
    for one in bron.woorden:
        if not one.tekst.strip():
            continue
        if one.stem is Stem.CONSULENT or one.soort in {SoortWoord.TEAM_DOET, SoortWoord.BELLEN}:
            found.append(one.tekst)
        else:
            found.append(f"{bron.wie(one.inwoner) or _name_of(one.spreker)}“{one.tekst}”")
    return _lines(found)


def _name_of(spreker: str) -> str:
    return f"{spreker}: " if spreker else ""


def _verslag(bron: Bron) -> str:
    parts = (
        (_("Gesprek"), _lines((_gesprek_kop(bron), _aanwezig(bron)))),
        (_("De vraag"), _lines((_vraag_woorden(bron), _labelled(_("Gevraagd"), _gevraagd(bron))))),
        (_("Wat erachter zit"), _behoefte(bron)),
        (_("Besproken"), _lines((_gezegd(bron), _spinnenweb(bron), _wiel(bron)))),
        (_("Mensen om de inwoner heen"), _netwerk(bron)),
        (_("Wat verschillend gezien wordt"), _verschil(bron)),
        (_("Eigen plan"), _eigen_plan(bron)),
        (_("Doelen"), _doelen(bron)),
        (_("Wie doet wat"), _activiteiten(bron)),
        (_("Maatwerk"), _besluit(bron)),
        (_("Uitgelegd"), _uitgelegd(bron)),
        (_("Vervolg"), _momenten(bron)),
        (_("Reactie"), _standpunt(bron)),
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
    "doelen": _doelen,
    "activiteiten": _activiteiten,
    "kosten": _kosten,
    "besluit": _besluit,
    "momenten": _momenten,
    "standpunt": _standpunt,
    "verslag": _verslag,
}
"""Every code of the pack `overnemen`; a test keeps both equal."""
