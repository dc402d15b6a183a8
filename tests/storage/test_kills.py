"""S1, S2, S7: the writer is killed, at random and at every step, and nothing acknowledged is lost."""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.delivery import DeliveryState
from storage import open_store
from tests.storage.samples import alert, row
from tests.storage.writer import CHATS, WallClock

ROOT = Path(__file__).parents[2]


class Nursery:
    """Starts writers."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.writer"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, root: Path, **task) -> int:
        """Start a writer; return its pid."""
        self.process.stdin.write(json.dumps({"root": str(root), **task}) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def ended(self) -> int:
        """Wait for the writer's end; return its exit code, negative for a signal."""
        return int(self.process.stdout.readline())

    def close(self) -> None:
        """End it."""
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


async def check(root: Path) -> int:
    """Open what a killed writer left; everything acknowledged is there, nothing half. Return how many units are."""
    acknowledged = (root / "acknowledged").read_text().split("\n")
    units = [int(line.split()[1]) for line in acknowledged if line.startswith("unit")]
    marks = {tuple(line.split()[1:]) for line in acknowledged if line.startswith("mark")}
    store = open_store(root / "var", root / "key", clock=WallClock())
    assert not list((root / "var").glob("*.part"))
    async with store.unit() as unit:
        count = int(await unit.notes.get("n") or 0)
        assert count >= max(units, default=0)
        assert list(await unit.ledger.load("arda")) == [row(number) for number in range(1, count + 1)]
        sent = set()
        for number in range(1, count + 1):
            deliveries = await unit.outbox.deliveries(f"alert{number}")
            assert len(deliveries) == len(CHATS)
            sent |= {(each.alert_id, each.chat_key) for each in deliveries if each.state is DeliveryState.SENT}
            assert await unit.outbox.alert(f"alert{number}") == alert(f"alert{number}")
        assert await unit.outbox.alert(f"alert{count + 1}") is None
        assert sum((await unit.chats.count()).values()) == (len(CHATS) if count else 0)
    assert marks <= sent
    await store.close()
    return count


def killed_at_random(nursery: Nursery, root: Path, kills: int, dice: random.Random) -> int:
    """Kill writers one after another on one store, a fresh store every 25; return how many units they wrote in all."""
    total = 0
    for begin in range(0, kills, 25):
        place = root / str(begin)
        place.mkdir()
        for _ in range(min(25, kills - begin)):
            pid = nursery.start(place)
            wait_for(place / "acknowledged", dice.randrange(600))
            time.sleep(dice.uniform(0, 0.01))
            os.kill(pid, signal.SIGKILL)
            assert nursery.ended() == -signal.SIGKILL
            count = asyncio.run(check(place))
        total += count
    return total


def wait_for(acknowledged: Path, growth: int) -> None:
    """Wait until so many bytes of promises were noted."""
    begin = acknowledged.stat().st_size if acknowledged.exists() else 0
    deadline = time.monotonic() + 20
    while not acknowledged.exists() or acknowledged.stat().st_size < begin + growth:
        assert time.monotonic() < deadline, "the writer writes nothing"
        time.sleep(0.001)


def test_s1_nothing_acknowledged_is_lost_in_30_kills(nursery, tmp_path):
    """S1: after each of 30 kills at random the store opens, whole, with every unit and mark that was acknowledged."""
    assert killed_at_random(nursery, tmp_path, 30, random.Random(1)) > 10


@pytest.mark.long
def test_s1_nothing_acknowledged_is_lost_in_1000_kills(nursery, tmp_path):
    """S1 and G1: the same in a thousand kills."""
    assert killed_at_random(nursery, tmp_path, 1000, random.Random(2)) > 1000


def test_s2_killed_at_every_step_of_a_write(nursery, tmp_path):
    """S2: killed at each system call of writes and marks in turn, the old or the new state is there, whole."""
    for number in range(1, 200):
        root = tmp_path / str(number)
        root.mkdir()
        nursery.start(root, units=2, die_at=number)
        if nursery.ended() == 0:
            break
        asyncio.run(check(root))
    assert number > 40
    assert (root / "acknowledged").read_text().endswith("closed\n")


def test_s2_killed_in_the_middle_of_a_file(nursery, tmp_path):
    """S2: killed by the kernel at a byte of the file being written, the store is as before, the leftovers go."""
    for number, limit in enumerate((*range(1, 60, 7), 200, 700, 1500, 3000, 4096, 6000)):
        root = tmp_path / str(number)
        root.mkdir()
        asyncio.run(_begin(root))
        nursery.start(root, killed_at_byte=limit)
        assert nursery.ended() == -signal.SIGXFSZ
        asyncio.run(check(root))


async def _begin(root: Path) -> None:
    (root / "acknowledged").touch()
    await open_store(root / "var", root / "key", clock=WallClock()).close()
