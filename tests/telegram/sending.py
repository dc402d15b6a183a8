"""A sender as a process of its own, to be killed: `python sending.py FOLDER URL TOKEN`; ends when all is sent."""

from __future__ import annotations

import asyncio
import random
import sys
from pathlib import Path

from bot.clock import SystemClock
from bot.service.deliver import Sender
from bot.service.wording import Wording
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.pace import Limits
from bot.telegram.pacing import Pacing
from bot.telegram.server import build_bot
from storage.opening import open_store
from tests.fakes.messenger import FakeNotices
from tests.service.figures import LAMPARIA


async def main(folder: Path, url: str, token: str) -> None:
    """Send what is in the outbox."""
    clock = SystemClock()
    store = open_store(folder / "var", folder / "key", clock=clock)
    bot = build_bot(token, url, read_timeout=2.0)
    await bot.initialize()
    pacing = Pacing(clock, Limits(overall=400.0))
    messenger = TelegramMessenger(bot, pacing, clock)
    wording = Wording({"lamparia": LAMPARIA})
    sender = Sender(store, messenger, clock, wording, FakeNotices(), dice=random.random)
    stop = asyncio.Event()
    running = asyncio.create_task(sender.run_until(stop))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while not await _done(store, sender):
        await asyncio.sleep(0.05)
    stop.set()
    await running
    await pacing.close()
    await bot.shutdown()
    await store.close()


async def _done(store, sender: Sender) -> bool:
    if sender.busy:
        return False
    async with store.unit() as unit:
        return not (await unit.outbox.backlog()).by_state


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
