"""The state of a ledger: series with their revisions, batches, announcements, and what waits for review."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.domain.claims import Claim, Group, Metric, Moment, Qualifier
from bot.domain.entries import short_hash
from bot.domain.origins import Witness
from bot.domain.rows import Basis, LedgerRow, SeriesKey, Sighting, Verdict
from bot.domain.thresholds import ANCHOR
from bot.domain.trackers import Tracker

V = TypeVar("V")


class State(StrEnum):
    """What became of a value of a series."""

    CURRENT = "current"
    PAST = "past"
    WITHDRAWN = "withdrawn"
    """Corrected, rejected or retracted: it stays in the history, marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One value that a series has or had, with everybody who printed it."""

    value: int
    qualifier: Qualifier | None
    as_of: Moment | None
    at: datetime
    """When it was first printed."""
    last_at: datetime
    """When it was last printed."""
    row: LedgerRow
    """The row that brought it."""
    previous: int | None = None
    state: State = State.CURRENT
    inferred: bool = False
    """Its scope was read in the light of the series."""
    window: date | None = None
    """As some sighting of this value states it, or as its source usually counts."""
    basis: Basis = Basis.NOT_STATED
    speaker: str | None = None
    witnesses: tuple[Witness, ...] = ()
    contested: bool = False

    @property
    def row_id(self) -> str:
        """Return the id of the row that brought it."""
        return self.row.row_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One source's count of one metric for one group and window."""

    key: SeriesKey
    revisions: tuple[Revision, ...] = ()
    """In the order in which they were recorded; at most one is current."""
    window: date | None = None
    """The start that was last stated for it."""
    stated: Mapping[date, frozenset[int]] = field(default_factory=dict)
    """Which values were stated with which start."""

    @property
    def current(self) -> Revision | None:
        """Return the value that stands, if one does."""
        return next((r for r in reversed(self.revisions) if r.state is State.CURRENT), None)

    @property
    def anchored(self) -> bool:
        """Tell whether the series' window was stated often enough to be its own."""
        return self.window is not None and len(self.stated.get(self.window, ())) >= ANCHOR.value

    def had(self, value: int) -> Revision | None:
        """Return the latest revision with this value, whatever became of it."""
        return next((r for r in reversed(self.revisions) if r.value == value), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """People said to be out this time, by one source (or by nobody: claimant "")."""

    claimant: str
    metric: Metric
    group: Group | None
    value: int
    qualifier: Qualifier | None
    as_of: Moment | None
    at: datetime
    last_at: datetime
    row_id: str
    entry_id: str
    inferred: bool = False
    speaker: str | None = None
    witnesses: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """Announcements without a number by one source that belong together."""

    opened_at: datetime
    last_at: datetime
    row_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A claim that waits: for a second origin, for the source's own feed, or for the operator."""

    row: LedgerRow
    series: SeriesKey
    value: int
    verdict: Verdict
    at: datetime
    last_at: datetime
    witnesses: tuple[Witness, ...] = ()
    open: bool = True

    @property
    def row_id(self) -> str:
        """Return the id of the row that opened it."""
        return self.row.row_id


@dataclass(frozen=True, slots=True)
class Trace:
    """What an entry last said about a series: how an edit is known from a repeat."""

    value: int | None
    fingerprint: str
    row_id: str


@dataclass(frozen=True, slots=True)
class Index(Generic[V]):
    """Values by name, in buckets, so that one more costs the same however many there are."""

    buckets: Mapping[str, Mapping[str, V]] = field(default_factory=dict)

    def get(self, name: str) -> V | None:
        """Return the value under a name, which ends in a hash or in anything else that spreads well."""
        return self.buckets.get(name[-_SPREAD:], {}).get(name)

    def noting(self, values: Mapping[str, V]) -> Index[V]:
        """Return the index with these values in it."""
        changed = dict(self.buckets)
        for name, value in values.items():
            changed[name[-_SPREAD:]] = {**changed.get(name[-_SPREAD:], {}), name: value}
        return Index(changed)


_SPREAD = 2
"""How many letters of a name choose its bucket."""


@dataclass(frozen=True, slots=True)
class Print:
    """One text in which a number was read."""

    fingerprint: str
    at: datetime
    entry_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All that is known of one tracker, folded from its rows. Recording returns a new one; this one stays valid."""

    tracker: Tracker
    rows: tuple[LedgerRow, ...] = ()
    series: Mapping[SeriesKey, Series] = field(default_factory=dict)
    batches: tuple[Batch, ...] = ()
    episodes: Mapping[str, Episode] = field(default_factory=dict)
    """By claimant, and group where there is one."""
    holds: Mapping[str, Hold] = field(default_factory=dict)
    """By the row id that opened them."""
    traces: Index[Trace] = field(default_factory=Index)
    """By `trace_key`."""
    prints: Index[tuple[Print, ...]] = field(default_factory=Index)
    """Which texts a number was read in, by `print_key`: how a republished story is known."""
    told: Mapping[str, datetime] = field(default_factory=dict)
    """When a number of a source was last told, by claimant, metric, group and value."""
    numbers: Mapping[str, datetime] = field(default_factory=dict)
    """When a source's last number of releases was printed, by claimant."""
    said: Mapping[str, tuple[LedgerRow, ...]] = field(default_factory=dict)
    """The latest rows that name a speaker, by claimant, metric and group."""
    spans: Mapping[str, LedgerRow] = field(default_factory=dict)
    """The latest range of a source, by claimant, metric and group."""
    floats: tuple[LedgerRow, ...] = ()
    """The latest counts of nobody in particular."""

    @property
    def head(self) -> str:
        """Return the hash of the last row; empty for an empty ledger."""
        return self.rows[-1].row_hash if self.rows else ""

    def of(self, claimant: str, metric: Metric, group: Group | None) -> tuple[Series, ...]:
        """Return a source's series of one metric and group, the main one first, then in the order of their windows."""
        found = (
            s for s in self.series.values() if (s.key.claimant, s.key.metric, s.key.group) == (claimant, metric, group)
        )
        return tuple(sorted(found, key=lambda s: s.key.branch))

    def row(self, row_id: str) -> LedgerRow | None:
        """Return a row by its id."""
        return next((row for row in reversed(self.rows) if row.row_id == row_id), None)

    def hold_of(self, series: SeriesKey, value: int) -> Hold | None:
        """Return what waits for a series with this value."""
        return next((h for h in self.holds.values() if h.open and h.series == series and h.value == value), None)


def moment_of(sighting: Sighting) -> datetime:
    """Return when a sighting's words were printed, as far as known: an edit is as new as it was seen."""
    return sighting.seen_at if sighting.edited else min(sighting.published_at, sighting.seen_at)


def witness_of(row: LedgerRow) -> tuple[Witness, ...]:
    """Return who printed a row's claim: one witness, or none for an operator's own row."""
    if row.sighting is None:
        return ()
    s = row.sighting
    return (Witness(s.outlet_id, s.origin, s.fingerprint, row.row_id, s.own_feed),)


def trace_key(entry_id: str, name: str) -> str:
    """Return the name of what an entry said about a series, or of a claim as such."""
    return f"{name}@{entry_id}"


def print_key(claim: Claim) -> str:
    """Return the name of a number of a party, whatever its scope and window."""
    return short_hash(*map(str, (claim.claimant, claim.metric, claim.group, claim.value, claim.upper)))


def measure_key(claimant: str, metric: Metric, group: Group | None) -> str:
    """Return the name of what a source counts."""
    return f"{claimant}/{metric}/{group or ''}"


def told_key(claimant: str, metric: Metric, group: Group | None, value: int) -> str:
    """Return the name of a number that was told."""
    return f"{claimant}/{metric}/{group or ''}/{value}"


def with_current(series: Series, revision: Revision, *, withdrawn: frozenset[int] = frozenset()) -> Series:
    """Return the series with a new current value; the one before it is past, or withdrawn where named."""
    kept = tuple(
        replace(r, state=State.WITHDRAWN)
        if r.value in withdrawn
        else (replace(r, state=State.PAST) if r.state is State.CURRENT else r)
        for r in series.revisions
    )
    return replace(series, revisions=(*kept, revision))
