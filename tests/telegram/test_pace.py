"""Who may send when."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.pace import FREE, PAID, Limits, Pace


def run(pace: Pace, until: float, start: float = 100.0, step: float = 0.001) -> list[tuple[float, int]]:
    """Take every ticket as it comes, waking when the pace says so; return (time, chat)."""
    now, taken = start, []
    while now < start + until:
        while (ticket := pace.take(now)) is not None:
            taken.append((now, ticket.chat_id))
        wakes_at = pace.wakes_at(now)
        if wakes_at is None:
            break
        now = max(wakes_at, now + step)
    return taken


def busiest(times: list[float], window: float) -> int:
    return max(sum(1 for other in times if at <= other < at + window) for at in times)


def test_the_overall_limit_holds_from_the_first_second():
    """A thousand chats get 30 a second, never more in any second, and at least 97 % of it."""
    pace = Pace(FREE)
    for chat in range(1000):
        pace.join(chat + 1, urgent=False)
    taken = run(pace, 20.0)
    times = [at for at, _ in taken]
    assert busiest(times, 1.0) <= 30
    assert len(times) >= 0.97 * 30 * 20


def test_a_machine_that_woke_late_does_not_burst():
    """After a stall of a second the missed turns are lost."""
    pace = Pace(FREE)
    for chat in range(200):
        pace.join(chat + 1, urgent=False)
    first = run(pace, 1.0)
    later = run(pace, 1.0, start=102.0)
    assert len(first) <= 30
    assert busiest([at for at, _ in later], 1.0) <= 30


def test_one_message_a_second_to_one_chat():
    """A private chat gets one a second, however much waits for it."""
    pace = Pace(FREE)
    for _ in range(10):
        pace.join(7, urgent=False)
    times = [at for at, _ in run(pace, 30.0)]
    assert all(b - a >= 0.999 for a, b in itertools.pairwise(times))
    assert len(times) == 10


def test_a_group_gets_twenty_a_minute():
    """In no minute does a group get more than 20."""
    pace = Pace(FREE)
    for _ in range(50):
        pace.join(-5, urgent=False)
    times = [at for at, _ in run(pace, 200.0)]
    assert len(times) == 50
    assert busiest(times, 60.0) <= 20


def test_answers_go_before_bulk():
    """Somebody who asks does not wait behind a broadcast."""
    pace = Pace(FREE)
    for chat in range(500):
        pace.join(chat + 1, urgent=False)
    run(pace, 1.0)
    pace.join(9999, urgent=True)
    assert run(pace, 0.2, start=101.0)[0][1] == 9999


def test_two_presses_in_a_second_are_both_answered():
    """An answer may come before its second, bulk may not."""
    pace = Pace(FREE)
    for _ in range(3):
        pace.join(7, urgent=True)
    assert len(run(pace, 0.3)) == 3


def test_a_429_holds_its_chat_and_nobody_else():
    """A held chat waits until the time that was said; others go on."""
    pace = Pace(FREE)
    pace.hold(7, 110.0)
    pace.join(7, urgent=True)
    pace.join(8, urgent=False)
    taken = run(pace, 30.0)
    assert [chat for _, chat in taken] == [8, 7]
    assert taken[1][0] >= 110.0
    assert pace.held(7) == 110.0


def test_a_hold_of_everybody_is_never_shortened():
    """An earlier end does not shorten a pause."""
    pace = Pace(FREE)
    pace.hold(None, 150.0)
    pace.hold(None, 120.0)
    pace.join(8, urgent=True)
    assert run(pace, 100.0)[0][0] >= 150.0
    assert pace.held() == 150.0


def test_with_paid_broadcast_close_to_a_thousand_a_second():
    """The paid limit is a thousand a second; what is made up for after a stall never fills a second over it."""
    pace = Pace(PAID)
    for chat in range(4000):
        pace.join(chat + 1, urgent=False)
    first = run(pace, 2.0)
    later = run(pace, 1.0, start=102.15)
    times = [at for at, _ in (*first, *later)]
    assert 1800 <= len(first) <= 2000
    assert max(sum(1 for other in times if at <= other < at + 1.0) for at in times[::25]) <= 1000


def test_limits_can_be_lifted():
    """Without limits everything goes at once."""
    pace = Pace(Limits(overall=None, chat_interval=None, group_minute=None))
    for _ in range(100):
        pace.join(-5, urgent=False)
    assert len(run(pace, 0.01)) == 100


def test_what_was_given_up_is_passed_over():
    """A ticket whose sender went away takes no turn."""
    pace = Pace(FREE)
    pace.join(1, urgent=False).gone = True
    kept = pace.join(2, urgent=False)
    assert pace.waiting() == [kept]
    assert [chat for _, chat in run(pace, 1.0)] == [2]


def test_the_memory_of_chats_is_given_back():
    """Fifty thousand chats leave no table of fifty thousand."""
    pace = Pace(Limits(overall=None))
    now = 0.0
    for chat in range(50_000):
        pace.join(chat + 1 if chat % 2 else -chat - 1, urgent=False)
        now += 0.001
        pace.take(now)
    assert len(pace._chat_next) < 20_000


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(-3, 6).filter(bool), st.booleans()), min_size=1, max_size=120))
def test_whatever_comes_no_limit_is_broken_and_nobody_is_forgotten(requests):
    """For every mix of chats and urgency all get their turn, and each limit holds in every window."""
    pace = Pace(FREE)
    for chat, urgent in requests:
        pace.join(chat, urgent=urgent)
    taken = run(pace, 2000.0, step=0.01)
    assert sorted(chat for _, chat in taken) == sorted(chat for chat, _ in requests)
    assert busiest([at for at, _ in taken], 1.0) <= 30
    for group in {chat for chat, _ in requests if chat < 0}:
        assert busiest([at for at, chat in taken if chat == group], 60.0) <= 20
