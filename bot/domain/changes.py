"""What the ledger reports when something was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.rows import LedgerRow, Verdict


class ChangeKind(StrEnum):
    """The kinds of change; those of `PUSHABLE` may become an alert."""

    ANNOUNCEMENT = "announcement"
    FIRST = "first"
    UP = "up"
    DOWN = "down"
    HELD = "held"
    QUIET = "quiet"
    """Changed nothing that is told: its reason says why."""


PUSHABLE = frozenset({ChangeKind.ANNOUNCEMENT, ChangeKind.FIRST, ChangeKind.UP, ChangeKind.DOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One row's effect on its series. Claimant, metric, group, value and provenance are in `row`."""

    change_id: str
    """The same for the same fact, whatever entry brought it: what was pushed once is never pushed again."""
    kind: ChangeKind
    reason: Verdict
    row: LedgerRow
    previous: int | None = None
    pushed: bool = False
    """Whether it may be told by itself (subject to each chat's choices)."""
    part: bool = False
    """Told only to chats that ask for everything: parts, and batches with nobody named."""
