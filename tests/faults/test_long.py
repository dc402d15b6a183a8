"""What takes minutes: a thousand kills of the sender (G2), and a group's twenty a minute (G8)."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest

from bot.domain.alerts import AlertKind
from bot.sandbox.faults import Fault, FaultKind
from bot.service.marks import MOST_BEGUN
from bot.telegram.pace import FREE
from tests.faults.stage import post
from tests.telegram.test_kill import broadcast

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.long


class Nursery:
    """Starts senders and tells how they ended."""

    async def open(self) -> Nursery:
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.faults.nursery"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        return self

    async def word(self, *names: str) -> list[str]:
        while True:
            said = (await self.process.stdout.readline()).decode().split()
            if said and said[0] in names:
                return said

    async def start(self, folder, sandbox) -> int:
        """Start a sender; return its pid once it is about to send, or has ended."""
        self.process.stdin.write(f"{folder} {sandbox.url} {sandbox.token}\n".encode())
        pid = int((await self.word("pid"))[1])
        await self.word("ready")
        return pid

    async def ended(self) -> int:
        return int((await self.word("end"))[1])


async def sends(sandbox, more: int) -> None:
    """Wait until so many more messages were asked for."""
    wanted = len(sandbox.requests) + more
    async with asyncio.timeout(10):
        while len(sandbox.requests) < wanted:
            await asyncio.sleep(0.0005)


@pytest.mark.parametrize(("kills", "sent"), [(1000, 14), (200, 90)], ids=["at its first sends", "in full run"])
async def test_g2_nothing_is_lost_in_a_thousand_kills(sandbox, tmp_path, kills, sent, capsys):
    """G2, D19: a thousand kills at random while thousands are told: nobody is left out, the copies are few."""
    dice, nursery, chats = random.Random(2), await Nursery().open(), 2000
    extra = cut = 0
    for part in range(8):
        folder = tmp_path / str(part)
        folder.mkdir()
        await broadcast(folder, sandbox, chats)
        for _ in range(kills // 8):
            pid = await nursery.start(folder, sandbox)
            await sends(sandbox, dice.randint(1, sent))
            await asyncio.sleep(dice.uniform(0.0, 0.004))
            os.kill(pid, signal.SIGKILL)
            assert await nursery.ended() in {-signal.SIGKILL, 0}
        cut += len(sandbox.sent())
        await nursery.start(folder, sandbox)
        assert await asyncio.wait_for(nursery.ended(), 120) == 0
        copies = Counter(message.chat_id for message in sandbox.sent())
        assert set(copies) == {10_000 + number for number in range(chats)}
        extra += sum(copies.values()) - chats
    nursery.process.stdin.close()
    await nursery.process.wait()
    with capsys.disabled():
        told = f"{cut} messages by senders that were killed, 0 lost, {extra} extra copies"
        print(f"\n{kills} kills, {8 * chats} alerts: {told}")  # noqa: T201 - the figure is the point
    assert cut > kills
    assert extra <= MOST_BEGUN * kills


async def test_g8_a_group_hears_twenty_a_minute(sandbox, tmp_path):
    """G8: thirty messages for one group under Telegram's own limits, a 429 among them: never over 20 a minute."""
    sandbox.pacing.enabled = True
    async with post(tmp_path, sandbox, speed=1.0, limits=FREE) as office:
        sandbox.faults.add(Fault(FaultKind.FLOOD, "send*", skip=5, retry_after=3))
        names = [
            await office.broadcast(value, sandbox.group.id, kind=AlertKind.NOTICE, words=f"Aviso {value}")
            for value in range(50, 80)
        ]
        for name in names:
            await office.until(name, "sent", seconds=150)
    asked = [r.at for r in sandbox.requests if r.method.startswith("send") and r.status == 200]
    assert len(asked) == 30
    assert all(sum(at <= other < at + 60 for other in asked) <= 20 for at in asked)
    refused = [r for r in sandbox.requests if r.status == 429 and not r.fault]
    assert refused == []
