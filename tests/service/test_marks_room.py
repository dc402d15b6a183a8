"""Those who wait for the journal go on in order, a few in one turn of the loop."""

from __future__ import annotations

import asyncio
import contextlib

from bot.domain.delivery import Delivery, DeliveryState
from bot.service.marks import AT_ONCE, MOST_UNMARKED, Marks
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
        await marks.room()
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
    await marks.room()
    await marks.close()
