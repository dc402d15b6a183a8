"""The latest figure of every source side by side, and the gaps where figures can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.claims import Group, Metric, Moment, Qualifier
from bot.domain.rows import Basis


class Standing(StrEnum):
    """How firmly a figure stands."""

    CURRENT = "current"
    UNCONFIRMED = "unconfirmed"
    """Held for review."""
    CONTESTED = "contested"
    """Another source denies it outright."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """In whose words, and where."""

    quote: str
    outlet_id: str
    outlet_name: str
    link: str | None
    published_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One source's latest number in one series."""

    claimant: str | None
    """A source id; None for the unattributed figure."""
    metric: Metric
    group: Group | None = None
    value: int
    upper: int | None = None
    qualifier: Qualifier | None = Qualifier.EXACT
    window: date | None = None
    window_basis: Basis = Basis.NOT_STATED
    as_of: Moment | None = None
    since: datetime
    """When this value was first printed: "since when" the source says so."""
    seen_at: datetime
    previous: int | None = None
    speaker: str | None = None
    outlets: int = 1
    independent: int = 1
    """Independent origins: copies of one wire story are one, an aggregator is none."""
    scope_inferred: bool = False
    standing: Standing = Standing.CURRENT
    citation: Citation
    row_id: str
    series: str
    """`str` of its series key."""
    others: tuple[tuple[str, int], ...] = ()
    """What other voices of the same source say: (speaker, value)."""


class GapReason(StrEnum):
    """Why two figures have a gap, or none."""

    COMPARABLE = "comparable"
    WINDOW_NOT_STATED = "window_not_stated"
    WINDOWS_DIFFER = "windows_differ"
    GROUPS_DIFFER = "groups_differ"
    METRICS_DIFFER = "metrics_differ"
    BOUND_ONLY = "bound_only"
    """One of the two is a bound or a range, no single number."""
    ONE_SOURCE = "one_source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far two sources' figures lie apart, or the reason why that cannot be said."""

    metric: Metric
    higher: str
    """Source id of the higher figure (of the first one, where they cannot be compared)."""
    lower: str
    reason: GapReason
    size: int | None = None
    """Difference in people; None unless comparable."""
    window: date | None = None
    """The common window, where comparable; else the window of `higher`, if any."""
    other_window: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How much of the press was read: said at the end of every /latest."""

    read_at: datetime | None
    answered: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What every source says now."""

    tracker_id: str
    at: datetime
    figures: tuple[Figure, ...] = ()
    """Ordered as the tracker lists its sources, released before announced, detained, full liberty; wholes only."""
    gaps: tuple[Gap, ...] = ()
    unattributed: Figure | None = None
    reach: Reach | None = None
