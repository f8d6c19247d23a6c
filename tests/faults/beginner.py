"""Makes a profile until it is killed: `python -m tests.faults.beginner FOLDER`.

Says when it begins and when the profile is whole, so that the killer can choose a moment between.
"""

import sys
from pathlib import Path

from app.clock import Clock
from app.keys.devicesecret import NoSecrets
from app.services import eerste_start
from app.services.profiel import WhoIs

WORDS = "zeven wilgen buigen naar de Slinge"
WHO = WhoIs("Els Bakker", "consulent", "Gemeente Oost", "Sociaal Team", "0314 12 34 56")


def say(word: str) -> None:
    """Tell the killer how far it is."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(profile: Path) -> None:
    """Do a first start."""
    say("begin")
    begun = eerste_start.begin(profile, WORDS, WHO, Clock(), NoSecrets())
    say("heel")
    begun.store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
