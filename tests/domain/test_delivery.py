"""What becomes of a delivery after every answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chats import Pause
from bot.domain.delivery import (
    BACKOFF_CEILING,
    FINAL,
    Delivery,
    DeliveryState,
    Effect,
    Outcome,
    OutcomeKind,
    Reason,
    after,
    backoff,
    may_have_arrived,
    settled,
)

NOW = datetime(2031, 5, 1, 9, 0, tzinfo=UTC)
FRESH = Delivery(alert_id="a1", chat_key="k1")
DOUBTED = replace(FRESH, state=DeliveryState.DOUBTFUL, doubts=1)


def answer(kind: OutcomeKind, **more) -> Outcome:
    return Outcome(kind=kind, **more)


@pytest.mark.parametrize(
    ("before", "outcome", "state", "reason", "effect"),
    [
        (FRESH, answer(OutcomeKind.SENT), DeliveryState.SENT, Reason.DELIVERED, Effect.NONE),
        (FRESH, answer(OutcomeKind.THROTTLED, after=5), DeliveryState.WAITING, Reason.THROTTLED, Effect.HOLD_CHAT),
        (
            FRESH,
            answer(OutcomeKind.THROTTLED, after=5, server_wide=True),
            DeliveryState.WAITING,
            Reason.THROTTLED_ALL,
            Effect.HOLD_ALL,
        ),
        (FRESH, answer(OutcomeKind.NOT_SENT), DeliveryState.WAITING, Reason.NOT_SENT, Effect.NONE),
        (
            FRESH,
            answer(OutcomeKind.NOT_SENT, server_wide=True),
            DeliveryState.WAITING,
            Reason.NOT_SENT,
            Effect.WAIT_FOR_SERVER,
        ),
        (DOUBTED, answer(OutcomeKind.NOT_SENT), DeliveryState.DOUBTFUL, Reason.NOT_SENT, Effect.NONE),
        (FRESH, answer(OutcomeKind.IN_DOUBT), DeliveryState.DOUBTFUL, Reason.IN_DOUBT, Effect.NONE),
        (
            FRESH,
            answer(OutcomeKind.IN_DOUBT, server_wide=True),
            DeliveryState.DOUBTFUL,
            Reason.SERVER_FAILS,
            Effect.WAIT_FOR_SERVER,
        ),
        (DOUBTED, answer(OutcomeKind.IN_DOUBT), DeliveryState.PARKED, Reason.IN_DOUBT_TWICE, Effect.TELL_OPERATOR),
        (DOUBTED, answer(OutcomeKind.SENT), DeliveryState.SENT, Reason.DELIVERED, Effect.NONE),
        (FRESH, answer(OutcomeKind.MOVED, moved_to=-7), DeliveryState.PENDING, Reason.MOVED, Effect.MOVE_CHAT),
        (
            FRESH,
            answer(OutcomeKind.UNREACHABLE, pause=Pause.BLOCKED),
            DeliveryState.PAUSED,
            Reason.UNREACHABLE,
            Effect.PAUSE_CHAT,
        ),
        (
            FRESH,
            answer(OutcomeKind.UNREACHABLE, pause=Pause.TOPIC_CLOSED),
            DeliveryState.PENDING,
            Reason.TOPIC_GONE,
            Effect.AGAIN,
        ),
        (
            replace(FRESH, reason=Reason.TOPIC_GONE),
            answer(OutcomeKind.UNREACHABLE, pause=Pause.TOPIC_CLOSED),
            DeliveryState.PAUSED,
            Reason.UNREACHABLE,
            Effect.PAUSE_CHAT,
        ),
        (FRESH, answer(OutcomeKind.REJECTED), DeliveryState.PENDING, Reason.REJECTED_ONCE, Effect.AGAIN),
        (
            replace(FRESH, plain=True),
            answer(OutcomeKind.REJECTED),
            DeliveryState.DEAD,
            Reason.REJECTED,
            Effect.TELL_OPERATOR,
        ),
        (FRESH, answer(OutcomeKind.FATAL), DeliveryState.PENDING, Reason.TOKEN_REFUSED, Effect.STOP_ALL),
    ],
)
def test_every_answer_leads_to_one_state_with_its_reason(before, outcome, state, reason, effect):
    """The table of DESIGN §9, row by row."""
    delivery, asked = after(before, outcome, NOW, 0.5)
    assert (delivery.state, delivery.reason, asked) == (state, reason, effect)


def test_a_doubt_waits_half_a_minute_and_is_spent_once():
    """What may have arrived is sent once more after 30 seconds or later, marked, then parked."""
    first, _ = after(FRESH, answer(OutcomeKind.IN_DOUBT), NOW, 0.0)
    assert first.not_before == NOW + timedelta(seconds=30)
    assert may_have_arrived(first)
    assert not may_have_arrived(FRESH)
    second, _ = after(first, answer(OutcomeKind.IN_DOUBT), NOW, 0.0)
    assert second.state in FINAL


def test_a_failing_server_spends_nobodys_budget():
    """However often the whole server fails, a delivery is not parked, and its repeat stays marked."""
    delivery = FRESH
    for _ in range(20):
        delivery, effect = after(delivery, answer(OutcomeKind.IN_DOUBT, server_wide=True), NOW, 0.3)
        assert effect is Effect.WAIT_FOR_SERVER
    assert delivery.state is DeliveryState.DOUBTFUL
    assert delivery.doubts == 0
    delivery, _ = after(delivery, answer(OutcomeKind.NOT_SENT), NOW, 0.3)
    assert may_have_arrived(delivery)


def test_a_429_that_does_not_say_how_long_waits_thirty_seconds():
    """The default wait after a 429 without parameters is 30 seconds (D8)."""
    delivery, _ = after(FRESH, answer(OutcomeKind.THROTTLED), NOW, 0.0)
    assert delivery.not_before == NOW + timedelta(seconds=30)


def test_a_token_that_is_refused_is_not_the_deliverys_fault():
    """After a 401 the delivery is as it was, the attempt not counted."""
    delivery, _ = after(replace(DOUBTED, attempts=3), answer(OutcomeKind.FATAL), NOW, 0.0)
    assert (delivery.state, delivery.doubts, delivery.attempts) == (DeliveryState.DOUBTFUL, 1, 3)


def test_what_is_sent_keeps_its_message_id():
    """Corrections need the id of the message."""
    delivery, _ = after(FRESH, answer(OutcomeKind.SENT, message_id=17), NOW, 0.0)
    assert delivery.message_id == 17
    assert delivery.attempts == 1


def test_a_delivery_may_end_without_an_attempt():
    """What nobody wants any more ends with its reason and no attempt."""
    over = settled(FRESH, DeliveryState.COLLAPSED, Reason.UNSUBSCRIBED)
    assert (over.state, over.reason, over.attempts) == (DeliveryState.COLLAPSED, Reason.UNSUBSCRIBED, 0)


@given(st.integers(min_value=0, max_value=10_000), st.floats(min_value=0, max_value=1, exclude_max=True))
def test_backoff_grows_and_has_a_ceiling(attempts, jitter):
    """However often something was not sent, the next wait is positive and at most five minutes."""
    assert 0 < backoff(attempts, jitter) <= BACKOFF_CEILING
    assert backoff(attempts, jitter) <= backoff(attempts + 1, jitter)


@given(st.lists(st.sampled_from([OutcomeKind.NOT_SENT, OutcomeKind.THROTTLED, OutcomeKind.FATAL]), max_size=60))
def test_what_was_surely_not_sent_is_never_given_up(kinds):
    """Without a doubt or a refusal a delivery stays open for ever, and is never marked as a repeat."""
    delivery = FRESH
    for kind in kinds:
        delivery, _ = after(delivery, answer(kind), NOW, 0.9)
    assert delivery.state not in FINAL
    assert not may_have_arrived(delivery)
