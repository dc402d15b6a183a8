"""The append-only journal of what became of deliveries: on the disk before `mark` returns, folded in later.

One file a generation. The store's file names the first generation that is not folded into it, so a crash between
the store's write and the removal of the folded files repeats nothing and loses nothing. Lines hold pseudonyms only.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from bot.domain.delivery import Delivery, DeliveryState
from bot.errors import StoreFull
from storage.atomic import Step, hand_over, no_step, refusal, sync_folder, write_all
from storage.finishing import finished
from storage.recipients import micros, moment

BATCH = 64
"""Marks that are written together at most."""

GATHER_SECONDS = 0.005
"""How long a mark waits for company."""

_NAME = re.compile(r"deliveries-(\d{9})\.log")


def line_of(delivery: Delivery) -> bytes:
    """Return one mark as a line: a checksum and a JSON list."""
    fields = orjson.dumps(
        [
            delivery.alert_id,
            delivery.chat_key,
            delivery.state.value,
            delivery.attempts,
            delivery.doubts,
            None if delivery.not_before is None else micros(delivery.not_before),
            delivery.message_id,
            delivery.plain,
            delivery.reason,
        ]
    )
    return b"%08x %s\n" % (zlib.crc32(fields), fields)


def mark_of(line: bytes) -> Delivery | None:
    """Read a line, or return None if it is torn."""
    checksum, _, fields = line.rstrip(b"\n").partition(b" ")
    if checksum != b"%08x" % zlib.crc32(fields) or not line.endswith(b"\n"):
        return None
    alert_id, chat_key, state, attempts, doubts, not_before, message_id, plain, reason = orjson.loads(fields)
    return Delivery(
        alert_id=alert_id,
        chat_key=chat_key,
        state=DeliveryState(state),
        attempts=attempts,
        doubts=doubts,
        not_before=None if not_before is None else moment(not_before),
        message_id=message_id,
        plain=plain,
        reason=reason,
    )


def generations(folder: Path) -> list[int]:
    """Return the generations that have a file, oldest first."""
    return sorted(int(found[1]) for path in folder.iterdir() if (found := _NAME.fullmatch(path.name)))


def path_of(folder: Path, generation: int) -> Path:
    """Return the file of a generation."""
    return folder / f"deliveries-{generation:09d}.log"


def read_marks(folder: Path, first: int) -> Iterator[Delivery]:
    """Give the marks of every generation from the first that is not folded in; torn lines are passed over."""
    for generation in generations(folder):
        if generation >= first:
            with path_of(folder, generation).open("rb") as lines:
                yield from filter(None, map(mark_of, lines))


def discard(folder: Path, before: int) -> None:
    """Remove the files of generations that are folded in; what cannot be removed now is removed at a later time."""
    for generation in generations(folder):
        if generation < before:
            with contextlib.suppress(OSError):
                path_of(folder, generation).unlink()


@dataclass(slots=True)
class _Waiting:
    """One call of `mark` that waits for the disk."""

    deliveries: Sequence[Delivery]
    done: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Journal:
    """Writes marks in batches; one writer."""

    def __init__(self, folder: Path, generation: int, executor: Executor, *, step: Step = no_step) -> None:
        self.generation = generation
        """The file that the next mark goes to."""
        self.arrived: list[Delivery] = []
        """Marks that are on the disk and wait to be taken over into memory."""
        self._folder = folder
        self._executor = executor
        self._step = step
        self._descriptor: int | None = None
        self._size = 0
        self._waiting: list[_Waiting] = []
        self._turn = asyncio.Lock()
        self._flusher: asyncio.Task[None] | None = None

    async def mark(self, deliveries: Sequence[Delivery]) -> None:
        """Return when the marks are on the disk.

        Raises:
            StoreFull: the disk refused; the deliveries stay claimed, and the call may be made again.
        """
        if not deliveries:
            return
        waiting = _Waiting(deliveries)
        self._waiting.append(waiting)
        if self._flusher is None or self._flusher.done():
            self._flusher = asyncio.create_task(self._flush(), name="journal")
        await waiting.done

    async def _flush(self) -> None:
        while self._waiting:
            if sum(len(each.deliveries) for each in self._waiting) < BATCH:
                await asyncio.sleep(GATHER_SECONDS)
            async with self._turn:
                batch, self._waiting = self._waiting, []
                await self._write_batch(batch)

    async def _write_batch(self, batch: Sequence[_Waiting]) -> None:
        deliveries = [delivery for each in batch for delivery in each.deliveries]
        loop = asyncio.get_running_loop()
        writing = loop.run_in_executor(self._executor, self._append, b"".join(map(line_of, deliveries)))
        cancelled = await finished(writing)
        try:
            writing.result()
        except OSError as error:
            self.generation += 1
            for each in batch:
                _settle(each.done, refusal(error, "the delivery journal"))
        else:
            self.arrived.extend(deliveries)
            for each in batch:
                _settle(each.done, None)
        if cancelled:
            raise asyncio.CancelledError

    def _append(self, lines: bytes) -> None:
        """Write and sync lines; a file that failed is never written again: the next generation takes its place."""
        descriptor = self._opened()
        try:
            self._step("journal write")
            write_all(descriptor, lines)
            self._step("journal fsync")
            os.fsync(descriptor)
            self._step("journal done")
            self._size += len(lines)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, self._size)
            self._close()
            raise

    def _opened(self) -> int:
        if self._descriptor is not None and os.fstat(self._descriptor).st_nlink:
            return self._descriptor
        self._close()
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        descriptor = os.open(path_of(self._folder, self.generation), flags, 0o600)
        try:
            hand_over(descriptor, self._folder)
            self._step("journal folder")
            sync_folder(self._folder)
            self._size = os.fstat(descriptor).st_size
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        return descriptor

    def _close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor = None

    async def turn_over(self) -> int:
        """Let the next mark begin a new file; return the generation that it begins.

        Every mark of earlier generations is in `arrived`, or was taken from there, when this returns.
        """
        async with self._turn:
            if self._descriptor is not None:
                self._close()
                self.generation += 1
            return self.generation

    def taken(self) -> list[Delivery]:
        """Hand over what arrived."""
        arrived, self.arrived = self.arrived, []
        return arrived

    async def close(self) -> None:
        """Write what waits, then let go of the file."""
        if self._flusher is not None:
            await asyncio.gather(self._flusher, return_exceptions=True)
        async with self._turn:
            if self._waiting:  # the task that writes was cancelled, but the sends did happen
                await self._write_batch(self._waiting)
                self._waiting = []
            self._close()


def _settle(done: asyncio.Future[Any], error: StoreFull | None) -> None:
    if done.done():
        return
    if error is None:
        done.set_result(None)
    else:
        done.set_exception(error)
