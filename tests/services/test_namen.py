"""How one speaks to a person."""

import pytest

from app.domain.inwoner import Aanhef, Aanspreekvorm, Inwoner
from app.domain.record import Vak
from app.services.namen import polite_name


@pytest.mark.parametrize(
    ("aanhef", "vorm", "name"),
    [
        (Aanhef.MEVROUW, Aanspreekvorm.U, "mevrouw Wolters"),
        (Aanhef.GEEN, Aanspreekvorm.U, "Mina"),
        (Aanhef.MEVROUW, Aanspreekvorm.JE, "Mina"),
    ],
)
def test_without_mevrouw_one_says_the_name_somebody_is_called_by(
    aanhef: Aanhef, vorm: Aanspreekvorm, name: str
) -> None:
    mina = Inwoner(
        id="1",
        huishouden="h",
        vak=Vak.GEWOON,
        voornaam="Wilhelmina",
        roepnaam="Mina",
        achternaam="Wolters",
        aanhef=aanhef,
        aanspreekvorm=vorm,
    )
    assert polite_name(mina) == name
