"""One alert to one chat: its states, what Telegram may answer, and what follows (DESIGN's table as data)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
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


class Reason(StrEnum):
    """Why a delivery stands where it stands: stored in `Delivery.reason`, used as a metric's label."""

    DELIVERED = "delivered"
    THROTTLED = "throttled"
    THROTTLED_ALL = "throttled_all"
    NOT_SENT = "not_sent"
    IN_DOUBT = "in_doubt"
    IN_DOUBT_TWICE = "in_doubt_twice"
    SERVER_FAILS = "server_fails"
    MOVED = "moved"
    TOPIC_GONE = "topic_gone"
    """Its topic is closed or deleted: goes to the general topic once."""
    UNREACHABLE = "unreachable"
    REJECTED_ONCE = "rejected_once"
    """Refused as it was: goes out as plain text once."""
    REJECTED = "rejected"
    TOKEN_REFUSED = "token_refused"  # noqa: S105 -- a reason, no secret
    FORGOTTEN = "forgotten"
    """Nothing is stored of its chat any more."""
    UNSUBSCRIBED = "unsubscribed"
    SUPERSEDED = "superseded"
    """A newer alert tells the same."""
    DIGESTED = "digested"
    """Told in one message with others that waited for the same chat."""
    WITHDRAWN = "withdrawn"
    """What it tells was taken back before it was sent."""
    OUTDATED = "outdated"
    """Its chat could not be reached for so long that the news is none."""


class Effect(StrEnum):
    """What an answer asks of the sender, beyond the delivery itself."""

    NONE = "none"
    AGAIN = "again"
    """Send this delivery again at once, in its changed form."""
    HOLD_CHAT = "hold_chat"
    """Nothing to this chat before the delivery's `not_before`."""
    HOLD_ALL = "hold_all"
    """Nothing to anybody before the delivery's `not_before`."""
    MOVE_CHAT = "move_chat"
    """Re-address the chat, then send there."""
    PAUSE_CHAT = "pause_chat"
    WAIT_FOR_SERVER = "wait_for_server"
    """Send nothing until the server answers again."""
    TELL_OPERATOR = "tell_operator"
    STOP_ALL = "stop_all"
    """Send nothing until the token is accepted again; the outbox stays."""


THROTTLED_UNSAID = 30.0
"""Seconds to wait after a 429 that does not say how long."""
DOUBT_WAIT = 30.0
"""Seconds before a delivery in doubt is sent once more, at least."""
BACKOFF_CEILING = 300.0
"""Longest wait between two attempts of something that was not sent, in seconds."""


def may_have_arrived(delivery: Delivery) -> bool:
    """Tell whether another send of this delivery may be a repeat, and must be marked as one."""
    return delivery.state is DeliveryState.DOUBTFUL or delivery.doubts > 0


def backoff(attempts: int, jitter: float) -> float:
    """Return the seconds before attempt `attempts` + 1: doubling, capped, between half and all of it by `jitter`."""
    ceiling = min(BACKOFF_CEILING, float(2 ** min(attempts, 16)))
    return ceiling * (0.5 + 0.5 * jitter)


def after(delivery: Delivery, outcome: Outcome, now: datetime, jitter: float) -> tuple[Delivery, Effect]:
    """Return what becomes of a delivery after an answer, and what the answer asks of the sender (DESIGN §9).

    `jitter` is a random number in [0, 1), so that what failed together does not come back together.
    """
    tried = replace(delivery, attempts=delivery.attempts + 1)
    return _TRANSITIONS[outcome.kind](tried, outcome, now, jitter)


def _wait(delivery: Delivery, until: datetime, reason: Reason) -> Delivery:
    """Let a delivery wait; one that may have arrived stays doubtful, so that its repeat is marked."""
    state = DeliveryState.DOUBTFUL if delivery.state is DeliveryState.DOUBTFUL else DeliveryState.WAITING
    return replace(delivery, state=state, not_before=until, reason=reason)


def _sent(delivery: Delivery, outcome: Outcome, _now: datetime, _jitter: float) -> tuple[Delivery, Effect]:
    sent = replace(
        delivery,
        state=DeliveryState.SENT,
        not_before=None,
        message_id=outcome.message_id,
        reason=Reason.DELIVERED,
    )
    return sent, Effect.NONE


def _throttled(delivery: Delivery, outcome: Outcome, now: datetime, jitter: float) -> tuple[Delivery, Effect]:
    seconds = THROTTLED_UNSAID if outcome.after is None else outcome.after
    reason = Reason.THROTTLED_ALL if outcome.server_wide else Reason.THROTTLED
    held = _wait(delivery, now + timedelta(seconds=seconds + 0.5 * jitter), reason)
    return held, Effect.HOLD_ALL if outcome.server_wide else Effect.HOLD_CHAT


def _not_sent(delivery: Delivery, outcome: Outcome, now: datetime, jitter: float) -> tuple[Delivery, Effect]:
    waiting = _wait(delivery, now + timedelta(seconds=backoff(delivery.attempts, jitter)), Reason.NOT_SENT)
    return waiting, Effect.WAIT_FOR_SERVER if outcome.server_wide else Effect.NONE


def _in_doubt(delivery: Delivery, outcome: Outcome, now: datetime, jitter: float) -> tuple[Delivery, Effect]:
    later = now + timedelta(seconds=DOUBT_WAIT * (1 + 0.5 * jitter))
    doubtful = replace(delivery, state=DeliveryState.DOUBTFUL, not_before=later)
    if outcome.server_wide:
        return replace(doubtful, reason=Reason.SERVER_FAILS), Effect.WAIT_FOR_SERVER
    if delivery.doubts == 0:
        return replace(doubtful, doubts=1, reason=Reason.IN_DOUBT), Effect.NONE
    parked = replace(
        delivery, state=DeliveryState.PARKED, doubts=delivery.doubts + 1, not_before=None, reason=Reason.IN_DOUBT_TWICE
    )
    return parked, Effect.TELL_OPERATOR


def _moved(delivery: Delivery, _outcome: Outcome, _now: datetime, _jitter: float) -> tuple[Delivery, Effect]:
    return replace(delivery, reason=Reason.MOVED), Effect.MOVE_CHAT


def _unreachable(delivery: Delivery, outcome: Outcome, _now: datetime, _jitter: float) -> tuple[Delivery, Effect]:
    if outcome.pause is Pause.TOPIC_CLOSED and delivery.reason != Reason.TOPIC_GONE:
        return replace(delivery, reason=Reason.TOPIC_GONE), Effect.AGAIN
    paused = replace(delivery, state=DeliveryState.PAUSED, not_before=None, reason=Reason.UNREACHABLE)
    return paused, Effect.PAUSE_CHAT


def _rejected(delivery: Delivery, _outcome: Outcome, _now: datetime, _jitter: float) -> tuple[Delivery, Effect]:
    if not delivery.plain:
        return replace(delivery, plain=True, reason=Reason.REJECTED_ONCE), Effect.AGAIN
    dead = replace(delivery, state=DeliveryState.DEAD, not_before=None, reason=Reason.REJECTED)
    return dead, Effect.TELL_OPERATOR


def _fatal(delivery: Delivery, _outcome: Outcome, _now: datetime, _jitter: float) -> tuple[Delivery, Effect]:
    """Keep the delivery as it was: it is not its fault."""
    return replace(delivery, attempts=delivery.attempts - 1, reason=Reason.TOKEN_REFUSED), Effect.STOP_ALL


_Transition = Callable[[Delivery, Outcome, datetime, float], tuple[Delivery, Effect]]
_TRANSITIONS: Mapping[OutcomeKind, _Transition] = {
    OutcomeKind.SENT: _sent,
    OutcomeKind.THROTTLED: _throttled,
    OutcomeKind.NOT_SENT: _not_sent,
    OutcomeKind.IN_DOUBT: _in_doubt,
    OutcomeKind.MOVED: _moved,
    OutcomeKind.UNREACHABLE: _unreachable,
    OutcomeKind.REJECTED: _rejected,
    OutcomeKind.FATAL: _fatal,
}


def settled(delivery: Delivery, state: DeliveryState, reason: Reason) -> Delivery:
    """Return a delivery that ends, or rests, without an attempt."""
    return replace(delivery, state=state, not_before=None, reason=reason)
