"""What is counted for the operator: by name and reason, from closed lists; ids of people never."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum


class Measure(StrEnum):
    """What is counted. The value is the metric's name, without `recuento_` and `_total`."""

    POLLS = "polls"
    """By `PollReason`."""
    FAILURES = "feed_failures"
    """By `FailureReason`."""
    ENTRIES = "entries"
    """By `new`, `edited`."""
    CLAIMS = "claims"
    """By `Verdict`."""
    ALERTS = "alerts"
    """By `AlertKind`."""
    SENDS = "sends"
    """By `OutcomeKind`."""
    NOTICES = "notices"
    """By the kind of what the operator was told."""
    JOBS_FAILED = "jobs_failed"
    """By the job's name."""


class Tally:
    """Counts since the start of the process."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[Measure, str]] = Counter()

    def add(self, measure: Measure, reason: str, by: int = 1) -> None:
        """Count something."""
        self._counts[measure, str(reason)] += by

    def of(self, measure: Measure, reason: str) -> int:
        """Return how often something was counted."""
        return self._counts[measure, str(reason)]

    def __iter__(self) -> Iterator[tuple[Measure, str, int]]:
        for (measure, reason), count in sorted(self._counts.items()):
            yield measure, reason, count
