"""The world of a page stands: a store that keeps, a clock that stands still."""

from datetime import date

from app.domain.huishouden import Huishouden
from tests.ui.pages.conftest import World


def test_the_world_of_a_page_keeps_what_is_written(world: World) -> None:
    made = world.write(lambda tx: tx.insert(Huishouden, "h1", id="h1", naam="De Vries", dorp="Silvolde"))

    assert world.read(lambda tx: tx.get(Huishouden, made.id)).naam == "De Vries"
    assert world.context.today() == date(2026, 11, 23)
    world.time.pass_days(3)
    assert world.context.today() == date(2026, 11, 26)
