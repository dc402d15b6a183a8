"""When a feed is asked again, and what its answers say about its health."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entries import Entry
from bot.domain.feeds import FeedState
from bot.domain.polling import (
    Due,
    Notice,
    PollReason,
    Terms,
    address_of,
    after_poll,
    due,
    recognised,
    resumed,
    validators_of,
)
from bot.domain.reading import Body, Failure, FailureReason, Parsed, Read, Unchanged, Validators

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
FIVE_MINUTES = timedelta(minutes=5)
HOUR = timedelta(hours=1)
OLD = "https://news.example/feed"
NEW = "https://news.example/rss"
FRESH = FeedState(url=OLD, outlet_id="news")
SERVER_ERROR = Failure(reason=FailureReason.SERVER_ERROR, detail="news.example: 503")


def terms(now=NOW, *, interval=FIVE_MINUTES, jitter=0.0, others=()):
    return Terms(now=now, interval=interval, jitter=jitter, other_urls=frozenset(others))


def body(moved_to=None, body_hash="h1"):
    return Body(url=OLD, content=b"<rss/>", etag='"1"', last_modified="then", body_hash=body_hash, moved_to=moved_to)


def read(count=3, *, truncated=False, **of_body):
    entries = tuple(
        Entry(entry_id=str(n), digest="d", outlet_id="news", feed_url=OLD, title="t", seen_at=NOW) for n in range(count)
    )
    return Read(body=body(**of_body), parsed=Parsed(entries=entries, truncated=truncated))


def polls(state, results, *, every=FIVE_MINUTES, **of_terms):
    """Poll once for each result; return the last state and all reasons and notices."""
    now, reasons, notices = NOW, [], []
    for result in results:
        polled = after_poll(state, result, terms(now, **of_terms))
        state = polled.state
        reasons.append(polled.reason)
        notices.extend(polled.notices)
        now += every
    return state, reasons, notices


READY = polls(FRESH, [read()])[0]


def test_a_new_feed_is_due_at_once():
    """A feed never asked is due, with nothing to ask "changed since?" with."""
    assert due(FRESH, NOW) is Due.FIRST
    assert Due.FIRST.now
    assert validators_of(FRESH, NOW) == Validators()


def test_the_first_entries_are_told_apart():
    """The first read with entries is the silent one, and later ones are not."""
    state, reasons, notices = polls(FRESH, [read(), read(body_hash="h2")])
    assert reasons == [PollReason.FIRST_READ, PollReason.READ]
    assert state.first_read_at == NOW
    assert notices == []


def test_an_empty_first_read_does_not_use_up_the_silence():
    """A feed that was empty at first records its first entries in silence."""
    state, reasons, _ = polls(FRESH, [read(0), Unchanged(), read(5, body_hash="h2")])
    assert reasons == [PollReason.NO_ENTRIES, PollReason.UNCHANGED, PollReason.FIRST_READ]
    assert state.last_reason is None


def test_an_empty_feed_stays_called_empty_while_unchanged():
    """Status goes on saying that a feed has no entries."""
    assert polls(FRESH, [read(0), Unchanged()])[0].last_reason == PollReason.NO_ENTRIES


def test_the_interval_is_honoured():
    """A feed is not due before its interval, and due after it; jitter only adds."""
    state = after_poll(FRESH, read(), terms(jitter=0.99)).state
    assert due(state, NOW + FIVE_MINUTES - timedelta(seconds=1)) is Due.NOT_YET
    assert due(state, NOW + FIVE_MINUTES + timedelta(seconds=60)) is Due.ON_TIME


@given(back=st.timedeltas(timedelta(seconds=61), timedelta(days=4000)))
def test_a_clock_set_back_does_not_stop_polling(back):
    """C3: after the clock is set back, the feed is due at once and planned anew."""
    assert due(READY, NOW - back) is Due.CLOCK_SET_BACK
    again = after_poll(READY, Unchanged(), terms(NOW - back)).state
    assert due(again, NOW - back + FIVE_MINUTES) is Due.ON_TIME


def test_a_clock_a_little_back_changes_nothing():
    """A correction of some seconds does not make every feed due."""
    assert due(READY, NOW - timedelta(seconds=5)) is Due.NOT_YET


def test_validators_are_used_and_dropped_once_a_day():
    """N29: once a day the whole body is asked for, and also when the clock was set back."""
    assert validators_of(READY, NOW + HOUR) == Validators(etag='"1"', last_modified="then")
    assert validators_of(READY, NOW + 24 * HOUR) == Validators()
    assert validators_of(READY, NOW - HOUR) == Validators()


def test_a_304_does_not_count_as_a_whole_body():
    """Only a body that was read counts for the daily full fetch."""
    unchanged = after_poll(READY, Unchanged(), terms(NOW + HOUR)).state
    assert unchanged.full_at == NOW
    assert unchanged.etag == '"1"'
    whole = after_poll(READY, Unchanged(full=True, etag='"2"'), terms(NOW + HOUR)).state
    assert (whole.full_at, whole.etag) == (NOW + HOUR, '"2"')


def test_the_same_bytes_are_unchanged():
    """A body with the hash of the last one is not news; another one is."""
    assert recognised(READY, body()) == Unchanged(etag='"1"', last_modified="then", full=True)
    other = body(body_hash="h2")
    assert recognised(READY, other) is other


def test_a_truncated_body_is_asked_for_anew():
    """N13: nothing of a body that was cut off may later say "unchanged"."""
    state, reasons, _ = polls(READY, [read(truncated=True, body_hash="h2")])
    assert reasons == [PollReason.TRUNCATED]
    assert (state.etag, state.last_modified, state.body_hash) == (None, None, None)


def test_failures_back_off_to_an_hour():
    """N1, N36: each failure doubles the wait, to at most an hour; success resets it."""
    state, waits, now = READY, [], NOW
    for _ in range(8):
        state = after_poll(state, SERVER_ERROR, terms(now)).state
        waits.append((state.next_check_at - now) / FIVE_MINUTES)
        now = state.next_check_at
    assert waits == [1, 2, 4, 8, 12, 12, 12, 12]
    assert state.failures == 8
    assert state.last_reason == FailureReason.SERVER_ERROR
    well = after_poll(state, Unchanged(), terms(now)).state
    assert (well.failures, well.failing_since, well.last_reason) == (0, None, None)


def test_jitter_spreads_failures():
    """Feeds that fail together are not asked again together."""
    plain = after_poll(READY, SERVER_ERROR, terms()).state.next_check_at
    spread = after_poll(READY, SERVER_ERROR, terms(jitter=0.9)).state.next_check_at
    assert plain < spread <= NOW + FIVE_MINUTES * 1.25


def test_a_long_interval_is_not_shortened_by_failures():
    """A site that asked for two hours is not asked hourly because it fails."""
    state = after_poll(READY, SERVER_ERROR, terms(interval=2 * HOUR)).state
    assert state.next_check_at == NOW + 2 * HOUR


@pytest.mark.parametrize(("asked", "waited"), [(7200, 2 * HOUR), (10, FIVE_MINUTES), (10**9, 24 * HOUR)])
def test_retry_after_is_honoured_up_to_a_day(asked, waited):
    """N34: the server's wait is kept when longer than ours, and never beyond a day."""
    polled = after_poll(READY, Failure(reason=FailureReason.THROTTLED, retry_after=asked), terms())
    assert polled.reason is PollReason.THROTTLED
    assert polled.state.next_check_at == NOW + waited


def test_three_hours_of_server_errors_are_one_notice():
    """N36: the operator hears once of a failing feed, and once that it is back."""
    state, _, notices = polls(READY, [SERVER_ERROR] * 36)
    assert notices == [Notice.FAILING]
    polled = after_poll(state, Unchanged(), terms(NOW + 3 * HOUR))
    assert polled.notices == (Notice.RECOVERED,)


def test_a_short_failure_is_no_notice():
    """A feed that fails for minutes bothers nobody."""
    assert polls(READY, [SERVER_ERROR, SERVER_ERROR, Unchanged()])[2] == []


def test_refusals_are_told_after_a_day():
    """N32: 401, 403 and 404 are told after 24 hours, not before."""
    refused = Failure(reason=FailureReason.FORBIDDEN)
    assert polls(READY, [refused] * 24, every=HOUR)[2] == []
    assert polls(READY, [refused] * 30, every=HOUR)[2] == [Notice.FAILING]


def test_gone_is_confirmed_before_the_feed_is_paused():
    """N33: one 410 may be a mistake; the second pauses the feed and is told."""
    gone = Failure(reason=FailureReason.GONE)
    state, reasons, notices = polls(READY, [gone, gone])
    assert reasons == [PollReason.GONE, PollReason.PAUSED]
    assert notices == [Notice.GONE]
    assert due(state, NOW + 100 * HOUR) is Due.PAUSED
    assert not due(state, NOW).now
    assert due(resumed(state), NOW) is Due.FIRST


@pytest.mark.parametrize("between", [SERVER_ERROR, Unchanged()])
def test_gone_must_be_said_twice_in_a_row(between):
    """Another answer between two 410 begins the count anew."""
    gone = Failure(reason=FailureReason.GONE)
    assert not polls(READY, [gone, between, gone])[0].paused


def test_a_move_is_believed_at_the_third_poll():
    """N17: three polls that agree move the feed, and the operator is told once."""
    state, _, notices = polls(READY, [Unchanged(moved_to=NEW), read(moved_to=NEW)])
    assert address_of(state) == OLD
    assert notices == []
    state, _, notices = polls(state, [Unchanged(moved_to=NEW)] + [Unchanged()] * 3)
    assert address_of(state) == NEW
    assert notices == [Notice.MOVED]


@pytest.mark.parametrize("between", [Unchanged(), Unchanged(moved_to="https://else.example/"), Unchanged(moved_to=OLD)])
def test_polls_that_disagree_move_nothing(between):
    """N18: a redirect that comes and goes, or leads elsewhere, starts the count anew."""
    moved = Unchanged(moved_to=NEW)
    state, _, notices = polls(READY, [moved, moved, between, moved, moved])
    assert address_of(state) == OLD
    assert notices == []


def test_a_move_onto_another_feed_is_reported_and_not_followed():
    """N19: two feeds never become one in silence."""
    state, _, notices = polls(READY, [Unchanged(moved_to=NEW)] * 5, others=[NEW])
    assert address_of(state, frozenset({NEW})) == OLD
    assert notices == [Notice.DUPLICATE]


def test_a_new_address_that_fails_leads_back_to_the_old():
    """A believed move that turns out dead is forgotten."""
    moved = polls(READY, [Unchanged(moved_to=NEW)] * 3)[0]
    state, reasons, _ = polls(moved, [Failure(reason=FailureReason.NOT_FOUND)])
    assert address_of(state) == OLD
    assert reasons == [PollReason.FAILED]
    assert address_of(polls(moved, [SERVER_ERROR])[0]) == NEW


def test_a_feed_that_shrinks_is_suspected_at_the_third_poll():
    """F18: an emptied feed is kept, called shrunk, and told once."""
    full = polls(FRESH, [read(50)])[0]
    state, reasons, notices = polls(full, [read(0, body_hash="h2"), Unchanged(), Unchanged(), Unchanged()])
    assert reasons == [PollReason.SHRUNK] * 3 + [PollReason.UNCHANGED]
    assert notices == [Notice.SHRUNK]
    assert state.first_read_at == NOW


def test_a_feed_that_rotates_is_not_suspected():
    """F19: 50, 5 and 50 entries again are no notice."""
    state, reasons, notices = polls(FRESH, [read(50), read(5, body_hash="h2"), read(50, body_hash="h3")])
    assert reasons == [PollReason.FIRST_READ, PollReason.SHRUNK, PollReason.READ]
    assert notices == []
    assert state.shrunk_seen == 0


results = st.sampled_from(
    [
        read(),
        read(0, body_hash="e"),
        read(truncated=True),
        Unchanged(),
        Unchanged(moved_to=NEW),
        SERVER_ERROR,
        Failure(reason=FailureReason.GONE),
        Failure(reason=FailureReason.THROTTLED, retry_after=900),
    ]
)


@given(st.lists(results, max_size=30), st.floats(0, 0.999))
def test_no_history_asks_too_often_or_never(history, jitter):
    """Whatever a feed answers, the next poll is at least an interval and at most a day and a bit away."""
    state, now = FRESH, NOW
    for result in history:
        state = after_poll(state, result, terms(now, jitter=jitter)).state
        wait = state.next_check_at - now
        assert FIVE_MINUTES <= wait <= timedelta(hours=25)
        now += wait


def test_a_failure_dated_in_the_future_starts_over():
    """A clock set back does not make a failure ancient or negative."""
    state = replace(READY, failing_since=NOW + HOUR, failures=2)
    assert after_poll(state, SERVER_ERROR, terms()).state.failing_since == NOW
