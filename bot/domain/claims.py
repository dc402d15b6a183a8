"""A claim: one party saying one number of people about one measure, with its quote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

OTHER = "other"
"""Claimant of a claim whose party is named but not listed by the tracker."""


class Metric(StrEnum):
    """What is counted."""

    RELEASED = "released"
    ANNOUNCED = "announced"
    DETAINED = "detained"
    FULL_LIBERTY = "full_liberty"


class Qualifier(StrEnum):
    """How a printed number bounds the true one."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    AT_MOST = "at_most"
    FEWER_THAN = "fewer_than"


class Scope(StrEnum):
    """Whether a number runs over a window or counts this time only."""

    TOTAL = "total"
    BATCH = "batch"


class Group(StrEnum):
    """The part that a number counts, where it does not count the whole."""

    WOMEN = "women"
    MEN = "men"
    MINORS = "minors"
    MILITARY = "military"
    PRESS = "press"
    FOREIGN = "foreign"
    PLACE = "place"
    PARTY = "party"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day and a time of day (in the tracker's zone), that a count speaks of."""

    day: date
    clock: time | None = None

    def isoformat(self) -> str:
        """Return `2026-01-14` or `2026-01-14T20:30`."""
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock.strftime('%H:%M')}"

    def __lt__(self, other: Moment) -> bool:
        """Order by day, then clock; a day without a clock is its end."""
        return (self.day, self.clock or time.max) < (other.day, other.clock or time.max)

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read what `isoformat` writes.

        Raises:
            ValueError: the text is no such moment.
        """
        day, _, clock = text.partition("T")
        return cls(date.fromisoformat(day), time.fromisoformat(clock) if clock else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One party's number. `ANNOUNCED` and `RELEASED` may come without a value: an announcement without a number."""

    claimant: str | None
    """A source id of the tracker, `OTHER`, or None: nobody is named."""
    metric: Metric
    value: int | None
    upper: int | None = None
    """The upper end, of a range only."""
    qualifier: Qualifier | None = Qualifier.EXACT
    scope: Scope | None = None
    group: Group | None = None
    since: date | None = None
    as_of: Moment | None = None
    denied: bool = False
    supersedes: int | None = None
    speaker: str | None = None
    quote: str = ""
    """Verbatim passage of the entry: from the source to the counted noun, at most 200 characters."""


def claim_to_json(claim: Claim) -> dict[str, Any]:
    """Return a claim as the JSON object that `recuento extract` prints; every field is present."""
    return {
        "claimant": claim.claimant,
        "speaker": claim.speaker,
        "metric": claim.metric.value,
        "value": claim.value,
        "upper": claim.upper,
        "qualifier": claim.qualifier.value if claim.qualifier else None,
        "scope": claim.scope.value if claim.scope else None,
        "group": claim.group.value if claim.group else None,
        "since": claim.since.isoformat() if claim.since else None,
        "as_of": claim.as_of.isoformat() if claim.as_of else None,
        "denied": claim.denied,
        "supersedes": claim.supersedes,
        "quote": claim.quote,
    }


def claim_from_json(row: dict[str, Any]) -> Claim:
    """Read what `claim_to_json` writes; absent fields take their defaults.

    Raises:
        KeyError: claimant, metric or value is absent.
        ValueError: a field holds a word or a date that is none.
    """

    def day(text: str | None) -> date | None:
        return date.fromisoformat(text) if text else None

    return Claim(
        claimant=row["claimant"],
        speaker=row.get("speaker"),
        metric=Metric(row["metric"]),
        value=row["value"],
        upper=row.get("upper"),
        qualifier=Qualifier(row["qualifier"]) if row.get("qualifier") else None,
        scope=Scope(row["scope"]) if row.get("scope") else None,
        group=Group(row["group"]) if row.get("group") else None,
        since=day(row.get("since")),
        as_of=Moment.parse(row["as_of"]) if row.get("as_of") else None,
        denied=bool(row.get("denied")),
        supersedes=row.get("supersedes"),
        quote=row.get("quote", ""),
    )
