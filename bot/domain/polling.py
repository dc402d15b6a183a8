"""When a feed is asked again, where, and what its last answer says about its health; decides, never asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.reading import Body, Failure, FailureReason, Read, Result, Unchanged, Validators

if TYPE_CHECKING:
    from bot.domain.feeds import FeedState

AGREEING_POLLS = 3
"""Polls that must agree before a move is believed, or a shrunk feed reported."""
GONE_POLLS = 2
"""Answers of "gone for good" before a feed is paused."""
FULL_EVERY = timedelta(hours=24)
"""After this long the whole body is asked for, whatever the server says about changes."""
LONGEST_BACKOFF = timedelta(hours=1)
LONGEST_WAIT = timedelta(hours=24)
"""No server is obeyed when it asks to wait longer."""
_CLOCK_SLACK = timedelta(seconds=60)
_SHRUNK_TO = 4
"""A feed shrinks when less than one in so many of its entries is left."""
_MOVED_AWAY = frozenset(
    {
        FailureReason.NOT_FOUND,
        FailureReason.GONE,
        FailureReason.DNS,
        FailureReason.BAD_ADDRESS,
        FailureReason.PRIVATE_ADDRESS,
        FailureReason.NOT_A_FEED,
    }
)
_PATIENT = frozenset({FailureReason.FORBIDDEN, FailureReason.NOT_FOUND, FailureReason.BOT_WALL})
_TOLD_AFTER = timedelta(hours=2)
_TOLD_LATE = timedelta(hours=24)


class Due(StrEnum):
    """Whether a feed is to be asked now, and why."""

    FIRST = "first"
    ON_TIME = "on_time"
    CLOCK_SET_BACK = "clock_set_back"
    """The time of the next poll lies further ahead than was ever planned."""
    NOT_YET = "not_yet"
    PAUSED = "paused"

    @property
    def now(self) -> bool:
        """Whether this means: ask it now."""
        return self in {Due.FIRST, Due.ON_TIME, Due.CLOCK_SET_BACK}


class PollReason(StrEnum):
    """What a poll came to: a closed list, used as a metric's label."""

    FIRST_READ = "first_read"
    """The first entries of this feed: recorded in silence."""
    READ = "read"
    TRUNCATED = "truncated"
    """Read as far as it came; asked for anew next time."""
    NO_ENTRIES = "no_entries"
    SHRUNK = "shrunk"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    THROTTLED = "throttled"
    GONE = "gone"
    PAUSED = "paused"


class Notice(StrEnum):
    """What the operator is told of a feed, once."""

    MOVED = "moved"
    DUPLICATE = "duplicate"
    """It moved to where another feed of ours is."""
    FAILING = "failing"
    RECOVERED = "recovered"
    GONE = "gone"
    """Paused: it said twice that it is gone for good."""
    SHRUNK = "shrunk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a decision depends on beside the feed and its answer."""

    now: datetime
    interval: timedelta
    """Between polls of this feed: never asked more often."""
    jitter: float = 0.0
    """Chance, from 0 to below 1: spreads feeds that would all be asked at once."""
    other_urls: frozenset[str] = frozenset()
    """Addresses of the other feeds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """A feed's state after a poll, why it is so, and what the operator is told."""

    state: FeedState
    reason: PollReason
    notices: tuple[Notice, ...] = ()


def due(state: FeedState, now: datetime) -> Due:
    """Tell whether a feed is to be asked now; safe against a clock that was set back."""
    if state.paused:
        return Due.PAUSED
    if state.next_check_at is None or state.checked_at is None:
        return Due.FIRST
    if state.next_check_at <= now:
        return Due.ON_TIME
    return Due.CLOCK_SET_BACK if state.checked_at > now + _CLOCK_SLACK else Due.NOT_YET


def address_of(state: FeedState, other_urls: frozenset[str] = frozenset()) -> str:
    """Return where to ask: the new address once a move is believed, unless another feed of ours is there."""
    believed = state.moved_to is not None and state.moved_seen >= AGREEING_POLLS
    return state.moved_to if believed and state.moved_to and state.moved_to not in other_urls else state.url


def validators_of(state: FeedState, now: datetime) -> Validators:
    """Return what to ask "changed since?" with; nothing once a day, for a server may say "unchanged" for ever."""
    if state.full_at is None or not timedelta(0) <= now - state.full_at < FULL_EVERY:
        return Validators()
    return Validators(etag=state.etag, last_modified=state.last_modified)


def recognised(state: FeedState, body: Body) -> Body | Unchanged:
    """Return the body if it is news; the same bytes as last time count as unchanged and are not parsed."""
    if state.body_hash != body.body_hash:
        return body
    return Unchanged(etag=body.etag, last_modified=body.last_modified, moved_to=body.moved_to, full=True)


def after_poll(state: FeedState, result: Result, terms: Terms) -> Polled:
    """Return what becomes of a feed after one poll."""
    if isinstance(result, Failure):
        return _after_failure(state, result, terms)
    if isinstance(result, Unchanged):
        return _after_unchanged(state, result, terms)
    return _after_read(state, result, terms)


def resumed(state: FeedState) -> FeedState:
    """Return a paused feed as one that is due at once."""
    return replace(state, paused=False, gone_seen=0, failures=0, failing_since=None, next_check_at=None)


def _after_read(state: FeedState, read: Read, terms: Terms) -> Polled:
    count, body = len(read.parsed.entries), read.body
    whole = not read.parsed.truncated  # a body that was cut off is asked for anew, not remembered
    state, notices = _answered(state, body.moved_to, terms)
    first = state.first_read_at is None and count > 0
    state = replace(
        state,
        etag=body.etag if whole else None,
        last_modified=body.last_modified if whole else None,
        body_hash=body.body_hash if whole else None,
        full_at=terms.now,
        first_read_at=terms.now if first else state.first_read_at,
    )
    if count * _SHRUNK_TO < state.entries_last:
        return _shrunk(state, count, notices)
    state = replace(state, entries_last=count, shrunk_seen=0)
    if first:
        reason = PollReason.FIRST_READ
    elif not count:
        reason = PollReason.NO_ENTRIES
        state = replace(state, last_reason=reason)
    else:
        reason = PollReason.READ if whole else PollReason.TRUNCATED
    return Polled(state=state, reason=reason, notices=notices)


def _after_unchanged(state: FeedState, answer: Unchanged, terms: Terms) -> Polled:
    empty = state.last_reason == PollReason.NO_ENTRIES
    state, notices = _answered(state, answer.moved_to, terms)
    state = replace(
        state,
        etag=answer.etag or state.etag,
        last_modified=answer.last_modified or state.last_modified,
        full_at=terms.now if answer.full else state.full_at,
    )
    if state.shrunk_seen > 0:
        return _shrunk(state, None, notices)
    state = replace(state, last_reason=PollReason.NO_ENTRIES if empty else None)
    return Polled(state=state, reason=PollReason.UNCHANGED, notices=notices)


def _answered(state: FeedState, moved_to: str | None, terms: Terms) -> tuple[FeedState, tuple[Notice, ...]]:
    """Return the state after any good answer: no failures, the next poll planned, a move counted."""
    notices: tuple[Notice, ...] = ()
    if state.failing_since is not None and terms.now - state.failing_since >= _TOLD_AFTER:
        notices = (Notice.RECOVERED,)
    spread = terms.jitter * min(terms.interval / 20, _CLOCK_SLACK / 2)
    state = replace(
        state,
        checked_at=terms.now,
        ok_at=terms.now,
        next_check_at=terms.now + terms.interval + spread,
        failures=0,
        failing_since=None,
        gone_seen=0,
        last_reason=None,
        last_detail="",
    )
    return _moved(state, moved_to, terms, notices)


def _moved(
    state: FeedState, moved_to: str | None, terms: Terms, notices: tuple[Notice, ...]
) -> tuple[FeedState, tuple[Notice, ...]]:
    """Count polls that agree on a new address; a single redirect may be a mistake."""
    if moved_to is None:
        at_new_address = address_of(state, terms.other_urls) != state.url
        return (state if at_new_address else replace(state, moved_to=None, moved_seen=0)), notices
    if moved_to == state.url:
        return replace(state, moved_to=None, moved_seen=0), notices
    seen = min(state.moved_seen + 1, AGREEING_POLLS) if moved_to == state.moved_to else 1
    if seen == AGREEING_POLLS > state.moved_seen:
        notices += (Notice.DUPLICATE if moved_to in terms.other_urls else Notice.MOVED,)
    return replace(state, moved_to=moved_to, moved_seen=seen), notices


def _shrunk(state: FeedState, count: int | None, notices: tuple[Notice, ...]) -> Polled:
    """Doubt a feed that lost nearly all its entries: reported at the third poll, then taken as it is."""
    seen = state.shrunk_seen + 1
    if seen < AGREEING_POLLS:
        state = replace(state, shrunk_seen=seen, last_reason=PollReason.SHRUNK)
        return Polled(state=state, reason=PollReason.SHRUNK, notices=notices)
    state = replace(state, shrunk_seen=0, entries_last=count or 0, last_reason=PollReason.SHRUNK)
    return Polled(state=state, reason=PollReason.SHRUNK, notices=(*notices, Notice.SHRUNK))


def _after_failure(state: FeedState, failure: Failure, terms: Terms) -> Polled:
    asked_new = address_of(state, terms.other_urls) != state.url
    failures = state.failures + 1
    since = state.failing_since if state.failing_since and state.failing_since <= terms.now else terms.now
    notices = _failing(state, failure, terms, since)
    state = replace(
        state,
        checked_at=terms.now,
        next_check_at=terms.now + wait_after(failures, failure, terms),
        failures=failures,
        failing_since=since,
        last_reason=failure.reason,
        last_detail=failure.detail,
    )
    if asked_new and failure.reason in _MOVED_AWAY:
        state = replace(state, moved_to=None, moved_seen=0)  # the old address is asked again
        return Polled(state=state, reason=PollReason.FAILED, notices=notices)
    if failure.reason is FailureReason.GONE:
        return _gone(state, notices)
    state = replace(state, gone_seen=0)
    throttled = failure.reason is FailureReason.THROTTLED
    return Polled(state=state, reason=PollReason.THROTTLED if throttled else PollReason.FAILED, notices=notices)


def _gone(state: FeedState, notices: tuple[Notice, ...]) -> Polled:
    """Believe "gone for good" at the second poll."""
    state = replace(state, gone_seen=state.gone_seen + 1)
    if state.gone_seen < GONE_POLLS:
        return Polled(state=state, reason=PollReason.GONE, notices=notices)
    return Polled(state=replace(state, paused=True), reason=PollReason.PAUSED, notices=(*notices, Notice.GONE))


def _failing(state: FeedState, failure: Failure, terms: Terms, since: datetime) -> tuple[Notice, ...]:
    """Tell once, at the poll where the time that a feed fails passes the patience with it."""
    patience = _TOLD_LATE if failure.reason in _PATIENT else _TOLD_AFTER
    before = (state.checked_at or since) - since
    return (Notice.FAILING,) if before < patience <= terms.now - since else ()


def wait_after(failures: int, failure: Failure, terms: Terms) -> timedelta:
    """Return how long to wait after so many failures in a row: doubling to an hour, or what the server asks."""
    doubled: timedelta = terms.interval * (1 << min(failures - 1, 10))
    wait = min(doubled, max(LONGEST_BACKOFF, terms.interval)) * (1 + terms.jitter / 4)
    asked = timedelta(seconds=failure.retry_after or 0)
    return max(wait, min(asked, LONGEST_WAIT))
