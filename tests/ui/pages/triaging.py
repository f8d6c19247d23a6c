"""A question that came in a week ago, and its triage on the screen."""

from datetime import date

from app.domain.hulpvraag import Hulpvraag
from app.services import hulpvragen
from tests.ui.pages.conftest import World
from ui.components.place import Place
from ui.pages.triage.page import TriagePage

CAME_IN = date(2026, 11, 16)


def ask(world: World) -> Hulpvraag:
    """Write down the question of mevrouw Jansen."""
    made = world.write(lambda tx: hulpvragen.begin(tx, "mevrouw Riet Jansen", "Silvolde"))
    return world.write(
        lambda tx: hulpvragen.change_question(tx, made, gevraagd="een scootmobiel", ontvangen_op=CAME_IN)
    )


def show(world: World, vraag: Hulpvraag, tab: str = "") -> TriagePage:
    """Open the triage of a question."""
    page = TriagePage(world.context, Place("triage", vraag.huishouden, vraag.id, tab))
    world.bot.addWidget(page)
    page.resize(1100, 1500)
    page.show()
    world.wait_idle()
    return page
