"""The sandbox in a process of its own, with as many people as are asked for: orders on standard input, answers out.

Started by `tests.bench.stage.SandboxProcess` as `python -m tests.bench.sandbox_child`.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import json
import re
import signal
import sys
import time
from array import array
from typing import Any

from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.pacing import PacingRules
from bot.sandbox.run import Sandbox
from bot.sandbox.state import Json

_PR_SET_PDEATHSIG = 1
_KEPT = 12
"""Messages of a chat that a stripped sandbox remembers: corrections edit lately sent ones."""


class Attendant:
    """Carries out orders on one sandbox and notes when each message came."""

    def __init__(self, *, stripped: bool) -> None:
        self.sandbox = Sandbox(pacing=PacingRules(enabled=False), keep_requests=200_000 if not stripped else 100)
        self._stripped = stripped
        self._at = array("d")
        self._chats = array("q")
        self._ids = array("q")
        self._came = asyncio.Event()
        self.sandbox.world.listeners.append(self._note)

    def _note(self, event: Json) -> None:
        if event["type"] != "message" or "via_bot" in event["message"]:
            return
        body = event["message"]
        if not body.get("from", {}).get("is_bot"):
            return
        self._at.append(time.monotonic())
        self._chats.append(body["chat"]["id"])
        self._ids.append(body["message_id"])
        if self._stripped:
            self._strip(body)
        self._came.set()

    def _strip(self, body: Json) -> None:
        """Keep that a message came, and little of it: a soak sends millions."""
        body.pop("rich_message", None)
        body.pop("entities", None)
        body["text"] = ""
        messages = self.sandbox.world.chats[body["chat"]["id"]].messages
        if len(messages) > _KEPT:
            del messages[next(iter(messages))]

    # -- orders --------------------------------------------------------------------------------------------------------

    async def users(self, first: int, count: int) -> int:
        """Add people with private chats."""
        for user_id in range(first, first + count):
            self.sandbox.add_user(user_id)
        return count

    async def pacing(self, **rules: Any) -> None:
        """Change the pacing rules."""
        for name, value in rules.items():
            setattr(self.sandbox.pacing, name, value)

    async def fault(self, kind: str, **more: Any) -> None:
        """Put a fault in force."""
        self.sandbox.faults.add(Fault(FaultKind(kind), **more))

    async def clear_faults(self) -> None:
        """Take every fault away."""
        self.sandbox.faults.clear()

    async def count(self) -> int:
        """Return how many messages came."""
        return len(self._at)

    async def wait(self, count: int, seconds: float) -> float | None:
        """Return when so many messages had come, on the machine's monotonic clock; None: not in time."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while len(self._at) < count:
                    self._came.clear()
                    await self._came.wait()
                return self._at[count - 1]
        return None

    async def arrivals(self, since: int = 0) -> list[float]:
        """Return when messages came."""
        return self._at[since:].tolist()

    async def receivers(self, since: int = 0) -> int:
        """Return how many chats got something."""
        return len(set(self._chats[since:]))

    async def refused(self) -> int:
        """Return how many of the logged requests were answered with 429."""
        return sum(request.status == 429 for request in self.sandbox.requests)

    async def first(self, method: str) -> float | None:
        """Return when a method was first called."""
        return next((r.at for r in self.sandbox.requests if r.method == method), None)

    async def say(self, user: int, text: str) -> None:
        """Let a person say something."""
        person = self.sandbox.world.users[user]
        await self.sandbox.user_says(person, user, text)

    async def messages(self, since: int) -> list[list[int]]:
        """Return the chats and ids of messages, from one on."""
        return [self._chats[since:].tolist(), self._ids[since:].tolist()]

    async def reset(self) -> None:
        """Forget all messages and requests."""
        for chat in self.sandbox.world.chats.values():
            chat.messages.clear()
        self.sandbox.requests.clear()
        self._at, self._chats, self._ids = array("d"), array("q"), array("q")


async def main(*, stripped: bool) -> None:
    """Serve until standard input ends."""
    with contextlib.suppress(AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    attendant = Attendant(stripped=stripped)
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=1 << 26)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    async with attendant.sandbox as sandbox:
        _say({"url": sandbox.url, "token": sandbox.token})
        while line := await reader.readline():
            order = json.loads(line)
            name = order.pop("do")
            if not re.fullmatch(r"[a-z_]+", name) or name.startswith("_"):
                raise ValueError(name)
            try:
                _say({"answer": await getattr(attendant, name)(**order)})
            except Exception as error:
                _say({"error": repr(error)})
                raise


def _say(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(stripped="--stripped" in sys.argv))
