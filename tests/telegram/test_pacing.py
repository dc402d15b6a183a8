"""Waiting for one's turn, on a clock that the test moves."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.pace import FREE, Limits
from bot.telegram.pacing import Pacing
from tests.fakes.clock import FakeClock, settle


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
async def pacing(clock):
    pacing = Pacing(clock, FREE)
    yield pacing
    await pacing.close()


async def test_the_first_goes_at_once_and_the_second_to_the_same_chat_a_second_later(clock, pacing):
    """Nobody waits without need."""
    assert await pacing.turn(7)
    second = asyncio.create_task(pacing.turn(7))
    await clock.advance(0.9)
    assert not second.done()
    await clock.advance(0.2)
    assert await second


async def test_who_asks_urgently_later_goes_first(clock, pacing):
    """A long wait of bulk is interrupted by somebody who is due earlier."""
    pacing.hold_all(10)
    bulk = [asyncio.create_task(pacing.turn(n)) for n in range(1, 20)]
    await settle()
    order = []
    asked = asyncio.create_task(pacing.turn(99, urgent=True))
    asked.add_done_callback(lambda _: order.append("asked"))
    bulk[0].add_done_callback(lambda _: order.append("bulk"))
    await clock.advance(12)
    assert order[0] == "asked"
    assert all(task.done() for task in bulk)


async def test_somebody_new_is_not_kept_by_somebody_who_waits_long(clock, pacing):
    """While one chat waits for a long 429, another is served at once."""
    pacing.throttled(7, 1000)
    held = asyncio.create_task(pacing.turn(7))
    await settle()
    await clock.advance(5)
    other = asyncio.create_task(pacing.turn(8))
    await clock.advance(0.1)
    assert other.done()
    assert not held.done()
    held.cancel()
    await asyncio.gather(held, return_exceptions=True)


async def test_draining_gives_up_bulk_and_serves_people(clock, pacing):
    """P2: what waits comes back as not begun; an answer still goes."""
    pacing.hold_all(5)
    bulk, asked = asyncio.create_task(pacing.turn(1)), asyncio.create_task(pacing.turn(2, urgent=True))
    await settle()
    pacing.drain()
    assert await bulk is False
    assert await pacing.turn(3) is False
    await clock.advance(6)
    assert await asked is True


async def test_closing_ends_every_wait(clock):
    """Nobody is left waiting."""
    pacing = Pacing(clock, Limits(overall=0.001))
    await pacing.turn(1, urgent=True)
    waiting = asyncio.create_task(pacing.turn(2, urgent=True))
    await settle()
    await pacing.close()
    assert await waiting is False


async def test_a_second_429_in_a_short_time_holds_everybody(clock, pacing):
    """One chat's 429 is its own; two chats' within seconds are the bot's; long after, it is one chat's again."""
    assert pacing.throttled(1, 3) is False
    assert pacing.throttled(1, 3) is False
    assert pacing.throttled(2, 3) is True
    await clock.advance(60)
    assert pacing.throttled(3, 3) is False
