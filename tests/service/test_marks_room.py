"""How many sends may be begun and not on the disk; those who wait go on in order, a few in one turn of the loop."""

from __future__ import annotations

import asyncio
import contextlib

from bot.clock import SystemClock
from bot.domain.delivery import Delivery, DeliveryState
from bot.service.marks import AT_ONCE, MOST_BEGUN, MOST_UNMARKED, Marks
from tests.fakes.clock import FakeClock, settle
from tests.fakes.messenger import FakeNotices


class SlowJournal:
    """Marks when it is let."""

    def __init__(self) -> None:
        self.free = asyncio.Event()

    async def mark(self, deliveries):
        await self.free.wait()


async def test_waiting_sends_go_on_in_order_and_not_all_in_one_turn():
    """Fifty lanes that wait for room pass in their order, sixteen a turn, past one that was given up."""
    journal = SlowJournal()
    marks = Marks(journal, FakeClock(), FakeNotices())
    for number in range(MOST_UNMARKED):
        marks.put(Delivery(alert_id="a", chat_key=f"c{number}", state=DeliveryState.SENT))
    passed: list[int] = []
    turns: list[int] = []

    async def lane(number: int) -> None:
        async with marks.place():
            passed.append(number)

    lanes = [asyncio.create_task(lane(number)) for number in range(50)]
    await settle()
    assert not passed
    lanes[3].cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await lanes[3]
    journal.free.set()
    while len(passed) < 49:
        await asyncio.sleep(0)
        turns.append(len(passed))
    assert passed == [number for number in range(50) if number != 3]
    steps = [later - earlier for earlier, later in zip([0, *turns], turns, strict=False)]
    assert max(steps) <= AT_ONCE
    await marks.close()


async def test_nobody_waits_any_more_when_the_sender_stops():
    """P2: a journal that takes nothing keeps no lane waiting once the end has come; all of them go on, in slices."""
    marks = Marks(SlowJournal(), FakeClock(), FakeNotices())
    for number in range(MOST_UNMARKED):
        marks.put(Delivery(alert_id="a", chat_key=f"k{number}", state=DeliveryState.SENT))
    passed: list[int] = []

    async def lane(number: int) -> None:
        async with marks.place():
            passed.append(number)

    lanes = [asyncio.create_task(lane(number)) for number in range(MOST_BEGUN)]
    await settle()
    assert passed == []
    marks.drain()
    async with asyncio.timeout(5):
        await asyncio.gather(*lanes, lane(MOST_BEGUN))
    assert sorted(passed) == list(range(MOST_BEGUN + 1))


async def begun(marks: Marks, answers: asyncio.Event, passed: list[int], number: int) -> None:
    """Send: wait for a place, for the answer, and put what became of it."""
    async with marks.place():
        passed.append(number)
        await answers.wait()
        marks.put(Delivery(alert_id="a", chat_key=f"c{number}", state=DeliveryState.SENT))


async def test_no_more_sends_are_begun_than_a_crash_may_repeat():
    """G2: those on their way and those that are done and not on the disk are never more than MOST_BEGUN together."""
    journal, answers = SlowJournal(), asyncio.Event()
    marks, passed = Marks(journal, SystemClock(), FakeNotices()), list[int]()
    lanes = [asyncio.create_task(begun(marks, answers, passed, number)) for number in range(MOST_BEGUN + 50)]
    await settle()
    assert len(passed) == MOST_BEGUN
    answers.set()
    await settle()
    assert len(passed) == MOST_BEGUN
    assert marks.unmarked == MOST_BEGUN
    journal.free.set()
    async with asyncio.timeout(5):
        await asyncio.gather(*lanes)
    assert len(passed) == MOST_BEGUN + 50
    await marks.close()


async def test_a_lane_that_ends_gives_its_place_back():
    """A lane that is ended while it waits, or just as it is let in, takes no place with it."""
    journal, answers = SlowJournal(), asyncio.Event()
    journal.free.set()
    marks, passed = Marks(journal, SystemClock(), FakeNotices()), list[int]()
    lanes = [asyncio.create_task(begun(marks, answers, passed, number)) for number in range(MOST_BEGUN + 1)]
    await settle()
    lanes[0].cancel()
    while not lanes[0].done():
        await asyncio.sleep(0)
    await asyncio.sleep(0)  # the last one is let in, and does not know it yet
    lanes[-1].cancel()
    await asyncio.gather(lanes[0], lanes[-1], return_exceptions=True)
    more = asyncio.create_task(begun(marks, answers, passed, MOST_BEGUN + 1))
    await settle()
    assert passed[-1] == MOST_BEGUN + 1
    assert len(passed) == MOST_BEGUN + 1
    answers.set()
    await asyncio.gather(*lanes[1:-1], more)
    await marks.close()
