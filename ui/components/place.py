"""Where the user is: an address that can be remembered and gone back to."""

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what it shows: a household, a row, a tab, extra words."""

    page: str
    huishouden: str = ""
    item: str = ""
    tab: str = ""
    extra: dict[str, str] = field(default_factory=dict)

    def to_text(self) -> str:
        """Return the place as text for the store (never for a clear file)."""
        return json.dumps(asdict(self), ensure_ascii=False)


def parse_place(text: str, default: Place) -> Place:
    """Return the place that was remembered, or the default."""
    try:
        found = json.loads(text)
        return Place(**{name: found[name] for name in ("page", "huishouden", "item", "tab", "extra")})
    except (ValueError, KeyError, TypeError):
        return default
