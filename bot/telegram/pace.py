"""Who may send when: the limits of the Bot API as a queue that is told the time; nothing here waits.

A sender takes a ticket with `join`; `take` hands tickets out as their turn comes, commands before bulk. Times are
seconds of one monotonic clock.
"""

from __future__ import annotations

import heapq
from collections import deque
from dataclasses import dataclass, field

PRUNE_AT = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much may be sent. None lifts a limit (for measurements against a server of one's own)."""

    overall: float | None = 30.0
    """Messages a second to everybody."""
    chat_interval: float | None = 1.0
    """Seconds between two messages to one chat."""
    urgent_ahead: int = 2
    """Answers to a person that may come before their second: somebody who presses two buttons does not wait."""
    group_minute: int | None = 20
    """Messages a minute to a group or channel."""
    overshoot: float = 0.02
    """Seconds of turns that may be made up for when the machine woke too late; more would be a burst."""
    share: float = 0.985
    """The part of `overall` that is used, so that uneven transit does not make a second too full."""
    second: int | None = None
    """Most messages in any one second, however they are made up for; None: `overshoot` is so short that it cannot."""


FREE = Limits()
PAID = Limits(overall=1000.0, share=1.0, overshoot=0.05, second=930)
"""With allow_paid_broadcast."""


@dataclass(slots=True)
class Ticket:
    """One send that waits for its turn."""

    chat_id: int
    urgent: bool
    gone: bool = False
    """Given up by its sender."""


@dataclass(slots=True)
class _Window:
    """When a group was last written to."""

    times: deque[float] = field(default_factory=deque)


class Pace:
    """The queue of tickets, and when what was sent."""

    def __init__(self, limits: Limits = FREE) -> None:
        self.limits = limits
        self._slot = 0.0
        self._held_until = 0.0
        self._lately: deque[float] = deque(maxlen=self.limits.second or 1)
        self._chat_next: dict[int, float] = {}
        self._chat_held: dict[int, float] = {}
        self._windows: dict[int, _Window] = {}
        self._ready: tuple[deque[Ticket], deque[Ticket]] = (deque(), deque())
        self._later: list[tuple[float, int, Ticket]] = []
        self._number = 0
        self._prune_at = PRUNE_AT

    def join(self, chat_id: int, *, urgent: bool) -> Ticket:
        """Queue one send to a chat; urgent ones (answers to people) go before the others."""
        ticket = Ticket(chat_id, urgent)
        self._ready[0 if urgent else 1].append(ticket)
        return ticket

    def take(self, now: float) -> Ticket | None:
        """Return a ticket whose turn has come and count it as sent, or None."""
        while self._later and self._later[0][0] <= now:
            ticket = heapq.heappop(self._later)[2]
            self._ready[0 if ticket.urgent else 1].append(ticket)
        if self._next_slot(now) > now:
            return None
        for queue in self._ready:
            while queue:
                ticket = queue.popleft()
                if ticket.gone:
                    continue
                free_at = self._free_at(ticket)
                if free_at <= now:
                    self._count(ticket.chat_id, now)
                    return ticket
                self._number += 1
                heapq.heappush(self._later, (free_at, self._number, ticket))
        return None

    def wakes_at(self, now: float) -> float | None:
        """Return when `take` should be asked again, or None when nobody waits."""
        if any(self._ready):
            return self._next_slot(now)
        if self._later:
            return max(self._later[0][0], self._next_slot(now))
        return None

    def hold(self, chat_id: int | None, until: float) -> None:
        """Send nothing to a chat (None: to anybody) before a time; an earlier time never shortens a hold."""
        if chat_id is None:
            self._held_until = max(self._held_until, until)
        else:
            self._chat_held[chat_id] = max(self._chat_held.get(chat_id, 0.0), until)

    def held(self, chat_id: int | None = None) -> float:
        """Return until when a chat (None: everybody) is not written to; 0.0 when that was never said."""
        return self._held_until if chat_id is None else self._chat_held.get(chat_id, 0.0)

    def waiting(self) -> list[Ticket]:
        """Return the tickets that have not had their turn."""
        later = [ticket for _, _, ticket in self._later]
        return [ticket for ticket in (*self._ready[0], *self._ready[1], *later) if not ticket.gone]

    def _next_slot(self, now: float) -> float:
        """Return when the next send to anybody may go."""
        full = self.limits.second is not None and len(self._lately) == self.limits.second
        window = self._lately[0] + 1.0 if full else 0.0
        return max(self._slot, now - self.limits.overshoot, self._held_until, window)

    def _free_at(self, ticket: Ticket) -> float:
        """Return when a ticket's chat may be written to."""
        chat_id, interval = ticket.chat_id, self.limits.chat_interval or 0.0
        ahead = self.limits.urgent_ahead * interval if ticket.urgent else 0.0
        free_at = max(self._chat_next.get(chat_id, 0.0) - ahead, self._chat_held.get(chat_id, 0.0))
        window, most = self._windows.get(chat_id), self.limits.group_minute
        if window is not None and most is not None and len(window.times) >= most:
            free_at = max(free_at, window.times[-most] + 60.0)
        return free_at

    def _count(self, chat_id: int, now: float) -> None:
        """Count a send. A turn that was missed by more than the overshoot is lost, not saved up."""
        if self.limits.second is not None:
            self._lately.append(now)
        if self.limits.overall is not None:
            slot = self._slot if now - self._slot <= self.limits.overshoot else now
            self._slot = slot + 1.0 / (self.limits.overall * self.limits.share)
        if self.limits.chat_interval is not None:
            self._chat_next[chat_id] = max(now, self._chat_next.get(chat_id, 0.0)) + self.limits.chat_interval
        if chat_id < 0 and self.limits.group_minute is not None:
            times = self._windows.setdefault(chat_id, _Window()).times
            times.append(now)
            while len(times) > self.limits.group_minute:
                times.popleft()
        if len(self._chat_next) >= self._prune_at:
            self._prune(now)

    def _prune(self, now: float) -> None:
        """Forget chats that are free again; asked as often as the table has doubled, so cheap in the long run."""
        self._chat_next = {chat: free_at for chat, free_at in self._chat_next.items() if free_at > now}
        self._chat_held = {chat: until for chat, until in self._chat_held.items() if until > now}
        self._windows = {c: w for c, w in self._windows.items() if w.times and w.times[-1] + 60.0 > now}
        self._prune_at = max(PRUNE_AT, 2 * len(self._chat_next))
