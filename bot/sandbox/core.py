"""What the sandbox's methods, driver and pages share: the world, the queue of updates, pacing, faults and the log."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.faults import Faults
from bot.sandbox.pacing import Pacing
from bot.sandbox.replies import QUERY_TOO_OLD, bad_request, too_many_requests
from bot.sandbox.state import Chat, Query, World
from bot.sandbox.updates import Updates


@dataclass(slots=True)
class LoggedRequest:
    """One request of the bot: times in seconds of the sandbox's monotonic clock, `status` 0 while it is open.

    `fault` is the kind of the fault injected, "" for none; `error` the description of a refusal.
    """

    method: str
    params: dict[str, Any]
    chat_id: int | str | None
    at: float
    status: int = 0
    answered_at: float = 0.0
    error: str = ""
    fault: str = ""


@dataclass(slots=True)
class Core:
    """The shared parts of one sandbox; `query_lifetime` in seconds."""

    world: World
    token: str
    updates: Updates = field(default_factory=Updates)
    pacing: Pacing = field(default_factory=Pacing)
    faults: Faults = field(default_factory=Faults)
    requests: deque[LoggedRequest] = field(default_factory=deque)
    old_server: bool = False
    query_lifetime: float = 60.0

    def pace(self, chat: Chat, *, paid: bool) -> None:
        """Count a message or an edit; raise a 429 when Telegram would."""
        wait = self.pacing.admit(chat.id, self.world.monotonic(), crowded=not chat.private, paid=paid)
        if wait:
            raise too_many_requests(wait)

    def open_query(self, queries: dict[str, Query], query_id: str) -> Query:
        """Return a query that may still be answered; raise a 400 otherwise."""
        query = queries.get(query_id)
        if query is None or self.world.monotonic() - query.at > self.query_lifetime:
            raise bad_request(QUERY_TOO_OLD)
        return query
