"""Starts a parser's child, says its number and waits to be killed."""

from __future__ import annotations

import asyncio

from bot.feeds.parse import Parser
from tests.feeds.conftest import RSS, parsed


async def main() -> None:
    async with Parser() as parser:
        await parsed(parser, RSS)
        print(parser.pid, flush=True)  # noqa: T201  the test reads it
        await asyncio.sleep(60)


if __name__ == "__main__":
    asyncio.run(main())
