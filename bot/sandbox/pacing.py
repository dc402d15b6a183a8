"""Telegram's pacing rules: how many messages pass in all, in a chat and in a group; it only counts, on a clock given.

The figures are those Telegram publishes in its bot FAQ: about 30 messages a second over all chats, one a second in
a chat (short bursts pass), 20 a minute in a group; up to 1,000 a second with paid broadcasts.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

_MINUTE = 60.0


@dataclass(slots=True)
class PacingRules:
    """The limits, each of which a test may change; `enabled` False lets everything pass."""

    enabled: bool = True
    overall_per_second: int = 30
    overall_slack: int = 3  # "about": messages that leave evenly still arrive unevenly
    paid_per_second: int = 1000
    chat_per_second: float = 1.0
    chat_burst: int = 5
    group_per_minute: int = 20


@dataclass(slots=True)
class _Bucket:
    """The credit of one chat, in messages, as of a time."""

    credit: float
    at: float


@dataclass(slots=True)
class Pacing:
    """What was let through lately."""

    rules: PacingRules = field(default_factory=PacingRules)
    _free: deque[float] = field(default_factory=deque)
    _paid: deque[float] = field(default_factory=deque)
    _buckets: dict[int, _Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)

    def admit(self, chat_id: int, now: float, *, crowded: bool, paid: bool) -> int:
        """Count one message or edit; return 0, or the whole seconds to wait when it is refused (not counted).

        `crowded` is true of groups and channels, `paid` of sends with `allow_paid_broadcast`; `now` in seconds.
        """
        rules = self.rules
        if not rules.enabled:
            return 0
        window, limit = (
            (self._paid, rules.paid_per_second)
            if paid
            else (self._free, rules.overall_per_second + rules.overall_slack)
        )
        while window and window[0] <= now - 1.0:
            window.popleft()
        wait = window[-limit] + 1.0 - now if len(window) >= limit else 0.0
        wait = max(wait, self._chat_wait(chat_id, now))
        if crowded:
            wait = max(wait, self._group_wait(chat_id, now))
        if wait > 0.0:
            return max(1, math.ceil(wait))
        window.append(now)
        self._buckets[chat_id].credit -= 1.0
        if crowded:
            self._groups[chat_id].append(now)
        return 0

    def _chat_wait(self, chat_id: int, now: float) -> float:
        rules = self.rules
        bucket = self._buckets.get(chat_id)
        if bucket is None:
            bucket = self._buckets[chat_id] = _Bucket(float(rules.chat_burst), now)
        gained = (now - bucket.at) * rules.chat_per_second
        bucket.credit = min(float(rules.chat_burst), bucket.credit + gained)
        bucket.at = now
        return (1.0 - bucket.credit) / rules.chat_per_second if bucket.credit < 1.0 else 0.0

    def _group_wait(self, chat_id: int, now: float) -> float:
        sent = self._groups.setdefault(chat_id, deque())
        while sent and sent[0] <= now - _MINUTE:
            sent.popleft()
        limit = self.rules.group_per_minute
        return sent[-limit] + _MINUTE - now if len(sent) >= limit else 0.0
