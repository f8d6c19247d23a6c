"""The charts in words: rows for the table beside a chart, a screen reader and the text behind a printed chart."""

from dataclasses import dataclass

from app.drawing.spider_data import Axis, SpiderData
from app.drawing.values import NIET_RELEVANT
from app.drawing.wheel_data import WheelData, WheelSegment

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableWords:
    """The words that a drawing does not have; translated by whoever makes the table."""

    niet_besproken: str = "niet besproken"


def axis_words(axis: Axis, data: SpiderData, words: TableWords) -> str:
    """Return what stands on an axis, in words."""
    if axis.value is NIET_RELEVANT:
        return data.words.niet_relevant
    return words.niet_besproken if axis.value is None else str(axis.value)


def axis_marks(axis: Axis, data: SpiderData) -> tuple[str, ...]:
    """Return the words of the speech bubble and the star on an axis."""
    marks = ((axis.praten, data.words.praten), (axis.werken, data.words.werken))
    return tuple(words for there, words in marks if there)


def spider_rows(data: SpiderData, words: TableWords | None = None) -> tuple[Row, ...]:
    """Return label, value, marks and the earlier values of every axis."""
    use = words or TableWords()
    return tuple(
        (
            axis.label,
            axis_words(axis, data, use),
            ", ".join(axis_marks(axis, data)),
            *(str(web.values[i]) if isinstance(web.values[i], int) else "" for web in data.previous),
        )
        for i, axis in enumerate(data.axes)
    )


def segment_words(one: WheelSegment, data: WheelData, words: TableWords) -> str:
    """Return what was said about a segment, in words."""
    marks = ((one.praten, data.words.praten), (one.werken, data.words.werken), (one.wens, data.words.wens))
    said = [data.words.ervaring[one.ervaring]] if one.ervaring else []
    said.extend(text for there, text in marks if there)
    return ", ".join(said) or words.niet_besproken


def wheel_rows(data: WheelData, words: TableWords | None = None) -> tuple[Row, ...]:
    """Return group, label and what was said about every segment."""
    use = words or TableWords()
    return tuple((data.groups[one.group].name, one.label, segment_words(one, data, use)) for one in data.segments)
