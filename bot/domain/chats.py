"""Who is told: chats with their choices. What is kept of a chat is here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from bot.domain.claims import Group


class ChatKind(StrEnum):
    """Telegram's kinds of chat."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Appearance(StrEnum):
    """How a chat wants its messages."""

    RICH = "rich"
    PLAIN = "plain"


class Rhythm(StrEnum):
    """When changes are told."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


class Pause(StrEnum):
    """Why nothing is sent to a chat for now; it wakes on its next message or change of membership."""

    BLOCKED = "blocked"
    KICKED = "kicked"
    NOT_FOUND = "not_found"
    NO_RIGHTS = "no_rights"
    TOPIC_CLOSED = "topic_closed"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes: a chat, and a forum topic in it."""

    chat_id: int
    thread_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From when to when (in the chat's zone) nothing rings; what comes then is told at the end."""

    begins: time
    ends: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a chat wants to know of one tracker."""

    tracker_id: str
    totals: bool = True
    """First figures and revisions of running counts."""
    announcements: bool = True
    """Announcements with or without a number, and batches by a named source."""
    parts: frozenset[Group] = frozenset()
    """Parts that are told too."""
    unnamed: bool = False
    """Also batches with nobody named."""
    sources: frozenset[str] = frozenset()
    """Only these sources; empty: all."""
    least_change: int = 1
    """Smallest change of a running count, in people, that is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One place that messages go to. No name, no text, no log of use is kept."""

    address: Address
    kind: ChatKind
    language: str = "es"
    timezone: str | None = None
    """IANA zone; None: the tracker's."""
    appearance: Appearance = Appearance.RICH
    silent: bool = False
    rhythm: Rhythm = Rhythm.AT_ONCE
    quiet: QuietHours | None = None
    muted_until: datetime | None = None
    pause: Pause | None = None
    subscriptions: tuple[Subscription, ...] = ()
    told_at: tuple[datetime, ...] = ()
    """When alerts of the last hour were addressed to it: what the hourly cap counts. Told by the outbox, not stored."""

    def subscription(self, tracker_id: str) -> Subscription | None:
        """Return what the chat wants of a tracker, or None if it does not follow it."""
        return next((s for s in self.subscriptions if s.tracker_id == tracker_id), None)
