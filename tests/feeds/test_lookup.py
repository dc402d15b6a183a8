"""Name servers that hang, fail or answer too late."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from bot.domain.reading import Failure, FailureReason, Validators
from bot.feeds.connect import SystemLookup, ask_system
from bot.feeds.fetch import FetchLimits
from tests.feeds.conftest import NOW, a_fetcher


async def test_the_system_is_asked():
    """Names are looked up as the system knows them."""
    assert "127.0.0.1" in await SystemLookup()("localhost", 80)
    assert ask_system("127.0.0.2", 80) == ["127.0.0.2"]


async def test_an_error_is_handed_on():
    """A name that the system does not know is an error of that lookup."""

    def ask(host, port):
        raise OSError(-2, "unknown")

    with pytest.raises(OSError, match="unknown"):
        await SystemLookup(ask)("nobody.example", 80)


async def test_a_hanging_name_server_ends_at_the_deadline():
    """N2: a lookup that hangs is a timeout of that feed; others are looked up meanwhile; a late answer harms nobody."""
    release = threading.Event()

    def ask(host, port):
        if host == "hangs.example":
            release.wait(10)
        return ["10.0.0.1"]

    async with a_fetcher(lookup=SystemLookup(ask, at_once=2), limits=FetchLimits(deadline=0.2)) as fetcher:
        urls = ("http://hangs.example/", "http://answers.example/")
        results = await asyncio.gather(*(fetcher.fetch(url, Validators(), now=NOW) for url in urls))
        assert all(isinstance(result, Failure) for result in results)
        assert [result.reason for result in results] == [FailureReason.TIMEOUT, FailureReason.PRIVATE_ADDRESS]
        release.set()
        again = await fetcher.fetch("http://answers.example/", Validators(), now=NOW)
        assert again.reason is FailureReason.PRIVATE_ADDRESS


HANGS = """
import asyncio, time
from bot.feeds.connect import SystemLookup
async def main():
    await asyncio.wait([asyncio.create_task(SystemLookup(lambda *_: time.sleep(60))("x", 1))], timeout=0.1)
asyncio.run(main())
"""


def test_a_hanging_name_server_does_not_delay_the_exit():
    """G9: the process ends although the system has not answered a lookup."""
    started = time.monotonic()
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", HANGS], cwd=root, check=True, timeout=30)
    assert time.monotonic() - started < 20
