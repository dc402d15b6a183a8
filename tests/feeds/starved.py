"""Fetches and parses in a process that has no file descriptors left, then with some again; prints what came."""

from __future__ import annotations

import asyncio
import os
import resource

from bot.domain.reading import Validators
from bot.feeds.parse import Parser
from tests.feeds.conftest import NOW, RSS, Wire, a_fetcher, listening, parsed, reply


async def main() -> None:
    wire = Wire(host="127.0.0.2", routes={"*": reply(RSS)})
    async with listening(wire), a_fetcher() as fetcher, Parser() as parser:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
        taken = []
        try:
            while True:
                taken.append(os.open("/dev/null", os.O_RDONLY))
        except OSError:
            pass
        for _ in range(2):
            fetched = await fetcher.fetch(wire.url(), Validators(), now=NOW)
            read = await parsed(parser, RSS)
            print(type(fetched).__name__, type(read).__name__, flush=True)  # noqa: T201  the test reads it
            for number in taken:
                os.close(number)
            taken.clear()


if __name__ == "__main__":
    asyncio.run(main())
