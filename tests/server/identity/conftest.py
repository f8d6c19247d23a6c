"""A tenant whose people sign in at a provider of the test."""

from collections.abc import Iterator

import pytest

from app.clock import Clock
from app.server import admin
from app.server.admin import Person
from app.server.identity import keeper
from app.server.identity.keeper import Provider
from app.server.practice.provider import CLIENT, PracticeProvider
from tests.server.identity.desk import Desk
from tests.server.identity.idp import PEOPLE, provider
from tests.server.town import Town


@pytest.fixture
def idp() -> Iterator[PracticeProvider]:
    """Give a provider."""
    with provider() as made:
        yield made


@pytest.fixture
def desk(town: Town, idp: PracticeProvider) -> Desk:
    """Give a tenant with people, and what makes laptops."""
    people = [Person(one.aanmeldnaam, one.naam, one.teams, ("consulent",)) for one in PEOPLE[:2]]
    people.append(Person("leider", "Leider", ("noord",), ("consulent", "teamleider")))
    admin.put_people(town.server.owner, town.tenant, people, Clock())
    keeper.set_provider(town.server.owner, town.tenant, Provider(idp.issuer, CLIENT))
    return Desk(town, idp)
