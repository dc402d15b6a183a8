"""What is known of a feed between two polls, and of the entries it has shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """One feed as the last poll left it. All times are aware and in UTC."""

    url: str
    outlet_id: str
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    next_check_at: datetime | None = None
    """None: due at once."""
    checked_at: datetime | None = None
    ok_at: datetime | None = None
    """When it last answered, changed or unchanged."""
    full_at: datetime | None = None
    """When its whole body was last read."""
    first_read_at: datetime | None = None
    """When its entries were first recorded; None: the next read is the silent first one."""
    failures: int = 0
    failing_since: datetime | None = None
    last_reason: str | None = None
    last_detail: str = ""
    moved_to: str | None = None
    moved_seen: int = 0
    gone_seen: int = 0
    paused: bool = False
    entries_last: int = 0
    shrunk_seen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenEntry:
    """What is kept of an entry, so that it is never news twice."""

    entry_id: str
    feed_url: str
    digest: str
    """Of its text; another digest under the same id is an edit."""
    fingerprint: str = ""
    """Of outlet-independent title words: finds the same item under a new guid or link."""
    edits: int = 0
    first_seen_at: datetime
    last_seen_at: datetime
