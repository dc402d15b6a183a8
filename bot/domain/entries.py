"""An entry: one item of a feed as plain text, with language and dates."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EntryFlag(StrEnum):
    """What is doubtful about an entry; a flag of `NO_CLAIMS` forbids to take claims from it."""

    LOSSY = "lossy"
    """Its bytes could not be decoded for certain."""
    HIDDEN_MARKS = "hidden_marks"
    """Bidirectional or zero-width marks stood around its digits."""
    TRUNCATED = "truncated"
    """It is the last item of a feed that was cut off."""
    DATE_CLAMPED = "date_clamped"
    """Its date lay in the future or made no sense; the time of fetching stands instead."""


NO_CLAIMS = frozenset({EntryFlag.LOSSY, EntryFlag.HIDDEN_MARKS, EntryFlag.TRUNCATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed. All times are aware and in UTC."""

    entry_id: str
    """Who this item is, edits included: from outlet and guid, else link, else title (`identify`)."""
    digest: str
    """What it says (`digest_of`): another digest under a known id is an entry edited in place."""
    outlet_id: str
    feed_url: str
    title: str
    summary: str = ""
    link: str | None = None
    published_at: datetime | None = None
    """As printed; None where the feed prints no usable date."""
    seen_at: datetime
    language: str | None = None
    flags: frozenset[EntryFlag] = frozenset()

    @property
    def dated_at(self) -> datetime:
        """When it was printed, as far as known, and never later than it was seen."""
        return min(self.published_at or self.seen_at, self.seen_at)


def short_hash(*parts: str) -> str:
    """Return 24 hexadecimal digits that stand for these parts, in this order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def identify(outlet_id: str, guid: str | None, link: str | None, title: str) -> str:
    """Return an entry's id: the same for every later edit of the item, bounded however long the guid."""
    return short_hash(outlet_id, guid or link or title)


def digest_of(title: str, summary: str) -> str:
    """Return the digest of what an entry says."""
    return short_hash(title, summary)
