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

    async def word(self, name: str) -> int:
        while True:
            said = (await self.process.stdout.readline()).decode().split()
            if said[:1] == [name]:
                return int(said[1])

    async def start(self, folder, sandbox) -> int:
        self.process.stdin.write(f"{folder} {sandbox.url} {sandbox.token}\n".encode())
        return await self.word("pid")


@pytest.mark.parametrize("kills", [1000])
async def test_g2_nothing_is_lost_in_a_thousand_kills(sandbox, tmp_path, kills, capsys):
    """G2, D19: a thousand kills at random while thousands are told: nobody is left out, the copies are few."""
    dice, nursery, chats, extra = random.Random(2), await Nursery().open(), 2000, 0
    for part in range(8):
        folder = tmp_path / str(part)
        folder.mkdir()
        before = len(sandbox.sent())
        await broadcast(folder, sandbox, chats)
        for _ in range(kills // 8):
            pid = await nursery.start(folder, sandbox)
            await asyncio.sleep(dice.uniform(0.01, 0.12))
            os.kill(pid, signal.SIGKILL)
            assert await nursery.word("end") in {-signal.SIGKILL, 0}
        await nursery.start(folder, sandbox)
        assert await asyncio.wait_for(nursery.word("end"), 120) == 0
        copies = Counter(message.chat_id for message in sandbox.sent()[before:])
        assert set(copies) == {10_000 + number for number in range(chats)}
        extra += sum(copies.values()) - chats
    nursery.process.stdin.close()
    await nursery.process.wait()
    with capsys.disabled():
        print(f"\n{kills} kills, {8 * chats} alerts: 0 lost, {extra} extra copies")  # noqa: T201 - the figure is the point
    assert extra <= 64 * kills


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
