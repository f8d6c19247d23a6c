"""Which row hangs under which: a removed row may not take a living one with it unseen."""

from app.domain.kinds import KINDS, kind_of

_LINKS = ("inwoner", "hulpvraag", "signaal", "melding", "gesprek", "plan", "doel", "activiteit", "planversie")
"""Fields that hold the id of the row above; they are named after its kind."""

PARENTS: dict[str, tuple[str, ...]] = {
    kind_of(kind): tuple(link for link in _LINKS if link in kind.__dataclass_fields__) for kind in KINDS
}
"""For each kind its links upward; the name of a link is both the field and the kind above."""
