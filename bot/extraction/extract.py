"""One entry in, claims and rejected candidates out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.domain.claims import Claim
from bot.domain.trackers import Tracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the extractor needs to know of an entry."""

    title: str
    summary: str = ""
    """Plain text, or markup as feeds have it: both are read."""
    published: datetime | None = None
    """Aware; None: dates without a year and days of the week stay unresolved."""
    language: str | None = None
    """"es" or "en"; None or any other: told by the words."""
    own_source: str | None = None
    """Source id that figures with nobody named belong to (the source's own feed)."""
    timezone: str | None = None
    """IANA zone of the outlet; None: the tracker's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A number that was seen and not taken, and why."""

    text: str
    start: int
    end: int
    """Span in title + newline + summary, as given."""
    reason: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What came of one entry."""

    claims: tuple[Claim, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    on_topic: bool = True


class Extractor:
    """Everything known of a tracker, compiled once; `extract` is a pure function of the reading."""

    def __init__(self, tracker: Tracker) -> None:
        self.tracker = tracker

    def extract(self, reading: Reading) -> Extraction:
        """Return the claims of an entry, and the numbers that are none, each with its reason."""
        raise NotImplementedError
