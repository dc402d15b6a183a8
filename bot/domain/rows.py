"""The rows of the ledger: what was claimed, where it was read, what became of it, and what the operator decided.

The ledger is append-only: a row is never changed, only followed by another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.claims import Claim, Group, Metric, Scope
from bot.domain.trackers import Origin


class Basis(StrEnum):
    """Where a window comes from."""

    STATED = "stated"
    USUAL = "usual"
    NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesKey:
    """One source's running count of one metric for one group; `branch` tells windows that were given side by side."""

    tracker_id: str
    claimant: str
    metric: Metric
    group: Group | None = None
    branch: str = ""
    """ISO start of the window for a second series beside the main one; empty: the main series."""

    def __str__(self) -> str:
        return "/".join((self.tracker_id, self.claimant, self.metric, self.group or "", self.branch))


class Verdict(StrEnum):
    """What became of a claim; a closed list, used as the reason of a change and as a metric's label."""

    FIRST = "first"
    UP = "up"
    DOWN = "down"
    CORRECTION = "correction"
    ANNOUNCEMENT = "announcement"
    BATCH = "batch"
    HELD_STOCK = "held_stock"
    """A release count that is the same source's stock of people held."""
    HELD_BATCH = "held_batch"
    """A day's batch printed as the total."""
    HELD_JUMP = "held_jump"
    HELD_LOWER = "held_lower"
    HELD_CONTRADICTION = "held_contradiction"
    """The source contradicts itself within the hour without a word of correction."""
    CORROBORATION = "corroboration"
    SATISFIED = "satisfied"
    """A bound that the current value satisfies."""
    STALE = "stale"
    LATE = "late"
    HISTORY = "history"
    """Of a first, silent read."""
    EPISODE = "episode"
    """A further announcement within the same episode."""
    UNATTRIBUTED = "unattributed"
    UNLISTED = "unlisted"
    """Of a party that the tracker does not list."""
    PART = "part"
    RANGE = "range"
    DENIED = "denied"
    COPY = "copy"
    """The same figure in a copy of one wire story."""
    APPROVED = "approved"
    REJECTED = "rejected"
    RETRACTED = "retracted"
    MERGED = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Where and when a claim was read. The text itself is not kept: only the claim's quote and a fingerprint."""

    entry_id: str
    outlet_id: str
    outlet_name: str
    origin: Origin
    own_feed: bool = False
    """The outlet speaks for the claimant."""
    link: str | None = None
    published_at: datetime
    """As dated by the outlet, else when seen."""
    seen_at: datetime
    fingerprint: str = ""
    """Of the entry's words and numerals (`origins.fingerprint`): near-equal ones are copies of one wire story."""
    edited: bool = False
    """Read in an entry that had said something else before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One claim as it was read in one entry: what the ledger is given."""

    claim: Claim
    sighting: Sighting


class Effect(StrEnum):
    """What a row does to the state of the ledger: with the row's content, all that is needed to fold it again."""

    NOTHING = "nothing"
    SETS = "sets"
    """Its value becomes the current one of its series."""
    JOINS = "joins"
    """One more sighting of a value that its series has or had."""
    FILLS = "fills"
    """A value of the past, learned later: history only."""
    BATCHES = "batches"
    """A new batch by its source."""
    JOINS_BATCH = "joins_batch"
    HOLDS = "holds"
    """Waits for a second origin, the source's own feed or the operator."""
    ANNOUNCES = "announces"
    """Opens an episode of announcements, or goes on with one."""
    FLOATS = "floats"
    """Nobody in particular says it."""
    SPANS = "spans"
    """A range: never a series' value."""


class Action(StrEnum):
    """What an operator can decide."""

    APPROVE = "approve"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    RETRACT = "retract"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the operator decided about an earlier row."""

    action: Action
    target: str
    """Row id of what is decided on."""
    claim: Claim | None = None
    """The corrected claim, for `CORRECT`."""
    into: str | None = None
    """Row id merged into, for `MERGE`."""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One line of the ledger: a claim with its verdict, or a decision. Times are aware and in UTC."""

    row_id: str
    number: int
    """Position in the tracker's chain, from 1."""
    tracker_id: str
    recorded_at: datetime
    verdict: Verdict
    claim: Claim | None = None
    sighting: Sighting | None = None
    series: SeriesKey | None = None
    previous: int | None = None
    """The series' value before this row."""
    scope: Scope | None = None
    """The scope as read in the light of the series."""
    scope_inferred: bool = False
    window: date | None = None
    window_basis: Basis = Basis.NOT_STATED
    decision: Decision | None = None
    threshold: str = ""
    """The name of the threshold that held the claim."""
    effect: Effect = Effect.NOTHING
    change_id: str = ""
    """Of the fact that this row states: the same for every row that states it."""
    pushed: bool = False
    """Whether the fact was told because of this row."""
    settles: str = ""
    """Row id of an earlier reading in the light of the series that this row settles otherwise."""
    previous_hash: str = ""
    """`row_hash` of the row before it in the tracker's chain; empty for the first."""
    row_hash: str = ""
    """Hash of this row's content and `previous_hash`."""
