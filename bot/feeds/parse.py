"""Parses bodies in a child process of its own, which is stopped when it is late, too large, or dead."""

from __future__ import annotations

import asyncio
import contextlib
import os
import struct
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

import orjson

from bot.domain.entries import Entry, EntryFlag
from bot.domain.reading import Body, Failure, FailureReason, Parsed
from bot.feeds.items import Job

if TYPE_CHECKING:
    from bot.domain.trackers import Feed, Outlet

FRAME = struct.Struct("!II")
DEADLINE = 5.0
"""Seconds that one body may take."""
MEMORY = 600 << 20
"""Bytes of address space that the child may take."""
_AT_ONCE = 100
"""Entries that are built before others get their turn."""
_START_DEADLINE = 20.0
"""Seconds for the child to start, on a machine that is busy."""


class Parser:
    """One child at a time, started with the first body; bodies wait for each other."""

    def __init__(self, *, deadline: float = DEADLINE, memory: int = MEMORY, allow_local: bool = False) -> None:
        self._deadline = deadline
        self._memory = memory
        self._allow_local = allow_local
        self._child: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def pid(self) -> int | None:
        """The child's process id, while there is one."""
        return self._child.pid if self._child else None

    async def close(self) -> None:
        """Stop the child."""
        async with self._turn:
            await self._stop()

    async def parse(self, body: Body, *, outlet: Outlet, feed: Feed, seen_at: datetime) -> Parsed | Failure:
        """Parse a body. Whatever it holds, the answer is a value, within the deadline."""
        job = Job(
            outlet_id=outlet.outlet_id,
            url=body.url,
            content_type=body.content_type,
            seen_at=seen_at.timestamp(),
            timezone=outlet.timezone,
            allow_local=self._allow_local,
        )
        async with self._turn:
            said = await self._ask(job, body.content)
        if isinstance(said, Failure):
            return said
        if "failure" in said:
            reason, detail = said["failure"]
            return Failure(reason=FailureReason(reason), detail=detail)
        return Parsed(
            entries=await _entries(said["rows"], outlet, feed, seen_at),
            title=said["title"],
            truncated=said["truncated"],
            lossy=said["lossy"],
            capped=said["capped"],
        )

    async def _ask(self, job: Job, content: bytes) -> dict[str, Any] | Failure:
        """Send one body to the child; a child that fails is stopped, the next body starts another."""
        answered = False
        try:
            child = await self._started()
            async with asyncio.timeout(self._deadline):
                said = await _exchange(child, job, content)
            answered = not said.get("leaving")
        except TimeoutError:
            return Failure(reason=FailureReason.PARSE_TIMEOUT, detail=f"not parsed within {self._deadline:g} s")
        except (OSError, asyncio.IncompleteReadError, orjson.JSONDecodeError) as error:
            return Failure(reason=FailureReason.PARSE_CRASH, detail=f"the parser died ({type(error).__name__})")
        else:
            return said
        finally:
            if not answered:
                await self._stop()

    async def _started(self) -> asyncio.subprocess.Process:
        """Return the running child, or start one and wait until it is ready."""
        if self._child is not None and self._child.returncode is None:
            return self._child
        self._child = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.feeds.parse_child",
            str(self._memory),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TZ": "UTC", "LANG": "C.UTF-8"},
            start_new_session=True,  # Ctrl-C is for the parent alone
        )
        async with asyncio.timeout(_START_DEADLINE):
            await _pipes(self._child)[1].readexactly(FRAME.size)
        return self._child

    async def _stop(self) -> None:
        """Kill the child, if there is one, and see it off."""
        child, self._child = self._child, None
        if child is None:
            return
        with contextlib.suppress(ProcessLookupError):
            child.kill()
        _pipes(child)[0].close()
        await child.wait()


def _pipes(child: asyncio.subprocess.Process) -> tuple[asyncio.StreamWriter, asyncio.StreamReader]:
    if child.stdin is None or child.stdout is None:  # pragma: no cover  both were asked for
        raise OSError("no pipes")
    return child.stdin, child.stdout


async def _exchange(child: asyncio.subprocess.Process, job: Job, content: bytes) -> dict[str, Any]:
    sink, source = _pipes(child)
    head = orjson.dumps(asdict(job))
    sink.write(b"".join((FRAME.pack(len(head), len(content)), head, content)))
    await sink.drain()
    length, _ = FRAME.unpack(await source.readexactly(FRAME.size))
    said: dict[str, Any] = orjson.loads(await source.readexactly(length))
    return said


async def _entries(rows: list[list[Any]], outlet: Outlet, feed: Feed, seen_at: datetime) -> tuple[Entry, ...]:
    """Build entries from the child's rows, a handful at a time."""
    built = []
    for number, (entry_id, digest, title, summary, link, published, flags) in enumerate(rows, start=1):
        built.append(
            Entry(
                entry_id=entry_id,
                digest=digest,
                outlet_id=outlet.outlet_id,
                feed_url=feed.url,
                title=title,
                summary=summary,
                link=link,
                published_at=None if published is None else datetime.fromtimestamp(published, UTC),
                seen_at=seen_at,
                language=feed.language,
                flags=frozenset(map(EntryFlag, flags)),
            )
        )
        if number % _AT_ONCE == 0:
            await asyncio.sleep(0)
    return tuple(built)
