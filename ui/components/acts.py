"""What the parts of the page do with a row: change a field, add, take away and bring back."""

from collections.abc import Callable
from typing import Any, TypeVar

from app.domain.record import Record
from app.services.work import Writing
from ui.components.context import Context

R = TypeVar("R", bound=Record)


class HomeActs:
    """The acts of one household; every part of the page has the same one."""

    def __init__(self, context: Context, huishouden: str) -> None:
        self.context = context
        self.huishouden = huishouden

    def saver(self, label: str, change: Callable[..., R]) -> Callable[[R, str, object], None]:
        """Return what a form calls with a new value; typing in one field is one act."""

        def save(record: R, name: str, value: object) -> None:
            fields: dict[str, Any] = {name: value}
            self.context.act(
                label, self.huishouden, lambda tx: change(tx, record, **fields), key=f"{record.id}:{name}"
            )  # fmt: skip

        return save

    def run(
        self,
        label: str,
        job: Callable[[Writing], R],
        then: Callable[[R], None] | None = None,
        *,
        undoable: bool = True,
    ) -> None:
        """Do one thing."""
        self.context.act(label, self.huishouden, job, then, undoable=undoable)

    def remove(self, label: str, record: Record) -> None:
        """Take a row away, with the way back in the notice."""
        self.context.act(
            label,
            self.huishouden,
            lambda tx: tx.remove(record),
            lambda _none: self.context.tell_done(label, self.huishouden),
        )
