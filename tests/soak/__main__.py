"""`python -m tests.soak`: runs the demo's weeks against faults and kills, then says whether anything was lost."""

from __future__ import annotations

import asyncio
import json
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import psutil

from bot.clock import ScaledClock, SystemClock
from bot.demo.script import BEGIN, DAYS
from bot.demo.server import FeedServer
from bot.service.marks import MOST_BEGUN
from storage import open_store
from tests.bench.figures import median
from tests.bench.processes import resident
from tests.bench.stage import FIRST_USER, ROOT, SandboxProcess, sandbox_process, subscribe
from tests.soak.audit import Books
from tests.soak.bot_child import demo_catalogue
from tests.soak.weeks import weeks

ALERTS_A_WEEK = 50
SENDS_A_SECOND = 700
"""What the machine gets through beside everything else: the week is made long enough for it."""
FAULTS: tuple[Mapping[str, Any], ...] = (
    {"kind": "delay", "seconds": 0.5, "count": 40},
    {"kind": "drop_before", "count": 5},
    {"kind": "drop_after", "count": 5},
    {"kind": "late", "seconds": 3.0, "count": 5},
    {"kind": "cut_json", "count": 5},
    {"kind": "cut_body", "count": 5},
    {"kind": "server_error", "count": 5},
    {"kind": "server_error_after", "count": 5},
    {"kind": "flood", "retry_after": 1, "count": 1},
)
DONE_FAULTS = frozenset({"drop_after", "late", "cut_json", "cut_body", "server_error_after"})
"""Those whose message arrived although the bot cannot know: it is sent once more."""
DOUBTFUL_FAULTS = DONE_FAULTS | {"drop_before", "server_error"}
"""Those whose answer leaves the bot in doubt; two of them in a row park a delivery, and the operator is told."""
IN_FLIGHT = MOST_BEGUN
"""Sends that one kill may repeat: those on their way, and those whose mark is not on the disk."""
GROWTH = 1.25
"""How much more memory the last lives may take than the first ones: the ledger grows, caches do not."""


@dataclass
class Soak:
    """One run, and what it saw."""

    chats: int
    minutes: float
    seed: int
    folder: Path
    kill_every: float = 60.0
    kills: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    peaks: list[float] = field(default_factory=list)
    """Most memory of each life of the bot, in megabytes."""
    messages: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    received: int = 0
    exit_code: int | None = None
    ended_in: float = 0.0

    @property
    def speed(self) -> float:
        """How many times as fast as the real one the clock runs."""
        seconds = max(60.0, self.chats * ALERTS_A_WEEK / SENDS_A_SECOND)
        return DAYS * 86_400 / seconds

    async def run(self) -> Books:
        """Run to the end; return what the store told."""
        base, dice = time.monotonic(), random.Random(self.seed)
        clock = ScaledClock(BEGIN, self.speed)
        count = int(self.minutes * 60 * self.speed / (DAYS * 86_400)) + 2
        catalogue = demo_catalogue(1)
        server = FeedServer(weeks(count), {o.outlet_id: o.name for o in catalogue.outlets}, clock.now)
        orders = {"folder": str(self.folder), "begin": BEGIN.isoformat(), "base": base, "speed": self.speed}
        store = open_store(self.folder / "var", self.folder / "key", clock=SystemClock())
        await subscribe(store, catalogue.trackers[0], self.chats)
        await store.close()
        books = Books(catalogue.trackers[0], range(FIRST_USER, FIRST_USER + self.chats))
        async with sandbox_process(users=self.chats, stripped=True) as sandbox:
            orders |= {"feeds": await server.start(), "token": sandbox.token, "api": sandbox.url}
            end = base + 60 * self.minutes
            while time.monotonic() < end:
                left = end - time.monotonic()
                await self._live(orders, sandbox, min(self.kill_every * dice.uniform(0.6, 1.4), left), dice)
                self.kills += 1
                await self._collect(sandbox)
                await books.look(self.folder, BEGIN)
                click.echo(self._line(books, base))
            await sandbox.ask("clear_faults")
            await server.stop()
            await self._last_life(orders, sandbox, books)
        return books

    async def _live(self, orders: dict[str, Any], sandbox: SandboxProcess, seconds: float, dice: random.Random) -> None:
        """Let the bot run among faults, then kill it."""
        process = await _started(orders)
        watched, peak, end = psutil.Process(process.pid), 0.0, time.monotonic() + seconds
        while time.monotonic() < end:
            await asyncio.sleep(min(dice.uniform(0.3, 1.2), max(0.0, end - time.monotonic())))
            if process.returncode is not None:
                raise RuntimeError(f"the bot ended by itself with {process.returncode}")
            peak = max(peak, resident(watched))
            if dice.random() < 0.3:
                fault = dice.choice(FAULTS)
                self.faults[fault["kind"]] += fault["count"]
                await sandbox.ask("fault", method="send*", skip=dice.randrange(200), **fault)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        self.peaks.append(peak)

    async def _last_life(self, orders: dict[str, Any], sandbox: SandboxProcess, books: Books) -> None:
        """Let the bot deliver all that waits, without faults, then end it as an operator does."""
        process = await _started(orders)
        for _ in range(60):
            before = await sandbox.ask("count")
            await asyncio.sleep(5.0)
            await books.look(self.folder, BEGIN)
            if await sandbox.ask("count") == before and not books.open:
                break
        begun = time.monotonic()
        process.send_signal(signal.SIGTERM)
        self.exit_code = await process.wait()
        self.ended_in = time.monotonic() - begun
        await self._collect(sandbox)
        await books.look(self.folder, BEGIN)

    async def _collect(self, sandbox: SandboxProcess) -> None:
        chats, ids = await sandbox.ask("messages", since=self.received)
        for chat, message in zip(chats, ids, strict=True):
            self.messages[chat].add(message)
        self.received += len(ids)

    def _line(self, books: Books, base: float) -> str:
        passed = (time.monotonic() - base) / 60
        return (
            f"{passed:5.1f} min  kill {self.kills:2}  {self.received:9,} messages  {len(books.pushed):3} facts  "
            f"{books.rows:4} rows  {books.open:6,} open  {self.peaks[-1]:5.0f} MB"
        )


async def _started(orders: dict[str, Any]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.soak.bot_child", json.dumps(orders), cwd=ROOT
    )


def verdict(soak: Soak, books: Books) -> list[str]:
    """Print what was found; return what must not be."""
    marked = books.marked()
    got = {(chat, message) for chat, messages in soak.messages.items() for message in messages}
    extra, doubtful = len(got - marked), sum(n for kind, n in soak.faults.items() if kind in DONE_FAULTS)
    allowed = IN_FLIGHT * soak.kills + doubtful
    missing, parked = books.untold(soak.messages), books.parked()
    most_parked = sum(n for kind, n in soak.faults.items() if kind in DOUBTFUL_FAULTS) // 2
    known_extra = {chat for chat, _ in got - marked}
    third = max(1, len(soak.peaks) // 3)
    first, last = median(soak.peaks[:third]), median(soak.peaks[-third:])
    click.echo(
        f"facts pushed: {len(books.pushed)}; chats: {soak.chats}; kills: {soak.kills}; messages: {soak.received:,}"
    )
    click.echo(f"deliveries: {dict(books.states())}")
    click.echo(f"faults ordered: {dict(soak.faults)}")
    click.echo(f"messages that no mark knows: {extra} (at most {allowed}: {IN_FLIGHT} a kill, {doubtful} in doubt)")
    click.echo(
        f"parked, and the operator told: {len(parked)} (at most {most_parked}, two doubtful answers each); "
        f"{sum(chat not in known_extra for chat in parked)} of them surely never came"
    )
    click.echo(f"memory, most of a life: {first:.0f} MB in the first third, {last:.0f} MB in the last")
    click.echo(f"SIGTERM to exit: {soak.ended_in:.1f} s, code {soak.exit_code}")
    wrong = [f"{count} times a chat was not told a fact: {what}" for what, count in missing.items()]
    if not books.pushed:
        wrong.append("nothing was pushed")
    if marked - got:
        wrong.append(f"{len(marked - got)} messages are marked as sent and never came")
    if extra > allowed:
        wrong.append(f"{extra} extra copies, {allowed} allowed")
    if len(parked) > most_parked:
        wrong.append(f"{len(parked)} deliveries were parked, {most_parked} can have had two doubtful answers")
    if books.open:
        wrong.append(f"{books.open} deliveries are still open")
    if last > GROWTH * first:
        wrong.append(f"memory grew from {first:.0f} to {last:.0f} MB")
    if soak.exit_code != 0 or soak.ended_in > 30:
        wrong.append(f"SIGTERM: code {soak.exit_code} after {soak.ended_in:.1f} s")
    return wrong


@click.command()
@click.option("--minutes", default=20.0, show_default=True, help="How long.")
@click.option("--chats", default=10_000, show_default=True, help="How many chats follow.")
@click.option("--kill-every", default=60.0, show_default=True, help="Seconds between two kills, on average.")
@click.option("--seed", default=1, show_default=True, help="Which faults come when.")
def main(minutes: float, chats: int, kill_every: float, seed: int) -> None:
    """Soak; exit 1 if anything was lost, told too often, or grew."""
    with tempfile.TemporaryDirectory(prefix="recuento-soak-") as name:
        soak = Soak(chats=chats, minutes=minutes, seed=seed, folder=Path(name), kill_every=kill_every)
        books = asyncio.run(soak.run())
        wrong = verdict(soak, books)
    click.echo("\n".join(f"✗ {line}" for line in wrong) or "✓ nothing lost, nothing told too often, memory flat")
    raise SystemExit(1 if wrong else 0)


if __name__ == "__main__":
    main()
