"""The values of a picture: lines over time, announcements, the gap between two lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """What became of a value."""

    STANDS = "stands"
    """It stands, or stood until the next one."""
    HELD = "held"
    """Unconfirmed: beside the line."""
    WITHDRAWN = "withdrawn"
    """Corrected or retracted: beside the line."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value and when it was first printed."""

    at: datetime
    value: int
    mark: Mark = Mark.STANDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One source's count over time."""

    source: str
    """The series, as text."""
    label: str
    points: tuple[Point, ...]
    """In the order of their times; at least one stands."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """When releases were announced, and how many, where a number was given."""

    at: datetime
    label: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The gap between two lines, by their places in the chart."""

    higher: int
    lower: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What a picture shows, its words in one language."""

    title: str
    subtitle: str
    lines: tuple[Line, ...]
    until: datetime
    """To when the lines are drawn."""
    announcements: tuple[Announcement, ...] = ()
    band: Band | None = None
    note: str = ""
    """The line under the picture: where the figures come from."""
