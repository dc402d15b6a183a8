"""Telegram's pacing, on a clock of the test's and through the server."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.pacing import Pacing, PacingRules
from bot.sandbox.run import Sandbox
from tests.sandbox.conftest import Client


def test_even_thirty_a_second_passes():
    """A minute of messages at 30 a second to different chats is let through whole."""
    pacing = Pacing()
    waits = [pacing.admit(n, n / 30, crowded=False, paid=False) for n in range(1800)]
    assert set(waits) == {0}


def test_a_burst_over_the_limit_waits():
    """Of 59 messages at once about 30 pass; the others are told to wait one second."""
    pacing = Pacing()
    waits = [pacing.admit(n, 0.0, crowded=False, paid=False) for n in range(59)]
    assert waits.count(0) == 33
    assert set(waits[33:]) == {1}


def test_short_bursts_pass_in_a_chat_and_long_ones_wait():
    """Five messages at once pass in one chat, the sixth waits, and one a second passes for ever."""
    pacing = Pacing()
    waits = [pacing.admit(1, 0.0, crowded=False, paid=False) for _ in range(6)]
    assert waits == [0, 0, 0, 0, 0, 1]
    assert {pacing.admit(1, 1.0 + n, crowded=False, paid=False) for n in range(100)} == {0}


def test_twenty_a_minute_in_a_group():
    """The twenty-first message of a minute in a group waits until the first is a minute old."""
    pacing = Pacing()
    assert {pacing.admit(-1, float(n), crowded=True, paid=False) for n in range(20)} == {0}
    assert pacing.admit(-1, 20.0, crowded=True, paid=False) == 40
    assert pacing.admit(-1, 60.0, crowded=True, paid=False) == 0


def test_paid_broadcasts_have_their_own_limit():
    """A thousand paid messages pass in a second, the next waits, free ones are not touched."""
    pacing = Pacing()
    waits = [pacing.admit(n, 0.5, crowded=False, paid=True) for n in range(1001)]
    assert waits == [0] * 1000 + [1]
    assert pacing.admit(5000, 0.5, crowded=False, paid=False) == 0


@given(st.lists(st.tuples(st.integers(1, 4), st.floats(0.0, 0.4)), max_size=200))
def test_what_is_let_through_keeps_every_limit(steps):
    """Whatever comes when, never more than the limit passes in a second, and a wait told is long enough."""
    pacing = Pacing(PacingRules(overall_per_second=5, overall_slack=0))
    now, passed = 0.0, []
    for chat, gap in steps:
        now += gap
        wait = pacing.admit(chat, now, crowded=False, paid=False)
        if wait:
            assert pacing.admit(chat, now + wait + 0.001, crowded=False, paid=False) == 0
            now += wait + 0.001
        passed.append(now)
    assert all(later - earlier >= 1.0 for earlier, later in zip(passed, passed[5:], strict=False))


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_server_answers_429_with_the_wait(session, method):
    """The server says how long in the body and the header; edits count, refused requests do not."""
    async with Sandbox(pacing=PacingRules(chat_burst=2, chat_per_second=0.1)) as sandbox:
        call = Client(session, sandbox)
        sent = await call.result("sendMessage", chat_id=1001, text="uno")
        place = {"chat_id": 1001} | ({"message_id": sent["message_id"]} if method == "editMessageText" else {})
        await call.refusal(method, **place, text="")
        await call.result(method, **place, text="dos")
        url = f"{sandbox.base_url}{sandbox.token}/{method}"
        async with session.post(url, json={**place, "text": "tres"}) as response:
            body = await response.json()
            seconds = body["parameters"]["retry_after"]
            assert response.status == 429
            assert response.headers["Retry-After"] == str(seconds)
            assert body["description"] == f"Too Many Requests: retry after {seconds}"
            assert 9 <= seconds <= 10
        sandbox.pacing.enabled = False
        await call.result(method, **place, text="tres")
