"""D19, G2: the sender is killed with -9 in the middle of a broadcast, again and again, and nobody is left out."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest

from bot.service.marks import MOST_BEGUN
from storage.opening import open_store
from tests.service.figures import alert, follower
from tests.telegram.conftest import RealClock

SCRIPT = Path(__file__).with_name("sending.py")
ROOT = Path(__file__).parents[2]


async def start(folder: Path, sandbox) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(SCRIPT),
        str(folder),
        sandbox.url,
        sandbox.token,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert await process.stdout.readline() == b"ready\n"
    return process


async def broadcast(folder: Path, sandbox, chats: int) -> None:
    store = open_store(folder / "var", folder / "key", clock=RealClock())
    posted = alert(52, RealClock().now())
    async with store.unit() as unit:
        for number in range(chats):
            sandbox.add_user(10_000 + number)
            await unit.chats.put(follower(10_000 + number))
        await unit.outbox.put(posted)
        keys = [unit.chats.key_of(follower(10_000 + number).address) for number in range(chats)]
        await unit.outbox.address(posted.alert_id, keys)
    await store.close()


async def kill_and_count(folder: Path, sandbox, *, chats: int, kills: int, seed: int) -> Counter:
    dice = random.Random(seed)
    await broadcast(folder, sandbox, chats)
    for _ in range(kills):
        process = await start(folder, sandbox)
        await asyncio.sleep(dice.uniform(0.02, 1.6 * chats / 400 / kills + 0.05))
        process.send_signal(signal.SIGKILL)
        await process.wait()
    process = await start(folder, sandbox)
    async with asyncio.timeout(60):
        assert await process.wait() == 0
    return Counter(message.chat_id for message in sandbox.sent())


async def test_a_broadcast_that_is_killed_reaches_everybody(sandbox, tmp_path):
    """D19: three kills: every chat has it, and the extra copies are those that were in flight."""
    kills = 3
    copies = await kill_and_count(tmp_path, sandbox, chats=240, kills=kills, seed=1)
    assert set(copies) == {10_000 + number for number in range(240)}
    assert sum(copies.values()) - 240 <= MOST_BEGUN * kills


@pytest.mark.long
async def test_a_hundred_kills_lose_nothing(sandbox, tmp_path):
    """D19: a hundred kills: nothing lost, the copies within what was in flight."""
    kills = 100
    copies = await kill_and_count(tmp_path, sandbox, chats=3000, kills=kills, seed=2)
    assert set(copies) == {10_000 + number for number in range(3000)}
    assert sum(copies.values()) - 3000 <= MOST_BEGUN * kills


async def test_a_broadcast_that_is_not_disturbed_sends_no_copy(sandbox, tmp_path):
    """G2: without faults there is not one extra copy."""
    copies = await kill_and_count(tmp_path, sandbox, chats=200, kills=0, seed=3)
    assert len(copies) == 200
    assert set(copies.values()) == {1}
