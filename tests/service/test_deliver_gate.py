"""Whether anything may be sent: pauses and their end, a server that is away, a token that is refused."""

from __future__ import annotations

import asyncio
import itertools
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.domain.delivery import Delivery, DeliveryState, Outcome, OutcomeKind
from bot.errors import StoreFull
from bot.service.gate import Gate
from bot.service.ports import NoticeKind
from tests.fakes.clock import FakeClock, settle
from tests.fakes.messenger import FakeMessenger, FakeNotices
from tests.fakes.store import FakeStore

ONE = Delivery(alert_id="a", chat_key="k")


class _Full:
    """A store that takes nothing."""

    @asynccontextmanager
    async def unit(self):
        raise StoreFull("no room")
        yield


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def messenger():
    return FakeMessenger()


@pytest.fixture
def notices():
    return FakeNotices()


@pytest.fixture
async def gate(clock, messenger, notices):
    gate = Gate(FakeStore(), messenger, clock, notices, dice=lambda: 1.0)
    yield gate
    await gate.close()


async def test_a_pause_ends_by_itself(gate, clock):
    """A chat's pause holds its deliveries until the time that was said."""
    until = clock.now() + timedelta(seconds=10)
    await gate.hold("k", until)
    assert gate.held(ONE).not_before == until
    assert gate.held(Delivery(alert_id="a", chat_key="other")) is None
    await clock.advance(11)
    assert gate.held(ONE) is None
    assert gate.held(ONE) is None


async def test_a_long_pause_survives_a_restart_and_a_short_one_is_not_worth_it(clock, messenger, notices):
    """D9: what is a minute or longer is noted; ended pauses are not taken up."""
    store = FakeStore()
    gate = Gate(store, messenger, clock, notices, dice=lambda: 1.0)
    await gate.hold("short", clock.now() + timedelta(seconds=5))
    await gate.hold("k", clock.now() + timedelta(hours=1))
    await gate.hold(None, clock.now() + timedelta(hours=2))
    again = Gate(store, messenger, clock, notices, dice=lambda: 1.0)
    await again.restore()
    assert not again.is_open(clock.now())
    assert again.held(ONE).state is DeliveryState.WAITING
    await clock.advance(3 * 3600)
    later = Gate(store, messenger, clock, notices, dice=lambda: 1.0)
    await later.restore()
    assert later.is_open(clock.now())


async def test_a_pause_is_kept_in_memory_when_the_disk_is_full(clock, messenger, notices, caplog):
    """It is not lost for this run, and the log says that it will be for the next."""
    gate = Gate(_Full(), messenger, clock, notices, dice=lambda: 1.0)
    await gate.hold("k", clock.now() + timedelta(hours=1))
    assert gate.held(ONE) is not None
    assert "not noted" in caplog.text


async def test_what_may_have_arrived_stays_doubtful_while_it_waits(gate, clock):
    """A pause does not make a doubtful delivery a sure one."""
    doubtful = Delivery(alert_id="a", chat_key="k", state=DeliveryState.DOUBTFUL, doubts=1)
    assert gate.later(doubtful, 5).state is DeliveryState.DOUBTFUL
    assert gate.later(ONE, 5).not_before == clock.now() + timedelta(seconds=5)


async def test_the_server_is_asked_with_growing_waits(gate, clock, messenger, notices):
    """One question at a time, never more often than it helps; the operator hears it once."""
    asked = []

    async def probe():
        asked.append(clock.monotonic())
        return Outcome(kind=OutcomeKind.SENT if len(asked) == 8 else OutcomeKind.NOT_SENT)

    messenger.probe = probe
    gate.shut(NoticeKind.SERVER_DOWN, "")
    gate.shut(NoticeKind.SERVER_DOWN, "")
    await clock.advance(300)
    waits = [round(b - a) for a, b in itertools.pairwise(asked)]
    assert waits == [2, 4, 8, 16, 30, 30, 30]
    assert gate.is_open(clock.now())
    assert notices.kinds == [NoticeKind.SERVER_DOWN, NoticeKind.SERVER_UP]


async def test_a_server_that_comes_back_without_knowing_the_token(gate, clock, messenger, notices):
    """The worse of the two is told, and asked for more seldom."""
    messenger.probes.extend([Outcome(kind=OutcomeKind.FATAL, detail="401")] * 3)
    gate.shut(NoticeKind.SERVER_DOWN, "")
    await clock.advance(60)
    assert gate.is_open(clock.now())
    assert notices.kinds == [NoticeKind.SERVER_DOWN, NoticeKind.TOKEN_REFUSED, NoticeKind.TOKEN_ACCEPTED]


async def test_closing_ends_the_questions(clock, messenger, notices):
    """A bot that stops asks nobody."""
    gate = Gate(FakeStore(), messenger, clock, notices, dice=lambda: 1.0)
    await gate.close()
    gate.shut(NoticeKind.SERVER_DOWN, "")
    await settle()
    await gate.close()
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "gate"]
