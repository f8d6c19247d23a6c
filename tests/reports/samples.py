"""Fictional papers that the tests and the bench share."""

import io
import math
from dataclasses import replace
from datetime import UTC, date, datetime

from PIL import Image, ImageDraw

from app.drawing.colours import PAPER
from app.drawing.ecogram_data import EcogramData, Naaste
from app.drawing.icons import icon_names
from app.drawing.spider_data import Axis, EarlierWeb, SpiderData
from app.drawing.values import NIET_RELEVANT, Value
from app.reports.netwerktekening import network_drawing
from app.reports.values import (
    Aanspreekvorm,
    Activiteit,
    BevestigingPapier,
    Blad,
    Briefhoofd,
    Contact,
    Doel,
    Formaat,
    GeenHulpPapier,
    Handtekening,
    HerstelPapier,
    KortPapier,
    PlanPapier,
    Standpunt,
    Vraag,
    Web,
    WebPapier,
    WebRegel,
)
from app.reports.values_thuis import (
    Afspraak,
    FormulierDeel,
    Formuliervraag,
    KoelkastPapier,
    LeegPapier,
    MantelzorgPapier,
    Mens,
    NetwerkPapier,
    Steun,
)
from app.reports.webtekening import web_drawing

MOMENT = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


def logo() -> bytes:
    """Return a made-up coat of arms."""
    image = Image.new("RGBA", (600, 200), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.ellipse((10, 20, 170, 180), fill=(11, 95, 85, 255))
    draw.polygon([(60, 130), (90, 60), (120, 130)], fill=(255, 255, 255, 255))
    draw.rectangle((200, 80, 580, 120), fill=(11, 95, 85, 255))
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def spider_data() -> SpiderData:
    """Return a web of which four of six axes were talked about."""
    labels = (
        "mijn lichaam",
        "hoe ik me voel",
        "waar ik het voor doe",
        "genieten van mijn leven",
        "meedoen met anderen",
        "mijn gewone dag",
    )
    values: tuple[Value, ...] = (6, 4, None, NIET_RELEVANT, 3, 8)
    icons = sorted(icon_names())
    axes = tuple(
        Axis(
            id=name,
            label=name,
            icon=icons[k],
            colour=PAPER.dimension(k),
            value=values[k],
            praten=k in {0, 4},
            werken=k == 4,
        )
        for k, name in enumerate(labels)
    )
    return SpiderData(axes=axes, previous=(EarlierWeb("3 november 2025", (5, 3, None, None, 4, 7)),))


def sheet_of(
    formaat: Formaat = Formaat.NORMAAL, vorm: Aanspreekvorm = Aanspreekvorm.U, *, practice: bool = False
) -> Blad:
    """Return the common part."""
    hoofd = Briefhoofd(
        "Gemeente Berkelland",
        "Sociaal Team Eibergen",
        "Marktstraat 1, 7151 AA Eibergen",
        "0545 25 02 50",
        "maandag tot en met vrijdag van 9 tot 12 uur",
        logo(),
        "Logo van de gemeente Berkelland",
    )
    return Blad("0192f3c1-7b11-7a55-8c5e-000000000001", MOMENT, hoofd, formaat, vorm, practice)


CONTACT = (
    Contact("Samira Haddou", "consulent Sociaal Team", "0545 12 34 56", "maandag, dinsdag en donderdag"),
    Contact(
        "Sociaal Team Eibergen", "als Samira er niet is", "0545 25 02 50", "maandag tot en met vrijdag, 9 tot 12 uur"
    ),
)

KAARTCLUB = Doel(
    "Ik wil weer naar mijn kaartclub.",
    tevreden_als="Ik ben elke maand twee keer bij de kaartclub.",
    perspectief="weer zelf kunnen",
    activiteiten=(
        Activiteit("Ik bel de kaartclub en vraag wie er rijdt.", "ik zelf", "thuis", "deze week", "één keer", "niets"),
        Activiteit(
            "Samen naar de kaartclub lopen.",
            "buurvrouw Ans",
            "Kulturhus, Eibergen",
            "vanaf dinsdag 1 december",
            "elke twee weken",
            "niets",
            nog_te_vragen_door="Samira Haddou",
        ),
        Activiteit(
            "Vervoer naar de kaartclub.",
            "gemeente Berkelland",
            wanneer="als het besluit er is",
            kosten_zoekt_uit="Samira",
            kosten_bekend_op=date(2026, 12, 1),
            zonder_besluit=True,
        ),
    ),
)
WANDELEN = Doel(
    "Ik wil zonder angst naar buiten.",
    tevreden_als="Ik loop elke dag een stukje.",
    perspectief="houden zoals het is",
    stappen=("Eerst naar de brievenbus.", "Dan een blokje om."),
    activiteiten=(
        Activiteit(
            "Oefenen met lopen.", "Hans van het team", "bij mij in de straat", "donderdag", "elke week", "niets"
        ),
        Activiteit(
            "Bewegen voor ouderen.", "Stichting Welzijn", "sporthal", "vrijdag 10 uur", "elke week", "€ 2,50 per keer"
        ),
    ),
)

WEB = Web(
    "mevrouw Jansen",
    None,
    (
        WebRegel("meedoen met anderen", "Ik mis de kaartclub. Ik zie bijna niemand.", "3", praten=True, werken=True),
        WebRegel("mijn lichaam", "Het lopen gaat langzaam.", "6", praten=True),
    ),
)


def web(formaat: Formaat = Formaat.NORMAAL) -> Web:
    """Return a web with its drawing."""
    return replace(WEB, tekening=web_drawing(spider_data(), formaat, "mevrouw Jansen"))


def plan(
    formaat: Formaat = Formaat.NORMAAL, vorm: Aanspreekvorm = Aanspreekvorm.U, *, practice: bool = False
) -> PlanPapier:
    """Return a voorstel for one resident."""
    return PlanPapier(
        sheet_of(formaat, vorm, practice=practice),
        ("mevrouw J. Jansen-te Winkel",),
        vastgesteld=False,
        versie=1,
        gesprek_op=date(2026, 11, 22),
        we_bellen_op=date(2026, 11, 24),
        vragen=(
            Vraag("Een scootmobiel.", "Eerst kijken we samen hoe u weer bij de kaartclub komt.", date(2027, 2, 2)),
        ),
        belangrijk=(("", "Ik mis mijn kaartclub. Sinds mijn man er niet meer is, kom ik bijna de deur niet uit."),),
        webben=(web(formaat),),
        doelen=(KAARTCLUB, WANDELEN),
        wat_nu=(
            "Ik bel deze week de kaartclub.",
            "Samira vraagt buurvrouw Ans.",
            "Samira belt mij op dinsdag 24 november.",
        ),
        kijken_op=date(2027, 2, 2),
        kijken_hoe="Samira komt bij mij thuis.",
        contact=CONTACT,
        maatwerk_in_zicht=True,
    )


def couple(formaat: Formaat = Formaat.NORMAAL) -> PlanPapier:
    """Return an agreed plan of two residents who do not see everything alike."""
    stroke = tuple((20.0 * k, 30.0 + 25.0 * math.sin(k)) for k in range(24))
    return PlanPapier(
        sheet_of(formaat),
        ("mevrouw J. Jansen-te Winkel", "de heer P. Jansen"),
        vastgesteld=True,
        versie=3,
        gesprek_op=date(2026, 11, 22),
        vragen=(Vraag("Een scootmobiel.", "Nu niet nodig.", antwoord="Nu niet nodig, zegt mevrouw Jansen."),),
        belangrijk=(("Mevrouw Jansen", "Ik wil eruit."), ("De heer Jansen", "Ik vind het thuis juist fijn.")),
        webben=(web(formaat), Web("de heer Jansen", None, (WebRegel("genieten van mijn leven", "Mijn tuin."),))),
        doelen=(KAARTCLUB,),
        contact=CONTACT,
        handtekeningen=(
            Handtekening(
                "mevrouw J. Jansen-te Winkel",
                "inwoner",
                date(2026, 11, 22),
                (stroke,),
                Standpunt.MET_OPMERKING,
                "Ik wil wel dat het voor de winter is.",
            ),
            Handtekening(
                "de heer P. Jansen",
                "inwoner",
                date(2026, 11, 24),
                standpunt=Standpunt.AKKOORD,
                hoe="gezegd aan de telefoon",
            ),
            Handtekening("Samira Haddou", "consulent"),
        ),
    )


def confirmation(formaat: Formaat = Formaat.NORMAAL) -> BevestigingPapier:
    """Return the confirmation of a melding."""
    return BevestigingPapier(
        sheet_of(formaat),
        "mevrouw J. Jansen-te Winkel",
        date(2026, 11, 19),
        "haar dochter, door de telefoon",
        "Een scootmobiel.",
        date(2026, 11, 26),
        date(2026, 12, 31),
        CONTACT,
        ("Mevrouw J. Jansen-te Winkel", "Grotestraat 12", "7151 BA Eibergen"),
    )


def no_help(formaat: Formaat = Formaat.NORMAAL) -> GeenHulpPapier:
    """Return the paper of a resident who wants no help now."""
    return GeenHulpPapier(
        sheet_of(formaat), "de heer P. Jansen", date(2026, 11, 22), CONTACT, "Laat mij maar. Ik red me wel."
    )


def short(formaat: Formaat = Formaat.NORMAAL) -> KortPapier:
    """Return the paper of a kort gesprek."""
    return KortPapier(
        sheet_of(formaat),
        "mevrouw J. Jansen-te Winkel",
        date(2026, 11, 22),
        "Ik kom de deur niet meer uit.",
        "De kaartclub.",
        "Ik bel de kaartclub.",
        "Samira vraagt wie er kan rijden.",
        "Samira belt op dinsdag 24 november.",
        CONTACT,
    )


def web_home(formaat: Formaat = Formaat.NORMAAL) -> WebPapier:
    """Return a web that goes home."""
    return WebPapier(
        blad=sheet_of(formaat), inwoner="Riet de Vries", gesproken_op=date(2026, 11, 22), web=web(formaat),
        contact=CONTACT,
    )  # fmt: skip


def recovery(formaat: Formaat = Formaat.NORMAAL) -> HerstelPapier:
    """Return a recovery sheet."""
    groups = ("K7QF", "2M9X", "PD4T", "HW8R", "3JNC", "V6YB", "ZK5G", "A1SE")
    return HerstelPapier(
        "0192f3c1-7b11-7a55-8c5e-000000000002", MOMENT, "Samira Haddou", groups, "laptop van Samira", formaat
    )


def network(formaat: Formaat = Formaat.NORMAAL, count: int = 6) -> NetwerkPapier:
    """Return the people around a resident."""
    names = ("Anja", "Jan-Willem", "buurvrouw Ans", "Huisarts", "Kaartclub Ons Genoegen", "Иван")
    drawn = tuple(
        Naaste(
            str(i), names[i % len(names)], ring=i % 3, organisatie=i % len(names) == 4,
            helpt="" if i % 2 else "boodschappen en de was",
        )
        for i in range(count)
    )  # fmt: skip
    return NetwerkPapier(
        sheet_of(formaat),
        "Riet de Vries",
        date(2026, 11, 22),
        tuple(Mens(one.naam, "", "dichtbij", one.helpt) for one in drawn),
        network_drawing(EcogramData("Riet", drawn), formaat),
        CONTACT,
    )


def at_home(formaat: Formaat = Formaat.NORMAAL) -> tuple[KoelkastPapier, MantelzorgPapier, LeegPapier]:
    """Return the papers for at home: fridge, mantelzorger and the empty form."""
    sheet = sheet_of(formaat)
    fridge = KoelkastPapier(
        sheet,
        ("Riet Jansen",),
        ("Ik wil weer naar mijn kaartclub.",),
        (Afspraak("Ik bel de kaartclub.", "ik zelf", "deze week"), Afspraak("Samen lopen", "buurvrouw Ans")),
        ("Samira belt u op 30 november.",),
        date(2027, 2, 2),
        CONTACT,
    )
    carer = MantelzorgPapier(
        sheet,
        "Ineke Jansen",
        date(2026, 11, 22),
        "Het gaat, maar ik slaap slecht.",
        "Iemand die een middag bij haar blijft.",
        (Steun("Handen Vrij", "Een vrijwilliger blijft bij uw naaste.", "0555 60 11 22", "op afspraak"),),
        CONTACT,
    )
    empty = LeegPapier(
        sheet,
        (
            FormulierDeel("Ons gesprek", (Formuliervraag("1", "Wat is er?", 4),)),
            FormulierDeel("Mijn web", (Formuliervraag("2", "mijn lichaam", cijfer=True),), "Zet een rondje."),
        ),
        web_drawing(spider_data(), formaat, "uzelf"),
    )
    return fridge, carer, empty
