"""One alert to one chat: its states, what Telegram may answer, and what follows (DESIGN's table as data)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.chats import Pause


class DeliveryState(StrEnum):
    """Where one delivery stands."""

    PENDING = "pending"
    WAITING = "waiting"
    """Not before `not_before`."""
    DOUBTFUL = "doubtful"
    """May have arrived; is sent once more after `not_before`, marked as a possible repeat."""
    SENT = "sent"
    PARKED = "parked"
    """In doubt twice: the operator is told."""
    DEAD = "dead"
    COLLAPSED = "collapsed"
    """A newer alert for the same series took its place."""
    PAUSED = "paused"
    """Its chat cannot be reached for now."""


FINAL = frozenset({DeliveryState.SENT, DeliveryState.PARKED, DeliveryState.DEAD, DeliveryState.COLLAPSED})


class OutcomeKind(StrEnum):
    """What an attempt came to; told by the Telegram edge, once for all vendors' errors."""

    SENT = "sent"
    THROTTLED = "throttled"
    NOT_SENT = "not_sent"
    IN_DOUBT = "in_doubt"
    MOVED = "moved"
    UNREACHABLE = "unreachable"
    REJECTED = "rejected"
    FATAL = "fatal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The answer to one attempt."""

    kind: OutcomeKind
    message_id: int | None = None
    after: float | None = None
    """Seconds to wait, for `THROTTLED`."""
    moved_to: int | None = None
    """The new chat id, for `MOVED`."""
    pause: Pause | None = None
    """Why the chat cannot be reached, for `UNREACHABLE`."""
    server_wide: bool = False
    """The whole server fails: nobody's budget is spent."""
    detail: str = ""
    """For the operator; free of tokens and chat ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One alert to one chat."""

    alert_id: str
    chat_key: str
    """Pseudonym of the chat (`Chats.key_of`): the outbox and its journal hold no chat id."""
    state: DeliveryState = DeliveryState.PENDING
    attempts: int = 0
    doubts: int = 0
    not_before: datetime | None = None
    message_id: int | None = None
    plain: bool = False
    """Rejected once as rich or formatted: goes out as plain text."""
    reason: str = ""
